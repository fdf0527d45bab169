import NagareModel
import NagareNotation

extension ClassBoard {
  /// The board as a page for the wall, which asks for itself again every few seconds. `clock` is the time on the wall
  /// it was made at.
  public func html(in language: Language, clock: String, showsNames: Bool = false) -> String {
    var body: [HTML] = [
      .element("h1", title[language]),
      .element("p", of: "clock", Phrase(ja: "\(clock) の様子です。", en: "As it was at \(clock).")[language]),
    ]
    body += desks.isEmpty ? [.element("p", Self.nobody[language])] : [table(in: language, showsNames)]
    if !desks.isEmpty { body.append(.element("p", of: "legend", Self.legend[language])) }
    if !troubles.isEmpty {
      body.append(.element("h2", Self.frequent[language]))
      body.append(.element("ul", troubles.map { item($0, in: language) }))
    }
    if let strange = strangeFiles(in: language) { body.append(.element("p", strange)) }
    return HTML.page(
      title: title[language], language: language.rawValue, styles: [Self.style], [.element("main", body)],
      refreshing: Self.pace)
  }

  /// Whether a file is such a page, so that a newer one may take its place.
  public static func isPage(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(HTML.refresh(every: pace))
  }

  /// In seconds.
  private static let pace = 15

  private func table(in language: Language, _ showsNames: Bool) -> HTML {
    let heads =
      [Self.group[language]] + lessons.map { "\($0.number) \($0.lesson(in: language).name)" }
      + [Self.own[language], Self.lastStep[language]]
    let rows = desks.enumerated().map { index, desk in
      let cells = lessons.map { lesson in
        let word = Self.word(desk.standings[lesson.id])[language]
        return desk.lesson == lesson.id
          ? HTML.element("td", of: "here", word + "*") : HTML.element("td", word)
      }
      let name = name(desk, showsNames).map { " " + $0 } ?? ""
      return HTML.element(
        "tr",
        [.element("th", "\(index + 1)\(name)")] + cells
          + [.element("td", desk.isAtOwn ? "*" : ""), .element("td", ago(desk)[language])])
    }
    return .element(
      "table",
      [.element("thead", [.element("tr", heads.map { .element("th", $0) })]), .element("tbody", rows)])
  }

  private func item(_ trouble: Trouble, in language: Language) -> HTML {
    let told = told(trouble, in: language)
    let more = [told.wrong, told.right].compactMap { $0 }.map { HTML.element("p", of: "like", $0) }
    return .element("li", [.element("p", told.what)] + more)
  }

  private static let style: StaticString = """
    body { margin: 2rem; font-family: sans-serif; font-size: 1.3rem; line-height: 1.5; color: #111; background: #fff }
    h1 { margin: 0; font-size: 1.8rem }
    h2 { margin: 1.5rem 0 .5rem; font-size: 1.4rem }
    table { border-collapse: collapse; width: 100% }
    th, td { border: 1px solid #888; padding: .3rem .6rem; text-align: left; vertical-align: top }
    thead th { font-weight: normal }
    .here { font-weight: bold; outline: .2rem solid #111 }
    .clock, .legend { color: #444 }
    li p { margin: 0 }
    .like { margin-left: 2rem; font-family: monospace }
    """
}
