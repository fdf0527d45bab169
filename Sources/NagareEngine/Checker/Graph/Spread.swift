import NagareModel

/// Facts that spread along the ways of a flow, sixty-four at a time: each bit is a question, and it is set at a
/// point where some path that leads there answers yes.
struct Spread {
  /// When a fact holds behind a 同時に whose branches must all be through.
  enum Meeting { case everyBranch, anyBranch }

  var graph: FlowGraph
  /// What holds before the first block.
  var start: UInt64 = 0
  /// What begins to hold at a point, and what ends there.
  var gain: [UInt64]
  var loss: [UInt64]
  var meeting = Meeting.everyBranch

  init(_ graph: FlowGraph, meeting: Meeting = .everyBranch) {
    self.graph = graph
    self.meeting = meeting
    gain = Array(repeating: 0, count: graph.pointCount)
    loss = gain
  }

  /// What holds on arrival at every point, along the ways that are allowed.
  func run(along isAllowed: (FlowGraph.Way) -> Bool = { _ in true }) -> [UInt64] {
    var arrived = Array(repeating: UInt64(0), count: graph.pointCount)
    var isDue = Array(repeating: false, count: graph.pointCount)
    arrived[graph.entry] = start
    for point in graph.order where gain[point] != 0 || point == graph.entry { isDue[point] = true }
    var first = 0
    while first < graph.order.count {
      var again = graph.order.count
      for place in first..<graph.order.count where isDue[graph.order[place]] {
        let point = graph.order[place]
        isDue[point] = false
        if let branches = branchesToMeet(at: point) {
          arrived[point] = met(at: point, branches: branches, arrived, isAllowed)
        }
        let before = arrived[point]
        let after = before & ~loss[point] | gain[point]
        for way in graph.leaving(point) where isAllowed(way) {
          let value = way.kind == .early ? before : after
          guard value & ~arrived[way.to] != 0 else { continue }
          if branchesToMeet(at: way.to) == nil { arrived[way.to] |= value }
          isDue[way.to] = true
          if graph.rank[way.to] <= place { again = min(again, graph.rank[way.to]) }
        }
      }
      first = again
    }
    return arrived
  }

  /// How many branches must all be through here.
  private func branchesToMeet(at point: FlowGraph.Point) -> Int? {
    guard meeting == .everyBranch, point >= graph.blocks.count,
      let together = graph.together(endingAt: point), !together.firstOnly, together.branches.count > 1
    else { return nil }
    return together.branches.count
  }

  /// What every branch brings along.
  private func met(
    at point: FlowGraph.Point, branches: Int, _ arrived: [UInt64], _ isAllowed: (FlowGraph.Way) -> Bool
  ) -> UInt64 {
    var common = UInt64.max
    var ofBranch: UInt64 = 0
    var lane = 0
    for way in graph.arriving(point) where isAllowed(way) {
      if way.lane != lane {
        guard way.lane == lane + 1 else { return 0 }
        common &= ofBranch
        (lane, ofBranch) = (way.lane, 0)
      }
      let before = arrived[way.from]
      ofBranch |= way.kind == .early ? before : before & ~loss[way.from] | gain[way.from]
    }
    return lane == branches - 1 ? common & ofBranch : 0
  }
}
