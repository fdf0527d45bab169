import NagareModel
import Testing

@testable import NagareChecker

@Suite("What does not run")
struct ErrorRuleTests {
  private let days = Sketch.days

  @Test("The shortest flow is quiet")
  func shortest() {
    let sketch = Sketch([.form(), .approval(Sketch.head), .notify(.words("おやつを買ってきてください"))])
    #expect(sketch.findings.isEmpty)
  }

  @Test("A value entered on one branch only is missing after it")
  func valueBeforeEntry() {
    let urgentOnly = Sketch([
      .form(Sketch.staff, Field(item: Sketch.urgent)),
      .choose([(.holds(Sketch.urgent), .block(2))], next: .block(3)),
      .task(Sketch.head, .number(days)), .notify(.item(days)),
    ])
    #expect(urgentOnly.blocks(with: .valueBeforeEntry) == [3])
    let both = Sketch([
      .form(Sketch.staff, Field(item: Sketch.urgent)),
      .choose([(.holds(Sketch.urgent), .block(2))], otherwise: .block(3)),
      .task(Sketch.head, .number(days)).leading(to: .block(4)), .task(Sketch.chief, .number(days)),
      .notify(.item(days)),
    ])
    #expect(both.troubles == [])
  }

  @Test("What one branch of a 同時に enters is there behind it, not beside it")
  func valueInParallel() {
    func flow(firstOnly: Bool, beside: Bool) -> Sketch {
      Sketch([
        .form(), .together([2, 3], firstOnly: firstOnly, next: .block(4)),
        .task(Sketch.head, .number(days)).inBranch(0, of: 1),
        (beside ? Block.notify(.item(days)) : .task(Sketch.chief)).inBranch(1, of: 1), .notify(.item(days)),
      ])
    }
    #expect(flow(firstOnly: false, beside: false).troubles == [])
    #expect(flow(firstOnly: false, beside: true).blocks(with: .valueBeforeEntry) == [3])
    #expect(flow(firstOnly: true, beside: false).blocks(with: .valueBeforeEntry) == [4])
  }

  @Test("A deadline that leads on skips the fields of the task")
  func leavingEarly() {
    let task = Block.task(Sketch.head, .number(days)).handled {
      $0.due = Due(.after(Period(3, .day)))
      $0.late = [LateStep(.goTo(.block(2)))]
    }
    #expect(Sketch([.form(), task, .notify(.item(days))]).blocks(with: .valueBeforeEntry) == [2])
  }

  @Test("More than sixty-four items are followed")
  func manyItems() {
    let items = (0..<200).map { Item(name: "項目\($0)", type: .yesNo) }
    let fields = items.indices.filter { $0 != 150 }.map { Field(item: $0) }
    let sketch = Sketch(
      items: items,
      [Block(.form(fields), who: [Sketch.staff])] + items.indices.map { .notify(.item($0)) }
        + [.task(Sketch.head, Field(item: 150))])
    #expect(sketch.blocks(with: .valueBeforeEntry) == [151])
  }

  @Test(
    "Days are not yen, and a number is no choice",
    arguments: [
      (Condition.atLeast(5, Sketch.days, unit: .yen), true),
      (Condition.atLeast(5, Sketch.days, unit: .day), false),
      (Condition.atLeast(5, Sketch.days, unit: .businessDay), false),
      (Condition.atLeast(5, Sketch.days), false),
      (Condition.equal(.item(Sketch.kind), .constant(.number(Number(3), nil))), true),
      (Condition.holds(Sketch.urgent), false),
      (Condition.holds(Sketch.days), true),
      (Condition.not(.any([.equal(.item(Sketch.date), .item(Sketch.price))])), true),
    ])
  func unlike(condition: Condition, isFound: Bool) {
    let form = Block(.form(Sketch.items.indices.map { Field(item: $0) }), who: [Sketch.staff])
    let sketch = Sketch([form, .choose([(condition, .block(2))], next: .end), .approval()])
    #expect(sketch.blocks(with: .unlikeComparison) == (isFound ? [1] : []))
    #expect(sketch.troubles.count == (isFound ? 1 : 0))
    // The same is said of what is promised, at the line that says it.
    let promised = Sketch([form, .approval()])
    for kind in [Promise.Kind.premise(.holds(condition)), .claim(.always(condition))] {
      let promise = Promise(name: "きまり", lines: [.init(kind, at: Place(70, 79))], place: Place(60, 69))
      let found = Checker.check(promised.workflow, places: promised.places, promises: [promise])
      let unlike = found.filter { $0.code == .unlikeComparison }
      #expect(unlike.map(\.place.start) == (isFound ? [70] : []))
    }
  }

  @Test("Calculations and deadlines need what fits them")
  func unlikeElsewhere() {
    func compute(_ sign: Expression.Operator, _ left: Item.ID, _ right: Item.ID) -> Sketch {
      let form = Block(.form(Sketch.items.indices.map { Field(item: $0) }), who: [Sketch.staff])
      let items = Sketch.items + [Item(name: "値")]
      return Sketch(items: items, [form, Block(.compute(5, .arithmetic(.item(left), sign, .item(right))))])
    }
    #expect(compute(.plus, Sketch.price, days).troubles == [Finding(.unlikeComparison, at: 1)])
    #expect(compute(.times, Sketch.price, days).troubles == [])
    #expect(compute(.plus, Sketch.date, days).troubles == [])
    #expect(compute(.minus, Sketch.date, Sketch.date).troubles == [])
    #expect(compute(.times, Sketch.price, Sketch.kind).troubles == [Finding(.unlikeComparison, at: 1)])
    func computed(_ value: Expression) -> Sketch {
      let form = Block(.form(Sketch.items.indices.map { Field(item: $0) }), who: [Sketch.staff])
      return Sketch(items: Sketch.items + [Item(name: "値")], [form, Block(.compute(5, value))])
    }
    func larger(_ left: Item.ID, _ right: Item.ID) -> Expression { .call(.larger, [.item(left), .item(right)]) }
    #expect(computed(larger(days, Sketch.price)).troubles == [Finding(.unlikeComparison, at: 1)])
    #expect(computed(larger(days, Sketch.date)).troubles == [Finding(.unlikeComparison, at: 1)])
    #expect(computed(larger(days, days)).troubles == [])
    let percent = Expression.constant(.number(Number(10), .percent))
    #expect(
      computed(.arithmetic(.item(Sketch.price), .plus, percent)).troubles == [Finding(.unlikeComparison, at: 1)])
    #expect(computed(.arithmetic(.item(Sketch.price), .times, percent)).troubles == [])
    func due(_ item: Item.ID) -> Sketch {
      let form = Block(.form([Field(item: days), Field(item: Sketch.date)]), who: [Sketch.staff])
      return Sketch([form, Block.task().handled { $0.due = Due(.on, date: .item(item)) }])
    }
    #expect(due(days).troubles == [Finding(.unlikeComparison, at: 1)])
    #expect(due(Sketch.date).troubles == [])
  }

  @Test("A choice that is not offered is said once, whatever its width is")
  func noSuchChoice() {
    func flow(_ name: String) -> Sketch {
      Sketch(
        items: [Item(name: "型", type: .choice(["Ａ", "B"]))],
        [.form(Sketch.staff, Field(item: 0)), .choose([(.chosen(name, 0), .block(2))]), .approval()])
    }
    #expect(flow("C").troubles == [Finding(.noSuchChoice, at: 1)])
    let promise = Promise(
      name: "きまり", lines: [.init(.premise(.holds(.chosen("C", 0))), at: Place(70, 79))], place: Place(60, 69))
    let found = Checker.check(flow("a").workflow, places: flow("a").places, promises: [promise])
    #expect(found.filter { $0.code == .noSuchChoice }.map(\.place.start) == [70])
    #expect(flow("a").troubles == [])
  }

  @Test("選択肢 are for one person")
  func ownAnswers() {
    let flow = { (people: [Performer]) in
      Sketch([.form(), Block(.approval(Approval(answers: [.own("使える"), .own("使えない")])), who: people)])
    }
    #expect(flow([Sketch.head, Sketch.chief]).troubles == [Finding(.ownAnswersOfSeveral, at: 1)])
    #expect(flow([Sketch.head]).troubles == [])
  }

  @Test("An arrow stays in its branch; answers may leave one, and enter none")
  func borders() {
    func flow(arrowTo target: Block.ID, sentBackTo back: Block.ID = 0) -> Sketch {
      let approval = Block.approval(Sketch.chief).handled { $0.ifSentBack = [.goTo(.block(back))] }
      return Sketch([
        .form(Sketch.staff, Field(item: Sketch.urgent)), .together([2, 5], next: .block(6)),
        approval.inBranch(0, of: 1, next: .block(3)),
        .choose([(.holds(Sketch.urgent), .block(4))]).inBranch(0, of: 1),
        Block(.jump(.block(target))).inBranch(0, of: 1), .task().inBranch(1, of: 1), .notify(.words("済")),
      ])
    }
    #expect(flow(arrowTo: 2).troubles == [])
    #expect(flow(arrowTo: 0).troubles == [Finding(.jumpAcrossBorder, at: 4)])
    #expect(flow(arrowTo: 5).troubles == [Finding(.jumpAcrossBorder, at: 4)])
    #expect(flow(arrowTo: 2, sentBackTo: 5).troubles == [Finding(.jumpAcrossBorder, at: 2)])
  }

  @Test("No more people can be asked to agree than there are")
  func tooManyAsked() {
    func flow(_ count: Int, of people: Int, _ who: Performer...) -> Sketch {
      var roles = Sketch.roles
      roles[2].people = people
      let approval = Block(.approval(Approval(quorum: .count(count))), who: who)
      return Sketch(roles: roles, [.form(), approval])
    }
    #expect(flow(2, of: 1, Sketch.head, Sketch.chief).troubles == [])
    #expect(flow(3, of: 1, Sketch.head, Sketch.chief).troubles == [Finding(.tooManyAsked, at: 1)])
    #expect(flow(3, of: 2, Sketch.head, Sketch.chief).troubles == [])
    #expect(flow(9, of: 1, Sketch.head, .item(Sketch.kind)).blocks(with: .tooManyAsked) == [])
  }

  @Test("Rows that share a border overlap")
  func overlappingRows() {
    func flow(_ second: Condition) -> Sketch {
      let rows = [Condition.atMost(50, Sketch.price), second].map { Table.Row($0, result: .constant(.text("課長"))) }
      let table = Table(item: Sketch.kind, by: [.item(Sketch.price)], rows: rows, otherwise: nil)
      return Sketch([.form(Sketch.staff, .number(Sketch.price, 1...300)), Block(.table(table))])
    }
    #expect(flow(.atLeast(50, Sketch.price)).troubles == [Finding(.overlappingRows, at: 1)])
    #expect(flow(.over(50, Sketch.price)).troubles == [])
    #expect(flow(.over(51, Sketch.price)).troubles == [Finding(.tableGap, at: 1)])
  }

  @Test("差戻し needs a form on the way, or a way of its own")
  func nowhereToSendBack() {
    #expect(Sketch([.task(), .approval()]).troubles == [Finding(.nowhereToSendBack, at: 1)])
    let told = Block.approval().handled { $0.ifSentBack = [.goTo(.block(0))] }
    #expect(Sketch([.task(), told]).troubles == [])
    #expect(Sketch([.task(), .approval(answers: ["可", "否"])]).troubles == [])
    let asked = Sketch([.task(), .approval(), .choose([(.answered(.last, .sentBack), .block(3))]), .notify()])
    #expect(asked.troubles == [])
  }

  @Test("A repetition without a way out never ends")
  func endlessLoop() {
    let jump = Block(.jump(.block(1)))
    #expect(Sketch([.form(), .task(), jump]).troubles == [Finding(.endlessLoop, at: 2)])
    #expect(Sketch([.form(), .approval(), jump]).troubles == [])
    let lettingOut = Sketch(
      ending: 2,
      [
        .form(Sketch.staff, Field(item: Sketch.urgent)), .task(), .choose([(.holds(Sketch.urgent), .block(3))]), jump,
      ])
    #expect(lettingOut.blocks(with: .endlessLoop) == [])
  }

  @Test("差戻し can be the way out of a repetition")
  func sentBackOutOfLoop() {
    let approval = Block.approval(Sketch.chief).handled { $0.ifRejected = [.goTo(.block(2))] }
    let sketch = Sketch([
      .form(Sketch.staff, Field(item: Sketch.urgent)),
      .choose([(.holds(Sketch.urgent), .block(2))], otherwise: .end), approval, Block(.jump(.block(2))),
    ])
    #expect(sketch.blocks(with: .endlessLoop) == [])
  }
}
