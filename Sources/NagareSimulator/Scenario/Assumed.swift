import NagareModel

/// One thing that is taken to be so, as a line of a 見込み would say it, and whether anybody said it.
public struct Assumed: Hashable, Sendable {
  public enum What: Hashable, Sendable {
    /// Of a field without shares: any value it may hold, each as likely.
    case line(Assumption.Kind)
    /// Whoever fills in the first form: a new person for each case, who makes no queue.
    case newPeople(Role.ID)
  }

  /// Who says so.
  public enum Source: Hashable, Sendable {
    case assumption, flow
    /// Nobody: it stands in for what is not said.
    case standIn
  }

  public var what: What
  public var source: Source

  init(_ kind: Assumption.Kind, _ source: Source = .assumption) {
    what = .line(kind)
    self.source = source
  }

  init(newPeople role: Role.ID) {
    what = .newPeople(role)
    source = .standIn
  }
}

/// What is assumed of a flow once everything is said: by a 見込み, by the flow, or else by stand-ins.
struct CompleteAssumption {
  /// The workflow with the people, hours and office of the 見込み.
  private(set) var workflow: Workflow
  private(set) var all: [Assumed] = []
  /// The people of each role that have been said.
  private(set) var people: [Int?]
  private(set) var arrivals = Assumption.Arrivals.byChance(Number(5), per: .day)
  private(set) var period = Period(60, .businessDay)
  private(set) var start = Example.usualStart.day

  private let given: [Assumption.Kind]

  init(_ workflow: Workflow, _ assumption: Assumption?) {
    self.workflow = workflow
    given = assumption?.lines.map(\.kind) ?? []
    people = workflow.roles.map { $0.people > 1 ? $0.people : nil }
    settleOffice()
    addTimes()
    addFields()
    addRoles()
    addBlocks()
  }

  // MARK: When

  private mutating func settleOffice() {
    if given.contains(.openAlways) {
      workflow.calendar = CalendarRules(holidays: .none, isOpenEveryDay: true, hours: .aroundTheClock)
    }
    for case .person(let party, let traits) in given {
      for role in roles(of: party) where party.block == nil {
        for trait in traits {
          if case .people(let count) = trait {
            workflow.roles[role].people = count
            people[role] = count
          }
          if case .hours(let hours) = trait { workflow.roles[role].hours = hours }
        }
      }
    }
  }

  private mutating func addTimes() {
    arrivals = said(or: arrivals, Assumption.Kind.arrivals) { if case .arrivals(let said) = $0 { said } else { nil } }
    period = said(or: period, Assumption.Kind.period) { if case .period(let said) = $0 { said } else { nil } }
    start = said(or: start, Assumption.Kind.starts) { if case .starts(let said) = $0 { said } else { nil } }
    if given.contains(.openAlways) { all.append(Assumed(.openAlways)) }
  }

  /// What a line says, or what stands in for it.
  private mutating func said<Value>(
    or standIn: Value, _ line: (Value) -> Assumption.Kind, _ value: (Assumption.Kind) -> Value?
  ) -> Value {
    let said = given.lazy.compactMap(value).first
    all.append(Assumed(line(said ?? standIn), said == nil ? .standIn : .assumption))
    return said ?? standIn
  }

  // MARK: What

  private mutating func addFields() {
    for item in enteredItems {
      let said = given.first { if case .field(item, _) = $0 { true } else { false } }
      all.append(said.map { Assumed($0) } ?? Assumed(.field(item, []), .standIn))
    }
  }

  private var enteredItems: [Item.ID] {
    var found: [Item.ID] = []
    for field in workflow.blocks.flatMap(\.fields) where !found.contains(field.item) { found.append(field.item) }
    return found
  }

  // MARK: Who

  /// Whoever fills in the first form makes no queue, unless it is said how many they are.
  func isNewEachTime(_ role: Role.ID) -> Bool { people[role] == nil && drafters.contains(role) }

  private var drafters: [Role.ID] { workflow.drafters }

  private mutating func addRoles() {
    for role in workflow.rolesAtWork {
      let own = traits(of: role)
      let party = Party(.role(role))
      if isNewEachTime(role) {
        all.append(Assumed(newPeople: role))
      } else {
        let isSaid = own.contains { if case .people = $0 { true } else { false } }
        let source: Assumed.Source = isSaid ? .assumption : people[role] == nil ? .standIn : .flow
        all.append(Assumed(.person(party, [.people(people[role] ?? 1)]), source))
      }
      if let hours = workflow.roles[role].hours {
        let isSaid = own.contains { if case .hours = $0 { true } else { false } }
        all.append(Assumed(.person(party, [.hours(hours)]), isSaid ? .assumption : .flow))
      }
      for trait in own {
        switch trait {
        case .people, .hours: break
        case .away, .inBatches, .takes, .answers: all.append(Assumed(.person(Party(.role(role)), [trait])))
        }
      }
    }
    for case .person(let party, let traits) in given where isOfBlocks(party) {
      all += traits.map { Assumed(.person(party, [$0])) }
    }
  }

  /// What the 見込み says of a role everywhere.
  private func traits(of role: Role.ID) -> [Assumption.Trait] {
    given.flatMap { kind -> [Assumption.Trait] in
      guard case .person(let party, let traits) = kind, party.block == nil, roles(of: party).contains(role) else {
        return []
      }
      return traits
    }
  }

  /// The roles a party is everywhere; none for one that is worked out in each case.
  private func roles(of party: Party) -> [Role.ID] {
    switch party.who {
    case .role(let role): [role]
    case .applicant: drafters
    case .item, nil: []
    }
  }

  private func isOfBlocks(_ party: Party) -> Bool {
    if party.block != nil { return true }
    if case .item = party.who { return true }
    return false
  }

  // MARK: How

  private mutating func addBlocks() {
    for id in workflow.blocks.indices {
      let block = workflow.blocks[id]
      guard let minutes = block.kind.usualMinutes else { continue }
      if !isSaid(at: id, { if case .takes = $0 { true } else { false } }) {
        let takes = block.handling.takes.map { $0.count == 1 ? Assumption.Effort.always($0.lowerBound) : .evenly($0) }
        all.append(
          Assumed(
            .person(Party(block.who.first, at: id), [.takes(takes ?? .always(minutes))]),
            takes == nil ? .standIn : .flow))
      }
      if let first = block.kind.answers.first, !isSaid(at: id, { if case .answers = $0 { true } else { false } }) {
        let share = Assumption.Share(first, percent: Number(100))
        all.append(Assumed(.person(Party(block.who.first, at: id), [.answers([share])]), .standIn))
      }
    }
  }

  /// Whether the 見込み says something of everybody a block names.
  private func isSaid(at id: Block.ID, _ isMeant: (Assumption.Trait) -> Bool) -> Bool {
    let block = workflow.blocks[id]
    return block.who.allSatisfy { performer in
      given.contains { kind in
        guard case .person(let party, let traits) = kind, party.block == nil || party.block == id,
          party.who == nil || isSame(party.who, performer)
        else { return false }
        return traits.contains(where: isMeant)
      }
    }
  }

  private func isSame(_ one: Performer?, _ other: Performer) -> Bool {
    if one == other { return true }
    if case .applicant = one, case .role(let role) = other { return drafters.contains(role) }
    return false
  }
}

extension Block.Kind {
  /// How many minutes a person needs where nobody says; `nil` where no person works.
  public var usualMinutes: Int? {
    switch self {
    case .form, .task: 15
    case .approval, .decision, .share: 10
    case .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump: nil
    }
  }
}
