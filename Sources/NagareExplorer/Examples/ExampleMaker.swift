import NagareEngine
import NagareModel
import NagarePlan

/// Makes few cases that show everything of a flow that is not shown yet, none of which can be left out.
public struct ExampleMaker {
  /// A case that was made, with what it shows first.
  public struct Made: Sendable {
    public var story: Story
    /// Everything that happens to it.
    public var events: [Event]
    public var outcome: Outcome
    /// All that it shows.
    public var sights: Set<Sight>
    /// What no case before it shows.
    public var shows: [Sight] = []
  }

  /// How much of what cases can show has been shown, and how much there is.
  public struct Coverage: Equatable, Sendable {
    /// Covered and all, in the order of ``Sight/Kind``.
    public var counts: [(covered: Int, all: Int)]

    public static func == (left: Coverage, right: Coverage) -> Bool {
      zip(left.counts, right.counts).allSatisfy { $0 == $1 }
    }

    public subscript(kind: Sight.Kind) -> (covered: Int, all: Int) { counts[kind.rawValue] }
  }

  private let flow: Flow
  private let viewer: Viewer
  private let graph: WayGraph
  /// Everything some case shows.
  private let visible: Set<Sight>
  private let numbers: Numbering<Sight>
  /// What is seen along each link, by the numbers of it.
  private let linkSights: [[[[Int]]]]
  /// Whether the bound was met, so that there may be more.
  public var isCut: Bool { graph.isCut }

  public init(_ flow: Flow, bound: Int, wording: Wording = Wording()) {
    self.flow = flow
    let viewer = Viewer(flow)
    self.viewer = viewer
    var mover = Mover(flow, keepsFields: true, asking: viewer.questions, wording: wording)
    mover.reminds = true
    let graph = WayGraph(mover, bound: bound)
    self.graph = graph
    var visible = Set(viewer.sights(graph.start, from: Case(of: flow)))
    var numbers = Numbering<Sight>()
    linkSights = graph.edges.enumerated().map { node, edges in
      edges.map { edge in
        edge.links.map { link in
          let seen = viewer.sights(link.step.events, from: graph.nodes[node][link.from].position.state)
          if graph.counts[edge.to] > 0, graph.counts[node] > 0 { visible.formUnion(seen) }
          return seen.map { numbers.number(of: $0) }
        }
      }
    }
    self.visible = visible
    self.numbers = numbers
  }

  /// How much these cases show, together with some that were made.
  public func coverage(_ histories: [History], with made: [Made] = []) -> Coverage {
    var seen = histories.reduce(into: Set<Sight>()) { $0.formUnion(viewer.sights($1)) }
    for one in made { seen.formUnion(one.sights) }
    // What a case has shown can be shown, whatever was found.
    let all = visible.union(seen)
    return Coverage(
      counts: Sight.Kind.allCases.map { kind in
        (covered: seen.count { $0.kind == kind }, all: all.count { $0.kind == kind })
      })
  }

  /// Cases for what these do not show.
  public func make(beside histories: [History]) -> [Made] {
    let known = histories.reduce(into: Set<Sight>()) { $0.formUnion(viewer.sights($1)) }
    var shown = known
    var made: [Made] = []
    while made.count < 500, let story = next(shown) {
      guard let history = story.play(flow), let outcome = history.now.outcome else { break }
      let sights = viewer.sights(history)
      guard !sights.isSubset(of: shown) else { break }
      shown.formUnion(sights)
      made.append(Made(story: story.plain(flow), events: history.events, outcome: outcome, sights: sights))
    }
    return tell(withoutNeedless(made, known), known)
  }

  /// Whatever the others show as well is left out, the last first.
  private func withoutNeedless(_ made: [Made], _ known: Set<Sight>) -> [Made] {
    var kept = made
    // In how many cases each sight is to be seen; those that are known stay so.
    var counts = Dictionary(uniqueKeysWithValues: known.map { ($0, 1) })
    for one in made { for sight in one.sights { counts[sight, default: 0] += 1 } }
    for place in made.indices.reversed() where kept[place].sights.allSatisfy({ counts[$0, default: 0] > 1 }) {
      for sight in kept[place].sights { counts[sight, default: 0] -= 1 }
      kept.remove(at: place)
    }
    return kept
  }

  private func tell(_ made: [Made], _ known: Set<Sight>) -> [Made] {
    var shown = known
    return made.map { one in
      var told = one
      told.shows = one.sights.subtracting(shown).sorted { $0.order.lexicographicallyPrecedes($1.order) }
      shown.formUnion(one.sights)
      return told
    }
  }

  // MARK: The next case

  /// The case that shows most of what is not shown yet, and of those the shortest.
  private func next(_ shown: Set<Sight>) -> Story? {
    var best = graph.nodes.map { $0.map { _ in (worth: -1, cost: 0) } }
    var choice = graph.nodes.map { $0.map { _ in (edge: -1, link: -1) } }
    let isShown = numbers.all.map { shown.contains($0) }
    for node in graph.order where graph.counts[node] > 0 {
      guard !graph.hasEnded(node) else {
        for walker in best[node].indices { best[node][walker] = (0, 0) }
        continue
      }
      for (place, edge) in graph.edges[node].enumerated() where graph.counts[edge.to] > 0 {
        for (number, link) in edge.links.enumerated() {
          let after = best[edge.to][link.to]
          guard after.worth >= 0 else { continue }
          let new = linkSights[node][place][number].count { !isShown[$0] }
          let found = (worth: after.worth + new, cost: after.cost + 1 + (edge.goesBack ? 4 : 0))
          let known = best[node][link.from]
          if (known.worth, found.cost) < (found.worth, known.cost) {
            best[node][link.from] = found
            choice[node][link.from] = (place, number)
          }
        }
      }
    }
    guard let first = best.first, let start = first.indices.max(by: { first[$0].worth < first[$1].worth }),
      first[start].worth > 0
    else { return nil }
    var steps: [Step] = []
    var (node, walker) = (0, start)
    while choice[node][walker].edge >= 0 {
      let edge = graph.edges[node][choice[node][walker].edge]
      let link = edge.links[choice[node][walker].link]
      steps.append(link.step)
      (node, walker) = (edge.to, link.to)
    }
    return graph.again(steps).map { Story($0, of: flow, starts: graph.mover.start) }
  }
}

extension Sight {
  /// Borders first, then answers and what is late, branches and lines; each in the order of the text.
  fileprivate var order: [Int] {
    switch self {
    case .border(let border): [0, border.block]
    case .answer(let block, let answer): [answer == .approved ? 3 : 1, block]
    case .late(let block, let step): [2, block, step]
    case .branch(let block, let arm): [4, block, arm ?? 999]
    case .block(let block): [5, block]
    }
  }
}
