import NagareModel

/// Text made safe for a terminal: whatever could move the cursor, turn the reading direction around or hide is shown
/// as a word in brackets, such as `[ESC]` or `[U+202E]`. Everything else stays as it is.
public enum Visible {
  /// One line of text; line ends and tabs in it are shown as words too.
  public static func text(_ text: some StringProtocol) -> String {
    if text.unicodeScalars.allSatisfy(isPlain) { return String(text) }
    return text.reduce(into: "") { $0 += self.text($1) }
  }

  /// Letters that stand for themselves, whatever is beside them; nearly every text has no others, and so needs no second
  /// look.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x3001...0x303D, 0x3041...0x3096, 0x309B...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    // Quotation marks, … and arrows.
    case 0x2018...0x201D, 0x2026, 0x2190...0x2193: true
    default: false
    }
  }

  /// One letter, which may turn into several.
  public static func text(_ character: Character) -> String {
    if let ascii = character.asciiValue, (0x20...0x7E).contains(ascii) { return String(character) }
    let scalars = Array(character.unicodeScalars)
    var shown = String.UnicodeScalarView()
    var isWhole = true
    for (index, scalar) in scalars.enumerated() {
      if !scalar.isUnseen || isWhole && serves(at: index, in: scalars) {
        shown.append(scalar)
      } else {
        isWhole = false
        shown.append(contentsOf: "[\(name(of: scalar))]".unicodeScalars)
      }
    }
    return String(shown)
  }

  /// Whether an unseen code point does honest work inside its letter: chooses a variant, spells a flag, joins emoji.
  private static func serves(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return false }
    let scalar = scalars[index]
    let spellsFlag = (0xE0020...0xE007F).contains(scalar.value) && scalars[0].properties.isEmojiPresentation
    let joins = scalar == Emoji.joiner && index + 1 < scalars.count && scalars[index + 1].properties.isEmoji
    return scalar.properties.isVariationSelector || spellsFlag || joins
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x7F: return "DEL"
    case 0..<0x20: return controls[Int(scalar.value)]
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  private static let controls = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR", "SO", "SI",
    "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
  ]
}
