import NagareModel

extension Refusal {
  /// Nothing more happens to a case that has ended.
  static func hasEnded(_ outcome: Outcome) -> Refusal {
    Refusal(
      .hasEnded,
      what: Phrase(
        ja: "この案件は「\(outcome.phrase.ja)」で終わっています。", en: "This case has ended: \(outcome.phrase.en)."),
      how: Phrase(ja: "前の場面に戻るか、最初から始めてください。", en: "Go back to an earlier moment, or start again."))
  }
}
