import NagareEngine
import NagareModel
import NagarePlan

/// Which lines of a flow cases come to, and which of its branches they come through.
struct Passages {
  private let plan: Plan
  private var reached: Set<Block.ID> = []
  /// Branches that have begun somewhere.
  private var begun: Set<Block.Branch> = []
  /// Branches that were through somewhere, or ended the others.
  private var settled: Set<Block.Branch> = []

  init(_ plan: Plan) {
    self.plan = plan
  }

  /// Whether it depends on values or on other branches where cases come to; otherwise every line that ways lead to is
  /// come to.
  static func mayMiss(_ plan: Plan, _ needs: Needs) -> Bool {
    plan.workflow.blocks.contains { !$0.kind.conditions.isEmpty } || Lanes(plan, needs).mayCutOff
  }

  /// What happened in one step of some case.
  mutating func note(_ events: [Event]) {
    var last: Block.ID?
    for event in events {
      if let block = event.place { reached.insert(block) }
      switch event {
      case .split(let together):
        for index in 0..<plan.steps[together].branchCount { begun.insert(Block.Branch(of: together, index: index)) }
      case .cameThrough(let together), .joined(let together):
        settle(last) { $0.of == together }
      case .stopped, .ended: settle(last) { _ in true }
      case .started, .filled, .answered, .finished, .read, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock,
        .offered, .skipped, .shared, .passed, .chose, .computed, .jumped, .sent, .lapsed, .overdue, .handedOver,
        .answeredLate, .sentBack:
        break
      }
      last = event.leadsOnFrom ?? last
    }
  }

  private mutating func settle(_ block: Block.ID?, _ isMeant: (Block.Branch) -> Bool) {
    guard let block else { return }
    settled.formUnion(plan.nesting.around(block).filter(isMeant))
  }

  var cutOff: [Block.Branch] {
    begun.subtracting(settled).sorted { ($0.of, $0.index) < ($1.of, $1.index) }
  }

  /// The first lines behind each way that is shut, in the order of the text.
  var unreached: [Inspection.Unreached] {
    let ways = plan.ways.filter { way in
      plan.isBlock(way.from) && plan.isBlock(way.to) && reached.contains(way.from) && !reached.contains(way.to)
        && plan.steps[way.to].deed != .end
    }
    return Dictionary(grouping: ways, by: \.to).sorted { $0.key < $1.key }.map {
      Inspection.Unreached(block: $0.key, shut: $0.value)
    }
  }
}
