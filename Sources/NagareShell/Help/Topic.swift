import NagareLanguage
import NagareModel

/// What help can be asked about.
enum Topic {
  static let words: [Word] = WordPage.all.map(\.word) + PromptCommand.allCases.map(\.word)

  static func word(_ typed: String) -> Word? {
    let wanted = folded(typed)
    return words.first { word in Vocabulary.spellings(of: word).contains { folded($0) == wanted } }
      ?? Request(typed)?.words.first
  }

  /// Whether a line asks what a word is, so that it is no line of the flow: 申請とは何ですか.
  static func isQuestion(_ typed: String) -> Bool {
    Asked.topic(in: typed).flatMap { word($0) } != nil
  }

  static func near(_ typed: String) -> Word? {
    if let word = Vocabulary.suggestion(for: typed), words.contains(word) { return word }
    let names = words.flatMap { word in Vocabulary.spellings(of: word).map { (word, $0) } }
    let near = Nearest.name(to: typed, among: names.map(\.1))
    return names.first { $0.1 == near }?.0
  }

  private static func folded(_ text: String) -> String { Halfwidth.text(text).lowercased().trimmed }
}
