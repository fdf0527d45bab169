import NagareModel

extension Refusal {
  /// Somebody comes back who has not been away.
  static func notAway(_ name: Phrase) -> Refusal {
    Refusal(
      .alreadySo, what: Phrase(ja: "\(name.ja)は、いま在席しています。", en: "\(name.en) is here already."),
      how: Phrase(ja: "このまま続けられます。", en: "Just go on."))
  }

  /// Somebody is to be replaced by themselves.
  static func replacedByThemselves(_ name: Phrase) -> Refusal {
    Refusal(
      .alreadySo, what: Phrase(ja: "\(name.ja)の後任が、同じ\(name.ja)です。", en: "\(name.en) would be replaced by \(name.en)."),
      how: Phrase(ja: "「交代」のあとに、新しい人の名前を書いてください。", en: "Name somebody else behind “replaced by”."))
  }

  /// Somebody is to be replaced whose place another has taken.
  static func replacedAlready(_ name: Phrase, by heir: Phrase) -> Refusal {
    Refusal(
      .alreadySo,
      what: Phrase(ja: "\(name.ja)は、もう\(heir.ja)と交代しています。", en: "\(name.en) has been replaced by \(heir.en)."),
      how: Phrase(ja: "さらに代わるときは、\(heir.ja)の交代を書いてください。", en: "To go on from there, replace \(heir.en)."))
  }

  /// Somebody leaves of whom nobody is left.
  static func allAway(_ name: Phrase) -> Refusal {
    Refusal(
      .alreadySo, what: Phrase(ja: "\(name.ja)は、もう不在です。", en: "\(name.en) is away already."),
      how: Phrase(ja: "「在席」で戻ります。", en: "“back” ends the absence."))
  }
}
