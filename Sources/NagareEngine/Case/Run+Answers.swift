import NagareModel

extension Run {
  /// Looks whether a block is done now that somebody has acted, and goes on from it.
  mutating func conclude(_ id: Block.ID) throws(Refusal) {
    guard let item = state.item(at: id), let conclusion = state.conclusion(of: item) else { return }
    try pass(id, conclusion, reason: item.reason(of: conclusion))
  }

  private mutating func pass(_ id: Block.ID, _ conclusion: Conclusion, reason: String?) throws(Refusal) {
    switch conclusion {
    case .done:
      emit(.passed(id, nil))
      go(flow.workflow.blocks[id].next)
    case .answered(let answer):
      emit(.passed(id, answer))
      try follow(answer, at: id, reason: reason)
    }
  }

  /// Where an answer leads.
  private mutating func follow(_ answer: Answer, at id: Block.ID, reason: String?) throws(Refusal) {
    guard !flow.answering.passing[id].contains(Answering.Answers(answer)) else {
      return go(flow.workflow.blocks[id].next)
    }
    switch answer {
    case .approved, .own: go(flow.workflow.blocks[id].next)
    case .sentBack:
      guard !react(flow.workflow.blocks[id].handling.ifSentBack, at: id) else { return }
      try sendBack(from: id, reason: reason)
    case .rejected:
      guard !react(flow.workflow.blocks[id].handling.ifRejected, at: id) else { return }
      tellDrafter(.rejected, about: id, reason)
      end(.rejected)
    }
  }

  /// What the flow says instead of the default, messages first; whether that takes care of the answer.
  private mutating func react(_ reactions: [Reaction], at id: Block.ID) -> Bool {
    for case .notify(let people, let text) in reactions {
      emit(.sent(Message(.notice, id, to: state.roles(of: people), text: state.fill(text))))
    }
    guard let destination = reactions.destination else { return false }
    jump(destination, from: id)
    return true
  }

  private mutating func tellDrafter(_ kind: Message.Kind, about id: Block.ID, _ reason: String?) {
    guard let drafter = state.marking.applicant else { return }
    emit(.sent(Message(kind, id, to: [drafter], text: reason ?? "")))
  }

  // MARK: 差戻し

  /// Refuses 差戻し before it is said, where no form has been passed.
  func checkSendBack(from id: Block.ID) throws(Refusal) {
    guard flow.answering.sendsBackByDefault(id, flow.workflow.blocks[id]), state.form(behind: id) == nil else { return }
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
  mutating func fire(_ id: Block.ID) throws(Refusal) {
    if case .wait = flow.workflow.blocks[id].kind {
      emit(.passed(id, nil))
      return go(flow.workflow.blocks[id].next)
    }
    let isFirst = state.item(at: id)?.lapses == 0
    emit(.lapsed(id))
    switch flow.workflow.blocks[id].handling.atDeadline {
    case .remind: remind(id)
    case .passTo:
      guard isFirst else { return remind(id) }
      let due = flow.workflow.blocks[id].handling.due
      emit(.handedOver(id, due: due?.date == nil ? deadline(of: id) : nil))
    case .notify(let people, let text):
      emit(.sent(Message(.notice, id, to: state.roles(of: people), text: state.fill(text))))
    case .goTo(let destination):
      emit(.stopped([id]))
      jump(destination, from: id)
    case .answer(let answer):
      emit(.answeredLate(id, answer))
      try pass(id, .answered(answer), reason: nil)
    }
  }

  private mutating func remind(_ id: Block.ID) {
    guard let item = state.item(at: id) else { return }
    var people: [Role.ID] = []
    for seat in state.openSeats(of: item) {
      for holder in state.holders(of: seat.role, at: id) where !people.contains(holder) { people.append(holder) }
    }
    emit(.sent(Message(.reminder, id, to: people, text: flow.workflow.blocks[id].title ?? "")))
  }
}

extension Handling {
  /// What happens at the deadline itself.
  var atDeadline: LateAction { late.first { $0.delay == nil }?.action ?? .remind }
}

/// How a block ends.
enum Conclusion: Equatable {
  /// Work without an answer.
  case done
  case answered(Answer)
}

extension WorkItem {
  /// What was said with the answer it ends with, last.
  fileprivate func reason(of conclusion: Conclusion) -> String? {
    guard case .answered(let answer) = conclusion else { return nil }
    return said.last { $0.answer == answer && $0.reason != nil }?.reason
  }
}

extension Case {
  /// How an item of work ends, once enough people have acted.
  func conclusion(of item: WorkItem) -> Conclusion? {
    switch flow.workflow.blocks[item.block].kind {
    case .form: return item.said.isEmpty ? nil : .done
    case .task, .share: return hasOpenSeat(item) ? nil : .done
    case .decision: return conclusion(of: item, .eachRole)
    case .approval(let approval): return conclusion(of: item, approval.quorum)
    case .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump: return nil
    }
  }

  private func conclusion(of item: WorkItem, _ quorum: Approval.Quorum) -> Conclusion? {
    if !item.isHandedOver, flow.soleRoles[item.block] != nil {
      guard let said = item.said.last else { return nil }
      return .answered(said.answer ?? .approved)
    }
    var voters = 0
    forEachSeat(of: item) { seat in
      let theirs = item.said.filter { $0.role == seat.role }
      // Of those who are passed over, whoever answered before counts all the same.
      voters += theirs.contains(where: \.isSkipped) ? theirs.count { !$0.isSkipped } : seat.people
    }
    var (approved, sentBack, rejected) = (0, 0, 0)
    for said in item.said {
      switch said.answer {
      case .approved: approved += 1
      case .sentBack: sentBack += 1
      case .rejected: rejected += 1
      case .own: return said.answer.map { .answered($0) }
      case nil: continue
      }
    }
    guard voters > 0 else { return .answered(.approved) }
    let needed: Int
    switch quorum {
    case .eachRole, .everyone:
      if rejected > 0 { return .answered(.rejected) }
      if sentBack > 0 { return .answered(.sentBack) }
      needed = voters
    case .anyone:
      if rejected > 0 { return .answered(.rejected) }
      if sentBack > 0 { return .answered(.sentBack) }
      needed = 1
    case .majority: needed = voters / 2 + 1
    case .count(let count): needed = min(max(count, 1), voters)
    }
    if approved >= needed { return .answered(.approved) }
    let open = voters - approved - sentBack - rejected
    guard approved + open < needed else { return nil }
    return .answered(sentBack > 0 ? .sentBack : .rejected)
  }

  /// Where 差戻し of a block goes: the form passed last on the way, or the 同時に it stands in if that is over.
  func form(behind id: Block.ID) -> Block.ID? {
    guard let form = marking.forms.last(where: { !flow.areBeside($0.block, id) }) else { return nil }
    return flow.outermost(around: form.block, notAround: id) ?? form.block
  }
}
