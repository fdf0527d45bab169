/// The screen of a terminal, as far as a line editor can tell: wide letters take two cells, and rows that became too
/// long are broken and put together again when the window changes.
struct Screen {
  /// A place on the screen; a wide letter has a second one with nothing in it.
  struct Cell: Equatable {
    var text: String
    var isSecond = false
  }

  struct Row {
    var cells: [Cell] = []
    /// Goes on in the next row.
    var isBroken = false
  }

  private(set) var columns: Int
  let height: Int
  private(set) var rows = [Row()]
  private(set) var row = 0
  private(set) var column = 0
  private(set) var marksPastes = false
  private(set) var hidesCursor = false
  /// Orders that were not understood, and bytes that were no text.
  private(set) var unknown: [String] = []

  private var isPastEdge = false
  private var order: String?
  private var bytes: [UInt8] = []

  init(columns: Int, height: Int = 24) {
    self.columns = columns
    self.height = height
  }

  /// What there is to read, without blanks at the ends.
  var lines: [String] {
    let lines = rows.map { $0.cells.map(\.text).joined().droppingBlankEnd() }
    return Array(lines[...(lines.lastIndex { !$0.isEmpty } ?? 0)])
  }

  /// Letters may arrive in parts.
  mutating func feed(_ more: [UInt8]) {
    bytes += more
    for cut in 0...min(3, bytes.count) {
      guard let text = String(validating: bytes.dropLast(cut), as: UTF8.self) else { continue }
      for scalar in text.unicodeScalars { feed(scalar) }
      bytes = bytes.suffix(cut)
      return
    }
    unknown.append("no text: \(bytes)")
    bytes = []
  }

  private mutating func feed(_ scalar: Unicode.Scalar) {
    if let begun = order {
      let whole = begun + String(scalar)
      let isWhole = whole != "[" && (0x40...0x7E).contains(scalar.value)
      order = isWhole ? nil : whole
      if isWhole { obey(whole) }
      return
    }
    switch scalar {
    case "\u{1B}": order = ""
    case "\r": go(to: 0)
    case "\n": goDown()
    case "\u{0}"..<" ": unknown.append("control \(scalar.value)")
    default: put(scalar)
    }
  }

  private mutating func obey(_ order: String) {
    let count = Int(order.dropFirst().dropLast()) ?? 1
    switch (order, order.last) {
    case ("[?2004h", _): marksPastes = true
    case ("[?2004l", _): marksPastes = false
    case ("[?25l", _): hidesCursor = true
    case ("[?25h", _): hidesCursor = false
    case ("[J", _):
      rows[row].cells.removeLast(max(0, rows[row].cells.count - column))
      rows[row].isBroken = false
      rows.removeLast(rows.count - row - 1)
    case ("[H", _): (row, column, isPastEdge) = (0, 0, false)
    case ("[2J", _): rows = Array(repeating: Row(), count: row + 1)
    case (_, "A"):
      row = max(0, row - count)
      isPastEdge = false
    case (_, "B"):
      row = min(height - 1, row + count)
      while rows.count <= row { rows.append(Row()) }
      isPastEdge = false
    case (_, "C"): go(to: min(columns - 1, column + count))
    case (_, "D"): go(to: max(0, column - count))
    case (_, "m"): break
    default: unknown.append(order)
    }
  }

  private mutating func go(to column: Int) {
    self.column = column
    isPastEdge = false
  }

  private mutating func goDown() {
    row += 1
    isPastEdge = false
    if row == height {
      rows.removeFirst()
      row -= 1
    }
    if row == rows.count { rows.append(Row()) }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.cells
    if width == 0 || isJoining {
      let last = rows[row].cells.lastIndex { !$0.isSecond && !$0.text.isEmpty }
      if let last { rows[row].cells[last].text.unicodeScalars.append(scalar) }
      return
    }
    if isPastEdge || column + width > columns {
      rows[row].isBroken = true
      goDown()
      go(to: 0)
    }
    while rows[row].cells.count < column + width { rows[row].cells.append(Cell(text: " ")) }
    rows[row].cells[column] = Cell(text: String(scalar))
    if width == 2 { rows[row].cells[column + 1] = Cell(text: "", isSecond: true) }
    isPastEdge = column + width == columns
    column = min(columns - 1, column + width)
  }

  /// Whether the letter in front of the cursor asks for another one in its place.
  private var isJoining: Bool {
    let end = isPastEdge ? columns : column
    return rows[row].cells.prefix(end).last { !$0.isSecond }?.text.unicodeScalars.last == "\u{200D}"
  }

  // MARK: The window

  /// Breaks the rows anew, and takes the cursor along. Rows that were ended on purpose stay ended.
  mutating func resize(to columns: Int) {
    let old = rows[...max(row, rows.lastIndex { !$0.cells.isEmpty } ?? 0)]
    let (oldRow, oldColumn) = (row, column)
    self.columns = columns
    rows = [Row()]
    for (index, line) in old.enumerated() {
      for place in 0...max(line.cells.count, oldColumn) {
        let cell = line.cells.indices.contains(place) ? line.cells[place] : nil
        let isWide = line.cells.indices.contains(place + 1) && line.cells[place + 1].isSecond
        if rows[rows.count - 1].cells.count + (isWide ? 2 : 1) > columns, cell != nil || place == oldColumn {
          rows[rows.count - 1].isBroken = true
          rows.append(Row())
        }
        if index == oldRow, place == oldColumn { (row, column) = (rows.count - 1, rows[rows.count - 1].cells.count) }
        if let cell { rows[rows.count - 1].cells.append(cell) }
      }
      if !line.isBroken, index + 1 < old.count { rows.append(Row()) }
    }
    let gone = max(0, rows.count - height)
    rows.removeFirst(gone)
    row = max(0, row - gone)
    isPastEdge = false
  }
}

extension Unicode.Scalar {
  /// How many cells terminals give a letter; written down apart from the program's own table.
  fileprivate var cells: Int {
    switch value {
    case 0x300...0x36F, 0x3099...0x309A, 0x200D, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

extension String {
  fileprivate func droppingBlankEnd() -> String {
    lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
  }
}
