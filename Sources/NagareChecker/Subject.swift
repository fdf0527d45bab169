import NagareModel
import NagarePlan

/// What the rules look at: a workflow, where its parts stand, and what is worked out once for all of them.
struct Subject: Sendable {
  let workflow: Workflow
  let places: Places
  /// What is said to hold in every case.
  let promises: [Promise]
  let plan: Plan
  let kinds: Kinds
  let domains: Domains
  let answers: AnswerDomains
  /// The points a case can pass.
  let passable: [Bool]
  /// The blocks a case can pass, in the order of the text.
  let blocks: [Block.ID]
  /// Everything any block reads, in the order of the text.
  private(set) var uses: [Use] = []
  /// The circles a case never leaves.
  let endlessLoops: [[Plan.Point]]
  /// What is certain about the conditions on the way.
  private(set) var verdicts: [Verdict] = []

  init(_ plan: Plan, places: Places, promises: [Promise] = []) {
    self.plan = plan
    self.places = places
    self.promises = promises
    workflow = plan.workflow
    kinds = Kinds(workflow)
    domains = Domains(workflow, kinds: kinds)
    answers = AnswerDomains(plan)
    let passable = plan.passable()
    self.passable = passable
    blocks = workflow.blocks.indices.filter { passable[$0] }
    endlessLoops = plan.endlessLoops()
    uses = allUses()
    verdicts = blocks.flatMap { verdicts(on: $0) }
  }

  /// What a variable can be where a gateway or a table asks for it; `nil` where too little is known.
  func domain(of variable: Variable, at id: Block.ID) -> Domain? {
    switch variable {
    case .item(let item): domains[item]
    case .answer(let subject): answers.domain(of: subject, at: id)
    }
  }

  subscript(id: Block.ID) -> Block { workflow.blocks[id] }

  /// Every condition of a gateway, a table or a promise.
  var conditions: [(condition: Condition, place: Place)] {
    workflow.blocks.indices.flatMap { conditions(in: $0) }
      + promises.flatMap(\.lines).flatMap { line in line.kind.conditions.map { ($0, line.place) } }
  }

  /// Every condition of a gateway or a table.
  func conditions(in id: Block.ID) -> [(condition: Condition, place: Place)] {
    self[id].kind.conditions.enumerated().map { ($1, part($0, of: id)) }
  }

  func name(of item: Item.ID) -> String { workflow.items[item].name }

  /// The words by which a person knows a block: its title, or who acts there.
  func name(ofBlock id: Block.ID) -> Phrase {
    let block = workflow.blocks[id]
    return block.title.map { Phrase($0) } ?? .list(block.who.map { name(of: $0) })
  }

  func name(of performer: Performer) -> Phrase {
    switch performer {
    case .role(let role): Phrase(workflow.roles[role].name)
    case .item(let item): Phrase(name(of: item))
    case .applicant: Phrase.applicant
    }
  }
}

// MARK: - Places

extension Subject {
  func line(of id: Block.ID) -> Place { parts(of: id)?.line ?? places.name }

  func who(of id: Block.ID) -> Place { parts(of: id)?.who ?? places.name }

  func due(of id: Block.ID) -> Place { parts(of: id)?.due ?? line(of: id) }

  /// The first 過ぎたら; `nil` where there is none.
  func late(of id: Block.ID) -> Place? { parts(of: id)?.late.first }

  func ifSentBack(of id: Block.ID) -> Place { parts(of: id)?.ifSentBack ?? line(of: id) }

  func ifRejected(of id: Block.ID) -> Place { parts(of: id)?.ifRejected ?? line(of: id) }

  func otherwise(of id: Block.ID) -> Place { parts(of: id)?.otherwise ?? line(of: id) }

  /// An arm, a branch, a row or a field.
  func part(_ index: Int, of id: Block.ID) -> Place {
    guard let parts = parts(of: id)?.parts, parts.indices.contains(index) else { return line(of: id) }
    return parts[index]
  }

  /// Where an item is made.
  func place(of item: Item.ID) -> Place {
    places.items.indices.contains(item) ? places.items[item] : places.name
  }

  private func parts(of id: Block.ID) -> BlockPlaces? {
    places.blocks.indices.contains(id) ? places.blocks[id] : nil
  }
}

extension Promise.Kind {
  fileprivate var conditions: [Condition] {
    switch self {
    case .premise(.holds(let condition)), .claim(.always(let condition)): [condition]
    case .premise(.away), .premise(.noneLate), .claim, .unclear: []
    }
  }
}
