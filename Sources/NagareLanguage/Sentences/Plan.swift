import NagareModel

/// One plan: the lines of one reading, as they grow.
struct Plan {
  let situation: Situation
  let say: ProposedLines
  let choice: Proposer.Choice
  var lines: [String] = []
  /// The block the last line belongs to, in this plan or above it.
  var block: Word?
  var people: [String]
  /// A もし of this plan is open.
  var isOpen = false
  var lastCondition: Circumstance?
  var pending: Circumstance?
  /// Acts of the branch before, for one that says 「も」.
  var branch: [Act] = []
  var firstBranch: [Act] = []
  var closesElse = false
  /// The detail that said last where an answer leads.
  var lastAnswer: String?
  /// What was said of a rejection is all: it ends the case.
  var endsRejected = false
  /// The answer whose もし is open.
  var answered: Word?

  init(_ situation: Situation, _ say: ProposedLines, _ choice: Proposer.Choice) {
    self.situation = situation
    self.say = say
    self.choice = choice
    block = situation.block
    people = situation.people
  }

  mutating func write(_ told: [Told]) -> Bool {
    var index = 0
    while index < told.count {
      switch told[index] {
      case .when(let given): guard when(given) else { return false }
      case .compute(let name, let value): lines.append(say.compute(name, value))
      case .act(let first) where first.deed == .wait && index + 1 < told.count && isLate(told[index + 1]):
        // 3日たっても返事がないとき.
        guard let due = first.pause ?? first.due else { return false }
        deadline(due)
        // 3日たっても承認されなければ: nobody has answered yet.
        if case .when(.bad) = told[index + 1] {
          pending = .late
          index += 1
        }
      case .act(let first)
      where first.deed == .unsaid && first.due != nil && first.agents.isEmpty
        && index + 1 < told.count && isLate(told[index + 1]):
        deadline(first.due ?? "")
      case .act(let first):
        var group = [first]
        while index + 1 < told.count, case .act(let next) = told[index + 1], next.isBeside {
          group.append(next)
          index += 1
        }
        guard group.count > 1 ? beside(group) : act(first) else { return false }
      }
      index += 1
    }
    if pending != nil { return leftOver() }
    close()
    return true
  }

  mutating func close() {
    if isOpen, endsRejected, block == .notify { lines.append(say.finish(say.rejected)) }
    endsRejected = false
    if isOpen { lines.append(say.word(.end)) }
    isOpen = false
    answered = nil
  }

  /// How long there is, where nothing above says so: a block has one deadline, and that a sentence names another time is
  /// told with its lines.
  private mutating func deadline(_ due: String) {
    if !lines.isEmpty || situation.due == nil { lines.append(say.detail(.due) + " " + due) }
  }

  func isLate(_ told: Told) -> Bool {
    switch told {
    case .when(.late), .when(.bad): true
    case .act(let act): act.deed == .remind
    case .when, .compute: false
    }
  }

  /// A condition nothing follows: 5万円以上なら.
  mutating func leftOver() -> Bool {
    switch pending {
    case .approved: return !lines.isEmpty
    case .otherwise, .beyond:
      close()
      return true
    default: return false
    }
  }

  // MARK: Conditions

  /// unless the amount is over 75: a もし whose inside is still to be written.
  mutating func open(_ given: Circumstance) -> Bool {
    let condition: String? =
      switch given {
      case .approved: say.answered(.approve)
      case .rejected: say.answered(.reject)
      case .sentBack, .faulty: say.answered(.sendBack)
      case .bad: say.answered(choice.secondAnswer ? .sendBack : .reject)
      case .compare, .between, .isOne, .given, .beside, .holds, .all, .any: say.condition(given)
      case .late, .lateBy, .away, .otherwise, .beyond: nil
      }
    guard let condition, given.isAboutValues || block == .approval || block == .decision else { return false }
    lines.append(say.word(.if) + " " + condition + say.then)
    return true
  }

  mutating func when(_ given: Circumstance) -> Bool {
    switch given {
    case .otherwise, .beyond:
      pending = given
      if !isOpen, lines.isEmpty, situation.language == .en, let closed = situation.closed {
        return otherwise(than: closed)
      }
      if isOpen {
        lines.append(say.word(.else))
      } else if situation.open.last == .if, lines.isEmpty {
        lines.append(say.word(.else))
        closesElse = true
      } else if given == .otherwise, situation.language == .en, block == .task,
        lines.last?.hasPrefix(say.detail(.due)) ?? false
      {
        // picks it up within 5 days, otherwise …
        pending = .late
        return true
      } else if block == .approval || block == .decision, given == .otherwise {
        // the manager approves, if not …; the manager approves within 3 days, otherwise …
        pending = lines.last?.hasPrefix(say.detail(.due)) ?? false ? .late : .bad
        return true
      } else {
        return false
      }
      block = nil
      branch = []
    case .compare, .between, .isOne, .given, .beside, .holds, .all, .any:
      if let before = pending, before.isAboutValues {
        pending = .all(of: [before, given])
      } else {
        pending = given
      }
    case .approved, .sentBack, .rejected, .bad, .faulty, .late, .lateBy, .away:
      if answered != nil { close() }
      pending = given
    }
    return true
  }

  /// Otherwise, right below a finished もし: what it did not hold for, or whatever goes on where that ended the case.
  private mutating func otherwise(than condition: String) -> Bool {
    pending = nil
    if situation.isClosedForGood { return true }
    var condition = condition
    let words = EnglishTokens.bare(condition)
    if words == ["rejected"] || words == ["approved"] || words == ["sent", "back"] {
      guard let decision = situation.lastDecision, decision.people.count == 1 else { return false }
      condition = "decision of " + say.name(decision.people[0]) + " is " + condition
    }
    lines.append(say.word(.if) + " not (" + condition + ")")
    isOpen = true
    block = nil
    branch = []
    return true
  }

  mutating func openBranch(_ given: Circumstance, _ act: Act) -> Bool {
    if isOpen, let before = lastCondition {
      if say.isOpposite(given, to: before) {
        lines.append(say.word(.else))
        if act.isAlso { for earlier in branch { _ = write(block: earlier) } }
      } else if say.isSameSubject(given, before) {
        guard let words = say.condition(given) else { return false }
        lines.append(say.word(.elseIf) + " " + words + say.then)
      } else {
        lines.append(say.word(.end))
        guard let words = say.condition(given) else { return false }
        lines.append(say.word(.if) + " " + words + say.then)
      }
    } else {
      guard let words = say.condition(given) else { return false }
      // 20万円に満たないときは, in もし 20万円以上: what is left.
      if situation.open.last == .if, lines.isEmpty, let opposite = say.condition(given.opposite),
        Folding.key(of: opposite) == Folding.key(of: situation.condition)
      {
        lines.append(say.word(.else))
        closesElse = true
        block = nil
        branch = []
        return true
      }
      lines.append(say.word(.if) + " " + words + say.then)
    }
    isOpen = true
    lastCondition = given
    block = nil
    branch = []
    return true
  }

  // MARK: Acts

  mutating func act(_ act: Act) -> Bool {
    guard let given = pending else { return plain(act) }
    pending = nil
    switch given {
    case .late: return late(act, say.detail(.ifLate) + say.colon)
    case .lateBy(let delay): return late(act, say.lateBy(delay))
    case .away: return away(given, act)
    case .approved:
      if choice.asksApproval { return answer(.approve, act) }
      return plain(act)
    case .faulty: return negative([.sendBack], act)
    case .sentBack: return negative([.sendBack], act)
    case .rejected: return negative([.reject], act)
    case .bad: return negative([.sendBack, .reject], act)
    // if the certificate has run out, give it back: that is for whoever looks at it to say
    case .holds(let name, _)
    where situation.language == .en && situation.field(named: name) == nil && [.sendBack, .goBack].contains(act.deed)
      && situation.lastDecision != nil:
      return negative([.sendBack], act)
    case .compare, .between, .isOne, .given, .beside, .holds, .all, .any:
      guard openBranch(given, act) else { return false }
      return plain(act.settled)
    case .otherwise, .beyond: return plain(act.settled)
    }
  }

  mutating func plain(_ act: Act) -> Bool {
    switch act.deed {
    // 却下なら知らせて終わる: a rejection ends the case.
    case .finish where isRejectionTold && choice.namesResult && act.words == nil && act.objects.isEmpty: return true
    case .finish where lastAnswer != nil && lines.last?.hasPrefix(lastAnswer ?? "") == true:
      // 却下なら知らせて終わる.
      lines.append(
        (lastAnswer ?? "") + " "
          + finishing(act, isRejected: lastAnswer?.contains(say.word(.ifRejected)) ?? false))
    case .finish where choice.closes:
      guard act.objects.isEmpty, act.words == nil else { return false }
      lines.append(say.word(.end))
    case .finish:
      lines.append(finishing(act, isRejected: answered == .reject))
      block = .finish
    case .goBack, .sendBack:
      guard let target = target(act) else { return false }
      if isBelowAnswer, !choice.secondAnswer {
        lines.append(say.detail(.ifSentBack) + " " + say.jump(target))
        break
      }
      // send it back "receipt missing": with the words goes a message
      if situation.language == .en, act.words != nil, !isBelowAnswer {
        lines.append(say.notice([target], act, say.message))
      }
      // back to the staff, they fill it in again
      if block == .jump, lines.last == say.jump(target) { break }
      lines.append(say.jump(target))
      block = .jump
    // 却下なら知らせて却下: a rejection is one already.
    case .reject where isRejectionTold: return true
    case .reject:
      lines.append(say.finish(say.rejected))
    case .wait:
      guard let pause = act.pause ?? act.due else { return false }
      lines.append(say.word(.wait) + " " + pause)
      block = .wait
    case .enter, .attach, .choose: return fields(act)
    case .reply: return reply(act)
    case .away, .standIn:
      guard let deputy = act.receivers.first ?? act.agents.first, act.deed == .standIn else { return false }
      lines.append(say.detail(.ifAway) + " " + say.name(deputy.text))
    case .unsaid where act.agents.isEmpty: return detailsOnly(act)
    // 過半数でよい.
    case .good where act.quorum != nil && act.agents.isEmpty && lines.isEmpty: return detailsOnly(act)
    case .done, .good, .bad, .have:
      return act.agents.isEmpty && act.receivers.isEmpty && !lines.isEmpty && !isBranchEmpty
    case .remind: return late(act, say.detail(.ifLate) + say.colon)
    case .faulty, .late, .give, .receive, .need, .handOver, .readLater: return false
    case .unsaid where !isPlaced(act): return false
    // 3日以内に対応: who does it stands above already.
    case .work where act.due != nil && act.agents.isEmpty && act.objects.isEmpty && lines.isEmpty:
      return detailsOnly(act)
    case .approve, .decide, .judge, .check, .review, .look, .share, .pass, .raise, .notify, .apply, .work, .unsaid:
      if act.deed == .apply, act.agents.isEmpty { return !lines.isEmpty || situation.applicant != nil }
      if [.pass, .raise, .share].contains(act.deed), people(of: act).isEmpty { return detailsOnly(act) }
      if let pause = act.pause { lines.append(say.word(.wait) + " " + pause) }
      if act.deed == .approve || act.deed == .unsaid || act.deed == .reply, people(of: act).isEmpty {
        return detailsOnly(act)
      }
      return write(block: act)
    }
    return true
  }

  /// send it back, right below an approval: whoever approves can, so that it says where that leads.
  private var isBelowAnswer: Bool {
    situation.language == .en && lines.isEmpty && !isOpen && (block == .approval || block == .decision)
  }

  private var isRejectionTold: Bool {
    lines.last.map { $0.hasPrefix(say.detail(.ifRejected)) && $0.contains(say.word(.notify)) } ?? false
  }

  /// Somebody named and nothing said of what they do means something only in its place: behind a condition, or
  /// beside others who act.
  func isPlaced(_ act: Act) -> Bool {
    act.isTurn || isOpen || closesElse || !lines.isEmpty || act.due != nil || act.quorum != nil
  }

  /// Nothing stands in the branch yet, and a branch is not made for nothing.
  var isBranchEmpty: Bool { isOpen && branch.isEmpty && block == nil }

  func people(of act: Act) -> [String] {
    var seen: [String] = []
    for named in act.agents {
      let name = say.person(named.text)
      // share permit: what is no person makes the whole line wrong.
      guard situation.isSomebody(name) else { return [] }
      if !seen.contains(name) { seen.append(name) }
    }
    return seen
  }

  mutating func write(block act: Act) -> Bool {
    let words = act.blocks(in: situation)
    guard let word = words.indices.contains(choice.block) ? words[choice.block] : words.first else { return false }
    var act = act
    if [.notify, .share, .pass].contains(act.deed), word == .task, !act.senders.isEmpty { act.agents = act.senders }
    let who = people(of: act)
    guard !who.isEmpty else { return false }
    // 委員会は過半数でよい, below the line that asks it.
    if let quorum = act.quorum, act.deed == .unsaid, lines.isEmpty, !isOpen, who == people, block == .approval {
      lines.append(say.quorum(quorum))
      return true
    }
    // どちらかが対応する: the first one through ends the other.
    if word == .task, act.quorum == .anyone, who.count > 1 {
      let one = who.map { say.block(word, [$0], act) }
      lines += [say.word(.together), say.detail(.firstOne), one[0]] + one[1...].flatMap { [say.word(.also), $0] }
      lines.append(say.word(.end))
      block = nil
      return true
    }
    // 課長は5日以内に判断する, below the line that asks the 課長.
    if let due = act.due, lines.isEmpty, !isOpen, who == people, let block, words.contains(block) {
      lines.append(say.detail(.due) + " " + due)
      return true
    }
    branch.append(act)
    if act.order == .inOrder, choice.inBlocks, who.count > 1 {
      for name in who { lines.append(say.block(word, [name], act)) }
    } else {
      lines.append(say.block(word, who, act))
      if let quorum = act.quorum, word == .approval, who.count > 1 || quorum != .everyone {
        lines.append(say.quorum(quorum))
      } else if act.order == .inOrder, who.count > 1 {
        lines.append(say.detail(.inOrder))
      }
    }
    if act.isAwaited, word == .share { lines.append(say.detail(.wait)) }
    if let due = act.due, word != .notify { lines.append(say.detail(.due) + " " + due) }
    if word == .task, let question = act.question, situation.field(named: question) == nil {
      lines.append(say.question(question))
    }
    block = word
    people = who
    return true
  }

  mutating func beside(_ acts: [Act]) -> Bool {
    if pending == .otherwise || pending == .beyond { pending = nil }
    if let given = pending, given.isAboutValues {
      pending = nil
      guard openBranch(given, acts[0]) else { return false }
    }
    lines.append(say.word(.together))
    for (index, act) in acts.enumerated() {
      if index > 0 { lines.append(say.word(.also)) }
      guard plain(act) else { return false }
    }
    lines.append(say.word(.end))
    block = nil
    return true
  }
}

extension Act {
  /// 5万円以上は部長に回す: to settle it, rather than to read.
  var settled: Act {
    var act = self
    if deed == .pass || deed == .raise { act.deed = .unsaid }
    return act
  }

  /// It begins again with somebody: 係長からもう一度.
  var isBackwards: Bool { !agents.isEmpty || !receivers.isEmpty }
}

extension Circumstance {
  var isAboutValues: Bool {
    switch self {
    case .compare, .between, .isOne, .given, .beside, .holds, .all, .any: true
    case .approved, .sentBack, .rejected, .bad, .faulty, .late, .lateBy, .away, .otherwise, .beyond: false
    }
  }
}
