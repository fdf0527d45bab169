import NagareModel

/// A stretch that names people, piece by piece.
enum People {
  enum Piece {
    case name(Range<Int>, isQuoted: Bool)
    /// `{name}`: worked out elsewhere.
    case item(Range<Int>)
  }

  static func pieces(_ range: Range<Int>, copy: MatchingCopy) -> [Piece] {
    var pieces: [Piece] = []
    var cursor = Cursor(copy, range)
    while !cursor.isAtEnd {
      cursor.skipSpaces()
      if let separator = Names.separator(cursor) {
        cursor.position = separator
        continue
      }
      let start = cursor.position
      if let quote = cursor.acceptQuote() {
        pieces.append(.name(quote, isQuoted: true))
        continue
      }
      while !cursor.isAtEnd, Names.separator(cursor) == nil { cursor.position += 1 }
      let name = cursor.trimmed(start..<cursor.position)
      guard !name.isEmpty else { continue }
      if copy.scalars[name.lowerBound] == 0x7B, copy.scalars[name.upperBound - 1] == 0x7D {
        pieces.append(.item(cursor.trimmed(name.dropFirst().dropLast())))
      } else {
        pieces.append(.name(name, isQuoted: false))
      }
    }
    return pieces
  }

  /// A stretch such as 課長と係長 as two names, where both are known from elsewhere.
  static func split(_ range: Range<Int>, copy: MatchingCopy, roles: NameTable) -> (Range<Int>, Range<Int>)? {
    for index in range.dropFirst().dropLast() where copy.scalars[index] == 0x3068 {
      let left = range.lowerBound..<index
      let right = index + 1..<range.upperBound
      if roles.find(left, in: copy) != nil, roles.find(right, in: copy) != nil { return (left, right) }
    }
    return nil
  }
}
