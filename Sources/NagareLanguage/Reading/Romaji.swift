/// Readings in Latin letters, the way people type them: syo and sho, si and shi, nn and n count as the same.
enum Romaji {
  /// The levelled romaji of kana or Latin letters; `nil` where there is a kanji.
  static func of(_ letters: [UInt32]) -> [UInt32]? {
    var text = ""
    var isDouble = false
    for (index, letter) in letters.enumerated() {
      let hiragana = (0x30A1...0x30F6).contains(letter) ? letter - 0x60 : letter
      if Cursor.isLatin(letter) {
        text.unicodeScalars.append(Unicode.Scalar(letter) ?? "?")
        continue
      }
      if hiragana == 0x3063 {
        isDouble = true
        continue
      }
      if hiragana == 0x30FC { continue }
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      let small = [0x3083: "ya", 0x3085: "yu", 0x3087: "yo"][(0x30A1...0x30F6).contains(next) ? next - 0x60 : next]
      if [0x3083, 0x3085, 0x3087].contains(hiragana) { continue }
      guard let scalar = Unicode.Scalar(hiragana), var sound = sounds[scalar] else { return nil }
      if let small { sound = String(sound.dropLast()) + small }
      if isDouble { sound = String(sound.prefix(1)) + sound }
      isDouble = false
      text += sound
    }
    return level(text)
  }

  private static let sounds: [Unicode.Scalar: String] = {
    let rows: [(String, String)] = [
      ("あいうえお", ""), ("かきくけこ", "k"), ("さしすせそ", "s"), ("たちつてと", "t"), ("なにぬねの", "n"), ("はひふへほ", "h"),
      ("まみむめも", "m"), ("らりるれろ", "r"), ("がぎぐげご", "g"), ("ざじずぜぞ", "z"), ("だぢづでど", "d"), ("ばびぶべぼ", "b"),
      ("ぱぴぷぺぽ", "p"),
    ]
    var sounds: [Unicode.Scalar: String] = ["や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "を": "wo", "ん": "n"]
    for (letters, consonant) in rows {
      for (letter, vowel) in zip(letters.unicodeScalars, ["a", "i", "u", "e", "o"]) {
        sounds[letter] = consonant + vowel
      }
    }
    return sounds
  }()

  private static let levels: [(String, String)] = [
    ("sha", "sya"), ("shu", "syu"), ("sho", "syo"), ("shi", "si"), ("cha", "tya"), ("chu", "tyu"), ("cho", "tyo"),
    ("chi", "ti"), ("tsu", "tu"), ("fu", "hu"), ("ja", "zya"), ("ju", "zyu"), ("jo", "zyo"), ("ji", "zi"), ("nn", "n"),
    ("cch", "tt"),
  ]

  private static func level(_ text: String) -> [UInt32] {
    var letters = text.unicodeScalars.map(\.value)
    for (from, to) in levels {
      letters = replacing(from.unicodeScalars.map(\.value), with: to.unicodeScalars.map(\.value), in: letters)
    }
    return letters
  }

  /// Without the length of vowels: syonin for syounin.
  static func short(_ letters: [UInt32]) -> [UInt32] {
    var short: [UInt32] = []
    for letter in letters {
      let isLong = short.last.map { $0 == letter || letter == 0x75 && $0 == 0x6F } ?? false
      if !isLong || ![0x61, 0x69, 0x75, 0x65, 0x6F].contains(letter) { short.append(letter) }
    }
    return short
  }

  private static func replacing(_ old: [UInt32], with new: [UInt32], in letters: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var index = 0
    while index < letters.count {
      if index + old.count <= letters.count, letters[index..<index + old.count].elementsEqual(old) {
        result += new
        index += old.count
      } else {
        result.append(letters[index])
        index += 1
      }
    }
    return result
  }
}
