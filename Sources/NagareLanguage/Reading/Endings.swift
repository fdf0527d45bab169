/// What may follow a word without meaning anything, and how conditions end.
enum Endings {
  private static let polite = ["します", "する", "した", "して", "です", "ます", "こと", "し"].map { Folding.key($0) }

  /// Steps over する, です and the like.
  static func skipPoliteness(_ cursor: inout Cursor) {
    for ending in polite {
      var walk = cursor
      guard walk.accept(letters: ending) else { continue }
      // 「し」 alone may begin a name: 承認 志村.
      if walk.isAtEnd || walk.current == 0x20 || walk.quote() != nil || walk.current == 0x3A {
        cursor = walk
        return
      }
    }
  }

  private static let conditionEnds: [[UInt32]] =
    Vocabulary.entry(.then).spellings.map { Folding.key($0) }.sorted { $0.count > $1.count }

  /// The condition of a line such as 「日数が5日を超える場合」 that has no もし.
  static func condition(_ line: Cursor) -> Range<Int>? {
    guard let end = conditionEnd(line), end > line.position else { return nil }
    return line.position..<end
  }

  /// Where the closing なら begins, if the line ends with one.
  private static func conditionEnd(_ line: Cursor) -> Int? {
    var upper = line.end
    while upper > line.position, [0x20, 0x3A, 0x3001].contains(line.copy.scalars[upper - 1]) { upper -= 1 }
    for ending in conditionEnds where upper - line.position > ending.count {
      let start = upper - ending.count
      guard line.copy.scalars[start..<upper].elementsEqual(ending) else { continue }
      if Cursor.isLatin(ending[0]), line.copy.scalars[start - 1] != 0x20 { continue }
      return line.trimmed(line.position..<start).upperBound
    }
    return nil
  }

  /// The condition and what stands behind its なら.
  static func split(_ line: Cursor) -> (condition: Range<Int>, rest: Range<Int>) {
    if let end = conditionEnd(line) { return (line.position..<end, line.end..<line.end) }
    var bare = line
    skipConditionEnd(&bare)
    if bare.isAtEnd { return (line.position..<line.position, line.end..<line.end) }
    let stop = line.first { walk in
      guard walk.position > line.position else { return false }
      if walk.current == 0x3A { return !walk.isInTime }
      return isThen(walk) && (walk.peek(-1) == 0x20 || !Cursor.isLatin(walk.current ?? 0))
    }
    guard let stop else { return (line.trimmed(line.rest), line.end..<line.end) }
    var cursor = line
    cursor.position = stop
    let condition = line.trimmed(line.position..<stop)
    if !cursor.accept(":") { skipConditionEnd(&cursor) }
    cursor.skipSpaces()
    return (condition, cursor.rest)
  }

  private static func isThen(_ cursor: Cursor) -> Bool {
    var walk = cursor
    return ["なら", "then"].contains { walk.accept($0) && walk.position <= walk.end }
      && !thans.contains { cursor.copy.scalars[..<cursor.position].suffix($0.count).elementsEqual($0) }
  }

  /// more then 5: a slip of than, and no end.
  private static let thans = ["more", "less", "greater", "fewer", "later", "earlier", "longer", "higher", "lower"].map {
    Folding.key($0) + [0x20]
  }

  static func skipConditionEnd(_ cursor: inout Cursor) {
    for ending in conditionEnds {
      var walk = cursor
      if walk.accept(letters: ending) {
        cursor = walk
        break
      }
    }
    cursor.skipSpaces()
    _ = cursor.accept(":")
  }

  /// Where a closing ごと begins.
  static func by(_ cursor: Cursor) -> Int? {
    for ending in ["ごと", "毎", "ごとに"].map({ Folding.key($0) }) where cursor.end - cursor.position > ending.count {
      let start = cursor.end - ending.count
      if cursor.copy.scalars[start..<cursor.end].elementsEqual(ending) { return start }
    }
    return nil
  }
}

extension Cursor {
  mutating func accept(letters: [UInt32]) -> Bool {
    guard end - position >= letters.count else { return false }
    for (index, letter) in letters.enumerated() where copy.scalars[position + index] != letter { return false }
    position += letters.count
    return true
  }

  /// Whether the English spelling of a word stands here.
  func isEnglish(_ word: Word) -> Bool {
    guard let letter = current, Cursor.isLatin(letter) else { return false }
    var walk = self
    return walk.accept(word)
  }
}
