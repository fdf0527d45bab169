import NagareModel
import NagarePlan

/// How a piece of work comes to people and what they do with it.
extension Case {
  mutating func offer(_ block: Block.ID, due: Instant?) {
    var item = WorkItem(block: block, since: clock, order: count, due: due)
    let returned = marking.returned.isEmpty ? nil : marking.returned.removeValue(forKey: block)
    if let returned, flow.soleRoles[block] == nil {
      item.seats = [WorkItem.Seat(owner: returned, role: returned, people: 1)]
    } else {
      item.seats = freshSeats(at: block)
    }
    if let due { item.delayed = delays(after: due, of: block, received: receiver(of: item)) }
    marking.work.append(item)
    reached.insert(block)
    reach(work: marking.work.count - 1)
  }

  /// One for each role the flow names there; `nil` where it is always the same one.
  private func freshSeats(at id: Block.ID) -> [WorkItem.Seat]? {
    guard flow.soleRoles[id] == nil else { return nil }
    let countsPeople = flow.plan.steps[id].agreement.countsPeople
    return named(flow.workflow.blocks[id].who).map { role in
      WorkItem.Seat(owner: role, role: role, people: countsPeople ? flow.workflow.roles[role].people : 1)
    }
  }

  /// Somebody does their part: for every place they fill, once.
  mutating func take(
    _ block: Block.ID, _ by: Role.ID, for seat: Role.ID, _ answer: Answer? = nil, reason: String? = nil
  ) {
    guard let index = place(ofWorkAt: block) else { return }
    if by == seat, flow.soleRoles[block] == by, marking.work[index].seats == nil {
      // Nearly always: one person does what only they are asked for.
      marking.work[index].said.append(WorkItem.Said(seat: 0, people: 1, answer: answer, reason: reason))
      if let answer { give(block, by, answer, reason) }
      return
    }
    let item = marking.work[index]
    let seats = seats(of: item)
    var counted = [by]
    for place in places(of: by, or: seat, at: item) {
      let (asked, left) = (seats[place], open(place, at: item))
      // Somebody in another's place answers once for everybody there.
      let people = asked.owner == by && asked.role == by ? 1 : left
      marking.work[index].said.append(WorkItem.Said(seat: place, people: people, answer: answer, reason: reason))
      let person = successor(of: asked.role)
      for role in [asked.owner, asked.role, person] where !counted.contains(role) { counted.append(role) }
      // 代決: the decider reads it later.
      if by != person, isAway(person), flow.plan.steps[block].deed == .decision { toRead(block, person) }
    }
    if let answer { for role in counted { give(block, role, answer, reason) } }
    if flow.plan.steps[block].isInOrder { reach(work: index) }
  }

  /// The places somebody fills; where a log knows better than today's flow, those of the one they acted for.
  private func places(of by: Role.ID, or seat: Role.ID, at item: WorkItem) -> [Int] {
    let seats = seats(of: item)
    let left = seats.indices.filter { open($0, at: item) > 0 }
    let held = left.filter { holder(of: seats[$0], at: item.block) == by }
    if !held.isEmpty { return held }
    return left.filter { successor(of: seats[$0].role) == seat }
  }

  mutating func skip(_ block: Block.ID, _ role: Role.ID) {
    moved()
    guard let index = marking.work.firstIndex(where: { $0.block == block }) else { return }
    let item = marking.work[index]
    for (place, seat) in seats(of: item).enumerated() where successor(of: seat.role) == role {
      let left = open(place, at: item)
      guard left > 0 else { continue }
      marking.work[index].said.append(WorkItem.Said(seat: place, people: left, answer: nil, isSkipped: true))
    }
    toRead(block, role)
    if flow.plan.steps[block].isInOrder { reach(work: index) }
  }

  // MARK: Time

  mutating func lapse(_ block: Block.ID) {
    change(block) { item in
      item.lateStep = item.lapses == 0 ? 0 : nil
      item.lapses += 1
      item.due = nil
    }
  }

  mutating func overdue(_ block: Block.ID, _ step: Int) {
    change(block) { item in
      item.lateStep = step
      item.delayed.removeAll { $0.step == step }
    }
  }

  /// 引き継ぐ: what has not been answered yet is the receivers’; their answers count for those who had the work.
  mutating func handOver(_ block: Block.ID, due: Instant?) {
    moved()
    guard let index = marking.work.firstIndex(where: { $0.block == block }) else { return }
    let item = marking.work[index]
    let receivers = named(receivers(of: item))
    var seats = seats(of: item)
    for place in seats.indices {
      let left = open(place, at: item)
      guard left > 0 else { continue }
      seats[place].people -= left
      for receiver in receivers {
        seats.append(WorkItem.Seat(owner: seats[place].owner, role: receiver, people: left))
      }
    }
    marking.work[index].seats = seats
    marking.work[index].due = due
    reach(work: index)
  }

  /// Whom a piece of work is passed on to, now that its deadline has passed.
  func receivers(of item: WorkItem) -> [Performer] {
    let steps = flow.workflow.blocks[item.block].handling.lateSteps
    guard let step = item.lateStep, steps.indices.contains(step), case .passTo(let people) = steps[step].action
    else { return [] }
    return people
  }

  /// The clock answers for everybody who has not.
  mutating func answerLate(_ block: Block.ID, _ answer: Answer) {
    moved()
    guard let item = item(at: block) else { return }
    var counted: [Role.ID] = []
    for (place, seat) in seats(of: item).enumerated() where open(place, at: item) > 0 {
      for role in [seat.owner, seat.role, successor(of: seat.role)] where !counted.contains(role) {
        counted.append(role)
        give(block, role, answer, nil)
      }
    }
  }

  private mutating func change(_ block: Block.ID, _ body: (inout WorkItem) -> Void) {
    guard let index = marking.work.firstIndex(where: { $0.block == block }) else { return }
    body(&marking.work[index])
  }

  // MARK: Answers

  private mutating func give(
    _ block: Block.ID, _ role: Role.ID?, _ answer: Answer, _ reason: String?, isWhole: Bool = false
  ) {
    let given = Marking.Given(
      block: block, role: role, answer: answer, reason: reason, order: count, isWhole: isWhole)
    let known = marking.answers.indices.first {
      marking.answers[$0].block == block && marking.answers[$0].role == role
    }
    if let index = known {
      marking.answers[index] = given
    } else {
      marking.answers.append(given)
    }
  }

  /// The answer of one person is that of the block; several give one together.
  mutating func conclude(_ block: Block.ID, _ answer: Answer) {
    // It was given by the event before this one.
    if let role = flow.soleRoles[block],
      let index = marking.answers.indices.first(where: { index in
        marking.answers[index].order == count - 1 && marking.answers[index].block == block
          && marking.answers[index].role == role && marking.answers[index].answer == answer
      })
    {
      marking.answers[index].isWhole = true
      marking.answers[index].order = count
    } else {
      give(block, nil, answer, nil, isWhole: true)
    }
  }

  // MARK: Reach

  /// Those whose turn it is have been reached, and so have their deputies while they are away.
  mutating func reach(work place: Int) {
    if away.isEmpty, successors.isEmpty, marking.work[place].seats == nil,
      let role = flow.soleRoles[marking.work[place].block]
    {
      return reachedRoles.insert(role)
    }
    for role in awaited(at: marking.work[place]) { reachedRoles.insert(role) }
  }
}
