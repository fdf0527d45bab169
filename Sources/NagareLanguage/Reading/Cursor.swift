import NagareModel

/// A walk along a stretch of the matching copy.
///
/// `accept` may find something and steps over it; `skip` always succeeds; nothing here reports problems.
struct Cursor {
  let copy: MatchingCopy
  var position: Int
  let end: Int

  init(_ copy: MatchingCopy, _ range: Range<Int>) {
    self.copy = copy
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position >= end }
  var rest: Range<Int> { position..<max(position, end) }
  var current: UInt32? { position < end ? copy.scalars[position] : nil }

  func peek(_ distance: Int) -> UInt32? {
    let index = position + distance
    return index >= 0 && index < end ? copy.scalars[index] : nil
  }

  mutating func skipSpaces() {
    while position < end, copy.scalars[position] == 0x20 { position += 1 }
  }

  mutating func accept(_ letter: Unicode.Scalar) -> Bool {
    guard current == letter.value else { return false }
    position += 1
    return true
  }

  mutating func accept(_ letters: String) -> Bool {
    var index = position
    var before: UInt32 = 0
    for scalar in letters.unicodeScalars {
      let letter = Folding.folded(scalar.value)
      index = withoutSpaces(index, after: before, before: letter)
      guard index < end, copy.scalars[index] == letter else { return false }
      index += 1
      before = letter
    }
    position = index
    return true
  }

  /// Where the text goes on behind the spaces people put between Japanese letters, which mean nothing.
  private func withoutSpaces(_ index: Int, after before: UInt32, before letter: UInt32) -> Int {
    guard index < end, copy.scalars[index] == 0x20, letter != 0x20, Cursor.isJapanese(before) else { return index }
    var index = index
    while index < end, copy.scalars[index] == 0x20 { index += 1 }
    return index
  }

  /// A step along the table of words, over the spaces that may stand inside a Japanese word.
  private func step(_ node: inout Int32, _ index: inout Int) -> UInt32? {
    let trie = Vocabulary.trie
    var letter = copy.scalars[index]
    if let next = trie.child(of: node, letter) {
      node = next
    } else {
      guard letter == 0x20, index > position, Cursor.isJapanese(copy.scalars[index - 1]) else { return nil }
      while index < end, copy.scalars[index] == 0x20 { index += 1 }
      guard index < end else { return nil }
      letter = copy.scalars[index]
      guard Cursor.isJapanese(letter), let next = trie.child(of: node, letter) else { return nil }
      node = next
    }
    index += 1
    if letter == 0x20 { while index < end, copy.scalars[index] == 0x20 { index += 1 } }
    return letter
  }

  /// The longest word of these groups that stands here, and where it ends.
  func word(_ groups: WordGroup) -> (word: Word, end: Int)? {
    let trie = Vocabulary.trie
    let entries = Vocabulary.entries
    var node: Int32 = 0
    var found: (Word, Int)?
    var index = position
    while index < end, let letter = step(&node, &index) {
      guard trie.endsWord(node), isBoundary(after: letter, at: index) else { continue }
      for entry in trie.entries(at: node) {
        if !entries[Int(entry)].groups.isDisjoint(with: groups) {
          found = (entries[Int(entry)].word, index)
          break
        }
      }
    }
    return found
  }

  mutating func acceptWord(_ groups: WordGroup) -> Word? {
    guard let found = word(groups) else { return nil }
    position = found.end
    return found.word
  }

  /// One certain word, in any of its spellings.
  mutating func accept(_ word: Word) -> Bool {
    let trie = Vocabulary.trie
    let entries = Vocabulary.entries
    var node: Int32 = 0
    var best: Int?
    var index = position
    while index < end, let letter = step(&node, &index) {
      guard trie.endsWord(node), isBoundary(after: letter, at: index) else { continue }
      if trie.entries(at: node).contains(where: { entries[Int($0)].word == word }) {
        best = index
      }
    }
    guard let best else { return false }
    position = best
    return true
  }

  /// Whether a word whose last letter is `letter` may end at `index`: Latin words need a boundary, kanji and kana none.
  func isBoundary(after letter: UInt32, at index: Int) -> Bool {
    guard Cursor.isLatin(letter), index < end else { return true }
    let next = copy.scalars[index]
    return !Cursor.isLatin(next) && !Cursor.isDigit(next) && next != 0x5F && next != 0x2D
      || next == 0x2D && index + 1 < end && copy.scalars[index + 1] == 0x3E
  }

  static func isLatin(_ letter: UInt32) -> Bool {
    (0x61...0x7A).contains(letter) || (0xC0...0x24F).contains(letter)
  }

  static func isDigit(_ letter: UInt32) -> Bool { (0x30...0x39).contains(letter) }

  static func isKanjiOrKatakana(_ letter: UInt32) -> Bool { isJapanese(letter) && !isHiragana(letter) }

  static func isHiragana(_ letter: UInt32) -> Bool { (0x3041...0x3096).contains(letter) }

  static func isJapanese(_ letter: UInt32) -> Bool {
    (0x3005...0x3007).contains(letter) || (0x3040...0x30FF).contains(letter) || (0x3400...0x9FFF).contains(letter)
      || (0xF900...0xFAFF).contains(letter) || (0x20000...0x3FFFF).contains(letter)
  }

  /// Whether the colon that stands here is the one inside a time, as in 8:30.
  var isInTime: Bool {
    func isDigit(_ distance: Int) -> Bool { peek(distance).map(Cursor.isDigit) ?? false }
    guard current == 0x3A, position > 0, Cursor.isDigit(copy.scalars[position - 1]) else { return false }
    return isDigit(1) && isDigit(2) && !isDigit(3)
  }

  /// The colon that divides what stands here in two: not the one inside a time, unless there is no other.
  func colon() -> Int? {
    first { $0.current == 0x3A && !$0.isInTime } ?? first { $0.current == 0x3A }
  }

  /// The sign that closes what this one opens.
  static func closing(_ open: UInt32) -> UInt32? {
    switch open {
    case 0x300C, 0x300E: open + 1
    case 0x201C, 0x2018: open + 1
    case 0x22: open
    default: nil
    }
  }

  /// A quoted stretch that begins here: what stands inside, and whether it is closed before the end.
  func quote() -> (inside: Range<Int>, end: Int, isClosed: Bool)? {
    if current == 0x27 || current == 0x2019 || current == 0x201D { return simpleQuote() }
    guard let open = current, open == 0x22 || open > 0x2000, let close = Cursor.closing(open) else { return nil }
    var index = position + 1
    var depth = 0
    while index < end {
      let letter = copy.scalars[index]
      if letter == close {
        if depth == 0 { return (position + 1..<index, index + 1, true) }
        depth -= 1
      } else if letter == open {
        depth += 1
      }
      index += 1
    }
    return (position + 1..<end, end, false)
  }

  /// Words between two signs that are also an apostrophe or a closing quote: a quote only with a space or nothing around
  /// them, and closed.
  private func simpleQuote() -> (inside: Range<Int>, end: Int, isClosed: Bool)? {
    guard let sign = current, position == 0 || [0x20, 0x3A, 0x0A].contains(copy.scalars[position - 1]) else {
      return nil
    }
    let last = (position + 1..<end).last { index in
      copy.scalars[index] == sign
        && (index + 1 == end || [0x20, 0x3001, 0x2C, 0x3002].contains(copy.scalars[index + 1]))
    }
    guard let last, last > position + 1 else { return nil }
    return (position + 1..<last, last + 1, true)
  }

  mutating func acceptQuote() -> Range<Int>? {
    guard let found = quote() else { return nil }
    position = found.end
    return found.inside
  }

  /// Steps over one letter, or over a whole quote.
  mutating func step() {
    if let quote = quote() { position = quote.end } else { position += 1 }
  }

  /// Whether these letters stand here.
  func starts(with letters: [UInt32]) -> Bool {
    var walk = self
    return walk.accept(letters: letters)
  }

  /// The first place from here on, outside quotes, where `isFound` holds.
  func first(where isFound: (Cursor) -> Bool) -> Int? {
    var walk = self
    while !walk.isAtEnd {
      if isFound(walk) { return walk.position }
      walk.step()
    }
    return nil
  }

  /// The range without spaces at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, copy.scalars[lower] == 0x20 { lower += 1 }
    while upper > lower, copy.scalars[upper - 1] == 0x20 { upper -= 1 }
    return lower..<upper
  }
}
