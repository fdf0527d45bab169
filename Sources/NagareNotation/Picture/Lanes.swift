import NagareModel

/// Which lane everything stands in: one for each role in the order of its first appearance.
struct Lanes {
  /// A lane, and below its name in small whom it may stand for.
  struct Lane: Hashable {
    var role: String
    var people: [String] = []
  }

  private(set) var all: [Lane] = []
  private var numbers: [Performer: Int] = [:]
  private let workflow: Workflow
  private let language: Language

  /// More lanes than these are no longer read at a glance.
  static let most = 7

  init(_ outline: Outline, _ workflow: Workflow, in language: Language) {
    self.workflow = workflow
    self.language = language
    for step in outline.allSteps {
      for performer in workflow.blocks[step.block].who { add(performer) }
    }
  }

  /// The lanes of the people of a block, as they are named.
  func of(_ block: Block.ID) -> [Int] {
    var found: [Int] = []
    for performer in workflow.blocks[block].who {
      if let lane = numbers[resolved(performer)], !found.contains(lane) { found.append(lane) }
    }
    return found
  }

  private mutating func add(_ performer: Performer) {
    let performer = resolved(performer)
    guard numbers[performer] == nil else { return }
    numbers[performer] = all.count
    all.append(lane(of: performer))
  }

  /// The applicant has the lane of whoever fills in the first form.
  private func resolved(_ performer: Performer) -> Performer {
    guard performer == .applicant else { return performer }
    let form = workflow.blocks.first { if case .form = $0.kind { true } else { false } }
    return form?.who.first ?? performer
  }

  private func lane(of performer: Performer) -> Lane {
    switch performer {
    case .role(let role): Lane(role: workflow.roles[role].name)
    case .item(let item): Lane(role: "{\(workflow.items[item].name)}", people: people(of: item))
    case .applicant: Lane(role: Phrase.applicant[language])
    }
  }

  /// Whom a table may name, or who can be chosen.
  private func people(of item: Item.ID) -> [String] {
    var found: [String] = []
    for block in workflow.blocks {
      guard case .table(let table) = block.kind, table.item == item else { continue }
      for result in table.rows.map(\.result) + (table.otherwise.map { [$0] } ?? []) {
        if case .constant(.role(let role)) = result, !found.contains(workflow.roles[role].name) {
          found.append(workflow.roles[role].name)
        }
      }
    }
    if case .choice(let choices) = workflow.items[item].type { found += choices }
    return found
  }
}
