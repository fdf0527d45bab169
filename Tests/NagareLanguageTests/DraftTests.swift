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
    for _ in 0..<6 {
      let start = random.below(parts.count + 1)
      let end = min(parts.count, start + random.below(3))
      parts.replaceSubrange(start..<end, with: Self.text(random.below(3), &random))
      if random.below(4) == 0, let last = parts.last { parts[parts.count - 1] = String(last.unicodeScalars.dropLast()) }
      let text = parts.joined()
      draft = Draft(text, after: draft)
      let (known, afresh) = (Reader.read(draft), Reader.read(text))
      #expect(draft.lineKinds == Draft(text).lineKinds)
      #expect(known.diagnostics == afresh.diagnostics && known.workflow == afresh.workflow)
    }
  }
}
