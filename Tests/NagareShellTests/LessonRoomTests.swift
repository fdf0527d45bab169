import NagareLanguage
import NagareModel
import NagareNotation
import Testing

@testable import NagareShell

/// Taking lessons, as people do: open, try, ask, skip, come back.
struct LessonRoomTests {
  static let page = Page(.en)
  static let day = Day(year: 2026, month: 11, day: 23) ?? .earliest

  static func answer(_ number: Int) -> String { CourseLesson.all[number - 1].lesson(in: .en).answer ?? "" }

  /// A room in which some lessons were passed.
  static func room(passed numbers: ClosedRange<Int>) -> LessonRoom {
    var room = LessonRoom(on: page)
    for number in numbers {
      _ = room.open(named: "\(number)")
      _ = room.judge(answer(number), on: day)
    }
    return room
  }

  @Test func theListShowsEveryLessonWithStateAndMinutes() {
    var room = Self.room(passed: 1...1)
    _ = room.open(named: "2")
    _ = room.skip()
    let list = room.list
    #expect(list.count == CourseLesson.all.count + CourseLesson.Level.allCases.count)
    #expect(list.contains("  1  done      5 min  Snack duty"))
    #expect(list.contains("  2  skipped  10 min  A car to Treasure Island"))
    #expect(list.contains("* 3  to do    10 min  Momotaro asks to travel"))
    #expect(list.allSatisfy { DisplayWidth().of($0) <= 60 })
    let japanese = LessonRoom(on: Page(.ja)).list
    #expect(japanese.contains("  1  まだ       5分  おやつ当番"))
  }

  @Test func openingShowsTheGoalAndOneExplanationAtATime() {
    var room = LessonRoom(on: Self.page)
    let opened = room.open(named: "３")
    #expect(opened.lines.first == "Lesson 3: Momotaro asks to travel  (10 min)")
    #expect(opened.bench?.contains("task Grandmother") == true)
    #expect(!opened.lines.joined().contains("Done early"))
    let rest = (0..<3).map { _ in room.readOn().lines.joined(separator: " ") }
    #expect(rest[2].contains("Done early"))
    #expect(room.readOn().lines.isEmpty)
    #expect(room.open(named: "13").lines.joined().contains("There is no lesson"))
    #expect(room.current?.number == 3, "A wrong number closes nothing.")
  }

  @Test func theAnswerIsNotSeenBeforeTheThirdHint() {
    var room = LessonRoom(on: Self.page)
    _ = room.open(named: "3")
    #expect(!room.answer().lines.joined().contains("approval Grandmother"))
    let hints = (1...3).map { _ in room.hint().lines.joined(separator: " ") }
    for (index, hint) in hints.enumerated() { #expect(hint.contains("Hint \(index + 1):")) }
    #expect(room.whereabouts.joined().contains("3 of 3 hints"))
    let answer = room.hint().lines.joined(separator: "\n")
    #expect(answer.contains("    approval Grandmother") && answer.contains("Why: Sending back means"))
  }

  @Test func aFailureOffersAHintAndKeepsTheWork() {
    var room = LessonRoom(on: Self.page)
    _ = room.open(named: "3")
    let mine = "form Momotaro\n"
    let tried = room.judge(mine, on: Self.day)
    #expect(tried.lines.last == "Type hint for a little help.")
    #expect(room.progress["03-momotaro"].tries == 1)
    _ = room.leave()
    #expect(room.current == nil)
    #expect(room.open(named: "3").bench == mine)
    #expect(room.progress.state(of: CourseLesson.all[2]) == .todo)
  }

  @Test func passingIsKeptAndTheNextLessonNamed() {
    var room = LessonRoom(on: Self.page)
    _ = room.open(named: "1")
    let passed = room.judge(Self.answer(1), on: Self.day)
    #expect(passed.lines.last == "Next: lesson 2  A car to Treasure Island")
    #expect(room.progress["01-snack"].doneOn == Self.day)
    let later = room.judge(Self.answer(1), on: Self.day.adding(days: 9))
    #expect(later.lines.contains { $0.contains("has passed") })
    #expect(room.progress["01-snack"].doneOn == Self.day, "The first day counts.")
    _ = room.judge("form clerk\n", on: Self.day)
    #expect(room.progress["01-snack"].state == .done, "What was passed stays passed.")
  }

  @Test func aWholeLevelMakesACertificateWhichIsSaidOnce() {
    var room = Self.room(passed: 1...4)
    #expect(room.progress.certificate(by: room.rules).isEmpty)
    _ = room.open(named: "5")
    let passed = room.judge(Self.answer(5), on: Self.day).lines
    #expect(passed.joined(separator: " ").contains("For everybody: all 5 passed. You have earned the certificate."))
    #expect(passed.last?.hasPrefix("Next: lesson 6 ") == true)
    #expect(!room.judge(Self.answer(5), on: Self.day).lines.joined().contains("certificate"))
    #expect(room.progress.certificate(by: room.rules).count == 5)
  }

  @Test func theLessonsOfTheDayMakeACertificateWhereTheyAreNamed() {
    var room = LessonRoom(on: Self.page, rules: RoomRules(spoken: "no-skip, 1-2,6"))
    #expect(room.open(named: "3").lines.joined().contains("Next is lesson 1"))
    for number in [1, 2] {
      _ = room.open(named: "\(number)")
      let said = room.judge(Self.answer(number), on: Self.day).lines
      #expect(said.last?.hasPrefix("Next: lesson \(number == 1 ? 2 : 6) ") == true)
    }
    #expect(room.progress.certificate(by: room.rules).isEmpty)
    _ = room.open(named: "6")
    #expect(room.judge(Self.answer(6), on: Self.day).lines.joined().contains("Today’s lessons: all 3 passed."))
    #expect(room.progress.certificate(by: room.rules).map(\.number) == [1, 2, 6])
    #expect(room.progress.certificate(by: RoomRules(spoken: "1-4")).isEmpty)
  }

  @Test func theLessonsOfTheDayAreSeen() {
    var room = LessonRoom(on: Page(.ja), rules: RoomRules(spoken: "2,1,6"))
    let list = room.list
    #expect(list.first == "きょうの課題" && list[4] == "ほかの課題" && list.count == CourseLesson.all.count + 2)
    #expect(list[1].contains(" 2  まだ") && list[2].contains(" 1  まだ") && list[3].contains(" 6  まだ"))
    #expect(!room.open(named: "6").lines.joined().contains("きょうの課題("))
    let other = room.open(named: "5").lines
    #expect(other[1] == "  きょうの課題(2、1、6)ではありませんが、取り組めます。修了には数えません。")
    var english = LessonRoom(on: Self.page, rules: RoomRules(spoken: "1-4, 6"))
    #expect(english.open(named: "5").lines[1].contains("today’s lessons (1-4, 6)"))
  }

  @Test(arguments: ["", "open", "no-answers,no-skip", "ｎｏ-answers、1-4", "1〜4", "6 8 11", "no-skip 12"])
  func aSwitchThatMeansSomethingIsNoTrouble(_ spoken: String) {
    #expect(RoomRules.trouble(spoken: spoken) == nil)
  }

  @Test(arguments: ["nosuch", "no-answer", "13", "0", "4-1", "1-", "open,what", "1-2-3"])
  func aSlipInASwitchIsNamed(_ spoken: String) {
    for language in Language.allCases {
      let sentence = RoomRules.trouble(spoken: spoken)?[language] ?? ""
      #expect(sentence.contains(spoken.split(separator: ",").last ?? "-") && sentence.contains(RoomRules.variable))
    }
  }

  @Test func answersAreNotOpenAndHiddenAtOnce() {
    let sentence = RoomRules.trouble(spoken: "open,no-answers")
    for language in Language.allCases { #expect(sentence?[language].contains(RoomRules.variable) == true) }
  }

  @Test func skippedIsAStateOfItsOwn() {
    var room = LessonRoom(on: Self.page)
    _ = room.open(named: "11")
    #expect(room.skip().lines.contains { $0.contains("Lesson 12") })
    #expect(room.progress.state(of: CourseLesson.all[10]) == .skipped)
    #expect(room.skip().bench == nil)
    #expect(room.current == nil)
    _ = room.open(named: "11")
    _ = room.judge(Self.answer(11), on: Self.day)
    _ = room.skip()
    #expect(room.progress.state(of: CourseLesson.all[10]) == .done, "Skipping takes nothing back.")
  }

  @Test func oneOrAllBeginAnew() {
    var room = Self.room(passed: 1...2)
    _ = room.open(named: "2")
    #expect(room.reset().bench == CourseLesson.all[1].lesson(in: .en).start)
    #expect(room.progress.state(of: CourseLesson.all[1]) == .done, "What was passed stays passed.")
    #expect(room.progress["02-car"].tries == 0 && room.progress["02-car"].draft == nil)
    _ = room.resetAll()
    #expect(room.progress == LessonProgress())
  }

  @Test func theFacilitatorDecidesWhatOpens() {
    #expect(RoomRules(spoken: "ｎｏ-answers, no-skip") == RoomRules(answers: .never, maySkip: false))
    #expect(RoomRules(spoken: "open") == RoomRules(answers: .always))
    #expect(RoomRules(spoken: nil) == RoomRules() && RoomRules(spoken: "what") == RoomRules())
    var closed = LessonRoom(on: Self.page, rules: RoomRules(answers: .never, maySkip: false))
    #expect(closed.open(named: "4").lines.joined().contains("Next is lesson 1"))
    #expect(closed.current == nil)
    _ = closed.open(named: "1")
    for _ in 1...5 { #expect(!closed.hint().lines.joined().contains("model answer")) }
    #expect(closed.skip().lines.joined().contains("we take them all"))
    var open = LessonRoom(on: Self.page, rules: RoomRules(spoken: "open"))
    _ = open.open(named: "12")
    #expect(open.answer().lines.joined().contains("set grant"))
  }

  @Test func withoutALessonNothingBreaks() {
    var room = LessonRoom(on: Self.page)
    for answer in [room.hint(), room.answer(), room.skip(), room.reset(), room.leave(), room.judge("", on: Self.day)] {
      #expect(answer.lines == ["No lesson is open. Type lesson to see them all."])
    }
    #expect(room.readOn().lines.isEmpty && room.whereabouts.count == 1)
    #expect(room.progress == LessonProgress())
  }

  @Test func progressIsAFilePeopleCanRead() throws {
    var room = Self.room(passed: 1...3)
    _ = room.open(named: "4")
    _ = room.hint()
    room.keep("form staff\n")
    var progress = room.progress
    progress.group = "Table 1"
    room = LessonRoom(on: Self.page, progress: progress)
    let text = room.progress.json.indentedText
    #expect(text.contains("\"form clerk") && text.contains("\"done\": \"2026-11-23\""))
    #expect(try #require(LessonProgress(text)) == room.progress)
    for wrong in ["", "{}", "nonsense", text.replacing("\"version\": 1", with: "\"version\": 9")] {
      #expect(LessonProgress(wrong) == nil)
    }
  }
}

/// The page to take home.
struct KeepsakeTests {
  static let progress = LessonRoomTests.room(passed: 1...5).progress

  @Test func aFinishedDayIsOnThePage() {
    var progress = Self.progress
    progress.group = "Table <1>"
    let keepsake = Keepsake(progress, in: .en, on: LessonRoomTests.day)
    #expect(keepsake.certified.count == 5 && keepsake.works.count == 5)
    let text = keepsake.text().joined(separator: "\n")
    let html = keepsake.html
    for page in [text, html] {
      for words in ["Well done", "23 November 2026", "Snack duty", "Letters to the mayor", "5 lessons", "passed"] {
        let isThere = page.contains(words)
        #expect(isThere, "\(words)")
      }
    }
    let isNamed = html.contains("Table &lt;1&gt;") && text.contains("Table <1>")
    #expect(isNamed)
    #expect(keepsake.text(columns: 40).allSatisfy { DisplayWidth().of($0) <= 40 })
  }

  @Test(arguments: Language.allCases)
  func thePageAsksTheNetworkForNothing(_ language: Language) {
    let hostile = """
      flow <script src=x>alert("1")</script>
      form staff "<img src=https://example.com/x>"
       - a: text
      if a is "' onload='x" then
        notify staff "</pre></main><style>@import 'x'</style>"
      end
      example "</section><a href=https://example.com>"
       - staff: a "&lt;"

      """
    let pages =
      [Keepsake(flow: hostile, in: language, group: "<b>", on: LessonRoomTests.day).html]
      + [Keepsake(Self.progress, in: language, on: LessonRoomTests.day).html]
    for html in pages {
      let asking = html.contains(/<(img|link|iframe|a|style>@)\b|<[^>]*\b(src|on\w+)=|href="[^#]|url\([^#]/)
      #expect(!asking, "The page asks for something, or holds what people wrote as markup.")
      let isWhole = ["default-src 'none'", "lang=\"\(language.rawValue)\"", "@page { size: A4"].allSatisfy {
        html.contains($0)
      }
      #expect(isWhole)
      for name in ["div", "section", "article", "ul", "li", "pre", "main", "header", "p", "h2", "span", "svg", "g"] {
        let opened = html.split(separator: "<\(name)>", omittingEmptySubsequences: false).count
        let named = html.split(separator: "<\(name) ", omittingEmptySubsequences: false).count
        let closed = html.split(separator: "</\(name)>", omittingEmptySubsequences: false).count
        #expect(opened + named - 2 == closed - 1, "\(name)")
      }
    }
  }

  @Test func anOwnFlowHasAPageToo() {
    let sample = Sample.named("sponsorship", in: .ja)?.text ?? ""
    let html = Keepsake(flow: sample, in: .ja, on: LessonRoomTests.day).html
    let isThere =
      html.contains("<title>後援名義</title>") && html.contains("<h1>後援名義</h1>")
      && html.contains("30日前ちょうど") && !html.contains("class=\"diploma\"")
    #expect(isThere)
    let empty = Keepsake(LessonProgress(), in: .ja, on: LessonRoomTests.day)
    #expect(empty.text().joined().contains("まだ終えた課題がありません"))
  }

  @Test func theGroupsOwnFlowComesFirstAndIsKept() throws {
    var progress = Self.progress
    progress.own = "flow Umbrellas\nform clerk\n"
    let kept = try #require(LessonProgress(progress.json.indentedText))
    #expect(kept == progress)
    let page = Keepsake(kept, in: .en, on: LessonRoomTests.day)
    #expect(page.works.map { $0.title(in: .en) }.first == "Umbrellas" && page.works.count == 6)
    let newer = Keepsake(kept, own: "flow Bicycles\nform clerk\n", in: .en, on: LessonRoomTests.day)
    #expect(newer.works[0].title(in: .en) == "Bicycles")
    #expect(Keepsake(kept, own: " \n", in: .en, on: LessonRoomTests.day).works.count == 5)
  }

  @Test func onlyAPageWithExamplesSaysThatTheyWerePlayed() {
    let without = Keepsake(flow: "flow Umbrellas\nform clerk\n", in: .en, on: LessonRoomTests.day)
    #expect(without.text().last == "Made with Nagare." && without.text().first == "Umbrellas")
    #expect(!Self.progress.certificate(by: RoomRules()).isEmpty)
    let with = Keepsake(Self.progress, in: .en, on: LessonRoomTests.day).text().joined(separator: " ")
    #expect(with.contains("The examples were played on the flow itself."))
  }

  @Test func theGroupsFlowStandsOnTheCertificateInSmall() {
    var progress = Self.progress
    progress.own = "flow Umbrellas\nform clerk\n"
    let html = Keepsake(progress, in: .en, on: LessonRoomTests.day).html
    let head = html.split(separator: "<article").first ?? ""
    #expect(head.contains("<title>Umbrellas</title>") && head.contains("<use href=\"#sheet\"/>"))
    #expect(html.split(separator: "<article").count == 7)
    for number in 2...6 { #expect(html.contains("<g id=\"sheet-\(number)\"")) }
  }

  /// What judged a flow goes home with it, and is played there.
  @Test(arguments: CourseLesson.all.map(\.number), Language.allCases)
  func aLessonsExamplesComeAlong(_ number: Int, _ language: Language) throws {
    let course = CourseLesson.all[number - 1]
    let lesson = course.reading(in: language)
    let answer = try #require(lesson.lesson?.answer)
    let whole = course.completed(answer, in: language)
    let page = FlowPage(Reader.read(whole), in: language)
    #expect(Set(lesson.examples.map(\.name)).isSubset(of: page.reading.examples.map(\.name)))
    #expect(page.passed.allSatisfy(\.self) && page.passed.count >= lesson.examples.count)
    #expect(course.completed(whole, in: language) == whole)
  }
}
