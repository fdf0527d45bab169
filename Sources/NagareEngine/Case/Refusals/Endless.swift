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
