import NagareModel
import Testing

@testable import NagareEngine

@Suite("The engine and the same sums done on paper agree")
struct SecondOpinionTests {
  private static let clock = Instant("2026-04-28 09:00") ?? .earliest

  /// A case with these values in front of a block, and the same on paper.
  private static func sides(_ guess: inout Guesswork, before block: Block? = nil) -> (Case, Paper) {
    let items = Guesswork.items + [Item(name: "結果")]
    let workflow = Workflow(
      roles: Guesswork.roles, items: items, blocks: [block ?? Block(.finish(.finished))], start: .block(0))
    var state = Case(of: Flow(workflow))
    state.values = guess.values() + [.empty]
    state.clock = clock
    return (
      state, Paper(values: state.values, items: items, roles: Guesswork.roles, today: WallDate(clock.day))
    )
  }

  @Test("Conditions", arguments: 0..<20 as Range<UInt64>)
  func conditions(seed: UInt64) {
    var guess = Guesswork(seed)
    var (agreed, held) = (0, 0)
    for _ in 0..<400 {
      let condition = guess.condition(3)
      let (state, paper) = Self.sides(&guess)
      let expected = paper.holds(condition)
      guard state.holds(condition, at: 0) == expected else {
        Issue.record("\(condition) should be \(expected) with \(Self.shown(condition.items, state))")
        return
      }
      agreed += 1
      if expected { held += 1 }
    }
    // Neither always nor never.
    #expect((agreed / 10...agreed * 9 / 10).contains(held))
  }

  @Test("Calculations", arguments: 0..<20 as Range<UInt64>)
  func calculations(seed: UInt64) {
    var guess = Guesswork(100 + seed)
    var impossible = 0
    for _ in 0..<300 {
      let expression = guess.expression(3)
      let (state, paper) = Self.sides(&guess, before: Block(.compute(Guesswork.items.count, expression)))
      var expected: Paper.Entry? = try? paper.work(out: expression)
      if expected == .nothing { expected = nil }
      let found = Self.result(of: state).map(paper.entry)
      guard found == expected else {
        Issue.record("\(expression) should be \(String(describing: expected)), is \(String(describing: found))")
        return
      }
      if expected == nil { impossible += 1 }
    }
    #expect((10...200).contains(impossible))
  }

  @Test("Tables", arguments: 0..<20 as Range<UInt64>)
  func tables(seed: UInt64) {
    var guess = Guesswork(200 + seed)
    for _ in 0..<100 {
      let table = guess.table()
      let (state, paper) = Self.sides(&guess, before: Block(.table(table)))
      let row = table.rows.first { paper.holds($0.condition) }?.result ?? table.otherwise
      var expected = row.flatMap { try? paper.work(out: $0) }
      if expected == .nothing { expected = nil }
      let found = Self.result(of: state).map(paper.entry)
      guard found == expected else {
        Issue.record("\(table) should give \(String(describing: expected)), gives \(String(describing: found))")
        return
      }
    }
  }

  /// What the block in front of a case gives; `nil` if that is refused.
  private static func result(of state: Case) -> Value? {
    guard let events = try? state.decideStart(at: clock) else { return nil }
    for case .computed(_, _, let value) in events { return value }
    return nil
  }

  private static func shown(_ items: [Item.ID], _ state: Case) -> String {
    items.map { "\(Guesswork.items[$0].name)=\(state.values[$0])" }.joined(separator: " ")
  }
}
