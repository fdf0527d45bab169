import NagareModel

extension Currency {
  /// As a 通貨 line names it.
  public var sign: Phrase {
    switch self {
    case .yen: Vocabulary.primary(.yen)
    case .dollar: Phrase(ja: Vocabulary.primary(.dollar).ja, en: "$")
    case .euro: Phrase(ja: Vocabulary.primary(.euro).ja, en: "€")
    case .pound: Phrase(ja: Vocabulary.primary(.pound).ja, en: "£")
    case .other(let word, _): Phrase(word)
    }
  }
}
