import NagareModel

extension Run {
  /// Comes to a block: offers it to people, or does what it says and goes on.
  mutating func enter(_ id: Block.ID) throws(Refusal) {
    switch flow.workflow.blocks[id].kind {
    case .form, .approval, .decision, .task, .share(waits: true): try offer(id)
    case .share(waits: false):
      emit(.shared(id, state.roles(of: flow.workflow.blocks[id].who)))
      go(flow.workflow.blocks[id].next)
    case .notify(let text):
      let to = state.roles(of: flow.workflow.blocks[id].who)
      emit(.sent(Message(.notice, id, to: to, text: state.fill(text))))
      go(flow.workflow.blocks[id].next)
    case .wait(let due):
      let over = flow.calendar.resumption(of: due.deadline, sent: state.clock, date: day(due.date))
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
    try checkPeople(of: id)
    emit(.offered(id, due: deadline(of: id)))
    try passOverTheAbsent()
  }

  /// Work that nobody could ever do is refused before it begins.
  private func checkPeople(of id: Block.ID) throws(Refusal) {
    for performer in flow.workflow.blocks[id].who where state.role(of: performer) == nil {
      throw .nobody(flow.phrase(ofBlock: id), item: flow.phrase(of: performer))
    }
  }

  /// When the deadline of a block passes, were it to arrive now.
  func deadline(of id: Block.ID) -> Instant? {
    guard let due = flow.workflow.blocks[id].handling.due else { return nil }
    let role = flow.workflow.blocks[id].who.first.flatMap { state.role(of: $0) }
    return flow.calendar.passing(
      of: due.deadline, sent: state.clock, date: day(due.date), hours: role.map { flow.hours[$0] } ?? .standard)
  }

  private func day(_ date: Expression?) -> Day? {
    guard let date, case .date(let day) = state.filledValue(of: date) else { return nil }
    return day
  }

  /// 後閲: who is away and reads later is not waited for.
  mutating func passOverTheAbsent() throws(Refusal) {
    guard !state.away.isEmpty else { return }
    for item in state.marking.work {
      guard case .approval = flow.workflow.blocks[item.block].kind else { continue }
      var skipped: [Role.ID] = []
      for seat in state.openSeats(of: item)
      where state.isAway(seat.role) && state.absence(of: seat.role, at: item.block) == .readLater {
        skipped.append(seat.role)
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

  private func result(of table: Table, at id: Block.ID) throws(Refusal) -> Value {
    // Of the rows that fit, the most particular one.
    let fitting = table.rows.filter { state.holds($0.condition, at: id) }
    if let row = fitting.min(by: { $0.anyCount < $1.anyCount }) { return try result(of: row.result, for: table.item) }
    guard let otherwise = table.otherwise else {
      throw .noRow(table.item, when: state.phrase(ofValues: table.by.flatMap(\.items)) ?? Phrase(""), in: flow.workflow)
    }
    return try result(of: otherwise, for: table.item)
  }
}

extension Case {
  /// Everything open inside a 同時に.
  func open(inside together: Block.ID) -> [Block.ID] {
    marking.work.map(\.block).filter { flow.isInside($0, together) }
      + marking.running.map(\.together).filter { flow.isInside($0, together) }
  }
}
