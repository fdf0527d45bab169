/// Finds names that a person may have meant to be the same: told apart by kana, a long vowel or an old form of a
/// kanji, or, when longer than three letters, by one kana or one letter. Another kanji or digit is another name.
struct NameSlips {
  /// The indices of both names, the earlier first; each later name once.
  let pairs: [(first: Int, second: Int)]

  init(_ names: [String]) {
    var found: [Int: Int] = [:]
    var bySound: [[Unicode.Scalar]: Int] = [:]
    var byShape: [[Unicode.Scalar]: [Int]] = [:]
    let sounds = names.map(Self.sound)
    for (index, sound) in sounds.enumerated() {
      if let first = bySound[sound], names[first] != names[index] {
        found[index] = first
        continue
      }
      bySound[sound] = index
      guard sound.count > 3, sound.contains(where: \.isEasilyMistyped) else { continue }
      for shape in Self.shapes(of: sound) {
        if found[index] == nil {
          found[index] = byShape[shape]?.first { Self.isSlip(sounds[$0], sound) }
        }
        byShape[shape, default: []].append(index)
      }
    }
    pairs = found.sorted { $0.key < $1.key }.map { (first: $0.value, second: $0.key) }
  }

  /// The name in katakana without long vowels, small kana and old kanji.
  private static func sound(_ name: String) -> [Unicode.Scalar] {
    let words = name.unicodeScalars.split(whereSeparator: \.isSpace)
    return Array(
      words.map { word in
        word.lazy.map(\.folded).filter { !dashes.contains($0) }.map { scalar in
          let kana = (0x3041...0x3096).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x60) ?? scalar : scalar
          return oneForm[kana] ?? kana
        }
      }.joined(separator: CollectionOfOne(" ")))
  }

  private static let dashes: [Unicode.Scalar] = ["ー", "-", "‐", "−", "–", "—"]

  /// The sound itself and what remains of it without one kana or letter.
  private static func shapes(of sound: [Unicode.Scalar]) -> Set<[Unicode.Scalar]> {
    var shapes: Set<[Unicode.Scalar]> = [sound]
    for index in sound.indices where canBeSlip(sound, index) {
      var shorter = sound
      shorter.remove(at: index)
      shapes.insert(shorter)
    }
    return shapes
  }

  /// Whether one kana or letter is too many, missing, another one, or changed places with the next.
  private static func isSlip(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    guard min(one.count, other.count) > 3, abs(one.count - other.count) < 2 else { return false }
    let head = zip(one, other).prefix { $0 == $1 }.count
    let rest = min(one.count, other.count) - head
    let tail = min(zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count, rest)
    let (left, right) = (one[head..<(one.count - tail)], other[head..<(other.count - tail)])
    guard left.indices.allSatisfy({ canBeSlip(one, $0) }), right.indices.allSatisfy({ canBeSlip(other, $0) }) else {
      return false
    }
    return left.count < 2 && right.count < 2 || (left.count == 2 && left.elementsEqual(right.reversed()))
  }

  /// A kana or a letter inside a word. One that stands alone is a label: 会議室A, item b.
  private static func canBeSlip(_ sound: [Unicode.Scalar], _ index: Int) -> Bool {
    guard sound[index].isEasilyMistyped else { return false }
    return [index - 1, index + 1].contains { sound.indices.contains($0) && sound[$0].isEasilyMistyped }
  }

  private static let oneForm: [Unicode.Scalar: Unicode.Scalar] = {
    let families = [
      "高髙", "崎﨑嵜", "辺邊邉", "斉齊斎齋", "浜濱濵", "沢澤", "広廣", "国國", "島嶋嶌", "桜櫻", "徳德", "隆隆", "吉𠮷", "徴徵", "舘館", "ケヶヵ",
      "アァ", "イィ", "ウゥ", "エェ", "オォ", "ツッ", "ヤャ", "ユュ", "ヨョ", "ワヮ",
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for family in families {
      guard let first = family.unicodeScalars.first else { continue }
      for scalar in family.unicodeScalars { table[scalar] = first }
    }
    return table
  }()
}

extension Unicode.Scalar {
  /// A kana or a letter of the alphabet, where one slip of a finger makes another word.
  fileprivate var isEasilyMistyped: Bool {
    (0x30A1...0x30FA).contains(value) || (0x61...0x7A).contains(value)
  }
}
