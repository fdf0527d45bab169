import NagareModel

extension Refusal {
  /// An answer leads to work that nobody could do.
  static func nobody(at block: Block.ID, in flow: Flow, item: Phrase) -> Refusal {
    let name = flow.phrase(ofBlock: block)
    return Refusal(
      .nobody, what: Phrase(ja: "\(name.ja)をする人が決まっていません。", en: "It is not known who does \(name.en)."),
      how: Phrase(ja: "\(item.ja)に、流れに出てくる担当の名前を入れてください。", en: "Let \(item.en) hold the name of a role in this flow."),
      block: block)
  }
}
