import NagareModel

/// The text that is being worked on, line by line, and the place where the next line goes. Lines nobody speaks of
/// keep every byte.
struct Workbench: Equatable, Sendable {
  struct Line: Equatable, Sendable {
    var text: String
    /// The line end: LF, CRLF, or none for the last.
    var end: String

    init(_ text: String, end: String = "\n") {
      self.text = text
      self.end = end
    }
  }

  /// What there is about the text besides its lines.
  struct Habits: Equatable, Sendable {
    var place = 0
    var path: String?
    var hasMark = false
    var hasCarriageReturns = false
  }

  var lines: [Line] = []
  var habits = Habits()

  /// The next line is put in front of this one.
  var place: Int {
    get { habits.place }
    set { habits.place = newValue }
  }
  /// The file it was read from or saved as.
  var path: String? {
    get { habits.path }
    set { habits.path = newValue }
  }

  init() {}

  init(_ text: String) {
    lines = Self.split(text)
    place = lines.count
  }

  init(_ file: FileText, path: String?) {
    self.init(file.text)
    self.path = path
    habits.hasMark = file.hasMark
    habits.hasCarriageReturns = file.hasCarriageReturns
  }

  var text: String { lines.map { $0.text + $0.end }.joined() }

  var bytes: [UInt8] {
    FileText(text, hasMark: habits.hasMark, hasCarriageReturns: habits.hasCarriageReturns).bytes(for: text)
  }

  /// Nothing but blank lines.
  var isEmpty: Bool { lines.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

  private var usualEnd: String { habits.hasCarriageReturns ? "\r\n" : "\n" }

  /// Puts lines in where the next one goes, and moves on behind them.
  mutating func insert(_ texts: [String]) {
    closeLastLine()
    lines.insert(contentsOf: texts.map { Line($0, end: usualEnd) }, at: place)
    place += texts.count
  }

  mutating func replace(_ index: Int, with text: String) {
    lines[index].text = text
  }

  mutating func remove(_ range: Range<Int>) {
    lines.removeSubrange(range)
    if place >= range.upperBound { place -= range.count } else { place = min(place, range.lowerBound) }
  }

  /// Moves lines in front of another line outside them.
  mutating func move(_ range: Range<Int>, to target: Int) {
    closeLastLine()
    let moved = Array(lines[range])
    let wasAtEnd = place == lines.count
    lines.removeSubrange(range)
    lines.insert(contentsOf: moved, at: target > range.lowerBound ? target - range.count : target)
    if !wasAtEnd { place = min(place, lines.count) }
  }

  /// Takes a whole new text, keeping the place where possible.
  mutating func retype(_ text: String) {
    let fromEnd = lines.count - place
    lines = Self.split(text)
    place = max(0, lines.count - fromEnd)
  }

  private mutating func closeLastLine() {
    if let last = lines.indices.last, lines[last].end.isEmpty { lines[last].end = usualEnd }
  }

  private static func split(_ text: String) -> [Line] {
    var lines: [Line] = []
    var current = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if wasReturn, scalar == "\n" {
        lines[lines.count - 1].end = "\r\n"
        wasReturn = false
        continue
      }
      wasReturn = scalar == "\r"
      if scalar == "\n" || scalar == "\r" {
        lines.append(Line(String(current), end: String(scalar)))
        current = String.UnicodeScalarView()
      } else {
        current.append(scalar)
      }
    }
    if !current.isEmpty { lines.append(Line(String(current), end: "")) }
    return lines
  }
}
