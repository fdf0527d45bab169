import NagareModel

/// A place at a block, to be filled by the people of a role.
struct Seat {
  var role: Role.ID
  /// How many of them, each counting once.
  var people: Int
}

extension Case {
  /// The item of work at a block, while it is open.
  func item(at block: Block.ID) -> WorkItem? { marking.work.first { $0.block == block } }

  /// Which role somebody named stands for now.
  func role(of performer: Performer) -> Role.ID? {
    switch performer {
    case .role(let role): return role
    case .applicant: return marking.applicant ?? firstFormRole
    case .item(let item):
      switch values[item] {
      case .role(let role): return role
      case .text(let name): return flow.workflow.roles.firstIndex { $0.name == name }
      case .choices(let names):
        return names.count == 1 ? flow.workflow.roles.firstIndex { $0.name == names[0] } : nil
      case .empty, .number, .date, .time, .yesNo, .files: return nil
      }
    }
  }

  /// Until somebody has filled in the first form, the drafter is whoever it waits for.
  private var firstFormRole: Role.ID? {
    for block in flow.workflow.blocks where block.isForm {
      for case .role(let role) in block.who { return role }
    }
    return nil
  }

  /// The roles of a list of people, each once; those that stand for nobody are left out.
  func roles(of performers: [Performer]) -> [Role.ID] {
    var found: [Role.ID] = []
    for performer in performers {
      if let role = role(of: performer), !found.contains(role) { found.append(role) }
    }
    return found
  }

  func forEachSeat(of item: WorkItem, _ body: (Seat) -> Void) {
    if !item.isHandedOver, let role = flow.soleRoles[item.block] { return body(Seat(role: role, people: 1)) }
    let countsPeople = !item.isHandedOver && flow.workflow.blocks[item.block].countsPeople
    for performer in performers(of: item) {
      guard let role = role(of: performer) else { continue }
      body(Seat(role: role, people: countsPeople ? flow.workflow.roles[role].people : 1))
    }
  }

  /// Whose work it is by the flow, or those it was handed over to.
  func performers(of item: WorkItem) -> [Performer] {
    if item.isHandedOver, case .passTo(let others) = flow.workflow.blocks[item.block].handling.atDeadline {
      return others
    }
    return flow.workflow.blocks[item.block].who
  }

  // MARK: Absence

  /// Whether all people of a role are away.
  public func isAway(_ role: Role.ID) -> Bool {
    guard let count = away[role] else { return false }
    return count >= flow.workflow.roles[role].people
  }

  /// Who does the work of a role now: the role itself, or while it is away those who stand in for it. Where nobody
  /// does, it waits for the role.
  func holders(of role: Role.ID, at block: Block.ID) -> [Role.ID] {
    guard isAway(role) else { return [role] }
    var found: [Role.ID] = []
    var asked: [Role.ID] = [role]
    var waiting = deputies(of: role, at: block)
    // Deputies of deputies follow, each role asked once.
    while let next = waiting.first {
      waiting.removeFirst()
      guard !asked.contains(next) else { continue }
      asked.append(next)
      if isAway(next) { waiting += deputies(of: next, at: nil) } else { found.append(next) }
    }
    return found.isEmpty ? [role] : found
  }

  private func deputies(of role: Role.ID, at block: Block.ID?) -> [Role.ID] {
    if case .deputies(let performers) = absence(of: role, at: block) { return roles(of: performers) }
    return []
  }

  /// What the block says about absence, or else the role.
  func absence(of role: Role.ID, at block: Block.ID?) -> Absence? {
    let own = flow.workflow.roles[role].ifAway
    guard let block else { return own }
    return flow.workflow.blocks[block].handling.ifAway ?? own
  }

  // MARK: Turns

  /// Goes through the places at a block that can be filled now, with how many people of each have still to act.
  func forEachOpenSeat(of item: WorkItem, _ body: (Seat) -> Void) {
    var isClosed = false
    let inOrder = flow.workflow.blocks[item.block].isInOrder
    forEachSeat(of: item) { seat in
      guard !isClosed else { return }
      var left = seat.people
      for said in item.said where said.role == seat.role { left -= said.isSkipped ? seat.people : 1 }
      guard left > 0 else { return }
      body(Seat(role: seat.role, people: left))
      isClosed = inOrder
    }
  }

  func openSeats(of item: WorkItem) -> [Seat] {
    var open: [Seat] = []
    forEachOpenSeat(of: item) { open.append($0) }
    return open
  }

  func hasOpenSeat(_ item: WorkItem) -> Bool {
    if !item.isHandedOver, flow.soleRoles[item.block] != nil { return item.said.isEmpty }
    var found = false
    forEachOpenSeat(of: item) { _ in found = true }
    return found
  }

  func hasOpenSeat(_ item: WorkItem, of role: Role.ID) -> Bool {
    if !item.isHandedOver, let sole = flow.soleRoles[item.block] { return sole == role && item.said.isEmpty }
    var found = false
    forEachOpenSeat(of: item) { if $0.role == role { found = true } }
    return found
  }
}

extension Block {
  /// 順番に: one after the other.
  fileprivate var isInOrder: Bool {
    if case .approval(let approval) = kind { approval.inOrder } else { false }
  }

  /// Whether the people of a role count one by one here.
  var countsPeople: Bool {
    guard case .approval(let approval) = kind else { return false }
    switch approval.quorum {
    case .everyone, .majority, .count: return true
    case .eachRole, .anyone: return false
    }
  }
}
