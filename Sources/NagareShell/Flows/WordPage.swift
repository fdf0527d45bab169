import NagareLanguage
import NagareModel

/// What a word of the language is for, and an example to copy.
public struct WordPage: Equatable, Sendable {
  public var word: Word
  public var purpose: Phrase
  /// One line, or a few that belong together.
  public var example: Phrase

  /// The page of a word; every word of the card has one.
  public static func page(of word: Word) -> WordPage? { all.first { $0.word == word } }

  /// The file `words.txt` of the folder `flows`, page by page: `==` and the word's name in the program, then for each
  /// language `ja:` or `en:` with the purpose, and the example on the lines below.
  public static let all: [WordPage] = FlowsFile.text(of: "words.txt").components(startingWith: "== ").compactMap {
    guard let page = WordPage($0) else { preconditionFailure("\($0) is a page of a word.") }
    return page
  }

  private init?(_ text: String) {
    let lines = text.lines.filter { !$0.isEmpty }
    guard let name = lines.first, let word = Word.allCases.first(where: { "\($0)" == name.trimmed }) else { return nil }
    self.word = word
    var purposes: [String: String] = [:]
    var examples: [String: [String]] = [:]
    var language = ""
    for line in lines.dropFirst() {
      if let next = ["ja", "en"].first(where: { line.hasPrefix($0 + ": ") }) {
        language = next
        purposes[next] = String(line.dropFirst(4))
      } else {
        examples[language, default: []].append(line)
      }
    }
    guard let ja = purposes["ja"], let en = purposes["en"], let japanese = examples["ja"], let english = examples["en"]
    else { return nil }
    purpose = Phrase(ja: ja, en: en)
    example = Phrase(ja: japanese.joined(separator: "\n"), en: english.joined(separator: "\n"))
  }
}

extension String {
  /// What stands behind each line that begins with a mark, the rest of that line first.
  fileprivate func components(startingWith mark: String) -> [String] {
    ("\n" + self).split(separator: "\n" + mark).map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
