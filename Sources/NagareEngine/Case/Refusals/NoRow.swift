import NagareModel

extension Refusal {
  /// An answer leads to a table without a row for it. `value` is what it looks at, as a clause.
  static func noRow(_ item: Item.ID, when value: Phrase, in workflow: Workflow) -> Refusal {
    let name = workflow.items[item].name
    let how = Phrase(
      ja: "\(value.ja)のときの行か、「それ以外」の行を足してください。", en: "Add a row for when \(value.en), or an otherwise row.")
    return Refusal(
      .noRow, what: Phrase(ja: "表「\(name)」に、当てはまる行がありません。", en: "No row of the table “\(name)” fits."), how: how,
      items: [FieldRefusal(item: item, what: how)])
  }
}
