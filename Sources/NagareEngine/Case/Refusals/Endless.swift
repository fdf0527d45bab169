import NagareModel

extension Refusal {
  /// Deadlines and waits hand a case on to one another, and nobody acts.
  static func endlessInTime(_ blocks: [Block.ID], in flow: Flow) -> Refusal {
    let named = blocks.filter { flow.block($0).title != nil || !flow.block($0).who.isEmpty }
    let list = Phrase.list((named.isEmpty ? blocks : named).map { flow.phrase(ofBlock: $0) })
    return Refusal(
      .endless,
      what: Phrase(ja: "\(list.ja)を、時間だけで回り続けます。", en: "Time alone takes the case round \(list.en) without end."),
      how: Phrase(
        ja: "進める時間を短くするか、回る途中に出口を足してください。", en: "Let less time pass, or put a way out into the circle."))
  }

  /// An answer leads into a circle in which nobody acts.
  static func endless(_ blocks: [Block.ID], in flow: Flow) -> Refusal {
    // Whoever has a name on the way says more than the もし and the → between them.
    let named = blocks.filter { flow.block($0).title != nil || !flow.block($0).who.isEmpty }
    let list = Phrase.list((named.isEmpty ? blocks : named).map { flow.phrase(ofBlock: $0) })
    return Refusal(
      .endless, what: Phrase(ja: "\(list.ja)を回り続けて止まりません。", en: "The case goes round \(list.en) without end."),
      how: Phrase(ja: "回る途中に、人がすることか出口を足してください。", en: "Put something for a person to do, or a way out, inside it."))
  }
}
