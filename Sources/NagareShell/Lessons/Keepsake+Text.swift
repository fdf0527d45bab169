import NagareLanguage
import NagareModel
import NagareNotation

extension Keepsake {
  /// The page as plain text, 60 columns wide unless told otherwise.
  public func text(columns: Int = 60) -> [String] {
    let page = Page(language, columns: columns)
    var lines = page.paragraph(title[language], indent: 0)
    lines.append(Self.words(day, in: language) + (group.map { "  " + Visible.text($0) } ?? ""))
    if let certificate { lines += page.paragraph(certificate[language], indent: 0) }
    if works.isEmpty { lines += page.paragraph(Self.nothing[language], indent: 0) }
    for work in works { lines += [""] + self.lines(work, on: page) }
    return lines + [""] + page.paragraph(footer[language], indent: 0)
  }

  private func lines(_ work: Work, on page: Page) -> [String] {
    let date = work.doneOn.map { "  " + Self.words($0, in: language) } ?? ""
    var lines = page.paragraph(work.title(in: language) + date, indent: 0)
    if let goal = work.course?.lesson(in: language).goal { lines += page.paragraph(goal, indent: 2) }
    lines += [""] + work.flowText(in: language).flatMap { page.paragraph($0, indent: 2) }
    lines += [""] + Diagram(on: page).lines(work.page.reading.outline(in: language))
    let examples = zip(work.page.reading.examples, work.page.passed)
    guard !work.page.passed.isEmpty else { return lines }
    lines += ["", Self.checks[language]]
    return lines
      + examples.flatMap { page.paragraph(Self.mark(passed: $1)[language] + $0.name, indent: 2) }
  }

  private static func mark(passed: Bool) -> Phrase {
    passed ? Phrase(ja: "合格  ", en: "passed   ") : Phrase(ja: "もう少し  ", en: "not yet  ")
  }
}
