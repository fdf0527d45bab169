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
  /// How far each box reaches over the room beside its lane.
  private var reaches: [Reach] = []
  /// Lines of the label of each edge.
  private(set) var labels: [[String]] = []
  /// The room beside the boxes of each lane, for the labels of ways that leave there.
  private(set) var sides: [Int]
  private var leftSides: [Int]
  private var portTops: [Port: Int] = [:]
  /// How far berths lie apart.
  private var berth = 0

  private struct Reach: Hashable {
    var left = 0
    var right = 0
  }

  private struct Port: Hashable {
    var node: Int
    var side: Route.Side
    var index: Int
  }

  private(set) var laneX: [Int] = []
  private(set) var channelX: [Int] = []
  private(set) var rowY: [Int] = []
  private var acrossY: [Int] = []
  private(set) var headHeight = 0
  private(set) var width = 0
  private(set) var height = 0

  private static let trackGap = 8
  /// Between a row and the next, and between a row and the first line below it.
  private static let gap = 4
  private static let stub = 10
  /// Between the heads of the lanes and the first row: the word above a box where a case stands has room there.
  private static let opening = 8
  /// Between the last line between two rows and the words of answers below it.
  private static let clearance = 4
  /// Below the lines between two rows, for the arrows.
  static let arrow = 10
  /// The boxes of further people of one step, each in a lane of its own.
  static let smallBox = 36
  static let labelLine = 13
  static let labelSize = 12
  private static let widestSideLabel = 72
  private static let widestBerth = 16
  /// How far from its box a label stands; so much of it, and on the left twice, finds room beside the channel's lines.
  private static let lead = 3
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
    network = Network(outline, lanes: lanes, unread: words.unread.boxes, in: language)
    router = Router(network, laneCount: laneCount)
    tracks = Tracks(router.routes, network, laneCount: laneCount)
    sides = Array(repeating: 0, count: laneCount)
    leftSides = sides
    labels = router.routes.map { [network] route in
      route.exit == nil
        ? []
        : Lettering.lines(network.edges[route.edge].label, within: Self.widestSideLabel, size: Self.labelSize)
    }
    measureSides()
    settleColumn()
    settleContents()
    settlePorts()
    settleLanes()
    settleRows()
  }

  /// Whether words have enough room to be read.
  var isReadable: Bool { lanes == nil || column >= Self.narrowestColumn }

  /// As wide as the sheet allows, so that few lines of words are broken. One column alone is always wide enough to be
  /// read, and the picture wider than the sheet where lines need so much of it.
  private mutating func settleColumn() {
    let taken = (sides + leftSides).reduce(0, +) + (0...sides.count).reduce(0) { $0 + channelWidth($1) }
    let free = (Self.sheet - taken) / sides.count
    column =
      lanes == nil ? max(Self.narrowestColumn, min(Self.railColumn, free)) : min(Self.widestColumn, free)
    for edge in network.edges.indices where router.routes[edge].exit == nil {
      let lane = network.nodes[network.edges[edge].from].lane
      let free = tracks.channelCount[lane + 1] == 0 ? 14 : 0
      let room = column / 2 + sides[lane] + free - 2
      labels[edge] = Lettering.lines(network.edges[edge].label, within: room, size: Self.labelSize)
    }
  }

  // MARK: Sizes

  private mutating func measureSides() {
    for ((edge, label), route) in zip(zip(network.edges, labels), router.routes) {
      guard let exit = route.exit, let width = label.map({ Lettering.width($0, size: Self.labelSize) }).max() else {
        continue
      }
      let clock = edge.cause == .late ? Picture.Mark.size / 2 : 0
      switch exit {
      case .right:
        let lane = network.nodes[edge.from].lanes.last ?? 0
        sides[lane] = max(sides[lane], width + clock - Self.lead)
      case .left:
        let lane = network.nodes[edge.from].lanes.first ?? 0
        leftSides[lane] = max(leftSides[lane], width - 2 * Self.lead)
      }
    }
  }

  private mutating func settleContents() {
    for node in network.nodes {
      let width = width(of: node)
      let tries = reaches(of: node).map { reach in
        (contents: Contents.of(node, width: reach.left + width + reach.right, words), reach: reach)
      }
      // The first of those that keep words whole and are lowest.
      let best = tries.min { one, other in
        (one.contents.harm, one.contents.height) < (other.contents.harm, other.contents.height)
      }
      guard let best else { continue }
      contents.append(best.contents)
      reaches.append(best.reach)
    }
  }

  /// How far a box may reach: nothing stands beside a table, and it needs the room. Its middle stays in that of its
  /// lane unless its words fit better without that.
  private func reaches(of node: Network.Node) -> [Reach] {
    guard case .table = node.step?.kind else { return [Reach()] }
    let whole = Reach(left: leftSides[node.lane], right: sides[node.lane])
    let even = min(whole.left, whole.right)
    return even == max(whole.left, whole.right) ? [whole] : [Reach(left: even, right: even), whole]
  }

  /// Lanes side by side are one box, unless each is told on its own.
  func isOneBox(_ node: Network.Node) -> Bool {
    if node.isBar || node.lanes.count < 2 { return true }
    if let step = node.step, case .notify = step.kind { return false }
    return node.isWide
  }

  private func width(of node: Network.Node) -> Int {
    guard isOneBox(node), let first = node.lanes.first, let last = node.lanes.last else { return column }
    return (first...last).reduce(0) { width, lane in
      width + column + (lane < last ? sides[lane] + channelWidth(lane + 1) + leftSides[lane + 1] : 0)
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

  /// Ways that leave or enter at a side stand one under the other, each with room for its label above it.
  private mutating func settlePorts() {
    var heights: [Port: Int] = [:]
    for (number, route) in router.routes.enumerated() {
      for (place, line) in route.lines.enumerated() {
        guard case .port(let node, let side, let index) = line else { continue }
        heights[Port(node: node, side: side, index: index)] =
          place == 0 ? max(14, labels[number].count * Self.labelLine + 6) : 12
      }
    }
    for node in network.nodes.indices {
      for side in [Route.Side.left, .right] {
        settlePorts(
          of: node,
          (0...).lazy.map { Port(node: node, side: side, index: $0) }.prefix { heights[$0] != nil }
            .map { ($0, heights[$0] ?? 0) })
      }
      if contents[node].isCentred, contents[node].shape == .diamond || contents[node].shape == .hexagon {
        contents[node].top = (contents[node].height - contents[node].lines.count * Lettering.line) / 2
      }
    }
    // A box that grew for one side has its ports of the other in the middle, too.
    for (port, _) in heights where heights[Port(node: port.node, side: port.side, index: 1)] == nil {
      portTops[port] = contents[port.node].height / 2
    }
  }

  private mutating func settlePorts(of node: Int, _ ports: [(port: Port, height: Int)]) {
    guard let first = ports.first else { return }
    let needed = ports.count == 1 ? 2 * first.height : ports.reduce(8) { $0 + $1.height }
    contents[node].height = max(contents[node].height, needed)
    var y = max(0, (contents[node].height - needed) / 2)
    for (port, height) in ports {
      y += height
      portTops[port] = y
    }
  }

  private mutating func settleLanes() {
    var x = 0
    for lane in sides.indices {
      channelX.append(x)
      x += channelWidth(lane) + leftSides[lane]
      laneX.append(x)
      x += column + sides[lane]
    }
    channelX.append(x)
    width = x + channelWidth(sides.count)
    berth = min(Self.widestBerth, (column / 2 - 10) / max(1, router.farthestBerth))
    headHeight = (lanes?.all ?? []).map(headWords).map { $0.count * Lettering.line + 12 }.max() ?? 0
  }

  func headWords(_ lane: Lanes.Lane) -> [(String, Picture.Words.Style)] {
    Lettering.lines(lane.role, within: column - 8).map { ($0, .strong) }
      + Lettering.lines(lane.people.joined(separator: Phrase(ja: "、", en: ", ")[language]), within: column - 8)
      .map { ($0, .quiet) }
  }

  private mutating func settleRows() {
    // The word of a way that leaves at the bottom stands below its box.
    var bands = Array(repeating: 0, count: network.rowCount + 1)
    for (route, label) in zip(router.routes, labels) where route.exit == nil {
      let row = network.nodes[network.edges[route.edge].from].row + 1
      bands[row] = max(bands[row], label.count)
    }
    var heights = Array(repeating: 0, count: network.rowCount)
    for (node, contents) in zip(network.nodes, contents) { heights[node.row] = max(heights[node.row], contents.height) }
    var y = headHeight
    for row in 0..<network.rowCount {
      let lines = tracks.acrossCount[row]
      let gap = row == 0 ? Self.opening : lines > 0 ? Self.stub : Self.gap
      acrossY.append(y + gap)
      y += gap + max(0, lines - 1) * Self.trackGap + Self.arrow
      y += bands[row] > 0 ? bands[row] * Self.labelLine + (lines > 0 ? Self.clearance : 0) : 0
      rowY.append(y)
      y += heights[row]
    }
    acrossY.append(y + Self.stub)
    height = y + Self.stub + (tracks.acrossCount.last ?? 0) * Self.trackGap + 8
  }

  // MARK: Places

  func frames(of node: Int) -> [Picture.Frame] {
    let this = network.nodes[node]
    let size = contents[node]
    func frame(_ lane: Int) -> Picture.Frame {
      Picture.Frame(x: laneX[lane] - reaches[node].left, y: rowY[this.row], width: size.width, height: size.height)
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

  /// Where the outline of a box ends at one of its sides, so far below its top.
  private func end(of node: Int, at side: Route.Side, _ y: Int) -> Int {
    let size = contents[node]
    let this = network.nodes[node]
    let (first, last) = (this.lanes.first ?? this.lane, this.lanes.last ?? this.lane)
    let left = laneX[first] - reaches[node].left
    let right = laneX[last] + column + reaches[node].right
    let half = max(1, size.height / 2)
    let inset =
      switch size.shape {
      case .diamond: abs(y - half) * (size.width / 2) / half
      case .hexagon: abs(y - half) * 16 / half
      case .leaning: (side == .right ? y : size.height - y) * 12 / max(1, size.height)
      case .sheet, .stamp, .plain, .dashed, .envelope, .bar, .table, .clock, .arrow, .rounded, .unread: 0
      }
    return side == .right ? right - inset : left + inset
  }

  func points(of number: Int) -> [Picture.Point] {
    let route = router.routes[number]
    let edge = network.edges[route.edge]
    var points: [Picture.Point] = []
    func x(_ index: Int) -> Int? {
      switch route.lines[index] {
      case .column(let lane): middle(of: lane)
      case .berth(let lane, let place): middle(of: lane) + place * berth
      case .channel(let channel): channelX[channel] + 8 + tracks.track[number][index] * Self.trackGap
      case .across, .port: nil
      }
    }
    func y(_ index: Int) -> Int? {
      switch route.lines[index] {
      case .across(let row): acrossY[row] + tracks.track[number][index] * Self.trackGap
      case .port(let node, let side, let index):
        rowY[network.nodes[node].row] + (portTops[Port(node: node, side: side, index: index)] ?? 0)
      case .column, .berth, .channel: nil
      }
    }
    let last = route.lines.count - 1
    let from = network.nodes[edge.from]
    let to = network.nodes[edge.to]
    if let x = x(0) {
      points.append(Picture.Point(x: x, y: rowY[from.row] + contents[edge.from].height))
    } else if let y = y(0), case .port(_, let side, _) = route.lines[0] {
      points.append(Picture.Point(x: end(of: edge.from, at: side, y - rowY[from.row]), y: y))
    }
    for index in 0..<last {
      if let x = x(index) ?? x(index + 1), let y = y(index) ?? y(index + 1) {
        points.append(Picture.Point(x: x, y: y))
      }
    }
    if let x = x(last) {
      points.append(Picture.Point(x: x, y: rowY[to.row]))
    } else if let y = y(last), case .port(_, let side, _) = route.lines[last] {
      points.append(Picture.Point(x: end(of: edge.to, at: side, y - rowY[to.row]), y: y))
    }
    return points.withoutRepetition
  }

  /// The word of a way, where it parts from the others: above it at the corner, or beside it below the box.
  func label(of number: Int, at points: [Picture.Point]) -> [Picture.Words] {
    let route = router.routes[number]
    let edge = network.edges[route.edge]
    let from = network.nodes[edge.from]
    let lines = labels[number]
    guard !lines.isEmpty, let start = points.first else { return [] }
    return lines.enumerated().map { index, text in
      let below = lines.count - 1 - index
      let clock = edge.cause == .late ? Picture.Mark.size / 2 : 0
      let (x, y) =
        switch route.exit {
        case .right: (laneX[from.lanes.last ?? 0] + column + Self.lead + clock, start.y - 4)
        case .left:
          (laneX[from.lanes.first ?? 0] - Self.lead - Lettering.width(text, size: Self.labelSize), start.y - 4)
        case nil: (start.x + 5 + berths(besides: number), belowBox(start.y, from.row, lines: lines.count))
        }
      return Picture.Words(text: text, x: x, y: y - below * Self.labelLine, style: .quiet, size: Self.labelSize)
    }
  }

  /// The last baseline of words that stand right below a box, or below the lines that pass there.
  private func belowBox(_ bottom: Int, _ row: Int, lines: Int) -> Int {
    let right = bottom + 2 + lines * Self.labelLine
    return right + 4 < acrossY[row + 1] ? right : rowY[row + 1] - 13
  }

  /// How far to the right of a way others come down to the bar it leads to.
  private func berths(besides number: Int) -> Int {
    let edge = network.edges[router.routes[number].edge]
    guard network.nodes[edge.to].isBar, network.nodes[edge.to].row == network.nodes[edge.from].row + 1 else { return 0 }
    return router.routes.map { route -> Int in
      guard network.edges[route.edge].to == edge.to, case .berth(let lane, let place)? = route.lines.last,
        lane == network.nodes[edge.from].lane
      else { return 0 }
      return max(0, place * berth)
    }.max() ?? 0
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
