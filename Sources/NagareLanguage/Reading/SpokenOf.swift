/// A line that only speaks of something a line begins with: 申請をやめたい, 流れの名前を変えたい, 例外を作りたい. No name begins like
/// that.
enum SpokenOf {
  /// Whether a line goes on behind its first word, without a space, as one that speaks of it. A もし goes on with whatever
  /// it asks.
  static func stands(_ line: Cursor, word: (word: Word, end: Int)) -> Bool {
    switch word.word {
    case .if, .elseIf, .else: return false
    default: break
    }
    guard word.end < line.end, !line.rest.contains(where: { isQuote(line.copy.scalars[$0]) }) else { return false }
    let particle = line.copy.scalars[word.end]
    if particle == to { return true }
    let behind = word.end + 1 < line.end ? line.copy.scalars[word.end + 1] : 0
    if particles.contains(particle), Cursor.isKanjiOrKatakana(behind) { return !word.word.isBlockWithPeople }
    return wishes.contains { line.copy.scalars[line.rest].suffix($0.count).elementsEqual($0) }
  }

  /// Whether it begins with a longer word that only looks like one of ours: 例外, もしかして.
  static func isLongerWord(_ line: Cursor) -> Bool {
    longerWords.contains { letters in
      var walk = line
      return walk.accept(letters: letters)
    }
  }

  private static func isQuote(_ letter: UInt32) -> Bool { letter == 0x300C || letter == 0x300E || letter == 0x22 }

  private static let to = Folding.key("を")[0]
  private static let particles = Set("のがはにへ".unicodeScalars.map { $0.value })

  /// Longer words that begin like one of ours.
  private static let longerWords = """
    例外 例えば 例のよう 流れ図 もしかして もしかしたら もしかすると もしよければ もしよかったら もしもし
    """.split(whereSeparator: \.isWhitespace).map { Folding.key(String($0)) }

  /// How a line ends that wishes or asks for something.
  private static let wishes = """
    たい たいです たいのですが ください 下さい ほしい 欲しい ですか ますか ません 見せて
    """.split(whereSeparator: \.isWhitespace).map { Folding.key(String($0)) }
}
