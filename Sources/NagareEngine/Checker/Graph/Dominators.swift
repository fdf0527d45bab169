/// What a case must have passed: the points that lie on every way to another. They form a tree, in which the last
/// point two ways have in common is found by jumps of growing length.
struct Dominators: Sendable {
  private typealias Point = FlowGraph.Point

  private var depths: [Int]
  /// For each point the last one that every way to it passes, and one further up to jump to.
  private var parents: [Point]
  private var jumps: [Point]
  /// Ways back lead only to what had to be passed anyway; otherwise nothing is said.
  private var isCertain = true

  init(_ graph: FlowGraph) {
    depths = Array(repeating: -1, count: graph.pointCount)
    parents = Array(repeating: graph.entry, count: graph.pointCount)
    jumps = parents
    depths[graph.entry] = 0
    for point in graph.order.dropFirst() {
      let before = graph.arriving(point).lazy.map(\.from).filter { graph.rank[$0] < graph.rank[point] }
      guard let first = before.first(where: { _ in true }) else { continue }
      add(point, below: before.reduce(first) { lastCommon($0, $1) })
    }
    for way in graph.ways where graph.rank[way.from] != .max && graph.rank[way.to] <= graph.rank[way.from] {
      isCertain = isCertain && ancestor(of: way.from, at: depths[way.to]) == way.to
    }
  }

  /// Whether it is certain that every way to `point` passes `other` before.
  func passes(_ other: FlowGraph.Point, before point: FlowGraph.Point) -> Bool {
    guard isCertain, depths[other] >= 0, depths[other] < depths[point] else { return false }
    return ancestor(of: point, at: depths[other]) == other
  }

  private mutating func add(_ point: Point, below parent: Point) {
    let jump = jumps[parent]
    let isSameLength = depths[parent] - depths[jump] == depths[jump] - depths[jumps[jump]]
    parents[point] = parent
    jumps[point] = isSameLength ? jumps[jump] : parent
    depths[point] = depths[parent] + 1
  }

  private func ancestor(of point: Point, at depth: Int) -> Point {
    var point = point
    while depths[point] > depth { point = depths[jumps[point]] >= depth ? jumps[point] : parents[point] }
    return point
  }

  private func lastCommon(_ one: Point, _ other: Point) -> Point {
    let depth = min(depths[one], depths[other])
    var (one, other) = (ancestor(of: one, at: depth), ancestor(of: other, at: depth))
    while one != other {
      let isFar = jumps[one] != jumps[other]
      (one, other) = isFar ? (jumps[one], jumps[other]) : (parents[one], parents[other])
    }
    return one
  }
}
