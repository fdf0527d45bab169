/// A word of Latin letters as it is compared with another: without spaces, and with what tells quickly that two differ.
struct EnglishSpelling {
  let letters: [UInt32]
  /// A bit for each letter from a to z that occurs.
  private let occurring: UInt32

  init(_ spelling: [UInt32]) {
    letters = spelling.filter { $0 != 0x20 }
    occurring = letters.reduce(0) { (0x61...0x7A).contains($1) ? $0 | 1 << ($1 - 0x61) : $0 }
  }

  /// Letters to change between the two, if few; a space too few or too many is one. `nil` for others.
  func distance(from other: EnglishSpelling) -> Int? {
    guard let first = other.letters.first, Cursor.isLatin(first) else { return nil }
    if letters.count == 2, other.letters.count == 2 { return letters == other.letters.reversed() ? 2 : nil }
    let limit = max(letters.count, other.letters.count) / 3
    // One change brings at most one new letter, and takes at most one away.
    guard limit > 0, (occurring ^ other.occurring).nonzeroBitCount <= 2 * limit else { return nil }
    return Suggestion.editDistance(letters, other.letters, limit: limit).map { max(1, $0) }
  }
}
