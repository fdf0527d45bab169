/// Where a Japanese line may not break.
enum Kinsoku {
  /// How well a line may end at a place.
  enum Fit: Comparable {
    /// Inside a word: 承|認, タク|シー.
    case insideWord
    /// Between two letters that may belong together: いれて|ください.
    case betweenLetters
    /// Where a phrase begins: 課長に|知らせます, yes|no.
    case phrase
    /// Behind a sentence, or in front of what stands in brackets.
    case clause
  }

  /// How well a line may break in front of a letter; `nil` where it must not.
  static func fit(of index: Int, in letters: ArraySlice<Character>, _ display: DisplayWidth) -> Fit? {
    let (last, next) = (letters[index - 1], letters[index])
    if last.isBlank { return next == "(" ? .clause : .phrase }
    if next.isBlank || neverStarts.contains(next) || neverEnds.contains(last) { return nil }
    guard isEastern(last, display) || isEastern(next, display) else { return nil }
    if last == "。" || next == "(" { return .clause }
    let (before, behind) = (Script(last), Script(next))
    if before == behind { return before == .kanji || before == .katakana ? .insideWord : .betweenLetters }
    if before == .mark || neverEnds.contains(next) { return .phrase }
    guard before == .hiragana, behind != .mark else { return behind == .hiragana ? .insideWord : .betweenLetters }
    // お尋ね; 差し戻す, 取り下げ, 申し込み: one word, although hiragana ends before a kanji.
    let isStem = stems.contains(last) && index - 2 >= letters.startIndex && Script(letters[index - 2]) == .kanji
    let isInside = behind == .kanji && (last == "お" || last == "ご" || isStem)
    return isInside ? .insideWord : .phrase
  }

  /// What a letter is written in, as far as words can be told apart by it.
  private enum Script {
    case kanji, hiragana, katakana, latin, mark

    init(_ letter: Character) {
      switch letter.unicodeScalars.first?.value ?? 0 {
      case 0x3041...0x309F: self = .hiragana
      case 0x30A1...0x30FE, 0xFF66...0xFF9F: self = .katakana
      case 0x3005, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .kanji
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .latin
      default: self = .mark
      }
    }
  }

  /// Letters in which the first part of a compound verb ends.
  private static let stems = Set<Character>("しりきけみいえせれめべちびぎげ")

  /// Latin letters and digits hold together as words; kana, kanji and emoji stand alone.
  private static func isEastern(_ character: Character, _ display: DisplayWidth) -> Bool {
    guard let first = character.unicodeScalars.first, first.value >= 0x1100 else { return false }
    return display.of(character) > 1 || (0xFF61...0xFF9F).contains(first.value)
  }

  private static let neverStarts = Set<Character>(
    "、。，．・：；？！ー）」』】〕］｝〉》〙〗〟”’々〻ゝゞヽヾ゛゜〜～…‥％"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ" + ",.:;?!)]}%" + "､｡･｣ｰﾞﾟｧｨｩｪｫｯｬｭｮ")

  private static let neverEnds = Set<Character>("（「『【〔［｛〈《〘〖〝“‘([{｢￥＄")
}

extension Character {
  /// A space of either width.
  var isBlank: Bool { self == " " || self == "\u{3000}" }
}
