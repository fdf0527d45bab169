import NagareEngine
import NagareModel
import NagarePlan

/// All ways a case can go, as a graph that is walked from the beginning to the ends: a node is where a case may stand
/// after certain decisions, with every choice of values that leads there, so that no way is counted twice.
struct WayGraph {
  /// A case on its way.
  struct Walker: Sendable {
    var position: Position
    var lanes: [Lane]
    /// It went back once; from there on everything is plain.
    var wentBack = false
  }

  /// What leads from one node to another.
  struct Edge: Sendable {
    var decisions: [Decision]
    /// Of each of them its number.
    var numbers: [Int]
    var to: Int
    /// The steps, each from a walker of the one node to a walker of the other.
    var links: [(from: Int, to: Int, step: Step)]
    var goesBack: Bool
    /// Only where nothing plainer leads on after going back.
    var isLastResort: Bool
  }

  let mover: Mover
  let judge: Judge
  private let lanes: Lanes
  private(set) var nodes: [[Walker]] = []
  private(set) var edges: [[Edge]] = []
  private(set) var start: [Event] = []
  /// How many cases at rest were looked at.
  private(set) var states = 0
  /// Whether the bound was met, or there was no more room, so that there is more.
  private(set) var isCut = false
  private var room = Room()
  /// Whether branches depend on one another somewhere, so that their order has to be left out afterwards.
  var isTangled: Bool { !lanes.tangled.isEmpty }

  private struct Key: Hashable {
    var standing: Standing
    var lanes: [Lane]
    var wentBack: Bool
  }
  private var known: [Set<Key>: Int] = [:]
  private(set) var numbers = Numbering<Decision>()
  /// Of each node where its walkers stand.
  private var places: [[Key: Int]] = []

  init(_ mover: Mover, bound: Int) {
    self.mover = mover
    judge = Judge(mover.flow, asksWhoApplied: mover.needs.asksWhoApplied)
    lanes = Lanes(mover.plan, mover.needs)
    explore(bound, withLastResort: false)
    if !isCut, edges.contains(where: { $0.contains { $0.goesBack && counts[$0.to] == 0 } }) {
      (nodes, edges, places, known, states, room) = ([], [], [], [:], 0, Room())
      explore(bound, withLastResort: true)
    }
  }

  // MARK: Walking

  private mutating func explore(_ bound: Int, withLastResort: Bool) {
    guard let begun = try? mover.begin() else { return }
    start = begun.events
    let first = lanes.after(begun.events, begun.position.state, []).map {
      Walker(position: begun.position, lanes: $0)
    }
    _ = node(first)
    var next = 0
    while next < nodes.count {
      guard states <= bound, !room.isFull else {
        isCut = true
        break
      }
      edges[next] = leaving(nodes[next], withLastResort: withLastResort)
      next += 1
    }
    countWays()
  }

  private mutating func node(_ walkers: [Walker]) -> Int {
    node(walkers, Dictionary(walkers.enumerated().map { (key($1), $0) }) { first, _ in first })
  }

  /// The node of these walkers, who stand in their order where their keys say.
  private mutating func node(_ walkers: [Walker], _ keys: [Key: Int]) -> Int {
    let set = Set(keys.keys)
    if let found = known[set] { return found }
    known[set] = nodes.count
    nodes.append(walkers)
    places.append(keys)
    edges.append([])
    states += walkers.count
    return nodes.count - 1
  }

  private func key(_ walker: Walker) -> Key {
    Key(standing: mover.standing(walker.position), lanes: walker.lanes, wentBack: walker.wentBack)
  }

  /// What leads on with the same decisions.
  private struct Bundle {
    var decisions: [Decision]
    var isLastResort: Bool
    var walkers: [Walker] = []
    var keys: [Key: Int] = [:]
    var links: [(from: Int, to: Key, step: Step)] = []
    var goesBack = false

    mutating func add(_ step: Step, from: Int, to key: Key, _ walker: Walker) {
      if keys[key] == nil {
        keys[key] = walkers.count
        walkers.append(walker)
      }
      links.append((from, key, step))
    }
  }

  private mutating func leaving(_ walkers: [Walker], withLastResort: Bool) -> [Edge] {
    struct Label: Hashable {
      var decisions: [Decision]
      var isLastResort: Bool
    }
    var labels: [Label: Int] = [:]
    var bundles: [Bundle] = []
    for (from, walker) in walkers.enumerated() {
      for (move, keeping, isLastResort) in moves(of: walker, withLastResort) {
        // Whatever was typed before, a form that is filled in anew leads to the same.
        if isLastResort, from > 0 { continue }
        let outcomes = room.isFull ? .none : mover.steps(walker.position, move, keeping: keeping)
        isCut = isCut || outcomes.isCut
        for step in outcomes.steps {
          room.take(step.size)
          let (decisions, goesBack) = judge.decisions(in: step.events, from: walker.position.state)
          guard !(goesBack && walker.wentBack) else { continue }
          for lanes in lanes.after(step, walker.lanes) {
            let next = Walker(position: step.result, lanes: lanes, wentBack: walker.wentBack || goesBack)
            let label = Label(decisions: decisions, isLastResort: isLastResort)
            let place = labels[label] ?? bundles.count
            if place == bundles.count {
              labels[label] = place
              bundles.append(Bundle(decisions: decisions, isLastResort: isLastResort))
            }
            bundles[place].goesBack = bundles[place].goesBack || goesBack
            bundles[place].add(step, from: from, to: key(next), next)
          }
        }
      }
    }
    return bundles.map { bundle in
      // Walkers of a known node stand in its order.
      let to = node(bundle.walkers, bundle.keys)
      let links = bundle.links.map { (from: $0.from, to: places[to][$0.to] ?? 0, step: $0.step) }
      return Edge(
        decisions: bundle.decisions, numbers: bundle.decisions.map { numbers.number(of: $0) }, to: to, links: links,
        goesBack: bundle.goesBack, isLastResort: bundle.isLastResort)
    }
  }

  /// What a walker does next; after going back only what is plain.
  private func moves(of walker: Walker, _ withLastResort: Bool) -> [(move: Move, keeping: Bool, isLastResort: Bool)] {
    let state = walker.position.state
    let all = mover.moves(at: state).filter { lanes.allow($0, walker.lanes) }
    guard walker.wentBack else { return all.map { ($0, true, false) } }
    var chosen: [(Move, Bool, Bool)] = []
    var answered: Set<Block.ID> = []
    for move in all {
      switch move {
      case .fill:
        chosen.append((move, true, false))
        if withLastResort { chosen.append((move, false, true)) }
      case .withdraw: continue
      case .finish, .read: chosen.append((move, true, false))
      case .answer(let block, _, let answer):
        let offered = mover.plan.answers(at: block)
        let plain = offered.contains(.approved) ? .approved : offered.first
        guard answer == plain, answered.insert(block).inserted else { continue }
        chosen.append((move, true, false))
      case .time(_, let blocks):
        guard blocks.allSatisfy({ mover.plan.steps[$0].deed == .wait }) else { continue }
        chosen.append((move, true, false))
      }
    }
    return chosen
  }

  // MARK: Counting

  /// More than this many are too many to say.
  static let most = 1_000_000_000_000_000
  /// How many ways lead from each node to an end; one more than ``most`` where there are more.
  private(set) var counts: [Int] = []

  /// How many ways there are.
  var count: Int { counts.first ?? 0 }

  /// Of each node the edges that lead on to an end, without those that are needed only where there are no others; none
  /// of an end.
  private(set) var ways: [[Edge]] = []

  private mutating func countWays() {
    counts = Array(repeating: 0, count: nodes.count)
    ways = Array(repeating: [], count: nodes.count)
    for node in order {
      guard !hasEnded(node) else {
        counts[node] = 1
        continue
      }
      let leading = edges[node].filter { counts[$0.to] > 0 }
      let plain = leading.filter { !$0.isLastResort }
      ways[node] = plain.isEmpty ? Array(leading.prefix(1)) : plain
      counts[node] = min(ways[node].reduce(0) { min($0 + counts[$1.to], Self.most + 1) }, Self.most + 1)
    }
  }

  /// How many ways there are with every combination of the values tried, among those cases whose ends are counted.
  func cases(where isCounted: (Case) -> Bool) -> Int {
    var cases: [[Int]] = nodes.map { $0.map { _ in 0 } }
    for node in order where counts[node] > 0 {
      guard !hasEnded(node) else {
        cases[node] = nodes[node].map { isCounted($0.position.state) ? 1 : 0 }
        continue
      }
      for edge in ways[node] {
        for link in edge.links {
          cases[node][link.from] = min(cases[node][link.from] + cases[edge.to][link.to], Self.most + 1)
        }
      }
    }
    return (cases.first ?? []).reduce(0) { min($0 + $1, Self.most + 1) }
  }

  func hasEnded(_ node: Int) -> Bool { nodes[node].first?.position.state.outcome != nil }

  /// Every node, each after those it leads to.
  var order: [Int] {
    var done: [Int] = []
    var isSeen = Array(repeating: false, count: nodes.count)
    var path: [(node: Int, next: Int)] = nodes.isEmpty ? [] : [(0, 0)]
    if !nodes.isEmpty { isSeen[0] = true }
    while let (node, next) = path.last {
      guard next < edges[node].count else {
        path.removeLast()
        done.append(node)
        continue
      }
      path[path.count - 1].next += 1
      let to = edges[node][next].to
      if !isSeen[to] {
        isSeen[to] = true
        path.append((to, 0))
      }
    }
    return done
  }
}
