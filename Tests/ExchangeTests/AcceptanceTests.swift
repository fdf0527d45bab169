import Foundation
import NagareModel
import NagareNotation
import TestSupport
import Testing

/// What every sample has been through, as a table to read: `NAGARE_ACCEPTANCE=table.md Scripts/test Acceptance`.
@Suite(
  "Acceptance", .enabled(if: acceptancePath != nil, "The table is asked for with NAGARE_ACCEPTANCE=FILE."),
  .enabled(if: Tools.spiff != nil, Comment(rawValue: Tools.withoutSpiff)),
  .enabled(if: Tools.xmllint != nil, Comment(rawValue: Tools.withoutXmllint)))
struct AcceptanceTests {
  private static let targets: [Export.Target] = [.bpmn, .camunda7, .camunda8, .flowable, .spiff]

  @Test func table() throws {
    let head = ["sample", "picture laws"] + Self.targets.map { "\($0) valid" } + ["spiff runs", "left out"]
    let rows = try Exported.samples.map(Self.row)
    let lines = [head, head.map { _ in "---" }] + rows
    let text = lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    try Data(text.utf8).write(to: URL(filePath: #require(acceptancePath)))
    #expect(rows.allSatisfy { !$0.contains("no") })
  }

  private static func row(_ sample: Exported) throws -> [String] {
    let holds = [Picture.Form.lanes, .rail].allSatisfy { form in
      PictureLaws(Picture(sample.outline, sample.reading.workflow, as: form, in: sample.language)).broken.isEmpty
    }
    let valid = try targets.map { target in
      let file = try #require(sample.export(target).file).text
      return try SchemaTests.faults(in: [file], by: #require(Tools.bpmnSchema)).isEmpty
    }
    let played = SpiffStage.shared.played[sample.name] ?? []
    let able = played.filter { !$0.move.usesWhatIsLeftOut }
    let good = able.count { $0.trouble == nil }
    let reasons = Set(played.compactMap(\.move.leftOut)).sorted().joined(separator: ", ")
    return [sample.name] + ([holds] + valid).map { $0 ? "yes" : "no" }
      + [
        good == able.count ? "\(good) of \(able.count)" : "no",
        able.count == played.count ? "–" : "\(played.count - able.count): \(reasons)",
      ]
  }
}

private let acceptancePath = ProcessInfo.processInfo.environment["NAGARE_ACCEPTANCE"]
