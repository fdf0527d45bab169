import NagareLanguage
import NagareModel
import NagareNotation

/// What `?` says about one word, wherever it is asked.
struct Help {
  var page: Page

  private var language: Language { page.language }

  /// The page about what somebody names: a word, a command, a problem by its code.
  func lines(about typed: String) -> [String] {
    let topic = typed.trimmed.unquoted
    if let number = Diagnostic.Code.number(spoken: topic) { return lines(aboutCode: number) }
    if let word = Topic.word(topic) {
      guard let command = Request(topic)?.words.first, command != word else { return lines(about: word) }
      // 課題 is a command at the prompt, and a word of the file of a lesson.
      return lines(about: command) + say(Self.inFile) + lines(about: word)
    }
    let shown = Visible.text(topic)
    guard let near = Topic.near(topic) else {
      return say(
        Phrase(ja: "「\(shown)」の説明はありません。 ? で一覧が見られます。", en: "There is no page about “\(shown)”. ? shows what there is.")
      )
    }
    let name = Vocabulary.name(of: near)
    return say(
      Phrase(
        ja: "「\(shown)」の説明はありません。 ? \(name.ja) ではありませんか。",
        en: "There is no page about “\(shown)”. Did you mean ? \(name.en)"))
  }

  private func lines(aboutCode number: Int) -> [String] {
    guard let code = Diagnostic.Code(rawValue: number) else { return say(.noCode(number)) }
    return ExplanationText(on: page).lines(.page(behind: code))
  }

  private func lines(about word: Word) -> [String] {
    let name = Vocabulary.name(of: word)
    let also = Vocabulary.spellings(of: word).filter { $0 != name[language] && $0.isJapanese == (language == .ja) }
    let shown =
      PromptCommand(word).map { ($0.row.purpose, $0.row.example) }
      ?? WordPage.page(of: word).map { ($0.purpose, $0.example) }
    guard let shown else {
      return say(Phrase(ja: "「\(name.ja)」は流れのことばです。", en: "“\(name.en)” is a word of the language."))
    }
    var lines = say(Phrase(ja: "\(name.ja): \(shown.0.ja)。", en: "\(name.en): \(shown.0.en)."))
    for (index, line) in shown.1[language].split(separator: "\n").enumerated() {
      let label = Phrase(ja: "例: ", en: "Example: ")[language]
      lines += page.paragraph(
        index == 0 ? label + line : String(line), indent: index == 0 ? 2 : 2 + page.display.of(label))
    }
    lines += companions(of: word)
    guard !also.isEmpty else { return lines }
    let others = also.joined(separator: language == .ja ? "、" : ", ")
    return lines + say(Phrase(ja: "  こうも書けます: \(others)", en: "  Also: \(others)"))
  }

  private static let inFile = Phrase(ja: "ファイルに書くことばとしては:", en: "As a word in a file:")

  /// What is typed next, once a lesson is open.
  private func companions(of word: Word) -> [String] {
    if word == .promise {
      return page.packed("  " + Self.premises[language], Self.premiseWords.compactMap(sample))
        + page.packed("  " + Self.claims[language], Self.claimWords.compactMap(sample))
    }
    guard word == .takeLesson else { return [] }
    let commands: [PromptCommand] = [.check, .takeHint, .showAnswer, .restart, .skip, .leaveLesson]
    return commands.flatMap { command in
      let purpose = command == .restart ? Self.lessonAgain : command.row.purpose
      let name = Vocabulary.name(of: command.word)
      return page.paragraph(name[language] + ": " + purpose[language], indent: 2)
    }
  }

  private static let premises = Phrase(ja: "いつのことか:", en: "When:")
  private static let claims = Phrase(ja: "何を約束するか:", en: "What:")
  private static let premiseWords: [Word] = [.premise, .absent, .late]
  private static let claimWords: [Word] = [
    .ends, .visits, .skips, .notified, .notNotified, .resultIs, .inSequence, .always, .never, .within, .peopleWithin,
  ]

  /// The line of the example on a word's page that begins with it.
  private func sample(of word: Word) -> String? {
    let head = (language == .ja ? "・" : "- ") + Vocabulary.name(of: word)[language]
    return WordPage.page(of: word)?.example[language].split(separator: "\n").first { $0.hasPrefix(head) }.map(
      String.init)
  }

  private static let lessonAgain = Phrase(
    ja: "開いている課題を、はじめの流れからやり直します", en: "lay out the start of the open lesson again")

  private func say(_ phrase: Phrase) -> [String] { page.paragraph(phrase[language], indent: 0) }
}

extension Page {
  /// A title and words behind it, as many on a line as fit; no word is broken.
  func packed(_ title: String, _ words: [String]) -> [String] {
    var lines = [title]
    for word in words {
      let longer = lines[lines.count - 1] + (lines[lines.count - 1] == title ? " " : "  ") + word
      if display.of(longer) <= columns { lines[lines.count - 1] = longer } else { lines.append("  " + word) }
    }
    return lines
  }
}

extension String {
  /// Whether it has letters that only Japanese has.
  fileprivate var isJapanese: Bool { unicodeScalars.contains { (0x3041...0x9FFF).contains($0.value) } }
}
