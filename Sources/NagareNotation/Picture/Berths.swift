/// Gives every branch a place of its own at the bars where a 同時に parts and meets: what goes straight keeps the middle
/// of its lane, the others stand to that side of it to which they go, in the order in which they turn.
struct Berths {
  private let network: Network

  init(_ network: Network) {
    self.network = network
  }

  private struct Call {
    var route: Int
    /// Where in its route, and what comes next to it.
    var line: Int
    /// How far to the right its next line is, and how far that reaches.
    var turn: Int
    var reach: Int
  }

  private struct Quay: Hashable {
    var node: Int
    var lane: Int
    var isAbove: Bool
  }

  func settle(_ routes: inout [Route]) {
    var calls: [Quay: [Call]] = [:]
    var straight: Set<Quay> = []
    for (number, route) in routes.enumerated() {
      let edge = network.edges[route.edge]
      let last = route.lines.count - 1
      for (node, line, step) in [(edge.from, 0, 1), (edge.to, last, -1)] {
        guard network.nodes[node].isBar, case .column(let lane) = route.lines[line] else { continue }
        let quay = Quay(node: node, lane: lane, isAbove: step < 0)
        guard last > 1, case .across = route.lines[line + step] else {
          straight.insert(quay)
          continue
        }
        let reach = abs(network.nodes[edge.from].row - network.nodes[edge.to].row)
        calls[quay, default: []].append(
          Call(route: number, line: line, turn: Self.position(of: route.lines[line + 2 * step]), reach: reach))
      }
    }
    for (quay, all) in calls {
      let middle = 2 * quay.lane + 1
      // Of two in the channel to the left, the longer runs farther out.
      let left = all.filter { $0.turn < middle }.sorted { ($0.turn, -$0.reach) < ($1.turn, -$1.reach) }
      let right = all.filter { $0.turn >= middle }.sorted { ($0.turn, $0.reach) < ($1.turn, $1.reach) }
      let isAlone = all.count == 1 && !straight.contains(quay)
      for (index, call) in left.enumerated() where !isAlone {
        routes[call.route].lines[call.line] = .berth(lane: quay.lane, place: index - left.count)
      }
      for (index, call) in right.enumerated() where !isAlone {
        routes[call.route].lines[call.line] = .berth(lane: quay.lane, place: index + 1)
      }
    }
  }

  /// From left to right, lanes and channels by turns.
  private static func position(of line: Route.Line) -> Int {
    switch line {
    case .column(let lane), .berth(let lane, _): 2 * lane + 1
    case .channel(let channel): 2 * channel
    case .across, .port: 0
    }
  }
}
