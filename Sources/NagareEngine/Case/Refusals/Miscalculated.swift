import NagareModel

extension Refusal {
  /// An answer leads to a calculation that cannot be done. `values` are those it is done with, as a clause.
  static func miscalculated(_ item: Item.ID, _ reason: Phrase, values: Phrase?, in workflow: Workflow) -> Refusal {
    let name = workflow.items[item].name
    return Refusal(
      .miscalculated,
      what: Phrase(ja: "\(reason.ja)ので、「\(name)」を計算できません。", en: "“\(name)” cannot be worked out: \(reason.en)."),
      how: values.map {
        Phrase(ja: "\($0.ja)なので、値か式を直します。", en: "Change a value or the calculation: \($0.en).")
      } ?? Phrase(ja: "計算の式を直します。", en: "Change the calculation."),
      items: [FieldRefusal(item: item, what: reason.framed(ja: ("", "。"), en: ("", ".")).atStart)])
  }
}

extension Explanation {
  static let miscalculated = Explanation(
    310, .error,
    what: Phrase(ja: "この答えでは、先の計算ができません。", en: "With this answer a calculation further on cannot be done."),
    why: Phrase(
      ja: "0で割る計算、空の値を使う計算、大きすぎる数になる計算はできません。そこへ進む答えを受け付けず、そのときの値を示します。",
      en: "Nothing can be divided by 0, an empty value cannot be used, and a number can be too large. "
        + "The answer that leads there is not accepted, and the values are shown."),
    wrong: Phrase(
      ja: """
        流れ 懇談会
        申請 職員
         ・費用: 金額
         ・出席: 数(人)
        計算 会費 = 費用 ÷ 出席
        通知 職員「会費は{会費}円です」

        例 「だれも来ない」
         ・職員: 費用 30000、出席 0
         ・結果: 完了
        """,
      en: """
        flow Reception
        form staff
          - cost: money
          - guests: number (people)
        set fee = cost ÷ guests
        notify staff "The fee is {fee} yen"

        example "Nobody comes"
          - staff: cost 30000, guests 0
          - result: finished
        """),
    right: Phrase(
      ja: """
        流れ 懇談会
        申請 職員
         ・費用: 金額
         ・出席: 数(人) 1以上
        計算 会費 = 費用 ÷ 出席
        通知 職員「会費は{会費}円です」

        例 「だれも来ない」
         ・職員: 費用 30000、出席 0
         ・断る: 出席
         ・職員: 費用 30000、出席 10
         ・値: 会費 3000
        """,
      en: """
        flow Reception
        form staff
          - cost: money
          - guests: number (people) at least 1
        set fee = cost ÷ guests
        notify staff "The fee is {fee} yen"

        example "Nobody comes"
          - staff: cost 30000, guests 0
          - refuses: guests
          - staff: cost 30000, guests 10
          - value: fee 3000
        """))
}
