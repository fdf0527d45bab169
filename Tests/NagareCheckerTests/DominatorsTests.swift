import NagareModel
import NagarePlan
import TestSupport
import Testing

@testable import NagareChecker

@Suite("What lies on every way")
struct DominatorsTests {
  /// Flows whose ways are drawn by lot: on, back, over the border of a branch, and early.
  static func flow(_ seed: UInt64) -> Workflow {
    var chance = SeededRandom(seed)
    func lot(_ count: Int) -> Int { chance.below(count) }
    let count = 12
    let blocks = (0..<count).map { id -> Block in
      let on = Next.block(min(count - 1, id + 1 + lot(3)))
      switch lot(5) {
      case 0: return .choose([(.holds(Sketch.urgent), .block(lot(count)))], next: on)
      case 1: return .choose([(.holds(Sketch.urgent), on)], otherwise: .block(min(count - 1, id + 2)), next: on)
      case 2: return .task(Sketch.head).leading(to: on).handled { $0.late = [LateStep(.goTo(.block(lot(id + 1))))] }
      case 3: return .approval(Sketch.chief).leading(to: on)
      default: return .task().leading(to: on)
      }
    }
    return Sketch([.form()] + blocks).workflow
  }

  @Test("Nothing is said that a walk around the block disproves", arguments: 1...200 as ClosedRange<UInt64>)
  func certain(_ seed: UInt64) {
    let plan = Plan(Self.flow(seed))
    let dominators = Dominators(plan)
    let said = pairs(plan) { dominators.passes($0, before: $1) }
    let walked = pairs(plan) { canBePassedBy($0, to: $1, plan) == false }
    #expect(said.isSubset(of: walked))
    #expect(said == walked || said.isEmpty)
  }

  @Test("Most flows are simple enough to say everything")
  func usual() {
    let silent = (1...200 as ClosedRange<UInt64>).filter { seed in
      let plan = Plan(Self.flow(seed))
      let dominators = Dominators(plan)
      return pairs(plan) { dominators.passes($0, before: $1) }.isEmpty
    }
    #expect(silent.count < 100, "\(silent.count)")
  }

  private func pairs(_ plan: Plan, where holds: (Int, Int) -> Bool) -> Set<[Int]> {
    let points = plan.order.filter { plan.isBlock($0) }
    return Set(points.flatMap { one in points.filter { $0 != one && holds(one, $0) }.map { [one, $0] } })
  }

  /// Whether some way leads from the beginning to `point` without coming to `other`.
  private func canBePassedBy(_ other: Int, to point: Int, _ plan: Plan) -> Bool {
    guard other != plan.entry else { return false }
    var isSeen: Set<Int> = [plan.entry, other]
    var open = [plan.entry]
    while let here = open.popLast() {
      if here == point { return true }
      for way in plan.leaving(here) where isSeen.insert(way.to).inserted { open.append(way.to) }
    }
    return false
  }
}
