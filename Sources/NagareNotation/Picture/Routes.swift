/// A way on its course through the channels between rows and lanes, as lines that take turns going down or up and
/// across. Where a line lies exactly is settled once all of them are known.
struct Route {
  enum Side: Hashable { case left, right }

  enum Line: Hashable {
    /// Down or up through the middle of a lane.
    case column(Int)
    /// Between a bar and the channel beside it, so many places from the middle of a lane.
    case berth(lane: Int, place: Int)
    /// Down or up between lanes, in one of the tracks of that channel; 0 is left of the first lane.
    case channel(Int)
    /// Across between rows, in one of the tracks above that row.
    case across(Int)
    /// Across, from or to a side of a box, at one of its ports.
    case port(node: Int, side: Side, index: Int)
  }

  var edge: Int
  var lines: [Line]

  /// The side of its box it leaves at; `nil` where it leaves at the bottom.
  var exit: Side? {
    if case .port(_, let side, _) = lines[0] { side } else { nil }
  }
}

/// Finds the course of every way. None passes through a box: lines run between rows and lanes, and down a lane only
/// where nothing stands in it.
struct Router {
  private let network: Network
  private let laneCount: Int
  private let room: Room
  private let forks: Forks
  /// For each row and lane, the node that a line runs to or from there.
  private var runs: [[Int: Int]]
  /// For each row and lane the box from whose side lines go over it.
  private var swept: [[Int: Int]]
  /// For each channel across, from which columns lines come down into it, and into which they go on.
  private var crossings: [[(from: Int, to: Int)]]
  /// For each row and lane what stands there, and where ways lead from and to it.
  private var boxes: [[Int: Int]]
  private var neighbours: [[Int]]
  private(set) var routes: [Route] = []

  init(_ network: Network, laneCount: Int) {
    self.network = network
    self.laneCount = laneCount
    room = Room(network)
    forks = Forks(network, room)
    runs = Array(repeating: [:], count: network.rowCount)
    swept = Array(repeating: [:], count: network.rowCount)
    crossings = Array(repeating: [], count: network.rowCount + 1)
    boxes = Array(repeating: [:], count: network.rowCount)
    neighbours = network.nodes.map { _ in [] }
    for (number, node) in network.nodes.enumerated() { boxes[node.row][node.lane] = number }
    for edge in network.edges {
      neighbours[edge.from].append(edge.to)
      neighbours[edge.to].append(edge.from)
    }
    for edge in network.edges.indices {
      routes.append(Route(edge: edge, lines: lines(of: network.edges[edge], forks.exits[edge])))
    }
    Berths(network).settle(&routes)
    Ports(network).settle(&routes)
  }

  /// How far from the middle of a lane ways lead to a bar.
  var farthestBerth: Int {
    routes.flatMap(\.lines).map { if case .berth(_, let place) = $0 { abs(place) } else { 0 } }.max() ?? 0
  }

  private mutating func lines(of edge: Network.Edge, _ exit: Forks.Exit?) -> [Route.Line] {
    let from = network.nodes[edge.from]
    let to = network.nodes[edge.to]
    guard to.row > from.row else { return aside(edge, from, to) }
    switch exit {
    case .bottom: return below(edge, from, to) ?? beside(edge, from, to, at: .right)
    case .side(let side): return over(edge, from, to, at: side) ?? beside(edge, from, to, at: side)
    case nil: return edge.isAside ? aside(edge, from, to) : onward(edge, from, to)
    }
  }

  // MARK: From a question

  /// Down from it as far as there is room, and only then to another lane.
  private mutating func below(_ edge: Network.Edge, _ from: Network.Node, _ to: Network.Node) -> [Route.Line]? {
    let between = from.row + 1..<to.row
    guard isFree(from.lane, between, for: goal(of: edge)) else { return nil }
    let lane = to.entry(from: from.lane)
    guard lane == from.lane || cross(from.lane, lane, in: to.row) else { return nil }
    run(from.lane, between, to: goal(of: edge))
    return lane == from.lane ? [.column(lane)] : [.column(from.lane), .across(to.row), .column(lane)]
  }

  /// From its corner over the lanes beside it, where nothing stands there, and down.
  private mutating func over(
    _ edge: Network.Edge, _ from: Network.Node, _ to: Network.Node, at side: Route.Side
  ) -> [Route.Line]? {
    let lane = to.entry(from: from.lane)
    let passed = side == .right ? from.lane + 1..<lane + 1 : lane..<from.lane
    let rows = from.row..<to.row
    guard !passed.isEmpty, isFree(lane, rows, for: goal(of: edge)), sweep(passed, in: from.row, from: edge.from) else {
      return nil
    }
    run(lane, rows, to: goal(of: edge))
    return [port(edge.from, side), .column(lane)]
  }

  /// From its corner down the channel beside it.
  private mutating func beside(
    _ edge: Network.Edge, _ from: Network.Node, _ to: Network.Node, at side: Route.Side
  ) -> [Route.Line] {
    let out = side == .right ? rightChannel(of: from) : from.lanes.first ?? from.lane
    let lane = to.entry(from: from.lane)
    let between = from.row + 1..<to.row
    let end: [Route.Line] = [.across(to.row), .column(lane)]
    let channel = room.isOpen(out, between) ? out : freeChannel(besides: out, between, at: side)
    let passed = side == .right ? out..<max(out, channel) : min(channel, out)..<out
    if channel == out || !passed.isEmpty && sweep(passed, in: from.row, from: edge.from) {
      return [port(edge.from, side), .channel(channel)] + end
    }
    return [port(edge.from, side), .channel(out), .across(from.row + 1), .channel(channel)] + end
  }

  // MARK: From everything else

  /// Out at the bottom, in at the top; of a bar, above or below the lane at the other end.
  private mutating func onward(_ edge: Network.Edge, _ from: Network.Node, _ to: Network.Node) -> [Route.Line] {
    let between = from.row + 1..<to.row
    let start = from.entry(from: to.lane)
    let end = to.entry(from: start)
    if start == end, isFree(start, between, for: goal(of: edge)) {
      run(start, between, to: goal(of: edge))
      return [.column(start)]
    }
    if isFree(end, between, for: goal(of: edge)), cross(start, end, in: from.row + 1) {
      run(end, between, to: goal(of: edge))
      return [.column(start), .across(from.row + 1), .column(end)]
    }
    if isFree(start, between, for: goal(of: edge)), cross(start, end, in: to.row) {
      run(start, between, to: goal(of: edge))
      return [.column(start), .across(to.row), .column(end)]
    }
    let channel = freeChannel(near: [start, start + 1, end, end + 1], between)
    return [.column(start), .across(from.row + 1), .channel(channel), .across(to.row), .column(end)]
  }

  /// Out at the right side, in at the right side.
  private mutating func aside(_ edge: Network.Edge, _ from: Network.Node, _ to: Network.Node) -> [Route.Line] {
    let out = rightChannel(of: from)
    let into = rightChannel(of: to)
    var lines: [Route.Line] = [port(edge.from, .right), .channel(out)]
    let end = port(edge.to, .right)
    let between = from.row < to.row ? from.row + 1..<to.row : to.row + 1..<max(from.row, to.row + 1)
    if out == into, from.row != to.row, room.isOpen(out, between) { return lines + [end] }
    // Past the row of the other box there is always room in the channel beside it.
    let leave = to.row < from.row ? from.row : from.row + 1
    let arrive = to.row < from.row ? to.row + 1 : to.row
    if leave == arrive || from.row == to.row {
      return lines + [.across(from.row == to.row ? from.row + 1 : leave), .channel(into), end]
    }
    if room.isOpen(out, between) { return lines + [.across(arrive), .channel(into), end] }
    if room.isOpen(into, between) { return lines + [.across(leave), .channel(into), end] }
    let channel = freeChannel(near: [out, into], between)
    lines += [.across(leave), .channel(channel), .across(arrive), .channel(into), end]
    return lines
  }

  // MARK: Room

  private func rightChannel(of node: Network.Node) -> Int { (node.lanes.last ?? node.lane) + 1 }

  /// Which of them it is, is settled once all are known.
  private func port(_ node: Int, _ side: Route.Side) -> Route.Line { .port(node: node, side: side, index: 0) }

  /// What lines in one lane have to have in common: the box they lead to; at a bar each way ends by itself.
  private func goal(of edge: Network.Edge) -> Int { network.nodes[edge.to].isBar ? -1 - edge.from : edge.to }

  private func isFree(_ lane: Int, _ rows: Range<Int>, for target: Int) -> Bool {
    room.isFree(lane, rows) && rows.allSatisfy { (runs[$0][lane] ?? target) == target }
  }

  /// Goes over lanes from the side of a box, where nothing stands in them; other ways from there may do so, too.
  private mutating func sweep(_ lanes: Range<Int>, in row: Int, from node: Int) -> Bool {
    guard lanes.allSatisfy({ room.isFree($0, row..<row + 1) && (swept[row][$0] ?? node) == node }) else { return false }
    for lane in lanes { swept[row][lane] = node }
    return true
  }

  private mutating func run(_ lane: Int, _ rows: Range<Int>, to target: Int) {
    for row in rows { runs[row][lane] = target }
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

  /// The channel nothing reaches over that is nearest to the wanted ones; the outermost two are always free. Of two,
  /// the one on the side to which less leads from what stands between.
  private func freeChannel(near wanted: [Int], _ rows: Range<Int>) -> Int {
    let lane = wanted[0]
    let pull = pulls(in: lane, rows)
    let cost = { (channel: Int) in
      (wanted.map { abs($0 - channel) }.min() ?? 0, channel <= lane ? pull.left : pull.right, channel)
    }
    return (0...laneCount).filter { room.isOpen($0, rows) }.min { cost($0) < cost($1) } ?? laneCount
  }

  /// How many ways lead to other lanes, from and to what stands in a lane.
  private func pulls(in lane: Int, _ rows: Range<Int>) -> (left: Int, right: Int) {
    rows.reduce(into: (0, 0)) { pulls, row in
      guard let node = boxes[row][lane] else { return }
      for other in neighbours[node] {
        if network.nodes[other].lane < lane { pulls.0 += 1 }
        if network.nodes[other].lane > lane { pulls.1 += 1 }
      }
    }
  }

  /// The same for a way that leaves at a side: back to the other it would cross what leaves below.
  private func freeChannel(besides out: Int, _ rows: Range<Int>, at side: Route.Side) -> Int {
    let cost = { (channel: Int) in
      abs(channel - out) + ((side == .right ? channel < out : channel > out) ? 2 : 0)
    }
    return (0...laneCount).filter { room.isOpen($0, rows) }.min { cost($0) < cost($1) } ?? laneCount
  }
}

/// Where boxes stand, and where lines have room between them.
struct Room {
  /// For each row which lanes are taken, and which channels are crossed by a box that reaches over them.
  private(set) var taken: [Set<Int>]
  private var crossed: [Set<Int>]

  init(_ network: Network) {
    taken = Array(repeating: [], count: network.rowCount)
    crossed = Array(repeating: [], count: network.rowCount)
    for node in network.nodes {
      guard let first = node.lanes.first, let last = node.lanes.last else { continue }
      taken[node.row].formUnion(first...last)
      if last > first { crossed[node.row].formUnion(first + 1...last) }
    }
  }

  /// Whether nothing stands in a lane.
  func isFree(_ lane: Int, _ rows: Range<Int>) -> Bool { rows.allSatisfy { !taken[$0].contains(lane) } }

  /// Whether nothing reaches over a channel.
  func isOpen(_ channel: Int, _ rows: Range<Int>) -> Bool { rows.allSatisfy { !crossed[$0].contains(channel) } }
}

extension Network.Node {
  /// The lane in which a way comes to it: of a bar that in which it comes anyway, if the bar reaches so far.
  func entry(from lane: Int) -> Int { isBar && lanes.contains(lane) ? lane : self.lane }
}
