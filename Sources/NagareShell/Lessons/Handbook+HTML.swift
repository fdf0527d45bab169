import NagareModel
import NagareNotation

extension Handbook {
  /// The handbook as a page to print.
  public static func html(in language: Language) -> String {
    var body: [HTML] = []
    var (head, rows): (HTML?, [HTML]) = (nil, [])
    func close() -> [HTML] {
      rows.isEmpty ? [] : [.element("table", of: "plan", (head.map { [$0] } ?? []) + [.element("tbody", rows)])]
    }
    for part in parts(in: language) {
      if case .row(let cells) = part {
        rows.append(.element("tr", cells.map { .element("td", cell($0)) }))
        continue
      }
      body += close()
      (head, rows) = (nil, [])
      // A head stands again on every sheet the table goes on to.
      if case .columns(let cells) = part {
        head = .element("thead", [.element("tr", cells.map { .element("th", words($0)) })])
      } else {
        body.append(block(part))
      }
    }
    return PageAssets.sheet(title: title(in: language), language: language, body + close())
  }

  static func title(in language: Language) -> String {
    parts(in: language).lazy.compactMap { if case .heading(1, let words) = $0 { words } else { nil } }.first ?? ""
  }

  private static func block(_ part: Part) -> HTML {
    switch part {
    case .heading(1, let text): .element("h1", text)
    case .heading(_, let text): .element("h2", text)
    case .paragraph(let text): .element("p", words(text))
    case .bullet(let text): .element("p", of: "bullet", [.text("・ ")] + words(text))
    case .command(let line): .element("pre", of: "command", [.text(line)])
    case .columns, .row: .text("")
    }
  }

  private static func cell(_ text: String) -> [HTML] {
    let lines = linesOfCell(text)
    return lines.count == 1 ? words(text) : lines.map { .element("div", words($0)) }
  }

  /// Text with what is to be typed set apart, each line from the next too.
  private static func words(_ text: String) -> [HTML] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, piece in
      if index % 2 == 1 { return .element("code", String(piece)) }
      return .text(piece == " " ? " \u{3000}" : piece)
    }
  }
}
