import NagareModel
import NagarePlan

/// Who is meant by a name, and who is there.
extension World {
  // MARK: Names

  /// The roles somebody named stands for now, in ``named``; none for nobody.
  mutating func name(_ performer: Performer, _ ofCase: Int32) {
    fillNamed { $0.add(performer, ofCase, to: &$1) }
  }

  /// The roles of a block, each once.
  mutating func nameSeats(_ step: Step, _ ofCase: Int32) {
    fillNamed { world, found in
      for place in step.seats.range { world.addOnce(world.plan.seats[place].who, ofCase, to: &found) }
    }
  }

  /// The roles of some people, each once.
  mutating func namePeople(_ span: Span, _ ofCase: Int32) {
    fillNamed { world, found in
      for place in span.range { world.addOnce(world.plan.people[place], ofCase, to: &found) }
    }
  }

  /// In the memory the list has.
  private mutating func fillNamed(_ body: (World, inout [Int32]) -> Void) {
    var found: [Int32] = []
    swap(&found, &named)
    found.removeAll(keepingCapacity: true)
    body(self, &found)
    swap(&found, &named)
  }

  private func addOnce(_ performer: Performer, _ ofCase: Int32, to found: inout [Int32]) {
    let known = found.count
    add(performer, ofCase, to: &found)
    var place = known
    while place < found.count {
      if found[..<place].contains(found[place]) { found.remove(at: place) } else { place += 1 }
    }
  }

  private func add(_ performer: Performer, _ ofCase: Int32, to found: inout [Int32]) {
    switch performer {
    case .role(let role): found.append(Int32(role))
    case .applicant: addDrafters(ofCase, to: &found)
    case .item(let item):
      let cell = cells[Int(ofCase) * stride + item]
      guard cell.isFilled else { return }
      if plan.slots[item].form == .words {
        for (place, word) in plan.slots[item].options.enumerated() where cell.bits & 1 << Int128(place) != 0 {
          if let role = role(ofWord: word) { found.append(role) }
        }
      } else if let role = role(ofWord: cell.whole) {
        found.append(role)
      }
    }
  }

  /// The roles come first among the words.
  private func role(ofWord word: Int) -> Int32? {
    scenario.workflow.roles.indices.contains(word) ? Int32(word) : nil
  }

  /// Who filled in the first form; until then whoever it waits for.
  private func addDrafters(_ ofCase: Int32, to found: inout [Int32]) {
    if cases[ofCase].applicant >= 0 { return found.append(cases[ofCase].applicant) }
    var item = cases[ofCase].firstItem
    while item >= 0 {
      if steps[Int(items[item].block)].deed == .form {
        var token = items[item].firstToken
        while token >= 0 {
          found.append(holder(of: token))
          token = tokens[token].next
        }
        return
      }
      item = items[item].next
    }
    for role in scenario.drafters { found.append(Int32(role)) }
  }

  /// Who applied, as a condition sees it.
  mutating func applicant(of ofCase: Int32) -> Int32? {
    if cases[ofCase].applicant >= 0 { return cases[ofCase].applicant }
    name(.applicant, ofCase)
    return named.first
  }

  // MARK: Absence

  /// Whether all people of a role are away.
  func isAway(_ role: Int32) -> Bool {
    let record = roles[Int(role)]
    return record.away > 0 && record.away >= record.people
  }

  /// Who does the work of a token now: whoever has it, or while they are away the first of those who stand in that is
  /// there. Where nobody is, it waits for them.
  func holder(of token: Int32) -> Int32 {
    let person = tokens[token].role
    guard scenario.hasAbsence, isAway(person) else { return person }
    return deputy(of: person, at: Int(tokens[token].block), tokens[token].ofCase) ?? person
  }

  private func deputy(of role: Int32, at block: Int, _ ofCase: Int32) -> Int32? {
    // Deputies of deputies follow, each asked once; there are few, and people are rarely away.
    var asked: Set<Int32> = [role]
    var waiting = deputies(plan.standIn(for: Int(role), at: block), ofCase)
    while let next = waiting.first {
      waiting.removeFirst()
      guard asked.insert(next).inserted else { continue }
      guard isAway(next) else { return next }
      waiting += deputies(plan.standIn(for: Int(next), at: nil), ofCase)
    }
    return nil
  }

  private func deputies(_ standIn: StandIn, _ ofCase: Int32) -> [Int32] {
    guard case .deputies(let span) = standIn else { return [] }
    var found: [Int32] = []
    for place in span.range { addOnce(plan.people[place], ofCase, to: &found) }
    return found
  }

  /// 後閲: who is away and reads later is not waited for.
  mutating func passOverTheAbsent(_ ofCase: Int32) {
    var item = cases[ofCase].firstItem
    while item >= 0 {
      let block = items[item].block
      guard steps[Int(block)].deed == .approval, let role = absentReader(at: item) else {
        item = items[item].next
        continue
      }
      skip(item, role)
      if let answer = conclusion(of: item) {
        tell(.passed, ofCase, block: block, answer: answer)
        pass(item, answer: answer)
      } else {
        activate(item)
      }
      // Next in order may be away too.
      item = cases[ofCase].isOpen ? cases[ofCase].firstItem : -1
    }
  }

  /// Somebody whose turn it is, who is away and reads later.
  private func absentReader(at item: Int32) -> Int32? {
    let block = Int(items[item].block)
    let isInOrder = steps[block].isInOrder
    var token = items[item].firstToken
    let first = token >= 0 ? tokens[token].place : -1
    while token >= 0 {
      let record = tokens[token]
      if isInOrder, record.place != first { return nil }
      if record.state != .begun, isAway(record.role), plan.standIn(for: Int(record.role), at: block) == .readsLater {
        return record.role
      }
      token = record.next
    }
    return nil
  }

  private mutating func skip(_ item: Int32, _ role: Int32) {
    let (ofCase, block) = (items[item].ofCase, items[item].block)
    tell(.skipped, ofCase, block: block, role: role)
    var token = items[item].firstToken
    while token >= 0 {
      let next = tokens[token].next
      if tokens[token].role == role {
        items[item].skipped += tokens[token].count
        drop(token)
      }
      token = next
    }
    toRead(block, role, ofCase)
  }

  // MARK: Days

  /// A day begins: each of those who are sometimes away is there or not.
  mutating func beginDay(_ day: Int) {
    if clock.isOpen(day) {
      var hasChanged = false
      for role in roles.indices where scenario.roles[role].away > 0 && roles[role].people > 0 {
        hasChanged = beginDay(day, role) || hasChanged
      }
      if hasChanged { lookForDeputies() }
    }
    guard let next = clock.nextOpenDay(after: day) else { return }
    agenda.add(Agenda.Entry(time: next * Ticks.perDay, order: 0, what: .day, index: 0, use: 0))
  }

  /// True if all of a role have left, or the first of them has come back.
  private mutating func beginDay(_ day: Int, _ role: Int) -> Bool {
    let wasAway = isAway(Int32(role))
    let first = roles[role].firstPerson
    for number in 0..<roles[role].people {
      let isAway = isAbsent(role, Int(number), on: day)
      people[Int(first + number)].isAway = isAway
    }
    roles[role].away = (0..<roles[role].people).reduce(0) { people[Int(first + $1)].isAway ? $0 + 1 : $0 }
    if tally.arrived > 0 { roleCounts[role].absent += Int128(Int(roles[role].away) * scenario.hours[role].length) }
    markDirty(Int32(role))
    return wasAway != isAway(Int32(role))
  }

  /// Whether one of the people of a role is away on a day; of those who are new each time, by the number of the case.
  func isAbsent(_ role: Int, _ person: Int, on day: Int) -> Bool {
    let away = scenario.roles[role].away
    return away > 0 && chance.draws(of: person).bits(scenario.roles[role].purpose, visit: day) >> 32 < away
  }

  /// What nobody has begun yet goes to whoever stands in now, and back to those who have come back.
  private mutating func lookForDeputies() {
    for place in 0..<Int32(cases.count) where cases[place].isOpen && cases[place].firstItem >= 0 {
      passOverTheAbsent(place)
      drain(place)
      var item = cases[place].isOpen ? cases[place].firstItem : -1
      while item >= 0 {
        var token = items[item].firstToken
        while token >= 0 {
          let record = tokens[token]
          if record.state == .queued || record.state == .piled, holder(of: token) != record.by { moveHome(token) }
          token = record.next
        }
        item = items[item].next
      }
    }
  }

  /// Gives a token to whoever does it now; it has waited all the while.
  private mutating func moveHome(_ token: Int32) {
    if tokens[token].state == .queued { leaveQueue(token) }
    roleCounts[Int(tokens[token].by)].leave(at: now)
    let ready = tokens[token].ready
    tokens[token].state = .dormant
    // The pile it lay on is no longer taken up for it.
    sequence &+= 1
    tokens[token].use = UInt32(truncatingIfNeeded: sequence)
    enqueue(token)
    tokens[token].ready = ready
  }
}
