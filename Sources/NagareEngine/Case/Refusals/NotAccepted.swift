import NagareModel

extension Refusal {
  /// What was typed does not fit its fields; nothing of it is kept.
  static func notAccepted(_ items: [FieldRefusal], in workflow: Workflow) -> Refusal {
    let first = items[0]
    let name = workflow.items[first.item].name
    let more = items.count - 1
    return Refusal(
      .notAccepted,
      what: more > 0
        ? Phrase(
          ja: "「\(name)」ほか\(more)つは、このままでは受け付けられません。",
          en: "“\(name)” and \(more) more cannot be accepted as they are.")
        : Phrase(ja: "「\(name)」は、このままでは受け付けられません。", en: "“\(name)” cannot be accepted as it is."),
      how: first.what, items: items)
  }
}

extension Explanation {
  static let notAccepted = Explanation(
    306, .error,
    what: Phrase(ja: "欄に合わない答えがあります。", en: "An answer does not fit its field."),
    why: Phrase(
      ja: "型と範囲に合う答えだけを受け付けます。合わない欄が1つでもあれば、どの欄も記入前のままです。受け付けないことを確かめるには「断る」を使います。",
      en: "A field takes what fits its type and range. If one does not fit, none of the answers is kept. "
        + "Use “refuses” to try out that an answer is not accepted."),
    wrong: Phrase(
      ja: """
        流れ 休暇
        申請 職員
         ・日数: 数(日) 1〜20

        例 「上限を超える」
         ・職員: 日数 30
         ・結果: 完了
        """,
      en: """
        flow Leave
        form staff
          - days: number (days) 1 to 20

        example "Over the limit"
          - staff: days 30
          - result: finished
        """),
    right: Phrase(
      ja: """
        流れ 休暇
        申請 職員
         ・日数: 数(日) 1〜20

        例 「上限を超える」
         ・職員: 日数 30
         ・断る: 日数
         ・職員: 日数 20
         ・結果: 完了
        """,
      en: """
        flow Leave
        form staff
          - days: number (days) 1 to 20

        example "Over the limit"
          - staff: days 30
          - refuses: days
          - staff: days 20
          - result: finished
        """))
}
