import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare class`: where the groups of a class are, and what troubles them most.
public struct ClassBoard: Sendable {
  public let statuses: [ClassStatus]
  /// Files that could not be read.
  public let strange: Int

  /// How many problems are shown.
  public static let problems = 3

  /// Made of the files of the folder, as they lie there.
  public init(_ files: [[UInt8]]) {
    let read = files.map { ClassStatus(String(decoding: $0, as: UTF8.self)) }
    statuses = read.compactMap { $0 }
    strange = read.count { $0 == nil }
  }

  /// The board. Groups are named only when somebody asks for their names.
  public func lines(on page: Page, showsNames: Bool = false) -> [String] {
    let language = page.language
    let groups = Phrase.count(statuses.count, ja: "つの班", en: "group")
    var lines = [Phrase(ja: "教室: \(groups.ja)", en: "Class: \(groups.en)")[language]]
    if statuses.isEmpty {
      lines += page.paragraph(
        Phrase(
          ja: "まだだれも来ていません。参加者の画面で \(ClassStatus.variable) にこのフォルダを入れて始めます。",
          en: "Nobody is here yet. Set \(ClassStatus.variable) to this folder on the participants’ screens.")[language],
        indent: 2)
    }
    for course in CourseLesson.all { lines += self.lines(of: course.id, course, on: page, showsNames) }
    lines += self.lines(of: nil, nil, on: page, showsNames)
    lines += troubles(on: page)
    if strange > 0 {
      let files = Phrase.count(strange, ja: "個", en: "file")
      lines.append(Phrase(ja: "読めないファイルが\(files.ja)ありました。", en: "\(files.en) could not be read.")[language])
    }
    return lines
  }

  private func lines(of id: String?, _ course: CourseLesson?, on page: Page, _ showsNames: Bool) -> [String] {
    let here = statuses.filter { $0.lesson == id }
    guard !here.isEmpty else { return [] }
    let language = page.language
    let title =
      course.map { "\($0.number < 10 ? " " : "")\($0.number)  \($0.lesson(in: language).name)" }
      ?? Phrase(ja: " -  自分の流れ", en: " -  flows of their own")[language]
    let counts = LessonProgress.State.allCases.map { state in
      let number = here.count { $0.state == state }
      return "\(Self.name(state)[language]) \(number)"
    }
    var lines = page.paragraph(title, indent: 0) + page.paragraph(counts.joined(separator: "  "), indent: 4)
    guard showsNames else { return lines }
    let names = here.compactMap { status in
      status.group.map { Visible.text($0) + " (" + Self.name(status.state)[language] + ")" }
    }
    if !names.isEmpty {
      lines += page.paragraph(names.sorted().joined(separator: language == .ja ? "、" : ", "), indent: 4)
    }
    return lines
  }

  private static func name(_ state: LessonProgress.State) -> Phrase {
    state == .todo ? Phrase(ja: "とりくみ中", en: "at work") : state.name
  }

  /// The problems seen most, each with an example of it and of its repair.
  private func troubles(on page: Page) -> [String] {
    let language = page.language
    let counts = Dictionary(grouping: statuses.compactMap(\.problem)) { $0 }.mapValues(\.count)
    let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.problems)
    guard !most.isEmpty else { return [] }
    var lines = ["", Phrase(ja: "よく出る問題:", en: "Most frequent problems:")[language]]
    for (code, count) in most {
      let explanation = Explain.pages.first { $0.code == code }
      let groups = Phrase.count(count, ja: "つの班", en: "group")[language]
      lines += page.paragraph("\(code)  \(explanation?.what[language] ?? "")  (\(groups))", indent: 2)
      guard let explanation else { continue }
      let (wrong, right) = Self.difference(explanation.wrong[language].lines, explanation.right[language].lines)
      if let wrong { lines += page.paragraph(Phrase(ja: "例: \(wrong)", en: "like: \(wrong)")[language], indent: 6) }
      if let right { lines += page.paragraph(Phrase(ja: "直すと: \(right)", en: "mended: \(right)")[language], indent: 6) }
    }
    return lines
  }

  /// The first line that is not the same, in both texts.
  private static func difference(_ wrong: [String], _ right: [String]) -> (String?, String?) {
    let same = zip(wrong, right).prefix { $0 == $1 }.count
    func line(_ lines: [String]) -> String? { same < lines.count ? lines[same].trimmed : nil }
    return (line(wrong), line(right))
  }
}
