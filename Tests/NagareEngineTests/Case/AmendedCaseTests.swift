import NagareModel
import Testing

@testable import NagareEngine

/// What a case does with the nouns of the amended contract, on flows put together by hand.
struct AmendedCaseTests {
  static let (staff, chief, director, mayor, heir) = (0, 1, 2, 3, 4)
  static let roles = ["職員", "課長", "部長", "市長", "新課長"].map { Role(name: $0) }

  static func history(
    _ blocks: [Block], roles: [Role] = Self.roles, items: [Item] = [], calendar: CalendarRules = .usual,
    currency: Currency = .yen
  ) throws -> History {
    var blocks = blocks
    for id in blocks.indices.dropLast() where blocks[id].next == .end { blocks[id].next = .block(id + 1) }
    let workflow = Workflow(
      name: "例", roles: roles, items: items, blocks: blocks, start: .block(0), calendar: calendar, currency: currency)
    return try History(of: Flow(workflow), at: Example.usualStart)
  }

  static func act(_ role: Role.ID, _ action: Action) -> Command { .act(Party(.role(role)), action) }

  static func waiting(_ history: History) -> [String] {
    history.now.turns.map { history.flow.workflow.roles[$0.who].name }
  }

  // MARK: 過ぎたら with delays

  @Test("Several late actions count from the deadline as it was first set, and each acts once")
  func lateSteps() throws {
    let approval = Block.approval(.role(Self.chief)).handled {
      $0.due = Due(.within(Period(1, .businessDay)))
      $0.late = [
        LateStep(.passTo([.role(Self.director)]), after: Period(3, .businessDay)),
        LateStep(.notify([.role(Self.mayor)], Text([.words("遅れています")])), after: Period(1, .day)),
      ]
    }
    var history = try Self.history([.form(.role(Self.staff)), approval])
    try history.perform(Self.act(Self.staff, .finish))
    var times: [String] = []
    for _ in 0..<4 {
      try history.perform(.untilDue)
      times.append("\(history.now.clock)")
    }
    // Thursday the 2nd; Friday; three open days after the 2nd; one open day after the hand-over.
    #expect(times == ["2026-04-02 17:15", "2026-04-03 17:15", "2026-04-07 17:15", "2026-04-08 17:15"])
    #expect(Self.waiting(history) == ["部長"])
    let sent = history.events.compactMap { event -> String? in
      if case .sent(let message) = event { "\(message.kind) \(message.to)" } else { nil }
    }
    #expect(sent == ["reminder [1]", "notice [3]", "reminder [2]"])
    #expect(throws: Refusal.self) { try history.perform(.untilDue) }
    try history.perform(Self.act(Self.director, .answer(.approved, reason: nil)))
    #expect(history.now.outcome == .finished)
  }

  // MARK: 交代

  @Test("Whoever replaces somebody gets what waits for them and what comes later, and both have answered")
  func replaced() throws {
    let asked = Condition.answered(.role(Self.chief), .approved)
    var history = try Self.history([
      .form(.role(Self.staff)), .approval(.role(Self.chief)), .choose([(asked, .block(3))], next: .block(3)),
      .notify(.words("課長へ")).to(Self.chief), .task(.role(Self.chief)),
    ])
    try history.perform(Self.act(Self.staff, .finish))
    try history.perform(Self.act(Self.chief, .replaced(by: Self.heir)))
    #expect(Self.waiting(history) == ["新課長"])
    #expect(throws: Refusal.self) { try history.perform(Self.act(Self.chief, .answer(.approved, reason: nil))) }
    #expect(throws: Refusal.self) { try history.perform(Self.act(Self.staff, .takeBack)) }
    #expect(throws: Refusal.self) { try history.perform(Self.act(Self.chief, .replaced(by: Self.mayor))) }
    try history.perform(Self.act(Self.heir, .answer(.approved, reason: nil)))
    #expect(history.events.contains(.chose(2, .arm(0))))
    #expect(history.events.contains(.sent(Message(.notice, 3, to: [Self.heir], text: "課長へ"))))
    #expect(Self.waiting(history) == ["新課長"])
    for role in [Self.chief, Self.heir] { #expect(history.objection(to: .visits([Party(.role(role))])) == nil) }
    // And back again.
    try history.perform(Self.act(Self.heir, .replaced(by: Self.chief)))
    #expect(Self.waiting(history) == ["課長"])
    try history.perform(Self.act(Self.chief, .finish))
    #expect(history.now.outcome == .finished)
  }

  // MARK: 理由必須 and own answers

  @Test("Where a reason is required, sending back and rejecting take words, and approving does not")
  func reasons() throws {
    let approval = Block.approval(.role(Self.chief)).handled { $0.requiresReason = true }
    var history = try Self.history([.form(.role(Self.staff)), approval])
    try history.perform(Self.act(Self.staff, .finish))
    for answer in [Answer.sentBack, .rejected] {
      for words in [nil, "", " 　"] {
        #expect(throws: Refusal.self) { try history.perform(Self.act(Self.chief, .answer(answer, reason: words))) }
      }
    }
    try history.perform(Self.act(Self.chief, .answer(.sentBack, reason: "印がありません")))
    try history.perform(Self.act(Self.staff, .finish))
    try history.perform(Self.act(Self.chief, .answer(.approved, reason: nil)))
    #expect(history.now.outcome == .finished)
  }

  @Test("Answers named among one's own keep their meaning, on a decision too")
  func ownAnswers() throws {
    let answers: [Answer] = [.own("可"), .own("条件付き"), .rejected]
    var history = try Self.history([
      .form(.role(Self.staff)), Block(.decision(answers: answers), who: [.role(Self.mayor)]), .task(.role(Self.chief)),
    ])
    try history.perform(Self.act(Self.staff, .finish))
    #expect(throws: Refusal.self) { try history.perform(Self.act(Self.mayor, .answer(.approved, reason: nil))) }
    var other = history
    try other.perform(Self.act(Self.mayor, .answer(.own("条件付き"), reason: nil)))
    #expect(Self.waiting(other) == ["課長"])
    try history.perform(Self.act(Self.mayor, .answer(.rejected, reason: "だめ")))
    #expect(history.now.outcome == .rejected)
  }

  @Test("A message may stand beside a target, and goes out even where a もし takes care of the answer")
  func reactions() throws {
    let told = Text([.words("却下です")])
    func flow(_ reactions: [Reaction], _ after: Block) throws -> History {
      let approval = Block.approval(.role(Self.chief)).handled { $0.ifRejected = reactions }
      var history = try Self.history([.form(.role(Self.staff)), approval, after, .task(.role(Self.director))])
      try history.perform(Self.act(Self.staff, .finish))
      try history.perform(Self.act(Self.chief, .answer(.rejected, reason: nil)))
      return history
    }
    let notice = Event.sent(Message(.notice, 1, to: [Self.mayor], text: "却下です"))
    let jumped = try flow([.notify([.role(Self.mayor)], told), .goTo(.block(3))], .task(.role(Self.mayor)))
    #expect(jumped.events.contains(notice))
    #expect(Self.waiting(jumped) == ["部長"])
    let rejected = Condition.answered(.last, .rejected)
    let asked = try flow(
      [.notify([.role(Self.mayor)], told)], .choose([(rejected, .block(3))], next: .block(3)))
    #expect(asked.events.contains(notice))
    #expect(Self.waiting(asked) == ["部長"])
  }

  // MARK: People chosen in a form

  @Test("All people chosen in a form act, and nobody chosen refuses the answer that led there")
  func chosenPeople() throws {
    let items = [Item(name: "見る人", type: .choices(["課長", "部長", "市長"]))]
    let field = Field(item: 0, isRequired: false)
    let notice = Block(.notify(Text([.words("ありがとう")])), who: [.item(0)])
    var history = try Self.history(
      [Block(.form([field]), who: [.role(Self.staff)]), Block(.task([]), who: [.item(0)]), notice], items: items)
    #expect(throws: Refusal.self) { try history.perform(Self.act(Self.staff, .fill([]))) }
    let chosen = Entry(0, .constant(.choices(["部長", "市長"])))
    try history.perform(Self.act(Self.staff, .fill([chosen])))
    #expect(Self.waiting(history) == ["部長", "市長"])
    for role in [Self.director, Self.mayor] { try history.perform(Self.act(role, .finish)) }
    #expect(history.events.contains(.sent(Message(.notice, 2, to: [Self.director, Self.mayor], text: "ありがとう"))))
  }

  // MARK: Tables, the drafter, the calendar, the currency

  @Test("Of the rows that fit, the one with the fewest どれでも holds, in whatever order they stand")
  func tables() throws {
    let items = [
      Item(name: "区分", type: .choice(["補助", "委託"])), Item(name: "金額", type: .money), Item(name: "決裁者"),
    ]
    func row(_ parts: [Condition?], _ role: Role.ID) -> Table.Row {
      Table.Row(parts: parts, result: .constant(.role(role)))
    }
    let subsidy = Condition.chosen("補助", 0)
    let rows = [
      row([subsidy, nil], Self.director), row([subsidy, .under(500_000, 1)], Self.chief), row([nil, nil], Self.mayor),
    ]
    let table = Block(.table(Table(item: 2, by: [.item(0), .item(1)], rows: rows, otherwise: nil)))
    for (kind, price, wanted) in [("補助", 499_999, "課長"), ("補助", 500_000, "部長"), ("委託", 1, "市長")] {
      var history = try Self.history(
        [
          Block(.form([Field(item: 0), Field(item: 1)]), who: [.role(Self.staff)]), table,
          Block(.decision(), who: [.item(2)]),
        ], items: items)
      let entries = [Entry(0, .constant(.choices([kind]))), Entry(1, .constant(.number(Number(price), nil)))]
      try history.perform(Self.act(Self.staff, .fill(entries)))
      #expect(Self.waiting(history) == [wanted])
    }
  }

  @Test("Who applied is a value")
  func applicant() throws {
    let rows = [(Self.staff, Self.chief), (Self.chief, Self.director)].map { who, by in
      Table.Row(.equal(.applicant, .constant(.role(who))), result: .constant(.role(by)))
    }
    let table = Block(.table(Table(item: 0, by: [.applicant], rows: rows, otherwise: nil)))
    func flow() throws -> History {
      try Self.history(
        [
          Block(.form([]), who: [.role(Self.staff), .role(Self.chief), .role(Self.mayor)]), table,
          Block(.decision(), who: [.item(0)]),
        ], items: [Item(name: "認める人")])
    }
    for (who, wanted) in [(Self.staff, "課長"), (Self.chief, "部長")] {
      var history = try flow()
      try history.perform(Self.act(who, .finish))
      #expect(Self.waiting(history) == [wanted])
    }
    var refused = try flow()
    let refusal = #expect(throws: Refusal.self) { try refused.perform(Self.act(Self.mayor, .finish)) }
    #expect(refusal?.code == .noRow)
    #expect(refusal?.how.ja.contains("「申請者」が市長") == true)
  }

  @Test("A flow keeps its own calendar and hours")
  func calendar() throws {
    var rules = CalendarRules()
    rules.closed = [CalendarRules.Days(.wednesday)]
    rules.hours = try #require(OfficeHours(spans: [9 * 60...12 * 60, 13 * 60...17 * 60]))
    let task = Block.task(.role(Self.chief)).handled { $0.due = Due(.within(Period(4, .hour))) }
    var history = try Self.history([.form(.role(Self.staff)), task], calendar: rules)
    // The usual start is a Wednesday: the work arrives on Thursday, and lunch is no work.
    try history.perform(Self.act(Self.staff, .finish))
    #expect(history.now.turns.first?.due?.description == "2026-04-02 14:00")
  }

  @Test("The holiday that moved a deadline is named")
  func closedDays() throws {
    func due(_ deadline: Deadline, starting day: String, calendar: CalendarRules = .usual) throws -> (Day?, Phrase?) {
      let task = Block.task(.role(Self.chief)).handled { $0.due = Due(deadline) }
      var history = try Self.history([.form(.role(Self.staff)), task], calendar: calendar)
      try history.perform(.until(Instant(try #require(Day(day)), Example.usualStart.time)))
      try history.perform(Self.act(Self.staff, .finish))
      return (history.now.turns.first?.due?.day, history.now.closedDays(movingDeadlineAt: 1))
    }
    let (day, told) = try due(Deadline(.within(Period(2, .businessDay))), starting: "2026-04-28")
    #expect(day == Day("2026-05-01"))
    #expect(told?.ja == "期限は、閉庁日の2026-04-29(昭和の日)をよけています。")
    #expect(try due(Deadline(.within(Period(2, .day))), starting: "2026-04-28").1 == nil)
    let moved = try due(Deadline(.within(Period(1, .day)), whenClosed: .nextOpenDay), starting: "2026-04-28")
    #expect(moved.0 == Day("2026-04-30") && moved.1 != nil)
    #expect(try due(Deadline(.within(Period(2, .businessDay))), starting: "2026-04-03").1 == nil)
    var rules = CalendarRules.usual
    rules.closed = [CalendarRules.Days(try #require(Day("2026-04-02")))]
    let own = try due(Deadline(.within(Period(1, .businessDay))), starting: "2026-04-01", calendar: rules)
    #expect(own.0 == Day("2026-04-03"))
    #expect(own.1?.en == "2026-04-02 (Thu) is not counted: the office is closed.")
  }

  @Test("An amount has its currency everywhere but in texts, and as many places")
  func currency() throws {
    let items = [Item(name: "price", type: .money)]
    let text = Text([.words("Pay "), .item(0)])
    func paid(_ number: Number, in currency: Currency) throws -> (shown: Phrase, text: String) {
      var history = try Self.history(
        [Block(.form([Field(item: 0)]), who: [.role(Self.staff)]), Block(.notify(text), who: [.role(Self.staff)])],
        items: items, currency: currency)
      try history.perform(Self.act(Self.staff, .fill([Entry(0, .constant(.number(number, nil)))])))
      guard case .sent(let message)? = history.events.first(where: { if case .sent = $0 { true } else { false } })
      else { throw Miscalculation.unlike }
      return (history.now.words(history.now.values[0], of: 0), message.text)
    }
    let half = try #require(Number(digits: 123_450, places: 2))
    #expect(try paid(Number(75), in: .dollar).shown == Phrase(ja: "75ドル", en: "$75"))
    #expect(try paid(half, in: .dollar).shown == Phrase(ja: "1,234.50ドル", en: "$1,234.50"))
    #expect(try paid(half, in: .dollar).text == "Pay 1,234.50")
    #expect(try paid(Number(50_000), in: .yen).shown == Phrase(ja: "50,000円", en: "50,000 yen"))
    #expect(try paid(Number(5), in: .other("元", places: 2)).shown.ja == "5元")
    #expect(throws: Refusal.self) { try paid(half, in: .yen) }
    #expect(throws: Refusal.self) { try paid(half, in: .other("点", places: 0)) }
    let third = try #require(Number(digits: 1_234, places: 3))
    #expect(throws: Refusal.self) { try paid(third, in: .euro) }
  }

  // MARK: Time without end

  @Test("Deadlines that hand a case to one another are named, and soon")
  func timeWithoutEnd() throws {
    let first = Block.approval(.role(Self.chief)).handled {
      $0.due = Due(.within(Period(1, .minute)))
      $0.late = [LateStep(.answer(.approved))]
    }
    let second = Block.approval(.role(Self.director)).handled {
      $0.due = Due(.within(Period(1, .minute)))
      $0.late = [LateStep(.goTo(.block(1)))]
    }
    var history = try Self.history([.form(.role(Self.staff)), first, second])
    try history.perform(Self.act(Self.staff, .finish))
    let refusal = #expect(throws: Refusal.self) { try history.perform(.pass(Period(100, .year))) }
    #expect(refusal?.code == .endless)
    #expect(refusal?.what.ja.contains("課長") == true && refusal?.what.ja.contains("部長") == true)
    // A year of a daily round is nothing of the kind.
    var daily = try Self.history([
      .form(.role(Self.staff)), Block(.wait(Due(.within(Period(1, .day))))), Block(.jump(.block(1))),
    ])
    try daily.perform(Self.act(Self.staff, .finish))
    try daily.perform(.pass(Period(1, .year)))
    #expect(daily.now.clock.day == Day("2027-04-01"))
  }
}

extension Block {
  fileprivate static func form(_ who: Performer) -> Block { Block(.form([]), who: [who]) }

  fileprivate static func task(_ who: Performer) -> Block { Block(.task([]), who: [who]) }

  fileprivate static func approval(_ who: Performer) -> Block { Block(.approval(Approval()), who: [who]) }

  fileprivate static func notify(_ pieces: Text.Piece...) -> Block { Block(.notify(Text(pieces)), who: [.role(0)]) }

  fileprivate static func choose(_ arms: [(Condition, Next)], next: Next) -> Block {
    Block(.gateway(Gateway(arms: arms.map { .init($0.0, first: $0.1) }, otherwise: nil)), next: next)
  }

  fileprivate func handled(_ change: (inout Handling) -> Void) -> Block {
    var block = self
    change(&block.handling)
    return block
  }

  fileprivate func to(_ role: Role.ID) -> Block {
    var block = self
    block.who = [.role(role)]
    return block
  }
}

extension Condition {
  fileprivate static func chosen(_ name: String, _ item: Item.ID) -> Condition {
    .equal(.item(item), .constant(.choices([name])))
  }

  fileprivate static func under(_ number: Int, _ item: Item.ID) -> Condition {
    let border = Limit(.constant(.number(Number(number), nil)), isIncluded: false)
    return .within(.item(item), Limits(lower: nil, upper: border))
  }
}
