import NagareLanguage
import NagareModel

/// A lesson that comes with the program, in both languages.
public struct CourseLesson: Equatable, Sendable {
  /// For whom it is meant.
  public enum Level: Int, CaseIterable, Sendable {
    case staff, leader, specialist

    public var name: Phrase {
      switch self {
      case .staff: Phrase(ja: "一般職員の部", en: "For everybody")
      case .leader: Phrase(ja: "DX推進リーダーの部", en: "For digital leaders")
      case .specialist: Phrase(ja: "高度専門人材の部", en: "For specialists")
      }
    }

    /// The lessons that belong to it.
    fileprivate var numbers: ClosedRange<Int> {
      switch self {
      case .staff: 1...5
      case .leader: 6...10
      case .specialist: 11...12
      }
    }
  }

  public let number: Int
  public let level: Level
  /// What files call it: `01-snack`.
  public let id: String

  public var texts: Phrase { Phrase(ja: text(in: .ja), en: text(in: .en)) }

  /// Of a file of the course: `lessons/01-snack.ja.flow`.
  private init?(_ file: FlowsFile) {
    guard let name = file.path.split(separator: "/").last, let id = name.split(separator: ".").first,
      let number = id.split(separator: "-").first.flatMap({ Int($0) }),
      let level = Level.allCases.first(where: { $0.numbers.contains(number) })
    else { return nil }
    self.id = String(id)
    self.number = number
    self.level = level
  }

  public func fileName(in language: Language) -> String { "\(id).\(language.rawValue).flow" }

  private func text(in language: Language) -> String { FlowsFile.text(of: "lessons/" + fileName(in: language)) }

  /// Every lesson of the folder `flows/lessons`, in their order.
  public static let all: [CourseLesson] = FlowsFile.texts
    .filter { $0.path.hasPrefix("lessons/") && $0.path.hasSuffix(".\(Language.ja.rawValue).flow") }
    .compactMap(CourseLesson.init)

  /// The lesson somebody means: `3`, `03`, `３`, `03-momotaro`, `momotaro`, or its title in either language.
  public static func named(_ typed: String) -> CourseLesson? {
    let wanted = Halfwidth.text(typed.trimmed).lowercased()
    if let number = Int(wanted) { return all.first { $0.number == number } }
    return all.first { lesson in
      wanted == lesson.id || wanted == lesson.id.dropFirst(3)
        || Language.allCases.contains { language in
          wanted == lesson.fileName(in: language) || lesson.lesson(in: language).name.lowercased() == wanted
        }
    }
  }

  /// The text as it is read.
  public func reading(in language: Language) -> Reading { Reader.read(text(in: language)) }

  /// What the lesson says in a language.
  public func lesson(in language: Language) -> Lesson {
    guard let lesson = reading(in: language).lesson else {
      preconditionFailure("\(fileName(in: language)) is a lesson.")
    }
    return lesson
  }
}
