import NagareLanguage
import NagareModel
import TestSupport
import Testing

/// A text that is read after another one, of which it keeps what both begin with, reads as it does alone.
struct DraftTests {
  private static let lines = [
    "流れ 休暇", "申請 職員", " ・日数: 数(日) 1〜20", "承認 課長", "承認 課長に聞いてから", "もし 日数 が 5日 を超える なら", "おわり", "それ以外",
    "通知 職員", "通知 職員「あ」", "課題 a", "はじめ", "答え", "form: name and date", "form staff", "approval ask the boss", "例 「あ」",
    " ・課長: 承認", "約束 い", " ・終わる", "見込み", "商人 課長", "担当 課長 ・人数 2", "か\u{3099}い", "\u{3099}", "「", "・", "", "\u{200B}",
  ]
  private static let ends = ["\n", "\r\n", "\r", "\n\n"]

  private static func text(_ count: Int, _ random: inout SeededRandom) -> [String] {
    (0..<count).map { _ in random.pick(lines) + random.pick(ends) }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func whatWasReadBeforeMakesNoDifference(_ seed: UInt64) {
    var random = SeededRandom(seed)
    var parts = Self.text(1 + random.below(12), &random)
    var draft = Draft(parts.joined())
    var reading = Reader.read(draft)
    for _ in 0..<6 {
      let start = random.below(parts.count + 1)
      let end = min(parts.count, start + random.below(3))
      parts.replaceSubrange(start..<end, with: Self.text(random.below(3), &random))
      if random.below(4) == 0, let last = parts.last { parts[parts.count - 1] = String(last.unicodeScalars.dropLast()) }
      let text = parts.joined()
      draft = Draft(text, after: draft)
      reading = Reader.read(draft, after: reading, goingOnAt: random.below(4))
      #expect(draft.lineKinds == Draft(text).lineKinds)
      Self.expectSame(reading, Reader.read(text))
    }
  }

  /// What lines say may change with names that other lines bring, or take away: here most lines name each other.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func lineAfterLineReadsAsTheWholeDoes(_ seed: UInt64) {
    var random = SeededRandom(seed)
    var lines = FlowGenerator.flow(&random).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var reading = Reader.read("")
    for _ in 0..<8 {
      let index = random.below(4) == 0 ? random.below(lines.count + 1) : max(0, lines.count - random.below(2))
      lines.insert(random.pick(Self.named), at: index)
      reading = Reader.read(lines.joined(separator: "\n"), after: reading)
      Self.expectSame(reading, Reader.read(lines.joined(separator: "\n")))
      guard random.below(2) == 0 else { continue }
      lines.remove(at: index)
      reading = Reader.read(lines.joined(separator: "\n"), after: reading)
      Self.expectSame(reading, Reader.read(lines.joined(separator: "\n")))
    }
  }
  private static let named = [
    "承認 部長と課長", "承認 部長", "承認 課長と", "通知 {部長}「{合計}円」", "・合計: 金額", "・日数: 数(箱) 1〜20", "計算 合計 = 日数 × 2", "・部長: 選ぶ 課長 係長",
    "もし 合計 が 10箱 を超える なら", "おわり", "→ 課長", "→ 「合計」", "作業 係長 「合計」", "表 部長 合計ごと", "・どれでも: 課長", "通貨 ユーロ", "担当 申請者",
    "申請 申請者",
    "・選択肢: 可、不可", "・不在なら 係長", "承認 使いたい", "作業 職員「使いたい」", "商人 課長", "例 あ", "approval 部長 and 課長", "計算 締切 = 今日 + 3日",
    "もし 締切 が 4月1日 より前 なら", "・過ぎたら 引き継ぐ 局長", "通知 局長「あ」", "・期限 締切の3日前",
  ]

  private static func expectSame(_ one: Reading, _ other: Reading, _ place: SourceLocation = #_sourceLocation) {
    #expect(one.diagnostics == other.diagnostics, "\(one.text)", sourceLocation: place)
    #expect(one.workflow == other.workflow, "\(one.text)", sourceLocation: place)
    #expect("\(one.places)" == "\(other.places)", "\(one.text)", sourceLocation: place)
    for language in Language.allCases {
      #expect("\(one.outline(in: language))" == "\(other.outline(in: language))", "\(one.text)", sourceLocation: place)
    }
  }
}
