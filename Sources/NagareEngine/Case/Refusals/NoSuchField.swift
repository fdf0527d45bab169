import NagareModel

extension Refusal {
  /// Something is filled in that is not asked for here.
  static func noSuchField(_ item: Item.ID, among fields: [Field], in workflow: Workflow) -> Refusal {
    let name = workflow.items[item].name
    let names = Phrase.list(fields.map { Phrase(workflow.items[$0.item].name).quoted })
    let how =
      fields.isEmpty
      ? Phrase(ja: "ここに欄はないので、「済」と答えます。", en: "There are no fields here; the answer is “done”.")
      : Phrase(ja: "ここにあるのは\(names.ja)です。", en: "The fields here: \(names.en).")
    return Refusal(
      .noSuchField, what: Phrase(ja: "ここには「\(name)」の欄はありません。", en: "There is no field “\(name)” here."), how: how,
      items: [FieldRefusal(item: item, what: how)])
  }
}

extension Explanation {
  static let noSuchField = Explanation(
    307, .error,
    what: Phrase(ja: "ここにはない欄に入れようとしています。", en: "Something is filled in that is no field here."),
    why: Phrase(
      ja: "記入できるのは、いま待っている申請か作業の欄だけです。ほかの人の欄は、その人の番に記入します。",
      en: "Only the fields of the form or task that waits now can be filled in. Other fields come with their own turn."),
    wrong: Phrase(
      ja: """
        流れ 休暇
        申請 職員
         ・日数: 数(日) 1〜20
        作業 総務係 「残りを確かめる」
         ・残り: 数(日)

        例 「残りを確かめる」
         ・職員: 日数 3、残り 17
         ・結果: 完了
        """,
      en: """
        flow Leave
        form staff
          - days: number (days) 1 to 20
        task general affairs "Check what is left"
          - left: number (days)

        example "What is left is checked"
          - staff: days 3, left 17
          - result: finished
        """),
    right: Phrase(
      ja: """
        流れ 休暇
        申請 職員
         ・日数: 数(日) 1〜20
        作業 総務係 「残りを確かめる」
         ・残り: 数(日)

        例 「残りを確かめる」
         ・職員: 日数 3
         ・総務係: 残り 17
         ・結果: 完了
        """,
      en: """
        flow Leave
        form staff
          - days: number (days) 1 to 20
        task general affairs "Check what is left"
          - left: number (days)

        example "What is left is checked"
          - staff: days 3
          - general affairs: left 17
          - result: finished
        """))
}
