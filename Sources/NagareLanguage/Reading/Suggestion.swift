import NagareModel

/// The word somebody probably meant, found by usual slips, by reading, by romaji and by spelling.
struct Suggestion {
  var word: Word
  /// The primary spellings.
  var spelling: Phrase
  /// What to put in place of the typed word.
  var replacement: String
  /// No other word is as near.
  var isOnlyOne: Bool

  /// A certain word, in Japanese.
  init(_ word: Word) {
    self.word = word
    spelling = Vocabulary.primary(word)
    replacement = spelling.ja
    isOnlyOne = true
  }

  private init(word: Word, spelling: Phrase, replacement: String, isOnlyOne: Bool) {
    self.word = word
    self.spelling = spelling
    self.replacement = replacement
    self.isOnlyOne = isOnlyOne
  }

  /// The first word of a line: up to a space, a quote, a colon or a digit.
  static func head(_ cursor: Cursor) -> Range<Int> {
    let end = cursor.first { walk in
      guard walk.position > cursor.position, let letter = walk.current else { return false }
      return letter == 0x20 || letter == 0x3A || letter == 0x28 || letter == 0x3D || Cursor.closing(letter) != nil
    }
    return cursor.position..<(end ?? cursor.end)
  }

  /// What may be one word of the language here: the first word, or in English the first two or three, the longest first.
  static func heads(_ start: Cursor) -> [Range<Int>] {
    let first = head(start)
    guard let letter = start.copy.scalars[first].first, Cursor.isLatin(letter) else {
      return first.isEmpty ? [] : [first]
    }
    var heads = [first]
    var cursor = start
    while heads.count < 4, let last = heads.last {
      cursor.position = last.upperBound
      guard cursor.current == 0x20 else { break }
      cursor.skipSpaces()
      guard let next = cursor.current, Cursor.isLatin(next) else { break }
      heads.append(start.position..<head(cursor).upperBound)
    }
    return heads.reversed()
  }

  /// The nearest word of these groups; `nil` where nothing is near enough to be helpful.
  static func word(for range: Range<Int>, in copy: MatchingCopy, groups: WordGroup) -> Suggestion? {
    let typed = Array(copy.scalars[range])
    guard !typed.isEmpty, typed.count <= 30 else { return nil }
    let romaji = Romaji.of(typed)
    var best: (distance: Int, means: Word, place: Int)?
    var ties = 0
    for row in KnownWord.vocabulary where !row.groups.isDisjoint(with: groups) {
      guard let distance = distance(of: typed, romaji: romaji, from: row.word) else { continue }
      if let nearest = best {
        if distance > nearest.distance { continue }
        if distance == nearest.distance {
          if nearest.means != row.means { ties += 1 }
          continue
        }
      }
      best = (distance, row.means, row.place)
      ties = 0
    }
    guard let entry = best.map({ Vocabulary.entries[$0.place] }) else { return nil }
    let isLatin = Cursor.isLatin(typed[0]) && romaji != Romaji.of(Folding.key(entry.kana))
    return Suggestion(
      word: entry.word, spelling: entry.primary, replacement: isLatin ? entry.en : entry.ja, isOnlyOne: ties == 0)
  }

  /// How far a typed word is from one of the language: 0 for a known slip, 1 for the same reading, then by letters.
  private static func distance(of typed: [UInt32], romaji: [UInt32]?, from known: KnownWord) -> Int? {
    if known.slips.contains(typed) { return 0 }
    if let romaji, romaji == known.romaji { return 1 }
    let nearest = known.spellings.compactMap { key -> Int? in
      // Two letters of a short English word that changed places: fi for if.
      if typed.count == 2, Cursor.isLatin(typed[0]), key == [typed[1], typed[0]], key != typed { return 2 }
      // approvalteam leader: two words that lack their space, and none of the letters may go.
      guard typed.count < key.count + 3 || !typed.starts(with: key) else { return nil }
      let limit = max(key.count, typed.count) / 3
      guard limit > 0, key.count >= 3, let distance = editDistance(typed, key, limit: limit), distance > 0 else {
        return nil
      }
      return distance + 1
    }
    return nearest.min()
  }

  /// The name nearest to what was typed, for names of the person's own.
  static func name(for typed: [UInt32], among names: [(key: [UInt32], name: String)]) -> String? {
    let heard = names.filter { sounds(typed, like: $0.key) }
    if heard.count == 1 { return heard[0].name }
    var best: (Int, String)?
    var isTie = false
    for candidate in names {
      let limit = max(1, min(candidate.key.count, typed.count) / 3)
      guard candidate.key.count >= 3, let distance = editDistance(typed, candidate.key, limit: limit), distance > 0
      else { continue }
      if let known = best, known.0 <= distance {
        isTie = isTie || known.0 == distance
        continue
      }
      best = (distance, candidate.name)
      isTie = false
    }
    return isTie ? nil : best?.1
  }

  /// Whether a name may have been typed by its sound: 係因 or かかりいん for 係員.
  private static func sounds(_ typed: [UInt32], like key: [UInt32]) -> Bool {
    guard let first = typed.first, Cursor.isJapanese(first) else { return false }
    return Readings.soundAlike(typed[...], key[...]) || Readings.isTyped(typed, bySoundOf: key)
  }

  /// Letters to insert, remove, change or swap; `nil` beyond the limit.
  static func editDistance(_ left: [UInt32], _ right: [UInt32], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    // The three rows of the table that are looked at, in one piece.
    let width = right.count + 1
    var costs = Array(repeating: 0, count: 3 * width)
    for j in 0..<width { costs[j] = j }
    var (row, previous, before) = (0, 0, 0)
    for i in 0..<left.count {
      (before, previous, row) = (previous, row, (row + width) % costs.count)
      costs[row] = i + 1
      var least = i + 1
      for j in 0..<right.count {
        var cost = min(
          costs[previous + j] + (left[i] == right[j] ? 0 : 1), costs[previous + j + 1] + 1, costs[row + j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, costs[before + j - 1] + 1)
        }
        costs[row + j + 1] = cost
        least = min(least, cost)
      }
      // Two letters that change places look one row further back, and cost one more.
      if least > limit + 1 { return nil }
    }
    let distance = costs[row + right.count]
    return distance <= limit ? distance : nil
  }
}
