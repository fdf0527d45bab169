import NagareModel

extension Refusal {
  /// Time is to go by until a deadline, and there is none.
  static let nothingDue = Refusal(
    .nothingDue, what: Phrase(ja: "いま待っている期限はありません。", en: "No deadline is waiting."),
    how: Phrase(ja: "「3日たつ」のように、進める時間を書いてください。", en: "Say how much time goes by, such as “3 days pass”."))
}
