import NagareModel

extension PlanBuilder {
  /// What can be answered at a block, what the clock answers there, and where each of these leads.
  ///
  /// 承認 goes on, and so does any word of the flow's own. 差戻し goes back to the form passed last and 却下 ends the
  /// case, unless the block says otherwise, or the もし that comes next asks about them.
  mutating func addReplies(of id: Block.ID, _ block: Block) -> Span {
    let offered = block.kind.answers
    var all = offered
    for case .answer(let answer) in block.handling.late.map(\.action) where !all.contains(answer) { all.append(answer) }
    guard !all.isEmpty else { return .empty }
    let onward = Reply.Course.way(ways.count - 1)
    let start = replies.count
    for answer in all {
      var reply = Reply(
        answer: answers.number(of: answer), isOffered: offered.contains(answer), course: onward, goesOn: true,
        askedOf: .empty, notices: .empty, tellsDrafter: false)
      if let reactions = block.handling.reactions(to: answer) {
        let first = notices.count
        for case .notify(let people, let text) in reactions {
          notices.append(Notice(block: id, to: add(people), text: text))
        }
        reply.notices = Span(first..<notices.count)
        lead(&reply, answer, of: id, block, reactions.destination)
      }
      replies.append(reply)
    }
    return Span(start..<replies.count)
  }

  /// Leads a 差戻し or a 却下: to where the block says, or on to the もし that asks about it, or where it always goes.
  private mutating func lead(
    _ reply: inout Reply, _ answer: Answer, of id: Block.ID, _ block: Block, _ destination: Destination?
  ) {
    let taken = destination == nil ? taking(answer, after: id) : .never
    guard taken != .always else { return }
    let own: Reply.Course
    if let destination {
      own = .way(jump(from: id, to: destination, cause(of: reply, block)))
    } else {
      reply.tellsDrafter = true
      own =
        answer == .sentBack ? .formPassedLast : .way(jump(from: id, to: .finish(.rejected), cause(of: reply, block)))
    }
    if case .of(let people) = taken {
      reply.otherwise = own
      reply.askedOf = add(people)
    } else {
      reply.course = own
      reply.goesOn = false
    }
  }

  /// Who only the clock answers for goes a way of the clock.
  private func cause(of reply: Reply, _ block: Block) -> Way.Cause {
    guard !reply.isOffered else { return .answer(reply.answer) }
    let index = block.handling.lateSteps.firstIndex { $0.action == .answer(answers.all[reply.answer]) }
    return .late(index ?? 0)
  }

  mutating func addLateSteps(of id: Block.ID, _ block: Block, replies span: Span) -> Span {
    guard block.handling.due != nil || !block.handling.late.isEmpty else { return .empty }
    let start = lateSteps.count
    for (index, step) in block.handling.lateSteps.enumerated() {
      let action: Late.Action
      switch step.action {
      case .remind: action = .remind
      case .passTo(let others): action = .passTo(add(others))
      case .notify(let people, let text): action = .notify(add(Notice(block: id, to: add(people), text: text)))
      case .goTo(let destination): action = .goTo(jump(from: id, to: destination, .late(index)))
      case .answer(let answer):
        let reply = span.range.first { answers.all[replies[$0].answer] == answer }
        action = reply.map { .answer($0) } ?? .remind
      }
      lateSteps.append(Late(delay: step.delay, action: action))
    }
    return Span(start..<lateSteps.count)
  }

  // MARK: Pieces

  mutating func add(_ performers: [Performer]) -> Span {
    let start = people.count
    people += performers
    return Span(start..<people.count)
  }

  mutating func add(_ notice: Notice) -> Int {
    notices.append(notice)
    return notices.count - 1
  }

  mutating func add(_ due: Due) -> Int {
    timings.append(Timing(deadline: due.deadline, date: due.date.map { compile($0) } ?? .none))
    return timings.count - 1
  }

  mutating func standIn(_ absence: Absence?) -> StandIn {
    switch absence {
    case nil: .nobody
    case .readLater: .readsLater
    case .deputies(let people): .deputies(add(people))
    }
  }

  // MARK: What a following もし asks

  /// Whether the もし after a block takes an answer over: always, never, or if it is one of these people who gave it.
  private enum Taking: Equatable {
    case always, never
    case of([Performer])
  }

  private func taking(_ answer: Answer, after id: Block.ID) -> Taking {
    guard let landing = landings[id], case .gateway(let gateway) = workflow.blocks[landing].kind else { return .never }
    let block = workflow.blocks[id]
    let questions = gateway.arms.flatMap(\.condition.questions).filter { question in
      switch question.subject {
      case .last, .item: true
      case .block(let asked): asked == id
      case .role(let role): block.answerers.contains { $0.mayBe(role) }
      }
    }
    guard !questions.isEmpty else { return .never }
    if gateway.otherwise != nil || questions.contains(where: \.isNegated) { return .always }
    var people: [Performer] = []
    for question in questions where question.answer == answer {
      switch question.subject {
      case .last, .block: return .always
      case .role(let role):
        if block.who == [.role(role)] { return .always }
        people.append(.role(role))
      case .item(let item):
        if block.who == [.item(item)] { return .always }
        people.append(.item(item))
      }
    }
    return people.isEmpty ? .never : .of(people)
  }
}

extension Handling {
  /// What the block says about an answer; `nil` for answers about which nothing can be said, which go on.
  fileprivate func reactions(to answer: Answer) -> [Reaction]? {
    switch answer {
    case .approved, .own: nil
    case .sentBack: ifSentBack
    case .rejected: ifRejected
    }
  }
}

extension Block {
  /// Everybody who may give an answer here: those it names, those it is passed on to and those who stand in.
  fileprivate var answerers: [Performer] {
    var people = who
    for case .passTo(let others) in handling.late.map(\.action) { people += others }
    if case .deputies(let others) = handling.ifAway { people += others }
    return people
  }
}
