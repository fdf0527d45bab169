import CReadings

/// How kanji can be read: what an input method may have made of a word somebody meant.
enum Readings {
  /// Every reading of a kanji in hiragana, with the forms a verb takes inside a noun: かかる also as かか and かかり.
  private static let table: [UInt32: [[UInt32]]] = {
    var table: [UInt32: [[UInt32]]] = [:]
    for line in String(cString: kanji_readings()).split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard let kanji = parts.first?.unicodeScalars.first else { continue }
      table[kanji.value] = parts.dropFirst().flatMap { forms($0.unicodeScalars.map(\.value)) }
    }
    return table
  }()

  /// た in あたる, り behind る: the last kana of a verb and what it is in a noun.
  private static let nounEndings: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: zip("うくすつぬむるぐぶ".unicodeScalars.map(\.value), "いきしちにみりぎび".unicodeScalars.map(\.value)))

  private static func forms(_ reading: [UInt32]) -> [[UInt32]] {
    guard reading.count > 1, let last = reading.last else { return [reading] }
    var forms = [reading]
    if let ending = nounEndings[last] { forms.append(reading.dropLast() + [ending]) }
    if nounEndings[last] != nil || last == iKana { forms.append(Array(reading.dropLast())) }
    return forms
  }

  /// つけ behind another word is づけ.
  private static let voiced: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: zip(
      "かきくけこさしすせそたちつてとはひふへほ".unicodeScalars.map(\.value),
      "がぎぐげござじずぜぞだぢづでどばびぶべぼ".unicodeScalars.map(\.value)))

  private static let iKana: UInt32 = 0x3044
  private static let smallTsu: UInt32 = 0x3063
  /// A reading that ends with one of these may end with っ before the next: けつ in けっさい.
  private static let shortened: Set<UInt32> = Set("つくちき".unicodeScalars.map(\.value))

  /// The hiragana a word that begins with this letter may begin with.
  static func firstKana(of letter: UInt32) -> Set<UInt32> {
    if let own = hiragana(letter) { return [own] }
    return Set((table[letter] ?? []).compactMap(\.first))
  }

  /// Whether letters, kanji or kana, can be typed like this: kanji as they are or as the hiragana they are read as, so
  /// that 数量 is also 数りょう and すうりょう.
  static func canBeRead(_ letters: ArraySlice<UInt32>, as kana: ArraySlice<UInt32>, isFirst: Bool = true) -> Bool {
    guard let letter = letters.first else { return kana.isEmpty }
    let rest = letters.dropFirst()
    let own = hiragana(letter)
    if kana.first == own ?? letter, canBeRead(rest, as: kana.dropFirst(), isFirst: false) { return true }
    guard own == nil, let start = kana.first, let readings = table[letter] else { return false }
    return readings.contains { reading in
      // Most readings begin otherwise.
      guard reading[0] == start || !isFirst && voiced[reading[0]] == start || reading.count == 1 && start == smallTsu,
        kana.count >= reading.count
      else { return false }
      let heard = kana.prefix(reading.count)
      let isVoiced =
        !isFirst && voiced[reading[0]] == heard.first && heard.dropFirst().elementsEqual(reading.dropFirst())
      let isHeard =
        heard.elementsEqual(reading) || isVoiced
        || heard.dropLast().elementsEqual(reading.dropLast()) && heard.last == smallTsu
          && reading.last.map(shortened.contains) == true
      return isHeard && canBeRead(rest, as: kana.dropFirst(reading.count), isFirst: false)
    }
  }

  /// Whether two words of as many letters sound alike, letter by letter, and yet are not the same: 係因 and 係員.
  static func soundAlike(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Bool {
    one.count == other.count && !one.elementsEqual(other)
      && zip(one, other).allSatisfy { left, right in
        if left == right { return true }
        guard let readings = table[left], let others = table[right] else { return false }
        return readings.contains { others.contains($0) }
      }
  }

  /// A kana as hiragana; `nil` for anything else.
  static func hiragana(_ letter: UInt32) -> UInt32? {
    switch letter {
    case 0x3041...0x3096: letter
    case 0x30A1...0x30F6: letter - 0x60
    case 0x30FC: letter
    default: nil
    }
  }

  /// A word as it was typed by the sound of another, in whole or in part, such as かかりいん or 係いん for 係員: its kana
  /// as hiragana. `nil` where there is none in it.
  static func sound(of typed: [UInt32]) -> [UInt32]? {
    guard typed.count > 1, typed.contains(where: { hiragana($0) != nil }) else { return nil }
    return typed.map { hiragana($0) ?? $0 }
  }

  static func isTyped(_ typed: [UInt32], bySoundOf word: [UInt32]) -> Bool {
    typed != word && sound(of: typed).map { canBeRead(word[...], as: $0[...]) } ?? false
  }

  /// The whole of a word in hiragana; `nil` where it holds anything but kana.
  static func kana(of letters: some Sequence<UInt32>) -> [UInt32]? {
    var kana: [UInt32] = []
    for letter in letters {
      guard let own = hiragana(letter) else { return nil }
      kana.append(own)
    }
    return kana
  }
}
