import NagareEngine
import NagareModel
import NagareNotation
import NagareShell
import TestSupport
import Testing

/// Slips people make: each gives exactly one message, and the message is read here as people will read it.
struct SlipTests {
  static let fixtures = Fixtures()
  static let slips = fixtures.inside("slips").files.filter { $0.hasSuffix(".flow") }

  private static func text(_ path: String) -> String { fixtures.text(path) }

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
    try Self.fixtures.expect(pages.joined(separator: "\n\n") + "\n", in: "slips-\(language.rawValue).txt")
  }

  /// What each rule, each reading problem and what going every way finds says about its own wrong example. What a case
  /// refuses is said while it runs.
  @Test(arguments: Language.allCases)
  func everyCodeHasItsMessage(_ language: Language) throws {
    let pages = (Diagnostic.Code.of(.reading) + Diagnostic.Code.of(.meaning)).map { code -> String in
      let wrong = Explanation.page(behind: code).wrong[language]
      let explored = Exploration.codes.contains(code) ? Exploration.findings(in: wrong, language: language) : []
      let found = (Examination(wrong).diagnostics + explored).first { $0.code == code }
      return "\(code)\n  \(found?.what[language] ?? "-")\n  \(found?.how[language] ?? "-")"
    }
    #expect(!pages.contains { $0.hasSuffix("-") })
    try Self.fixtures.expect(pages.joined(separator: "\n") + "\n", in: "messages-\(language.rawValue).txt")
  }
}

/// Flows that use much of the language in its rarer spellings, and have nothing wrong with them.
struct SoundFlowTests {
  static let fixtures = Fixtures("Fixtures/sound")
  static let names = fixtures.files

  @Test(arguments: names)
  func hasNoProblem(_ name: String) throws {
    let text = Self.fixtures.text(name)
    // Their examples show spellings; they are not meant to be played.
    let found = Examination(text).diagnostics.filter { $0.level > .advice && $0.code != .failingExample }
    #expect(found.map(\.code.description).isEmpty, "\(found.map(\.what.ja))")
  }
}
