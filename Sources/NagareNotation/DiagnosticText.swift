import NagareModel

/// A diagnostic as a person reads it: what it is, where, and how to put it right.
///
///     N102 知らないことばです
///     leave.flow 12行目
///         商人　課長
///         ~~~~
///     直し方: 「承認」ではありませんか。   くわしく: 説明 N102
///
/// What the line may have meant follows the repair, numbered where there is a choice.
public struct DiagnosticText: Sendable {
  public var page: Page
  /// Named in front of the line; `nil` where a person has just typed the line.
  public var file: String?
  /// The command that explains a code.
  public var explain: Phrase
  /// How to take a repair, said behind it where a diagnostic has a fix.
  public var offer: Phrase?
  /// How to put it right, in the words of the place it is read at: commands have other names at the prompt.
  public var wording: @Sendable (Phrase) -> Phrase = { $0 }

  public init(on page: Page, file: String? = nil, explain: Phrase, offer: Phrase? = nil) {
    self.page = page
    self.file = file
    self.explain = explain
    self.offer = offer
  }

  /// The whole diagnostic.
  public func lines(_ diagnostic: Diagnostic, in source: SourceLines) -> [String] {
    let home = source.line(at: diagnostic.place.start)
    return heading(diagnostic) + location(ofLine: home) + snippet(at: diagnostic.place, in: source)
      + diagnostic.notes.flatMap { note($0, in: source, home: home) } + repair(diagnostic)
  }

  /// One line that names the diagnostic, cut where it is too long.
  public func summary(_ diagnostic: Diagnostic, in source: SourceLines) -> String {
    let line = Phrase.line(source.line(at: diagnostic.place.start))[page.language]
    return page.cut("\(line) \(title(diagnostic))")
  }

  private func heading(_ diagnostic: Diagnostic) -> [String] {
    page.wrap(title(diagnostic), hanging: diagnostic.code.description.count + 1)
      .map { page.style.paint($0, as: .heading) }
  }

  /// Errors speak for themselves; other levels say in words what they are.
  private func title(_ diagnostic: Diagnostic) -> String {
    let level = diagnostic.level == .error ? "" : diagnostic.level.word[page.language] + ": "
    return "\(diagnostic.code) \(level)\(diagnostic.what[page.language])"
  }

  private func location(ofLine line: Int) -> [String] {
    guard let file else { return [] }
    return page.wrap(Phrase(ja: "\(file) \(line)行目", en: "\(file), line \(line)")[page.language], hanging: 4)
  }

  private func snippet(at place: Place, in source: SourceLines) -> [String] {
    guard let snippet = Snippet(of: place, in: source, display: page.display) else { return [] }
    let lines = snippet.lines(within: page.columns - 4)
    return ["    " + lines.source, "    " + page.style.paint(mark: lines.underline)]
  }

  /// A note brings its own snippet where it speaks of another line.
  private func note(_ note: Diagnostic.Note, in source: SourceLines, home: Int) -> [String] {
    let line = source.line(at: note.place.start)
    guard line != home else { return page.wrap(note.text[page.language], hanging: 2) }
    let number = file == nil ? "" : Phrase.line(line)[page.language] + ": "
    return page.wrap(number + note.text[page.language], hanging: 2) + snippet(at: note.place, in: source)
  }

  /// The repair and the way to the explanation, on one line where there is room.
  private func repair(_ diagnostic: Diagnostic) -> [String] {
    let fix = Phrase(ja: "直し方: ", en: "Fix: ")[page.language]
    let more = Phrase(ja: "くわしく: ", en: "More: ")[page.language]
    let how = wording(diagnostic.how)[page.language]
    var said = page.wrap(fix + how, hanging: 2)
    if let offer, diagnostic.fix != nil {
      let together = page.wrap("\(fix)\(how) \(offer[page.language])", hanging: 2)
      said = together.count <= said.count ? together : said + page.wrap(offer[page.language])
    }
    let pointer = page.wrap("\(more)\(explain[page.language]) \(diagnostic.code)", hanging: 2)
    let gap = "   "
    let isShort =
      diagnostic.proposals.isEmpty && said.count == 1 && pointer.count == 1
      && page.display.of(said[0]) + gap.count + page.display.of(pointer[0]) <= page.columns
    let saidPainted = page.style.paint(said, label: fix)
    let pointerPainted = page.style.paint(pointer, label: more)
    return isShort
      ? [saidPainted[0] + gap + pointerPainted[0]] : saidPainted + proposed(diagnostic.proposals) + pointerPainted
  }

  /// What the line may have meant, numbered; one that needs no choosing has no number.
  private func proposed(_ proposals: [[String]]) -> [String] {
    proposals.enumerated().flatMap { index, lines in
      let number = proposals.count == 1 ? "    " : "  \(index + 1) "
      return lines.enumerated().flatMap { row, line in
        page.wrap((row == 0 ? number : "    ") + line, hanging: 6)
      }
    }
  }
}
