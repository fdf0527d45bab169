import Foundation
import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import Testing

/// Every lesson keeps its promises, in both languages.
struct LessonTests {
  static let answers = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/right-answers")
  static let page = Page(.en)

  static func rightAnswer(_ lesson: CourseLesson, _ language: Language) -> String {
    (try? String(contentsOf: answers.appending(path: lesson.fileName(in: language)), encoding: .utf8)) ?? ""
  }

  @Test(arguments: CourseLesson.all.map(\.number), Language.allCases)
  func aLessonIsReadyToHandOut(_ number: Int, _ language: Language) throws {
    let course = try #require(CourseLesson.all.first { $0.number == number })
    let audit = LessonAudit(course.texts[language])
    #expect(audit.findings.map(\.en) == [])
    #expect(audit.examination.diagnostics.filter { $0.level > .advice }.map(\.what.en) == [])
    #expect(audit.examination.reading.language == language)
    let lesson = try #require(audit.examination.reading.lesson)
    #expect(lesson.hints.count == 3 && (5...15).contains(lesson.minutes?.upperBound ?? 0))
    let other: Language = language == .ja ? .en : .ja
    #expect(audit.difference(from: LessonAudit(course.texts[other])).map(\.en) == [])
  }

  @Test(arguments: CourseLesson.all.map(\.number), Language.allCases)
  func anotherRightAnswerPassesToo(_ number: Int, _ language: Language) throws {
    let course = try #require(CourseLesson.all.first { $0.number == number })
    let reading = course.reading(in: language)
    let other = Self.rightAnswer(course, language)
    let verdict = try #require(Verdict(other, by: reading))
    #expect(verdict.passed, "\(VerdictText(on: Self.page).lines(verdict).joined(separator: "\n"))")
    let own = Reader.read(reading.lesson?.answer ?? "").workflow
    let isAnother = Reader.read(other).workflow.blocks.map(\.kind) != own.blocks.map(\.kind)
    #expect(isAnother, "It should be another answer, not the same in other words.")
  }

  @Test(arguments: CourseLesson.all.map(\.number), Language.allCases)
  func aLessonSurvivesBeingPrinted(_ number: Int, _ language: Language) throws {
    let course = try #require(CourseLesson.all.first { $0.number == number })
    for target in Language.allCases {
      let printed = Printer.print(course.reading(in: language), in: target)
      let read = try #require(Reader.read(printed).lesson)
      let lesson = course.lesson(in: language)
      #expect(read.hints == lesson.hints && read.explanations == lesson.explanations && read.reasons == lesson.reasons)
      #expect(read.uses == lesson.uses && read.minutes == lesson.minutes && read.goal == lesson.goal)
      let verdict = try #require(Verdict(read.answer ?? "", by: Reader.read(printed)))
      #expect(verdict.runs.allSatisfy { $0.passed })
    }
  }

  @Test(arguments: ["\u{FEFF}", ""], ["\n", "\r\n"])
  func aLessonMayComeFromAnyEditor(_ mark: String, _ lineEnd: String) throws {
    let text = mark + (CourseLesson.all[2].texts.ja.replacing("\n", with: lineEnd))
    let source = Source("03-x.ja.flow", .success(Array(text.utf8)))
    let file = try source.content.get()
    #expect(LessonAudit(file.text).findings.map(\.en) == [])
  }

  @Test func everyExampleOfAnAnswerBelongsToTheAnswer() throws {
    let reading = CourseLesson.all[11].reading(in: .ja)
    #expect(reading.examples.count == 3)
    let answer = try #require(reading.lesson?.answer)
    #expect(Reader.read(answer).examples.count == 2)
  }

  @Test(arguments: ["3", "03", "３", "momotaro", "03-momotaro", "桃太郎の出張伺い", " 3 ", "03-momotaro.en.flow"])
  func aLessonHasManyNames(_ typed: String) {
    #expect(CourseLesson.named(typed)?.number == 3)
  }

  @Test func everyFileOfTheFolderIsInTheCourse() throws {
    let folder = Self.answers.appending(path: "../../../../flows/lessons").standardizedFileURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".flow") }
    let known = CourseLesson.all.flatMap { course in Language.allCases.map { course.fileName(in: $0) } }
    #expect(names.sorted() == known.sorted())
    for course in CourseLesson.all {
      for language in Language.allCases {
        let file = try String(contentsOf: folder.appending(path: course.fileName(in: language)), encoding: .utf8)
        #expect(file == course.texts[language])
      }
    }
  }
}

/// What an author is told, and what a flow is told that does not pass yet.
struct LessonAuditTests {
  static let lesson = """
    lesson Approval
      - time 5 to 10 minutes
      - goal "Let the chief decide"
      - hint "Where"
      - hint "Which"
      - hint "What"
      - uses: approval
      - does not use: task
    start
      form staff
    end
    answer
      - explanation "Because"
      form staff
      approval chief
    end
    example "The chief approves"
      - staff: done
      - chief: approve
      - result: finished

    """

  static let slips: [(from: String, to: String, finding: String)] = [
    ("", "", ""),
    ("  - time 5 to 10 minutes\n", "", "no time"),
    ("  - goal \"Let the chief decide\"\n", "", "no goal"),
    ("  - hint \"Which\"\n", "", "3 different hints"),
    ("\"Which\"", "\"Where\"", "3 different hints"),
    ("start\n  form staff\nend\n", "", "no start"),
    ("start\n  form staff", "start\n  form staff\n  approval chief", "passes as it is"),
    ("  - explanation \"Because\"\n", "", "no reason"),
    ("  approval chief\nend", "  task chief\nend", "fails the example"),
    ("uses: approval", "uses: decision", "does not use “decision”"),
    ("does not use: task", "does not use: approval", "uses “approval”"),
    ("uses: approval", "uses: aproval", "N102"),
    ("lesson Approval\n", "lesson Approval\nxyzzy\n", "N102"),
    ("example \"The chief approves\"\n  - staff: done\n  - chief: approve\n  - result: finished\n", "", "no example"),
  ]

  @Test(arguments: slips.indices)
  func anAuthorIsToldWhatIsMissing(_ index: Int) {
    let slip = Self.slips[index]
    let text = slip.from.isEmpty ? Self.lesson : Self.lesson.replacing(slip.from, with: slip.to)
    let findings = LessonAudit(text).findings.map(\.en)
    #expect(
      slip.finding.isEmpty ? findings.isEmpty : findings.contains { $0.contains(slip.finding) }, "\(findings)")
  }

  @Test func aFlowIsNoLesson() {
    #expect(LessonAudit("form staff\n").findings.first?.en.contains("no lesson line") == true)
    #expect(Verdict("form staff\n", by: Reader.read("form staff\n")) == nil)
  }

  @Test func theOtherLanguageIsAskedFor() {
    let check = LessonCheck(on: Page(.en))
    let alone = Source("a.en.flow", .success(Array(Self.lesson.utf8)))
    let none = check.answer([alone]) { Source($0, .failure(.missing)) }
    #expect(none.exit == .problems && none.output.joined().contains("a.ja.flow"))
    let two = check.answer([alone]) { Source($0, .success(Array(Self.lesson.utf8))) }
    #expect(two.exit == .fine, "\(two.output)")
    let other = Self.lesson.replacing("  - hint \"What\"\n", with: "  - hint \"What\"\n  - hint \"More\"\n")
    let differs = check.answer([alone]) { Source($0, .success(Array(other.utf8))) }
    #expect(differs.exit == .problems && differs.output.joined().contains("number of hints"))
  }

  @Test func aVerdictSaysHowFarItGot() throws {
    let reading = Reader.read(Self.lesson)
    let early = try #require(Verdict("form staff\ntask chief\n", by: reading))
    let lines = VerdictText(on: Page(.en)).lines(early).joined(separator: "\n")
    #expect(!early.passed && early.objections.count == 3)
    for words in ["not yet", "It stopped at: chief: approve", "It is chief’s turn", "The way there", "2 more"] {
      #expect(lines.contains(words), "\(words) in \(lines)")
    }
    let broken = try #require(Verdict("form staff\nxyzzy chief\n", by: reading))
    #expect(broken.problem?.code == .unknownWord && broken.runs.isEmpty)
    #expect(VerdictText(on: Page(.en)).lines(broken).joined().contains("N102"))
    let passed = try #require(Verdict("form staff\napproval chief\nnotify staff \"Yes\"\n", by: reading))
    #expect(passed.passed)
  }

  @Test func testingALessonPlaysBothItsFlows() {
    let trial = Trial(on: Page(.en))
    let good = trial.answer([Source("a.flow", .success(Array(Self.lesson.utf8)))])
    #expect(good.exit == .fine && good.output.joined().contains("does not pass yet"))
    let easy = Self.lesson.replacing("start\n  form staff", with: "start\n  form staff\n  approval chief")
    for form in [Trial.Form.text, .json, .junit] {
      let bad = Trial(on: Page(.en), as: form).answer([Source("a.flow", .success(Array(easy.utf8)))])
      #expect(bad.exit == .problems)
      let sign =
        switch form {
        case .text: "passes as it is"
        case .json: "\"start\": {"
        case .junit: "failures=\"1\""
        }
      #expect(bad.output.joined(separator: "\n").contains(sign))
    }
  }

  @Test func ownExamplesCountWhereTheyAreAskedFor() throws {
    let course = CourseLesson.all[11]
    let right = LessonTests.rightAnswer(course, .en)
    let wrong = right.replacing("value: grant 1000", with: "value: grant 2000")
    let verdict = try #require(Verdict(wrong, by: course.reading(in: .en)))
    #expect(verdict.runs.allSatisfy { $0.passed } && !verdict.passed)
    #expect(VerdictText(on: Page(.en)).lines(verdict).contains { $0.contains("value: grant 2000") })
  }
}
