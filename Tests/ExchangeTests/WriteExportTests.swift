import NagareModel
import NagareNotation
import NagareShell
import Testing

/// What `nagare export` answers.
struct WriteExportTests {
  private func answer(
    _ text: String, for target: Export.Target = .bpmn, to path: String? = nil, asJSON: Bool = false, date: Day? = nil,
    replaces: Bool = false
  ) -> Reply {
    WriteExport(
      for: target, in: .ja, version: "0.0.0", date: date, to: path, asJSON: asJSON, replaces: replaces
    ).answer(Source("a.flow", .success(Array(text.utf8))))
  }

  private let good = "流れ おやつ\n申請 係員\n・額: 金額\n表 誰 額ごと\n・5千円未満: 係長\n・それ以外: 課長\n承認 {誰}\n・不在なら 主任\n"

  @Test func aFlowWithErrorsIsRefused() {
    let reply = answer("流れ おやつ\n商人 係長\n")
    #expect(reply.exit == .problems && reply.document.isEmpty && reply.saves.isEmpty)
    #expect(reply.talk.joined().contains("nagare check a.flow"))
  }

  @Test func itGoesToStandardOutputWithTheListBeside() {
    let reply = answer(good)
    #expect(reply.exit == .fine && reply.document.hasPrefix("<?xml") && reply.saves.isEmpty)
    #expect(reply.talk.contains { $0.contains("8行目") && $0.contains("不在") })
  }

  @Test func tablesGoToAFileBeside() {
    let reply = answer(good, for: .camunda8, to: "out.d/a.bpmn")
    #expect(reply.saves.map(\.path) == ["out.d/a.bpmn", "out.d/a.dmn"])
    #expect(reply.saves.allSatisfy { $0.kind == .create })
    #expect(answer(good, for: .camunda8, to: "out.d/a").saves.map(\.path) == ["out.d/a", "out.d/a.dmn"])
    let forced = answer(good, for: .camunda8, to: "a.bpmn", replaces: true)
    #expect(forced.saves.map(\.kind) == [.put, .put])
  }

  @Test func theListIsForProgramsToo() throws {
    #expect(answer(good, asJSON: true).exit == .misuse)
    let reply = answer(good, to: "a.bpmn", asJSON: true)
    let json = try JSON.read(reply.output.joined())
    guard case .number(1)? = json["version"], case .string("bpmn")? = json["target"],
      case .array(let left)? = json["left"]
    else {
      Issue.record("\(reply.output)")
      return
    }
    #expect(left.contains { if case .number(8)? = $0["line"] { true } else { false } })
    #expect(left.allSatisfy { if case .string? = $0["what"] { true } else { false } })
  }

  @Test func aDayIsNamedOnlyWhereOneIsSaid() {
    let undated = answer(good).document
    let (maker, dated) = ("Nagare 0.0.0 の書き出し</", "Nagare 0.0.0 の書き出し (2026-11-27)</")
    #expect(undated.contains(maker) && undated.firstMatch(of: /\d{4}-\d{2}-\d{2}/) == nil)
    #expect(answer(good, date: Day("2026-11-27")).document == undated.replacing(maker, with: dated))
  }

  @Test func anUnknownTargetIsToldWhatThereIs() {
    let reply = WriteExport.unknown("bpmm", in: .ja)
    #expect(reply.exit == .misuse && Export.Target.allCases.allSatisfy { reply.talk.joined().contains($0.rawValue) })
  }

  @Test func aFlowWithoutTablesHasNoDecisions() {
    let reply = answer("流れ おやつ\n申請 係員\n承認 係長\n", for: .dmn, to: "a.dmn")
    #expect(reply.exit == .problems && reply.saves.isEmpty && reply.talk.joined().contains("表"))
  }
}
