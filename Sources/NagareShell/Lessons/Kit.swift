import NagareLanguage
import NagareModel
import NagareNotation

/// What a workshop needs on paper: the handbook, the words on a page in each language, the cards to cut out, and a sheet
/// for each lesson.
public enum Kit {
  /// Where it goes when no folder is named.
  public static let folder = Phrase(ja: "手引き", en: "handbook")

  /// Its pages, each with the name of its file.
  public static func sheets(in language: Language) -> [(name: String, html: String)] {
    [
      (Phrase(ja: "手引き.html", en: "handbook.html")[language], Handbook.html(in: language)),
      (Phrase(ja: "早見表.html", en: "words.html")[language], words(in: language)),
      (Phrase(ja: "札.html", en: "cards.html")[language], cards(in: language)),
      (Phrase(ja: "課題.html", en: "lessons.html")[language], lessons(in: language)),
    ]
  }

  /// `nagare handbook --html`: every page into a folder.
  public static func answer(in language: Language, to folder: String?) -> Reply {
    let folder = folder ?? self.folder[language]
    let shown = Visible.text(folder)
    let saves = sheets(in: language).map { sheet in
      Save(.create, folder + "/" + sheet.name, Array(sheet.html.utf8), done: shown + "/" + sheet.name)
    }
    let next = Phrase(
      ja: "どれもブラウザーで開いて、A4で印刷できます。", en: "Open them in a browser, and print them on A4.")
    return Reply(talk: [next[language]], saves: saves, folder: folder)
  }

  /// Pages of another day lie in the folder, and stay as they are.
  public static func isThere(_ folder: String, in language: Language) -> Reply {
    let shown = Visible.text(folder)
    let sentence = Phrase(
      ja: "\(shown) には前に書いたページがあるので、そのままにしました。`nagare handbook --html -o 新しいフォルダー` のように、別の所へ書けます。",
      en:
        "\(shown) holds pages written before, which stay. Write them elsewhere: `nagare handbook --html -o newfolder`.")
    return Reply(talk: [sentence[language]], exit: .fileTrouble)
  }

  // MARK: Words

  /// The card of words, one page in each language, one's own first.
  static func words(in language: Language) -> String {
    let languages = [language] + Language.allCases.filter { $0 != language }
    return PageAssets.sheet(
      title: WordCard.title[language], language: language,
      languages.map { .element("section", of: "leaf words", page($0)) })
  }

  private static func page(_ language: Language) -> [HTML] {
    let rows = WordCard.sections(in: language).map { section in
      HTML.element(
        "tr",
        [
          .element("th", section.title),
          .element("td", section.words.flatMap { [.element("span", of: "word", $0), .text(" ")] }),
        ])
    }
    return [.element("h1", WordCard.title[language])]
      + WordCard.rules(in: language).map { .element("pre", of: "rule", [.text($0)]) }
      + [
        .element("table", [.element("tbody", rows)]),
        .element("h2", Phrase(ja: "書きかた", en: "How it looks")[language]),
      ] + example(language)
  }

  /// The flow that shows how it looks stands in two columns; what is said below it runs on.
  private static func example(_ language: Language) -> [HTML] {
    let lines = WordCard.example(in: language)
    let flow = lines.filter { $0.hasPrefix(" ") }.map(columns)
    let begin = flow.compactMap(\.right?.column).min() ?? 0
    let rows = flow.map { line in
      let right = line.right.map { String(repeating: " ", count: $0.column - begin) + $0.words } ?? ""
      return HTML.element("tr", [.element("td", line.left), .element("td", right)])
    }
    return [.element("table", of: "rule example", [.element("tbody", rows)])]
      + lines.filter { !$0.hasPrefix(" ") }.map { .element("p", of: "small", $0) }
  }

  /// A line cut where two blanks stand between words, and the column in which what follows begins.
  private static func columns(_ line: String) -> (left: String, right: (words: String, column: Int)?) {
    var blanks = 0
    var hasBegun = false
    for index in line.indices {
      if line[index] == " " {
        blanks += 1
        continue
      }
      if hasBegun, blanks > 1 {
        return (String(line[..<index]), (String(line[index...]), DisplayWidth().of(line[..<index])))
      }
      (blanks, hasBegun) = (0, true)
    }
    return (line, nil)
  }

  // MARK: Cards

  /// 札, eight to a page.
  static func cards(in language: Language) -> String {
    let cards = Card.all.map { card in
      HTML.element(
        "section", of: "card",
        [
          .element("h2", card.name[language]), .element("p", card.story[language]),
          .element("p", of: "question", card.question[language]),
        ])
    }
    let title = Phrase(ja: "困りごとの札", en: "Cards of trouble")[language]
    let how = Phrase(
      ja: "点線で切り、山にして伏せておきます。1枚引いて読み、流れがどうなるかを話します。",
      en: "Cut along the dashes and lay them in a pile. Draw one, read it out, and talk about what the flow does.")
    return PageAssets.sheet(
      title: title, language: language,
      [.element("h1", title), .element("p", of: "small", how[language]), .element("div", of: "deck", cards)])
  }

  // MARK: Lessons

  /// A page for each lesson: what is wanted, what there is to begin from, what has to come true, and room to write.
  static func lessons(in language: Language) -> String {
    PageAssets.sheet(
      title: Phrase(ja: "課題の紙", en: "Sheets of the lessons")[language], language: language,
      CourseLesson.all.map { .element("section", of: "leaf lesson", sheet(of: $0, in: language)) })
  }

  private static func sheet(of course: CourseLesson, in language: Language) -> [HTML] {
    let reading = course.reading(in: language)
    let lesson = course.lesson(in: language)
    let minutes = lesson.minutes.map { LessonRoom.minutes($0)[language].trimmed }
    let title = Phrase(ja: "課題\(course.number) \(lesson.name)", en: "Lesson \(course.number): \(lesson.name)")[language]
    let names = reading.examples.map(\.name).filter { !$0.isEmpty }
    var body: [HTML] = [
      .element(
        "p", of: "small", [course.level.name[language], minutes ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")),
      .element("h1", title),
    ]
    if let goal = lesson.goal { body.append(.element("p", of: "goal", goal)) }
    body += lesson.explanations.map { .element("p", $0) }
    let start = Reader.read(lesson.start ?? "")
    let outline = start.outline(in: language)
    if !outline.steps.isEmpty {
      let picture = PictureSVG(
        Picture(outline, start.workflow, in: language), of: start.workflow, in: language,
        named: "start-\(course.number)")
      body += [.element("h2", Phrase(ja: "はじめの流れ", en: "Where you begin")[language]), .picture(picture)]
    }
    if !names.isEmpty {
      body.append(.element("h2", Phrase(ja: "こうなれば合格", en: "It passes when")[language]))
      body.append(.element("ul", names.map { .element("li", $0) }))
    }
    return body + [
      .element("h2", Phrase(ja: "気づいたこと", en: "What we noticed")[language]), .element("div", of: "lines", ""),
    ]
  }
}
