import NagareModel

extension Refusal {
  /// An answer leads to a calculation that cannot be done. `values` are those it is done with, as a clause.
  static func miscalculated(_ item: Item.ID, _ reason: Phrase, values: Phrase?, in workflow: Workflow) -> Refusal {
    let name = workflow.items[item].name
    return Refusal(
      .miscalculated,
      what: Phrase(ja: "\(reason.ja)ので、「\(name)」を計算できません。", en: "“\(name)” cannot be worked out: \(reason.en)."),
      how: values.map {
        Phrase(ja: "\($0.ja)なので、値か式を直してください。", en: "Change a value or the calculation: \($0.en).")
      } ?? Phrase(ja: "計算の式を直してください。", en: "Change the calculation."),
      items: [FieldRefusal(item: item, what: reason.framed(ja: ("", "。"), en: ("", ".")).atStart)])
  }
}
