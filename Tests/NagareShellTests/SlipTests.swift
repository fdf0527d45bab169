import Foundation
import NagareEngine
import NagareModel
import NagareNotation
import NagareShell
import Testing

/// Slips people make: each gives exactly one message, and the message is read here as people will read it.
/// `NAGARE_RECORD=1` writes the messages anew and still fails, so that they are read before they are kept.
struct SlipTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  static let slips =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "slips").path)) ?? [])
    .filter { $0.hasSuffix(".flow") }.sorted()

  private static func text(_ path: String) -> String {
    (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? ""
  }

  @Test(arguments: slips)
  func oneSlipOneMessage(_ name: String) {
    let found = Examination(Self.text("slips/" + name)).diagnostics.filter { $0.level > .advice }
    #expect(found.map(\.code.description).count == 1, "\(found.map(\.code.description))")
  }

  @Test func threeSlipsThreeMessages() {
    let text = "流れ 休暇\n申請 職員\n ・日数: 数(日) 20〜1\n商人 課長\n・機嫌 3開庁日\n通知 職員「{日数}日です」\n"
    let found = Examination(text).diagnostics.filter { $0.level == .error }
    #expect(found.map(\.code) == [.rangeUpsideDown, .unknownWord, .unknownWord])
  }

  @Test(arguments: Language.allCases)
  func readsWell(_ language: Language) throws {
    let pages = Self.slips.map { name -> String in
      let source = Source(name, .success(Array(Self.text("slips/" + name).utf8)))
      let answer = Check(on: Screen().page(in: language)).answer([source])
      return answer.output.joined(separator: "\n")
    }
    try compare(pages.joined(separator: "\n\n") + "\n", with: "slips-\(language.rawValue).txt")
  }

  /// What each rule and each reading problem says about its own wrong example. What a case refuses is said while it
  /// runs.
  @Test(arguments: Language.allCases)
  func everyCodeHasItsMessage(_ language: Language) throws {
    let pages = (Diagnostic.Code.of(.reading) + Diagnostic.Code.of(.meaning)).map { code -> String in
      let wrong = Explanation.page(behind: code).wrong[language]
      let found = Examination(wrong).diagnostics.first { $0.code == code }
      return "\(code)\n  \(found?.what[language] ?? "-")\n  \(found?.how[language] ?? "-")"
    }
    #expect(!pages.contains { $0.hasSuffix("-") })
    try compare(pages.joined(separator: "\n") + "\n", with: "messages-\(language.rawValue).txt")
  }

  private func compare(_ actual: String, with name: String) throws {
    guard actual != Self.text(name) else { return }
    if ProcessInfo.processInfo.environment["NAGARE_RECORD"] == "1" {
      try actual.write(to: Self.folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let pair = zip(actual.split(separator: "\n"), Self.text(name).split(separator: "\n")).first { $0 != $1 }
    Issue.record("\(name): \(pair.map { "\($0.0) | \($0.1)" } ?? "another length")")
  }
}

/// Flows that use much of the language in its rarer spellings, and have nothing wrong with them.
struct SoundFlowTests {
  static let folder = SlipTests.folder.appending(path: "sound")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test(arguments: names)
  func hasNoProblem(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    // Their examples show spellings; they are not meant to be played.
    let found = Examination(text).diagnostics.filter { $0.level > .advice && $0.code != .failingExample }
    #expect(found.map(\.code.description).isEmpty, "\(found.map(\.what.ja))")
  }
}
