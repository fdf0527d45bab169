import NagareModel
import NagarePlan

/// People at work: they take up what has waited longest, one thing at a time and within their hours.
extension World {
  // MARK: Waiting

  /// A token comes to whoever does it now: on the pile of the next まとめて, or in the queue.
  mutating func enqueue(_ token: Int32) {
    let by = tokens[token].item < 0 ? tokens[token].role : holder(of: token)
    sequence &+= 1
    tokens[token].by = by
    tokens[token].ready = now
    tokens[token].sequence = sequence
    roleCounts[Int(by)].join(at: now)
    if let batch = batch(of: token) {
      tokens[token].state = .piled
      return schedule(.release, at: nextBatch(batch), index: token, use: tokens[token].use)
    }
    joinQueue(token)
  }

  /// What has come by then is taken up then.
  private mutating func nextBatch(_ batch: Int) -> Int {
    let day = Ticks.day(of: now)
    // The times are read where they stand: a copy would be counted, by every core at the same place.
    if clock.isOpen(day) {
      for place in scenario.batches[batch].indices where day * Ticks.perDay + scenario.batches[batch][place] >= now {
        return day * Ticks.perDay + scenario.batches[batch][place]
      }
    }
    return (clock.nextOpenDay(after: day) ?? day + 1) * Ticks.perDay + (scenario.batches[batch].first ?? 0)
  }

  /// Behind all that wait already.
  mutating func joinQueue(_ token: Int32) {
    tokens[token].state = .queued
    let role = Int(tokens[token].by)
    if let person = personalQueue(of: token) {
      let last = people[person].last
      (tokens[token].ahead, tokens[token].behind) = (last, -1)
      if last >= 0 { tokens[last].behind = token } else { people[person].first = token }
      people[person].last = token
      roles[role].personal += 1
    } else {
      let last = roles[role].last
      (tokens[token].ahead, tokens[token].behind) = (last, -1)
      if last >= 0 { tokens[last].behind = token } else { roles[role].first = token }
      roles[role].last = token
    }
    markDirty(Int32(role))
  }

  mutating func leaveQueue(_ token: Int32) {
    let (ahead, behind, role) = (tokens[token].ahead, tokens[token].behind, Int(tokens[token].by))
    if ahead >= 0 { tokens[ahead].behind = behind }
    if behind >= 0 { tokens[behind].ahead = ahead }
    if let person = personalQueue(of: token) {
      if ahead < 0 { people[person].first = behind }
      if behind < 0 { people[person].last = ahead }
      roles[role].personal -= 1
    } else {
      if ahead < 0 { roles[role].first = behind }
      if behind < 0 { roles[role].last = ahead }
    }
    (tokens[token].ahead, tokens[token].behind) = (-1, -1)
  }

  /// The person a token is for alone, where its own role does it.
  private func personalQueue(of token: Int32) -> Int? {
    let record = tokens[token]
    guard record.person >= 0, record.by == record.role else { return nil }
    let role = roles[Int(record.by)]
    return record.person < role.people ? Int(role.firstPerson + record.person) : nil
  }

  @inline(__always)
  mutating func markDirty(_ role: Int32) {
    guard !roles[Int(role)].isDirty else { return }
    roles[Int(role)].isDirty = true
    dirty.append(role)
  }

  // MARK: Taking up

  /// Everybody who is free takes up what waits for them, once nothing more happens at this tick.
  mutating func dispatch() {
    var place = 0
    while place < dirty.count {
      let role = dirty[place]
      roles[Int(role)].isDirty = false
      if roles[Int(role)].people == 0 { beginAll(role) } else { beginSome(role) }
      place += 1
    }
    dirty.removeAll()
  }

  /// Where a new person comes for each case, nobody waits for another.
  private mutating func beginAll(_ role: Int32) {
    while roles[Int(role)].first >= 0 {
      let token = roles[Int(role)].first
      leaveQueue(token)
      // It stays counted as waiting until its own person works.
      let start = nextPresence(of: Int(cases[tokens[token].ofCase].number), in: Int(role))
      tokens[token].state = .piled
      if start == now {
        begin(token, person: -1)
      } else {
        schedule(.begin, at: start, index: token, use: tokens[token].use)
      }
    }
  }

  private mutating func nextPresence(of person: Int, in role: Int) -> Int {
    // Whoever is away every day need not be looked for day by day.
    guard scenario.roles[role].away < 1 << 32 else { return WorkClock.end }
    var time = clock.next(from: now, scenario.hours[role])
    while scenario.roles[role].away > 0, time < WorkClock.end, isAbsent(role, person, on: Ticks.day(of: time)) {
      time = clock.next(from: (Ticks.day(of: time) + 1) * Ticks.perDay, scenario.hours[role])
    }
    return time
  }

  private mutating func beginSome(_ role: Int32) {
    let record = roles[Int(role)]
    guard record.first >= 0 || record.personal > 0, record.idle > 0 else { return }
    let start = clock.next(from: now, scenario.hours[Int(role)])
    guard start == now else {
      if roles[Int(role)].wake != start {
        roles[Int(role)].wake = start
        schedule(.wake, at: start, index: role, use: 0)
      }
      return
    }
    if record.personal == 0, scenario.roles[Int(role)].away == 0 {
      while roles[Int(role)].first >= 0, roles[Int(role)].idle > 0 {
        take(roles[Int(role)].first, person: idle[Int(record.firstPerson + roles[Int(role)].idle - 1)])
      }
      return
    }
    var place: Int32 = 0
    while place < roles[Int(role)].idle {
      let person = idle[Int(record.firstPerson + place)]
      if !people[Int(person)].isAway, let token = nextToken(of: person, role) {
        take(token, person: person)
      } else {
        place += 1
      }
    }
  }

  /// What has waited longest for a person, for anybody of the role or for this one alone.
  private func nextToken(of person: Int32, _ role: Int32) -> Int32? {
    let (common, own) = (roles[Int(role)].first, people[Int(person)].first)
    guard common >= 0, own >= 0 else { return common >= 0 ? common : own >= 0 ? own : nil }
    return tokens[common].sequence < tokens[own].sequence ? common : own
  }

  private mutating func take(_ token: Int32, person: Int32) {
    leaveQueue(token)
    let role = Int(people[Int(person)].role)
    roles[role].idle -= 1
    standAside(person, at: roles[role].idle)
    people[Int(person)].token = token
    begin(token, person: person)
  }

  /// Where the idle of a role end: a person trades places with the one there.
  private mutating func standAside(_ person: Int32, at end: Int32) {
    let first = roles[Int(people[Int(person)].role)].firstPerson
    let (place, other) = (people[Int(person)].idlePlace, idle[Int(first + end)])
    guard place != end else { return }
    idle[Int(first + place)] = other
    people[Int(other)].idlePlace = place
    idle[Int(first + end)] = person
    people[Int(person)].idlePlace = end
  }

  /// Somebody begins; -1 for a person who is new.
  mutating func begin(_ token: Int32, person: Int32) {
    let record = tokens[token]
    let role = Int(record.by)
    roleCounts[role].leave(at: now)
    roleCounts[role].takeUp(after: now - record.ready)
    blockCounts[Int(record.block)].goOn(after: now - record.ready)
    tokens[token].state = .begun
    tokens[token].holder = person
    tokens[token].begun = now
    tell(.takenUp, record.ofCase, block: record.block, role: record.by)
    if record.item >= 0 { joinHands(record.ofCase) }
    let purpose = stations[Int(record.block)].purpose ^ UInt64(truncatingIfNeeded: record.place &+ record.person &+ 1)
    let work = effort(of: token).length(
      cases[record.ofCase].draws.bits(purpose, visit: visit(of: record.ofCase, record.block)))
    tokens[token].work = work
    let end = timeAfter(work, role, person: personNumber(of: token))
    schedule(.done, at: end, index: token, use: record.use)
  }

  /// Which of the people of its role has begun a token; of those who are new each time, the number of the case.
  private func personNumber(of token: Int32) -> Int {
    let record = tokens[token]
    return record.holder >= 0 ? Int(record.holder - roles[Int(record.by)].firstPerson) : cases[record.ofCase].number
  }

  /// When so much work is done that is begun now.
  private mutating func timeAfter(_ work: Int, _ role: Int, person: Int) -> Int {
    let hours = scenario.hours[role]
    guard scenario.roles[role].away > 0, work > 0 else { return clock.time(after: work, from: now, hours) }
    var (start, left) = (now, work)
    while start < WorkClock.end {
      let day = Ticks.day(of: start)
      let tomorrow = (day + 1) * Ticks.perDay
      if !isAbsent(role, person, on: day) {
        let today = clock.worked(until: tomorrow, hours) - clock.worked(until: start, hours)
        if left <= today { return clock.time(after: left, from: start, hours) }
        left -= today
      }
      start = clock.next(from: tomorrow, hours)
    }
    return WorkClock.end
  }

  /// How much of what somebody has begun is done by now.
  private mutating func workDone(_ token: Int32) -> Int {
    let record = tokens[token]
    let role = Int(record.by)
    let hours = scenario.hours[role]
    let whole = clock.worked(until: now, hours) - clock.worked(until: record.begun, hours)
    guard scenario.roles[role].away > 0 else { return whole }
    let person = personNumber(of: token)
    var absent = 0
    for day in Ticks.day(of: record.begun)...Ticks.day(of: now) where isAbsent(role, person, on: day) {
      let (from, to) = (max(day * Ticks.perDay, record.begun), min((day + 1) * Ticks.perDay, now))
      absent += clock.worked(until: to, hours) - clock.worked(until: from, hours)
    }
    return whole - absent
  }

  /// What was begun is laid down, done or not: its person is free, and the time is counted.
  mutating func putDown(_ token: Int32, isDone: Bool) {
    let record = tokens[token]
    let role = Int(record.by)
    let work = isDone ? record.work : workDone(token)
    if record.item >= 0 { leaveHands(record, work) }
    cases[record.ofCase].effort += work
    tokens[token].state = .dormant
    guard record.holder >= 0 else { return }
    roleCounts[role].worked += Int128(work)
    people[Int(record.holder)].token = -1
    standAside(record.holder, at: roles[role].idle)
    roles[role].idle += 1
    markDirty(Int32(role))
  }

  // MARK: Hands

  /// How long at least one person works on a case: while the hours of those who do are the same, it is open time.
  private mutating func joinHands(_ ofCase: Int32) {
    if cases[ofCase].hands > 0 { cases[ofCase].worked += handsWorked(ofCase) }
    cases[ofCase].hands += 1
    cases[ofCase].since = now
  }

  private mutating func leaveHands(_ record: TokenRecord, _ work: Int) {
    let ofCase = record.ofCase
    // Whoever was alone with the case all the while has done what there was.
    let isAlone = cases[ofCase].hands == 1 && cases[ofCase].since == record.begun
    cases[ofCase].worked += isAlone ? work : handsWorked(ofCase)
    cases[ofCase].hands -= 1
    cases[ofCase].since = now
  }

  /// Since the number of hands changed last, day by day where people have other hours or are away.
  private mutating func handsWorked(_ ofCase: Int32) -> Int {
    let since = cases[ofCase].since
    guard now > since else { return 0 }
    if let hours = commonHours(ofCase) {
      return clock.worked(until: now, hours) - clock.worked(until: since, hours)
    }
    var total = 0
    for day in Ticks.day(of: since)...Ticks.day(of: now) where clock.isOpen(day) {
      let start = day * Ticks.perDay
      total += handsWorked(ofCase, day, from: max(since - start, 0), to: min(now - start, Ticks.perDay))
    }
    return total
  }

  /// The hours of all who have begun something for a case; `nil` where they differ, or somebody may be away.
  private func commonHours(_ ofCase: Int32) -> WorkHours? {
    var common: WorkHours?
    var item = cases[ofCase].firstItem
    while item >= 0 {
      var token = items[item].firstToken
      while token >= 0 {
        if tokens[token].state == .begun {
          let role = Int(tokens[token].by)
          let hours = scenario.hours[role]
          guard scenario.roles[role].away == 0, common == nil || common == hours else { return nil }
          common = hours
        }
        token = tokens[token].next
      }
      item = items[item].next
    }
    return common ?? scenario.officeHours
  }

  /// Of one day the part in which somebody of them works.
  private func handsWorked(_ ofCase: Int32, _ day: Int, from: Int, to: Int) -> Int {
    var total = 0
    var time = from
    while time < to {
      // The span that begins first from here on, and of those that have begun the one that lasts longest.
      var next: (start: Int, end: Int)?
      var item = cases[ofCase].firstItem
      while item >= 0 {
        var token = items[item].firstToken
        while token >= 0 {
          if let span = span(of: token, on: day, from: time) {
            if let known = next, known.start < span.start || known.start == span.start && known.end >= span.end {
            } else {
              next = span
            }
          }
          token = tokens[token].next
        }
        item = items[item].next
      }
      guard let next, next.start < to else { break }
      total += min(next.end, to) - next.start
      time = next.end
    }
    return total
  }

  /// When somebody works next on a day, from a time on.
  private func span(of token: Int32, on day: Int, from time: Int) -> (start: Int, end: Int)? {
    let record = tokens[token]
    let role = Int(record.by)
    guard record.state == .begun, !isAbsent(role, personNumber(of: token), on: day) else { return nil }
    let hours = scenario.hours[role]
    guard let start = hours.next(from: time) else { return nil }
    return (start, start < hours.noon ? hours.noon : hours.closing)
  }

  // MARK: Rules

  /// How long work takes somebody: what is said of them, or else of the block.
  private func effort(of token: Int32) -> Scenario.Effort {
    said(of: token, \.effort) ?? stations[Int(tokens[token].block)].effort
  }

  /// When somebody takes work up in batches.
  private func batch(of token: Int32) -> Int? { said(of: token, \.batch) }

  /// How somebody answers: how likely each answer is.
  func shares(of token: Int32) -> Range<Int> { said(of: token, \.shares) ?? 0..<0 }

  /// What is said of whoever does the work at this block, or else everywhere.
  @inline(__always)
  private func said<What>(of token: Int32, _ what: (Scenario.Rule) -> What?) -> What? {
    let role = Int(tokens[token].by)
    for place in stations[Int(tokens[token].block)].rules {
      let rule = scenario.blockRules[place]
      if rule.role == nil || rule.role == role, let said = what(rule.rule) { return said }
    }
    return what(scenario.roles[role].rule)
  }
}
