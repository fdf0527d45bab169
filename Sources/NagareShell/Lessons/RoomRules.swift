import NagareModel
import NagareNotation

/// The facilitator's switch: what people may open by themselves, and which lessons are taken.
public struct RoomRules: Equatable, Sendable {
  public enum Answers: Sendable {
    /// After the last hint.
    case afterHints
    /// The facilitator shows them.
    case never
    case always
  }

  public var answers: Answers
  /// Whether とばす is possible; without it the lessons open one after the other.
  public var maySkip: Bool
  /// The numbers of the lessons that are taken today; empty where nobody has named them.
  public var agenda: [Int]

  public init(answers: Answers = .afterHints, maySkip: Bool = true, agenda: [Int] = []) {
    self.answers = answers
    self.maySkip = maySkip
    self.agenda = agenda
  }

  /// The name of the environment variable that holds them.
  public static let variable = "NAGARE_LESSONS"

  /// What a facilitator wrote: `open`, or `no-answers` and `no-skip`, and the lessons of the day as in `1-4` or `6`,
  /// with a comma between them. Other words say nothing here; ``trouble(spoken:)`` names them.
  public init(spoken text: String?) {
    self.init()
    for word in Self.words(text) { _ = take(word) }
  }

  /// A word that means nothing, in a sentence that says what does.
  public static func trouble(spoken text: String?) -> Phrase? {
    var rules = RoomRules()
    let words = words(text)
    guard let word = words.first(where: { !rules.take($0) }) else {
      return Set(words).isSuperset(of: [open, noAnswers]) ? contradiction : nil
    }
    let shown = Visible.text(word)
    let last = CourseLesson.all.count
    return Phrase(
      ja: "\(variable) の「\(shown)」は使えません。使えるのは open、no-answers、no-skip と課題の番号(1〜\(last)、例 1-4)です。",
      en:
        "\(variable) cannot hold \"\(shown)\"; use open, no-answers, no-skip, and lesson numbers from 1 to \(last), such as 1-4."
    )
  }

  private static let (open, noAnswers, noSkip) = ("open", "no-answers", "no-skip")

  private static let contradiction = Phrase(
    ja: "\(variable) の \(open) と \(noAnswers) は、いっしょには使えません。どちらか1つにしてください。",
    en: "\(variable) cannot hold both \(open) and \(noAnswers); please choose one of them.")

  /// Whether a word means something.
  private mutating func take(_ word: String) -> Bool {
    switch word {
    case Self.open: answers = .always
    case Self.noAnswers: answers = .never
    case Self.noSkip: maySkip = false
    default:
      guard let numbers = Self.numbers(word) else { return false }
      agenda += numbers.filter { !agenda.contains($0) }
    }
    return true
  }

  private static func words(_ text: String?) -> [String] {
    Halfwidth.text(text ?? "").lowercased().split { $0 == "," || $0 == " " || $0 == "、" }.map(String.init)
  }

  /// 3, 1-4, 1〜4
  private static func numbers(_ word: String) -> [Int]? {
    let ends = word.split(omittingEmptySubsequences: false) { "-~〜～".contains($0) }.map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last,
      first >= 1, last <= CourseLesson.all.count
    else { return nil }
    return Array(first...last)
  }

  /// The lessons of the day, in their order: those that were named, or all there are.
  public var lessons: [CourseLesson] {
    agenda.isEmpty ? CourseLesson.all : agenda.compactMap { number in CourseLesson.all.first { $0.number == number } }
  }

  // MARK: Sections

  /// Lessons that belong together: whoever has passed them all has earned a certificate.
  public struct Section: Equatable, Sendable {
    public var title: Phrase
    public var lessons: [CourseLesson]
  }

  /// The lessons of the day where they are named, else one section for each level.
  public var sections: [Section] {
    agenda.isEmpty
      ? CourseLesson.Level.allCases.map { level in
        Section(title: level.name, lessons: CourseLesson.all.filter { $0.level == level })
      } : [Section(title: Phrase(ja: "きょうの課題", en: "Today’s lessons"), lessons: lessons)]
  }

  /// What is not taken today.
  var otherSections: [Section] {
    let others = CourseLesson.all.filter { !agenda.contains($0.number) }
    guard !agenda.isEmpty, !others.isEmpty else { return [] }
    return [Section(title: Phrase(ja: "ほかの課題", en: "Other lessons"), lessons: others)]
  }

  /// 1〜4、6
  var agendaWords: Phrase {
    var runs: [ClosedRange<Int>] = []
    for number in agenda {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    func words(_ joint: String) -> [String] {
      runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)\(joint)\($0.upperBound)" }
    }
    return Phrase(ja: words("〜").joined(separator: "、"), en: words("-").joined(separator: ", "))
  }
}
