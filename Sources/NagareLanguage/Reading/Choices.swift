/// Lists of choices.
enum Choices {
  /// Splits at ／, 、 and ・ outside quotes; each piece without its quotes.
  static func split(_ start: Cursor) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var cursor = start
    var from = start.position
    while !cursor.isAtEnd {
      if isSeparator(cursor) {
        pieces.append(cursor.trimmed(from..<cursor.position))
        from = cursor.position + 1
      }
      cursor.step()
    }
    pieces.append(cursor.trimmed(from..<start.end))
    return pieces.filter { !$0.isEmpty }.map { Names.unquoted(start.copy, $0) }
  }

  static func isSeparator(_ cursor: Cursor) -> Bool {
    switch cursor.current {
    case 0x2F, 0x3001, 0x30FB: true
    case 0x2C: !(cursor.peek(1).map(Cursor.isDigit) ?? false)
    default: false
    }
  }
}
