import NagareLanguage
import NagareModel
import NagareNotation

/// まとめ: what people built, with its picture and its examples, to be shared in the office.
public struct Keepsake: Sendable {
  /// One flow of the page.
  public struct Work: Sendable {
    /// The lesson it was made for, if it was.
    public var course: CourseLesson?
    public var doneOn: Day?
    public var page: FlowPage
  }

  public var language: Language
  /// The name of the group, if it wants to be named.
  public var group: String?
  public var day: Day
  public var works: [Work]
  /// The lessons it certifies; none where it is no certificate.
  public var certified: [CourseLesson]

  /// The page of a group: the flow of their own first, then everything that was passed.
  public init(
    _ progress: LessonProgress, own: String? = nil, by rules: RoomRules = RoomRules(), in language: Language,
    on day: Day
  ) {
    self.language = language
    group = progress.group
    self.day = day
    certified = progress.certificate(by: rules)
    let first = (own ?? progress.own).flatMap { Self.work($0, in: language, named: progress.ownName) }
    works = (first.map { [$0] } ?? []) + Self.works(of: progress, in: language)
  }

  private static func works(of progress: LessonProgress, in language: Language) -> [Work] {
    CourseLesson.all.compactMap { course in
      let entry = progress[course.id]
      guard let flow = entry.flow, entry.state == .done else { return nil }
      let reading = Reader.read(course.completed(flow, in: language))
      return Work(course: course, doneOn: entry.doneOn, page: FlowPage(reading, in: language))
    }
  }

  /// The page of one flow, which need not belong to a lesson.
  public init(flow: String, named name: String? = nil, in language: Language, group: String? = nil, on day: Day) {
    self.language = language
    self.group = group
    self.day = day
    certified = []
    works = Self.work(flow, in: language, named: name).map { [$0] } ?? []
  }

  /// A flow that belongs to no lesson; `nil` where nothing is written.
  private static func work(_ flow: String, in language: Language, named name: String?) -> Work? {
    guard !flow.allSatisfy(\.isWhitespace) else { return nil }
    return Work(course: nil, doneOn: nil, page: FlowPage(Reader.read(flow), in: language, named: name))
  }
}

extension CourseLesson {
  /// A flow with the examples that judge it behind it, as whoever takes it home can play them.
  func completed(_ flow: String, in language: Language) -> String {
    let reading = reading(in: language)
    let known = Set(Reader.read(flow).examples.map(\.name))
    let lines = SourceLines(reading.text)
    let examples = reading.examples.sorted { $0.place.start < $1.place.start }
    guard let first = examples.first, !examples.allSatisfy({ known.contains($0.name) }) else { return flow }
    let judging = reading.text.lines[(lines.line(at: first.place.start) - 1)...].joined(separator: "\n")
    return flow + (flow.hasSuffix("\n") ? "\n" : "\n\n") + judging + "\n"
  }
}

extension Keepsake.Work {
  func title(in language: Language) -> String {
    guard let course else {
      let name = page.script.workflow.name
      return name.isEmpty ? Phrase(ja: "自分たちの流れ", en: "A flow of our own")[language] : name
    }
    let name = course.lesson(in: language).name
    return Phrase(ja: "課題\(course.number) \(name)", en: "Lesson \(course.number): \(name)")[language]
  }

  /// The text of the flow without its examples, which are shown on their own.
  func flowText(in language: Language) -> [String] {
    let reading = page.reading
    let lines = SourceLines(reading.text)
    let first = reading.examples.map { lines.line(at: $0.place.start) }.min() ?? Int.max
    var kept = Array(reading.text.lines.prefix(first - 1))
    while kept.last?.allSatisfy(\.isWhitespace) == true { kept.removeLast() }
    return kept
  }
}

extension Keepsake {
  var title: Phrase {
    guard certified.isEmpty else { return Phrase(ja: "修了おめでとうございます", en: "Well done") }
    return works.count == 1
      ? Phrase(ja: works[0].title(in: .ja), en: works[0].title(in: .en)) : Phrase(ja: "作った流れ", en: "What we built")
  }

  /// 2026年4月1日, 1 April 2026.
  static func words(_ day: Day, in language: Language) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return Phrase(
      ja: "\(day.year)年\(day.month)月\(day.day)日", en: "\(day.day) \(months[day.month - 1]) \(day.year)")[language]
  }

  /// What is certified, in a sentence, with the last day of its lessons.
  var certificate: Phrase? {
    guard !certified.isEmpty else { return nil }
    let passed = works.filter { work in certified.contains { $0.id == work.course?.id } }
    let last = passed.compactMap(\.doneOn).max() ?? day
    let count = Phrase.count(certified.count, ja: "つ", en: "lesson")
    return Phrase(
      ja: "\(count.ja)の課題に合格し、\(Self.words(last, in: .ja))に修了しました。",
      en: "\(count.en) passed; finished on \(Self.words(last, in: .en)).")
  }

  static let checks = Phrase(ja: "確かめた例", en: "Examples it passes")
  static let nothing = Phrase(
    ja: "まだ終えた課題がありません。課題 1 から始めてみましょう。", en: "No lesson is finished yet. Begin with lesson 1.")
  /// Says that examples were played only where there are some.
  var footer: Phrase {
    let made = Phrase(ja: "流れ Nagare で作りました。", en: "Made with Nagare.")
    guard works.contains(where: { !$0.page.passed.isEmpty }) else { return made }
    return Phrase(
      ja: made.ja + "例は、流れを実際に動かして確かめたものです。", en: made.en + " The examples were played on the flow itself.")
  }
}
