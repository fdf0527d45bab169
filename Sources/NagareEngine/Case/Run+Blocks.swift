import NagareModel
import NagarePlan

extension Run {
  /// Comes to a point: offers it to people, or does what it says and goes on.
  mutating func enter(_ point: Plan.Point) throws(Refusal) {
    let step = flow.plan.steps[point]
    switch step.deed {
    case .form, .work, .approval, .decision, .reading: try offer(point)
    case .share:
      let who = flow.workflow.blocks[point].who
      try checkPeople(who, at: point)
      emit(.shared(point, state.addressees(who)))
      goOn(from: point)
    case .notify:
      if let notice = step.notice { try send(notice) }
      goOn(from: point)
    case .wait: wait(point)
    case .set:
      emit(.computed(point, step.slot, try result(at: point)))
      goOn(from: point)
    case .choose: choose(at: point)
    case .split:
      emit(.split(point))
      let order = state.count
      for way in flow.plan.leaving(point).reversed() { go(Move(to: way.to, within: (point, order))) }
    case .meet: comeThrough(step)
    case .pass:
      emit(.jumped(point))
      if let way = flow.plan.onward(from: point) { go(along: way) }
    case .end: if let outcome = flow.plan.outcome(at: point) { end(outcome) }
    }
  }

  private mutating func wait(_ id: Block.ID) {
    guard case .wait(let due) = flow.workflow.blocks[id].kind else { return }
    let over = flow.calendar.resumption(
      of: due.deadline, sent: state.clock, date: state.day(due.date), hours: flow.workflow.calendar.hours)
    if let over, over > state.clock { return emit(.offered(id, due: over)) }
    emit(.passed(id, nil))
    goOn(from: id)
  }

  private mutating func choose(at id: Block.ID) {
    guard let questions = flow.questions[id] else { return }
    let chosen = questions.first(in: state, at: id)
    for way in flow.plan.leaving(id) {
      if case .arm(let index) = way.cause {
        guard index == chosen else { continue }
        emit(.chose(id, .arm(index)))
      } else {
        emit(.chose(id, flow.gateways[id]?.otherwise == nil ? nil : .otherwise))
      }
      return go(Move(to: way.to))
    }
  }

  // MARK: Work for people

  private mutating func offer(_ id: Block.ID) throws(Refusal) {
    if flow.soleRoles[id] == nil { try checkPeople(flow.workflow.blocks[id].who, at: id) }
    emit(.offered(id, due: deadline(of: id, received: firstReceiver(of: id))))
    try passOverTheAbsent()
  }

  /// Who gets the work first, in whose hours its deadline passes.
  private func firstReceiver(of id: Block.ID) -> Role.ID? {
    if let sole = flow.soleRoles[id] { return state.successor(of: sole) }
    return state.addressees(flow.workflow.blocks[id].who).first
  }

  /// What nobody could ever do or read is refused before it begins.
  func checkPeople(_ people: some Collection<Performer>, at id: Block.ID) throws(Refusal) {
    for performer in people {
      if case .role = performer { continue }
      guard state.named(performer).isEmpty else { continue }
      throw .nobody(at: id, in: flow, item: flow.phrase(of: performer))
    }
  }

  /// When the deadline of a block passes, were it to arrive now.
  func deadline(of id: Block.ID, received receiver: Role.ID?) -> Instant? {
    guard let due = flow.workflow.blocks[id].handling.due else { return nil }
    return flow.calendar.passing(
      of: due.deadline, sent: state.clock, date: state.day(due.date), hours: flow.hours(of: receiver))
  }

  /// 後閲: who is away and reads later is not waited for.
  mutating func passOverTheAbsent() throws(Refusal) {
    guard !state.away.isEmpty else { return }
    for item in state.marking.work {
      guard flow.plan.steps[item.block].deed == .approval else { continue }
      let seats = state.seats(of: item)
      var skipped: [Role.ID] = []
      for place in state.openPlaces(of: item) {
        let person = state.successor(of: seats[place].role)
        if state.isAway(person), state.absence(of: seats[place], at: item.block) == .readLater,
          !skipped.contains(person)
        {
          skipped.append(person)
        }
      }
      for role in skipped { emit(.skipped(item.block, role)) }
      if !skipped.isEmpty {
        try conclude(item.block)
        // Next in order may be away too.
        return try passOverTheAbsent()
      }
    }
  }

  // MARK: Side by side

  private mutating func comeThrough(_ join: Step) {
    let together = join.partner
    guard let running = state.marking.running.first(where: { $0.together == together }) else { return }
    emit(.cameThrough(together))
    guard join.firstOnly || running.through + 1 == join.branchCount else { return }
    let others = state.open(inside: together)
    if !others.isEmpty { emit(.stopped(others)) }
    emit(.joined(together))
    goOn(from: flow.plan.join(of: together))
  }

  /// Stops whatever runs beside a block in the 同時に that are left on the way to another.
  mutating func leave(_ id: Block.ID, for target: Block.ID) {
    guard let together = flow.outermost(around: id, notAround: target) else { return }
    emit(.stopped(state.open(inside: together) + [together]))
  }

  // MARK: Values

  /// What a 計算 or a 表 gives.
  func result(at id: Block.ID) throws(Refusal) -> Value {
    if case .table(let table) = flow.workflow.blocks[id].kind { return try result(of: table, at: id) }
    guard case .compute(let item, let expression) = flow.workflow.blocks[id].kind else { return .empty }
    return try result(of: expression, for: item)
  }

  private func result(of expression: Expression, for item: Item.ID) throws(Refusal) -> Value {
    do throws(Miscalculation) {
      let value = try state.value(of: expression)
      if value == .empty, case .item(let source) = expression { throw Miscalculation.empty(source) }
      return value
    } catch {
      throw .miscalculated(
        item, flow.phrase(of: error), values: state.phrase(ofValues: expression.items), in: flow.workflow)
    }
  }

  /// Of the rows that fit, the one with the fewest どれでも holds, in whatever order they stand.
  private func result(of table: Table, at id: Block.ID) throws(Refusal) -> Value {
    guard let result = state.row(ofTable: id).map({ table.rows[$0].result }) ?? table.otherwise else {
      throw .noRow(table.item, when: .list(table.by.map { state.phrase(ofValue: $0) }), in: flow.workflow)
    }
    return try self.result(of: result, for: table.item)
  }
}

extension Case {
  /// Everything open inside a 同時に.
  func open(inside together: Block.ID) -> [Block.ID] {
    marking.work.map(\.block).filter { flow.isInside($0, together) }
      + marking.running.map(\.together).filter { flow.isInside($0, together) }
  }

  /// The date a deadline refers to, once there is one.
  func day(_ date: Expression?) -> Day? {
    guard let date, case .date(let day) = filledValue(of: date) else { return nil }
    return day
  }

  /// When each 過ぎたら with a delay acts, the earliest first.
  func delays(after due: Instant, of id: Block.ID, received receiver: Role.ID?) -> [WorkItem.Delayed] {
    let handling = flow.workflow.blocks[id].handling
    guard handling.late.contains(where: { $0.delay != nil }) else { return [] }
    let hours = flow.hours(of: receiver)
    return handling.lateSteps.enumerated().compactMap { index, step in
      step.delay.map { WorkItem.Delayed(at: flow.calendar.end(of: $0, after: due, hours: hours), step: index) }
    }.sorted { ($0.at, $0.step) < ($1.at, $1.step) }
  }
}

extension Flow {
  /// In whose hours a deadline passes; nobody’s in particular are the office’s.
  func hours(of role: Role.ID?) -> OfficeHours { role.map { hours[$0] } ?? workflow.calendar.hours }
}
