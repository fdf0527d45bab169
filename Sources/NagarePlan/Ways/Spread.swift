/// Facts that spread along the ways of a flow, sixty-four at a time: each bit is a question, and it is set at a
/// point where some path that leads there answers yes.
public struct Spread {
  /// When a fact holds behind a 同時に whose branches must all be through.
  public enum Meeting { case everyBranch, anyBranch }

  let plan: Plan
  /// What holds before the first block.
  public var start: UInt64 = 0
  /// What begins to hold at a point, and what ends there.
  public var gain: [UInt64]
  public var loss: [UInt64]
  let meeting: Meeting

  public init(_ plan: Plan, meeting: Meeting = .everyBranch) {
    self.plan = plan
    self.meeting = meeting
    gain = Array(repeating: 0, count: plan.pointCount)
    loss = gain
  }

  /// What holds on arrival at every point, along the ways that are allowed.
  public func run(along isAllowed: (Way) -> Bool = { _ in true }) -> [UInt64] {
    var arrived = Array(repeating: UInt64(0), count: plan.pointCount)
    var isDue = Array(repeating: false, count: plan.pointCount)
    arrived[plan.entry] = start
    for point in plan.order where gain[point] != 0 || point == plan.entry { isDue[point] = true }
    var first = 0
    while first < plan.order.count {
      var again = plan.order.count
      for place in first..<plan.order.count where isDue[plan.order[place]] {
        let point = plan.order[place]
        isDue[point] = false
        if let branches = branchesToMeet(at: point) {
          arrived[point] = met(at: point, branches: branches, arrived, isAllowed)
        }
        let before = arrived[point]
        let after = before & ~loss[point] | gain[point]
        for way in plan.leaving(point) where isAllowed(way) {
          let value = way.cause.isLate ? before : after
          guard value & ~arrived[way.to] != 0 else { continue }
          if branchesToMeet(at: way.to) == nil { arrived[way.to] |= value }
          isDue[way.to] = true
          if plan.rank[way.to] <= place { again = min(again, plan.rank[way.to]) }
        }
      }
      first = again
    }
    return arrived
  }

  /// How many branches must all be through here.
  private func branchesToMeet(at point: Plan.Point) -> Int? {
    let step = plan.steps[point]
    guard meeting == .everyBranch, step.deed == .meet, !step.firstOnly, step.branchCount > 1 else { return nil }
    return step.branchCount
  }

  /// What every branch brings along.
  private func met(
    at point: Plan.Point, branches: Int, _ arrived: [UInt64], _ isAllowed: (Way) -> Bool
  ) -> UInt64 {
    var common = UInt64.max
    var ofBranch: UInt64 = 0
    var lane = 0
    for way in plan.arriving(point) where isAllowed(way) {
      if way.lane != lane {
        guard way.lane == lane + 1 else { return 0 }
        common &= ofBranch
        (lane, ofBranch) = (way.lane, 0)
      }
      let before = arrived[way.from]
      ofBranch |= way.cause.isLate ? before : before & ~loss[way.from] | gain[way.from]
    }
    return lane == branches - 1 ? common & ofBranch : 0
  }
}
