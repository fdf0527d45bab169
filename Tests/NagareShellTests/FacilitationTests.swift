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
      let lines = play.draw("", from: &deck)
      #expect(lines.first?.hasPrefix("Card: ") == true && lines.count >= 3)
      #expect(Card.all.contains { lines.suffix(2).contains("  " + $0.question.en) })
    }
  }
}
