import NagareModel

extension Refusal {
  /// An answer leads to work that nobody could do.
  static func nobody(_ block: Phrase, item: Phrase) -> Refusal {
    Refusal(
      .nobody, what: Phrase(ja: "\(block.ja)をする人が決まっていません。", en: "It is not known who does \(block.en)."),
      how: Phrase(ja: "\(item.ja)に、流れに出てくる担当の名前を入れてください。", en: "Let \(item.en) hold the name of a role in this flow."))
  }
}
