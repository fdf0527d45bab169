import NagareLanguage
import NagareModel

extension Phrase {
  /// With the commands it names as they are typed at the prompt: `nagare words` is 早見 there.
  var atPrompt: Phrase { Phrase(ja: Self.atPrompt(ja, in: .ja), en: Self.atPrompt(en, in: .en)) }

  private static func atPrompt(_ text: String, in language: Language) -> String {
    guard text.contains("`nagare ") else { return text }
    return text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, piece in
      guard index % 2 == 1 else { return String(piece) }
      let word = Request(inShell: String(piece))?.words.first
      return word.map { Vocabulary.name(of: $0)[language] } ?? "`\(piece)`"
    }.joined()
  }
}
