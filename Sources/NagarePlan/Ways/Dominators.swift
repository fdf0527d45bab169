/// What a case must have passed: the points that lie on every way to another. They form a tree, in which the last
/// point two ways have in common is found by jumps of growing length.
public struct Dominators: Sendable {
  private typealias Point = Plan.Point

  private var depths: [Int]
  /// For each point the last one that every way to it passes, and one further up to jump to.
  private var parents: [Point]
  private var jumps: [Point]
  /// Ways back lead only to what had to be passed anyway; otherwise nothing is said.
  private var isCertain = true

  public init(_ plan: Plan) {
    depths = Array(repeating: -1, count: plan.pointCount)
    parents = Array(repeating: plan.entry, count: plan.pointCount)
    jumps = parents
    depths[plan.entry] = 0
    for point in plan.order.dropFirst() {
      var common: Point?
      for way in plan.arriving(point) where plan.rank[way.from] < plan.rank[point] {
        common = common.map { lastCommon($0, way.from) } ?? way.from
      }
      if let common { add(point, below: common) }
    }
    for way in plan.ways where plan.rank[way.from] != .max && plan.rank[way.to] <= plan.rank[way.from] {
      isCertain = isCertain && ancestor(of: way.from, at: depths[way.to]) == way.to
    }
  }

  /// Whether it is certain that every way to `point` passes `other` before.
  public func passes(_ other: Plan.Point, before point: Plan.Point) -> Bool {
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
