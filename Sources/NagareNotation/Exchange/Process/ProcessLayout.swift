import NagareModel
import NagarePlan

/// Where everything of a process is drawn, in whole pixels: lanes side by side as in the picture, time runs down. Each
/// block has a field of its own, in the column of its lane: what happens in turn below one another, what leads away
/// beside it. Lines run in the channels between columns and rows, where nothing else is.
struct ProcessLayout {
  private(set) var frames: [Picture.Frame]
  private(set) var lines: [[Picture.Point]] = []
  private(set) var lanes: [Picture.Frame] = []
  private(set) var pool: Picture.Frame

  let process: Process
  private let rows: ProcessRows
  /// Of each element what stands on its edge.
  private let edges: [[Process.ElementID]]
  private var laneX: [Int] = []
  private var rowY: [Int] = []
  private var rowHeights: [Int] = []

  private enum Size {
    static let task = (width: 150, height: 70)
    static let gateway = 50
    static let event = 36
    /// Between one element and the next below it, and between two rows.
    static let gap = 50
    static let rowGap = 60
    /// Beside the columns of a lane, and between them.
    static let channel = 70
    static let head = 30
    static let column = 150
    /// Above what stands in a sub-process, for its name.
    static let title = 40
  }

  init(_ process: Process, _ rows: ProcessRows) {
    self.process = process
    self.rows = rows
    edges = Self.edges(of: process)
    frames = process.elements.map { _ in Picture.Frame(x: 0, y: 0, width: 0, height: 0) }
    pool = Picture.Frame(x: 0, y: 0, width: 0, height: 0)
    size()
    settleColumns()
    settleRows()
    placeScopes()
    placeOnEdges()
    lines = process.flows.indices.map(line)
  }

  // MARK: Sizes

  private mutating func size() {
    for (id, element) in process.elements.enumerated() {
      let (width, height) =
        switch element.kind {
        case .work, .send, .script: (Size.task.width, max(Size.task.height, 20 + 44 * edges[id].count))
        case .choose, .fork: (Size.gateway, Size.gateway)
        case .start, .end, .terminate, .leave, .timer, .exit, .wait: (Size.event, Size.event)
        case .scope: (0, 0)
        }
      frames[id].width = width
      frames[id].height = height
    }
  }

  private static func edges(of process: Process) -> [[Process.ElementID]] {
    var edges: [[Process.ElementID]] = Array(repeating: [], count: process.elements.count)
    for (id, element) in process.elements.enumerated() {
      switch element.kind {
      case .timer(let host, _, _), .exit(let host, _): edges[host].append(id)
      case .start, .end, .terminate, .leave, .work, .send, .script, .choose, .fork, .scope, .wait: break
      }
    }
    return edges
  }

  // MARK: Columns and rows

  private mutating func settleColumns() {
    var x = 0
    let wide = Set(process.elements.filter { $0.place.column == .side }.map { $0.lane ?? 0 })
    for lane in 0..<max(1, process.lanes.count) {
      let isWide = wide.contains(lane)
      laneX.append(x)
      let width = Size.channel + Size.column + Size.channel + (isWide ? Size.column + 20 : 0)
      lanes.append(Picture.Frame(x: x, y: Size.head, width: width, height: 0))
      x += width
    }
    pool.width = x
  }

  /// A lane and a column of it: what stands there in one row stands from top to bottom.
  private struct Stack: Hashable {
    var lane: Int
    var column: Process.Place.Column
  }

  private mutating func settleRows() {
    var y = 2 * Size.head + Size.rowGap
    let byRow = Dictionary(grouping: process.elements.indices) { rows.row(of: process.elements[$0].place.spot) }
    for row in 0..<rows.count {
      let opens = byRow[row, default: []].contains {
        if case .scope = process.elements[$0].kind { true } else { false }
      }
      rowY.append(y)
      var height = 0
      var tops: [Stack: Int] = [:]
      for id in byRow[row, default: []] {
        let element = process.elements[id]
        if element.place.column == .edge { continue }
        if case .scope = element.kind { continue }
        if case .below = element.place.spot { continue }
        let stack = Stack(lane: element.lane ?? 0, column: element.place.column)
        let top = tops[stack] ?? y + (opens ? Size.title : 0)
        frames[id].x = middle(of: stack.lane, stack.column) - frames[id].width / 2
        frames[id].y = top
        tops[stack] = top + frames[id].height + Size.gap
        height = max(height, top + frames[id].height - y)
      }
      if byRow[row, default: []].contains(where: {
        if case .below = process.elements[$0].place.spot { true } else { false }
      }) {
        height = max(height, 2 * Size.event)
      }
      rowHeights.append(max(height, Size.event))
      y += max(height, Size.event) + Size.rowGap
    }
    pool.height = y
    for lane in lanes.indices { lanes[lane].height = pool.height - Size.head }
  }

  /// The middle of the main column an element belongs to.
  func mainX(_ id: Process.ElementID) -> Int { middle(of: process.elements[id].lane ?? 0, .main) }
  /// Left of the columns of a lane, and between them.
  func leftChannel(_ lane: Int) -> Int { laneX[lane] + 22 }
  func midChannel(_ lane: Int) -> Int { laneX[lane] + Size.channel + Size.column + 24 }
  /// The free stretch above the row of an element.
  func rowGap(above id: Process.ElementID) -> Int {
    rowY[rows.row(of: process.elements[id].place.spot)] - 22
  }

  private func middle(of lane: Int, _ column: Process.Place.Column) -> Int {
    let first = laneX[lane] + Size.channel + Size.column / 2
    return column == .side ? first + Size.column + Size.channel : first
  }

  // MARK: Sub-processes

  private mutating func placeScopes() {
    for (id, element) in process.elements.enumerated() {
      guard case .scope(let scope) = element.kind else { continue }
      let depth = depth(of: element.scope)
      let inside = process.elements.indices.filter { isInside(process.elements[$0].scope, scope) }
      let lastRow = inside.map { rows.row(of: process.elements[$0].place.spot) }.max() ?? 0
      let top = rowY[rows.row(of: element.place.spot)]
      let bottom = rowY[lastRow] + rowHeights[lastRow] + max(8, 26 - 8 * depth)
      let inset = 8 + 6 * depth
      frames[id] = Picture.Frame(x: inset, y: top - max(4, 20 - 8 * depth), width: pool.width - 2 * inset, height: 0)
      frames[id].height = bottom - frames[id].y
    }
  }

  private func depth(of scope: Process.ScopeID) -> Int {
    process.scopes[scope].map { depth(of: process.elements[$0].scope) + 1 } ?? 0
  }

  private func isInside(_ scope: Process.ScopeID, _ outer: Process.ScopeID) -> Bool {
    if scope == outer { return true }
    return process.scopes[scope].map { isInside(process.elements[$0].scope, outer) } ?? false
  }

  private mutating func placeOnEdges() {
    for host in process.elements.indices {
      for (place, id) in edges[host].enumerated() {
        if case .exit = process.elements[id].kind {
          frames[id].x = exitX(place, of: host) - Size.event / 2
          frames[id].y = frames[host].bottom - Size.event / 2
          for flow in process.flows where flow.from == id && isBelow(flow.to) {
            frames[flow.to].x = frames[id].x
            frames[flow.to].y = rowY[rows.row(of: process.elements[flow.to].place.spot)] + Size.event
          }
        } else {
          frames[id].x = frames[host].right - Size.event / 2
          frames[id].y = frames[host].y + 8 + 44 * place
        }
      }
    }
  }

  /// Where the ways out of a sub-process stand on its lower edge: three in each column, from the right, so that no channel
  /// is crossed, and not below its own middle, where it goes on.
  private func exitX(_ place: Int, of host: Process.ElementID) -> Int {
    var found: [Int] = []
    for lane in laneX.indices.reversed() {
      for column in [Process.Place.Column.side, .main] {
        let middle = middle(of: lane, column)
        guard middle < lanes[lane].x + lanes[lane].width else { continue }
        found += middle == mainX(host) ? [middle + 54, middle - 54] : [middle + 54, middle, middle - 54]
      }
    }
    guard let last = found.last else { return mainX(host) + 42 }
    return place < found.count ? found[place] : last - 4 * (place - found.count + 1)
  }

  private func isBelow(_ id: Process.ElementID) -> Bool {
    if case .below = process.elements[id].place.spot { process.elements[id].place.column != .edge } else { false }
  }
}
