import NagareModel
import Testing

@testable import NagareChecker

@Suite("What is probably not meant")
struct WarningRuleTests {
  private let days = Sketch.days

  /// A form with every item and one gateway, whose arms lead to messages of their own.
  private func flow(_ conditions: Condition..., days: Field = .number(Sketch.days, 1...20)) -> Sketch {
    let others = [Sketch.price, Sketch.kind, Sketch.date, Sketch.urgent].map { Field(item: $0) }
    let arms = conditions.indices.map { (conditions[$0], Next.block($0 + 2)) }
    let messages = conditions.map { _ in Block.notify(.words("済")).leading(to: .block(conditions.count + 2)) }
    return Sketch(
      [Block(.form([days] + others), who: [Sketch.staff]), .choose(arms, next: .block(conditions.count + 2))]
        + messages + [.task()])
  }

  @Test("Conditions outside and around the range of a field")
  func neverAndAlways() {
    #expect(flow(.atLeast(30, days)).troubles == [Finding(.neverTrue, at: 1)])
    #expect(flow(.over(20, days)).troubles == [Finding(.neverTrue, at: 1)])
    #expect(flow(.atLeast(20, days)).troubles == [])
    #expect(flow(.over(0, days)).troubles == [Finding(.alwaysTrue, at: 1)])
    #expect(flow(.isEmpty(.item(days))).troubles == [Finding(.neverTrue, at: 1)])
    #expect(flow(.isEmpty(.item(days)), days: .number(days, 1...20, optional: true)).troubles == [])
    #expect(flow(.over(0, days), days: .number(days, 1...20, optional: true)).troubles == [])
    #expect(flow(.all([.atLeast(5, days), .under(3, days), .chosen("年休")])).troubles == [Finding(.neverTrue, at: 1)])
    #expect(flow(.any([.chosen("年休"), .not(.chosen("年休"))])).troubles == [Finding(.alwaysTrue, at: 1)])
    #expect(flow(.any([.chosen("年休"), .holds(Sketch.urgent)])).troubles == [])
  }

  @Test("Only whole numbers count, unless decimals are allowed")
  func decimals() {
    let between = Condition.all([.over(5, days), .under(6, days)])
    #expect(flow(between).troubles == [Finding(.neverTrue, at: 1)])
    #expect(flow(between, days: Field(item: days, allowsDecimals: true)).troubles == [])
  }

  @Test("An arm that the ones above have taken")
  func taken() {
    #expect(flow(.atLeast(5, days), .atLeast(10, days)).troubles == [Finding(.neverTrue, at: 1)])
    #expect(flow(.atLeast(10, days), .atLeast(5, days)).troubles == [])
    #expect(flow(.all([.atLeast(5, days), .chosen("年休")]), .atLeast(10, days)).troubles == [])
  }

  @Test("A hole between two branches is shown with its borders")
  func branchGap() {
    #expect(flow(.atMost(5, days), .atLeast(10, days)).troubles == [Finding(.branchGap, at: 1)])
    #expect(
      flow(.atMost(5, days), .atLeast(10, days)).messages(of: .branchGap)
        == [
          Phrase(
            ja: "「日数」が5日を超え10日未満のときは、どの枝にも入りません。",
            en: "No branch is for “日数” over 5 days and under 10 days.")
        ])
    #expect(flow(.under(5, days), .over(5, days)).messages(of: .branchGap).map(\.ja).first?.contains("ちょうど5日") == true)
    #expect(flow(.atMost(5, days), .atLeast(6, days)).troubles == [])
    #expect(flow(.atMost(3, days), .all([.over(3, days), .under(10, days)])).troubles == [])
    #expect(flow(.chosen("年休"), .chosen("病気")).troubles == [Finding(.branchGap, at: 1)])
    #expect(flow(.chosen("年休"), .atLeast(3, days)).troubles == [])
  }

  @Test("Round amounts are written as people write them")
  func amounts() {
    #expect(Number(500_000).phrase(.yen) == Phrase(ja: "50万円", en: "500,000 yen"))
    #expect(Number(120_000_000).phrase(.yen).ja == "1億2000万円")
    #expect(Number(123_456).phrase(.yen).ja == "123,456円")
  }

  @Test("A table says nothing of amounts below nothing")
  func tableFloor() {
    let rows = [Condition.atLeast(0, Sketch.price)].map { Table.Row($0, result: .constant(.text("課長"))) }
    let table = Table(item: Sketch.kind, by: [.item(Sketch.price)], rows: rows, otherwise: nil)
    let open = Sketch([.form(Sketch.staff, .number(Sketch.price)), Block(.table(table))])
    #expect(open.troubles == [])
    let optional = Sketch([.form(Sketch.staff, .number(Sketch.price, optional: true)), Block(.table(table))])
    #expect(optional.troubles == [Finding(.tableGap, at: 1)])
  }

  @Test("Of several lines nobody comes to, the first is named")
  func unreachable() {
    let finish = Block(.finish(.named("受付")))
    #expect(Sketch([.form(), finish, .notify(), .task()]).troubles == [Finding(.unreachableBlock, at: 2)])
    let halfStuck = Sketch([
      .form(), .together([2, 3], next: .block(4)), .task().inBranch(0, of: 1),
      Block(.finish(.named("終"))).inBranch(1, of: 1), .task(),
    ])
    #expect(halfStuck.troubles == [Finding(.unreachableBlock, at: 4)])
  }

  @Test("Two branches write the same item")
  func parallelWrites() {
    func flow(firstOnly: Bool) -> Sketch {
      Sketch(
        ending: 1,
        [
          .form(), .together([2, 3], firstOnly: firstOnly), .task(Sketch.head, .number(days)).inBranch(0, of: 1),
          .task(Sketch.chief, .number(days)).inBranch(1, of: 1),
        ])
    }
    #expect(flow(firstOnly: false).troubles == [Finding(.parallelWrites, at: 3)])
    #expect(flow(firstOnly: true).troubles == [])
  }

  @Test("Two final decisions on one path, and in two branches of a 同時に")
  func twoDecisions() {
    #expect(Sketch([.form(), .decision(Sketch.chief), .decision()]).troubles == [Finding(.twoDecisions, at: 2)])
    let branches = Sketch(
      ending: 1,
      [
        .form(), .together([2, 3]), .decision(Sketch.chief).inBranch(0, of: 1), .decision().inBranch(1, of: 1),
      ])
    #expect(branches.troubles == [Finding(.twoDecisions, at: 3)])
    let either = Sketch([
      .form(Sketch.staff, Field(item: Sketch.urgent)),
      .choose([(.holds(Sketch.urgent), .block(2))], otherwise: .block(3)),
      .decision(Sketch.chief).leading(to: .block(4)), .decision(), .notify(),
    ])
    #expect(either.troubles == [])
  }

  @Test("Deputies who only stand in for one another")
  func deputiesInRing() {
    func count(_ deputies: [Role.ID: [Role.ID]], atBlock: [Role.ID]? = nil) -> Int {
      var roles = Sketch.roles
      for (role, others) in deputies { roles[role].ifAway = .deputies(others.map { .role($0) }) }
      let block = Block.approval(Sketch.chief).handled { handling in
        handling.ifAway = atBlock.map { .deputies($0.map { .role($0) }) }
      }
      return Sketch(roles: roles, [.form(), block]).findings.count { $0.code == .deputiesInRing }
    }
    #expect(count([1: [2], 2: [1]]) == 1)
    #expect(count([1: [2], 2: [3], 3: [1]]) == 1)
    #expect(count([1: [1]]) == 1)
    #expect(count([1: [2], 2: [1, 3]]) == 0)
    #expect(count([1: [2], 2: [3]]) == 0)
    #expect(count([1: [2]], atBlock: [1]) == 1)
    #expect(count([1: [2]], atBlock: [1, 3]) == 0)
  }

  @Test("A path that finishes without the final decision")
  func missingDecision() {
    func flow(_ end: Block) -> Sketch {
      Sketch(
        ending: 2,
        [
          .form(Sketch.staff, Field(item: Sketch.urgent)),
          .choose([(.holds(Sketch.urgent), .block(2))], otherwise: .block(3)), end, .decision(),
        ])
    }
    #expect(flow(.task()).troubles == [Finding(.missingDecision, at: 1)])
    #expect(flow(Block(.finish(.named("不要")))).troubles == [])
    #expect(flow(Block(.finish(.finished))).troubles == [Finding(.missingDecision, at: 1)])
    let rejected = Sketch(
      ending: 3,
      [
        .form(), .approval(), .choose([(.answered(.last, .rejected), .block(3))], next: .block(4)), .notify(),
        .decision(),
      ])
    #expect(rejected.troubles == [])
  }

  @Test("Nobody approves what they have asked for; among several people it is advice")
  func ownApplication() throws {
    let own = Sketch([.form(), .approval(Sketch.staff)])
    #expect(own.troubles == [Finding(.ownApplication, at: 1)])
    #expect(Sketch([.form(), .approval(.applicant)]).troubles == [Finding(.ownApplication, at: 1)])
    let many = Sketch(roles: [Role(name: "職員", people: 8)], [.form(), .approval(Sketch.staff)])
    let finding = try #require(Checker.check(many.workflow, places: many.places).first { $0.code == .ownApplication })
    #expect(finding.level == .advice)
    #expect(Sketch([.form(), .approval(), .form(Sketch.chief), .task(Sketch.chief)]).troubles == [])
  }

  @Test(
    "A wait that lasts longer than the deadline after it",
    arguments: [
      (Period(7, .day), Period(30, .day), true), (Period(30, .day), Period(7, .day), false),
      (Period(7, .day), Period(7, .day), false), (Period(5, .businessDay), Period(2, .month), true),
      (Period(5, .businessDay), Period(10, .day), false), (Period(5, .businessDay), Period(6, .businessDay), true),
      (Period(1, .month), Period(30, .day), false), (Period(1, .week), Period(8, .day), true),
    ])
  func pastDeadline(wait: Period, due: Period, isPast: Bool) {
    let date = Expression.item(Sketch.date)
    let sketch = Sketch([
      .form(Sketch.staff, Field(item: Sketch.date)), Block(.wait(Due(.before(wait), date: date))),
      Block.approval().handled { $0.due = Due(.before(due), date: date) },
    ])
    #expect(sketch.troubles == (isPast ? [Finding(.pastDeadline, at: 2)] : []))
  }

  @Test("A wait on one branch does not concern the other")
  func waitElsewhere() {
    let date = Expression.item(Sketch.date)
    let due = Block.task().handled { $0.due = Due(.before(Period(30, .day)), date: date) }
    let sketch = Sketch(
      ending: 2,
      [
        .form(Sketch.staff, Field(item: Sketch.date), Field(item: Sketch.urgent)),
        .choose([(.holds(Sketch.urgent), .block(2))], otherwise: .block(3)), Block(.wait(Due(.on, date: date))), due,
      ])
    #expect(sketch.troubles == [])
  }
}
