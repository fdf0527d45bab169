import NagareModel
import NagareNotation
import Testing

@testable import NagareShell

/// What `nagare doctor` says about a computer.
struct DoctorTests {
  static let facts = Doctor.Facts(
    version: "1", system: "Debian", letters: .own, locale: "C.UTF-8", environment: [:], screen: Screen(columns: 400),
    editor: "3", folder: "/tmp", folderIsWritable: true)

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

  /// Whatever it says fits a narrow window, and is the same with its lines joined again: no word is cut.
  @Test(arguments: Language.allCases)
  func noWordBreaksInANarrowWindow(_ language: Language) {
    var narrow = Self.facts
    narrow.screen.columns = 40
    let lines = Doctor.answer(narrow, in: language).output
    #expect(lines.allSatisfy { DisplayWidth().of($0) <= 40 })
    let words = Doctor.answer(Self.facts, in: language).output.flatMap { $0.split(separator: " ") }
    let parts = Set(lines.flatMap { $0.split(separator: " ") })
    // Japanese has no spaces, and breaks where a phrase begins.
    #expect(words.filter { $0 != "400" && $0.allSatisfy(\.isASCII) }.allSatisfy(parts.contains))
  }
}
