import NagareModel
import NagarePlan

/// How work is offered to people, and what becomes of it.
extension World {
  // MARK: Offering

  /// A block that people do: it is offered to everybody it names.
  mutating func offer(_ block: Int32, _ ofCase: Int32) {
    let sole = stations[Int(block)].sole
    if sole < 0 {
      for place in steps[Int(block)].seats.range where !isKnown(plan.seats[place].who, ofCase) {
        return getStuck(ofCase, at: block, .nobody)
      }
    }
    blockCounts[Int(block)].entries += 1
    visits[Int(ofCase) * blockCount + Int(block)] += 1
    let item = addItem(block, ofCase)
    if sole >= 0 {
      addToken(item, place: 0, owner: sole, role: sole)
      items[item].places = 1
      items[item].asked = 1
    } else {
      addSeats(item, steps[Int(block)], ofCase)
    }
    if let number = steps[Int(block)].timing { setDue(item, number, receiver: firstReceiver(of: block, ofCase)) }
    tell(.offered, ofCase, block: block, due: items[item].due)
    lookForPeople(item, ofCase)
  }

  /// Everybody whose turn it is can begin, but for those who are away and read later.
  private mutating func lookForPeople(_ item: Int32, _ ofCase: Int32) {
    let use = items[item].use
    if scenario.hasAbsence { passOverTheAbsent(ofCase) }
    if items[item].use == use { activate(item) }
  }

  mutating func isKnown(_ performer: Performer, _ ofCase: Int32) -> Bool {
    if case .role = performer { return true }
    name(performer, ofCase)
    return !named.isEmpty
  }

  /// A piece of work at the end of the list of its case.
  mutating func addItem(_ block: Int32, _ ofCase: Int32) -> Int32 {
    cases[ofCase].count += 1
    sequence &+= 1
    let last = cases[ofCase].lastItem
    let item = items.add(
      ItemRecord(
        ofCase: ofCase, block: block, since: now, order: cases[ofCase].count, sequence: sequence, previous: last,
        use: UInt32(truncatingIfNeeded: sequence)))
    if last >= 0 { items[last].next = item } else { cases[ofCase].firstItem = item }
    cases[ofCase].lastItem = item
    return item
  }

  /// A place for each role that is named, with a token for each answer it asks for; a form that was sent back is for
  /// whoever filled it in.
  private mutating func addSeats(_ item: Int32, _ step: Step, _ ofCase: Int32) {
    if let returned = takeReturned(items[item].block, ofCase) {
      addToken(item, place: 0, owner: returned, role: returned)
      items[item].places = 1
      items[item].asked = 1
      return
    }
    let countsPeople = step.agreement.countsPeople
    nameSeats(step, ofCase)
    for place in named.indices {
      let role = named[place]
      let people = countsPeople ? Int32(scenario.workflow.roles[Int(role)].people) : 1
      for person in 0..<people {
        addToken(item, place: Int32(place), owner: role, role: role, person: people > 1 ? person : -1)
      }
      items[item].asked += people
    }
    items[item].places = Int32(named.count)
  }

  @discardableResult
  private mutating func addToken(
    _ item: Int32, place: Int32, owner: Int32, role: Int32, count: Int32 = 1, person: Int32 = -1
  ) -> Int32 {
    sequence &+= 1
    let (ofCase, block, last) = (items[item].ofCase, items[item].block, items[item].lastToken)
    let token = tokens.add(
      TokenRecord(
        ofCase: ofCase, item: item, block: block, place: place, owner: owner, role: role, by: role, count: count,
        person: person, use: UInt32(truncatingIfNeeded: sequence)))
    if last >= 0 { tokens[last].next = token } else { items[item].firstToken = token }
    items[item].lastToken = token
    cases[ofCase].tokens += 1
    return token
  }

  /// Whoever filled a form in that was sent back; asked once.
  private mutating func takeReturned(_ block: Int32, _ ofCase: Int32) -> Int32? {
    let place = forms.first(from: cases[ofCase].returned) { $0.block == block }
    guard place >= 0 else { return nil }
    let by = forms[place].by
    forms.unthread(place, from: &cases[ofCase].returned)
    forms.remove(place)
    return by
  }

  /// Lets everybody begin whose turn it is.
  mutating func activate(_ item: Int32) {
    let isInOrder = steps[Int(items[item].block)].isInOrder
    var token = items[item].firstToken
    let first = token >= 0 ? tokens[token].place : -1
    while token >= 0 {
      let next = tokens[token].next
      if isInOrder, tokens[token].place != first { break }
      if tokens[token].state == .dormant { enqueue(token) }
      token = next
    }
  }

  // MARK: Deadlines

  private mutating func setDue(_ item: Int32, _ timing: Int, receiver: Int?) {
    let (ofCase, block) = (items[item].ofCase, items[item].block)
    guard let due = passing(of: timing, ofCase, at: block, hours: hours(of: receiver)) else { return }
    items[item].due = due
    tally.deadlines += 1
    scheduleDue(.due, at: due, of: item)
    let late = steps[Int(block)].lateSteps
    for (number, place) in late.range.enumerated() {
      guard let delay = plan.lateSteps[place].delay else { continue }
      // In the hours of whoever gets the work, who after 差戻し may be another.
      let end = scenario.calendar.end(
        of: delay, after: Ticks.instant(due), hours: hours(of: self.receiver(of: item)))
      scheduleDue(.overdue, at: Ticks.of(end), of: item, step: number + 1)
    }
  }

  /// When a deadline passes of work that is sent now; `nil` without the date it refers to.
  private mutating func passing(of timing: Int, _ ofCase: Int32, at block: Int32, hours: OfficeHours) -> Int? {
    if let known = dueDates[timing], now < known.closing, known.hours == hours { return known.due }
    let deadline = plan.timings[timing].deadline
    // Looked up first: the calendar would be copied meanwhile, and counted by every core at the same place.
    let date = date(of: plan.timings[timing], ofCase, at: block)
    let sent = Ticks.instant(now)
    guard let passing = scenario.calendar.passing(of: deadline, sent: sent, date: date, hours: hours) else {
      return nil
    }
    let due = Ticks.of(passing)
    if deadline.dependsOnDay {
      let day = scenario.calendar.arrival(at: sent, hours: hours).day
      dueDates[timing] = DueDate(
        hours: hours, closing: Ticks.of(scenario.calendar.closing(of: day, hours: hours)), due: due)
    }
    return due
  }

  private func hours(of role: Int?) -> OfficeHours {
    role.flatMap { scenario.workflow.roles[$0].hours } ?? scenario.workflow.calendar.hours
  }

  /// Who gets work first, in whose hours its deadline passes.
  private mutating func firstReceiver(of block: Int32, _ ofCase: Int32) -> Int? {
    let sole = stations[Int(block)].sole
    guard sole < 0 else { return Int(sole) }
    nameSeats(steps[Int(block)], ofCase)
    return named.first.map { Int($0) }
  }

  private func receiver(of item: Int32) -> Int? {
    let token = items[item].firstToken
    return token >= 0 ? Int(tokens[token].role) : nil
  }

  /// The deadline of a piece of work passes, or its wait is over.
  mutating func passDue(_ item: Int32) {
    let (ofCase, block) = (items[item].ofCase, items[item].block)
    cases[ofCase].moves = 0
    guard steps[Int(block)].deed != .wait else {
      blockCounts[Int(block)].goOn(after: now - items[item].since)
      tell(.passed, ofCase, block: block)
      remove(item)
      goOn(from: block)
      return drain(ofCase)
    }
    let isFirst = items[item].lapses == 0
    tally.lapsed += 1
    tell(.lapsed, ofCase, block: block)
    items[item].lateStep = isFirst ? 0 : -1
    items[item].lapses += 1
    items[item].due = .max
    // Passed on to others, the deadline started once more: now it only reminds.
    let late = steps[Int(block)].lateSteps
    if isFirst, !late.isEmpty {
      act(plan.lateSteps[late.range.lowerBound].action, item)
    } else {
      tell(.reminded, ofCase, block: block)
    }
    drain(ofCase)
  }

  /// A 過ぎたら with a delay acts.
  mutating func passOverdue(_ item: Int32, step: Int) {
    let (ofCase, block) = (items[item].ofCase, items[item].block)
    cases[ofCase].moves = 0
    tell(.overdue, ofCase, block: block, other: Int32(step))
    items[item].lateStep = Int32(step)
    act(plan.lateSteps[steps[Int(block)].lateSteps.range.lowerBound + step].action, item)
    drain(ofCase)
  }

  private mutating func act(_ action: Late.Action, _ item: Int32) {
    let (ofCase, block) = (items[item].ofCase, items[item].block)
    switch action {
    case .remind: tell(.reminded, ofCase, block: block)
    case .passTo(let people): passOn(item, to: people)
    case .notify(let notice): _ = send(notice, ofCase)
    case .goTo(let way):
      tell(.stopped, ofCase, block: block)
      remove(item)
      go(along: way, ofCase)
    case .answer(let number):
      let reply = plan.replies[number]
      guard reply.answer != Self.sentBack || !plan.returnsToForm(Int(block)) || form(behind: block, ofCase) != nil
      else { return getStuck(ofCase, at: block, .nowhereToReturn) }
      tell(.answeredLate, ofCase, block: block, answer: Int32(reply.answer))
      giveForAll(item, Int32(reply.answer))
      tell(.passed, ofCase, block: block, answer: Int32(reply.answer))
      pass(item, answer: Int32(reply.answer))
    }
  }

  /// 引き継ぐ: what has not been answered yet is the receivers’; their answers count for those who had the work, and a
  /// deadline that is counted starts once more, in the hours of whoever receives it.
  private mutating func passOn(_ item: Int32, to people: Span) {
    let (ofCase, block) = (items[item].ofCase, items[item].block)
    guard arePeopleKnown(people, ofCase) else { return getStuck(ofCase, at: block, .nobody) }
    namePeople(people, ofCase)
    let receivers = named.count
    var due = Int.max
    if let timing = steps[Int(block)].timing, plan.timings[timing].date.isNone {
      due = passing(of: timing, ofCase, at: block, hours: hours(of: Int(named[0]))) ?? .max
    }
    tell(.handedOver, ofCase, block: block, due: due)
    var token = items[item].firstToken
    let last = items[item].lastToken
    while token >= 0 {
      let record = tokens[token]
      // Places of one owner lie side by side; each becomes one for every receiver.
      var count = record.count
      var next = token == last ? -1 : record.next
      while next >= 0, tokens[next].place == record.place {
        count += tokens[next].count
        let following = next == last ? -1 : tokens[next].next
        drop(next)
        next = following
      }
      items[item].asked -= count
      for receiver in 0..<receivers {
        addToken(item, place: items[item].places, owner: record.owner, role: named[receiver], count: count)
        items[item].places += 1
        items[item].asked += count
      }
      drop(token)
      token = next
    }
    items[item].due = due
    if due < .max {
      tally.deadlines += 1
      scheduleDue(.due, at: due, of: item)
    }
    lookForPeople(item, ofCase)
  }

  // MARK: Taking away

  /// A piece of work is no longer open; whoever was at it is free.
  mutating func remove(_ item: Int32) {
    while items[item].firstToken >= 0 { drop(items[item].firstToken) }
    let (ofCase, next, previous) = (items[item].ofCase, items[item].next, items[item].previous)
    if previous >= 0 { items[previous].next = next } else { cases[ofCase].firstItem = next }
    if next >= 0 { items[next].previous = previous } else { cases[ofCase].lastItem = previous }
    items[item].use = 0
    items.remove(item)
  }

  /// A token is given up, wherever it is.
  mutating func drop(_ token: Int32) {
    let record = tokens[token]
    switch record.state {
    case .dormant: break
    case .piled, .queued:
      if record.state == .queued { leaveQueue(token) }
      roleCounts[Int(record.by)].leave(at: now)
    case .begun: putDown(token, isDone: false)
    }
    if record.item >= 0 {
      let before = tokens.unthread(token, from: &items[record.item].firstToken)
      if items[record.item].lastToken == token { items[record.item].lastToken = before }
    } else {
      tokens.unthread(token, from: &cases[record.ofCase].firstReading)
    }
    cases[record.ofCase].tokens -= 1
    tokens[token].use = 0
    tokens.remove(token)
    if !cases[record.ofCase].isOpen { forgetIfDone(record.ofCase) }
  }
}
