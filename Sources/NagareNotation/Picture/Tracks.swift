/// Gives every line in a channel a track of its own, so that no two lie on one another. Lines of the same beginning or
/// the same end may share one: there they are one line that forks or joins.
struct Tracks {
  /// For each route the track of each of its lines.
  private(set) var track: [[Int]]
  private(set) var acrossCount: [Int]
  private(set) var channelCount: [Int]

  private struct Piece {
    var route: Int
    var line: Int
    var low: Int
    var high: Int
    /// Pieces of one group may share a track.
    var group: Int
    /// Columns it is reached through from above, and left through below.
    var above: Int?
    var below: Int?
  }

  init(_ routes: [Route], _ network: Network, laneCount: Int) {
    track = routes.map { $0.lines.map { _ in 0 } }
    acrossCount = Array(repeating: 0, count: network.rowCount + 1)
    channelCount = Array(repeating: 0, count: laneCount + 1)
    var across: [Int: [Piece]] = [:]
    var channels: [Int: [Piece]] = [:]
    for (number, route) in routes.enumerated() {
      let edge = network.edges[route.edge]
      for (index, line) in route.lines.enumerated() {
        switch line {
        case .across(let row): across[row, default: []].append(Self.across(number, index, route, edge))
        case .channel(let channel):
          channels[channel, default: []].append(Self.down(number, index, route, edge, network))
        case .column, .port: break
        }
      }
    }
    for (row, pieces) in across { acrossCount[row] = assign(pieces) }
    for (channel, pieces) in channels { channelCount[channel] = assign(pieces) }
  }

  /// How many tracks the pieces of a channel need.
  private mutating func assign(_ pieces: [Piece]) -> Int {
    var tracks: [[Piece]] = []
    var left = pieces.sorted { ($0.low, $0.high, $0.route, $0.line) < ($1.low, $1.high, $1.route, $1.line) }
    var lowest: [Int: Int] = [:]
    while !left.isEmpty {
      // A line that comes down a column ends above the lines that begin in that column.
      let index =
        left.firstIndex { piece in
          !left.contains { other in
            (other.route, other.line) != (piece.route, piece.line) && other.above != nil && other.above == piece.below
              && other.group != piece.group
          }
        } ?? 0
      let piece = left.remove(at: index)
      let start = piece.below.flatMap { lowest[$0] } ?? 0
      var chosen = start
      while chosen < tracks.count, tracks[chosen].contains(where: { Self.collide($0, piece) }) { chosen += 1 }
      while tracks.count <= chosen { tracks.append([]) }
      tracks[chosen].append(piece)
      if let above = piece.above { lowest[above] = max(lowest[above] ?? 0, chosen + 1) }
      track[piece.route][piece.line] = chosen
    }
    return tracks.count
  }

  private static func collide(_ one: Piece, _ other: Piece) -> Bool {
    one.low <= other.high && other.low <= one.high && one.group != other.group
  }

  private static func across(_ number: Int, _ index: Int, _ route: Route, _ edge: Network.Edge) -> Piece {
    let before = position(route.lines[index - 1])
    let after = position(route.lines[index + 1])
    let isFirst = index == 1
    let isLast = index == route.lines.count - 2
    // A line of its own where it both begins and ends a way; else with those of the same beginning or end.
    let group = isFirst && !edge.isAside ? edge.from * 2 : isLast ? edge.to * 2 + 1 : -number * 8 - index - 1
    var piece = Piece(route: number, line: index, low: min(before, after), high: max(before, after), group: group)
    if isFirst, case .column(let lane) = route.lines[index - 1] { piece.above = lane }
    if isLast, case .column(let lane) = route.lines[index + 1] { piece.below = lane }
    return piece
  }

  private static func position(_ line: Route.Line) -> Int {
    switch line {
    case .column(let lane): 2 * lane + 1
    case .channel(let channel): 2 * channel
    case .across(let row): 2 * row
    case .port: 0
    }
  }

  private static func down(
    _ number: Int, _ index: Int, _ route: Route, _ edge: Network.Edge, _ network: Network
  ) -> Piece {
    func height(_ line: Route.Line) -> Int {
      switch line {
      case .across(let row): 2 * row
      case .port(let node, _): 2 * network.nodes[node].row + 1
      case .column, .channel: 0
      }
    }
    let before = height(route.lines[index - 1])
    let after = height(route.lines[index + 1])
    return Piece(
      route: number, line: index, low: min(before, after), high: max(before, after), group: -number * 8 - index - 1)
  }
}
