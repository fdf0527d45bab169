import NagareModel
import NagarePlan

extension Run {
  /// Looks whether a block is done now that somebody has acted, and goes on from it.
  mutating func conclude(_ id: Block.ID) throws(Refusal) {
    guard let place = state.place(ofWorkAt: id), let conclusion = state.conclusion(ofWork: place) else { return }
    switch conclusion {
    case .done:
      emit(.passed(id, nil))
      goOn(from: id)
    case .answered(let answer):
      // Whose answer it is matters only where a もし may ask about somebody else’s.
      let isAsked = flow.plan.reply(answer, at: id)?.otherwise != nil
      let roles = isAsked ? state.supporters(of: answer, at: state.marking.work[place]) : []
      let reason = state.marking.work[place].said.last { $0.answer == answer && $0.reason != nil }?.reason
      emit(.passed(id, answer))
      try follow(Deciding(answer: answer, roles: roles, reason: reason), at: id)
    }
  }

  /// The answer of a block, whose it is, and what was said with it.
  struct Deciding {
    var answer: Answer
    /// Everybody who said so, and whom it counts for.
    var roles: [Role.ID]
    var reason: String?
  }

  /// Where an answer leads; its messages go out first, whatever else it leads to.
  private mutating func follow(_ deciding: Deciding, at id: Block.ID) throws(Refusal) {
    guard let reply = flow.plan.reply(deciding.answer, at: id) else { return goOn(from: id) }
    for notice in reply.notices.range { try send(notice) }
    guard !goesOn(reply, deciding.roles) else { return goOn(from: id) }
    switch reply.otherwise ?? reply.course {
    case .formPassedLast: try sendBack(from: id, reason: deciding.reason)
    case .way(let way):
      if reply.tellsDrafter { tellDrafter(.rejected, about: id, deciding.reason) }
      go(along: flow.plan.ways[way])
    }
  }

  /// Whether what stands next takes care of this answer. Of several people, or after 引き継ぐ, a もし may ask about
  /// somebody else’s.
  private func goesOn(_ reply: Reply, _ roles: [Role.ID]) -> Bool {
    guard reply.goesOn, reply.otherwise != nil else { return reply.goesOn }
    return flow.plan.people[reply.askedOf].contains { !Set(state.named($0)).isDisjoint(with: roles) }
  }

  /// A message of the flow, by its number there; to nobody, it is refused.
  mutating func send(_ number: Int) throws(Refusal) {
    let notice = flow.plan.notices[number]
    try checkPeople(flow.plan.people[notice.to], at: notice.block)
    emit(notice: number)
  }

  private mutating func tellDrafter(_ kind: Message.Kind, about id: Block.ID, _ reason: String?) {
    guard let drafter = state.marking.applicant else { return }
    emit(.sent(Message(kind, id, to: [state.successor(of: drafter)], text: reason ?? "")))
  }

  // MARK: 差戻し

  /// Refuses 差戻し before it is said, where no form has been passed.
  func checkSendBack(from id: Block.ID) throws(Refusal) {
    guard flow.plan.returnsToForm(id), state.form(behind: id) == nil else { return }
    throw .nowhereToReturn
  }

  private mutating func sendBack(from id: Block.ID, reason: String?) throws(Refusal) {
    guard let target = state.form(behind: id) else { throw .nowhereToReturn }
    tellDrafter(.sentBack, about: id, reason)
    leave(id, for: target)
    emit(.sentBack(id, to: target))
    go(Move(to: target))
  }

  // MARK: Time

  /// What happens when the time of a block has come.
  mutating func fire(_ timer: Case.Timer) throws(Refusal) {
    let id = timer.block
    let step = flow.plan.steps[id]
    guard step.deed != .wait else {
      emit(.passed(id, nil))
      return goOn(from: id)
    }
    let isFirst = state.item(at: id)?.lapses == 0
    if let late = timer.step {
      emit(.overdue(id, step: late))
      return try act(flow.plan.lateSteps[step.lateSteps.range.lowerBound + late].action, at: id)
    }
    emit(.lapsed(id))
    // Passed on to others, the deadline started once more: now it only reminds.
    guard isFirst, let late = flow.plan.lateSteps[step.lateSteps].first else { return remind(id) }
    try act(late.action, at: id)
  }

  private mutating func act(_ action: Late.Action, at id: Block.ID) throws(Refusal) {
    switch action {
    case .remind: remind(id)
    case .passTo(let people): try passOn(id, to: flow.plan.people[people])
    case .notify(let notice): try send(notice)
    case .goTo(let way):
      emit(.stopped([id]))
      go(along: flow.plan.ways[way])
    case .answer(let number):
      let answer = flow.plan.answers[flow.plan.replies[number].answer]
      if answer == .sentBack { try checkSendBack(from: id) }
      guard let item = state.item(at: id) else { return }
      emit(.answeredLate(id, answer))
      let deciding = Deciding(answer: answer, roles: state.supporters(of: answer, at: item), reason: nil)
      emit(.passed(id, answer))
      try follow(deciding, at: id)
    }
  }

  /// 引き継ぐ: a deadline that is counted starts once more, in the hours of whoever receives the work.
  private mutating func passOn(_ id: Block.ID, to people: ArraySlice<Performer>) throws(Refusal) {
    try checkPeople(people, at: id)
    let receiver = state.addressees(people).first
    let due = flow.workflow.blocks[id].handling.due
    emit(.handedOver(id, due: due?.date == nil ? deadline(of: id, received: receiver) : nil))
    try passOverTheAbsent()
  }

  /// Everybody the work waits for; for the absent, whoever stands in as well.
  private mutating func remind(_ id: Block.ID) {
    guard let item = state.item(at: id) else { return }
    let seats = state.seats(of: item)
    var people: [Role.ID] = []
    for place in state.openPlaces(of: item) {
      for role in [state.successor(of: seats[place].role), state.holder(of: seats[place], at: id)]
      where !people.contains(role) { people.append(role) }
    }
    emit(.sent(Message(.reminder, id, to: people, text: flow.workflow.blocks[id].title ?? "")))
  }
}

/// How a block ends.
enum Conclusion: Equatable {
  /// Work without an answer.
  case done
  case answered(Answer)
}

extension Case {
  /// How an item of work ends, once enough people have acted.
  fileprivate func conclusion(ofWork place: Int) -> Conclusion? {
    let agreement = flow.plan.steps[marking.work[place].block].agreement
    if marking.work[place].seats == nil {
      // Nearly always one person is asked, and what they say is said.
      guard let said = marking.work[place].said.last else { return nil }
      return if case .votes = agreement { .answered(said.answer ?? .approved) } else { .done }
    }
    let item = marking.work[place]
    switch agreement {
    case .first: return item.said.isEmpty ? nil : .done
    case .everybody: return hasOpenPlace(item) ? nil : .done
    case .votes(let quorum): return answer(of: item, quorum).map { .answered($0) }
    }
  }

  /// Whoever gave an answer at a block, and everybody it counts for.
  fileprivate func supporters(of answer: Answer, at item: WorkItem) -> [Role.ID] {
    marking.answers.compactMap { given in
      given.block == item.block && given.answer == answer && given.order > item.order ? given.role : nil
    }
  }

  private func answer(of item: WorkItem, _ quorum: Approval.Quorum) -> Answer? {
    var (approved, sentBack, rejected, skipped) = (0, 0, 0, 0)
    for said in item.said {
      switch said.answer {
      case .approved: approved += said.people
      case .sentBack: sentBack += said.people
      case .rejected: rejected += said.people
      case .own: return said.answer
      case nil: skipped += said.people
      }
    }
    // Those who are passed over are not counted; whoever of them answered before is.
    let voters = seats(of: item).reduce(0) { $0 + $1.people } - skipped
    guard voters > 0 else { return .approved }
    let needed: Int
    switch quorum {
    case .eachRole, .everyone:
      if rejected > 0 { return .rejected }
      if sentBack > 0 { return .sentBack }
      needed = voters
    case .anyone:
      if rejected > 0 { return .rejected }
      if sentBack > 0 { return .sentBack }
      needed = 1
    case .majority: needed = voters / 2 + 1
    case .count(let count): needed = min(max(count, 1), voters)
    }
    if approved >= needed { return .approved }
    let open = voters - approved - sentBack - rejected
    guard approved + open < needed else { return nil }
    return sentBack > 0 ? .sentBack : .rejected
  }

  /// Where 差戻し of a block goes: the form passed last on the way, or the 同時に it stands in if that is over.
  func form(behind id: Block.ID) -> Block.ID? {
    guard let form = marking.forms.last(where: { !flow.areBeside($0.block, id) }) else { return nil }
    return flow.outermost(around: form.block, notAround: id) ?? form.block
  }
}
