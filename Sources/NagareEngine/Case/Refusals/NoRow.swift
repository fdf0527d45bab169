import NagareModel

extension Refusal {
  /// An answer leads to a table without a row for it. `value` is what it looks at, as a clause.
  static func noRow(_ item: Item.ID, when value: Phrase, in workflow: Workflow) -> Refusal {
    let name = workflow.items[item].name
    let how = Phrase(
      ja: "\(value.ja)のときの行か、「それ以外」の行を足します。", en: "Add a row for when \(value.en), or an otherwise row.")
    return Refusal(
      .noRow, what: Phrase(ja: "表「\(name)」に、当てはまる行がありません。", en: "No row of the table “\(name)” fits."), how: how,
      items: [FieldRefusal(item: item, what: how)])
  }
}

extension Explanation {
  static let noRow = Explanation(
    311, .error,
    what: Phrase(ja: "この答えでは、表に当てはまる行がありません。", en: "With this answer no row of a table fits."),
    why: Phrase(
      ja: "表が結果を決められないと、その先へ進めません。そこへ進む答えを受け付けず、そのときの値を示します。「それ以外」の行があれば、いつでも決まります。",
      en: "Without a result of the table the case cannot go on, so the answer that leads there is not accepted. "
        + "An “otherwise” row always fits."),
    wrong: Phrase(
      ja: """
        流れ 物品購入
        申請 職員
         ・区分: 文字
        表 決裁者 区分ごと
         ・消耗品: 課長
         ・備品: 部長
        決裁 {決裁者}

        例 「車を買う」
         ・職員: 区分 車両
         ・番: 部長
        """,
      en: """
        flow Purchase
        form staff
          - kind: text
        table decider by kind
          - supplies: section chief
          - equipment: director
        decision {decider}

        example "A car is bought"
          - staff: kind "vehicle"
          - waiting for: director
        """),
    right: Phrase(
      ja: """
        流れ 物品購入
        申請 職員
         ・区分: 文字
        表 決裁者 区分ごと
         ・消耗品: 課長
         ・備品: 部長
         ・それ以外: 部長
        決裁 {決裁者}

        例 「車を買う」
         ・職員: 区分 車両
         ・番: 部長
        """,
      en: """
        flow Purchase
        form staff
          - kind: text
        table decider by kind
          - supplies: section chief
          - equipment: director
          - otherwise: director
        decision {decider}

        example "A car is bought"
          - staff: kind "vehicle"
          - waiting for: director
        """))
}
