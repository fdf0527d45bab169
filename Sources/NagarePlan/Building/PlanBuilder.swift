import NagareModel

/// Lays the arrays of a ``Plan`` out, one block after the other.
struct PlanBuilder {
  let workflow: Workflow
  let nesting: Nesting
  let landings: [Block.ID?]

  var steps: [Step] = []
  var ways: [Way] = []
  var outcomes = Numbering<Outcome>([.finished, .rejected, .withdrawn])
  var replies: [Reply] = []
  var answers = Numbering(Answer.usual)
  var seats: [Seat] = []
  var people: [Performer] = []
  var lateSteps: [Late] = []
  var notices: [Notice] = []
  var timings: [Timing] = []
  var standIns = StandIns()
  var slots: [Slot] = []
  var fields: [FieldLine] = []
  var codeBook = CodeBook()
  /// The slots of subjects whose answers are asked about.
  var subjectSlots: [Condition.Subject: Int] = [:]

  private let togethers: [Block.ID]
  /// For a 同時に the point of its end.
  private let joins: [Block.ID: Plan.Point]

  init(_ workflow: Workflow) {
    self.workflow = workflow
    let blocks = workflow.blocks
    nesting = Nesting(blocks)
    landings = Landings.find(in: blocks)
    let togethers = blocks.indices.filter { if case .together = blocks[$0].kind { true } else { false } }
    self.togethers = togethers
    joins = Dictionary(uniqueKeysWithValues: togethers.enumerated().map { ($1, blocks.count + $0) })
    addSlots()
  }

  mutating func addBlocks() {
    for id in workflow.blocks.indices { add(id) }
    standIns.ofRoles = workflow.roles.map { standIn($0.ifAway) }
  }

  mutating func addJoinsAndEnds() {
    for together in togethers {
      var step = Step(.meet)
      step.partner = together
      step.branchCount = steps[together].branchCount
      step.firstOnly = steps[together].firstOnly
      lead(from: steps.count, to: workflow.blocks[together].next, .onward)
      steps.append(step)
    }
    steps += outcomes.all.map { _ in Step(.end) }
  }

  // MARK: Blocks

  private mutating func add(_ id: Block.ID) {
    let block = workflow.blocks[id]
    var step = Step(block.kind.deed)
    var next: Next? = block.next
    switch block.kind {
    case .form(let lines):
      seat(block, at: &step, .first)
      step.fields = add(lines)
    case .task(let lines):
      seat(block, at: &step, .everybody)
      step.fields = add(lines)
    case .approval(let approval):
      seat(block, at: &step, .votes(approval.quorum))
      step.isInOrder = approval.inOrder
    case .decision: seat(block, at: &step, .votes(.eachRole))
    case .share: seat(block, at: &step, .everybody)
    case .notify(let text):
      step.notice = add(Notice(block: id, to: add(block.who), text: text))
    case .wait(let due):
      step.timing = add(due)
    case .compute(let item, let expression):
      (step.slot, step.sum) = (item, compile(expression))
    case .table(let table):
      (step.slot, step.sum) = (table.item, compile(table))
    case .gateway(let gateway):
      for (index, arm) in gateway.arms.enumerated() {
        let condition = compile(arm.condition)
        lead(from: id, to: arm.first, .arm(index))
        ways[ways.count - 1].condition = condition
      }
      lead(from: id, to: gateway.otherwise ?? block.next, .otherwise)
      next = nil
    case .together(let together):
      step.firstOnly = together.firstOnly
      step.branchCount = together.branches.count
      step.partner = joins[id] ?? -1
      for (index, first) in together.branches.enumerated() { lead(from: id, to: first, .branch(index)) }
      next = together.branches.isEmpty ? .join(id) : nil
    case .finish(let outcome):
      jump(from: id, to: .finish(outcome), .jump)
      next = nil
    case .jump(let destination):
      jump(from: id, to: destination, .jump)
      next = nil
    }
    if let next { lead(from: id, to: next, .onward) }
    step.replies = addReplies(of: id, block)
    step.lateSteps = addLateSteps(of: id, block, replies: step.replies)
    if let due = block.handling.due { step.timing = add(due) }
    standIns.ofBlocks.append(standIn(block.handling.ifAway))
    steps.append(step)
  }

  private mutating func seat(_ block: Block, at step: inout Step, _ agreement: Agreement) {
    step.agreement = agreement
    let countsPeople = agreement.countsPeople
    let start = seats.count
    for who in block.who {
      var seat = Seat(who: who, people: 1, countsPeople: countsPeople)
      if countsPeople, case .role(let role) = who { seat.people = workflow.roles[role].people }
      seats.append(seat)
    }
    step.seats = Span(start..<seats.count)
  }

  // MARK: Ways

  func point(of next: Next) -> Plan.Point {
    switch next {
    case .block(let id): id
    case .join(let id): joins[id] ?? firstEnd
    case .end: firstEnd
    }
  }

  private var firstEnd: Plan.Point { workflow.blocks.count + togethers.count }

  private mutating func lead(from: Plan.Point, to next: Next, _ cause: Way.Cause) {
    var lane = 0
    if case .join = next {
      let block = from < workflow.blocks.count ? from : togethers[from - workflow.blocks.count]
      lane = workflow.blocks[block].branch?.index ?? 0
      if case .branch(let index) = cause { lane = index }
    }
    ways.append(Way(from: from, to: point(of: next), cause, lane: lane))
  }

  /// A way that may go anywhere; whatever 同時に it leads out of is left.
  @discardableResult
  mutating func jump(from id: Block.ID, to destination: Destination, _ cause: Way.Cause) -> Int {
    let to: Plan.Point
    switch destination {
    case .block(let target): to = target
    case .finish(let outcome): to = firstEnd + outcomes.number(of: outcome)
    }
    let leaves = nesting.outermost(around: id, notAround: destination.block)
    ways.append(Way(from: id, to: to, cause, leaves: leaves))
    return ways.count - 1
  }
}

// The one file of this floor that says what each kind of block is: here, and in `add`.
extension Block.Kind {
  /// What a case does there.
  var deed: Step.Deed {
    switch self {
    case .form: .form
    case .task: .work
    case .approval: .approval
    case .decision: .decision
    case .share(let waits): waits ? .reading : .share
    case .notify: .notify
    case .wait: .wait
    case .compute, .table: .set
    case .gateway: .choose
    case .together: .split
    case .finish, .jump: .pass
    }
  }
}

extension Agreement {
  /// Whether the people of a role count one by one.
  public var countsPeople: Bool {
    switch self {
    case .votes(.everyone), .votes(.majority), .votes(.count): true
    case .votes(.eachRole), .votes(.anyone), .first, .everybody: false
    }
  }
}
