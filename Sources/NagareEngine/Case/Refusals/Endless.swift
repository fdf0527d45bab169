import NagareModel

extension Refusal {
  /// An answer leads into a circle in which nobody acts.
  static func endless(_ blocks: [Block.ID], in flow: Flow) -> Refusal {
    // Whoever has a name on the way says more than the もし and the → between them.
    let named = blocks.filter { flow.block($0).title != nil || !flow.block($0).who.isEmpty }
    let list = Phrase.list((named.isEmpty ? blocks : named).map { flow.phrase(ofBlock: $0) })
    return Refusal(
      .endless, what: Phrase(ja: "\(list.ja)を回り続けて止まりません。", en: "The case goes round \(list.en) without end."),
      how: Phrase(ja: "回る途中に、人がすることか出口を足します。", en: "Put something for a person to do, or a way out, inside it."))
  }
}

extension Explanation {
  static let endless = Explanation(
    313, .error,
    what: Phrase(ja: "この答えでは、案件が回り続けて止まりません。", en: "With this answer the case would go round without end."),
    why: Phrase(
      ja: "→ で戻る道に人がすることがないと、条件が変わらないまま同じ所を回り続けます。",
      en: "If nobody has anything to do on the way back of a jump, nothing changes and the case goes round for ever."),
    wrong: Phrase(
      ja: """
        流れ 書類の確認
        申請 職員
         ・不足: はい・いいえ
        供覧 総務係 「書類を見る」
        もし 不足 なら
          → 「書類を見る」
        おわり

        例 「書類が足りない」
         ・職員: 不足 はい
         ・番: 職員
        """,
      en: """
        flow Documents
        form staff
          - missing: yes/no
        share general affairs "Look at the documents"
        if missing
          -> "Look at the documents"
        end

        example "A document is missing"
          - staff: missing yes
          - waiting for: staff
        """),
    right: Phrase(
      ja: """
        流れ 書類の確認
        申請 職員 「書類を出す」
         ・不足: はい・いいえ
        供覧 総務係 「書類を見る」
        もし 不足 なら
          → 「書類を出す」
        おわり

        例 「書類が足りない」
         ・職員: 不足 はい
         ・番: 職員
        """,
      en: """
        flow Documents
        form staff "Hand in the documents"
          - missing: yes/no
        share general affairs "Look at the documents"
        if missing
          -> "Hand in the documents"
        end

        example "A document is missing"
          - staff: missing yes
          - waiting for: staff
        """))
}
