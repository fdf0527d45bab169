import NagareModel
import NagarePlan

/// Gives everything its place: first how large each box is, then how wide lanes and how high rows must be for boxes and
/// lines, and from that every coordinate.
struct Layout {
  let outline: Outline
  let language: Language
  let lanes: Lanes?
  let network: Network
  let router: Router
  let words: BoxWords
  private let tracks: Tracks
  /// How wide the boxes are: what is left of a sheet of A4, shared between the lanes.
  private(set) var column = 0
  private(set) var contents: [Contents] = []
  /// Lines of the label of each edge, and whether they stand at the side of a box.
  private(set) var labels: [[String]] = []
  private(set) var sides: [Int]
  private var portTops: [[Int]]

  private(set) var laneX: [Int] = []
  private(set) var channelX: [Int] = []
  private(set) var rowY: [Int] = []
  private var acrossY: [Int] = []
  private(set) var headHeight = 0
  private(set) var width = 0
  private(set) var height = 0

  private static let trackGap = 8
  /// Above the lines between two rows, and below them for the arrows.
  private static let gap = 4
  static let arrow = 10
  /// The boxes of further people of one step, each in a lane of its own.
  static let smallBox = 36
  static let labelLine = 13
  static let labelSize = 12
  private static let widestSideLabel = 72
  /// What fits on A4 with letters of 7 points, margins aside.
  private static let sheet = 926
  private static let narrowestColumn = 96
  private static let widestColumn = 220
  private static let railColumn = 340

  /// Without lanes, a rail.
  init(_ outline: Outline, _ words: BoxWords, lanes: Lanes?) {
    self.outline = outline
    self.words = words
    language = words.language
    self.lanes = lanes
    let laneCount = lanes?.all.count ?? 1
    network = Network(outline, words.plan.workflow, lanes: lanes, in: language)
    router = Router(network, laneCount: laneCount)
    tracks = Tracks(router.routes, network, laneCount: laneCount)
    sides = Array(repeating: 0, count: laneCount)
    portTops = network.nodes.map { _ in [] }
    labels = network.edges.map { edge in
      edge.isAside ? Lettering.lines(edge.label, within: Self.widestSideLabel, size: Self.labelSize) : []
    }
    measureSides()
    settleColumn()
    contents = network.nodes.map { Contents.of($0, width: width(of: $0), words) }
    settlePorts()
    settleLanes()
    settleRows()
  }

  /// Whether words have enough room to be read.
  var isReadable: Bool { lanes == nil || column >= Self.narrowestColumn }

  /// As wide as the sheet allows, so that few lines of words are broken.
  private mutating func settleColumn() {
    let taken = sides.reduce(0, +) + (0...sides.count).reduce(0) { $0 + channelWidth($1) }
    let free = (Self.sheet - taken) / sides.count
    column = lanes == nil ? min(Self.railColumn, free) : min(Self.widestColumn, free)
    for edge in network.edges.indices where !network.edges[edge].isAside {
      let lane = network.nodes[network.edges[edge].to].lane
      let free = tracks.channelCount[lane + 1] == 0 ? 14 : 0
      let room = column / 2 + sides[lane] + free - 2
      labels[edge] = Lettering.lines(network.edges[edge].label, within: room, size: Self.labelSize)
    }
  }

  // MARK: Sizes

  private mutating func measureSides() {
    for (edge, label) in zip(network.edges, labels) where edge.isAside {
      let lane = network.nodes[edge.from].lanes.last ?? 0
      let width = label.map { Lettering.width($0, size: Self.labelSize) }.max() ?? 0
      let clock = edge.cause == .late ? Picture.Mark.size / 2 : 0
      sides[lane] = max(sides[lane], width > 0 ? width + clock + 8 : 0)
    }
  }

  /// Lanes side by side are one box, unless each is told on its own.
  func isOneBox(_ node: Network.Node) -> Bool {
    if node.isBar { return true }
    guard let first = node.lanes.first, let last = node.lanes.last, last > first else { return true }
    if let step = node.step, case .notify = step.kind { return false }
    return last - first == node.lanes.count - 1
  }

  private func width(of node: Network.Node) -> Int {
    guard isOneBox(node), let first = node.lanes.first, let last = node.lanes.last else { return column }
    // Nothing stands beside a table, and it needs the room.
    if case .table = node.step?.kind { return column + sides[last] }
    return (first...last).reduce(0) { width, lane in
      width + column + (lane < last ? sides[lane] + channelWidth(lane + 1) : 0)
    }
  }

  private func channelWidth(_ channel: Int) -> Int {
    let tracks = tracks.channelCount[channel]
    return tracks == 0 ? 16 : 20 + tracks * Self.trackGap
  }

  /// Where the border between two lanes runs: beside the lines of the channel between them, not among them.
  func border(_ channel: Int) -> Int {
    let tracks = tracks.channelCount[channel]
    return channelX[channel] + (tracks == 0 ? 8 : 10 + tracks * Self.trackGap)
  }

  /// Ways that leave or enter at the side stand one under the other, each with room for its label above it.
  private mutating func settlePorts() {
    for (number, route) in router.routes.enumerated() {
      for (place, line) in route.lines.enumerated() {
        guard case .port(let node, let index) = line else { continue }
        while portTops[node].count <= index { portTops[node].append(0) }
        portTops[node][index] = place == 0 ? max(14, labels[number].count * Self.labelLine + 6) : 12
      }
    }
    for node in network.nodes.indices {
      let heights = portTops[node]
      let needed = heights.reduce(0, +) + 8
      contents[node].height = max(contents[node].height, heights.isEmpty ? 0 : needed)
      var y = max(0, (contents[node].height - needed) / 2)
      for index in heights.indices {
        y += heights[index]
        portTops[node][index] = heights.count == 1 ? contents[node].height / 2 : y
      }
      if contents[node].isCentred, contents[node].shape == .diamond || contents[node].shape == .hexagon {
        contents[node].top = (contents[node].height - contents[node].lines.count * Lettering.line) / 2
      }
    }
  }

  private mutating func settleLanes() {
    var x = 0
    for lane in sides.indices {
      channelX.append(x)
      x += channelWidth(lane)
      laneX.append(x)
      x += column + sides[lane]
    }
    channelX.append(x)
    width = x + channelWidth(sides.count)
    headHeight = (lanes?.all ?? []).map(headWords).map { $0.count * Lettering.line + 12 }.max() ?? 0
  }

  func headWords(_ lane: Lanes.Lane) -> [(String, Picture.Words.Style)] {
    Lettering.lines(lane.role, within: column - 8).map { ($0, .strong) }
      + Lettering.lines(lane.people.joined(separator: Phrase(ja: "、", en: ", ")[language]), within: column - 8)
      .map { ($0, .quiet) }
  }

  private mutating func settleRows() {
    var y = headHeight
    for row in 0..<network.rowCount {
      acrossY.append(y + Self.gap)
      let band =
        network.edges.indices.filter { !network.edges[$0].isAside && network.nodes[network.edges[$0].to].row == row }
        .map { labels[$0].count }.max() ?? 0
      y += Self.gap + tracks.acrossCount[row] * Self.trackGap + band * Self.labelLine + Self.arrow
      rowY.append(y)
      y += network.nodes.indices.filter { network.nodes[$0].row == row }.map { contents[$0].height }.max() ?? 0
    }
    acrossY.append(y + Self.gap)
    height = y + Self.gap + (tracks.acrossCount.last ?? 0) * Self.trackGap + 8
  }

  // MARK: Places

  func frames(of node: Int) -> [Picture.Frame] {
    let this = network.nodes[node]
    let size = contents[node]
    func frame(_ lane: Int) -> Picture.Frame {
      Picture.Frame(x: laneX[lane], y: rowY[this.row], width: size.width, height: size.height)
    }
    guard !isOneBox(this) else { return [frame(this.lanes.first ?? this.lane)] }
    return [frame(this.lane)]
      + this.lanes.filter { $0 != this.lane }.map(frame).map { whole in
        var small = whole
        small.height = min(small.height, Self.smallBox)
        return small
      }
  }

  func middle(of lane: Int) -> Int { laneX[lane] + column / 2 }

  /// Where the outline of a box ends at its right side, so far below its top.
  private func rightEnd(of node: Int, at y: Int) -> Int {
    let size = contents[node]
    let lane = network.nodes[node].lanes.last ?? network.nodes[node].lane
    let right = size.shape == .table ? laneX[lane] + size.width : laneX[lane] + column
    let half = max(1, size.height / 2)
    switch size.shape {
    case .diamond: return right - abs(y - half) * (size.width / 2) / half
    case .hexagon: return right - abs(y - half) * 16 / half
    case .leaning: return right - y * 12 / max(1, size.height)
    case .sheet, .stamp, .plain, .dashed, .envelope, .bar, .table, .clock, .arrow, .rounded: return right
    }
  }

  func points(of number: Int) -> [Picture.Point] {
    let route = router.routes[number]
    let edge = network.edges[route.edge]
    var points: [Picture.Point] = []
    func x(_ index: Int) -> Int? {
      switch route.lines[index] {
      case .column(let lane): middle(of: lane)
      case .channel(let channel): channelX[channel] + 8 + tracks.track[number][index] * Self.trackGap
      case .across, .port: nil
      }
    }
    func y(_ index: Int) -> Int? {
      switch route.lines[index] {
      case .across(let row): acrossY[row] + tracks.track[number][index] * Self.trackGap
      case .port(let node, let port): rowY[network.nodes[node].row] + portTops[node][port]
      case .column, .channel: nil
      }
    }
    let last = route.lines.count - 1
    let from = network.nodes[edge.from]
    let to = network.nodes[edge.to]
    if let x = x(0) {
      points.append(Picture.Point(x: x, y: rowY[from.row] + contents[edge.from].height))
    } else if let y = y(0) {
      points.append(Picture.Point(x: rightEnd(of: edge.from, at: y - rowY[from.row]), y: y))
    }
    for index in 0..<last {
      if let x = x(index) ?? x(index + 1), let y = y(index) ?? y(index + 1) {
        points.append(Picture.Point(x: x, y: y))
      }
    }
    if let x = x(last) {
      points.append(Picture.Point(x: x, y: rowY[to.row]))
    } else if let y = y(last) {
      points.append(Picture.Point(x: rightEnd(of: edge.to, at: y - rowY[to.row]), y: y))
    }
    return points.withoutRepetition
  }

  func label(of number: Int, at points: [Picture.Point]) -> [Picture.Words] {
    let edge = network.edges[router.routes[number].edge]
    let lines = labels[number]
    guard !lines.isEmpty, let start = points.first, let end = points.last else { return [] }
    return lines.enumerated().map { index, text in
      let below = lines.count - 1 - index
      if edge.isAside {
        let clock = edge.cause == .late ? Picture.Mark.size / 2 : 0
        let x = laneX[network.nodes[edge.from].lanes.last ?? 0] + column + 3 + clock
        return Picture.Words(
          text: text, x: x, y: start.y - 4 - below * Self.labelLine, style: .quiet, size: Self.labelSize)
      }
      return Picture.Words(
        text: text, x: end.x + 5, y: end.y - 13 - below * Self.labelLine, style: .quiet, size: Self.labelSize)
    }
  }
}

extension [Picture.Point] {
  /// Without points that stand on the one before, or on the line between their neighbours.
  fileprivate var withoutRepetition: [Picture.Point] {
    var result: [Picture.Point] = []
    for point in self where point != result.last {
      if result.count > 1 {
        let (one, two) = (result[result.count - 2], result[result.count - 1])
        if one.x == two.x && two.x == point.x || one.y == two.y && two.y == point.y { result.removeLast() }
      }
      result.append(point)
    }
    return result
  }
}
