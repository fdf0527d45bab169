import NagareEngine
import NagareModel
import NagarePlan

/// Which branch of a running 同時に goes on next, so that the order of what is side by side makes no other way.
struct Lane: Hashable, Sendable {
  enum Manner: Hashable, Sendable {
    /// One branch after the other, until all are through.
    case through
    /// This branch alone: it leaves the 同時に, or wins it, before any other has moved.
    case alone
    /// All of them in any order, where they depend on one another.
    case freely
  }

  var together: Block.ID
  var index: Int
  var manner: Manner
  /// Of ``Manner/through`` the branch that goes last, if not the one that stands last.
  var last: Int?
}

/// What is known of the 同時に of a flow.
struct Lanes: Sendable {
  /// What is wanted of the order in which branches move.
  enum Purpose: Sendable {
    /// Each way once.
    case ways
    /// As little and as much as can have happened before a branch is left.
    case extremes
    /// Every order in which some branch may be left or depends on another; the others one after the other, since one
    /// that gets stuck holds up all.
    case standstill
    /// Every order there is.
    case everything
  }

  private let plan: Plan
  private let purpose: Purpose
  /// Of each 同時に the branches that can be left for somewhere else.
  private var exits: [Block.ID: [Int]] = [:]
  /// Those whose branches depend on one another.
  private(set) var tangled: Set<Block.ID> = []

  init(_ plan: Plan, _ needs: Needs, for purpose: Purpose = .ways) {
    self.plan = plan
    self.purpose = purpose
    for together in plan.workflow.blocks.indices where plan.steps[together].deed == .split {
      look(at: together, needs)
    }
  }

  private mutating func look(at together: Block.ID, _ needs: Needs) {
    let count = plan.steps[together].branchCount
    var inside: [[Block.ID]] = Array(repeating: [], count: count)
    for block in plan.workflow.blocks.indices {
      if let branch = plan.nesting.around(block).first(where: { $0.of == together }) {
        inside[branch.index].append(block)
      }
    }
    exits[together] = (0..<count).filter { lane in inside[lane].contains { canLeave(together, from: $0) } }
    let timed = (0..<count).filter { lane in inside[lane].contains(where: isTimed) }
    if timed.count > 1 { tangled.insert(together) }
    let none = Bits(count: needs.count)
    let reads = inside.map { $0.reduce(into: none) { $0.formUnion(needs.reads[$1]) } }
    let writes = inside.map { $0.reduce(into: none) { $0.formUnion(needs.writes[$1]) } }
    let after = needs.ahead[plan.join(of: together)]
    for lane in 0..<count {
      for other in 0..<count where lane != other {
        let isReadBeside = needs.depends(reads[lane], on: writes[other])
        // What both settle is, after them, as the later of them left it.
        if isReadBeside || needs.depends(writes[lane].intersection(writes[other]), on: after) {
          tangled.insert(together)
        }
      }
    }
  }

  /// Whether branches may be cut off in some 同時に.
  var mayCutOff: Bool { exits.keys.contains(where: canCutOff) }

  private func canCutOff(_ together: Block.ID) -> Bool {
    plan.steps[together].firstOnly || exits[together]?.isEmpty == false
  }

  private func canLeave(_ together: Block.ID, from block: Block.ID) -> Bool {
    plan.returnsToForm(block)
      || plan.leaving(block).contains { way in
        plan.outcome(at: way.to) != nil
          || plan.isBlock(way.to) && way.to != together && !plan.nesting.isInside(way.to, together)
      }
  }

  private func isTimed(_ block: Block.ID) -> Bool {
    let step = plan.steps[block]
    return step.deed == .wait || plan.lateSteps[step.lateSteps].contains { $0.action.isMore }
  }

  // MARK: Going on

  /// Whether a block may move now.
  func allow(_ block: Block.ID, _ lanes: [Lane]) -> Bool {
    lanes.allSatisfy { lane in
      guard lane.manner != .freely,
        let branch = plan.nesting.around(block).first(where: { $0.of == lane.together })
      else { return true }
      return branch.index == lane.index
    }
  }

  /// Whether something that can happen may happen now.
  func allow(_ move: Move, _ lanes: [Lane]) -> Bool {
    guard !lanes.isEmpty else { return true }
    return move.blocks.isEmpty || move.blocks.contains { allow($0, lanes) }
  }

  /// The lanes after a step, in every manner in which what has begun may go on; none where the step does not fit them.
  func after(_ step: Step, _ lanes: [Lane]) -> [[Lane]] { after(step.events, step.result.state, lanes) }

  func after(_ events: [Event], _ state: Case, _ lanes: [Lane]) -> [[Lane]] {
    var kept: [Lane] = []
    let running = state.running
    for lane in lanes {
      if running.contains(lane.together), !events.contains(where: { $0.begins(lane.together) }) {
        guard let next = advance(lane, state) else { return [] }
        kept.append(next)
      } else if lane.manner == .through, purpose == .ways, !events.contains(where: { $0.joins(lane.together) }) {
        return []
      }
    }
    var all = [kept]
    for together in running where !kept.contains(where: { $0.together == together }) {
      all = all.flatMap { lanes in beginnings(of: together, state).map { lanes + [$0] } }
    }
    return all
  }

  private func beginnings(of together: Block.ID, _ state: Case) -> [Lane] {
    let isFree: Bool =
      switch purpose {
      case .ways, .extremes: tangled.contains(together)
      case .standstill: tangled.contains(together) || canCutOff(together)
      case .everything: true
      }
    guard !isFree else {
      return [Lane(together: together, index: 0, manner: .freely)]
    }
    let open = (0..<plan.steps[together].branchCount).filter { hasWork(in: $0, of: together, state) }
    if plan.steps[together].firstOnly { return open.map { Lane(together: together, index: $0, manner: .alone) } }
    let alone = (exits[together] ?? []).filter(open.contains)
    let first = open.prefix(1).map { Lane(together: together, index: $0, manner: .through) }
    let lasts = (purpose == .extremes ? alone : []).compactMap { last in
      open.first { $0 != last }.map { Lane(together: together, index: $0, manner: .through, last: last) }
    }
    return first + alone.map { Lane(together: together, index: $0, manner: .alone) } + lasts
  }

  /// The branch that goes on: the same, or the next once it is through.
  private func advance(_ lane: Lane, _ state: Case) -> Lane? {
    guard lane.manner != .freely, !hasWork(in: lane.index, of: lane.together, state) else { return lane }
    guard lane.manner == .through else { return nil }
    let left = (0..<plan.steps[lane.together].branchCount).filter { hasWork(in: $0, of: lane.together, state) }
    var next = lane
    guard let index = left.first(where: { $0 != lane.last }) ?? left.first else { return nil }
    next.index = index
    return next
  }

  private func hasWork(in index: Int, of together: Block.ID, _ state: Case) -> Bool {
    state.marking.work.contains { item in
      plan.nesting.around(item.block).contains { $0.of == together && $0.index == index }
    }
  }
}

extension Event {
  fileprivate func begins(_ together: Block.ID) -> Bool { if case .split(together) = self { true } else { false } }
  fileprivate func joins(_ together: Block.ID) -> Bool { if case .joined(together) = self { true } else { false } }
}

extension Needs {
  /// Whether some value or answer that is looked at is among those that are settled.
  fileprivate func depends(_ looked: Bits, on settled: Bits) -> Bool {
    looked.intersection(settled).numbers.contains { number in
      guard number >= items, number - items < subjects.count else { return true }
      // The answer given last is asked about only where no branch lies between.
      return subjects[number - items] != .last
    }
  }
}
