/// How a person spelled names in one of their lines. A name means the same in any width, case and kind of kana;
/// what is printed keeps the letters of that very place.
struct Spelling: Sendable {
  private let copy: MatchingCopy
  private let line: Range<Int>

  init(_ copy: MatchingCopy, _ line: Range<Int>) {
    self.copy = copy
    self.line = line
  }

  /// Where a text has no line yet, names are as the flow has them.
  static let none = Spelling(MatchingCopy(""), 0..<0)

  /// A name as it stands in the line, and whether quotes stand around it there; `nil` where the line has no such name.
  func find(_ name: String) -> (letters: String, isQuoted: Bool)? {
    let key = Folding.key(of: name)
    guard let first = key.first, !line.isEmpty else { return nil }
    var found: (letters: String, isQuoted: Bool)?
    var cursor = Cursor(copy, line)
    while !cursor.isAtEnd {
      var walk = cursor
      if walk.current == first, walk.accept(spaced: name),
        walk.isBoundary(after: copy.scalars[walk.position - 1], at: walk.position)
      {
        let range = cursor.position..<walk.position
        let letters = copy.original(range)
        // Of several places the one with the very letters of the flow says how it is spelled.
        if letters == name { return (letters, isQuoted(range)) }
        found = found ?? (letters, isQuoted(range))
      }
      cursor.position += 1
    }
    return found
  }

  /// A name in the letters of the line.
  func of(_ name: String) -> String { find(name)?.letters ?? name }

  private func isQuoted(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > line.lowerBound, range.upperBound < line.upperBound,
      let close = Cursor.closing(copy.scalars[range.lowerBound - 1])
    else { return false }
    return copy.scalars[range.upperBound] == close
  }
}
