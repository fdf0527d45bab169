import NagareModel
import NagarePlan

extension Run {
  mutating func act(_ party: Party, _ action: Action) throws(Refusal) {
    switch action {
    case .leave: try leave(party)
    case .comeBack: try comeBack(party)
    case .replaced(let other): try replace(party, by: other)
    case .read: try read(party)
    case .withdraw: try withdraw(party)
    case .takeBack: try takeBack(party)
    case .fill(let entries): try fill(party, entries)
    case .finish: try finish(party)
    case .answer(let answer, let reason): try self.answer(party, answer, reason)
    }
  }

  // MARK: Work

  private mutating func fill(_ party: Party, _ entries: [Entry]) throws(Refusal) {
    let turn = try turn(of: party, where: \.isFilledIn)
    let fields = flow.fields[turn.block]
    let values = try state.filledIn(entries, at: turn.block, fields)
    emit(.filled(turn.block, by: turn.who, for: turn.seat, values))
    try conclude(turn.block)
    try settle()
  }

  private mutating func finish(_ party: Party) throws(Refusal) {
    let turn = try turn(of: party, where: \.isFilledIn)
    let fields = flow.fields[turn.block]
    guard fields.isEmpty else {
      // 済 hands in a form as it is, if that can be accepted.
      let values = try state.filledIn([], at: turn.block, fields)
      emit(.filled(turn.block, by: turn.who, for: turn.seat, values))
      try conclude(turn.block)
      return try settle()
    }
    emit(.finished(turn.block, by: turn.who, for: turn.seat))
    try conclude(turn.block)
    try settle()
  }

  private mutating func answer(_ party: Party, _ answer: Answer, _ reason: String?) throws(Refusal) {
    let turn = try turn(of: party, where: \.isAnswered)
    guard flow.plan.reply(answer, at: turn.block)?.isOffered == true else {
      throw .otherAnswer(state.phrase(of: party), at: turn.block, in: flow)
    }
    guard !flow.needsReason(answer, at: turn.block) || reason?.isBlank == false else {
      throw .reasonRequired(answer, at: flow.phrase(ofBlock: turn.block))
    }
    if answer == .sentBack { try checkSendBack(from: turn.block) }
    emit(.answered(turn.block, by: turn.who, for: turn.seat, answer, reason: reason))
    try conclude(turn.block)
    try settle()
  }

  private mutating func read(_ party: Party) throws(Refusal) {
    let role = try role(of: party)
    let readings = state.readings.filter { $0.role == role && (party.block ?? $0.block) == $0.block }
    if let reading = readings.first {
      guard !state.isAway(role) else { throw .away(flow.phrase(ofRole: role), deputies: []) }
      emit(.read(reading.block, by: role, for: role))
      return
    }
    guard state.outcome == nil else { throw .nothingToRead(flow.phrase(ofRole: role)) }
    let waits = state.marking.work.contains { flow.plan.steps[$0.block].deed == .reading }
    guard waits else { throw .nothingToRead(flow.phrase(ofRole: role)) }
    let turn = try turn(of: party) { $0 == .reading }
    emit(.read(turn.block, by: turn.who, for: turn.seat))
    try conclude(turn.block)
    try settle()
  }

  private mutating func withdraw(_ party: Party) throws(Refusal) {
    try checkOpen()
    let role = try role(of: party)
    let drafters = state.drafters
    guard drafters.contains(role) else {
      throw .onlyTheApplicant(drafters.isEmpty ? nil : .list(drafters.map { flow.phrase(ofRole: $0) }))
    }
    guard !state.isAway(role) else { throw .away(flow.phrase(ofRole: role), deputies: []) }
    emit(.withdrew(role))
    end(.withdrawn)
  }

  private mutating func takeBack(_ party: Party) throws(Refusal) {
    try checkOpen()
    let role = try role(of: party)
    guard let step = state.lastStep, step.by == role else {
      throw .cannotTakeBack(state.lastStep.map { flow.phrase(ofRole: $0.by) })
    }
    guard !state.isAway(role) else { throw .away(flow.phrase(ofRole: role), deputies: []) }
    emit(.tookBack(role))
    try settle()
  }

  // MARK: Absence

  private mutating func leave(_ party: Party) throws(Refusal) {
    let role = try role(of: party)
    guard !state.isAway(role) else { throw .allAway(flow.phrase(ofRole: role)) }
    emit(.left(role))
    try passOverTheAbsent()
    try settle()
  }

  private mutating func comeBack(_ party: Party) throws(Refusal) {
    let role = try role(of: party)
    guard state.away[role, default: 0] > 0 else { throw .notAway(flow.phrase(ofRole: role)) }
    emit(.cameBack(role))
  }

  private mutating func replace(_ party: Party, by other: Role.ID) throws(Refusal) {
    let role = try role(of: party)
    guard role != other else { throw .replacedByThemselves(flow.phrase(ofRole: role)) }
    guard state.successor(of: role) == role else {
      throw .replacedAlready(flow.phrase(ofRole: role), by: flow.phrase(ofRole: state.successor(of: role)))
    }
    emit(.replaced(role, by: other))
    try passOverTheAbsent()
    try settle()
  }

  // MARK: Whose turn

  private func checkOpen() throws(Refusal) {
    if let outcome = state.outcome { throw .hasEnded(outcome) }
  }

  private func role(of party: Party) throws(Refusal) -> Role.ID {
    guard let who = party.who, let role = state.people(of: who).first else {
      throw .notTheirTurn(party, in: state)
    }
    return role
  }

  /// The one thing somebody can do of a kind.
  private func turn(of party: Party, where isRight: (Step.Deed) -> Bool) throws(Refusal) -> Turn {
    try checkOpen()
    if case .role(let role)? = party.who, let turn = onlyTurn(of: role, at: party.block, where: isRight) { return turn }
    let roles = party.who.map { state.people(of: $0) }
    guard roles?.isEmpty != true else { throw .notTheirTurn(party, in: state) }
    var found: [Turn] = []
    var other: Block.ID?
    var absent: Turn?
    for item in state.marking.work where party.block == nil || party.block == item.block {
      let deed = flow.plan.steps[item.block].deed
      for turn in state.turns(at: item) {
        guard roles?.contains(turn.who) != false else {
          if roles?.contains(turn.seat) == true { absent = turn }
          continue
        }
        guard isRight(deed) else {
          other = item.block
          continue
        }
        guard !turn.isAway else {
          absent = turn
          continue
        }
        guard !found.contains(where: { $0.block == item.block }) else { continue }
        found.append(turn)
      }
    }
    if found.count == 1 { return found[0] }
    let name = state.phrase(of: party)
    if found.count > 1 { throw .severalThings(name, titles: found.map { flow.phrase(ofBlock: $0.block) }) }
    if let absent {
      throw .away(name, deputies: absent.isAway || absent.who == absent.seat ? [] : [flow.phrase(ofRole: absent.who)])
    }
    if let other { throw .otherAnswer(name, at: other, in: flow) }
    throw .notTheirTurn(party, in: state)
  }

  /// What a role has to do while everybody is there, if it is one thing; most acts need no closer look.
  private func onlyTurn(of role: Role.ID, at block: Block.ID?, where isRight: (Step.Deed) -> Bool) -> Turn? {
    guard state.away.isEmpty, state.successors.isEmpty else { return nil }
    var found: Int?
    for index in state.marking.work.indices {
      let here = state.marking.work[index].block
      guard block == nil || block == here else { continue }
      guard state.marking.work[index].seats == nil else { return nil }
      guard isRight(flow.plan.steps[here].deed), flow.soleRoles[here] == role, state.marking.work[index].said.isEmpty
      else { continue }
      guard found == nil else { return nil }
      found = index
    }
    return found.map { index in
      let item = state.marking.work[index]
      return Turn(who: role, seat: role, block: item.block, since: item.since, due: item.due, isAway: false)
    }
  }
}

extension Flow {
  /// 理由必須: own answers need no words.
  public func needsReason(_ answer: Answer, at block: Block.ID) -> Bool {
    workflow.blocks[block].handling.requiresReason && (answer == .sentBack || answer == .rejected)
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
