/// Letters that several code points draw as one picture.
enum Emoji {
  static let joiner: Unicode.Scalar = "\u{200D}"
  static let presentation: Unicode.Scalar = "\u{FE0F}"
  static let skinTones: ClosedRange<Unicode.Scalar> = "\u{1F3FB}"..."\u{1F3FF}"

  /// Whether a letter of several code points is drawn as one emoji: joined, dressed in a skin tone, or asked for by
  /// a selector as in ❤️ and 1️⃣.
  static func isComposed(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, first.properties.isEmoji else { return false }
    return character.unicodeScalars.dropFirst().contains {
      $0 == joiner || $0 == presentation || skinTones.contains($0)
    }
  }
}
