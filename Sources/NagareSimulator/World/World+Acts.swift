import NagareModel
import NagarePlan

/// What people do when they are done with a piece of work, and what comes of it.
extension World {
  static let sentBack = 1

  /// Somebody is done: they hand in, answer or read.
  mutating func finish(_ token: Int32) {
    let record = tokens[token]
    let ofCase = record.ofCase
    roleCounts[Int(record.by)].served += 1
    putDown(token, isDone: true)
    guard record.item >= 0 else {
      tell(.read, ofCase, block: record.block, role: record.by, other: record.role)
      return drop(token)
    }
    countAct(of: record.by, ofCase)
    let answer: Int32
    switch steps[Int(record.block)].deed {
    case .form, .work:
      guard fill(record, ofCase) else { return }
      answer = -1
    case .approval, .decision:
      answer = draw(token)
      guard
        Int(answer) != Self.sentBack || !plan.returnsToForm(Int(record.block))
          || form(behind: record.block, ofCase) != nil
      else { return getStuck(ofCase, at: record.block, .nowhereToReturn) }
      if answer == 0 { cases[ofCase].stamps += 1 }
      tell(.answered, ofCase, block: record.block, role: record.by, other: record.role, answer: answer)
    case .reading:
      tell(.read, ofCase, block: record.block, role: record.by, other: record.role)
      answer = -1
    case .wait, .share, .notify, .set, .choose, .split, .meet, .pass, .end: return
    }
    takePlaces(token, answer)
    if let conclusion = conclusion(of: record.item) {
      tell(.passed, ofCase, block: record.block, answer: conclusion)
      pass(record.item, answer: conclusion)
    } else {
      activate(record.item)
    }
    drain(ofCase)
  }

  private mutating func countAct(of role: Int32, _ ofCase: Int32) {
    cases[ofCase].moves = 0
    cases[ofCase].acts += 1
    cases[ofCase].acted = now
    cases[ofCase].count += 1
    if cases[ofCase].lastRole != role {
      if cases[ofCase].lastRole >= 0 { cases[ofCase].handovers += 1 }
      cases[ofCase].lastRole = role
    }
    if cases[ofCase].acts > Self.mostActs { trouble = .endlessCase(at: mostVisited(ofCase).block) }
  }

  // MARK: Forms

  /// How often a case has come to a block so far.
  func visit(of ofCase: Int32, _ block: Int32) -> Int {
    Int(visits[Int(ofCase) * blockCount + Int(block)])
  }

  /// What is typed into a form: drawn whenever a case comes to it, and kept where it was sent back since. False where
  /// nothing can be accepted.
  private mutating func fill(_ record: TokenRecord, _ ofCase: Int32) -> Bool {
    let block = Int(record.block)
    let place = Int(ofCase) * blockCount + block
    let lines = steps[block].fields.range
    let returns = cases[ofCase].sentBack + 1
    let isKept = filledIn[place] > 0 && (filledIn[place] < returns || items[record.item].done > 0)
    if !lines.isEmpty {
      lookAround(ofCase, at: record.block)
      // What was kept may fit no more: a day from today on has gone by.
      guard draw(lines, ofCase, visit: visit(of: ofCase, record.block), keeping: isKept) else {
        getStuck(ofCase, at: record.block, .noEntry)
        return false
      }
    }
    filledIn[place] = returns
    if steps[block].deed == .form, cases[ofCase].applicant < 0 { cases[ofCase].applicant = record.by }
    let kind: Happening.Kind = lines.isEmpty ? .finished : .filled
    tell(kind, ofCase, block: record.block, role: record.by, other: record.role)
    if cases[ofCase].isTold {
      for line in lines {
        let slot = scenario.fields[line].slot
        tell(.entered, ofCase, block: record.block, other: Int32(slot), value: cells[Int(ofCase) * stride + slot])
      }
    }
    return true
  }

  /// Draws each line after those before it. Limits may depend on later lines: what does not fit then is drawn anew a few
  /// times.
  private mutating func draw(_ lines: Range<Int>, _ ofCase: Int32, visit: Int, keeping isKept: Bool) -> Bool {
    let start = Int(ofCase) * stride
    let today = Ticks.day(of: now)
    for round in (isKept ? 1 : 0)..<8 {
      for line in lines {
        let rule = scenario.fields[line]
        let cell = start + rule.slot
        if round > 0, rule.accepts(cells[cell], in: cells, from: start, &reckoner) { continue }
        let bits = cases[ofCase].draws.bits(rule.purpose, visit: 8 * (visit - 1) + round)
        cells[cell] = rule.cell(
          bits, of: scenario.fieldParts, in: cells, from: start, &reckoner, today: today, otherWord: plan.otherWord)
      }
      let isFine = lines.allSatisfy { line in
        let rule = scenario.fields[line]
        return rule.accepts(cells[start + rule.slot], in: cells, from: start, &reckoner)
      }
      if isFine { return true }
    }
    return false
  }

  // MARK: Answers

  /// The answer somebody gives: by chance, as likely as the 見込み says, or the first there is.
  private mutating func draw(_ token: Int32) -> Int32 {
    let record = tokens[token]
    let replies = steps[Int(record.block)].replies.range
    let shares = shares(of: token)
    var sum: UInt64 = 0
    for share in shares where isOffered(scenario.shares[share].part, replies) { sum += scenario.shares[share].weight }
    guard sum > 0 else {
      return Int32(replies.first { plan.replies[$0].isOffered }.map { plan.replies[$0].answer } ?? 0)
    }
    let purpose =
      stations[Int(record.block)].purpose ^ UInt64(truncatingIfNeeded: record.place &+ record.person &+ 1) ^ 1 << 40
    let visit = visit(of: record.ofCase, record.block)
    var left = cases[record.ofCase].draws.bits(purpose, visit: visit).below(sum)
    for share in shares where isOffered(scenario.shares[share].part, replies) {
      if left < scenario.shares[share].weight { return Int32(scenario.shares[share].part) }
      left -= scenario.shares[share].weight
    }
    return 0
  }

  private func isOffered(_ answer: Int, _ replies: Range<Int>) -> Bool {
    for place in replies where plan.replies[place].isOffered && plan.replies[place].answer == answer { return true }
    return false
  }

  /// One person fills every place that is theirs: of their own one, and of those they stand in for all that is left.
  private mutating func takePlaces(_ token: Int32, _ answer: Int32) {
    let record = tokens[token]
    let (item, by, ofCase) = (record.item, record.by, record.ofCase)
    let isDecision = steps[Int(record.block)].deed == .decision
    actingOwner = record.owner
    give(record.block, by, answer, ofCase)
    // The place of one's own: this token, or if it is for somebody else one more.
    var hasOwn = record.owner == by && record.role == by
    var next = items[item].firstToken
    while next >= 0 {
      let other = tokens[next]
      let isOwn = other.owner == by && other.role == by
      if next == token || isOwn && !hasOwn || !isOwn && holder(of: next) == by {
        hasOwn = hasOwn || isOwn
        count(answer, other.count, at: item)
        if other.owner != by { give(record.block, other.owner, answer, ofCase) }
        if other.role != by { give(record.block, other.role, answer, ofCase) }
        // 代決: the decider reads it later.
        if by != other.role, isDecision, isAway(other.role) { toRead(record.block, other.role, ofCase) }
        drop(next)
      }
      next = other.next
    }
  }

  private mutating func count(_ answer: Int32, _ people: Int32, at item: Int32) {
    switch answer {
    case -1: items[item].done += people
    case 0: items[item].approved += people
    case 1: items[item].sentBack += people
    case 2: items[item].rejected += people
    default: items[item].own = answer
    }
  }

  /// How a piece of work ends, once enough people have acted: with an answer, or -1 without; `nil` while it is open.
  func conclusion(of item: Int32) -> Int32? {
    let record = items[item]
    switch steps[Int(record.block)].agreement {
    case .first: return record.done > 0 ? -1 : nil
    case .everybody: return record.firstToken < 0 ? -1 : nil
    case .votes(let quorum): return answer(of: record, quorum)
    }
  }

  private func answer(of item: ItemRecord, _ quorum: Approval.Quorum) -> Int32? {
    if item.own >= 0 { return item.own }
    let voters = item.asked - item.skipped
    guard voters > 0 else { return 0 }
    let needed: Int32
    switch quorum {
    case .eachRole, .everyone:
      if item.rejected > 0 { return 2 }
      if item.sentBack > 0 { return 1 }
      needed = voters
    case .anyone:
      if item.rejected > 0 { return 2 }
      if item.sentBack > 0 { return 1 }
      needed = 1
    case .majority: needed = voters / 2 + 1
    case .count(let count): needed = min(max(Int32(truncatingIfNeeded: count), 1), voters)
    }
    if item.approved >= needed { return 0 }
    let open = voters - item.approved - item.sentBack - item.rejected
    guard item.approved + open < needed else { return nil }
    return item.sentBack > 0 ? 1 : 2
  }

  // MARK: Passing

  /// A block is done, with the answer all have given; the case goes on from it.
  mutating func pass(_ item: Int32, answer: Int32) {
    let (ofCase, block, order) = (items[item].ofCase, items[item].block, items[item].order)
    let step = steps[Int(block)]
    if step.deed == .form, scenario.keepsForms { keepForm(block, ofCase) }
    remove(item)
    guard answer >= 0 else { return goOn(from: block) }
    if Int(answer) == Self.sentBack { cases[ofCase].sentBack += 1 }
    conclude(block, answer, ofCase)
    for place in step.replies.range where plan.replies[place].answer == Int(answer) {
      return follow(plan.replies[place], block, ofCase, since: order)
    }
    goOn(from: block)
  }

  /// Where an answer leads; its messages go out first, whatever else it leads to.
  private mutating func follow(_ reply: Reply, _ block: Int32, _ ofCase: Int32, since order: Int32) {
    for notice in reply.notices.range { guard send(notice, ofCase) else { return } }
    guard !goesOn(reply, block, ofCase, since: order) else { return goOn(from: block) }
    switch reply.otherwise ?? reply.course {
    case .formPassedLast: sendBack(from: block, ofCase)
    case .way(let way):
      if reply.tellsDrafter, cases[ofCase].applicant >= 0 { tell(.toldRejected, ofCase, block: block) }
      go(along: way, ofCase)
    }
  }

  /// Whether what stands next takes care of this answer: a もし may ask about somebody else’s.
  private mutating func goesOn(_ reply: Reply, _ block: Int32, _ ofCase: Int32, since order: Int32) -> Bool {
    guard reply.goesOn, reply.otherwise != nil else { return reply.goesOn }
    for place in reply.askedOf.range {
      name(plan.people[place], ofCase)
      for role in named where hasGiven(role, Int32(reply.answer), at: block, ofCase, since: order) { return true }
    }
    return false
  }

  // MARK: 差戻し

  /// Where 差戻し of a block goes: the form passed last on the way, or the 同時に it stands in if that is over.
  func form(behind block: Int32, _ ofCase: Int32) -> Int32? {
    let place = forms.first(from: cases[ofCase].forms) { !plan.nesting.areBeside(Int($0.block), Int(block)) }
    guard place >= 0 else { return nil }
    let form = forms[place].block
    return plan.nesting.outermost(around: Int(form), notAround: Int(block)).map { Int32($0) } ?? form
  }

  private mutating func sendBack(from block: Int32, _ ofCase: Int32) {
    guard let target = form(behind: block, ofCase) else { return getStuck(ofCase, at: block, .nowhereToReturn) }
    if cases[ofCase].applicant >= 0 { tell(.toldSentBack, ofCase, block: block) }
    if let together = plan.nesting.outermost(around: Int(block), notAround: Int(target)) {
      stopInside(Int32(together), ofCase, itself: true)
    }
    tell(.sentBack, ofCase, block: block, other: target)
    returnForms(to: target, ofCase)
    moves.append(Move(to: target))
  }

  /// Each form once: one that is passed again was passed just now.
  private mutating func keepForm(_ block: Int32, _ ofCase: Int32) {
    let known = forms.first(from: cases[ofCase].forms) { $0.block == block }
    if known >= 0 {
      forms.unthread(known, from: &cases[ofCase].forms)
      forms.remove(known)
    }
    cases[ofCase].forms = forms.add(FormRecord(block: block, by: actingOwner, next: cases[ofCase].forms))
  }

  /// Everything from the form on is asked again; of several people, whoever filled it in does so again.
  private mutating func returnForms(to target: Int32, _ ofCase: Int32) {
    guard hasPassed(target, ofCase) else { return }
    var isDone = false
    while !isDone {
      let form = popForm(ofCase)
      isDone = isMeant(form.block, by: target)
      if stations[Int(form.block)].sole < 0 { keepReturned(form, ofCase) }
    }
  }

  private func hasPassed(_ target: Int32, _ ofCase: Int32) -> Bool {
    forms.first(from: cases[ofCase].forms) { isMeant($0.block, by: target) } >= 0
  }

  private func isMeant(_ block: Int32, by target: Int32) -> Bool {
    block == target || plan.nesting.isInside(Int(block), Int(target))
  }

  /// Who fills a form in again. Those that are popped later were passed earlier, and give way to what is there.
  private mutating func keepReturned(_ form: FormRecord, _ ofCase: Int32) {
    guard forms.first(from: cases[ofCase].returned, where: { $0.block == form.block }) < 0 else { return }
    cases[ofCase].returned = forms.add(FormRecord(block: form.block, by: form.by, next: cases[ofCase].returned))
  }

  // MARK: Reading later

  /// To be read some time; what comes again before it has been read is read once.
  mutating func toRead(_ block: Int32, _ role: Int32, _ ofCase: Int32) {
    let known = tokens.first(from: cases[ofCase].firstReading) { $0.block == block && $0.role == role }
    guard known < 0 else { return }
    sequence &+= 1
    let token = tokens.add(
      TokenRecord(
        ofCase: ofCase, item: -1, block: block, owner: role, role: role, by: role, next: cases[ofCase].firstReading,
        use: UInt32(truncatingIfNeeded: sequence)))
    cases[ofCase].firstReading = token
    cases[ofCase].tokens += 1
    enqueue(token)
  }

  mutating func share(_ block: Int32, _ ofCase: Int32) {
    let step = steps[Int(block)]
    for place in step.seats.range where !isKnown(plan.seats[place].who, ofCase) {
      return getStuck(ofCase, at: block, .nobody)
    }
    nameSeats(step, ofCase)
    blockCounts[Int(block)].entries += 1
    tell(.shared, ofCase, block: block)
    for place in 0..<named.count { toRead(block, named[place], ofCase) }
    goOn(from: block)
  }
}
