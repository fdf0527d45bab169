import NagareModel

extension Refusal {
  /// Somebody comes back who has not been away.
  static func notAway(_ name: Phrase) -> Refusal {
    Refusal(
      .alreadySo, what: Phrase(ja: "\(name.ja)は、いま在席しています。", en: "\(name.en) is here already."),
      how: Phrase(ja: "このまま続けられます。", en: "Just go on."))
  }

  /// Somebody leaves of whom nobody is left.
  static func allAway(_ name: Phrase) -> Refusal {
    Refusal(
      .alreadySo, what: Phrase(ja: "\(name.ja)は、もう不在です。", en: "\(name.en) is away already."),
      how: Phrase(ja: "「在席」で戻ります。", en: "“back” ends the absence."))
  }
}
