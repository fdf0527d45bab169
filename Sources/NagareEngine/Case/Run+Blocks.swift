import NagareModel

extension Run {
  /// Comes to a block: offers it to people, or does what it says and goes on.
  mutating func enter(_ id: Block.ID) throws(Refusal) {
    switch flow.workflow.blocks[id].kind {
    case .form, .approval, .decision, .task, .share(waits: true): try offer(id)
    case .share(waits: false):
      let who = flow.workflow.blocks[id].who
      try checkPeople(who, at: id)
      emit(.shared(id, state.addressees(who)))
      go(flow.workflow.blocks[id].next)
    case .notify(let text):
      try send(text, to: flow.workflow.blocks[id].who, from: id)
      go(flow.workflow.blocks[id].next)
    case .wait(let due):
      let over = flow.calendar.resumption(
        of: due.deadline, sent: state.clock, date: state.day(due.date), hours: flow.workflow.calendar.hours)
      if let over, over > state.clock {
        emit(.offered(id, due: over))
      } else {
        emit(.passed(id, nil))
        go(flow.workflow.blocks[id].next)
      }
    case .compute(let item, let expression):
      emit(.computed(id, item, try result(of: expression, for: item)))
      go(flow.workflow.blocks[id].next)
    case .table(let table):
      emit(.computed(id, table.item, try result(of: table, at: id)))
      go(flow.workflow.blocks[id].next)
    case .gateway(let gateway): choose(gateway, at: id)
    case .together(let together):
      emit(.split(id))
      let order = state.count
      for branch in together.branches.reversed() { go(Move(to: branch, within: (id, order))) }
    case .finish(let outcome):
      emit(.jumped(id))
      end(outcome)
    case .jump(let destination):
      emit(.jumped(id))
      jump(destination, from: id)
    }
  }

  private mutating func choose(_ gateway: Gateway, at id: Block.ID) {
    for (index, arm) in gateway.arms.enumerated() where state.holds(arm.condition, at: id) {
      emit(.chose(id, .arm(index)))
      return go(arm.first)
    }
    emit(.chose(id, gateway.otherwise == nil ? nil : .otherwise))
    go(gateway.otherwise ?? flow.workflow.blocks[id].next)
  }

  // MARK: Work for people

  private mutating func offer(_ id: Block.ID) throws(Refusal) {
    try checkPeople(flow.workflow.blocks[id].who, at: id)
    let receiver = state.addressees(flow.workflow.blocks[id].who).first
    emit(.offered(id, due: deadline(of: id, received: receiver)))
    try passOverTheAbsent()
  }

  /// What nobody could ever do or read is refused before it begins.
  func checkPeople(_ people: [Performer], at id: Block.ID) throws(Refusal) {
    guard flow.soleRoles[id] == nil || people != flow.workflow.blocks[id].who else { return }
    for performer in people where state.named(performer).isEmpty {
      throw .nobody(flow.phrase(ofBlock: id), item: flow.phrase(of: performer))
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
      guard case .approval = flow.workflow.blocks[item.block].kind else { continue }
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

  mutating func comeThrough(_ together: Block.ID) {
    guard case .together(let branches) = flow.workflow.blocks[together].kind,
      let running = state.marking.running.first(where: { $0.together == together })
    else { return }
    emit(.cameThrough(together))
    guard branches.firstOnly || running.through + 1 == branches.branches.count else { return }
    let others = state.open(inside: together)
    if !others.isEmpty { emit(.stopped(others)) }
    emit(.joined(together))
    go(flow.workflow.blocks[together].next)
  }

  /// Goes to a target; branches that are left stop.
  mutating func jump(_ destination: Destination, from id: Block.ID) {
    switch destination {
    case .finish(let outcome): end(outcome)
    case .block(let target):
      leave(id, for: target)
      go(.block(target))
    }
  }

  /// Stops whatever runs beside a block in the 同時に that are left on the way to another.
  mutating func leave(_ id: Block.ID, for target: Block.ID) {
    guard let together = flow.outermost(around: id, notAround: target) else { return }
    emit(.stopped(state.open(inside: together) + [together]))
  }

  // MARK: Values

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
    var best: Table.Row?
    for row in table.rows where state.holds(row.condition, at: id) && row.anyCount < best?.anyCount ?? .max {
      best = row
    }
    guard let result = best?.result ?? table.otherwise else {
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
