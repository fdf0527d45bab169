import NagareLanguage
import NagareModel
import NagareNotation

// Help: an overview, one word, one problem.
extension Session {
  func help(_ argument: String) -> [String] {
    let topic = argument.trimmed.unquoted
    guard !topic.isEmpty else { return play.map(here) ?? overview }
    if Diagnostic.Code.number(spoken: topic) != nil { return explain(topic) }
    if let word = Topic.word(topic) { return page(of: word) }
    let near = Topic.near(topic)
    let shown = Visible.text(topic)
    guard let near else {
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

  /// What can be answered in a case, and what can be done besides.
  private func here(_ play: Play) -> [String] {
    let rows = PromptCommand.allCases.map(\.row)
    let words = { (situation: CommandRow.Situation) in
      rows.filter { $0.situation == situation }.map { Vocabulary.name(of: $0.word)[language] }
    }
    return play.help.flatMap { page.wrapped(Visible.text($0)) }
      + page.packed(Phrase(ja: "ほかにできること:", en: "You can also:")[language], words(.playing) + words(.anywhere))
      + say(Phrase(ja: "くわしくは ? なぜ のように入れます。", en: "For more, type ? why, for example."))
  }

  /// Commands by what they are for, in at most twelve lines.
  private var overview: [String] {
    let blocks: [Word] = [.form, .approval, .decision, .task, .share, .notify, .if, .together, .wait, .end]
    var lines = say(
      Phrase(
        ja: "行を書くと流れになります: \(blocks.map { Vocabulary.name(of: $0).ja }.joined(separator: " "))",
        en: "Type lines to build a flow: \(blocks.map { Vocabulary.name(of: $0).en }.joined(separator: " "))"))
    for group in CommandRow.Group.allCases {
      let words = PromptCommand.allCases.map(\.row).filter { $0.group == group }
        .map { Vocabulary.name(of: $0.word)[language] }
      lines += page.packed(group.title[language] + ":", words)
    }
    return lines + say(Phrase(ja: "くわしくは ? 承認 のように入れます。", en: "For more, type ? approval, for example."))
  }

  private func page(of word: Word) -> [String] {
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
    guard !also.isEmpty else { return lines }
    let others = also.joined(separator: language == .ja ? "、" : ", ")
    return lines + say(Phrase(ja: "  こうも書けます: \(others)", en: "  Also: \(others)"))
  }

  func explain(_ argument: String) -> [String] {
    guard !argument.isEmpty else {
      let code = look.examination.diagnostics.first { $0.code != .noBlock }?.code
      guard let code else {
        return say(Phrase(ja: "どの番号ですか。例: 説明 N102", en: "Which number? For example: explain N102"))
      }
      return explain("\(code)")
    }
    guard let number = Diagnostic.Code.number(spoken: argument.trimmed) else { return help(argument) }
    guard let code = Diagnostic.Code(rawValue: number) else {
      let near = Diagnostic.Code.nearest(to: number)
      return say(
        Phrase(ja: "N\(number) という番号はありません。\(near) ではありませんか。", en: "There is no N\(number); did you mean \(near)?"))
    }
    return ExplanationText(on: page).lines(.page(behind: code))
  }
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
