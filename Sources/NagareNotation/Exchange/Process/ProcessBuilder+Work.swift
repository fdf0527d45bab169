import NagareModel
import NagarePlan

// Forms, work and answers.
extension ProcessBuilder {
  mutating func addWork(_ block: Block.ID, _ step: Step) {
    var before: [Process.Assignment] = []
    let work = self.work(block, step, &before)
    let late = lateTimers(block, step, &before)
    let task = begin(block, after: before, .work(work), "", title(of: block))

    var afterwards = counted(work, block, step)
    afterwards += remembered(block, step)
    let last = afterwards.isEmpty ? nil : add(.script(afterwards), "record", Said.recorded[language], of: block)
    let branches = plan.replies[step.replies].contains { !isPlain($0) }
    let gateway = branches ? add(.choose, "answered", Said.answer[language], of: block) : nil
    if let last, let gateway { connect(last, gateway) }
    let next = last ?? gateway
    if let next { connect(task, next) }
    addLate(late, to: task, block, step, next: next)
    guard let gateway else {
      goOn(last ?? task, block)
      return
    }
    addReplies(block, step, gateway)
  }

  /// Goes on, and nobody is told.
  private func isPlain(_ reply: Reply) -> Bool { reply.goesOn && reply.notices.isEmpty && !reply.tellsDrafter }

  // MARK: Who and what

  /// A piece of work as another program is told of it. What has to be known before it is put to `before`.
  mutating func work(_ block: Block.ID, _ step: Step, _ before: inout [Process.Assignment]) -> Process.Work {
    let seats = Array(plan.seats(at: block))
    let handling = plan.workflow.blocks[block].handling
    var work = Process.Work(block: block, who: .groups([]))
    work.hint = handling.hint
    if step.deed.isAnswered {
      work.answer = answerName(of: block)
      work.answers = plan.replies(at: block).map {
        Process.Choice(value: Names.answer($0.answer), label: plan.answers[$0.answer].phrase[language])
      }
      work.requiresReason = handling.requiresReason
    }
    work.fields = plan.workflow.blocks[block].fields.map { input($0, at: block) }
    work.who = who(seats, block, step, &before)
    return work
  }

  private mutating func who(
    _ seats: [Seat], _ block: Block.ID, _ step: Step, _ before: inout [Process.Assignment]
  ) -> Process.Who {
    let isMany = seats.contains { if case .item(let item) = $0.who { plan.slots[item].form == .words } else { false } }
    let people = seats.reduce(0) { $0 + $1.people }
    let needsAll: Bool =
      switch step.agreement {
      case .first, .votes(.anyone): false
      case .everybody, .votes: people > 1 || isMany
      }
    if needsAll { return everyone(seats, isMany: isMany, people, block, step, &before) }
    if let fixed = seats.map(\.who).allGroups(applicant) { return .groups(fixed.map(names.role)) }
    let name = Names.variable("who", of: number(of: block))
    let groups = seats.map { group(of: $0.who) }
    before.append(Process.Assignment(name: name, value: groups.count == 1 ? groups[0] : .list(groups)))
    return .variable(name)
  }

  private mutating func everyone(
    _ seats: [Seat], isMany: Bool, _ people: Int, _ block: Block.ID, _ step: Step,
    _ before: inout [Process.Assignment]
  ) -> Process.Who {
    let number = number(of: block)
    let list = Names.variable("people", of: number)
    if isMany, let seat = seats.first {
      before.append(Process.Assignment(name: list, value: group(of: seat.who)))
      leaveOut(line(of: block), Said.chosenByName)
    } else {
      let groups = seats.flatMap { Array(repeating: group(of: $0.who), count: $0.people) }
      before.append(Process.Assignment(name: list, value: .list(groups)))
    }
    let answer = Formula.variable(Formula.Variable(name: answerName(of: block), kind: .word, mayBeEmpty: false))
    var until: Formula?
    var answers: String?
    if case .votes(let quorum) = step.agreement {
      if let needed = quorum.needed(of: people), !isMany {
        let name = Names.variable("answers", of: number)
        before.append(Process.Assignment(name: name, value: .list([])))
        let all = Formula.Variable(name: name, kind: .words, mayBeEmpty: false)
        let others = Formula.arithmetic(
          .count(all, of: Names.answer(1)), .plus, .count(all, of: Names.answer(2)))
        answers = name
        guard countsAnswers else {
          leaveOut(line(of: block), Said.votesToTheEnd)
          return .each(
            of: list, as: Names.variable("who", of: number), inOrder: step.isInOrder, until: nil, answers: answers)
        }
        until = .any([
          .compare(.count(all, of: Names.answer(0)), .atLeast, .number(needed)),
          .compare(others, .above, .number(people - needed)),
        ])
      } else {
        until = .compare(answer, .unequal, .word(Names.answer(0)))
      }
    }
    return .each(
      of: list, as: Names.variable("who", of: number), inOrder: step.isInOrder, until: until, answers: answers)
  }

  /// What people decided together, once they are through.
  private func counted(_ work: Process.Work, _ block: Block.ID, _ step: Step) -> [Process.Assignment] {
    guard case .each(_, _, _, _, let answers?) = work.who, case .votes(let quorum) = step.agreement,
      let needed = quorum.needed(of: plan.seats(at: block).reduce(0) { $0 + $1.people })
    else { return [] }
    let all = Formula.Variable(name: answers, kind: .words, mayBeEmpty: false)
    let decided = Formula.choose(
      if: .compare(.count(all, of: Names.answer(0)), .atLeast, .number(needed)), then: .word(Names.answer(0)),
      otherwise: .choose(
        if: .compare(.count(all, of: Names.answer(1)), .above, .number(0)), then: .word(Names.answer(1)),
        otherwise: .word(Names.answer(2))))
    return [Process.Assignment(name: answerName(of: block), value: decided)]
  }

  /// What is asked about later and is known now: whose answer it was, and which form was passed.
  private mutating func remembered(_ block: Block.ID, _ step: Step) -> [Process.Assignment] {
    if rememberedForms.contains(block) {
      return [Process.Assignment(name: "last_form", value: .word(Names.step(number(of: block))))]
    }
    guard step.deed.isAnswered else { return [] }
    let answer = Formula.variable(Formula.Variable(name: answerName(of: block), kind: .word, mayBeEmpty: false))
    return plan.slots.indices.compactMap { slot in
      guard case .answer(let subject) = plan.slots[slot].source, sharedAnswer(subject) != nil,
        plan.blocks(answeringFor: subject).contains(block), let name = sharedAnswer(subject)
      else { return nil }
      if plan.seats(at: block).count > 1 { leaveOut(line(of: block), Said.whoseAnswer) }
      return Process.Assignment(name: name, value: answer)
    }
  }

  // MARK: Answers

  private mutating func addReplies(_ block: Block.ID, _ step: Step, _ gateway: Process.ElementID) {
    let answer = Formula.variable(Formula.Variable(name: answerName(of: block), kind: .word, mayBeEmpty: false))
    for reply in plan.replies[step.replies] where !isPlain(reply) {
      if reply.otherwise != nil { leaveOut(line(of: block), Said.whoseAnswer) }
      let condition = Formula.compare(answer, .equal, .word(Names.answer(reply.answer)))
      let label = plan.answers[reply.answer].phrase[language]
      var last = gateway
      var first: Formula? = condition
      func send(_ builder: inout ProcessBuilder, _ sending: Process.Sending, _ what: String, _ name: String) {
        let element = builder.add(.send(sending), what, name, of: block, .side)
        builder.connect(last, element, first == nil ? "" : label, if: first)
        (last, first) = (element, nil)
      }
      for (index, notice) in plan.notices[reply.notices].enumerated() {
        let sent = sending(notice)
        send(&self, sent, "notice_\(reply.answer + 1)_\(index + 1)", Phrase.notify[language])
      }
      if reply.tellsDrafter {
        let told = toldDrafter(plan.answers[reply.answer], block)
        send(&self, told, "told_\(reply.answer + 1)", Said.toldDrafter[language])
      }
      switch reply.course {
      case .way(let way): lead(last, to: plan.ways[way].to, first == nil ? "" : label, if: first)
      case .formPassedLast: sendBack(last, block, first == nil ? "" : label, first)
      }
    }
    // Whatever else is answered goes on.
    goOn(gateway, block)
  }

  private mutating func sendBack(_ from: Process.ElementID, _ block: Block.ID, _ name: String, _ condition: Formula?) {
    let forms = plan.formsPassedLast(before: block)
    guard forms.count > 1 else {
      if let form = forms.first { lead(from, to: form, name, if: condition) }
      return
    }
    let gateway = add(.choose, "back_to", Said.whichForm[language], of: block, .side)
    connect(from, gateway, name, if: condition)
    let last = Formula.variable(Formula.Variable(name: "last_form", kind: .word, mayBeEmpty: false))
    for form in forms.dropLast() {
      lead(gateway, to: form, title(of: form), if: .compare(last, .equal, .word(Names.step(number(of: form)))))
    }
    if let form = forms.last { lead(gateway, to: form, title(of: form)) }
  }

  // MARK: Late

  /// The timers of a block, in the order of what they do.
  private mutating func lateTimers(
    _ block: Block.ID, _ step: Step, _ before: inout [Process.Assignment]
  ) -> [Process.Timer] {
    guard let timing = step.timing else { return [] }
    let closing = (plan.soleRole(at: block).flatMap { plan.workflow.roles[$0].hours } ?? plan.workflow.calendar.hours)
      .closing.minutes
    return plan.lateSteps[step.lateSteps].enumerated().map { index, late in
      timer(plan.timings[timing], delay: late.delay, at: closing, of: block, "due_\(index + 1)", &before)
    }
  }

  private mutating func addLate(
    _ timers: [Process.Timer], to task: Process.ElementID, _ block: Block.ID, _ step: Step, next: Process.ElementID?
  ) {
    let steps = Array(plan.lateSteps[step.lateSteps])
    for (index, timer) in timers.enumerated() where steps.indices.contains(index) {
      let late = steps[index]
      let interrupts =
        switch late.action {
        case .remind, .notify: false
        case .passTo, .goTo, .answer: true
        }
      let edge = add(
        .timer(on: task, timer, interrupts: interrupts), "late_\(index + 1)", Said.late[language], of: block, .edge)
      switch late.action {
      case .remind: sideWay(edge, reminder(block), "remind_\(index + 1)", Said.reminder[language], block)
      case .notify(let notice):
        let sent = sending(plan.notices[notice])
        sideWay(edge, sent, "late_notice_\(index + 1)", Phrase.notify[language], block)
      case .goTo(let way): lead(edge, to: plan.ways[way].to)
      case .answer(let reply):
        let value = Formula.word(Names.answer(plan.replies[reply].answer))
        let script = add(
          .script([Process.Assignment(name: answerName(of: block), value: value)]), "late_answer_\(index + 1)",
          plan.answers[plan.replies[reply].answer].phrase[language], of: block, .side)
        connect(edge, script)
        if let next { connect(script, next) } else { goOn(script, block) }
      case .passTo(let others): handOver(edge, plan.people[others], timer, index, block, step, next: next)
      }
    }
    if steps.count > 1, steps.contains(where: { if case .passTo = $0.action { true } else { false } }) {
      leaveOut(line(of: block, .ifLate), Said.lateAfterHandOver)
    }
  }

  private mutating func sideWay(
    _ edge: Process.ElementID, _ sending: Process.Sending, _ what: String, _ name: String, _ block: Block.ID
  ) {
    let send = add(.send(sending), what, name, of: block, .side)
    let end = add(.end, what + "_end", Phrase.done[language], of: block, .side)
    connect(edge, send)
    connect(send, end)
  }

  /// 引き継ぐ: the same work for others, with the same deadline once more.
  private mutating func handOver(
    _ edge: Process.ElementID, _ others: ArraySlice<Performer>, _ timer: Process.Timer, _ index: Int, _ block: Block.ID,
    _ step: Step, next: Process.ElementID?
  ) {
    var before: [Process.Assignment] = []
    var work = self.work(block, step, &before)
    var last = edge
    if let fixed = others.allGroups(applicant) {
      work.who = .groups(fixed.map(names.role))
    } else {
      let name = Names.variable("who_late_\(index + 1)", of: number(of: block))
      let groups = others.map { group(of: $0) }
      let value = groups.count == 1 ? groups[0] : Formula.list(groups)
      let script = add(
        .script([Process.Assignment(name: name, value: value)]), "handing_\(index + 1)", Said.prepared[language],
        of: block, .side)
      connect(last, script)
      last = script
      work.who = .variable(name)
    }
    let task = add(.work(work), "handed_\(index + 1)", title(of: block), of: block, .side)
    connect(last, task)
    if let next { connect(task, next) } else { goOn(task, block) }
    leaveOut(line(of: block, .ifLate), Said.handedDeadline)
  }
}

extension Approval.Quorum {
  /// How many approvals are needed of so many people, where they are counted.
  fileprivate func needed(of people: Int) -> Int? {
    switch self {
    case .majority: people / 2 + 1
    case .count(let count): count
    case .eachRole, .everyone, .anyone: nil
    }
  }
}

extension Sequence<Performer> {
  /// The roles of all of them, where these are fixed.
  fileprivate func allGroups(_ applicant: [Role.ID]?) -> [Role.ID]? {
    var found: [Role.ID] = []
    for performer in self {
      switch performer {
      case .role(let role): if !found.contains(role) { found.append(role) }
      case .applicant:
        guard let applicant else { return nil }
        found += applicant.filter { !found.contains($0) }
      case .item: return nil
      }
    }
    return found
  }
}
