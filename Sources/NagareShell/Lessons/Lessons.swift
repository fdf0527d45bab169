import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare lesson`: the lessons that come with the program, without a prompt.
public struct Lessons: Sendable {
  public var page: Page
  public var progress: LessonProgress
  public var rules: RoomRules

  public init(on page: Page, progress: LessonProgress = LessonProgress(), rules: RoomRules = RoomRules()) {
    self.page = page
    self.progress = progress
    self.rules = rules
  }

  private var language: Language { page.language }

  /// Numbers, states, minutes and titles.
  public var list: Reply {
    let next = Phrase(ja: "つぎ: nagare lesson show 1", en: "Next: nagare lesson show 1")
    return Reply(output: LessonRoom(on: page, progress: progress, rules: rules).list, talk: [next[language]])
  }

  /// What a lesson asks for, and the flow to begin from.
  public func show(_ name: String) -> Reply {
    guard let chosen = CourseLesson.named(name) else { return unknown(name) }
    var room = LessonRoom(on: page)
    let opened = room.open(chosen)
    let lesson = chosen.lesson(in: language)
    let next = Phrase(
      ja: "つぎ: nagare lesson try \(chosen.number) 作った流れ.flow", en: "Next: nagare lesson try \(chosen.number) mine.flow")
    let more = lesson.explanations.dropFirst().flatMap { page.paragraph($0, indent: 2) }
    let start = (lesson.start ?? "").lines
    return Reply(
      output: opened.lines.dropLast() + more + (start.isEmpty ? [] : [""]) + start.map { Visible.text($0) },
      talk: [next[language]])
  }

  /// Puts a lesson's own file where the person pointed; `folder` says whether that is a folder.
  public func copy(_ name: String, to destination: String?, isFolder: Bool) -> Reply {
    guard let chosen = CourseLesson.named(name) else { return unknown(name) }
    let file = chosen.fileName(in: language)
    let path =
      destination.map { isFolder ? $0 + ($0.hasSuffix("/") ? "" : "/") + file : $0 } ?? file
    let done = Phrase(
      ja: "\(path) を作りました。\nつぎ: nagare lesson check \(path)", en: "Made \(path).\nNext: nagare lesson check \(path)")
    return Reply(saves: [Save(.create, path, Array(chosen.texts[language].utf8), done: done[language])])
  }

  /// Judges a file by a lesson.
  public func judge(_ source: Source, by name: String) -> Reply {
    guard let chosen = CourseLesson.named(name) else { return unknown(name) }
    switch source.content {
    case .failure(let trouble): return .trouble(trouble, about: source, in: language)
    case .success(let file):
      guard let verdict = Verdict(file.text, by: chosen.reading(in: language)) else { return unknown(name) }
      return Reply(output: VerdictText(on: page).lines(verdict), exit: verdict.passed ? .fine : .problems)
    }
  }

  /// まとめ: the page as text, and as one file for a browser where a place for it is named.
  public func summary(_ keepsake: Keepsake, to path: String?) -> Reply {
    var said = Reply(output: keepsake.text(columns: min(60, page.columns)))
    guard let path else {
      said.talk = [
        Phrase(ja: "つぎ: nagare lesson summary まとめ.html", en: "Next: nagare lesson summary summary.html")[language]
      ]
      return said
    }
    let name = Visible.text(path)
    let done = Phrase(
      ja: "\(name) を作りました。ブラウザーで開いて、A4で印刷できます。", en: "Made \(name). Open it in a browser, or print it on A4.")
    said.saves = [Save(.create, path, Array(keepsake.html.utf8), done: done[language])]
    return said
  }

  /// The page of one flow from a file.
  public func summary(of source: Source, to path: String?, group: String?, on day: Day) -> Reply {
    switch source.content {
    case .failure(let trouble): .trouble(trouble, about: source, in: language)
    case .success(let file):
      summary(Keepsake(flow: file.text, named: source.flowName, in: language, group: group, on: day), to: path)
    }
  }

  private func unknown(_ name: String) -> Reply {
    let shown = Visible.text(name)
    return Reply(
      talk: [
        Phrase(
          ja: "「\(shown)」という課題はありません。`nagare lesson` で一覧が見られます。",
          en: "There is no lesson \"\(shown)\"; `nagare lesson` lists them all.")[language]
      ], exit: .misuse)
  }
}
