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
