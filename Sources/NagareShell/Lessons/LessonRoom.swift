import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

/// The room where lessons are taken: a value that is asked, answers in lines, and knows how far people have come.
/// It sees no clock and no file; whoever asks says what day it is and keeps ``progress``.
public struct LessonRoom: Sendable {
  public var page: Page
  public var rules: RoomRules
  public private(set) var progress: LessonProgress
  /// How many explanations of the open lesson were shown.
  private var told = 0

  public init(on page: Page, progress: LessonProgress = LessonProgress(), rules: RoomRules = RoomRules()) {
    self.page = page
    self.progress = progress
    self.rules = rules
  }

  /// What the room says, and the flow to put on the bench where that changes.
  public struct Answer: Equatable, Sendable {
    public var lines: [String]
    public var bench: String?

    public init(_ lines: [String], bench: String? = nil) {
      self.lines = lines
      self.bench = bench
    }
  }

  var language: Language { page.language }

  /// The lesson that is open.
  public var current: CourseLesson? { progress.current.flatMap { id in CourseLesson.all.first { $0.id == id } } }

  /// Goes where somebody was before, without telling the lesson again; `nil` leaves it.
  mutating func enter(_ lesson: String?) { progress.current = lesson }

  // MARK: 課題

  static func minutes(_ range: ClosedRange<Int>) -> Phrase {
    let pad = range.upperBound < 10 ? " " : ""
    let words = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    return Phrase(ja: "\(pad)\(words)分", en: "\(pad)\(words) min")
  }

  /// What may be said behind 課題 instead of a lesson.
  enum Wish: CaseIterable {
    case again, allAgain, leave

    var words: [String] {
      switch self {
      case .again: ["やり直し", "やり直す", "最初から", "はじめから", "again", "reset", "start over", "restart"]
      case .allAgain: ["全部やり直し", "全部やり直す", "all again", "reset all"]
      case .leave: ["離れる", "やめる", "終わる", "終える", "終了", "閉じる", "leave", "quit", "end", "stop", "exit", "close"]
      }
    }

    /// What was said, alone or behind a lesson: `4 最初から`.
    static func spoken(in typed: String) -> (wish: Wish, lesson: String)? {
      let plain = Halfwidth.text(typed.trimmed).lowercased()
      for wish in allCases {
        for word in wish.words where plain == word || plain.hasSuffix(" " + word) {
          return (wish, String(plain.dropLast(word.count)).trimmed)
        }
      }
      return nil
    }
  }

  /// Opens the lesson somebody means, and puts the flow on the bench: their own, if they were here before.
  public mutating func open(named typed: String) -> Answer {
    if let (wish, name) = Wish.spoken(in: typed) {
      switch wish {
      case .again:
        guard !name.isEmpty else { return reset() }
        if let lesson = CourseLesson.named(name) {
          progress[lesson.id].draft = nil
          return open(lesson)
        }
      case .allAgain: return resetAll()
      case .leave: return leave()
      }
    }
    guard let lesson = CourseLesson.named(typed) else {
      return Answer([
        Phrase(
          ja: "「\(Visible.text(typed))」という課題はありません。課題 とだけ入れると一覧が見られます。",
          en: "There is no lesson “\(Visible.text(typed))”. Type lesson alone to see them all.")[language]
      ])
    }
    return open(lesson)
  }

  /// Opens a lesson.
  public mutating func open(_ course: CourseLesson) -> Answer {
    if !rules.maySkip, let next = progress.next(of: rules.lessons), isAhead(course, of: next) {
      return Answer(
        said(
          Phrase(
            ja: "きょうは順番に進みます。つぎは課題\(next.number)です。",
            en: "Today the lessons come in order. Next is lesson \(next.number).")))
    }
    let lesson = course.lesson(in: language)
    progress.current = course.id
    told = 1
    let minutes = lesson.minutes.map { Self.minutes($0)[language].trimmed } ?? ""
    var lines = [
      Phrase(
        ja: "課題\(course.number) \(lesson.name)  (\(minutes))",
        en: "Lesson \(course.number): \(lesson.name)  (\(minutes))")[
          language]
    ]
    lines += notForToday(course)
    lines += said(Phrase(ja: "目標: \(lesson.goal ?? "")", en: "Goal: \(lesson.goal ?? "")"))
    lines += lesson.explanations.prefix(1).flatMap { page.paragraph($0, indent: 2) }
    lines.append(prompt(lesson))
    return Answer(lines, bench: draft(of: course) ?? lesson.start ?? "")
  }

  /// What somebody began in a lesson; nothing where all of it was taken away again.
  private func draft(of course: CourseLesson) -> String? {
    progress[course.id].draft.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  private func prompt(_ lesson: Lesson) -> String {
    told < lesson.explanations.count
      ? Phrase(ja: "続きは Enter、できたら 点検、困ったら ヒント", en: "Enter: read on   check: try it   hint: a little help")[language]
      : Phrase(ja: "できたら 点検、困ったら ヒント", en: "check: try it   hint: a little help")[language]
  }

  /// The next explanation of the open lesson; nothing where all were read.
  public mutating func readOn() -> Answer {
    guard let lesson = current?.lesson(in: language), told < lesson.explanations.count else { return Answer([]) }
    told += 1
    return Answer(page.paragraph(lesson.explanations[told - 1], indent: 2) + [prompt(lesson)])
  }

  /// 位置: which lesson is open, what it is about, and what was seen of it.
  public var whereabouts: [String] {
    guard let course = current else { return noLesson }
    let lesson = course.lesson(in: language)
    let entry = progress[course.id]
    let seen = min(entry.hints, lesson.hints.count)
    return [
      Phrase(
        ja: "課題\(course.number) \(lesson.name): \(entry.state.name.ja)",
        en: "Lesson \(course.number): \(lesson.name), \(entry.state.name.en)")[
          language]
    ]
      + said(Phrase(ja: "目標: \(lesson.goal ?? "")", en: "Goal: \(lesson.goal ?? "")"))
      + said(
        Phrase(
          ja: "点検 \(entry.tries)回、ヒント \(seen)/\(lesson.hints.count)",
          en:
            "\(Phrase.count(entry.tries, ja: "", en: "try", plural: "tries").en), \(seen) of \(lesson.hints.count) hints"
        ))
      + lesson.hints.prefix(seen).enumerated().flatMap { said(hint($0 + 1, $1)) }
  }

  // MARK: 点検

  /// Judges a flow by the open lesson, and keeps it.
  public mutating func judge(_ flow: String, on day: Day) -> Answer {
    guard let course = current, let verdict = Verdict(flow, by: course.reading(in: language)) else {
      return Answer(noLesson)
    }
    let before = progress
    progress[course.id].tries += 1
    progress[course.id].draft = flow
    var lines = VerdictText(on: page).lines(verdict)
    guard verdict.passed else {
      let left = progress[course.id].hints < verdict.lesson.hints.count
      if left { lines.append(Phrase(ja: "困ったら ヒント と入れてください。", en: "Type hint for a little help.")[language]) }
      return Answer(lines)
    }
    progress[course.id].flow = flow
    progress[course.id].state = .done
    if progress[course.id].doneOn == nil { progress[course.id].doneOn = day }
    lines += finished(since: before)
    return Answer(lines + next(after: course))
  }

  /// The next lesson to take: one further on, else one that was left out.
  private func next(after course: CourseLesson) -> [String] {
    let lessons = rules.lessons
    let behind = lessons.firstIndex { $0.number == course.number }.map { lessons[($0 + 1)...] } ?? []
    guard let next = progress.next(of: Array(behind)) ?? progress.next(of: lessons) else { return [] }
    let name = next.lesson(in: language).name
    return [Phrase(ja: "つぎ: 課題 \(next.number)  \(name)", en: "Next: lesson \(next.number)  \(name)")[language]]
  }

  /// Keeps what is on the bench, to go on another time.
  public mutating func keep(_ flow: String) {
    guard let course = current else { return }
    progress[course.id].draft = flow
  }

  /// Keeps a flow of the group's own, which a lesson takes the place of.
  public mutating func keepOwn(_ flow: String, named name: String? = nil) {
    (progress.own, progress.ownName) = (flow, name)
  }

  // MARK: ヒント

  /// One hint more; after the last of them the answer with its reasons.
  public mutating func hint() -> Answer {
    guard let course = current else { return Answer(noLesson) }
    let lesson = course.lesson(in: language)
    let seen = progress[course.id].hints
    guard seen < lesson.hints.count else { return answer() }
    progress[course.id].hints += 1
    var lines = said(hint(seen + 1, lesson.hints[seen]))
    if seen + 1 == lesson.hints.count, rules.answers != .never {
      lines.append(Phrase(ja: "もう一度 ヒント と入れると、答えの例が見られます。", en: "Type hint once more to see a model answer.")[language])
    }
    return Answer(lines)
  }

  private func hint(_ number: Int, _ words: String) -> Phrase {
    Phrase(ja: "ヒント\(number): \(words)", en: "Hint \(number): \(words)")
  }

  /// The answer, where the facilitator and the hints seen so far allow it.
  public mutating func answer() -> Answer {
    guard let course = current else { return Answer(noLesson) }
    let lesson = course.lesson(in: language)
    switch rules.answers {
    case .never:
      return Answer(
        said(
          Phrase(
            ja: "答えの例は、あとでいっしょに見ます。手を挙げて呼んでください。", en: "We look at the answer together later. Please raise a hand.")))
    case .afterHints where progress[course.id].hints < lesson.hints.count:
      return Answer(
        said(Phrase(ja: "答えの例の前に、ヒントがあります。ヒント と入れてください。", en: "There are hints to see before the answer. Type hint.")))
    case .afterHints, .always:
      progress[course.id].hints = lesson.hints.count + 1
      let reasons = lesson.reasons.flatMap { said(Phrase(ja: "なぜ: \($0)", en: "Why: \($0)")) }
      let more = Phrase(
        ja: "これは一例です。ほかの書き方でも、例が通れば合格です。", en: "This is one answer of many: whatever passes the examples is right.")
      return Answer(
        [Phrase(ja: "答えの例:", en: "A model answer:")[language]]
          + (lesson.answer ?? "").lines.map { "    " + Visible.text($0) } + reasons + said(more))
    }
  }

  // MARK: とばす, やり直し

  /// Goes on to the next lesson; a skipped lesson is not a passed one.
  public mutating func skip() -> Answer {
    guard let course = current else { return Answer(noLesson) }
    guard rules.maySkip else {
      return Answer(
        said(
          Phrase(ja: "きょうは、とばさずに進みます。困ったら ヒント と入れてください。", en: "Today we take them all. Type hint for a little help.")))
    }
    if progress[course.id].state == .todo { progress[course.id].state = .skipped }
    let skipped = Phrase(
      ja: "課題\(course.number)をとばしました。いつでも戻れます。",
      en: "Lesson \(course.number) is skipped. You can come back at any time.")[language]
    guard let next = progress.next(of: rules.lessons.filter { $0.number > course.number }) else {
      progress.current = nil
      return Answer([skipped])
    }
    let opened = open(next)
    return Answer([skipped] + opened.lines, bench: opened.bench)
  }

  /// Begins the open lesson anew. What was passed stays passed.
  public mutating func reset() -> Answer {
    guard let course = current else { return Answer(noLesson) }
    progress[course.id].beginAgain()
    return open(course)
  }

  /// Begins all lessons anew.
  public mutating func resetAll() -> Answer {
    let before = progress
    progress = LessonProgress()
    (progress.group, progress.own, progress.ownName) = (before.group, before.own, before.ownName)
    return Answer(said(Phrase(ja: "すべての課題を「まだ」に戻しました。", en: "All lessons are back to “to do”.")))
  }

  /// Leaves the open lesson; what was done stays.
  public mutating func leave() -> Answer {
    guard let course = current else { return Answer(noLesson) }
    progress.current = nil
    return Answer(
      said(
        Phrase(
          ja: "課題\(course.number)を離れました。続きはいつでも 課題 \(course.number) から。",
          en: "You have left lesson \(course.number). Go on at any time: lesson \(course.number)")))
  }

  private var noLesson: [String] {
    [Phrase(ja: "いま開いている課題はありません。課題 で一覧が見られます。", en: "No lesson is open. Type lesson to see them all.")[language]]
  }

  func said(_ phrase: Phrase) -> [String] { page.paragraph(phrase[language], indent: 2) }
}
