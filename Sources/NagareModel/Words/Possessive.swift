extension String {
  /// Of somebody, in English: clerk’s, lawyers’.
  public var possessive: String { self + (hasSuffix("s") && !hasSuffix("ss") ? "’" : "’s") }
}
