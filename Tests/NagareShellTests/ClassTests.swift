import Foundation
import NagareLanguage
import NagareModel
import NagareNotation
import Testing

@testable import NagareShell

/// What a prompt tells its class.
struct ClassTellerTests {
  static func session(_ lines: [String]) -> [Session] {
    var session = Session(on: Page(.en))
    return lines.map { line in
      var response = session.respond(to: .line(line))
      for effect in response.effects where effect == .lessons {
        response = session.respond(to: .lessons(progress: nil, day: LessonRoomTests.day, rules: nil))
      }
      return session
    }
  }

  /// The events a prompt tells while somebody types these lines, one every so many seconds.
  static func events(_ lines: [String], every seconds: Int = 1) -> [ClassEvent] {
    var teller = ClassTeller(group: "Apple")
    var before = Session(on: Page(.en))
    var events = teller.news(from: before, to: before, at: 0)
    for (index, session) in session(lines).enumerated() {
      events += teller.news(from: before, to: session, at: (index + 1) * seconds)
      before = session
    }
    return events
  }

  @Test func aLessonIsFollowedFromItsBeginningToItsEnd() {
    let events = Self.events(["lesson 1", "form clerk", "- snack: text", "notify snack keeper \"{snack}\"", "check"])
    #expect(events.first == ClassEvent(at: 0, group: "Apple", isIdle: true))
    #expect(events.map(\.lesson) == [nil, "01-snack", "01-snack"])
    #expect(events.map(\.state) == [.todo, .todo, .done])
  }

  @Test func whatIsSkippedIsToldBeforeWhatComesNext() {
    let events = Self.events(["lesson 3", "skip"])
    #expect(events.map(\.lesson) == [nil, "03-momotaro", "03-momotaro", "04-holiday"])
    #expect(events.map(\.state) == [.todo, .todo, .skipped, .todo])
  }

  @Test func aProblemIsToldWhenItIsSeenAndNotBefore() {
    #expect(
      Self.events(["lesson", "form clerk"]).allSatisfy { $0.problems.isEmpty }, "An empty flow has no problem yet.")
    let codes = Self.events(["form clerk", "xyzzy chief", "approval chief"]).map { $0.problems.map(\.description) }
    #expect(codes == [[], [], ["N102"]])
    let meaning = Self.events(["form clerk", "- days: number", "if lenght is over 5", "notify clerk \"Yes\"", "end"])
    #expect(meaning.flatMap(\.problems).map(\.description).contains("N201"))
    // A line that is refused while another is changed counts as what was said of it, not as what it would be at the end.
    let changed = Self.events(["form clerk", "- day: date", "notify clerk \"ok\"", "edit 2 - day: date some day"])
    #expect(changed.flatMap(\.problems).map(\.description) == ["N125"])
  }

  @Test func whoWorksOnIsHeardOfOnceAMinute() {
    let lines = ["form clerk"] + (1...9).map { "- field\($0): text" }
    #expect(Self.events(lines, every: 1).map(\.isIdle) == [true, false])
    #expect(Self.events(lines, every: 30).map(\.time) == [0, 30, 90, 150, 210, 270])
  }

  @Test func anEventIsOneSmallLineAndSaysNoMore() throws {
    let event = ClassEvent(
      at: 1_764_219_000, lesson: "03-momotaro", problems: [try #require(Diagnostic.Code(spoken: "N102"))])
    #expect(
      event.line
        == #"{"version":1,"time":1764219000,"lesson":"03-momotaro","state":"todo","problems":["N102"]}"#)
    #expect(ClassEvent(event.line) == event)
    for wrong in ["", "nonsense", "{}", event.line.replacing("1,\"time", with: "2,\"time"), "[1]"] {
      #expect(ClassEvent(wrong) == nil, "\(wrong)")
    }
    let long = ClassEvent(at: 1, group: String(repeating: "a", count: 9000)).line
    #expect(ClassEvent(long)?.group?.count == 40)
  }

  @Test func aDeskKeepsItsNameAndNamesNobody() {
    let name = ClassEvent.fileName(ofDesk: ["host", "1000", "/dev/pts/3"])
    #expect(name == ClassEvent.fileName(ofDesk: ["host", "1000", "/dev/pts/3"]))
    #expect(name != ClassEvent.fileName(ofDesk: ["host", "1000", "/dev/pts/4"]))
    #expect(ClassEvent.isDesk(fileName: name) && !name.contains("host"))
  }
}

/// The view of a class.
struct ClassBoardTests {
  static let now = 100_000

  /// A file of a desk: what happened so many minutes ago.
  static func file(_ group: String?, _ events: (Int, String?, LessonProgress.State, Int?)...) -> [UInt8] {
    let lines = events.map { minutes, lesson, state, problem in
      ClassEvent(
        at: now - minutes * 60, lesson: lesson, state,
        problems: problem.flatMap { Diagnostic.Code(spoken: "\($0)") }.map { [$0] } ?? [], group: group
      ).line + "\n"
    }
    return Array(lines.joined().utf8)
  }

  /// Four desks, two of them slow; one file that is none.
  static let files = [
    file(
      "Apple", (40, "01-snack", .todo, nil), (35, "01-snack", .done, nil), (9, "02-car", .todo, 102),
      (2, "02-car", .done, nil)),
    file(
      "Pear", (39, "01-snack", .todo, 102), (30, "01-snack", .skipped, nil), (29, "02-car", .todo, 103),
      (14, "02-car", .todo, nil)),
    file("Plum", (38, "01-snack", .todo, nil), (20, "01-snack", .done, nil), (3, nil, .todo, 204)),
    file(nil, (100, "01-snack", .todo, 102), (95, "01-snack", .todo, nil)),
    Array("nonsense\n".utf8),
  ]

  static let board = ClassBoard(files, now: now)

  @Test func lessonsAndGroupsAreATableThatRemembers() {
    let lines = Self.board.lines(on: Page(.en))
    #expect(
      Array(lines.prefix(6)) == [
        "Class: 4 groups",
        "group  1      2      own    last step",
        "1      done   done*         2 min ago",
        "2      skip   part*         14 min ago",
        "3      done          *      3 min ago",
        "4      part*                1 h 35 min ago",
      ])
    #expect(lines.contains("1 file could not be read."))
    let japanese = Self.board.lines(on: Page(.ja), showsNames: true)
    #expect(japanese.contains("1   済   済*       2分前   Apple"))
  }

  /// What a desk is: the group, not the terminal it types at.
  @Test func aGroupIsOneDeskWhereverItTypes() {
    let moved = [
      Self.file("Apple", (40, "01-snack", .done, nil)), Self.file("apple ", (9, "02-car", .todo, nil)),
    ]
    #expect(ClassBoard(moved, now: Self.now).desks.map { $0.standings.count } == [2])
    let oneAfterTheOther =
      Self.file("Apple", (40, "01-snack", .done, nil)) + Self.file("Pear", (9, "02-car", .todo, nil))
    let desks = ClassBoard([oneAfterTheOther], now: Self.now).desks
    #expect(desks.map(\.group) == ["Apple", "Pear"])
    #expect(desks.map(\.standings) == [["01-snack": .passed], ["02-car": .begun]])
    let named = Self.file(nil, (40, "01-snack", .done, nil)) + Self.file("Plum", (9, "02-car", .todo, nil))
    #expect(ClassBoard([named], now: Self.now).desks.map { $0.standings.count } == [2])
  }

  @Test func groupsStandInTheOrderOfTheirNames() {
    let names = ["10班", "2班", "十班", nil, "三班", "１班", "一班", "Table 12", "Table 3"]
    let files = names.map { Self.file($0, (5, "01-snack", .todo, nil)) }
    let order = ["１班", "一班", "2班", "三班", "10班", "十班", "Table 3", "Table 12", nil]
    #expect(ClassBoard(files, now: Self.now).desks.map(\.group) == order)
    #expect(ClassBoard(files.reversed(), now: Self.now).desks.map(\.group) == order)
  }

  @Test func whoHasWrittenNothingIsNotAtAFlowOfTheirOwn() {
    let event = ClassEvent(at: Self.now - 60, group: "Apple", isIdle: true)
    #expect(ClassEvent(event.line) == event)
    let idle = ClassBoard([Array((event.line + "\n").utf8)], now: Self.now)
    #expect(!idle.lines(on: Page(.en))[2].contains("*") && !idle.html(in: .en, clock: "9:05").contains("<td>*</td>"))
    #expect(ClassBoard([Self.file(nil, (1, nil, .todo, nil))], now: Self.now).lines(on: Page(.en))[2].contains("*"))
  }

  @Test func aProblemCountsTheGroupsThatHaveMetIt() {
    let text = Self.board.lines(on: Page(.en)).joined(separator: "\n")
    #expect(text.contains("N102") && text.contains("(3 groups)") && text.contains("like: aproval section chief"))
    #expect(Self.board.troubles.map(\.groups) == [3, 1, 1])
    #expect(Self.board.troubles.map(\.code.description) == ["N102", "N103", "N204"])
  }

  @Test func namesAreHiddenUntilAskedFor() {
    for name in ["Apple", "Pear", "Plum"] {
      #expect(!Self.board.lines(on: Page(.en)).joined().contains(name))
      #expect(Self.board.lines(on: Page(.en), showsNames: true).joined().contains(name))
      #expect(!Self.board.html(in: .en, clock: "9:05").contains(name))
      #expect(Self.board.html(in: .en, clock: "9:05", showsNames: true).contains(name))
    }
  }

  @Test(arguments: [20, 40, 60, 80], Language.allCases)
  func theBoardFitsTheWindow(_ columns: Int, _ language: Language) {
    let page = Page(language, columns: columns)
    for rows in [8, 12, 20, 60] {
      let lines = Self.board.lines(on: page, showsNames: true, rows: rows)
      #expect(lines.count <= rows && lines.allSatisfy { DisplayWidth().of($0) <= max(columns, 44) })
    }
    #expect(Self.board.lines(on: page).allSatisfy { DisplayWidth().of($0) <= columns })
  }

  @Test func yesterdayIsAnotherClass() {
    let old = Self.file("Old", (60 * 13, "01-snack", .done, nil))
    #expect(ClassBoard([old], now: Self.now).desks.isEmpty)
    let both = old + Self.file("New", (1, "02-car", .todo, nil))
    #expect(ClassBoard([both], now: Self.now).desks.map(\.standings) == [["02-car": .begun]])
    #expect(ClassBoard([], now: Self.now).lines(on: Page(.ja)).count > 1)
  }

  @Test func theEndOfAFileMayBeginInTheMiddleOfALine() {
    let whole = Self.files[1]
    for cut in stride(from: 0, to: whole.count - 90, by: 7) {
      let desks = ClassBoard([Array(whole.dropFirst(cut))], now: Self.now).desks
      #expect(desks.count == 1 && desks[0].lesson == "02-car" && desks[0].last == Self.now - 14 * 60)
    }
  }

  @Test(arguments: Language.allCases)
  func thePageForTheWallAsksForItselfAndForNothingElse(_ language: Language) {
    let hostile = Self.file("<script>alert(1)</script>\u{202E}", (1, "01-snack", .todo, 102))
    let html = ClassBoard(Self.files + [hostile], now: Self.now).html(in: language, clock: "9:05", showsNames: true)
    #expect(html.contains("<meta http-equiv=\"refresh\" content=\"15\">") && html.contains("9:05"))
    #expect(html.contains("&lt;script&gt;") && !html.unicodeScalars.contains("\u{202E}"))
    let asking = html.contains(/<(script|img|link|iframe|a)\b|<[^>]*\b(href|src|on\w+)=|url\(/)
    #expect(!asking)
    #expect(ClassBoard.isPage(Array(html.utf8)) && !ClassBoard.isPage(Array("<html></html>".utf8)))
    for name in ["table", "thead", "tbody", "tr", "ul", "li", "p", "main", "h1", "h2"] {
      let opened = ["<\(name)>", "<\(name) "].reduce(0) { $0 + html.ranges(of: $1).count }
      #expect(opened == html.ranges(of: "</\(name)>").count, "\(name)")
    }
  }
}
