import NagareModel
import NagareNotation

extension Handbook {
  /// The handbook for a screen.
  public static func lines(on screen: Screen, in language: Language) -> [String] {
    lines(on: screen.page(in: language))
  }

  /// The handbook for a page: nothing is wider than it, and every command stands on lines of its own.
  static func lines(on page: Page) -> [String] {
    var lines: [String] = []
    var last: Part?
    for part in parts(in: page.language) {
      if let last, needsGap(last, part) { lines.append("") }
      lines += self.lines(part, on: page)
      last = part
    }
    return lines
  }

  private static func needsGap(_ last: Part, _ next: Part) -> Bool {
    switch (last, next) {
    case (.bullet, .bullet), (.command, .command), (.columns, .row), (.row, .row): false
    case (_, .command), (.heading, _): false
    default: true
    }
  }

  private static func lines(_ part: Part, on page: Page) -> [String] {
    switch part {
    case .heading(1, let words): page.paragraph("== \(words) ==", indent: 0) + [""]
    case .heading(_, let words): page.paragraph("-- \(words) --", indent: 0)
    case .paragraph(let words): page.paragraph(plain(words), indent: 0)
    case .bullet(let words): Wrap(columns: page.columns, hanging: 2, display: page.display).lines("- " + plain(words))
    case .command(let line): page.paragraph(line, indent: 4)
    // On a screen rows speak for themselves.
    case .columns: []
    case .row(let cells): row(cells, on: page)
    }
  }

  /// The first two cells beside one another, what else there is below them.
  private static func row(_ cells: [String], on page: Page) -> [String] {
    let width = page.display.of(cells[0])
    let lines = cells.dropFirst().flatMap(linesOfCell)
    let head = cells[0] + String(repeating: " ", count: width < 5 ? 7 - width : 2) + plain(lines.first ?? "")
    let rest = lines.dropFirst().filter { !$0.isEmpty }
    return Wrap(columns: page.columns, hanging: 7, display: page.display).lines(head)
      + rest.flatMap { page.paragraph(plain($0), indent: 7) }
  }

  /// What is to be typed stands between spaces here, as everywhere on a screen.
  private static func plain(_ words: String) -> String {
    words.replacing("`", with: " ").replacing("  → ", with: " → ").trimmed
  }
}
