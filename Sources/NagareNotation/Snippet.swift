import NagareModel

/// A line of source with a place in it underlined, both cut to a width.
///
/// Every letter becomes cells: what is shown for it, and in how many columns. Source and underline are drawn from
/// the same cells, so they cannot disagree. Of a long line only the letters near the place are looked at.
struct Snippet {
  private struct Cell {
    var shown: String
    var columns: Int
  }

  private static let tab = 4
  private static let ellipsis = "..."
  /// More letters than a screen shows on either side of a place; a line may have millions.
  private static let reach = 1_000

  private var cells: [Cell] = []
  /// The cells the place touches; for an empty place the one it stands before, with a cell for the line's end.
  private var marked: Range<Int>
  private let underlinesOneColumn: Bool

  /// The line a place begins in; `nil` when it is blank and there is nothing to see.
  init?(of place: Place, in source: SourceLines, display: DisplayWidth) {
    let near = source.text(around: place.start, reach: Self.reach)
    guard near.text.contains(where: { !$0.isBlank && $0 != "\t" }) else { return nil }
    var start = near.start
    var column = 0
    var before = 0
    var touched = 0
    for letter in near.text {
      let new = Self.cells(of: letter, at: column, display)
      let end = start + letter.utf8.count
      if end <= place.start {
        before += new.count
      } else if start < place.end {
        touched += new.count
      }
      cells += new
      column += new.reduce(0) { $0 + $1.columns }
      start = end
    }
    if before == cells.count { cells.append(Cell(shown: "", columns: 1)) }
    underlinesOneColumn = touched == 0
    marked = before..<before + max(touched, 1)
  }

  /// A hidden letter has a cell for each letter of the word it is shown as; a tab reaches to its next stop.
  private static func cells(of letter: Character, at column: Int, _ display: DisplayWidth) -> [Cell] {
    if letter == "\t" {
      let columns = tab - column % tab
      return [Cell(shown: String(repeating: " ", count: columns), columns: columns)]
    }
    return Visible.text(letter).map { Cell(shown: String($0), columns: display.of($0)) }
  }

  /// The source line and its underline, in at most so many columns.
  func lines(within space: Int) -> (source: String, underline: String) {
    let seen = window(within: space)
    let visible = marked.clamped(to: seen)
    let left = seen.lowerBound > 0 ? Self.ellipsis : ""
    let right = seen.upperBound < cells.count ? Self.ellipsis : ""
    let source = left + cells[seen].map(\.shown).joined() + right
    let length = underlinesOneColumn ? 1 : max(columns(of: visible), 1)
    let before = left.count + columns(of: seen.lowerBound..<visible.lowerBound)
    let padding = min(before, space - length)
    return (source, String(repeating: " ", count: padding) + String(repeating: "~", count: length))
  }

  /// The cells to show: the marked ones from their beginning, then as much as fits around them.
  private func window(within space: Int) -> Range<Int> {
    var seen = marked.lowerBound..<marked.lowerBound + 1
    var used = columns(of: seen)
    func fits(_ wider: Range<Int>, _ columns: Int) -> Bool {
      let dots = (wider.lowerBound > 0 ? 1 : 0) + (wider.upperBound < cells.count ? 1 : 0)
      return columns + dots * Self.ellipsis.count <= space
    }
    func grow(_ wider: Range<Int>, by cell: Int) -> Bool {
      guard fits(wider, used + cells[cell].columns) else { return false }
      seen = wider
      used += cells[cell].columns
      return true
    }
    func growRight() -> Bool {
      seen.upperBound < cells.count && grow(seen.lowerBound..<seen.upperBound + 1, by: seen.upperBound)
    }
    func growLeft() -> Bool {
      seen.lowerBound > 0 && grow(seen.lowerBound - 1..<seen.upperBound, by: seen.lowerBound - 1)
    }
    let all = 0..<cells.count
    if fits(all, columns(of: all)) { return all }
    while seen.upperBound < marked.upperBound, growRight() {}
    var moved = true
    while moved {
      let left = growLeft()
      let right = growRight()
      moved = left || right
    }
    return seen
  }

  private func columns(of range: Range<Int>) -> Int {
    cells[range].reduce(0) { $0 + $1.columns }
  }
}
