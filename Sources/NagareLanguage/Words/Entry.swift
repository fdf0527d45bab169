import NagareModel

/// A row of the vocabulary: a word in both languages, with everything that is accepted for it.
struct Entry: Sendable {
  var word: Word
  var groups: WordGroup
  var ja: String
  var en: String
  /// Accepted too; the printer writes the primary form.
  var jaAlso: [String]
  var enAlso: [String]
  /// The primary Japanese word in hiragana.
  var kana: String
  /// What an input method often makes of it by mistake.
  var slips: [String]

  init(
    _ word: Word, _ groups: WordGroup, _ ja: String, _ en: String, also: String = "", and enAlso: String = "",
    kana: String = "", slips: String = ""
  ) {
    self.word = word
    self.groups = groups
    self.ja = ja
    self.en = en
    jaAlso = also.split(separator: " ").map(String.init)
    self.enAlso = enAlso.split(separator: "/").map(String.init)
    self.kana = kana
    self.slips = slips.split(separator: " ").map(String.init)
  }

  var primary: Phrase { Phrase(ja: ja, en: en) }

  /// Every spelling, the primary ones first.
  var spellings: [String] { [ja, en] + jaAlso + enAlso }
}
