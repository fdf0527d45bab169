import NagareModel

/// Where a case can go. Every block, the end of every 同時に and the two ways a case can end are points;
/// points are numbered, and so nothing here looks anything up by name or calls itself.
struct FlowGraph: Sendable {
  typealias Point = Int

  struct Way: Sendable {
    /// What leads along a way.
    enum Kind: Hashable, Sendable {
      case onward, otherwise, answer
      case arm(Int)
      case lane(Int)
      /// Before the block's own work is done: a deadline has passed.
      case early
    }

    var from: Point
    var to: Point
    var kind: Kind
    /// Where it leads to the end of a 同時に, the branch it comes from.
    var lane = 0
  }

  let blocks: [Block]
  let answering: Answering
  let entry: Point
  let pointCount: Int
  /// In the order of the points they leave.
  let ways: [Way]
  /// The points a case can pass, each before those it leads to wherever there is no way back.
  let order: [Point]
  let rank: [Int]

  private let departures: [Int]
  private let arrivals: [Int]
  private let arrivalStarts: [Int]
  private let joins: [Point]

  /// A case has ended as 完了.
  var finished: Point { pointCount - 2 }
  /// A case has ended in any other way.
  var stopped: Point { pointCount - 1 }

  init(_ workflow: Workflow) {
    let blocks = workflow.blocks
    let answering = Answering(blocks)
    let map = PointMap(blocks)
    var ways: [Way] = []
    for id in blocks.indices { map.addWays(of: id, answering: answering, to: &ways) }
    for together in map.togethers {
      ways.append(map.way(from: map.joins[together], to: blocks[together].next, .onward))
    }
    self.blocks = blocks
    self.answering = answering
    self.ways = ways
    entry = map.point(of: workflow.start)
    pointCount = map.pointCount
    joins = map.joins
    departures = Self.starts(of: ways.lazy.map(\.from), count: pointCount)
    arrivalStarts = Self.starts(of: ways.lazy.map(\.to), count: pointCount)
    arrivals = ways.indices.sorted {
      (ways[$0].to, ways[$0].lane, $0) < (ways[$1].to, ways[$1].lane, $1)
    }
    (order, rank) = Self.order(from: entry, ways: ways, departures: departures, count: pointCount)
  }

  func leaving(_ point: Point) -> ArraySlice<Way> { ways[departures[point]..<departures[point + 1]] }

  /// The ways that lead to a point, those of one branch side by side.
  func arriving(_ point: Point) -> some Sequence<Way> {
    arrivals[arrivalStarts[point]..<arrivalStarts[point + 1]].lazy.map { ways[$0] }
  }

  /// The 同時に whose end this point is.
  func together(endingAt point: Point) -> Together? {
    guard point >= blocks.count, point < finished, case .together(let together) = blocks[joins[point]].kind else {
      return nil
    }
    return together
  }

  /// Whether a way leads on in the text and not back to something above.
  func isOnward(_ way: Way) -> Bool {
    way.to >= blocks.count || way.from >= blocks.count || way.to > way.from
  }

  private static func starts(of points: some Sequence<Point>, count: Int) -> [Int] {
    var starts = Array(repeating: 0, count: count + 1)
    for point in points { starts[point + 1] += 1 }
    for point in 0..<count { starts[point + 1] += starts[point] }
    return starts
  }

  private static func order(from entry: Point, ways: [Way], departures: [Int], count: Int) -> ([Point], [Int]) {
    var left = departures
    var isSeen = Array(repeating: false, count: count)
    var path = [entry]
    var done: [Point] = []
    isSeen[entry] = true
    while let point = path.last {
      if left[point] < departures[point + 1] {
        let next = ways[left[point]].to
        left[point] += 1
        if !isSeen[next] {
          isSeen[next] = true
          path.append(next)
        }
      } else {
        path.removeLast()
        done.append(point)
      }
    }
    done.reverse()
    var rank = Array(repeating: Int.max, count: count)
    for (place, point) in done.enumerated() { rank[point] = place }
    return (done, rank)
  }
}

/// Numbers the points while a graph is built.
private struct PointMap {
  let blocks: [Block]
  /// For a 同時に the point of its end, and for such a point its 同時に.
  var joins: [Int]
  var togethers: [Block.ID] = []
  var pointCount: Int { joins.count + 2 }

  init(_ blocks: [Block]) {
    self.blocks = blocks
    joins = Array(repeating: -1, count: blocks.count)
    for id in blocks.indices {
      guard case .together = blocks[id].kind else { continue }
      joins[id] = joins.count
      joins.append(id)
      togethers.append(id)
    }
  }

  func point(of next: Next) -> Int {
    switch next {
    case .block(let id): id
    case .join(let id): joins[id]
    case .end: pointCount - 2
    }
  }

  func point(of destination: Destination) -> Int {
    switch destination {
    case .block(let id): id
    case .finish(let outcome): pointCount - (outcome == .finished ? 2 : 1)
    }
  }

  func way(from: Int, to next: Next, _ kind: FlowGraph.Way.Kind) -> FlowGraph.Way {
    var way = FlowGraph.Way(from: from, to: point(of: next), kind: kind)
    if case .join = next {
      let id = from < blocks.count ? from : joins[from]
      way.lane = if case .lane(let index) = kind { index } else { blocks[id].branch?.index ?? 0 }
    }
    return way
  }

  func addWays(of id: Block.ID, answering: Answering, to ways: inout [FlowGraph.Way]) {
    let next = blocks[id].next
    switch blocks[id].kind {
    case .form, .task, .share, .notify, .wait, .compute, .table:
      ways.append(way(from: id, to: next, .onward))
    case .approval, .decision:
      ways.append(way(from: id, to: next, .onward))
      for destination in answering.destinations(of: id, blocks[id]) {
        ways.append(.init(from: id, to: point(of: destination), kind: .answer))
      }
    case .gateway(let gateway):
      for (index, arm) in gateway.arms.enumerated() {
        ways.append(way(from: id, to: arm.first, .arm(index)))
      }
      ways.append(way(from: id, to: gateway.otherwise ?? next, .otherwise))
    case .together(let together):
      for (index, first) in together.branches.enumerated() {
        ways.append(way(from: id, to: first, .lane(index)))
      }
      if together.branches.isEmpty { ways.append(way(from: id, to: .join(id), .onward)) }
    case .finish(let outcome):
      ways.append(.init(from: id, to: point(of: .finish(outcome)), kind: .onward))
    case .jump(let destination):
      ways.append(.init(from: id, to: point(of: destination), kind: .onward))
    }
    for case .goTo(let destination) in blocks[id].handling.late.map(\.action) {
      ways.append(.init(from: id, to: point(of: destination), kind: .early))
    }
  }
}
