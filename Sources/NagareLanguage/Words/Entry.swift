import NagareModel

/// A row of the vocabulary: a word in both languages, with everything that is accepted for it.
struct Entry: Sendable {
  let word: Word
  let groups: WordGroup
  let ja: String
  let en: String
  /// Accepted too, with spaces between; the printer writes the primary form.
  private let jaOthers: String
  /// Likewise, with strokes between.
  private let enOthers: String
  /// The primary Japanese word in hiragana.
  let kana: String
  private let slipped: String
  private let slippedEn: String

  // The lists are cut up when somebody asks for them: a program that starts has no time for two hundred rows.
  init(
    _ word: Word, _ groups: WordGroup, _ ja: String, _ en: String, also: String = "", and enAlso: String = "",
    kana: String = "", slips: String = "", said: String = ""
  ) {
    self.word = word
    self.groups = groups
    self.ja = ja
    self.en = en
    jaOthers = also
    enOthers = enAlso
    self.kana = kana
    slipped = slips
    slippedEn = said
  }

  var primary: Phrase { Phrase(ja: ja, en: en) }

  /// Every spelling, the primary ones first.
  var spellings: [String] { [ja, en] + jaOthers.cut(at: " ") + enOthers.cut(at: "/") }

  /// Puts every spelling under a number. The lists are not cut up for it: this is most of the work at a start.
  func insert(into trie: inout Trie, as number: Int) {
    trie.insert(ja, number)
    trie.insert(en, number)
    trie.insert(jaOthers, cutAt: " ", number)
    trie.insert(enOthers, cutAt: "/", number)
  }

  /// What an input method often makes of it by mistake, and what people say for it that the language does not take.
  var slips: [String] { slipped.cut(at: " ") + slippedEn.cut(at: "/") }
}

extension String {
  /// The parts between an ASCII sign.
  fileprivate func cut(at sign: Unicode.Scalar) -> [String] {
    utf8.split { $0 == UInt8(ascii: sign) }.map { String(Substring($0)) }
  }
}
