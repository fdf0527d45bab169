import NagareNotation

/// A small table on a screen: the first column stands left, figures right.
struct Columns {
  var rows: [[String]]
  /// Between two columns.
  private let gap = 2

  /// The lines of it; where it is too wide, the names of the first column are cut, and then a line is given to each
  /// row, its figures below with their heads.
  func lines(on page: Page, indent: Int = 2) -> [String] {
    guard let head = rows.first else { return [] }
    let widths = head.indices.map { column in rows.map { page.display.of($0[column]) }.max() ?? 0 }
    let figures = widths.dropFirst().reduce(0) { $0 + $1 + gap }
    let room = page.columns - indent - figures
    guard room >= min(widths[0], 12) else { return stacked(on: page, indent) }
    let first = min(widths[0], room)
    return rows.map { row in
      let name = Page(page.language, columns: max(first, Page.narrowest), display: page.display).cut(row[0])
      let shown = page.display.of(name) > first ? String(name.prefix(first)) : name
      var line = String(repeating: " ", count: indent) + padded(shown, to: first, page)
      for column in head.indices.dropFirst() {
        let blank = widths[column] - page.display.of(row[column]) + gap
        line += String(repeating: " ", count: max(blank, 0)) + row[column]
      }
      return line
    }
  }

  private func stacked(on page: Page, _ indent: Int) -> [String] {
    guard let head = rows.first else { return [] }
    return rows.dropFirst().flatMap { row in
      page.paragraph(row[0], indent: indent)
        + page.paragraph(
          zip(head, row).dropFirst().map { "\($0) \($1)" }.joined(separator: "  "), indent: indent + 2)
    }
  }

  private func padded(_ text: String, to width: Int, _ page: Page) -> String {
    text + String(repeating: " ", count: max(0, width - page.display.of(text)))
  }
}
