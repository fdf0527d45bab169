import NagareModel

extension Run {
  mutating func act(_ party: Party, _ action: Action) throws(Refusal) {
    switch action {
    case .leave: try leave(party)
    case .comeBack: try comeBack(party)
    case .replaced: throw .notTheirTurn(party, in: state)
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
    let turn = try turn(of: party) { $0.isForm || $0.isTask }
    let fields = flow.workflow.blocks[turn.block].fields
    let values = try state.filledIn(entries, at: turn.block, fields)
    emit(.filled(turn.block, by: turn.by, for: turn.seat, values))
    try conclude(turn.block)
    try settle()
  }

  private mutating func finish(_ party: Party) throws(Refusal) {
    let turn = try turn(of: party) { $0.isForm || $0.isTask }
    let fields = flow.workflow.blocks[turn.block].fields
    guard fields.isEmpty else {
      // 済 hands in a form as it is, if that can be accepted.
      let values = try state.filledIn([], at: turn.block, fields)
      emit(.filled(turn.block, by: turn.by, for: turn.seat, values))
      try conclude(turn.block)
      return try settle()
    }
    emit(.finished(turn.block, by: turn.by, for: turn.seat))
    try conclude(turn.block)
    try settle()
  }

  private mutating func answer(_ party: Party, _ answer: Answer, _ reason: String?) throws(Refusal) {
    let turn = try turn(of: party) { $0.isAnswered }
    let block = flow.workflow.blocks[turn.block]
    guard block.kind.answers.contains(answer) else {
      throw .otherAnswer(state.phrase(of: party), at: block)
    }
    if answer == .sentBack { try checkSendBack(from: turn.block) }
    emit(.answered(turn.block, by: turn.by, for: turn.seat, answer, reason: reason))
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
    let waits = state.marking.work.contains { flow.workflow.blocks[$0.block].isWaitingShare }
    guard waits else { throw .nothingToRead(flow.phrase(ofRole: role)) }
    let turn = try turn(of: party) { $0.isWaitingShare }
    emit(.read(turn.block, by: turn.by, for: turn.seat))
    try conclude(turn.block)
    try settle()
  }

  private mutating func withdraw(_ party: Party) throws(Refusal) {
    try checkOpen()
    let role = try role(of: party)
    let drafter = state.role(of: .applicant)
    guard role == drafter else { throw .onlyTheApplicant(drafter.map { flow.phrase(ofRole: $0) }) }
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

  // MARK: Whose turn

  private struct Turn {
    var block: Block.ID
    /// Who acts, and whose place it is.
    var by: Role.ID
    var seat: Role.ID
  }

  private func checkOpen() throws(Refusal) {
    if let outcome = state.outcome { throw .hasEnded(outcome) }
  }

  private func role(of party: Party) throws(Refusal) -> Role.ID {
    guard let who = party.who, let role = state.role(of: who) else {
      throw .notTheirTurn(party, in: state)
    }
    return role
  }

  /// The one thing somebody can do of a kind.
  private func turn(of party: Party, where isRight: (Block) -> Bool) throws(Refusal) -> Turn {
    try checkOpen()
    let role = party.who.flatMap { state.role(of: $0) }
    guard role != nil || party.who == nil else { throw .notTheirTurn(party, in: state) }
    if state.away.isEmpty, let role, let turn = onlyTurn(of: role, at: party.block, where: isRight) { return turn }
    var found: [Turn] = []
    var isOther: Block.ID?
    var isAway: Seat?
    for item in state.marking.work where party.block == nil || party.block == item.block {
      let block = flow.workflow.blocks[item.block]
      for seat in state.openSeats(of: item) {
        let holders = state.holders(of: seat.role, at: item.block)
        guard let holder = role ?? holders.first else { continue }
        guard holders.contains(holder) else {
          if seat.role == role { isAway = seat }
          continue
        }
        guard isRight(block) else {
          isOther = item.block
          continue
        }
        guard !found.contains(where: { $0.block == item.block }) else { continue }
        guard isPresent(holder, seat, item) else {
          isAway = seat
          continue
        }
        found.append(Turn(block: item.block, by: holder, seat: seat.role))
      }
    }
    if found.count == 1 { return found[0] }
    let name = state.phrase(of: party)
    if found.count > 1 { throw .severalThings(name, titles: found.map { flow.phrase(ofBlock: $0.block) }) }
    if let isAway { throw .away(name, deputies: deputies(of: isAway, for: party)) }
    if let isOther { throw .otherAnswer(name, at: flow.workflow.blocks[isOther]) }
    throw .notTheirTurn(party, in: state)
  }

  /// What a role has to do while everybody is there, if it is one thing; most acts need no closer look.
  private func onlyTurn(of role: Role.ID, at block: Block.ID?, where isRight: (Block) -> Bool) -> Turn? {
    var found: Turn?
    for item in state.marking.work where block == nil || block == item.block {
      guard isRight(flow.workflow.blocks[item.block]), state.hasOpenSeat(item, of: role) else { continue }
      guard found == nil else { return nil }
      found = Turn(block: item.block, by: role, seat: role)
    }
    return found
  }

  /// Whether one of the people of a role is there and has not acted yet.
  private func isPresent(_ holder: Role.ID, _ seat: Seat, _ item: WorkItem) -> Bool {
    guard holder == seat.role, flow.workflow.blocks[item.block].countsPeople else { return !state.isAway(holder) }
    let said = item.said.reduce(0) { $1.role == seat.role ? $0 + 1 : $0 }
    return flow.workflow.roles[holder].people - state.away[holder, default: 0] - said > 0
  }

  private func deputies(of seat: Seat, for party: Party) -> [Phrase] {
    for item in state.marking.work where state.openSeats(of: item).contains(where: { $0.role == seat.role }) {
      return state.holders(of: seat.role, at: item.block).filter { !state.isAway($0) && $0 != seat.role }
        .map { flow.phrase(ofRole: $0) }
    }
    return []
  }
}

extension Block {
  var isTask: Bool { if case .task = kind { true } else { false } }
  var isWaitingShare: Bool { if case .share(waits: true) = kind { true } else { false } }
}
