import NagareModel
import NagarePlan

extension ProcessBuilder {
  // The one place of the exchange that says what each deed becomes.
  mutating func add(_ block: Block.ID) {
    let step = plan.steps[block]
    switch step.deed {
    case .form, .work, .approval, .decision, .reading: addWork(block, step)
    case .share: addShare(block, step)
    case .wait: addWait(block, step)
    case .notify: addNotice(block, step)
    case .set: addSum(block, step)
    case .choose: addChoice(block)
    case .split: addTogether(block, step)
    case .pass, .meet, .end: break
    }
  }

  /// The words people know a block by: its title, or else its line.
  func title(of block: Block.ID) -> String {
    if let title = plan.workflow.blocks[block].title { return title }
    guard let words = steps[block]?.words else { return "" }
    return (words.head + words.rest).trimmedSpaces
  }

  /// The first element of a block, behind what has to be worked out before it.
  mutating func begin(
    _ block: Block.ID, after before: [Process.Assignment], _ kind: Process.Kind, _ what: String, _ name: String
  ) -> Process.ElementID {
    let script = before.isEmpty ? nil : add(.script(before), "prepare", Said.prepared[language], of: block)
    let element = add(kind, what, name, of: block)
    entries[block] = script ?? element
    if let script { connect(script, element) }
    return element
  }

  private mutating func addShare(_ block: Block.ID, _ step: Step) {
    var before: [Process.Assignment] = []
    let work = self.work(block, step, &before)
    let fork = begin(block, after: before, .fork, "fork", "")
    let task = add(.work(work), "", title(of: block), of: block, .side)
    let end = add(.end, "read", Phrase.read[language], of: block, .side)
    goOn(fork, block)
    connect(fork, task)
    connect(task, end)
    leaveOut(line(of: block), Said.unreadAtEnd)
  }

  private mutating func addWait(_ block: Block.ID, _ step: Step) {
    guard let timing = step.timing else { return }
    var before: [Process.Assignment] = []
    let opening = plan.workflow.calendar.hours.opening.minutes
    let timer = self.timer(plan.timings[timing], delay: nil, at: opening, of: block, "until", &before)
    goOn(begin(block, after: before, .wait(timer), "", title(of: block)), block)
  }

  private mutating func addNotice(_ block: Block.ID, _ step: Step) {
    guard let number = step.notice else { return }
    let sent = sending(plan.notices[number])
    let send = add(.send(sent), "", title(of: block), of: block)
    goOn(send, block)
    entries[block] = send
  }

  private mutating func addSum(_ block: Block.ID, _ step: Step) {
    let reader = self.reader(at: block)
    let value = reader.value(step.sum, for: step.slot)
    if value.countsOpenDays { leaveOut(line(of: block), Said.openDays) }
    let name = plan.workflow.items.indices.contains(step.slot) ? names.item(step.slot) : "value"
    let script = add(
      .script([Process.Assignment(name: name, value: value)]), "", title(of: block), of: block)
    goOn(script, block)
    entries[block] = script
  }

  private mutating func addChoice(_ block: Block.ID) {
    let reader = self.reader(at: block)
    let parts = steps[block]?.parts ?? []
    var before: [Process.Assignment] = []
    var earlier: [Formula] = []
    let isQuestion = plan.leaving(block).count == 2
    let question = parts.first?.condition ?? ""
    var arms: [Int: Formula] = [:]
    for way in plan.leaving(block) {
      guard case .arm(let index) = way.cause else { continue }
      var condition = reader.condition(way.condition)
      if condition.countsOpenDays { leaveOut(line(of: block), Said.openDays) }
      if !conditions.canSay(condition) {
        let name = Names.variable("if_\(index + 1)", of: number(of: block))
        before.append(Process.Assignment(name: name, value: condition))
        condition = .variable(Formula.Variable(name: name, kind: .yesNo, mayBeEmpty: false))
      }
      arms[index] = takesFirst ? condition : .all(earlier.map { .not($0) } + [condition])
      earlier.append(condition)
    }
    let gateway = begin(block, after: before, .choose, "", isQuestion ? question : "")
    for way in plan.leaving(block) {
      if case .arm(let index) = way.cause {
        let label = parts.indices.contains(index) ? parts[index].condition : ""
        lead(gateway, to: way.to, isQuestion ? Phrase.yes[language] : label, if: arms[index])
      } else {
        lead(gateway, to: way.to, isQuestion ? Phrase.no[language] : Said.otherwise[language])
      }
    }
  }

  private mutating func addTogether(_ block: Block.ID, _ step: Step) {
    let join = plan.join(of: block)
    let isScope = plan.isLeft(block)
    let fork: Process.ElementID
    if isScope {
      let owner = add(.scope(0), "", title(of: block), of: block)
      let scope = open(block, owner: owner)
      process.elements[owner].kind = .scope(scope)
      let start = add(
        .start, Names.variable("start", of: number(of: block)), Said.start[language], .step(block), .main, scope: scope,
        lane: lane(of: block))
      fork = add(
        .fork, Names.variable("fork", of: number(of: block)), "", .step(block), .main, scope: scope,
        lane: lane(of: block))
      connect(start, fork)
      entries[block] = owner
      if !step.firstOnly {
        let meet = add(
          .fork, Names.variable("join", of: number(of: block)), "", .join(block), .main, scope: scope,
          lane: lane(of: block))
        let end = add(
          .end, Names.variable("through", of: number(of: block)), Said.through[language], .join(block), .main,
          scope: scope,
          lane: lane(of: block))
        connect(meet, end)
        entries[join] = meet
      }
      if let way = plan.onward(from: join) { lead(owner, to: way.to) }
    } else {
      fork = add(.fork, "", title(of: block), of: block)
      entries[block] = fork
      let meet = add(
        .fork, Names.variable("join", of: number(of: block)), "", .join(block), .main, scope: scope(of: block),
        lane: lane(of: block))
      entries[join] = meet
      if let way = plan.onward(from: join) { lead(meet, to: way.to) }
    }
    for way in plan.leaving(block) {
      if case .branch(let index) = way.cause { lead(fork, to: way.to, ofBranch: index) } else { lead(fork, to: way.to) }
    }
  }

  /// On to what stands next.
  mutating func goOn(_ from: Process.ElementID, _ block: Block.ID, _ name: String = "", if condition: Formula? = nil) {
    if let way = plan.onward(from: block) { lead(from, to: way.to, name, if: condition) }
  }
}

extension Plan {
  /// Whether a 同時に can be left before it is through: by an answer, a deadline or an arrow inside it, or because the
  /// first branch ends the others.
  func isLeft(_ together: Block.ID) -> Bool {
    if steps[together].firstOnly { return true }
    let join = join(of: together)
    func isInside(_ point: Point) -> Bool {
      if point == join { return true }
      let block = isBlock(point) ? point : self.together(endingAt: point)
      return block.map { nesting.isInside($0, together) } ?? false
    }
    return workflow.blocks.indices.contains { block in
      guard nesting.isInside(block, together) else { return false }
      return leaving(block).contains { !isInside($0.to) }
        || returnsToForm(block) && formsPassedLast(before: block).contains { !isInside($0) }
    }
  }
}

extension String {
  /// Without spaces at its ends.
  var trimmedSpaces: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
