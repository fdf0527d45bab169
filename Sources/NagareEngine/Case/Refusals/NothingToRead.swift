import NagareModel

extension Refusal {
  /// 既読 where nothing has come.
  static func nothingToRead(_ name: Phrase) -> Refusal {
    Refusal(
      .nothingToRead, what: Phrase(ja: "いま\(name.ja)が読むものはありません。", en: "There is nothing for \(name.en) to read now."),
      how: Phrase(
        ja: "供覧か後閲が届いてから「既読」にします。", en: "“read” is possible once something is shared, or left to read later."))
  }
}

extension Explanation {
  static let nothingToRead = Explanation(
    319, .error,
    what: Phrase(ja: "その人が読むものは、いまありません。", en: "There is nothing for that person to read now."),
    why: Phrase(
      ja: "「既読」は、届いた供覧か後閲に1回ずつ答えます。通知は届くだけで、答えは要りません。",
      en: "“read” answers each thing that was shared, or left to read later, once. A message needs no answer."),
    wrong: Phrase(
      ja: """
        流れ 出張の報告
        申請 職員
        供覧 課長

        例 「課長が報告を読む」
         ・課長: 既読
         ・職員: 済
         ・結果: 完了
        """,
      en: """
        flow Trip report
        form staff
        share section chief

        example "The section chief reads it"
          - section chief: read
          - staff: done
          - result: finished
        """),
    right: Phrase(
      ja: """
        流れ 出張の報告
        申請 職員
        供覧 課長

        例 「課長が報告を読む」
         ・職員: 済
         ・課長: 既読
         ・結果: 完了
        """,
      en: """
        flow Trip report
        form staff
        share section chief

        example "The section chief reads it"
          - staff: done
          - section chief: read
          - result: finished
        """))
}
