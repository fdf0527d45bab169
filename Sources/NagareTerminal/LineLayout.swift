import NagareNotation

/// Where the letters of a prompt and a line stand in a window, row by row. A letter is never cut in two: one that
/// does not fit goes to the next row.
struct LineLayout: Equatable {
  struct Row: Equatable {
    /// What the row shows of the prompt, and behind that of the line.
    var prompt = ""
    var text = ""
    var width = 0
  }

  /// Counted from the first row and the first column.
  struct Place: Equatable {
    var row: Int
    var column: Int
  }

  private(set) var rows = [Row()]
  private(set) var cursor = Place(row: 0, column: 0)
  /// What the cursor's row shows in front of the cursor.
  private(set) var beforeCursor = ""

  private let columns: Int
  private let display: DisplayWidth

  init(prompt: String, letters: [Character], cursor: Int, columns: Int, display: DisplayWidth) {
    // Wide letters need two columns to stand in.
    self.columns = max(columns, 2)
    self.display = display
    for letter in prompt { place(letter, in: \.prompt) }
    for letter in letters[..<cursor] { place(letter, in: \.text) }
    markCursor(on: letters[cursor...].first)
    for letter in letters[cursor...] { place(letter, in: \.text) }
  }

  private mutating func place(_ letter: Character, in part: WritableKeyPath<Row, String>) {
    if letter == "\n" { return rows.append(Row()) }
    for shown in Self.shown(letter) {
      let width = display.of(shown)
      if rows[rows.count - 1].width + width > columns { rows.append(Row()) }
      rows[rows.count - 1][keyPath: part].append(shown)
      rows[rows.count - 1].width += width
    }
  }

  /// The cursor stands on the letter that comes next, wherever that has to go.
  private mutating func markCursor(on next: Character?) {
    let width = next.flatMap { Self.shown($0).first }.map { display.of($0) } ?? 1
    if rows[rows.count - 1].width + max(width, 1) > columns { rows.append(Row()) }
    cursor = Place(row: rows.count - 1, column: rows[rows.count - 1].width)
    beforeCursor = rows[rows.count - 1].prompt + rows[rows.count - 1].text
  }

  /// A tab is four blanks; what could move the cursor or hide is shown as a word.
  private static func shown(_ letter: Character) -> String {
    letter == "\t" ? "    " : Visible.text(letter)
  }
}
