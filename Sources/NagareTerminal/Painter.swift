import NagareNotation

/// Keeps the line on the screen: says what makes the terminal show it, and remembers what it shows.
struct Painter {
  var columns: Int
  var height: Int
  let display: DisplayWidth
  let style: Style

  /// The rows in front of the cursor's, the cursor's up to the cursor, and how many come behind.
  private var above: [String] = []
  private var beforeCursor = ""
  private var below = 0
  private var endsOnEmptyRow = false

  init(columns: Int, height: Int, display: DisplayWidth, style: Style) {
    self.columns = columns
    self.height = height
    self.display = display
    self.style = style
  }

  /// Draws the line afresh over what stood there.
  mutating func draw(prompt: String, letters: [Character], cursor: Int) -> Shown {
    let layout = LineLayout(prompt: prompt, letters: letters, cursor: cursor, columns: columns, display: display)
    // A line higher than the window shows the part around its cursor.
    let first = max(0, min(layout.cursor.row - height / 2, layout.rows.count - height))
    let rows = layout.rows[first...].prefix(max(height, 1))
    var bytes = toStart + Control.clearBelow
    bytes += Shown(rows: rows.map { style.paint($0.prompt, as: .label) + $0.text }, in: style)
    above = rows[..<layout.cursor.row].map { $0.prompt + $0.text }
    beforeCursor = layout.beforeCursor
    below = rows.endIndex - 1 - layout.cursor.row
    endsOnEmptyRow = rows.count > 1 && rows[rows.endIndex - 1].width == 0
    bytes += Control.up(below) + Control.lineStart + Control.right(layout.cursor.column)
    return bytes
  }

  /// Leaves the line standing and goes to the row behind it.
  mutating func leave() -> Shown {
    let bytes = Control.down(below) + (endsOnEmptyRow ? Control.lineStart : Control.nextRow)
    forget()
    return bytes
  }

  /// The cursor is at the start of a row of its own, whatever was drawn before.
  mutating func forget() {
    above = []
    beforeCursor = ""
    below = 0
    endsOnEmptyRow = false
  }

  /// The window has another size, and the terminal has broken rows that became too long.
  mutating func resize(columns: Int, height: Int) {
    self.columns = columns
    self.height = height
    // Where the rows begin is all that is needed from now on.
    let last = LineLayout(
      prompt: "", letters: Array(beforeCursor), cursor: beforeCursor.count, columns: columns, display: display)
    above = above.flatMap { row in
      LineLayout(prompt: "", letters: Array(row), cursor: 0, columns: columns, display: display).rows.map(\.text)
    }
    above += last.rows[..<last.cursor.row].map(\.text)
    beforeCursor = last.beforeCursor
  }

  /// What has to be written where the program loses the terminal in the middle of a line.
  var farewell: Shown { Control.down(below) + Control.nextRow + Control.pasteMarksOff }

  private var toStart: Shown { Control.up(above.count) + Control.lineStart }
}

/// The few orders every terminal understands.
enum Control {
  static let clearBelow = Shown(order: "\u{1B}[J")
  static let cursorOff = Shown(order: "\u{1B}[?25l")
  static let cursorOn = Shown(order: "\u{1B}[?25h")
  static let pasteMarksOn = Shown(order: "\u{1B}[?2004h")
  static let pasteMarksOff = Shown(order: "\u{1B}[?2004l")
  static let lineStart = Shown(order: "\r")
  static let nextRow = Shown(order: "\r\n")

  static func up(_ count: Int) -> Shown { order(count, "A") }
  static func down(_ count: Int) -> Shown { order(count, "B") }
  static func right(_ count: Int) -> Shown { order(count, "C") }

  private static func order(_ count: Int, _ letter: StaticString) -> Shown {
    count > 0 ? Shown(order: "\u{1B}[", count, letter) : .nothing
  }
}
