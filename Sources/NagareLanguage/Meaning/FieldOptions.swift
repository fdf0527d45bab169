/// The parts behind the type of a field that can be told apart before any name is known.
enum FieldOptions {
  // "(" unit ")"
  static func unit(_ cursor: inout Cursor) -> Range<Int>? {
    cursor.skipSpaces()
    guard cursor.current == 0x28, let close = cursor.first(where: { $0.current == 0x29 }) else { return nil }
    let name = cursor.trimmed(cursor.position + 1..<close)
    // phone (optional), text (40 letters): no unit, and explained as what it is not.
    var inside = Cursor(cursor.copy, name)
    if inside.current.map(Cursor.isDigit) ?? false { return nil }
    if inside.acceptWord(.option) != nil, inside.isAtEnd { return nil }
    cursor.position = close + 1
    return name.isEmpty ? nil : name
  }

  /// The choices of a field, as they stand in the text.
  static func choices(of field: FieldLine, in copy: MatchingCopy) -> (options: [Range<Int>], end: Int) {
    var cursor = Cursor(copy, field.options)
    _ = unit(&cursor)
    return choices(at: cursor)
  }

  /// The options of a choice, and where they end: the list ends with its last separator's word.
  static func choices(at start: Cursor) -> (options: [Range<Int>], end: Int) {
    var cursor = start
    cursor.skipSpaces()
    if cursor.accept(":") || cursor.accept("of ") { cursor.skipSpaces() }
    var from = cursor.position
    var lastStart = from
    while !cursor.isAtEnd {
      if Choices.isSeparator(cursor) { lastStart = cursor.position + 1 }
      cursor.step()
    }
    var end = start.end
    var walk = Cursor(start.copy, lastStart..<start.end)
    walk.skipSpaces()
    let firstLetter = walk.position
    while !walk.isAtEnd {
      if walk.position > firstLetter, let option = walk.word(.option), isOnlyOptions(walk, option) {
        end = walk.position
        break
      }
      walk.step()
    }
    from = cursor.trimmed(from..<end).lowerBound
    return (Choices.split(Cursor(start.copy, from..<max(from, end))), end)
  }

  /// Whether everything from here on is options, so that 病気任意 ends the list but 任意団体 does not.
  private static func isOnlyOptions(_ start: Cursor, _ first: (word: Word, end: Int)) -> Bool {
    var cursor = start
    cursor.position = first.end
    switch first.word {
    case .startsAs, .hint: return !cursor.isAtEnd
    default: break
    }
    cursor.skipSpaces()
    if cursor.isAtEnd { return true }
    if let next = cursor.word(.option) { return isOnlyOptions(cursor, next) }
    return false
  }
}
