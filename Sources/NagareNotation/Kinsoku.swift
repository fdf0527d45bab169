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
    if last.isBlank {
      // 2026-04-01 (Wed): what says more of a number stays with it where it can.
      let isBehindNumber = index - 2 >= letters.startIndex && letters[index - 2].isNumber
      return next.single == "(" && !isBehindNumber ? .clause : .phrase
    }
    if next.isBlank || neverStarts.contains(next) || neverEnds.contains(last) { return nil }
    guard isEastern(last, display) || isEastern(next, display) else { return nil }
    if last.single == "。" || next.single == "(" { return .clause }
    let (before, behind) = (Script(last), Script(next))
    if before == behind { return before == .kanji || before == .katakana ? .insideWord : .betweenLetters }
    if before == .mark || neverEnds.contains(next) { return .phrase }
    guard before == .hiragana, behind != .mark else { return behind == .hiragana ? .insideWord : .betweenLetters }
    // お尋ね; 差し戻す, 取り下げ, 申し込み: one word, although hiragana ends before a kanji.
    let isStem = stems.contains(last) && index - 2 >= letters.startIndex && Script(letters[index - 2]) == .kanji
    let isInside = behind == .kanji && (politePrefixes.contains(last) || isStem)
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
  private static let stems = FewLetters("しりきけみいえせれめべちびぎげ")

  private static let politePrefixes = FewLetters("おご")

  /// Latin letters and digits hold together as words; kana, kanji and emoji stand alone.
  private static func isEastern(_ character: Character, _ display: DisplayWidth) -> Bool {
    guard let first = character.unicodeScalars.first, first.value >= 0x1100 else { return false }
    return display.of(character) > 1 || (0xFF61...0xFF9F).contains(first.value)
  }

  private static let neverStarts = FewLetters(
    "、。，．・：；？！ー）」』】〕］｝〉》〙〗〟”’々〻ゝゞヽヾ゛゜〜～…‥％"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ" + ",.:;?!)]}%" + "､｡･｣ｰﾞﾟｧｨｩｪｫｯｬｭｮ")

  private static let neverEnds = FewLetters("（「『【〔［｛〈《〘〖〝“‘([{｢￥＄")
}

/// Some letters, to be found quickly among many.
///
/// Two letters are the same however they are put together, and to compare them so takes long: が may be one code point, or
/// か with a mark. Ordinary letters are looked for by their code point instead.
private struct FewLetters {
  private let all: Set<Character>
  private let ordinary: Set<Unicode.Scalar>

  init(_ letters: String) {
    all = Set(letters)
    ordinary = Set(letters.compactMap(\.single))
  }

  func contains(_ letter: Character) -> Bool {
    switch letter.single?.value ?? 0 {
    // No two of these are the same letter.
    case 0x20...0x7E, 0x3001...0x3029, 0x3041...0x3096, 0x309B...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF5E:
      letter.single.map(ordinary.contains) ?? false
    default: all.contains(letter)
    }
  }
}

extension Character {
  /// A space of either width.
  var isBlank: Bool { single == " " || single == "\u{3000}" }

  /// Its code point, where it has only one.
  fileprivate var single: Unicode.Scalar? {
    guard let first = unicodeScalars.first else { return nil }
    return UTF8.width(first) == utf8.count ? first : nil
  }
}
