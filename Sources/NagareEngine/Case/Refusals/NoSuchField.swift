import NagareModel

extension Refusal {
  /// Something is filled in that is not asked for here.
  static func noSuchField(_ item: Item.ID, among fields: [Field], in workflow: Workflow) -> Refusal {
    let name = workflow.items[item].name
    let names = Phrase.list(fields.map { Phrase(workflow.items[$0.item].name).quoted })
    let how =
      fields.isEmpty
      ? Phrase(ja: "ここに欄はないので、「済」と答えてください。", en: "There are no fields here; the answer is “done”.")
      : Phrase(ja: "ここにあるのは\(names.ja)です。", en: "The fields here: \(names.en).")
    return Refusal(
      .noSuchField, what: Phrase(ja: "ここには「\(name)」の欄はありません。", en: "There is no field “\(name)” here."), how: how,
      items: [FieldRefusal(item: item, what: how)])
  }
}
