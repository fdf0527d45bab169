import NagareLanguage
import NagareModel

/// A lesson that comes with the program, in both languages.
public struct CourseLesson: Sendable {
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
  }

  public let number: Int
  public let level: Level
  /// What files call it: `01-snack`.
  public let id: String
  public let texts: Phrase

  private init(_ number: Int, _ level: Level, _ name: String, _ ja: [UInt8], _ en: [UInt8]) {
    self.number = number
    self.level = level
    id = (number < 10 ? "0" : "") + "\(number)-\(name)"
    texts = Phrase(ja: String(decoding: ja, as: UTF8.self), en: String(decoding: en, as: UTF8.self))
  }

  public func fileName(in language: Language) -> String { "\(id).\(language.rawValue).flow" }

  /// Every lesson of the folder `flows/lessons`, in their order.
  public static let all: [CourseLesson] = {
    typealias Files = PackageResources
    return [
      CourseLesson(1, .staff, "snack", Files._1_snack_ja_flow, Files._1_snack_en_flow),
      CourseLesson(2, .staff, "car", Files._2_car_ja_flow, Files._2_car_en_flow),
      CourseLesson(3, .staff, "momotaro", Files._3_momotaro_ja_flow, Files._3_momotaro_en_flow),
      CourseLesson(4, .staff, "holiday", Files._4_holiday_ja_flow, Files._4_holiday_en_flow),
      CourseLesson(5, .staff, "letter", Files._5_letter_ja_flow, Files._5_letter_en_flow),
      CourseLesson(6, .leader, "deadline", Files._6_deadline_ja_flow, Files._6_deadline_en_flow),
      CourseLesson(7, .leader, "together", Files._7_together_ja_flow, Files._7_together_en_flow),
      CourseLesson(8, .leader, "deciders", Files._8_deciders_ja_flow, Files._8_deciders_en_flow),
      CourseLesson(9, .leader, "new-law", Files._9_new_law_ja_flow, Files._9_new_law_en_flow),
      CourseLesson(10, .leader, "faster", Files._0_faster_ja_flow, Files._0_faster_en_flow),
      CourseLesson(11, .specialist, "storm", Files._1_storm_ja_flow, Files._1_storm_en_flow),
      CourseLesson(12, .specialist, "teach", Files._2_teach_ja_flow, Files._2_teach_en_flow),
    ]
  }()

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
  public func reading(in language: Language) -> Reading { Reader.read(texts[language]) }

  /// What the lesson says in a language.
  public func lesson(in language: Language) -> Lesson {
    guard let lesson = reading(in: language).lesson else {
      preconditionFailure("\(fileName(in: language)) is a lesson.")
    }
    return lesson
  }
}
