/// Finds among all words, without walking through them, those that letters typed by mistake may have been meant to be.
struct SlipIndex {
  typealias Key = [UInt32]
  private typealias Spelling = (letters: Key, row: Int)

  private var bySlip: [Key: [Int]] = [:]
  private var byLook: [Key: [Int]] = [:]
  private var kana: [Key] = []
  private var byFirstKana: [UInt32: [Int]] = [:]
  /// Words of two kanji by the first, and longer ones by their first and by their last letter.
  private var pairs: [UInt32: [Spelling]] = [:]
  private var byFirst: [UInt32: [Spelling]] = [:]
  private var byLast: [UInt32: [Spelling]] = [:]

  init(_ words: [KnownWord]) {
    for (row, word) in words.enumerated() {
      for slip in word.slips { bySlip[slip, default: []].append(row) }
      kana.append(word.kana)
      if let first = word.kana.first { byFirstKana[first, default: []].append(row) }
      for spelling in word.spellings { add(spelling, row) }
    }
  }

  private mutating func add(_ spelling: Key, _ row: Int) {
    guard let first = spelling.first, let last = spelling.last, Cursor.isJapanese(first) else { return }
    byLook[LookAlikes.looks(spelling), default: []].append(row)
    if spelling.count == 2, Self.isKanji(first), Self.isKanji(last) {
      pairs[first, default: []].append((spelling, row))
    }
    guard spelling.count > 2 else { return }
    byFirst[first, default: []].append((spelling, row))
    byLast[last, default: []].append((spelling, row))
  }

  private static func isKanji(_ letter: UInt32) -> Bool { letter >= 0x3400 }

  /// The words that letters of kanji and kana may be, each once with how far-fetched that is: 0 for a known slip, 1 for the
  /// same sound, 3 where two kanji share the first, longer words all letters but one, or all look the same.
  func rows(for typed: Key) -> [(row: Int, rank: Int)] {
    guard let first = typed.first, let last = typed.last else { return [] }
    var found: [(row: Int, rank: Int)] = []
    func add(_ row: Int, _ rank: Int) {
      if !found.contains(where: { $0.row == row }) { found.append((row, rank)) }
    }
    for row in bySlip[typed] ?? [] { add(row, 0) }
    for start in Readings.firstKana(of: first) {
      for row in byFirstKana[start] ?? [] where Readings.canBeRead(typed[...], as: kana[row][...]) { add(row, 1) }
    }
    for row in byLook[LookAlikes.looks(typed)] ?? [] { add(row, 3) }
    if typed.count == 2, Self.isKanji(last) {
      for (letters, row) in pairs[first] ?? [] where letters != typed { add(row, 3) }
    }
    guard typed.count > 2 else { return found }
    // One letter more, less or other leaves the first or the last in place.
    for (letters, row) in (byFirst[first] ?? []) + (byLast[last] ?? [])
    where abs(letters.count - typed.count) < 2 && Suggestion.editDistance(typed, letters, limit: 1) != nil {
      add(row, 3)
    }
    return found
  }
}
