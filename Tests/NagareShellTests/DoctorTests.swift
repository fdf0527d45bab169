import NagareModel
import NagareNotation
import Testing

@testable import NagareShell

/// What `nagare doctor` says about a computer.
struct DoctorTests {
  static let facts = Doctor.Facts(
    version: "1", system: "Debian", letters: .own, locale: "C.UTF-8", environment: [:], screen: Screen(), editor: "3",
    folder: "/tmp", folderIsWritable: true)

  /// Whoever wonders about a deadline finds what it is counted by.
  @Test func theCalendarIsNamed() throws {
    let lines = Language.allCases.flatMap { Doctor.answer(Self.facts, in: $0).output }
    #expect(lines.contains { $0.hasPrefix("開庁日の暦: 日本の祝日") && $0.contains("8:30〜17:15") })
    #expect(
      lines.contains { $0.hasPrefix("Office calendar: closed on holidays of Japan") && $0.contains("8:30 to 17:15") })
  }

  /// The word it points at is there.
  @Test(arguments: Language.allCases)
  func whatItPointsAtIsThere(_ language: Language) {
    let line = Phrase(ja: "暦\n・休み 水曜\n申請 職員\n", en: "calendar\n- closed Wednesday\nform staff\n")[language]
    #expect(Examination(line).canRun)
  }
}
