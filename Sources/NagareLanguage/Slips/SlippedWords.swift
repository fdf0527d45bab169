import NagareModel

/// The words and names a stretch of a line may have been meant to be.
struct SlippedWords {
  let copy: MatchingCopy
  /// The line, without its bullet.
  let line: Range<Int>
  /// Names of the flow: people, fields, choices, titles.
  let names: NameIndex

  private static let rows = KnownWord.ofLines

  /// Every spelling of every word: what is none of them may be a slip.
  private static let spelled = Set(rows.flatMap(\.spellings))

  private static let index = SlipIndex(rows)

  /// How far behind the place where the reading stopped a slip is looked for.
  private static let reach = 40
  /// The longest word of kanji and kana that is looked for, and of Latin letters in words.
  private static let longest = (letters: 8, words: 4)

  /// What the stretches near a place may have been meant to be.
  func slips(near place: Range<Int>) -> [Slip] {
    let isLatin = copy.scalars[line].contains(where: Cursor.isLatin)
    let isJapanese = copy.scalars[line].contains(where: Cursor.isJapanese)
    return (isJapanese ? japanese(near: place) : []) + (isLatin ? latin(near: place) : [])
  }

  // MARK: Kanji and kana

  private func japanese(near place: Range<Int>) -> [Slip] {
    var slips: [Slip] = []
    let first = max(line.lowerBound, place.lowerBound - 4)
    let last = min(line.upperBound, max(min(place.upperBound, place.lowerBound + Self.reach), place.lowerBound + 12))
    let named = stretchesOfNames
    for start in first..<max(first, last)
    where Cursor.isJapanese(copy.scalars[start]) && !named.contains(where: { $0.contains(start) }) {
      for end in start + 1...min(line.upperBound, start + Self.longest.letters) {
        guard Cursor.isJapanese(copy.scalars[end - 1]) else { break }
        let typed = copy.scalars[start..<end]
        slips += words(Array(typed), at: start..<end) + ownNames(Array(typed), at: start..<end)
      }
    }
    return slips
  }

  /// Where a known name stands: its letters are no slip.
  private var stretchesOfNames: [Range<Int>] {
    let table = NameTable(names.entries.map(\.name))
    var cursor = Cursor(copy, line)
    var stretches: [Range<Int>] = []
    while !cursor.isAtEnd {
      let start = cursor.position
      if let found = table.longest(at: cursor) {
        stretches.append(start..<found.end)
        cursor.position = found.end
      } else {
        cursor.position += 1
      }
    }
    return stretches
  }

  private func words(_ typed: [UInt32], at range: Range<Int>) -> [Slip] {
    guard !Self.spelled.contains(typed) else { return [] }
    return Self.index.rows(for: typed).map { Slip(range, Self.rows[$0.row].ja, rank: $0.rank) }
  }

  // MARK: Names

  private func ownNames(_ typed: [UInt32], at range: Range<Int>) -> [Slip] {
    guard !Self.spelled.contains(typed), !names.holds(typed) else { return [] }
    return names.names(for: typed).map { Slip(range, $0.name, rank: $0.rank) }
  }

  // MARK: Latin letters

  private func latin(near place: Range<Int>) -> [Slip] {
    let words = latinWords
    guard let first = words.firstIndex(where: { $0.upperBound > place.lowerBound }) else { return [] }
    var slips: [Slip] = []
    let last = words.lastIndex { $0.lowerBound < place.upperBound } ?? first
    for start in max(0, first - 2)..<min(words.count, max(first + 4, last + 1)) {
      for end in start..<min(words.count, start + Self.longest.words) {
        let range = words[start].lowerBound..<words[end].upperBound
        let typed = copy.scalars[range].filter { $0 != 0x20 }
        guard (2...30).contains(typed.count), typed.allSatisfy({ Cursor.isLatin($0) || $0 == 0x2F || $0 == 0x2D })
        else { break }
        slips += latin(typed, at: range)
      }
    }
    return slips
  }

  /// The stretches between spaces and signs.
  private var latinWords: [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in line {
      if Cursor.isLatin(copy.scalars[index]) {
        if start == nil { start = index }
      } else if let from = start {
        words.append(from..<index)
        start = nil
      }
    }
    if let start { words.append(start..<line.upperBound) }
    return words
  }

  private func latin(_ typed: [UInt32], at range: Range<Int>) -> [Slip] {
    guard !names.holds(typed) else { return [] }
    // A word of the language may still be the wrong one: date form today.
    let isWord = Self.spelled.contains(Array(copy.scalars[range]))
    let isJapanese = copy.scalars[line].contains(where: Cursor.isJapanese)
    let romaji = Romaji.of(typed)
    let short = romaji.flatMap { $0.count > 3 ? Romaji.short($0) : nil }
    let word = EnglishSpelling(typed)
    var slips: [Slip] = Self.numbers.compactMap { word, number in
      word == typed ? Slip(range, "\(number)", rank: 1) : nil
    }
    for row in Self.rows {
      if row.slips.contains(where: { $0.filter { $0 != 0x20 } == typed }) {
        slips.append(Slip(range, isJapanese ? row.ja : row.en, rank: 0))
      } else if let romaji, romaji == row.romaji {
        slips.append(Slip(range, row.ja, rank: 1))
      } else if let short, short == row.shortRomaji {
        slips.append(Slip(range, row.ja, rank: 2))
      } else if let distance = row.english.compactMap({ word.distance(from: $0) }).min() {
        slips.append(Slip(range, row.en, rank: isWord ? 2 : distance))
      } else if let glued = row.spellings.first(where: {
        $0.count > 2 && typed.count > $0.count && typed.starts(with: $0)
      }) {
        let rest = copy.original(range.lowerBound + glued.count..<range.upperBound)
        slips.append(Slip(range, row.en + " " + rest, rank: 2))
      }
    }
    for name in names.entries {
      if let distance = word.distance(from: name.spelling) {
        slips.append(Slip(range, name.name, rank: isWord ? 2 : distance))
      }
    }
    return slips
  }

  private static let numbers: [(word: [UInt32], number: Int)] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    .enumerated().map { (Folding.key($0.element), $0.offset + 1) }
}
