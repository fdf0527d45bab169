import NagareModel
import NagarePlan

extension Run {
  /// Looks whether a block is done now that somebody has acted, and goes on from it.
  mutating func conclude(_ id: Block.ID) throws(Refusal) {
    guard let item = state.item(at: id), let conclusion = state.conclusion(of: item) else { return }
    try pass(item, conclusion)
  }

  private mutating func pass(_ item: WorkItem, _ conclusion: Conclusion) throws(Refusal) {
    switch conclusion {
    case .done:
      emit(.passed(item.block, nil))
      go(flow.workflow.blocks[item.block].next)
    case .answered(let answer):
      let roles = state.supporters(of: answer, at: item)
      let deciding = Deciding(answer: answer, roles: roles, reason: item.reason(of: answer))
      emit(.passed(item.block, answer))
      try follow(deciding, at: item.block)
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
    let plan = flow.plan
    guard let reply = plan.reply(deciding.answer, at: id) else { return go(flow.workflow.blocks[id].next) }
    for notice in plan.notices[reply.notices] {
      try send(notice.text, to: Array(plan.people[notice.to]), from: id)
    }
    if let onward = reply.onward, goesOn(reply, deciding.roles) { return go(along: plan.ways[onward]) }
    switch reply.course {
    case nil: go(flow.workflow.blocks[id].next)
    case .formPassedLast: try sendBack(from: id, reason: deciding.reason)
    case .way(let index):
      if reply.tellsDrafter { tellDrafter(.rejected, about: id, deciding.reason) }
      go(along: plan.ways[index])
    }
  }

  /// Whether the もし that follows asks about this answer and so takes care of it: of several people, or after
  /// 引き継ぐ, it may ask about somebody else’s.
  private func goesOn(_ reply: Reply, _ roles: [Role.ID]) -> Bool {
    reply.asked.isEmpty
      || flow.plan.asked[reply.asked].contains { performer in
        !Set(state.named(performer)).isDisjoint(with: roles)
      }
  }

  /// A written message; to nobody, it is refused.
  mutating func send(_ text: Text, to people: [Performer], from id: Block.ID) throws(Refusal) {
    try checkPeople(people, at: id)
    emit(.sent(Message(.notice, id, to: state.addressees(people), text: state.fill(text))))
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
    go(.block(target))
  }

  // MARK: Time

  /// What happens when the time of a block has come.
  mutating func fire(_ timer: Case.Timer) throws(Refusal) {
    let id = timer.block
    if case .wait = flow.workflow.blocks[id].kind {
      emit(.passed(id, nil))
      return go(flow.workflow.blocks[id].next)
    }
    let isFirst = state.item(at: id)?.lapses == 0
    if let step = timer.step {
      emit(.overdue(id, step: step))
      return try act(late: flow.workflow.blocks[id].handling.lateSteps[step].action, at: id)
    }
    emit(.lapsed(id))
    // Passed on to others, the deadline started once more: now it only reminds.
    guard isFirst else { return remind(id) }
    try act(late: flow.workflow.blocks[id].handling.lateSteps[0].action, at: id)
  }

  private mutating func act(late action: LateAction, at id: Block.ID) throws(Refusal) {
    switch action {
    case .remind: remind(id)
    case .passTo(let people): try passOn(id, to: people)
    case .notify(let people, let text): try send(text, to: people, from: id)
    case .goTo(let destination):
      emit(.stopped([id]))
      jump(destination, from: id)
    case .answer(let answer):
      if answer == .sentBack { try checkSendBack(from: id) }
      guard let item = state.item(at: id) else { return }
      emit(.answeredLate(id, answer))
      let deciding = Deciding(answer: answer, roles: state.supporters(of: answer, at: item), reason: nil)
      emit(.passed(id, answer))
      try follow(deciding, at: id)
    }
  }

  /// 引き継ぐ: a deadline that is counted starts once more, in the hours of whoever receives the work.
  private mutating func passOn(_ id: Block.ID, to people: [Performer]) throws(Refusal) {
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

extension WorkItem {
  /// What was said last with the answer it ends with.
  fileprivate func reason(of answer: Answer) -> String? {
    said.last { $0.answer == answer && $0.reason != nil }?.reason
  }
}

extension Case {
  /// How an item of work ends, once enough people have acted.
  func conclusion(of item: WorkItem) -> Conclusion? {
    switch flow.workflow.blocks[item.block].kind {
    case .form: return item.said.isEmpty ? nil : .done
    case .task, .share: return hasOpenPlace(item) ? nil : .done
    case .decision: return answer(of: item, .eachRole).map { .answered($0) }
    case .approval(let approval): return answer(of: item, approval.quorum).map { .answered($0) }
    case .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump: return nil
    }
  }

  /// Whoever gave an answer at a block, and everybody it counts for.
  fileprivate func supporters(of answer: Answer, at item: WorkItem) -> [Role.ID] {
    marking.answers.compactMap { given in
      given.block == item.block && given.answer == answer && given.order > item.order ? given.role : nil
    }
  }

  private func answer(of item: WorkItem, _ quorum: Approval.Quorum) -> Answer? {
    if item.seats == nil {
      guard let said = item.said.last else { return nil }
      return said.answer ?? .approved
    }
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
