import NagareEngine
import NagareModel
import NagarePlan

/// Every way a case of a flow can go: how many there are, and those that show most of them.
public struct Ways: Sendable {
  /// At most so many are shown.
  public static let mostShown = 40

  /// In the order of the text; where there are more than are shown, the plainest first and then always the one that
  /// shows most of what was not shown yet.
  public let courses: [Course]
  /// How many there are; where `isExact` is false at least so many.
  public let count: Int
  public let isExact: Bool
  /// How many cases at rest were looked at.
  public let states: Int
  /// Whether the bound on those was met.
  public let isCut: Bool
  let judge: Judge

  public init(_ flow: Flow, bound: Int, wording: Wording = Wording()) {
    self.init(on: Terrain(flow, bound: bound, wording: wording))
  }

  /// Where other questions are asked, too.
  public init(on terrain: Terrain) {
    self.init(terrain.graph())
  }

  init(_ graph: WayGraph) {
    judge = graph.judge
    states = graph.states
    isCut = graph.isCut
    guard graph.isTangled || graph.count <= Self.mostShown else {
      count = min(graph.count, WayGraph.most)
      isExact = !graph.isCut && graph.count <= WayGraph.most
      courses = graph.telling(Self.mostShown).compactMap { graph.sketch($0).flatMap(graph.course) }
      return
    }
    // Where the order of branches matters, the same way may be walked in several; one case goes it once.
    let limit = graph.isTangled ? 5_000 : Self.mostShown
    var known: Set<[Int]> = []
    var numbers = graph.numbers
    var found: [Course] = []
    for sketch in graph.first(limit).lazy.compactMap({ graph.sketch($0) }) {
      let decisions = sketch.decisions.map { numbers.number(of: $0) }
      guard !known.contains(decisions), let course = graph.course(sketch) else { continue }
      known.insert(decisions)
      found.append(course)
    }
    courses = Array(found.prefix(Self.mostShown))
    count = found.count
    isExact = !graph.isCut && graph.count <= limit
  }

  /// Which of the courses shown a case went, played to its end.
  public func place(of history: History) -> Int? {
    guard history.now.outcome != nil else { return nil }
    let decisions = judge.whole(history)
    return courses.firstIndex { $0.decisions == decisions }
  }
}

/// A way through a ``WayGraph``, by its edges.
struct GraphPath {
  var edges: [WayGraph.Edge] = []
}

extension WayGraph {
  /// The first so many ways, in the order of the text.
  func first(_ limit: Int) -> [GraphPath] {
    guard !nodes.isEmpty, !hasEnded(0) else { return nodes.isEmpty ? [] : [GraphPath()] }
    var found: [GraphPath] = []
    var path = GraphPath()
    // What is still to be walked, each behind so many edges of the way at hand.
    var open = ways[0].reversed().map { (edge: $0, depth: 0) }
    while let (edge, depth) = open.popLast(), found.count < limit {
      path.edges.removeSubrange(depth...)
      path.edges.append(edge)
      if hasEnded(edge.to) { found.append(path) }
      open += ways[edge.to].reversed().map { ($0, depth + 1) }
    }
    return found
  }

  /// The plainest way, then always the one with most decisions that no other has shown.
  func telling(_ limit: Int) -> [GraphPath] {
    var shown = Bits(count: numbers.all.count)
    var found: [GraphPath] = []
    let order = order
    while found.count < limit {
      var best = Array(repeating: (worth: Int.min, plain: Int.max), count: nodes.count)
      var choice: [Int?] = Array(repeating: nil, count: nodes.count)
      for node in order where counts[node] > 0 {
        guard !hasEnded(node) else {
          best[node] = (0, 0)
          continue
        }
        for (place, edge) in ways[node].enumerated() where best[edge.to].worth > Int.min {
          let worth = best[edge.to].worth + edge.numbers.count { !shown.contains($0) }
          let cost = best[edge.to].plain + edge.decisions.reduce(1) { $0 + self.cost(of: $1) } + (edge.goesBack ? 9 : 0)
          let isBetter = found.isEmpty ? cost < best[node].plain : (best[node].worth, cost) < (worth, best[node].plain)
          if choice[node] == nil || isBetter { (best[node], choice[node]) = ((worth, cost), place) }
        }
      }
      var path = GraphPath()
      var node = 0
      while let place = choice[node] {
        path.edges.append(ways[node][place])
        node = ways[node][place].to
      }
      let made = path.edges.flatMap(\.numbers)
      if !found.isEmpty, made.allSatisfy(shown.contains) { break }
      for number in made { shown.insert(number) }
      found.append(path)
    }
    return found + others(limit - found.count, than: found)
  }

  /// The first ways that are not among those already found.
  private func others(_ limit: Int, than found: [GraphPath]) -> [GraphPath] {
    guard limit > 0 else { return [] }
    let known = Set(found.map { $0.edges.flatMap(\.numbers) })
    return Array(first(limit + 2 * found.count).filter { !known.contains($0.edges.flatMap(\.numbers)) }.prefix(limit))
  }

  /// How far a decision is from what usually happens.
  private func cost(of decision: Decision) -> Int {
    switch decision {
    case .arm, .row, .people, .handedIn, .won: 0
    case .result(_, let answer): answer == .approved ? 0 : answer.isOwn ? 1 : 4
    case .late: 6
    case .end(let outcome): outcome == .finished ? 0 : 1
    }
  }

  /// The same steps, walked by one case: those of a graph begin where any case stood that goes on alike, whatever
  /// else was typed into it.
  func again(_ steps: [Step]) -> [Step]? {
    guard mover.trials.matters.contains(true), var position = try? mover.begin().position else { return steps }
    var walked: [Step] = []
    for step in steps {
      guard let next = mover.step(position, step.move, step.choice, keeping: step.keeps) else { return nil }
      walked.append(next)
      position = next.result
    }
    return walked
  }

  /// A way before a case has gone it: steps of the graph, each of which may begin with another case, and what decides
  /// the whole.
  struct Sketch {
    var steps: [Step]
    var decisions: [Decision]
  }

  func sketch(_ path: GraphPath) -> Sketch? {
    links(path).map { steps in
      Sketch(steps: steps, decisions: judge.whole(steps.map(\.events), deciding: path.edges.map(\.decisions)))
    }
  }

  /// A case that goes a way.
  func course(_ sketch: Sketch) -> Course? {
    again(sketch.steps).map { Course($0, deciding: sketch.decisions, begun: start, of: mover) }
  }

  /// The steps of a case that goes a way.
  func steps(_ path: GraphPath) -> [Step]? { links(path).flatMap(again) }

  /// The steps of the graph along a way: where one case stands at each node, those there are.
  private func links(_ path: GraphPath) -> [Step]? {
    if nodes[0].count == 1, path.edges.allSatisfy({ nodes[$0.to].count == 1 }) {
      return path.edges.compactMap { $0.links.first?.step }
    }
    var reached = [Bits(nodes[0].indices, count: nodes[0].count)]
    for edge in path.edges {
      var next = Bits(count: nodes[edge.to].count)
      for link in edge.links where reached[reached.count - 1].contains(link.from) { next.insert(link.to) }
      reached.append(next)
    }
    guard var at = reached.last?.numbers.first else { return nil }
    var steps: [Step] = []
    for (place, edge) in path.edges.enumerated().reversed() {
      guard let link = edge.links.first(where: { $0.to == at && reached[place].contains($0.from) }) else { return nil }
      steps.append(link.step)
      at = link.from
    }
    return steps.reversed()
  }
}
