import NagareModel
import NagarePlan

/// A workflow made ready to run: everything that can be known before the first case is worked out once.
public final class Flow: Sendable {
  public let workflow: Workflow
  public let calendar: OfficeCalendar
  /// What the workflow means: its ways, answers and seats.
  public let plan: Plan
  /// The 同時に around each block, innermost first, with the branch it stands in.
  let surroundings: [[Block.Branch]]
  /// The office hours of each role.
  let hours: [OfficeHours]
  /// The role of a block that one person of one role does; most blocks are like that.
  let soleRoles: [Role.ID?]
  /// Whether a command may be refused after something has happened: where a value is worked out, people are found by
  /// a value, or a case can go in a circle.
  let mayRefuseHalfway: Bool
  /// Whether the limits of a block's fields read values, which may be those of its other fields.
  let hasLinkedFields: [Bool]

  public init(_ workflow: Workflow) {
    self.workflow = workflow
    calendar = OfficeCalendar(workflow.calendar)
    plan = Plan(workflow)
    surroundings = workflow.blocks.map { block in
      var found: [Block.Branch] = []
      var branch = block.branch
      while let around = branch {
        found.append(around)
        branch = workflow.blocks[around.of].branch
      }
      return found
    }
    soleRoles = workflow.blocks.map { block in
      guard block.who.count == 1, case .role(let role) = block.who[0] else { return nil }
      return block.countsPeople && workflow.roles[role].people > 1 ? nil : role
    }
    mayRefuseHalfway = workflow.blocks.contains(where: \.mayRefuse)
    hasLinkedFields = workflow.blocks.map { block in block.fields.contains { $0.limits?.items.isEmpty == false } }
    hours = workflow.roles.map { role in role.hours ?? workflow.calendar.hours }
  }

  func block(_ id: Block.ID) -> Block { workflow.blocks[id] }

  /// Whether a block stands inside a 同時に.
  func isInside(_ id: Block.ID, _ together: Block.ID) -> Bool {
    surroundings[id].contains { $0.of == together }
  }

  /// Whether two blocks stand in different branches of the same 同時に.
  func areBeside(_ one: Block.ID, _ other: Block.ID) -> Bool {
    guard !surroundings[one].isEmpty, !surroundings[other].isEmpty else { return false }
    return surroundings[one].contains { branch in
      surroundings[other].contains { $0.of == branch.of && $0.index != branch.index }
    }
  }

  /// The outermost 同時に around one block that does not stand around the other.
  func outermost(around id: Block.ID, notAround other: Block.ID?) -> Block.ID? {
    surroundings[id].last { branch in other.map { !isInside($0, branch.of) } ?? true }?.of
  }
}

extension Block {
  /// Whether a case that comes here may have to be refused.
  fileprivate var mayRefuse: Bool {
    let isNamed = who.allSatisfy { if case .role = $0 { true } else { false } }
    let goesOn =
      handling.ifSentBack.isEmpty && handling.ifRejected.isEmpty && handling.late.allSatisfy { $0.action == .remind }
    switch kind {
    case .compute, .table, .jump: return true
    case .form, .approval, .decision, .task, .share, .notify, .wait, .gateway, .together, .finish:
      return !isNamed || !goesOn
    }
  }
}
