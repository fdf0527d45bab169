/// Puts the ways that leave and enter at the side of a box in an order in which they do not cross: from top to bottom
/// what goes up, what goes over other lanes, and what goes down; of those that go down the farthest first.
struct Ports {
  private let network: Network

  init(_ network: Network) {
    self.network = network
  }

  private struct Call {
    var route: Int
    var line: Int
    var order: Order
  }

  private struct Quay: Hashable {
    var node: Int
    var side: Route.Side
  }

  func settle(_ routes: inout [Route]) {
    var calls: [Quay: [Call]] = [:]
    for (number, route) in routes.enumerated() {
      for (line, next) in [(0, 1), (route.lines.count - 1, route.lines.count - 2)] {
        guard case .port(let node, let side, _) = route.lines[line] else { continue }
        let order = order(of: route, next: next, at: node, line == 0)
        calls[Quay(node: node, side: side), default: []].append(Call(route: number, line: line, order: order))
      }
    }
    for (quay, all) in calls {
      for (index, call) in all.sorted(by: { $0.order < $1.order }).enumerated() {
        routes[call.route].lines[call.line] = .port(node: quay.node, side: quay.side, index: index)
      }
    }
  }

  /// What a way does next to its port, how far that goes, and how far away its other end is.
  private typealias Order = (turn: Int, reach: Int, distance: Int)

  private func order(of route: Route, next: Int, at node: Int, _ leaves: Bool) -> Order {
    let edge = network.edges[route.edge]
    let here = network.nodes[node]
    if let lanes = lanes(passed: route.lines[next], from: here) { return (1, -lanes, 0) }
    let other = network.nodes[leaves ? edge.to : edge.from]
    let row =
      switch route.lines[leaves ? next + 1 : next - 1] {
      case .across(let row): row
      case .port: other.row > here.row ? other.row + 1 : other.row
      case .column, .berth, .channel: here.row
      }
    let distance = 8 * abs(other.row - here.row) + abs(other.lane - here.lane)
    return row > here.row ? (2, here.row - row, -distance) : (0, here.row - row, distance)
  }

  /// Over how many lanes and channels a way goes before it turns; `nil` where it turns right beside its box.
  private func lanes(passed line: Route.Line, from here: Network.Node) -> Int? {
    switch line {
    case .column(let lane): return 2 * abs(lane - here.lane)
    case .channel(let channel):
      let (left, right) = (here.lanes.first ?? here.lane, here.lanes.last ?? here.lane)
      if channel > right + 1 { return 2 * (channel - right) - 1 }
      return channel < left ? 2 * (left - channel) + 1 : nil
    case .berth, .across, .port: return nil
    }
  }
}
