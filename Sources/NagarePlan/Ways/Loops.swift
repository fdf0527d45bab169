extension Plan {
  /// The points a case can pass, the end of a 同時に only where all its branches get there.
  public func passable() -> [Bool] {
    var spread = Spread(self)
    spread.start = 1
    return spread.run().map { $0 != 0 }
  }

  /// The circles a case never leaves once it is inside, each as the points in it, in the order of the text.
  public func endlessLoops() -> [[Point]] {
    let escapes = pointsWithAnEnd()
    let trapped = order.filter { !escapes[$0] }
    guard !trapped.isEmpty else { return [] }
    return closedCircles(among: trapped).map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// From where a case can still end; a 差戻し leads back to any form that can have been passed last.
  private func pointsWithAnEnd() -> [Bool] {
    var escapes = Array(repeating: false, count: pointCount)
    var comesFromEscape = escapes
    var open = Array(finished..<pointCount)
    for point in open { escapes[point] = true }
    while let point = open.popLast() {
      for way in arriving(point) where rank[way.from] != .max && !escapes[way.from] {
        escapes[way.from] = true
        open.append(way.from)
      }
      guard steps[point].deed == .form else { continue }
      var ahead = [point]
      while let passed = ahead.popLast() {
        for way in leaving(passed) where !comesFromEscape[way.to] {
          comesFromEscape[way.to] = true
          guard isBlock(way.to) else {
            ahead.append(way.to)
            continue
          }
          if !escapes[way.to], returnsToForm(way.to) {
            escapes[way.to] = true
            open.append(way.to)
          }
          if steps[way.to].deed == .form { continue }
          ahead.append(way.to)
        }
      }
    }
    return escapes
  }

  /// The strongly connected parts that nothing leaves, found with a path of our own (Gabow).
  private func closedCircles(among trapped: [Point]) -> [[Point]] {
    var number = Array(repeating: 0, count: pointCount)
    var left = Array(repeating: 0, count: pointCount)
    var isSettled = Array(repeating: false, count: pointCount)
    var count = 0
    var circles: [[Point]] = []
    for first in trapped where number[first] == 0 {
      var path: [Point] = []
      var members: [Point] = []
      var heads: [Point] = []
      func enter(_ point: Point) {
        count += 1
        number[point] = count
        path.append(point)
        members.append(point)
        heads.append(point)
      }
      enter(first)
      while let point = path.last {
        let ways = leaving(point)
        if left[point] < ways.count {
          let next = ways[ways.startIndex + left[point]].to
          left[point] += 1
          if number[next] == 0 {
            enter(next)
          } else if !isSettled[next] {
            while let head = heads.last, number[head] > number[next] { heads.removeLast() }
          }
          continue
        }
        path.removeLast()
        guard heads.last == point, let start = members.lastIndex(of: point) else { continue }
        heads.removeLast()
        let circle = Array(members[start...])
        members.removeSubrange(start...)
        for member in circle { isSettled[member] = true }
        if isClosed(circle) { circles.append(circle) }
      }
    }
    return circles
  }

  /// A circle, and not a single point; every way out of it leads into it again.
  private func isClosed(_ circle: [Point]) -> Bool {
    let inside = Set(circle)
    let ways = circle.flatMap { leaving($0) }
    return !ways.isEmpty && ways.allSatisfy { inside.contains($0.to) }
  }
}
