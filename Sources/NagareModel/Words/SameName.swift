extension String {
  /// Whether two names differ at most in width, capitals and inner spaces.
  public func isSameName(as other: String) -> Bool { self == other || folded == other.folded }

  /// Half-width letters without capitals, full-width kana, no spaces.
  package var folded: String {
    var folded = ""
    for scalar in unicodeScalars where !scalar.isSpace { folded.unicodeScalars.append(scalar.folded) }
    return folded
  }
}

extension Unicode.Scalar {
  /// Half, full, tab or no-break.
  package var isSpace: Bool { value == 0x20 || value == 0x3000 || value == 0x09 || value == 0xA0 }

  /// Half-width without capitals; kana full-width.
  package var folded: Unicode.Scalar {
    switch value {
    case 0x41...0x5A: Unicode.Scalar(value + 0x20) ?? self
    case 0x00...0x7F, 0x3000...0x9FFF: self
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0)?.folded ?? self
    case 0xFF66...0xFF9F: Self.fullWidthKana[Int(value - 0xFF66)]
    default: properties.lowercaseMapping.unicodeScalars.first ?? self
    }
  }

  private static let fullWidthKana = Array(
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}".unicodeScalars)
}
