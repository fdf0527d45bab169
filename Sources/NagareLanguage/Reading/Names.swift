/// Names as they stand in a line.
enum Names {
  /// The rest of the line is the name, in quotes or bare.
  static func whole(_ start: Cursor) -> Range<Int> {
    var cursor = start
    cursor.skipSpaces()
    return unquoted(cursor.copy, cursor.trimmed(cursor.rest))
  }

  /// Without the quotes around the whole of it.
  static func unquoted(_ copy: MatchingCopy, _ range: Range<Int>) -> Range<Int> {
    let cursor = Cursor(copy, range)
    guard let quote = cursor.quote(), quote.end == range.upperBound else { return range }
    return quote.inside
  }

  /// What stands between { and }, if that is all of it.
  static func braced(_ copy: MatchingCopy, _ range: Range<Int>) -> Range<Int>? {
    guard range.count > 2, copy.scalars[range].first == 0x7B, copy.scalars[range].last == 0x7D else { return nil }
    return Cursor(copy, range).trimmed(range.dropFirst().dropLast())
  }

  /// 職員へ, 職員に: the particle before a quote or the end of the line.
  static func withoutParticle(_ range: Range<Int>, in copy: MatchingCopy) -> Range<Int> {
    guard range.count > 2, let last = copy.scalars[range].last,
      [0x3078, 0x306B, 0x304C, 0x306F].contains(last), let before = copy.scalars[range].dropLast().last,
      Cursor.isJapanese(before), !(0x3041...0x3096).contains(before)
    else { return range }
    return range.dropLast()
  }

  /// Whether a ・ has a title on either side: 課長・部長 are two people, 企画・財政課長 is one.
  private static func standsBetweenTitles(_ dot: Cursor) -> Bool {
    let letters = dot.copy.scalars
    let before = Array(letters[..<dot.position].reversed().prefix(while: Cursor.isKanjiOrKatakana).reversed())
    let behind = letters[(dot.position + 1)..<dot.end].prefix { Cursor.isKanjiOrKatakana($0) && $0 != 0x30FB }
    return OfficeWords.areTitle(before) && OfficeWords.areTitle(behind)
  }

  /// Whether a separator of a list of people begins here, and where it ends.
  static func separator(_ cursor: Cursor) -> Int? {
    guard let letter = cursor.current else { return nil }
    switch letter {
    case 0x3001, 0x2C, 0x2F, 0x26: return cursor.position + 1
    case 0x30FB: return standsBetweenTitles(cursor) ? cursor.position + 1 : nil
    default: break
    }
    guard cursor.position > 0, cursor.copy.scalars[cursor.position - 1] == 0x20 else { return nil }
    for word in ["と", "and"] {
      var walk = cursor
      if walk.accept(word), walk.current == 0x20 { return walk.position }
    }
    return nil
  }
}
