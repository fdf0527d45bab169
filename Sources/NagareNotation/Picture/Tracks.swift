/// Gives every line in a channel a track of its own, so that no two lie on one another. Lines of the same beginning or
/// the same end may share one: there they are one line that forks or joins.
struct Tracks {
  /// For each route the track of each of its lines.
  private(set) var track: [[Int]]
  private(set) var acrossCount: [Int]
  private(set) var channelCount: [Int]

  /// Room for the tracks of a channel, and for the places beside the middle of a lane.
  private static let lane = 2_000

  init(_ routes: [Route], _ network: Network, laneCount: Int) {
    track = routes.map { $0.lines.map { _ in 0 } }
    acrossCount = Array(repeating: 0, count: network.rowCount + 1)
    channelCount = Array(repeating: 0, count: laneCount + 1)
    var across: [Int: [Strand]] = [:]
    var channels: [Int: [Strand]] = [:]
    for (number, route) in routes.enumerated() {
      for (index, line) in route.lines.enumerated() {
        guard case .channel(let channel) = line else { continue }
        channels[channel, default: []].append(Self.down(number, index, route, network, channel))
      }
    }
    for (channel, strands) in channels { channelCount[channel] = assign(strands) }
    // Where they begin and end is known only now.
    for (number, route) in routes.enumerated() {
      for (index, line) in route.lines.enumerated() {
        guard case .across(let row) = line else { continue }
        across[row, default: []].append(self.across(number, index, route, network, row))
      }
    }
    for (row, strands) in across { acrossCount[row] = assign(strands) }
  }

  /// How many tracks the lines of a channel need.
  private mutating func assign(_ strands: [Strand]) -> Int {
    let places = Strand.tracks(of: strands)
    for (strand, place) in zip(strands, places) { track[strand.route][strand.line] = place }
    return (places.max() ?? -1) + 1
  }

  private func across(_ number: Int, _ index: Int, _ route: Route, _ network: Network, _ row: Int) -> Strand {
    let edge = network.edges[route.edge]
    let (before, after) = (route.lines[index - 1], route.lines[index + 1])
    func end(_ line: Route.Line, at place: Int, isFirst: Bool) -> Strand.End {
      switch line {
      case .column(let lane):
        Strand.End(at: (2 * lane + 1) * Self.lane, isBefore: isFirst, column: (2 * lane + 1) * Self.lane)
      case .berth(let lane, let berth):
        Strand.End(
          at: (2 * lane + 1) * Self.lane + berth, isBefore: isFirst, column: (2 * lane + 1) * Self.lane + berth)
      case .channel(let channel):
        Strand.End(
          at: 2 * channel * Self.lane + track[number][place],
          isBefore: Self.comesFromAbove(route, network, channelAt: place, row))
      case .across, .port: Strand.End(at: 0, isBefore: isFirst)
      }
    }
    // A line of its own where it both begins and ends a way; else with those of the same beginning or end.
    let group =
      switch (before, after) {
      case (.column, _) where index == 1: edge.from * 2
      case (_, .column) where index == route.lines.count - 2: edge.to * 2 + 1
      default: -number * 8 - index - 1
      }
    return Strand(
      route: number, line: index, group: group,
      from: end(before, at: index - 1, isFirst: true), to: end(after, at: index + 1, isFirst: false))
  }

  /// Whether a line down a channel lies above that row.
  private static func comesFromAbove(_ route: Route, _ network: Network, channelAt index: Int, _ row: Int) -> Bool {
    let ends = [route.lines[index - 1], route.lines[index + 1]].map { height($0, network) }
    return (ends.min() ?? 0) < height(.across(row), network)
  }

  private static func down(
    _ number: Int, _ index: Int, _ route: Route, _ network: Network, _ channel: Int
  ) -> Strand {
    func end(_ line: Route.Line, beyond: Route.Line?) -> Strand.End {
      switch line {
      case .port(let node, let side, _):
        // A box to the left of the channel has it at its right side.
        Strand.End(at: height(line, network), isBefore: side == .right && network.nodes[node].lane < channel)
      case .across:
        switch beyond {
        case .column(let lane), .berth(let lane, _): Strand.End(at: height(line, network), isBefore: lane < channel)
        case .channel(let other): Strand.End(at: height(line, network), isBefore: other < channel)
        case .across, .port, nil: Strand.End(at: height(line, network), isBefore: false)
        }
      case .column, .berth, .channel: Strand.End(at: 0, isBefore: false)
      }
    }
    return Strand(
      route: number, line: index, group: -number * 8 - index - 1,
      from: end(route.lines[index - 1], beyond: index > 1 ? route.lines[index - 2] : nil),
      to: end(route.lines[index + 1], beyond: index + 2 < route.lines.count ? route.lines[index + 2] : nil))
  }

  /// From top to bottom: the room above a row, and the row with its ports.
  private static func height(_ line: Route.Line, _ network: Network) -> Int {
    switch line {
    case .across(let row): row * Self.lane
    case .port(let node, _, let index): network.nodes[node].row * Self.lane + Self.lane / 2 + index
    case .column, .berth, .channel: 0
    }
  }
}
