import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import Testing

/// 札: trouble from a deck.
struct CardTests {
  static func play(_ flow: String) throws -> Play { try Play(Script(Reader.read(flow), in: .en)) }

  static let storm = CourseLesson.all[10].lesson(in: .en).answer ?? ""

  @Test func theSameNumberMixesTheSameDeck() throws {
    let state = try Self.play(Self.storm).state
    func names(_ seed: UInt64) -> [String] {
      var deck = Deck(seed: seed)
      return (0..<Card.all.count).map { _ in deck.draw(on: state).card.name.en }
    }
    #expect(names(7) == names(7))
    #expect(Set((0..<20).map(names)).count > 10)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func aDrawnCardAlwaysFits(_ seed: UInt64) throws {
    var deck = Deck(seed: seed)
    for typed in [[], ["Minutes"], ["Minutes", "approve"]] {
      var play = try Self.play(Self.storm)
      for line in typed { _ = play.respond(to: line) }
      for _ in 0..<Card.all.count {
        let drawn = deck.draw(on: play.state)
        for command in drawn.commands {
          let before = play.state.count
          _ = play.perform(command)
          #expect(play.state.count > before, "\(drawn.card.name.en)")
        }
      }
    }
  }

  @Test func everyCardCanHappen() throws {
    var play = try Self.play(Self.storm)
    _ = play.respond(to: "Minutes")
    for card in Card.all { #expect(card.commands(on: play.state) != nil, "\(card.name.en)") }
    _ = play.respond(to: "approve")
    for card in Card.all { #expect(card.commands(on: play.state) != nil, "\(card.name.en)") }
  }

  @Test func anEndedCaseIsOnlyTalkedAbout() throws {
    let play = try Self.play("flow A\nnotify staff \"Hello\"\n")
    let fitting = Card.all.filter { $0.commands(on: play.state) != nil }
    #expect(fitting.count == 3 && fitting.allSatisfy { $0.commands(on: play.state) == [] })
  }

  @Test func drawingTellsTheStoryAndAsksAQuestion() throws {
    var play = try Self.play(Self.storm)
    _ = play.respond(to: "Minutes")
    var deck = Deck(seed: 1)
    for _ in 0..<Card.all.count {
      let lines = play.draw(from: &deck)
      #expect(lines.first?.hasPrefix("Card: ") == true && lines.count >= 3)
      #expect(Card.all.contains { lines.last == "  " + $0.question.en })
    }
  }

  @Test(arguments: Language.allCases)
  func theHandbookKnowsEveryCardAndNoOtherCommand(_ language: Language) {
    let text = Handbook.text[language]
    for card in Card.all { #expect(text.contains("| \(card.name[language]) |"), "\(card.name.en)") }
    let known = Set(Subcommand.all.map(\.name))
    for match in text.matches(of: /nagare ([a-z]+)/) { #expect(known.contains(String(match.1)), "\(match.1)") }
    for course in CourseLesson.all.prefix(4) { #expect(text.contains(course.lesson(in: language).name)) }
    #expect(text.contains("90") && text.contains("150"))
    #expect(text.contains(RoomRules.variable) && text.contains(ClassStatus.variable))
  }
}

/// The view of a class.
struct ClassBoardTests {
  static func file(_ lesson: String?, _ state: LessonProgress.State, _ problem: Int?, _ group: String) -> [UInt8] {
    let status = ClassStatus(lesson: lesson, state: state, problem: problem.map { Diagnostic.Code($0) }, group: group)
    return Array(status.json.text.utf8)
  }

  static let files = [
    file("03-momotaro", .todo, 102, "Apple"), file("03-momotaro", .done, 103, "Pear"),
    file("04-holiday", .skipped, 102, "Plum"), file(nil, .todo, 101, "Fig"), file("03-momotaro", .todo, 204, "Kiwi"),
    file("03-momotaro", .todo, 102, "Lime"), Array("nonsense".utf8),
  ]

  @Test func groupsAreCountedAndProblemsShownWithAnExample() {
    let lines = ClassBoard(Self.files).lines(on: Page(.en))
    let text = lines.joined(separator: "\n")
    #expect(lines.first == "Class: 6 groups")
    #expect(text.contains(" 3  Momotaro asks to travel\n    at work 3  done 1  skipped 0"))
    #expect(text.contains("flows of their own"))
    #expect(text.contains("N102") && text.contains("(3 groups)") && text.contains("like: aproval section chief"))
    #expect(!text.contains("N204"), "Only the three most frequent; of equals the lower code.")
    #expect(text.contains("1 file could not be read."))
    #expect(lines.allSatisfy { DisplayWidth().of($0) <= 80 })
  }

  @Test func namesAreHiddenUntilAskedFor() {
    let board = ClassBoard(Self.files)
    for name in ["Apple", "Pear", "Plum", "Kiwi", "Lime"] {
      #expect(!board.lines(on: Page(.en)).joined().contains(name))
      #expect(board.lines(on: Page(.en), showsNames: true).joined().contains(name))
    }
  }

  @Test func aStatusIsSmallAndSaysNoMore() throws {
    var room = LessonRoom(on: Page(.en))
    _ = room.open(named: "3")
    _ = room.judge("form Momotaro\n - secret: text\n", on: LessonRoomTests.day)
    let status = ClassStatus(of: room, problem: Diagnostic.Code(102), group: nil)
    let text = status.json.text
    #expect(text == #"{"version":1,"lesson":"03-momotaro","state":"todo","problem":"N102","group":null}"#)
    #expect(try #require(ClassStatus(text)) == status)
    #expect(ClassBoard([]).lines(on: Page(.ja)).count > 1)
  }

  @Test func aDeskKeepsItsNameAndNamesNobody() {
    let name = ClassStatus.fileName(ofDesk: ["host", "1000", "/dev/pts/3"])
    #expect(name == ClassStatus.fileName(ofDesk: ["host", "1000", "/dev/pts/3"]))
    #expect(name != ClassStatus.fileName(ofDesk: ["host", "1000", "/dev/pts/4"]))
    #expect(name.hasPrefix("desk-") && name.hasSuffix(".json") && !name.contains("host"))
  }
}
