import NagareModel

/// Where the answers of each question leave it: one goes down, and the others leave at the corner on whose side they
/// have to go, so that they do not cross where they part.
struct Forks {
  enum Exit: Hashable {
    case bottom
    case side(Route.Side)
  }

  /// Of every way that is an answer to a question.
  private(set) var exits: [Int: Exit] = [:]

  init(_ network: Network, _ room: Room) {
    var arms: [Int: [Int]] = [:]
    for (number, edge) in network.edges.enumerated() where edge.cause == .arm {
      arms[edge.from, default: []].append(number)
    }
    for (node, ways) in arms {
      let from = network.nodes[node]
      func end(_ way: Int) -> Network.Node { network.nodes[network.edges[way].to] }
      func staysInLane(_ way: Int) -> Bool { end(way).entry(from: from.lane) == from.lane }
      func isClear(_ way: Int) -> Bool {
        from.row < end(way).row && room.isFree(from.lane, from.row + 1..<end(way).row)
      }
      let straight = ways.first { staysInLane($0) && isClear($0) }
      // What only turns after a while has room for its word.
      let bottom = straight ?? ways.last { isClear($0) && end($0).row > from.row + 1 }
      for way in ways {
        if way == bottom {
          exits[way] = .bottom
        } else if staysInLane(way) {
          exits[way] = .side(Self.emptier(besides: from, downTo: end(way).row, room))
        } else {
          exits[way] = .side(end(way).entry(from: from.lane) > from.lane ? .right : .left)
        }
      }
    }
  }

  /// The side of a lane on which less stands; what leads on from there would have to be crossed.
  private static func emptier(besides from: Network.Node, downTo row: Int, _ room: Room) -> Route.Side {
    var (left, right) = (0, 0)
    for lanes in room.taken[min(from.row + 1, row)..<row] {
      left += lanes.contains { $0 < from.lane } ? 1 : 0
      right += lanes.contains { $0 > from.lane } ? 1 : 0
    }
    return right > left ? .left : .right
  }
}
