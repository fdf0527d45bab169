/// A word that typed letters are compared with, in the letters it is compared in.
final class KnownWord: Sendable {
  /// What to write for it.
  let ja: String
  let en: String
  let spellings: [[UInt32]]
  /// Those of Latin letters.
  let english: [EnglishSpelling]
  /// What is often typed for it by mistake.
  let slips: Set<[UInt32]>
  let kana: [UInt32]
  let romaji: [UInt32]?
  /// The same without the length of vowels.
  let shortRomaji: [UInt32]?

  init(ja: String, en: String, spellings: [String], slips: [String] = [], kana: String) {
    self.ja = ja
    self.en = en
    self.spellings = spellings.map { Folding.key($0) }
    self.slips = Set(slips.map { Folding.key($0) })
    self.kana = Folding.key(kana)
    english = self.spellings.filter { $0.first.map(Cursor.isLatin) ?? false }.map { EnglishSpelling($0) }
    romaji = self.kana.isEmpty ? nil : Romaji.of(self.kana)
    shortRomaji = romaji.map(Romaji.short)
  }

  /// Every row of the vocabulary, made once when the first word is not known: what is compared stands beside the place of
  /// the row.
  static let vocabulary = Vocabulary.entries.enumerated().map { place, entry in
    (
      place: place, groups: entry.groups, means: entry.word,
      word: KnownWord(ja: entry.ja, en: entry.en, spellings: entry.spellings, slips: entry.slips, kana: entry.kana)
    )
  }

  /// What may stand in a line of a flow, with what stands inside a number or behind a day.
  static let ofLines =
    vocabulary.filter { $0.groups.isDisjoint(with: [.command, .lessonDetail]) }.map(\.word)
    + [("万", "まん"), ("億", "おく"), ("千", "せん"), ("以降", "いこう")].map { kanji, kana in
      KnownWord(ja: kanji, en: kanji, spellings: [kanji], kana: kana)
    }
}
