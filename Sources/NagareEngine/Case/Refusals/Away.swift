import NagareModel

extension Refusal {
  /// Somebody acts who is away.
  static func away(_ name: Phrase, deputies: [Phrase]) -> Refusal {
    let list = Phrase.list(deputies, or: true)
    return Refusal(
      .away, what: Phrase(ja: "\(name.ja)は、いま不在です。", en: "\(name.en) is away now."),
      how: deputies.isEmpty
        ? Phrase(ja: "「在席」で戻ると、続けられます。", en: "It can go on when “back” says they have returned.")
        : Phrase(ja: "いまは\(list.ja)が代わりにできます。", en: "\(list.en) can do it instead."))
  }
}
