import NagareCalendar
import NagareModel
import NagarePlan

/// A workflow made ready to run: everything that can be known before the first case is worked out once.
public final class Flow: Sendable {
  public let workflow: Workflow
  public let calendar: OfficeCalendar
  /// What the workflow means: its ways, answers and seats.
  public let plan: Plan
  /// The office hours of each role.
  let hours: [OfficeHours]
  /// The role of a block that one person of one role does; most blocks are like that.
  let soleRoles: [Role.ID?]
  /// Whether a command may be refused after something has happened: where a value is worked out, people are found by
  /// a value, or a case can go in a circle.
  let mayRefuseHalfway: Bool
  /// The lines of each block that is filled in, and what each もし and 表 asks: looked up at every step of every case.
  let fields: [[Field]]
  let gateways: [Gateway?]
  let questions: [Questions?]
  /// Every 計算 and 表, in the order of the text.
  let sums: [Block.ID]
  /// For each of those lines the whole numbers it takes, where its limits name them; `nil` for any other line.
  let wholeNumbers: [[ClosedRange<Int>?]]
  /// Whether the limits of a block's fields read values, which may be those of its other fields.
  let hasLinkedFields: [Bool]

  public convenience init(_ workflow: Workflow) {
    self.init(Plan(workflow))
  }

  /// A workflow whose plan has been made already.
  public init(_ plan: Plan) {
    let workflow = plan.workflow
    self.plan = plan
    self.workflow = workflow
    calendar = OfficeCalendar(workflow.calendar)
    soleRoles = workflow.blocks.indices.map { plan.soleRole(at: $0) }
    mayRefuseHalfway = workflow.blocks.indices.contains { plan.mayRefuse(at: $0) }
    fields = workflow.blocks.map(\.fields)
    wholeNumbers = fields.map { $0.map { $0.wholeNumbers(in: workflow) } }
    gateways = workflow.blocks.map { if case .gateway(let gateway) = $0.kind { gateway } else { nil } }
    questions = workflow.blocks.map { Questions(of: $0.kind) }
    sums = workflow.blocks.indices.filter { plan.steps[$0].deed == .set }
    hasLinkedFields = fields.map { fields in fields.contains { $0.limits?.items.isEmpty == false } }
    hours = workflow.roles.map { role in role.hours ?? workflow.calendar.hours }
  }

  func block(_ id: Block.ID) -> Block { workflow.blocks[id] }

  /// Whether a block stands inside a 同時に.
  func isInside(_ id: Block.ID, _ together: Block.ID) -> Bool { plan.nesting.isInside(id, together) }

  /// Whether two blocks stand in different branches of the same 同時に.
  func areBeside(_ one: Block.ID, _ other: Block.ID) -> Bool { plan.nesting.areBeside(one, other) }

  /// The outermost 同時に around one block that does not stand around the other.
  func outermost(around id: Block.ID, notAround other: Block.ID?) -> Block.ID? {
    plan.nesting.outermost(around: id, notAround: other)
  }
}

extension Plan {
  /// Whether a case that comes to a block may have to be refused: a value is worked out there, people are found by a
  /// value, or a way leads back from there.
  fileprivate func mayRefuse(at id: Block.ID) -> Bool {
    let block = workflow.blocks[id]
    let isNamed = block.who.allSatisfy { if case .role = $0 { true } else { false } }
    let isPlain =
      block.handling.ifSentBack.isEmpty && block.handling.ifRejected.isEmpty
      && block.handling.late.allSatisfy { $0.action == .remind }
    let jumps = leaving(id).contains { $0.cause == .jump && isBlock($0.to) }
    return steps[id].deed == .set || jumps || !isNamed || !isPlain
  }
}

extension Field {
  /// The whole numbers it takes, counted in its own unit, where both ends are known before any case.
  fileprivate func wholeNumbers(in workflow: Workflow) -> ClosedRange<Int>? {
    switch workflow.items[item].type {
    case .number, .money: break
    case .text, .longText, .date, .time, .choice, .choices, .yesNo, .phone, .email, .file, .person, nil: return nil
    }
    let own = workflow.unit(of: item)
    func whole(_ limit: Limit?, or end: Int) -> Int? {
      guard let limit else { return end }
      guard limit.isIncluded, case .constant(.number(let number, let unit)) = limit.value, unit == nil || unit == own
      else { return nil }
      return number.whole
    }
    guard let lowest = whole(limits?.lower, or: .min), let highest = whole(limits?.upper, or: .max), lowest <= highest
    else { return nil }
    return lowest...highest
  }
}
