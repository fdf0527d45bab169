import NagareModel

extension Case {
  /// The case after an event. It trusts the event: whether something is possible is for `decide`.
  public mutating func evolve(_ event: Event) {
    count += 1
    if event.passesBlock { moves += 1 }
    switch event {
    case .started(let instant):
      started = instant
      clock = instant
    case .clock(let instant):
      clock = instant
      actor = nil
    case .filled(let block, let by, let seat, let entries):
      begin(by)
      for entry in entries { values[entry.item] = entry.value }
      filled.insert(block)
      if marking.applicant == nil, flow.workflow.blocks[block].isForm { marking.applicant = by }
      note(block, seat, nil)
    case .finished(let block, let by, let seat):
      begin(by)
      if marking.applicant == nil, flow.workflow.blocks[block].isForm { marking.applicant = by }
      note(block, seat, nil)
    case .answered(let block, let by, let seat, let answer, let text):
      begin(by)
      reason = text
      lastAnswered = block
      note(block, seat, answer, reason: text)
      give(block, seat, answer)
      if by != seat, flow.workflow.blocks[block].isDecision { toRead(block, seat) }
    case .read(let block, let by, let seat):
      if let index = readings.firstIndex(of: Reading(block: block, role: seat)) {
        readings.remove(at: index)
      } else {
        begin(by)
        note(block, seat, nil)
      }
    case .withdrew(let role): begin(role)
    case .tookBack: takeBack()
    case .left(let role):
      actor = role
      away[role, default: 0] += 1
      for item in marking.work { reach(item) }
    case .cameBack(let role):
      actor = role
      away[role, default: 1] -= 1
    case .offered(let block, let due):
      let item = WorkItem(block: block, since: clock, due: due)
      marking.work.append(item)
      reached.insert(block)
      reach(item)
    case .skipped(let block, let role):
      moved()
      note(block, role, nil, isSkipped: true)
      toRead(block, role)
    case .shared(let block, let roles):
      reached.insert(block)
      for role in roles {
        reachedRoles.insert(role)
        toRead(block, role)
      }
    case .passed(let block, let answer): pass(block, answer)
    case .chose(let block, _), .jumped(let block): reached.insert(block)
    case .computed(let block, let item, let value):
      reached.insert(block)
      values[item] = value
    case .split(let block):
      reached.insert(block)
      marking.running.append(Marking.Running(together: block, order: count))
    case .cameThrough(let block):
      if let index = marking.running.firstIndex(where: { $0.together == block }) {
        marking.running[index].through += 1
      }
    case .joined(let block):
      marking.running.removeAll { $0.together == block || flow.isInside($0.together, block) }
    case .sent(let message): if message.kind == .notice { reached.insert(message.block) }
    case .lapsed(let block):
      moved()
      change(block) { item in
        item.lapses += 1
        item.due = nil
      }
    case .handedOver(let block, let due):
      change(block) { item in
        item.isHandedOver = true
        item.due = due
      }
      if let item = item(at: block) { reach(item) }
    case .answeredLate(let block, let answer):
      if let item = item(at: block) { forEachSeat(of: item) { give(block, $0.role, answer) } }
    case .sentBack(let from, let target): sendBack(from, to: target)
    case .stopped(let blocks): stop(blocks)
    case .ended(let outcome):
      self.outcome = outcome
      ended = clock
      marking.work = []
      marking.running = []
      lastStep = nil
    }
  }

  /// To be read some time; what comes again before it has been read is read once.
  private mutating func toRead(_ block: Block.ID, _ role: Role.ID) {
    let reading = Reading(block: block, role: role)
    if !readings.contains(reading) { readings.append(reading) }
  }

  // MARK: Steps

  /// Somebody acts: what was so before may be put back.
  private mutating func begin(_ role: Role.ID) {
    actor = role
    lastStep = Step(by: role, before: marking)
  }

  /// The case goes on; what somebody else did before can no longer be taken back.
  private mutating func moved() {
    if lastStep?.by != actor { lastStep = nil }
  }

  /// Values stay typed, messages stay sent.
  private mutating func takeBack() {
    guard let step = lastStep else { return }
    actor = step.by
    marking = step.before
    lastStep = nil
  }

  // MARK: Work

  private mutating func change(_ block: Block.ID, _ body: (inout WorkItem) -> Void) {
    guard let index = marking.work.firstIndex(where: { $0.block == block }) else { return }
    body(&marking.work[index])
  }

  private mutating func note(
    _ block: Block.ID, _ role: Role.ID, _ answer: Answer?, isSkipped: Bool = false, reason: String? = nil
  ) {
    change(block) {
      $0.said.append(WorkItem.Said(role: role, answer: answer, isSkipped: isSkipped, reason: reason))
    }
  }

  private mutating func pass(_ block: Block.ID, _ answer: Answer?) {
    moved()
    reached.insert(block)
    marking.work.removeAll { $0.block == block }
    if let answer { conclude(block, answer) }
    guard flow.workflow.blocks[block].isForm else { return }
    marking.forms.append(Marking.PassedForm(block: block, order: count))
  }

  private mutating func stop(_ blocks: [Block.ID]) {
    marking.work.removeAll { blocks.contains($0.block) }
    marking.running.removeAll { blocks.contains($0.together) }
  }

  // MARK: Answers

  private mutating func give(_ block: Block.ID, _ role: Role.ID?, _ answer: Answer, isWhole: Bool = false) {
    let given = Marking.Given(block: block, role: role, answer: answer, order: count, isWhole: isWhole)
    if let index = marking.answers.firstIndex(where: { $0.block == block && $0.role == role }) {
      marking.answers[index] = given
    } else {
      marking.answers.append(given)
    }
  }

  /// The answer of one person is that of the block; several give one together.
  private mutating func conclude(_ block: Block.ID, _ answer: Answer) {
    // It was given by the event before this one.
    if let role = flow.soleRoles[block],
      let index = marking.answers.firstIndex(where: {
        $0.block == block && $0.role == role && $0.order == count - 1 && $0.answer == answer
      })
    {
      marking.answers[index].isWhole = true
      marking.answers[index].order = count
    } else {
      give(block, nil, answer, isWhole: true)
    }
  }

  /// What was answered since the form was handed in no longer counts, the answer that sent it back aside.
  private mutating func sendBack(_ from: Block.ID, to target: Block.ID) {
    guard let first = marking.forms.lastIndex(where: { $0.block == target || flow.isInside($0.block, target) }) else {
      return
    }
    let order = marking.forms[first].order
    marking.forms.removeSubrange(first...)
    marking.answers.removeAll { $0.order > order && $0.block != from }
  }

  // MARK: Reach

  /// Those whose work it is have been reached, and so have their deputies while they are away.
  private mutating func reach(_ item: WorkItem) {
    if away.isEmpty, !item.isHandedOver, let role = flow.soleRoles[item.block] { return reachedRoles.insert(role) }
    var roles = reachedRoles
    forEachSeat(of: item) { seat in
      roles.insert(seat.role)
      if !away.isEmpty { for holder in holders(of: seat.role, at: item.block) { roles.insert(holder) } }
    }
    reachedRoles = roles
  }
}
