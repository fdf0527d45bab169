import NagareModel

extension Refusal {
  /// Nothing more happens to a case that has ended.
  static func hasEnded(_ outcome: Outcome) -> Refusal {
    Refusal(
      .hasEnded,
      what: Phrase(
        ja: "この案件は「\(outcome.phrase.ja)」で終わっています。", en: "This case has ended: \(outcome.phrase.en)."),
      how: Phrase(ja: "前の場面に戻るか、最初から始めます。", en: "Go back a step, or start again."))
  }
}

extension Explanation {
  static let hasEnded = Explanation(
    305, .error,
    what: Phrase(ja: "案件はもう終わっています。", en: "The case has ended already."),
    why: Phrase(
      ja: "流れの最後か、却下・取下げ・完了で案件は終わり、その後はだれも動かせません。後閲や供覧を読むことだけはできます。",
      en:
        "A case ends with its flow, or when it is rejected, withdrawn or finished. After that only reading is possible."
    ),
    wrong: Phrase(
      ja: """
        流れ 物品購入
        申請 職員
        承認 課長
        作業 総務係 「発注する」

        例 「却下でも発注する」
         ・職員: 済
         ・課長: 却下「予算がない」
         ・総務係: 済
        """,
      en: """
        flow Purchase
        form staff
        approval section chief
        task general affairs "Place the order"

        example "Rejected, and ordered all the same"
          - staff: done
          - section chief: reject "No budget"
          - general affairs: done
        """),
    right: Phrase(
      ja: """
        流れ 物品購入
        申請 職員
        承認 課長
        作業 総務係 「発注する」

        例 「却下なら発注しない」
         ・職員: 済
         ・課長: 却下「予算がない」
         ・結果: 却下
         ・通らない: 総務係
        """,
      en: """
        flow Purchase
        form staff
        approval section chief
        task general affairs "Place the order"

        example "Rejected, and not ordered"
          - staff: done
          - section chief: reject "No budget"
          - result: rejected
          - skips: general affairs
        """))
}
