/// Lists of choices.
enum Choices {
  /// Splits at ／, 、 and ・ outside quotes; each piece without its quotes. As in a sentence, the last of several parted by
  /// commas may stand behind an “or”, and two or more may be parted by nothing else.
  static func split(_ start: Cursor) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var separators: Set<UInt32> = []
    var cursor = start
    var from = start.position
    while !cursor.isAtEnd {
      if isSeparator(cursor) {
        pieces.append(cursor.trimmed(from..<cursor.position))
        separators.insert(start.copy.scalars[cursor.position])
        from = cursor.position + 1
      }
      cursor.step()
    }
    pieces.append(cursor.trimmed(from..<start.end))
    if let last = pieces.last, separators.isSubset(of: [0x2C, 0x3001]) {
      pieces = pieces.dropLast() + divided(last, start)
    }
    return pieces.filter { !$0.isEmpty }.map { Names.unquoted(start.copy, $0) }
  }

  /// The last piece of a list: meals or other, and behind a comma “or other”.
  private static func divided(_ range: Range<Int>, _ start: Cursor) -> [Range<Int>] {
    var cursor = Cursor(start.copy, range)
    for word in ["or ", "and "] where range.lowerBound > start.position && cursor.accept(word) { break }
    var pieces: [Range<Int>] = []
    var from = cursor.position
    while !cursor.isAtEnd {
      if cursor.position > from, cursor.peek(-1) == 0x20, cursor.isAccepted("or ") {
        pieces.append(cursor.trimmed(from..<cursor.position))
        cursor.position += 3
        from = cursor.position
      } else {
        cursor.step()
      }
    }
    return pieces + [cursor.trimmed(from..<range.upperBound)]
  }

  static func isSeparator(_ cursor: Cursor) -> Bool {
    switch cursor.current {
    case 0x2F, 0x3001, 0x30FB: true
    case 0x2C: !(cursor.peek(1).map(Cursor.isDigit) ?? false)
    default: false
    }
  }
}
