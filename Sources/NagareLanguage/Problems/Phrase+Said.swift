import NagareModel

/// Words that are said in more than one place of this floor.
extension Phrase {
  static let unreadStep = Phrase(ja: "例の行として読めません。", en: "This line of the example could not be read.")
}
