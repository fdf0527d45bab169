/// A way on its course through the channels between rows and lanes, as lines that take turns going down or up and
/// across. Where a line lies exactly is settled once all of them are known.
struct Route {
  enum Line: Hashable {
    /// Down or up through the middle of a lane.
    case column(Int)
    /// Down or up between lanes, in one of the tracks of that channel; 0 is left of the first lane.
    case channel(Int)
    /// Across between rows, in one of the tracks above that row.
    case across(Int)
    /// Across, from or to the side of a box, at one of its ports.
    case port(node: Int, index: Int)
  }

  var edge: Int
  var lines: [Line]
}

/// Finds the course of every way. None passes through a box: lines run between rows and lanes, and down a lane only
/// where nothing stands in it.
struct Router {
  private let network: Network
  private let laneCount: Int
  /// For each row which lanes are taken, and which channels are crossed by a box that reaches over them.
  private var takenLanes: [Set<Int>]
  private var crossedChannels: [Set<Int>]
  /// For each row and lane, the node that a line runs to or from there.
  private var runs: [[Int: Int]]
  /// For each channel across, from which columns lines come down into it, and into which they go on.
  private var crossings: [[(from: Int, to: Int)]]
  /// How many ways leave or enter at the side of each node.
  private(set) var ports: [Int]
  private(set) var routes: [Route] = []

  init(_ network: Network, laneCount: Int) {
    self.network = network
    self.laneCount = laneCount
    takenLanes = Array(repeating: [], count: network.rowCount)
    crossedChannels = Array(repeating: [], count: network.rowCount)
    runs = Array(repeating: [:], count: network.rowCount)
    crossings = Array(repeating: [], count: network.rowCount + 1)
    ports = Array(repeating: 0, count: network.nodes.count)
    for node in network.nodes {
      guard let first = node.lanes.first, let last = node.lanes.last else { continue }
      takenLanes[node.row].formUnion(first...last)
      if last > first { crossedChannels[node.row].formUnion(first + 1...last) }
    }
    for edge in network.edges.indices { routes.append(Route(edge: edge, lines: lines(of: network.edges[edge]))) }
  }

  private mutating func lines(of edge: Network.Edge) -> [Route.Line] {
    let from = network.nodes[edge.from]
    let to = network.nodes[edge.to]
    let goesDown = to.row > from.row
    if edge.isAside {
      return edge.cause == .arm && goesDown
        ? aside(edge, from, to, intoSide: false) : aside(edge, from, to, intoSide: true)
    }
    guard goesDown else { return aside(edge, from, to, intoSide: true) }
    return onward(edge, from, to)
  }

  /// Out at the bottom, in at the top; of a bar, above or below the lane at the other end where that is free.
  private mutating func onward(_ edge: Network.Edge, _ from: Network.Node, _ to: Network.Node) -> [Route.Line] {
    let between = from.row + 1..<to.row
    for lane in [to.lane, from.lane] where from.reaches(lane) && to.reaches(lane) {
      guard isFree(lane, between, for: edge.to) else { continue }
      run(lane, between, to: edge.to)
      return [.column(lane)]
    }
    if isFree(to.lane, between, for: edge.to), cross(from.lane, to.lane, in: from.row + 1) {
      run(to.lane, between, to: edge.to)
      return [.column(from.lane), .across(from.row + 1), .column(to.lane)]
    }
    if isFree(from.lane, between, for: edge.to), cross(from.lane, to.lane, in: to.row) {
      run(from.lane, between, to: edge.to)
      return [.column(from.lane), .across(to.row), .column(to.lane)]
    }
    let channel = freeChannel(near: [from.lane, from.lane + 1, to.lane, to.lane + 1], between)
    return [.column(from.lane), .across(from.row + 1), .channel(channel), .across(to.row), .column(to.lane)]
  }

  /// Out at the right side, in at the right side or at the top.
  private mutating func aside(
    _ edge: Network.Edge, _ from: Network.Node, _ to: Network.Node, intoSide: Bool
  ) -> [Route.Line] {
    let out = rightChannel(of: from)
    var lines: [Route.Line] = [port(edge.from), .channel(out)]
    let between = from.row < to.row ? from.row + 1..<to.row : to.row + 1..<max(from.row, to.row + 1)
    if !intoSide {
      if crossesNothing(out, between) { return lines + [.across(to.row), .column(to.lane)] }
      let channel = freeChannel(besides: out, between)
      return lines + [.across(from.row + 1), .channel(channel), .across(to.row), .column(to.lane)]
    }
    let into = rightChannel(of: to)
    let end = port(edge.to)
    if out == into, from.row != to.row, crossesNothing(out, between) { return lines + [end] }
    // Past the row of the other box there is always room in the channel beside it.
    let leave = to.row < from.row ? from.row : from.row + 1
    let arrive = to.row < from.row ? to.row + 1 : to.row
    if leave == arrive || from.row == to.row {
      return lines + [.across(from.row == to.row ? from.row + 1 : leave), .channel(into), end]
    }
    if crossesNothing(out, between) { return lines + [.across(arrive), .channel(into), end] }
    if crossesNothing(into, between) { return lines + [.across(leave), .channel(into), end] }
    let channel = freeChannel(near: [out, into], between)
    lines += [.across(leave), .channel(channel), .across(arrive), .channel(into), end]
    return lines
  }

  private func rightChannel(of node: Network.Node) -> Int { (node.lanes.last ?? node.lane) + 1 }

  private mutating func port(_ node: Int) -> Route.Line {
    ports[node] += 1
    return .port(node: node, index: ports[node] - 1)
  }

  private func isFree(_ lane: Int, _ rows: Range<Int>, for target: Int) -> Bool {
    rows.allSatisfy { !takenLanes[$0].contains(lane) && (runs[$0][lane] ?? target) == target }
  }

  private mutating func run(_ lane: Int, _ rows: Range<Int>, to target: Int) {
    for row in rows { runs[row][lane] = target }
  }

  private func crossesNothing(_ channel: Int, _ rows: Range<Int>) -> Bool {
    rows.allSatisfy { !crossedChannels[$0].contains(channel) }
  }

  /// Crosses from one column to another, unless lines would have to change places: each would lie above the other.
  private mutating func cross(_ from: Int, _ to: Int, in row: Int) -> Bool {
    var reached: Set<Int> = [to]
    var next = [to]
    while let column = next.popLast() {
      for crossing in crossings[row] where crossing.from == column && reached.insert(crossing.to).inserted {
        next.append(crossing.to)
      }
    }
    guard from == to || !reached.contains(from) else { return false }
    crossings[row].append((from, to))
    return true
  }

  /// The channel nothing reaches over that is nearest to the wanted ones; the outermost two are always free.
  private func freeChannel(near wanted: [Int], _ rows: Range<Int>) -> Int {
    (0...laneCount).filter { crossesNothing($0, rows) }
      .min { distance($0, wanted) < distance($1, wanted) } ?? laneCount
  }

  /// The same for a way that leaves at the right side: to the left it would cross what leaves below.
  private func freeChannel(besides out: Int, _ rows: Range<Int>) -> Int {
    let cost = { (channel: Int) in channel < out ? out - channel + 2 : channel - out }
    return (0...laneCount).filter { crossesNothing($0, rows) }.min { cost($0) < cost($1) } ?? laneCount
  }

  private func distance(_ channel: Int, _ wanted: [Int]) -> Int {
    wanted.map { abs($0 - channel) }.min() ?? 0
  }
}

extension Network.Node {
  /// Whether a way may begin or end in the middle of a lane.
  fileprivate func reaches(_ lane: Int) -> Bool { self.lane == lane || isBar && lanes.contains(lane) }
}
