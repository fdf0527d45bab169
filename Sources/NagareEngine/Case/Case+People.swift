import NagareModel
import NagarePlan

/// Who is who in a case: what names stand for, who has taken whose place, and who is there.
extension Case {
  // MARK: Names

  /// The roles somebody named stands for now, before anyone has been replaced; none for nobody.
  func named(_ performer: Performer) -> [Role.ID] {
    switch performer {
    case .role(let role): return [role]
    case .applicant: return marking.applicant.map { [$0] } ?? awaitedDrafters
    case .item(let item):
      switch values[item] {
      case .role(let role): return [role]
      case .text(let name): return flow.role(named: name).map { [$0] } ?? []
      case .choices(let names): return names.compactMap { flow.role(named: $0) }
      case .empty, .number, .date, .time, .yesNo, .files: return []
      }
    }
  }

  /// Each of them once.
  func named(_ performers: some Collection<Performer>) -> [Role.ID] {
    if performers.count == 1, let only = performers.first { return named(only) }
    var found: [Role.ID] = []
    for performer in performers { for role in named(performer) where !found.contains(role) { found.append(role) } }
    return found
  }

  /// Those who act under a name now; whoever has been replaced no longer does.
  func people(of performer: Performer) -> [Role.ID] {
    if case .role(let role) = performer { return [role] }
    return named(performer).map { successor(of: $0) }
  }

  /// To whom a message goes.
  func addressees(_ performers: some Collection<Performer>) -> [Role.ID] {
    var found: [Role.ID] = []
    for role in named(performers) {
      let person = successor(of: role)
      if !found.contains(person) { found.append(person) }
    }
    return found
  }

  /// The drafter; until somebody has filled in the first form, whoever it waits for.
  var drafters: [Role.ID] { people(of: .applicant) }

  private var awaitedDrafters: [Role.ID] {
    for item in marking.work where flow.plan.steps[item.block].deed == .form {
      let seats = seats(of: item)
      return openPlaces(of: item).map { holder(of: seats[$0], at: item.block) }
    }
    guard let first = flow.workflow.blocks.first(where: \.isForm) else { return [] }
    return first.who.compactMap { if case .role(let role) = $0 { role } else { nil } }
  }

  /// Who has the place of a role in this case.
  func successor(of role: Role.ID) -> Role.ID { successors.isEmpty ? role : successors[role] ?? role }

  // MARK: Absence

  /// Roles of whose people somebody is away, in the order of the flow.
  public var absent: [Role.ID] { away.keys.filter { away[$0, default: 0] > 0 }.sorted() }

  /// Whether nobody is away, and nobody has taken the place of another.
  public var isEverybodyInPlace: Bool { successors.isEmpty && absent.isEmpty }

  /// Whether all people of a role are away.
  public func isAway(_ role: Role.ID) -> Bool {
    guard let count = away[role] else { return false }
    return count >= flow.workflow.roles[role].people
  }

  /// Who does the work of a place now: whoever has it, or while they are away the first of those who stand in that is
  /// there. Where nobody is, it waits for them.
  func holder(of seat: WorkItem.Seat, at block: Block.ID) -> Role.ID {
    let person = successor(of: seat.role)
    guard isAway(person) else { return person }
    var asked: [Role.ID] = [person]
    var waiting = deputies(absence(of: seat, at: block))
    // Deputies of deputies follow, each asked once.
    while let next = waiting.first {
      waiting.removeFirst()
      guard !asked.contains(next) else { continue }
      guard isAway(next) else { return next }
      asked.append(next)
      waiting += deputies(flow.workflow.roles[next].ifAway)
    }
    return person
  }

  private func deputies(_ absence: Absence?) -> [Role.ID] {
    if case .deputies(let performers) = absence { return addressees(performers) }
    return []
  }

  /// What the block says about absence, or else whoever has the work, or the one whose place they have taken.
  func absence(of seat: WorkItem.Seat, at block: Block.ID) -> Absence? {
    let roles = flow.workflow.roles
    return flow.workflow.blocks[block].handling.ifAway ?? roles[successor(of: seat.role)].ifAway
      ?? roles[seat.role].ifAway
  }

  // MARK: Places

  /// Where the work at a block stands among all of it, while it is open.
  func place(ofWorkAt block: Block.ID) -> Int? {
    marking.work.indices.first { marking.work[$0].block == block }
  }

  /// The item of work at a block, while it is open.
  func item(at block: Block.ID) -> WorkItem? { place(ofWorkAt: block).map { marking.work[$0] } }

  /// The places at a block, in their order.
  func seats(of item: WorkItem) -> [WorkItem.Seat] {
    if let seats = item.seats { return seats }
    return flow.soleRoles[item.block].map { [WorkItem.Seat(owner: $0, role: $0, people: 1)] } ?? []
  }

  /// How many people of a place have still to act.
  func open(_ place: Int, at item: WorkItem) -> Int {
    let asked = item.seats?[place].people ?? 1
    return item.said.reduce(asked) { $1.seat == place ? $0 - $1.people : $0 }
  }

  /// The places that can be filled now: with 順番に, the first of those that are open.
  func openPlaces(of item: WorkItem) -> [Int] {
    let count = item.seats?.count ?? (flow.soleRoles[item.block] == nil ? 0 : 1)
    let found = (0..<count).filter { open($0, at: item) > 0 }
    return flow.plan.steps[item.block].isInOrder ? Array(found.prefix(1)) : found
  }

  /// Whose turn it is at a block, whether they are there or not, and whoever stands in for them.
  func awaited(at item: WorkItem) -> [Role.ID] {
    let seats = seats(of: item)
    return openPlaces(of: item).flatMap { [successor(of: seats[$0].role), holder(of: seats[$0], at: item.block)] }
  }

  func hasOpenPlace(_ item: WorkItem) -> Bool {
    guard let seats = item.seats else { return flow.soleRoles[item.block] != nil && item.said.isEmpty }
    return seats.indices.contains { open($0, at: item) > 0 }
  }

  /// Whether somebody who holds a place is there, and where its people count one by one, one who has not acted yet.
  func isPresent(_ who: Role.ID, at place: Int, of item: WorkItem) -> Bool {
    guard let seat = item.seats?[place], seat.owner == who, seat.role == who, seat.people > 1 else {
      return !isAway(who)
    }
    let acted = seat.people - open(place, at: item)
    return flow.workflow.roles[who].people - away[who, default: 0] - acted > 0
  }

  /// The role that receives a piece of work, in whose hours its deadline passes.
  func receiver(of item: WorkItem) -> Role.ID? {
    if item.seats == nil, let sole = flow.soleRoles[item.block] { return successor(of: sole) }
    let seats = seats(of: item)
    return openPlaces(of: item).first.map { successor(of: seats[$0].role) }
  }
}

extension Flow {
  func role(named name: String) -> Role.ID? {
    workflow.roles.firstIndex { $0.name == name } ?? workflow.roles.firstIndex { $0.name.isSameName(as: name) }
  }
}
