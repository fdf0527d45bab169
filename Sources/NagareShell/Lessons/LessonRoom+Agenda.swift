import NagareModel
import NagareNotation

// Which lessons there are, which of them are taken today, and what passing them earns.
extension LessonRoom {
  /// Every lesson with its state and its minutes: those of the day first where they are named, else level by level.
  public var list: [String] {
    (rules.sections + rules.otherSections).flatMap { page.wrap($0.title[language]) + $0.lessons.flatMap(lines) }
  }

  /// A lesson of the list; a long name goes on below its beginning.
  private func lines(_ course: CourseLesson) -> [String] {
    let lesson = course.lesson(in: language)
    let number = (course.number < 10 ? " " : "") + "\(course.number)"
    let state = padded(progress.state(of: course).name)
    let minutes = lesson.minutes.map { Self.minutes($0)[language] } ?? ""
    let here = course.id == progress.current ? "*" : " "
    let head = "\(here)\(number)  \(state)  \(minutes)  "
    return page.wrap(head + lesson.name, hanging: page.display.of(head))
  }

  /// All states are equally wide, so that what follows lines up.
  private func padded(_ name: Phrase) -> String {
    let display = DisplayWidth()
    let widest = LessonProgress.State.allCases.map { display.of($0.name[language]) }.max() ?? 0
    let word = name[language]
    return word + String(repeating: " ", count: widest - display.of(word))
  }

  // MARK: Today

  /// Whether a lesson comes later today than another, or not at all.
  func isAhead(_ course: CourseLesson, of next: CourseLesson) -> Bool {
    let numbers = rules.lessons.map(\.number)
    return numbers.firstIndex(of: course.number) ?? numbers.count > numbers.firstIndex(of: next.number) ?? 0
  }

  /// Said of a lesson that nobody has to take today.
  func notForToday(_ course: CourseLesson) -> [String] {
    guard !rules.agenda.isEmpty, !rules.agenda.contains(course.number) else { return [] }
    let today = rules.agendaWords
    return said(
      Phrase(
        ja: "きょうの課題(\(today.ja))ではありませんが、取り組めます。修了には数えません。",
        en: "It is not one of today’s lessons (\(today.en)). You may take it; it does not count for the certificate."))
  }

  /// The certificate, in the moment it is earned.
  func finished(since before: LessonProgress) -> [String] {
    let earned = progress.sectionsPassed(by: rules).filter { !before.sectionsPassed(by: rules).contains($0) }
    return earned.flatMap { section in
      let count = section.lessons.count
      return page.paragraph(
        Phrase(
          ja: "\(section.title.ja): \(count)つすべてに合格しました。修了です。まとめ で、貼り出せる1枚になります。",
          en:
            "\(section.title.en): all \(count) passed. You have earned the certificate. Type summary for a page worth pinning up."
        )[
          language], indent: 0)
    }
  }
}
