import NagareModel

extension Refusal {
  /// More than one thing waits for somebody, and they did not say which is meant.
  static func severalThings(_ name: Phrase, titles: [Phrase]) -> Refusal {
    let list = Phrase.list(titles, or: true)
    return Refusal(
      .severalThings,
      what: Phrase(
        ja: "\(name.ja)がすることは、いま\(titles.count)つあります。", en: "\(name.en) has \(titles.count) things to do now."),
      how: Phrase(ja: "\(list.ja)のどれかを「題」で示してください。", en: "Name one by its title: \(list.en)."))
  }
}
