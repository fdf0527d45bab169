import NagareModel
import NagareNotation

extension Handbook {
  /// The handbook as a page to print.
  public static func html(in language: Language) -> String {
    var body: [HTML] = []
    var rows: [HTML] = []
    func close() -> [HTML] { rows.isEmpty ? [] : [.element("table", [.element("tbody", rows)])] }
    for part in parts(in: language) {
      if case .row(let cells) = part {
        rows.append(.element("tr", cells.map { .element("td", words($0)) }))
        continue
      }
      body += close()
      rows = []
      body.append(block(part))
    }
    let title = parts(in: language).lazy.compactMap { if case .heading(1, let words) = $0 { words } else { nil } }.first
    return HTML.page(
      title: title ?? "", language: language.rawValue, styles: [style], [.element("main", body + close())])
  }

  private static func block(_ part: Part) -> HTML {
    switch part {
    case .heading(1, let text): .element("h1", text)
    case .heading(_, let text): .element("h2", text)
    case .paragraph(let text): .element("p", words(text))
    case .bullet(let text): .element("p", of: "bullet", [.text("・ ")] + words(text))
    case .command(let line): .element("pre", [.text(line)])
    case .row: .text("")
    }
  }

  /// Text with what is to be typed set apart.
  private static func words(_ text: String) -> [HTML] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, piece in
      index % 2 == 1 ? .element("code", String(piece)) : .text(piece)
    }
  }

  private static let style: StaticString = """
    body { margin: 0; color: #111; background: #fff; line-height: 1.6; overflow-wrap: anywhere; font-family: sans-serif }
    main { max-width: 46em; margin: 0 auto; padding: 1em }
    h1 { font-size: 1.6em }
    h2 { font-size: 1.2em; margin: 1.4em 0 .3em; border-bottom: 1px solid #888; break-after: avoid }
    p { margin: .3em 0 }
    .bullet { padding-left: 1.2em; text-indent: -1.2em }
    pre { margin: .3em 0; padding: .3em .8em; border: 1px solid #888; white-space: pre-wrap }
    code { border-bottom: 1px solid #888 }
    table { border-collapse: collapse; width: 100%; margin: .4em 0 }
    td { border: 1px solid #888; padding: .2em .5em; vertical-align: top }
    td:first-child { white-space: nowrap }
    tr { break-inside: avoid }
    @page { size: A4; margin: 14mm }
    """
}
