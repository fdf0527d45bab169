import CLineEditor

/// The line being edited, kept by libedit and seen letter by letter. Every place in here counts letters as a reader
/// sees them; libedit counts code points and would stop inside an emoji.
final class EditBuffer {
  private let line: OpaquePointer
  private(set) var letters: [Character] = []
  private(set) var cursor = 0

  /// Nothing where there is no terminal.
  init?(_ terminal: Terminal) {
    guard let line = nagare_line_open(terminal.input, terminal.output) else { return nil }
    self.line = line
  }

  deinit { nagare_line_close(line) }

  var text: String { String(letters) }
  var before: String { String(letters[..<cursor]) }
  var after: String { String(letters[cursor...]) }

  /// Puts a whole line in place of this one, with the cursor behind it.
  func set(_ text: String) {
    nagare_line_clear(line)
    insert(text)
  }

  func insert(_ text: String) {
    let scalars = text.unicodeScalars.map(\.value).filter { $0 != 0 }
    nagare_line_insert(line, scalars, scalars.count)
    look()
  }

  func move(to place: Int) {
    nagare_line_move(line, scalars(before: min(max(place, 0), letters.count)))
    look()
  }

  func replace(_ range: Range<Int>, with text: String) {
    let end = scalars(before: range.upperBound)
    nagare_line_move(line, end)
    nagare_line_delete(line, end - scalars(before: range.lowerBound))
    insert(text)
  }

  func run(_ edit: Key.Edit) {
    nagare_line_run(line, edit.rawValue)
    look()
  }

  private func scalars(before place: Int) -> Int {
    letters[..<place].reduce(0) { $0 + $1.unicodeScalars.count }
  }

  /// Reads libedit's line again. A cursor inside a letter goes behind it.
  private func look() {
    let scalars = UnsafeBufferPointer(start: nagare_line_text(line), count: nagare_line_length(line))
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.lazy.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
    letters = Array(String(text))
    let place = nagare_line_cursor(line)
    var counted = 0
    cursor =
      letters.firstIndex { letter in
        if counted >= place { return true }
        counted += letter.unicodeScalars.count
        return false
      } ?? letters.count
    if counted > place { nagare_line_move(line, counted) }
  }
}
