extension String {
  /// Whether two names differ at most in width, capitals and inner spaces.
  func isSameName(as other: String) -> Bool { self == other || folded == other.folded }

  /// Half-width letters without capitals, full-width kana, no spaces.
  var folded: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where !Self.spaces.contains(scalar.value) {
      let value = scalar.value
      if (0xFF01...0xFF5E).contains(value), let half = Unicode.Scalar(value - 0xFEE0) {
        scalars.append(half)
      } else if (0xFF66...0xFF9F).contains(value) {
        scalars.append(Self.fullWidthKana[Int(value - 0xFF66)])
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars).lowercased()
  }

  /// Half, full, tab and no-break.
  private static let spaces: [UInt32] = [0x20, 0x3000, 0x09, 0xA0]

  private static let fullWidthKana = Array(
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}".unicodeScalars)
}
