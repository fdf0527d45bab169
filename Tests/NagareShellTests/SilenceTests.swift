import NagareModel
import NagareShell
import Testing

/// The comment that sets the level of a code.
struct SilenceTests {
  /// Two conditions that never hold, on lines 4 and 7.
  static let flow = """
    流れ 休暇
    申請 職員
     ・日数: 数(日) 1〜20
    もし 日数 が 30日以上 なら
      承認 部長
    おわり
    もし 日数 が 40日以上 なら
      承認 部長
    おわり
    """

  /// The levels of the two, `nil` for one that is not said.
  static func levels(_ text: String, from line: Int = 0) -> [Diagnostic.Level?] {
    let found = Examination(text).diagnostics.filter { $0.code == .neverTrue }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return ["30日", "40日"].map { days in
      let start = lines.prefix { !$0.contains(days) }.reduce(0) { $0 + $1.utf8.count + 1 }
      let end = start + (lines.first { $0.contains(days) }?.utf8.count ?? 0)
      return found.first { (start...end).contains($0.place.start) }?.level
    }
  }

  static let words: [(word: String, level: Diagnostic.Level?)] = [
    ("off", nil), ("オフ", nil), ("なし", nil), ("error", .error), ("問題", .error), ("problem", .error),
    ("warning", .warning), ("注意", .warning), ("advice", .advice), ("助言", .advice), ("ADVICE", .advice),
    ("nonsense", .warning),
  ]

  @Test(arguments: words)
  func aloneOnALineItSetsTheLevelForTheFile(_ word: String, _ level: Diagnostic.Level?) {
    for comment in ["# nagare: N230 \(word)", "　※ nagare N230 \(word)", "＃ｎａｇａｒｅ：２３０　\(word)"] {
      #expect(Self.levels(comment + "\n" + Self.flow) == [level, level])
      #expect(Self.levels(Self.flow + "\n" + comment) == [level, level])
    }
  }

  @Test(arguments: words)
  func behindSomethingItSetsTheLevelForThatLine(_ word: String, _ level: Diagnostic.Level?) {
    let text = Self.flow.replacing("40日以上 なら", with: "40日以上 なら # nagare: N230 \(word)")
    #expect(Self.levels(text) == [.warning, level])
  }

  @Test func aLineGoesBeforeTheFileAndSeveralCodesMayBeNamed() {
    let text = "# nagare: N253 off, N230 助言\n" + Self.flow.replacing("30日以上 なら", with: "30日以上 なら # nagare: N230 問題")
    #expect(Self.levels(text) == [.error, .advice])
    #expect(Self.levels("# nagare: N231 off\n" + Self.flow) == [.warning, .warning])
  }

  @Test func theLevelSaysHowTheCheckEnds() {
    let check = Check(on: Screen().page(in: .en))
    func exit(_ level: String) -> Int32 {
      check.answer([CommandTests.source("# nagare: N230 \(level)\n" + Self.flow)]).exit.rawValue
    }
    #expect(exit("warning") == 0)
    #expect(exit("error") == 1)
  }

  /// A line ends where the reader says it does; other signs that end lines elsewhere are letters of a line.
  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{B}", "\u{C}", "\u{85}"])
  func itStandsOnTheLineTheReaderCounts(_ letter: String) {
    let lines = Self.flow.split(separator: "\n").map(String.init)
    let silenced = lines.map { $0.contains("40日") ? $0 + " # nagare: N230 off" : $0 }
    let text = (["# a\(letter)b\(letter)c"] + silenced).joined(separator: "\n")
    #expect(Self.levels(text) == [.warning, nil])
    #expect(Self.levels(text.replacing("\n", with: "\r\n")).count == 2)
  }
}
