import NagareLanguage
import NagareModel
import NagareNotation

extension Keepsake {
  /// The page as one file for a browser and for A4 paper: no script, no request, readable without a network.
  public var html: String {
    var body: [HTML] = [header]
    if works.isEmpty { body.append(.element("p", Self.nothing[language])) }
    body += works.map(section)
    body.append(.element("footer", footer[language]))
    return HTML.page(
      title: title[language], language: language.rawValue, styles: [Self.style, OutlineHTML.style],
      [.element("main", body)]
    )
  }

  private var header: HTML {
    var inside: [HTML] = [.element("h1", title[language])]
    if let group, !group.isEmpty { inside.append(.element("p", of: "group", group)) }
    if let certificate { inside.append(.element("p", of: "level", certificate[language])) }
    inside.append(.element("p", of: "date", Self.words(day, in: language)))
    let courses = works.filter { $0.course != nil }
    if !courses.isEmpty {
      let rows = courses.map { work in
        HTML.element(
          "li",
          [
            .element("span", of: "name", work.title(in: language)),
            .text(" "), .element("span", of: "done", work.doneOn.map { Self.words($0, in: language) } ?? ""),
          ])
      }
      inside.append(.element("ul", of: "list", rows))
    }
    return .element("header", of: certified.isEmpty ? "plain" : "diploma", inside)
  }

  private func section(_ work: Work) -> HTML {
    var inside: [HTML] = [.element("h2", work.title(in: language))]
    if let goal = work.course?.lesson(in: language).goal { inside.append(.element("p", of: "goal", goal)) }
    inside.append(.element("h3", Self.picture[language]))
    inside.append(OutlineHTML(in: language).picture(work.reading.outline(in: language)))
    if !work.examples.isEmpty {
      inside.append(.element("h3", Self.checks[language]))
      inside.append(.element("div", of: "checks", work.examples.map(example)))
    }
    inside.append(.element("h3", Self.script[language]))
    inside.append(.element("pre", [.lines(work.flowText(in: language))]))
    return .element("article", inside)
  }

  private func example(_ played: Played) -> HTML {
    .element(
      "section", of: "check",
      [
        .element(
          "h4",
          [
            .element("span", of: "mark", Self.mark(played)[language].trimmed), .text(" " + played.name),
          ]),
        .element("ul", played.lines.map { .element("li", $0) }),
      ])
  }

  /// Dark on white, colour only where words say the same; every long word may break, so nothing leaves the page.
  private static let style: StaticString = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0; color: #111; background: #fff; line-height: 1.6; overflow-wrap: anywhere;
      font-family: "BIZ UDPGothic", "Yu Gothic", "Hiragino Sans", "Noto Sans CJK JP", "IPAPGothic", sans-serif; }
    main { max-width: 46em; margin: 0 auto; padding: 1em; }
    h1 { font-size: 1.7em; margin: 0 0 0.3em 0; }
    h2 { font-size: 1.3em; margin: 0 0 0.2em 0; border-bottom: 2px solid #355; break-after: avoid; }
    h3 { font-size: 1em; margin: 1em 0 0.3em 0; break-after: avoid; }
    header { margin-bottom: 2em; padding: 1.2em; border: 1px solid #355; border-radius: 0.6em; }
    header.diploma { border: 6px double #355; text-align: center; padding: 2em 1.2em; }
    header p { margin: 0.3em 0; }
    .group { font-size: 1.2em; }
    .level { font-size: 1.15em; font-weight: bold; }
    .list { list-style: none; margin: 1em auto 0 auto; padding: 0; max-width: 32em; text-align: left; }
    .list li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em;
      border-bottom: 1px solid #bbb; padding: 0.2em 0; }
    .done { color: #333; }
    article { margin-bottom: 2.5em; }
    .goal { margin: 0.3em 0; }
    .checks { display: flex; flex-wrap: wrap; gap: 0.8em; }
    .check { flex: 1 1 16em; min-width: 0; border: 1px solid #999; border-radius: 0.4em; padding: 0.4em 0.7em;
      break-inside: avoid; }
    .check h4 { margin: 0; font-size: 1em; }
    .check ul { margin: 0.2em 0 0 0; padding-left: 1.2em; font-size: 0.9em; }
    .mark { border: 1px solid #245; border-radius: 0.3em; padding: 0 0.4em; color: #245; font-size: 0.85em; }
    pre { margin: 0; padding: 0.7em; background: #f3f5f5; border-radius: 0.4em; white-space: pre-wrap;
      font-family: inherit; font-size: 0.92em; }
    footer { color: #333; font-size: 0.85em; border-top: 1px solid #999; padding-top: 0.5em; }
    @page { size: A4; margin: 14mm; }
    @media print {
      body { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      article { break-before: page; margin-bottom: 0; }
      header.plain + article { break-before: auto; }
      pre { background: none; border: 1px solid #999; }
    }
    """
}
