/// The signs people begin a detail with.
enum Bullet {
  /// ・ and the like need nothing after them.
  case dot
  /// `1.` `(1)` `①` `ア`: people number blocks with these too.
  case numbered

  /// Steps over a bullet at the start of a line.
  static func accept(_ cursor: inout Cursor) -> Bullet? {
    let start = cursor.position
    guard let first = cursor.current else { return nil }
    switch first {
    case 0x30FB, 0x2A:
      cursor.position += 1
    case 0x2D where cursor.peek(1) != 0x3E && !(cursor.peek(1).map(Cursor.isDigit) ?? false):
      cursor.position += 1
    default:
      guard let end = number(cursor) else { return nil }
      cursor.position = end
      cursor.skipSpaces()
      return .numbered
    }
    cursor.skipSpaces()
    if cursor.isAtEnd {
      cursor.position = start
      return nil
    }
    return .dot
  }

  /// Where a numbering ends, if one with a space or a dot behind it begins here; ① needs neither.
  private static func number(_ start: Cursor) -> Int? {
    var cursor = start
    guard let first = cursor.current else { return nil }
    var isClosed = false
    let isCircled = (0x2460...0x2473).contains(first)
    if isCircled || (0x30A2...0x30F3).contains(first) {
      cursor.position += 1
    } else {
      let isOpen = cursor.accept("(")
      let digits = cursor.position
      while let letter = cursor.current, Cursor.isDigit(letter) { cursor.position += 1 }
      guard cursor.position > digits, cursor.position - digits <= 3 else { return nil }
      let hasBracket = cursor.accept(")")
      guard isOpen ? hasBracket : true else { return nil }
      isClosed = hasBracket
    }
    if cursor.accept(".") {
      return cursor.current.map(Cursor.isDigit) ?? false ? nil : cursor.position
    }
    if isCircled || isClosed && (cursor.current == 0x20 || start.current == 0x28) { return cursor.position }
    return cursor.current == 0x20 && (isClosed || !Cursor.isDigit(first)) ? cursor.position : nil
  }
}
