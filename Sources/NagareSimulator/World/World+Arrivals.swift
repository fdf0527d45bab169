import NagareModel
import NagarePlan

/// How cases come into the world, and leave it.
extension World {
  // MARK: Coming

  /// Puts the next arrival on the agenda, if there is one.
  mutating func scheduleArrival() {
    guard mayArrive else { return }
    if let most = scenario.mostCases, tally.arrived >= most {
      mayArrive = false
      return
    }
    let time = nextArrival() ?? WorkClock.end
    guard time < scenario.arrivals.end else {
      mayArrive = false
      isCutOff = time >= WorkClock.end && scenario.arrivals.end >= WorkClock.end
      return
    }
    schedule(.arrival, at: time, index: 0, use: 0)
  }

  private mutating func nextArrival() -> Int? {
    switch scenario.arrivals.course {
    case .byChance(let mean):
      guard mean > 0 else { return nil }
      // The first tick of work is the first at which a case can come.
      workedAtArrival += max(chance.draws(of: tally.arrived).bits(Self.arrivalPurpose).exponential(mean: mean), 0)
      return clock.time(ofWorked: max(workedAtArrival, 1), scenario.officeHours)
    case .together(let count, let time): return nextOfBatch(count) { _ in time }
    case .evenly(let count, let every):
      let hours = scenario.officeHours
      let rounds = (hours.length + every - 1) / every
      return nextOfBatch(count * rounds) { index in
        let worked = index / max(count, 1) * every
        guard worked > 0 else { return hours.opening }
        let time = hours.time(after: worked)
        return hours.next(from: time) ?? time
      }
    }
  }

  private static let arrivalPurpose = Chance.purpose("arrival")

  /// So many each open day, at times by their number.
  private mutating func nextOfBatch(_ count: Int, _ time: (Int) -> Int) -> Int? {
    guard count > 0 else { return nil }
    if arrivalsLeft == 0 {
      let before = tally.arrived == 0 ? scenario.start.number - 1 : arrivalDay
      guard let day = clock.nextOpenDay(after: before) else { return nil }
      (arrivalDay, arrivalsLeft) = (day, count)
    }
    arrivalsLeft -= 1
    return arrivalDay * Ticks.perDay + time(count - arrivalsLeft - 1)
  }

  mutating func arrive() {
    if tally.arrived == 0 {
      tally.first = now
      for role in roleCounts.indices { roleCounts[role].since = now }
      countAbsence(from: now, sign: 1)
    }
    tally.lastArrival = now
    let record = CaseRecord(
      number: tally.arrived, draws: chance.draws(of: tally.arrived), arrival: now, acted: now,
      isTold: tally.arrived < told)
    let place = cases.add(record)
    let start = Int(place) * stride
    if start == cells.count { cells.append(contentsOf: repeatElement(.empty, count: stride)) }
    let own = start..<start + stride
    cells.withUnsafeMutableBufferPointer { $0[own].update(repeating: .empty) }
    let firstVisit = Int(place) * blockCount
    while visits.count < firstVisit + blockCount {
      visits.append(0)
      filledIn.append(0)
    }
    for visit in firstVisit..<(firstVisit + blockCount) { (visits[visit], filledIn[visit]) = (0, 0) }
    tally.arrived += 1
    openCases += 1
    tell(.started, place)
    moves.append(Move(to: Int32(plan.entry)))
    drain(place)
    scheduleArrival()
  }

  // MARK: Leaving

  /// The case ends, and everything that is still open in it.
  mutating func end(_ ofCase: Int32, outcome: Int) {
    moves.removeAll()
    stopAll(ofCase)
    tell(.ended, ofCase, other: Int32(outcome))
    let record = cases[ofCase]
    let lead = now - record.arrival
    tally.leads.append(lead)
    let hours = scenario.officeHours
    tally.openLeads.append(clock.worked(until: now, hours) - clock.worked(until: record.arrival, hours))
    if scenario.hasWaits { tally.handled.append(record.acted - record.arrival) }
    tally.outcomes[outcome] += 1
    tally.worked += Int128(record.effort)
    tally.waited += Int128(lead - record.worked)
    tally.handovers += Int(record.handovers)
    tally.stamps += Int(record.stamps)
    tally.sentBack += Int(record.sentBack)
    close(ofCase)
  }

  /// It cannot go on: it is counted apart, and leaves.
  mutating func getStuck(_ ofCase: Int32, at block: Int32, _ reason: Stuck.Reason) {
    moves.removeAll()
    tell(.stuck, ofCase, block: block)
    stopAll(ofCase)
    tally.stuck += 1
    if tally.firstStuck == nil { tally.firstStuck = Stuck(block: Int(block), reason: reason) }
    close(ofCase)
  }

  private mutating func stopAll(_ ofCase: Int32) {
    if cases[ofCase].firstItem >= 0 {
      tellStopped(ofCase, alsoTogethers: false) { _ in true }
      while cases[ofCase].firstItem >= 0 { remove(cases[ofCase].firstItem) }
    }
    while cases[ofCase].running >= 0 {
      let running = cases[ofCase].running
      cases[ofCase].running = runnings[running].next
      runnings.remove(running)
    }
  }

  private mutating func close(_ ofCase: Int32) {
    while cases[ofCase].firstGiven >= 0 {
      let given = cases[ofCase].firstGiven
      cases[ofCase].firstGiven = givens[given].next
      givens.remove(given)
    }
    while cases[ofCase].forms >= 0 { _ = popForm(ofCase) }
    while cases[ofCase].returned >= 0 {
      let form = cases[ofCase].returned
      cases[ofCase].returned = forms[form].next
      forms.remove(form)
    }
    cases[ofCase].isOpen = false
    tally.end = now
    openCases -= 1
    forgetIfDone(ofCase)
  }

  /// A case that has ended is kept as long as somebody has still something of it to read.
  mutating func forgetIfDone(_ ofCase: Int32) {
    if !cases[ofCase].isOpen, cases[ofCase].tokens == 0 { cases.remove(ofCase) }
  }

  mutating func popForm(_ ofCase: Int32) -> FormRecord {
    let place = cases[ofCase].forms
    let form = forms[place]
    cases[ofCase].forms = form.next
    forms.remove(place)
    return form
  }
}
