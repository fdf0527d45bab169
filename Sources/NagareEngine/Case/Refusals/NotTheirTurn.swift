import NagareModel

extension Refusal {
  /// Somebody acts who has nothing to do now, or not there.
  static func notTheirTurn(_ party: Party, in case: Case) -> Refusal {
    let who = party.who.map { `case`.flow.phrase(of: $0) }
    let block = party.block.map { `case`.flow.phrase(ofBlock: $0) }
    return Refusal(
      .notTheirTurn,
      what: Phrase(
        ja: "いま" + (who.map { "\($0.ja)が" } ?? "") + (block.map { "\($0.ja)で" } ?? "") + "することはありません。",
        en: "There is nothing" + (who.map { " for \($0.en)" } ?? "") + " to do"
          + (block.map { " at \($0.en)" } ?? "") + " now."),
      how: `case`.turnPhrase)
  }
}
