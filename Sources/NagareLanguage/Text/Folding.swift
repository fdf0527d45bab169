/// Which letters count as alike: one scalar in, one scalar out.
enum Folding {
  /// Full-width forms, half-width kana, capitals and look-alike signs, levelled.
  static func folded(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A: value + 0x20
    case 0x00...0x08, 0x0A...0x7E: value
    case 0x3041...0x30FF, 0x3400...0x9FFF: value == 0x30FB ? middleDot : value
    case 0xFF01...0xFF5E: fullWidth(value)
    case 0xFF61...0xFF9D: halfWidthKana[Int(value - 0xFF61)]
    default: sign(value)
    }
  }

  private static let middleDot: UInt32 = 0x30FB

  private static func fullWidth(_ value: UInt32) -> UInt32 {
    let ascii = value - 0xFEE0
    return (0x41...0x5A).contains(ascii) ? ascii + 0x20 : ascii
  }

  /// A sign that stands for another.
  private static func sign(_ value: UInt32) -> UInt32 {
    guard let letter = Unicode.Scalar(value) else { return value }
    let other: Unicode.Scalar =
      switch letter {
      case "\u{09}", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}": " "
      case "〜", "～": "~"
      case "−", "‐"..."–": "-"
      case "･", "•": "・"
      case "⇒", "➡": "→"
      case "≥": "≧"
      case "≤": "≦"
      case "￡": "£"
      case "￥": "¥"
      case "｢": "「"
      case "｣": "」"
      default: letter
      }
    return other.value
  }

  private static let halfWidthKana: [UInt32] =
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
    .unicodeScalars.map(\.value)

  /// A letter and the mark after it as one letter; `nil` where the mark cannot stand.
  static func joined(_ base: UInt32, _ mark: Unicode.Scalar) -> UInt32? {
    switch mark.value {
    case 0x3099, 0xFF9E: voiced(base, semi: false)
    case 0x309A, 0xFF9F: voiced(base, semi: true)
    default: Unicode.Scalar(base).flatMap { composed($0, mark) }
    }
  }

  /// か and a separate ゛ as が.
  private static func voiced(_ base: UInt32, semi: Bool) -> UInt32? {
    switch base {
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B, 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB:
      base + (semi ? 2 : 1)
    case _ where semi: nil
    case 0x3046: 0x3094
    case 0x30A6: 0x30F4
    case 0x304B...0x3062, 0x30AB...0x30C2: base % 2 == 1 ? base + 1 : nil
    case 0x3064, 0x3066, 0x3068, 0x30C4, 0x30C6, 0x30C8: base + 1
    default: nil
    }
  }

  /// e and a separate acute as é, by the canonical equality that the standard library knows.
  private static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> UInt32? {
    guard base.value < 0x250 else { return nil }
    var pair = String(base)
    pair.unicodeScalars.append(mark)
    return latin[pair]
  }

  private static let latin: [String: UInt32] = {
    var table: [String: UInt32] = [:]
    for value in UInt32(0xC0)...0x24F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      table[String(scalar)] = value
    }
    return table
  }()

  /// A name as it is compared: folded, without spaces.
  static func key(_ scalars: ArraySlice<UInt32>) -> [UInt32] {
    scalars.filter { $0 != 0x20 }
  }

  /// The same for a name that stands outside any text.
  static func key(of name: String) -> [UInt32] {
    key(MatchingCopy(name).scalars[...])
  }

  /// The same for a word of the program's own.
  static func key(_ word: String) -> [UInt32] {
    word.unicodeScalars.map { folded($0.value) }
  }
}
