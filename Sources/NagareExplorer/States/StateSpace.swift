import NagareEngine
import NagareModel
import NagarePlan

/// All states a case can be in, each looked at once.
///
/// The states of branches that neither look at one another nor can be left are packed into one number, a digit for each
/// branch, so that hundreds of thousands of them are walked without a case for each.
public struct StateSpace {
  private let mover: Mover
  private let lanes: Lanes
  private var known: Set<Standing> = []
  private var queue: [Position] = []
  /// How many there are.
  public private(set) var count = 0

  public static func count(_ flow: Flow) -> Int { StateSpace(flow).count }

  public init(_ flow: Flow) {
    var mover = Mover(flow, keepsFields: false)
    mover.isEager = true
    mover.asksWhoActs = true
    mover.room.most = .max
    self.mover = mover
    lanes = Lanes(flow.plan, mover.needs, for: .everything)
    guard let begun = try? mover.begin().position else { return }
    add(begun)
    while let position = queue.popLast() {
      if let together = position.state.running.first, isClosed(together), isFresh(position.state, together) {
        walk(position, together)
        continue
      }
      for move in mover.moves(at: position.state) {
        for step in mover.steps(position, move).steps { add(step.result) }
      }
    }
  }

  private mutating func add(_ position: Position) {
    guard known.insert(mover.standing(position)).inserted else { return }
    count += 1
    queue.append(position)
  }

  // MARK: Branches side by side

  /// Whether the branches of a 同時に are nothing but work that leads on: then each goes its own way, whatever the others
  /// do.
  private func isClosed(_ together: Block.ID) -> Bool {
    let plan = mover.plan
    guard !plan.steps[together].firstOnly, plan.nesting.outermost(around: together, notAround: nil) == nil else {
      return false
    }
    return plan.workflow.blocks.indices.allSatisfy { block in
      guard plan.nesting.isInside(block, together) else { return true }
      let step = plan.steps[block]
      let fields = plan.workflow.blocks[block].fields
      switch step.deed {
      case .work, .reading:
        return !fields.contains { mover.trials.matters[$0.item] }
          && !plan.lateSteps[step.lateSteps].contains { $0.action.isMore }
      case .share, .notify, .split, .meet: return !step.firstOnly
      case .form, .approval, .decision, .wait, .set, .choose, .pass, .end: return false
      }
    }
  }

  /// Whether nothing has been done yet in any branch.
  private func isFresh(_ state: Case, _ together: Block.ID) -> Bool {
    let firsts = Set(mover.plan.leaving(together).map(\.to))
    return state.running == [together] && state.marking.work.allSatisfy { firsts.contains($0.block) && $0.said.isEmpty }
      && state.marking.work.count == firsts.count
  }

  /// Every combination of the states of the branches, from their beginning on; then what comes after all are through.
  private mutating func walk(_ start: Position, _ together: Block.ID) {
    let branches = (0..<mover.plan.steps[together].branchCount).map { branch(start, together, $0) }
    var sizes: [Int] = [1]
    for branch in branches { sizes.append(sizes[sizes.count - 1] * branch.leads.count) }
    var isSeen = Array(repeating: UInt64(0), count: sizes[branches.count] / 64 + 1)
    var open = [0]
    isSeen[0] = 1
    var found = 1
    while let packed = open.popLast() {
      for (place, branch) in branches.enumerated() {
        let at = packed / sizes[place] % branch.leads.count
        for next in branch.leads[at] {
          let reached = packed + (next - at) * sizes[place]
          guard isSeen[reached >> 6] & 1 << UInt64(reached & 63) == 0 else { continue }
          isSeen[reached >> 6] |= 1 << UInt64(reached & 63)
          found += 1
          open.append(reached)
        }
      }
    }
    // The beginning has been counted, and that all are through is a state of what comes after.
    count += found - 2
    var position = start
    for (place, branch) in branches.enumerated() {
      for move in branch.story {
        guard let step = mover.steps(position, move).steps.first else { continue }
        position = step.result
      }
      if place == branches.count - 1 { add(position) }
    }
  }

  private struct Branch {
    /// From each of its states to which.
    var leads: [[Int]] = []
    /// What is done until it is through.
    var story: [Move] = []
  }

  /// One branch alone.
  private func branch(_ start: Position, _ together: Block.ID, _ index: Int) -> Branch {
    var branch = Branch()
    var known: [[Block.ID: [WorkItem]]: Int] = [:]
    var queue: [(position: Position, story: [Move])] = []
    func key(_ position: Position) -> [Block.ID: [WorkItem]] {
      Dictionary(grouping: position.state.marking.work.filter { isInside($0.block, together, index) }, by: \.block)
        .mapValues { $0.map(\.plain) }
    }
    func place(_ position: Position, _ story: [Move]) -> Int {
      let key = key(position)
      if let found = known[key] { return found }
      known[key] = branch.leads.count
      branch.leads.append([])
      queue.append((position, story))
      if key.isEmpty { branch.story = story }
      return branch.leads.count - 1
    }
    _ = place(start, [])
    var next = 0
    while next < queue.count {
      let (position, story) = queue[next]
      for move in mover.moves(at: position.state) where move.block.map({ isInside($0, together, index) }) == true {
        for step in mover.steps(position, move).steps {
          let to = place(step.result, story + [move])
          if !branch.leads[next].contains(to) { branch.leads[next].append(to) }
        }
      }
      next += 1
    }
    return branch
  }

  private func isInside(_ block: Block.ID, _ together: Block.ID, _ index: Int) -> Bool {
    mover.plan.nesting.around(block).contains { $0.of == together && $0.index == index }
  }
}
