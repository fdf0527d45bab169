import NagareModel

// Lines between elements.
extension ProcessLayout {
  func line(_ flow: Int) -> [Picture.Point] {
    let (from, to) = (process.flows[flow].from, process.flows[flow].to)
    let (one, other) = (process.elements[from].place, process.elements[to].place)
    let (start, end) = (frames[from], frames[to])
    let isSameField = one.spot == other.spot && lane(from) == lane(to)
    if isScope(to), start.middle == mainX(to), start.bottom < end.y, isFree(from, to) {
      return [Picture.Point(x: start.middle, y: start.bottom), Picture.Point(x: start.middle, y: end.y)]
    }
    if start.middle == end.middle, start.bottom < end.y, isFree(from, to) {
      return [Picture.Point(x: start.middle, y: start.bottom), Picture.Point(x: end.middle, y: end.y)]
    }
    if isSameField, !isScope(from), !isScope(to), one.column != other.column,
      one.column != .edge || other.column == .side
    {
      let y = start.y + start.height / 2
      let goal = end.y + end.height / 2
      let channel = midChannel(lane(from)) + spread(flow)
      return other.column == .side
        ? cornered([(start.right, y), (channel, y), (channel, goal), (end.x, goal)])
        : cornered([(start.x, y), (channel, y), (channel, goal), (end.right, goal)])
    }
    return along(flow, from, to)
  }

  /// Down to the gap below, through the channels to the gap above the goal, and down into it.
  private func along(_ flow: Int, _ from: Process.ElementID, _ to: Process.ElementID) -> [Picture.Point] {
    let (start, end) = (frames[from], frames[to])
    let spread = spread(flow)
    let startX = isScope(from) ? mainX(from) : start.middle
    let goalX = isScope(to) ? mainX(to) : end.middle
    let above = end.y - 14 - spread / 2
    var points: [(Int, Int)]
    if process.elements[from].place.column == .edge, !isExit(from) {
      let channel = midChannel(lane(from)) + spread
      points = [(start.right, start.y + start.height / 2), (channel, start.y + start.height / 2)]
    } else {
      let below = start.bottom + 10 + spread / 2
      points = [(startX, start.bottom), (startX, below)]
      points.append(
        (
          process.elements[from].place.column == .side
            ? midChannel(lane(from)) + spread : leftChannel(lane(from)) + spread, below
        ))
    }
    guard let channel = points.last?.0 else { return [] }
    let gap = rowGap(above: to) - spread / 2
    if rowGap(above: to) >= start.bottom || rowGap(above: to) <= start.y || lane(from) != lane(to) {
      let goalChannel =
        process.elements[to].place.column == .side ? midChannel(lane(to)) + spread : leftChannel(lane(to)) + spread
      points += [(channel, gap), (goalChannel, gap), (goalChannel, above), (goalX, above), (goalX, end.y)]
    } else {
      points += [(channel, above), (goalX, above), (goalX, end.y)]
    }
    return cornered(points)
  }

  private func cornered(_ corners: [(Int, Int)]) -> [Picture.Point] {
    var points: [Picture.Point] = []
    for corner in corners {
      let point = Picture.Point(x: corner.0, y: corner.1)
      if points.last == point { continue }
      if points.count > 1 {
        let (one, other) = (points[points.count - 2], points[points.count - 1])
        if one.x == other.x && other.x == point.x || one.y == other.y && other.y == point.y { points.removeLast() }
      }
      if points.last != point { points.append(point) }
    }
    return points
  }

  /// Lines beside one another are told apart.
  private func spread(_ flow: Int) -> Int { flow % 6 * 6 }

  /// Whether nothing stands between two elements of one column.
  private func isFree(_ from: Process.ElementID, _ to: Process.ElementID) -> Bool {
    let x = frames[from].middle
    return !frames.indices.contains { id in
      id != from && id != to && frames[id].x <= x && x <= frames[id].right && frames[id].y < frames[to].y
        && frames[id].bottom > frames[from].bottom && !(isScope(id) && frames[id].y < frames[from].y)
    }
  }

  private func lane(_ id: Process.ElementID) -> Int { process.elements[id].lane ?? 0 }

  private func isScope(_ id: Process.ElementID) -> Bool {
    if case .scope = process.elements[id].kind { true } else { false }
  }

  private func isExit(_ id: Process.ElementID) -> Bool {
    if case .exit = process.elements[id].kind { true } else { false }
  }
}
