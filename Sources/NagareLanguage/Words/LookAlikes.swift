import NagareModel

/// Letters that look like one another, and by what name people tell them apart.
enum LookAlikes {
  private struct Letter {
    var name: Phrase
    /// The first of its family stands for all of them.
    var family: UInt32
  }

  /// Whether two folded names are the same to the eye, and yet not the same.
  static func areAlike(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    one != other && one.elementsEqual(other) { family($0) == family($1) }
  }

  /// What a folded name looks like: the same for all names the eye cannot tell apart.
  static func looks(_ letters: [UInt32]) -> [UInt32] { letters.map(family) }

  /// What a folded letter is called, before the letter itself: 「長音の」, “the long vowel mark”.
  static func name(of letter: UInt32) -> Phrase {
    letters[letter]?.name ?? Phrase(ja: "", en: "")
  }

  private static func family(_ letter: UInt32) -> UInt32 { letters[letter]?.family ?? letter }

  private static let long = Phrase(ja: "長音の", en: "the long vowel mark")
  private static let dash = Phrase(ja: "横線の", en: "the dash")
  private static let digit = Phrase(ja: "数字の", en: "the digit")
  private static let latin = Phrase(ja: "英字の", en: "the letter")
  private static let sign = Phrase(ja: "記号の", en: "the sign")
  private static let kanji = Phrase(ja: "漢字の", en: "the kanji")
  private static let numeral = Phrase(ja: "漢数字の", en: "the kanji numeral")
  private static let hiragana = Phrase(ja: "ひらがなの", en: "the hiragana")
  private static let katakana = Phrase(ja: "カタカナの", en: "the katakana")
  private static let small = Phrase(ja: "小さい", en: "the small")
  private static let large = Phrase(ja: "大きい", en: "the large")
  private static let usual = Phrase(ja: "ふつうの字体の", en: "the usual form")
  private static let variant = Phrase(ja: "別の字体の", en: "the variant form")

  private typealias Letters = (letters: String, name: Phrase)

  private static let families: [[Letters]] =
    [
      [("ー", long), ("-—―─━", dash), ("一", numeral)],
      [("0", digit), ("o", latin), ("〇", numeral), ("○◯", sign)],
      [("1", digit), ("li", latin), ("|", sign)],
    ]
    + pairs.flatMap { one, other in
      zip(one.letters, other.letters).map { [(String($0), one.name), (String($1), other.name)] }
    }

  private static let pairs: [(Letters, Letters)] = [
    (("カロエニハタトミチオ", katakana), ("力口工二八夕卜三千才", kanji)),
    (("へべぺり", hiragana), ("ヘベペリ", katakana)),
    (("ァィゥェォッャュョヵヶっゃゅょ", small), ("アイウエオツヤユヨカケつやゆよ", large)),
    (("未土日問己", kanji), ("末士曰間已", kanji)),
    (("高崎吉浜沢島辺斎", usual), ("髙﨑𠮷濱澤嶋邊齋", variant)),
  ]

  /// Every letter by its folded form.
  private static let letters: [UInt32: Letter] = {
    var table: [UInt32: Letter] = [:]
    for family in families {
      let scalars = family.flatMap { letters, name in letters.unicodeScalars.map { ($0.value, name) } }
      // A letter of two families, such as エ, joins the first; its others follow it there.
      let first = scalars.lazy.compactMap { table[$0.0]?.family }.first ?? scalars[0].0
      for (scalar, name) in scalars where table[scalar] == nil {
        table[scalar] = Letter(name: name, family: first)
      }
    }
    return table
  }()
}
