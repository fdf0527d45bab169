/// Where a Japanese line may not break.
enum Kinsoku {
  /// Whether a line may end with the first letter and the next one begin with the second.
  static func allowsBreak(between last: Character, and next: Character, _ display: DisplayWidth) -> Bool {
    if last.isBlank { return true }
    if next.isBlank || neverStarts.contains(next) || neverEnds.contains(last) { return false }
    return isEastern(last, display) || isEastern(next, display)
  }

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
