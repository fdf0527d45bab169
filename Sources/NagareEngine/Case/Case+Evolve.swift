import NagareModel
import NagarePlan

extension Case {
  /// The case after an event. It trusts the event: whether something is possible is for `decide`.
  public mutating func evolve(_ event: Event) {
    count += 1
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
      if marking.applicant == nil, flow.plan.steps[block].deed == .form { marking.applicant = by }
      take(block, by, for: seat)
    case .finished(let block, let by, let seat):
      begin(by)
      if marking.applicant == nil, flow.plan.steps[block].deed == .form { marking.applicant = by }
      take(block, by, for: seat)
    case .answered(let block, let by, let seat, let answer, let text):
      begin(by)
      take(block, by, for: seat, answer, reason: text)
    case .read(let block, let by, let seat):
      if let index = readings.firstIndex(of: Reading(block: block, role: seat)) {
        readings.remove(at: index)
        acts += 1
      } else {
        begin(by)
        take(block, by, for: seat)
      }
    case .withdrew(let role): begin(role)
    case .tookBack: takeBack()
    case .left(let role):
      actor = role
      away[role, default: 0] += 1
      for place in marking.work.indices { reach(work: place) }
    case .cameBack(let role):
      actor = role
      away[role, default: 1] -= 1
    case .replaced(let role, let other): replace(role, by: other)
    case .offered(let block, let due): offer(block, due: due)
    case .skipped(let block, let role): skip(block, role)
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
    case .lapsed(let block): lapse(block)
    case .overdue(let block, let step): overdue(block, step)
    case .handedOver(let block, let due): handOver(block, due: due)
    case .answeredLate(let block, let answer): answerLate(block, answer)
    case .sentBack(_, let target): sendBack(to: target)
    case .stopped(let blocks): stop(blocks)
    case .ended(let outcome):
      self.outcome = outcome
      ended = clock
      marking.work.removeAll(keepingCapacity: true)
      marking.running.removeAll(keepingCapacity: true)
      lastActor = nil
    }
  }

  /// To be read some time; what comes again before it has been read is read once.
  mutating func toRead(_ block: Block.ID, _ role: Role.ID) {
    let reading = Reading(block: block, role: role)
    if !readings.contains(reading) { readings.append(reading) }
  }

  // MARK: Steps

  /// Somebody acts: what was so before may be put back.
  private mutating func begin(_ role: Role.ID) {
    actor = role
    lastActor = role
    before.copy(marking)
    acts += 1
  }

  /// The case goes on; what somebody else did before can no longer be taken back.
  mutating func moved() {
    if lastActor != actor { lastActor = nil }
  }

  /// Values stay typed, messages stay sent, and a deadline that has passed has passed.
  private mutating func takeBack() {
    guard let step = lastStep else { return }
    actor = step.by
    acts += 1
    var before = step.before
    for index in before.work.indices {
      guard let now = marking.work.first(where: { $0.isSame(as: before.work[index]) }) else { continue }
      before.work[index].due = now.due
      before.work[index].delayed = now.delayed
      before.work[index].lapses = now.lapses
      before.work[index].lateStep = now.lateStep
    }
    marking = before
    lastActor = nil
  }

  // MARK: The course of a case

  private mutating func pass(_ block: Block.ID, _ answer: Answer?) {
    moved()
    reached.insert(block)
    if flow.plan.steps[block].deed == .form {
      let by = item(at: block).flatMap { item in item.said.first.map { seats(of: item)[$0.seat].owner } }
      marking.forms.removeAll { $0.block == block }
      marking.forms.append(Marking.PassedForm(block: block, by: by))
    }
    while let place = place(ofWorkAt: block) {
      // What began last ends first, nearly always.
      if place == marking.work.count - 1 { marking.work.removeLast() } else { marking.work.remove(at: place) }
    }
    if let answer { conclude(block, answer) }
  }

  private mutating func stop(_ blocks: [Block.ID]) {
    moved()
    marking.work.removeAll { blocks.contains($0.block) }
    marking.running.removeAll { blocks.contains($0.together) }
  }

  /// Everything from the form on is asked again; of several people, whoever filled it in does so again.
  private mutating func sendBack(to target: Block.ID) {
    guard let first = marking.forms.lastIndex(where: { $0.block == target || flow.isInside($0.block, target) }) else {
      return
    }
    for form in marking.forms[first...] { marking.returned[form.block] = form.by }
    marking.forms.removeSubrange(first...)
  }

  /// 交代: everything that is one person's in this case is the other's from now on.
  private mutating func replace(_ role: Role.ID, by other: Role.ID) {
    actor = role
    lastActor = nil
    let heir = successor(of: other) == role ? other : successor(of: other)
    for (named, person) in successors where person == role { successors[named] = heir }
    successors[role] = heir
    successors[heir] = nil
    for index in readings.indices where readings[index].role == role { readings[index].role = heir }
    for place in marking.work.indices { reach(work: place) }
  }
}

extension WorkItem {
  /// The same piece of work, however far it has come.
  fileprivate func isSame(as other: WorkItem) -> Bool { block == other.block && since == other.since }
}
