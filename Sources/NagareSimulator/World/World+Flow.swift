import NagareModel
import NagarePlan

/// How a case goes from one point to the next.
extension World {
  // MARK: Going on

  /// Goes every way there is to go. Deadlines that are due by then are on the agenda for this very tick.
  mutating func drain(_ ofCase: Int32) {
    while let move = moves.popLast() {
      if move.together >= 0, !isRunning(ofCase, move.together, order: move.order) { continue }
      if Int(move.to) < blockCount {
        cases[ofCase].moves += 1
        guard cases[ofCase].moves <= Int32(1_200 + 20 * blockCount) else {
          return getStuck(ofCase, at: move.to, .endless)
        }
      }
      enter(move.to, ofCase)
    }
  }

  /// On to what stands next.
  mutating func goOn(from point: Int32) {
    let next = stations[Int(point)].next
    if next >= 0 { moves.append(Move(to: next)) }
  }

  /// A way of its own: what it leaves stops, and where it ends the case ends at once.
  mutating func go(along way: Int, _ ofCase: Int32) {
    let way = plan.ways[way]
    if let together = way.leaves, plan.outcome(at: way.to) == nil { stopInside(Int32(together), ofCase, itself: true) }
    moves.append(Move(to: Int32(way.to)))
  }

  private mutating func enter(_ point: Int32, _ ofCase: Int32) {
    let station = stations[Int(point)]
    switch station.deed {
    case .form, .work, .approval, .decision, .reading: offer(point, ofCase)
    case .share: share(point, ofCase)
    case .notify:
      if let notice = steps[Int(point)].notice { guard send(notice, ofCase) else { return } }
      blockCounts[Int(point)].entries += 1
      goOn(from: point)
    case .wait: wait(point, ofCase)
    case .set: set(point, ofCase)
    case .choose: choose(point, ofCase)
    case .split: split(point, ofCase)
    case .meet: comeThrough(point, ofCase)
    case .pass:
      blockCounts[Int(point)].entries += 1
      tell(.jumped, ofCase, block: point)
      if let way = stations[Int(point)].ways.first { go(along: way, ofCase) }
    case .end: end(ofCase, outcome: Int(point) - plan.finished)
    }
  }

  // MARK: Values

  private mutating func set(_ point: Int32, _ ofCase: Int32) {
    let step = steps[Int(point)]
    blockCounts[Int(point)].entries += 1
    lookAround(ofCase, at: point)
    let value = reckoner.value(of: step.sum, in: cells, from: Int(ofCase) * stride)
    guard value.isFilled else { return getStuck(ofCase, at: point, .noValue) }
    cells[Int(ofCase) * stride + step.slot] = value
    tell(.computed, ofCase, block: point, other: Int32(step.slot), value: value)
    goOn(from: point)
  }

  private mutating func choose(_ point: Int32, _ ofCase: Int32) {
    blockCounts[Int(point)].entries += 1
    lookAround(ofCase, at: point)
    for place in stations[Int(point)].ways {
      let way = plan.ways[place]
      if case .arm(let index) = way.cause {
        guard reckoner.holds(way.condition, in: cells, from: Int(ofCase) * stride) else { continue }
        tell(.chose, ofCase, block: point, other: Int32(index))
      } else {
        tell(.chose, ofCase, block: point)
      }
      return moves.append(Move(to: Int32(way.to)))
    }
  }

  /// What a condition can look at besides what was filled in: today, who applied, and answers.
  mutating func lookAround(_ ofCase: Int32, at point: Int32) {
    let start = Int(ofCase) * stride
    if scenario.looksAtToday { cells[start + plan.todaySlot] = Cell(Ticks.day(of: now)) }
    if scenario.looksAtApplicant {
      cells[start + plan.applicantSlot] = applicant(of: ofCase).map { Cell(Int($0)) } ?? .empty
    }
    for asked in scenario.answerSlots {
      cells[start + asked.slot] = answer(of: asked.subject, ofCase, at: Int(point)).map { Cell(Int($0)) } ?? .empty
    }
  }

  // MARK: Messages

  /// A message of the flow; to nobody, the case cannot go on.
  mutating func send(_ number: Int, _ ofCase: Int32) -> Bool {
    let notice = plan.notices[number]
    guard arePeopleKnown(notice.to, ofCase) else {
      getStuck(ofCase, at: Int32(notice.block), .nobody)
      return false
    }
    tell(.notified, ofCase, block: Int32(notice.block), other: Int32(number))
    return true
  }

  /// Whether names that are worked out stand for somebody.
  mutating func arePeopleKnown(_ span: Span, _ ofCase: Int32) -> Bool {
    for place in span.range {
      let performer = plan.people[place]
      if case .role = performer { continue }
      name(performer, ofCase)
      if named.isEmpty { return false }
    }
    return true
  }

  // MARK: Waits

  private mutating func wait(_ point: Int32, _ ofCase: Int32) {
    blockCounts[Int(point)].entries += 1
    guard let number = steps[Int(point)].timing else { return goOn(from: point) }
    let timing = plan.timings[number]
    let date = date(of: timing, ofCase, at: point)
    let over = scenario.calendar.resumption(
      of: timing.deadline, sent: Ticks.instant(now), date: date, hours: scenario.workflow.calendar.hours)
    if let over, Ticks.of(over) > now {
      let item = addItem(point, ofCase)
      items[item].due = Ticks.of(over)
      tell(.offered, ofCase, block: point, due: Ticks.of(over))
      return scheduleDue(.due, at: Ticks.of(over), of: item)
    }
    tell(.passed, ofCase, block: point)
    goOn(from: point)
  }

  /// The date a deadline refers to, once there is one.
  mutating func date(of timing: Timing, _ ofCase: Int32, at point: Int32) -> Day? {
    guard !timing.date.isNone else { return nil }
    lookAround(ofCase, at: point)
    let cell = reckoner.value(of: timing.date, in: cells, from: Int(ofCase) * stride)
    return cell.isFilled ? Day(number: cell.whole) : nil
  }

  // MARK: Side by side

  private mutating func split(_ point: Int32, _ ofCase: Int32) {
    blockCounts[Int(point)].entries += 1
    cases[ofCase].count += 1
    let order = cases[ofCase].count
    let running = runnings.add(RunningRecord(together: point, order: order, next: cases[ofCase].running))
    cases[ofCase].running = running
    tell(.split, ofCase, block: point)
    for way in stations[Int(point)].ways.reversed() {
      moves.append(Move(to: Int32(plan.ways[way].to), together: point, order: order))
    }
  }

  private func isRunning(_ ofCase: Int32, _ together: Int32, order: Int32) -> Bool {
    runnings.first(from: cases[ofCase].running) { $0.together == together && $0.order == order } >= 0
  }

  private mutating func comeThrough(_ point: Int32, _ ofCase: Int32) {
    let step = steps[Int(point)]
    let together = Int32(step.partner)
    var place = cases[ofCase].running
    // Of several runs of one 同時に, the oldest.
    var found: Int32 = -1
    while place >= 0 {
      if runnings[place].together == together { found = place }
      place = runnings[place].next
    }
    guard found >= 0 else { return }
    tell(.cameThrough, ofCase, block: together)
    runnings[found].through += 1
    guard step.firstOnly || Int(runnings[found].through) == step.branchCount else { return }
    stopInside(together, ofCase, itself: false)
    removeRunning(ofCase) { $0 == together }
    tell(.joined, ofCase, block: together)
    goOn(from: point)
  }

  /// Stops everything open inside a 同時に.
  mutating func stopInside(_ together: Int32, _ ofCase: Int32, itself: Bool) {
    let isInside = { [plan] (block: Int32) in plan.nesting.isInside(Int(block), Int(together)) }
    tellStopped(ofCase, isInside)
    if itself { tell(.stopped, ofCase, block: together) }
    var place = cases[ofCase].firstItem
    while place >= 0 {
      let next = items[place].next
      if isInside(items[place].block) { remove(place) }
      place = next
    }
    removeRunning(ofCase) { isInside($0) || itself && $0 == together }
  }

  /// Tells what is about to be stopped, work first.
  mutating func tellStopped(_ ofCase: Int32, alsoTogethers: Bool = true, _ isMeant: (Int32) -> Bool) {
    guard cases[ofCase].isTold else { return }
    var item = cases[ofCase].firstItem
    while item >= 0 {
      if isMeant(items[item].block) { tell(.stopped, ofCase, block: items[item].block) }
      item = items[item].next
    }
    var running = alsoTogethers ? cases[ofCase].running : -1
    while running >= 0 {
      if isMeant(runnings[running].together) { tell(.stopped, ofCase, block: runnings[running].together) }
      running = runnings[running].next
    }
  }

  private mutating func removeRunning(_ ofCase: Int32, _ isMeant: (Int32) -> Bool) {
    while true {
      let place = runnings.first(from: cases[ofCase].running) { isMeant($0.together) }
      guard place >= 0 else { return }
      runnings.unthread(place, from: &cases[ofCase].running)
      runnings.remove(place)
    }
  }
}
