import NagareModel

extension AssumptionRule {
  /// How many people there are, when they work and when they are away is so everywhere, not at one block.
  static let assumedOfOneBlock = AssumptionRule(
    code: .assumedOfOneBlock,
    check: { workflow, party, traits in
      guard party.block != nil else { return [] }
      return traits.compactMap { trait -> Finding? in
        let word: Phrase
        switch trait {
        case .people: word = .peopleWord
        case .hours: word = Phrase(ja: "勤務", en: "hours")
        case .away: word = .away
        case .answers, .takes, .inBatches: return nil
        }
        return Finding(
          what: Phrase(ja: "「\(word.ja)」は、1行だけのことにはできません。", en: "“\(word.en)” cannot be so at one line only."),
          how: Phrase(ja: "題を付けずに、その人のこととして書きます。", en: "Say it of the person, without a title."))
      }
    })
}
