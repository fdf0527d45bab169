extension Unicode.Scalar {
  /// Whether a reader would not see it, although it is there: what moves the cursor, turns the direction of reading
  /// around, ends a line, joins, hides or takes no room. Such letters are shown as words, and written with their number.
  public var isUnseen: Bool {
    switch value {
    case 0x20...0x7E, 0x3000...0x3163, 0x3165...0x9FFF, 0xFF01...0xFF9F: return false
    case ..<0xA0, 0xFFF9...0xFFFB: return true
    default: break
    }
    switch properties.generalCategory {
    case .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }
}
