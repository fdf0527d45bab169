import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import TestSupport
import Testing

/// Ways and states that are known in closed form, or were counted by hand.
struct CountTests {
  static let bound = 200_000

  @Test(arguments: 1...7)
  func sideBySideIsOneWay(_ count: Int) throws {
    let flow = try Sketches.flow(Sketches.par(count))
    let ways = Ways(flow, bound: Self.bound)
    #expect(ways.count == 1 && ways.isExact && ways.states == 2 * count + 2)
    let power = (0..<count).reduce(1) { power, _ in 3 * power }
    #expect(StateSpace.count(flow) == power + 1)
  }

  @Test(arguments: [1, 2, 5, 9])
  func choicesMultiply(_ count: Int) throws {
    let flow = try Sketches.flow(Sketches.xor(count))
    let ways = Ways(flow, bound: Self.bound)
    #expect(ways.count == 1 << count && ways.isExact)
    #expect(StateSpace.count(flow) == 3 * count + 2)
    #expect(StateSpace.count(try Sketches.flow(Sketches.xor(count, form: false))) == 3 * count + 1)
  }

  @Test(arguments: [1, 2, 5, 12])
  func eachSendingBackIsAWay(_ count: Int) throws {
    let flow = try Sketches.flow(Sketches.loop(count))
    #expect(Ways(flow, bound: Self.bound).count == count + 1)
    #expect(StateSpace.count(flow) == 2 * count + 2)
    #expect(StateSpace.count(try Sketches.flow(Sketches.loop(count, form: false))) == 2 * count + 1)
  }

  /// So many that they are not counted on, and yet at once.
  @Test func tooManyWaysAreSaidToBe() throws {
    let ways = Ways(try Sketches.flow(Sketches.xor(160)), bound: Self.bound)
    #expect(!ways.isExact && !ways.isCut && ways.count == 1_000_000_000_000_000)
    #expect(ways.courses.count == Ways.mostShown)
    // What is shown shows everything: both answers of every 承認.
    #expect(Set(ways.courses.flatMap(\.decisions)).count == 160 * 4 + 1)
  }

  @Test func manyBranchesAreAnsweredByTheirShape() throws {
    let ways = Ways(try Sketches.flow(Sketches.par(30)), bound: Self.bound)
    #expect(ways.count == 1 && ways.isExact && ways.states == 62)
  }

  @Test(arguments: [("snack", 3), ("leave", 14)])
  func flowsOfTheLanguagePage(_ name: String, _ count: Int) throws {
    let flow = try Sketches.flow(Fixtures().text("\(name).flow"))
    let ways = Ways(flow, bound: Self.bound)
    #expect(ways.count == count && ways.isExact && ways.courses.count == count)
  }

  /// 3 agreed, 5 rejected, 6 with one 差戻し.
  @Test func leaveIsAsItWasCountedByHand() throws {
    let courses = Ways(try Sketches.flow(Fixtures().text("leave.flow")), bound: Self.bound).courses
    let sentBack = courses.filter {
      $0.decisions.contains { if case .result(_, .sentBack) = $0 { true } else { false } }
    }
    #expect(sentBack.count == 6 && sentBack.allSatisfy { $0.outcome == .finished })
    #expect(courses.count { $0.outcome == .rejected } == 5)
    #expect(courses.count { $0.outcome == .finished } == 9)
  }

  /// Every way that is told can be walked, and is another.
  @Test(arguments: ["snack", "leave"])
  func everyWayIsPlayed(_ name: String) throws {
    let flow = try Sketches.flow(Fixtures().text("\(name).flow"))
    let ways = Ways(flow, bound: Self.bound)
    for (place, course) in ways.courses.enumerated() {
      let history = try #require(course.story.play(flow))
      #expect(history.now.outcome == course.outcome)
      #expect(ways.place(of: history) == place)
    }
  }

  /// Where nobody acts between the questions the values of all fields are chosen at once: here in 2^24 ways.
  @Test func choicesWithoutNumberAreCut() throws {
    let numbers = 1...24
    let flow = try Sketches.flow(
      "流れ 多い\n申請 職員\n" + numbers.map { " ・欄\($0): 数 1〜20\n" }.joined()
        + numbers.map { "もし 欄\($0) が 10 を超える なら\n通知 職員「\($0)」\nおわり\n" }.joined() + "承認 課長\n")
    let ways = Ways(flow, bound: .max)
    #expect(ways.isCut && !ways.isExact && ways.count > 1_000)
    #expect(Inspection(flow, bound: .max).isCut)
    #expect(Continuations(on: Terrain(flow, bound: .max)) == nil)
  }

  /// Each case of a long flow holds the values of all its fields.
  @Test func largeCasesAreCutSooner() throws {
    let steps = (1...4_000).map { "作業 係「題\($0)」\n ・欄\($0): 数\n" }.joined()
    let flow = try Sketches.flow("流れ 長い\n申請 職員\n" + steps + "承認 課長\n")
    #expect(Ways(flow, bound: .max).isCut)
    #expect(Continuations(on: Terrain(flow, bound: .max)) == nil)
    // Of a search only what is still to be followed is kept, and this flow has one way.
    #expect(!Inspection(flow, bound: .max).isCut)
  }

  @Test func aBoundThatIsMetIsSaid() throws {
    let ways = Ways(try Sketches.flow(Sketches.xor(40)), bound: 20)
    #expect(ways.isCut && !ways.isExact)
  }
}
