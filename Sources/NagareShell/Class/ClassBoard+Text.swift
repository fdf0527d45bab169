import NagareModel
import NagareNotation

extension ClassBoard {
  /// The board for a screen. Groups are named only when somebody asks for their names. Where it has to fit into so
  /// many rows, the problems give way first, then the desks that have come last.
  public func lines(on page: Page, showsNames: Bool = false, rows: Int? = nil) -> [String] {
    let language = page.language
    guard !desks.isEmpty else {
      return [title[language]] + page.paragraph(Self.nobody[language], indent: 2) + end(on: page)
    }
    let whole = [title[language]] + table(on: page, showsNames) + troubles(on: page, isLong: true) + end(on: page)
    guard let rows, whole.count > rows else { return whole }
    let short = [title[language]] + table(on: page, showsNames) + troubles(on: page, isLong: false) + end(on: page)
    guard short.count > rows else { return short }
    let kept = short.prefix(max(1, rows - 1))
    return kept + [Phrase(ja: "続きは、窓を大きくすると見られます。", en: "A larger window shows the rest.")[language]]
  }

  /// Lessons across, groups down; where that is too wide, a paragraph for each group.
  private func table(on page: Page, _ showsNames: Bool) -> [String] {
    let language = page.language
    let columns = lessons.map { "\($0.number)" } + [Self.own[language]]
    let width = language == .ja ? 5 : 7
    let first = page.display.of(Self.group[language]) + 2
    let wide = first + columns.count * width + page.display.of(Self.lastStep[language]) + 6
    let legend = page.paragraph(Self.legend[language], indent: 0)
    guard wide <= page.columns else { return desks.indices.flatMap { paragraph($0, on: page, showsNames) } + legend }
    var lines = [
      padded(Self.group[language], to: first, page)
        + columns.map { padded($0, to: width, page) }.joined() + Self.lastStep[language]
    ]
    for (index, desk) in desks.enumerated() {
      let cells = lessons.map { cell(desk, $0)[language] } + [desk.isAtOwn ? "*" : ""]
      let name = name(desk, showsNames).map { "   " + $0 } ?? ""
      let line =
        padded("\(index + 1)", to: first, page) + cells.map { padded($0, to: width, page) }.joined()
        + ago(desk)[language]
      lines.append(page.cut(line + name))
    }
    return lines + legend
  }

  private func cell(_ desk: ClassDesk, _ lesson: CourseLesson) -> Phrase {
    let word = Self.word(desk.standings[lesson.id])
    return desk.lesson == lesson.id ? Phrase(ja: word.ja + "*", en: word.en + "*") : word
  }

  private func paragraph(_ index: Int, on page: Page, _ showsNames: Bool) -> [String] {
    let (desk, language) = (desks[index], page.language)
    let here = lessons.compactMap { lesson -> String? in
      let word = cell(desk, lesson)[language]
      return word.isEmpty ? nil : "\(lesson.number) \(word)"
    }
    let own = desk.isAtOwn ? [Self.own[language] + " *"] : []
    let name = name(desk, showsNames).map { " " + $0 } ?? ""
    return page.paragraph("\(Self.group[language]) \(index + 1)\(name)  \(ago(desk)[language])", indent: 0)
      + page.packed("   ", here + own)
  }

  private func padded(_ text: String, to width: Int, _ page: Page) -> String {
    text + String(repeating: " ", count: max(1, width - page.display.of(text)))
  }

  /// The problems seen most, each with an example of it and of its repair where there is room.
  private func troubles(on page: Page, isLong: Bool) -> [String] {
    guard !troubles.isEmpty else { return [] }
    var lines = [""] + page.paragraph(Self.frequent[page.language] + ":", indent: 0)
    for trouble in troubles {
      let told = told(trouble, in: page.language)
      guard isLong else {
        lines.append(page.cut("  " + told.what))
        continue
      }
      lines += page.paragraph(told.what, indent: 2)
      for line in [told.wrong, told.right] { lines += line.map { page.paragraph($0, indent: 6) } ?? [] }
    }
    return lines
  }

  private func end(on page: Page) -> [String] {
    strangeFiles(in: page.language).map { page.paragraph($0, indent: 0) } ?? []
  }
}
