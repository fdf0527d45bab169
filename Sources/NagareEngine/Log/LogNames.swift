import NagareModel

/// The names of a log, and what they mean in a flow: the one it was made with, or that flow as it is today.
struct LogNames {
  let roles: [String: Role.ID]
  let items: [String: Item.ID]
  /// For each block of the log, which block it is now; `nil` where it is gone.
  let blocks: [Block.ID?]
  let labels: [BlockLabel]

  /// The names of a log that was made with this very flow.
  init(of flow: Flow) {
    self.init(flow, then: flow.workflow.blocks.map { BlockLabel($0, in: flow.workflow) })
  }

  init(of log: Log, in flow: Flow) {
    self.init(flow, then: log.header.blocks)
  }

  private init(_ flow: Flow, then: [BlockLabel]) {
    let workflow = flow.workflow
    roles = Dictionary(workflow.roles.enumerated().map { ($1.name, $0) }) { first, _ in first }
    items = Dictionary(workflow.items.enumerated().map { ($1.name, $0) }) { first, _ in first }
    labels = then
    blocks = Alignment(then, workflow.blocks.map { BlockLabel($0, in: workflow) }).partners
  }
}

/// Which block of a flow as it is today was which before it was edited.
///
/// Blocks that bear the same label keep their order; between two of them, as many blocks of the same kinds as there
/// were before are the same blocks under other names.
struct Alignment {
  /// For each label of then, its place now.
  private(set) var partners: [Int?]

  private let then: [BlockLabel]
  private let now: [BlockLabel]

  /// A table of this size is quickly filled; flows that differ over more lines than that are another flow.
  private static let largest = 4_000_000

  init(_ then: [BlockLabel], _ now: [BlockLabel]) {
    self.then = then
    self.now = now
    partners = Array(repeating: nil, count: then.count)
    var start = 0
    while start < min(then.count, now.count), then[start] == now[start] {
      partners[start] = start
      start += 1
    }
    var end = 0
    while end < min(then.count, now.count) - start, then[then.count - 1 - end] == now[now.count - 1 - end] {
      partners[then.count - 1 - end] = now.count - 1 - end
      end += 1
    }
    pairSame(start..<then.count - end, start..<now.count - end)
    pairRenamed()
  }

  /// The longest common sequence.
  private mutating func pairSame(_ before: Range<Int>, _ after: Range<Int>) {
    guard !before.isEmpty, !after.isEmpty, before.count * after.count <= Self.largest else { return }
    let width = after.count + 1
    var longest = Array(repeating: Int32(0), count: (before.count + 1) * width)
    for row in (0..<before.count).reversed() {
      for column in (0..<after.count).reversed() {
        longest[row * width + column] =
          then[before.lowerBound + row] == now[after.lowerBound + column]
          ? longest[(row + 1) * width + column + 1] + 1
          : max(longest[(row + 1) * width + column], longest[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < before.count, column < after.count {
      if then[before.lowerBound + row] == now[after.lowerBound + column] {
        partners[before.lowerBound + row] = after.lowerBound + column
        row += 1
        column += 1
      } else if longest[(row + 1) * width + column] >= longest[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  private mutating func pairRenamed() {
    var index = 0
    while index < then.count {
      guard partners[index] == nil else {
        index += 1
        continue
      }
      let start = index
      while index < then.count, partners[index] == nil { index += 1 }
      let from = start > 0 ? (partners[start - 1] ?? -1) + 1 : 0
      let to = index < then.count ? partners[index] ?? now.count : now.count
      guard from <= to, to - from == index - start,
        zip(then[start..<index], now[from..<to]).allSatisfy({ $0.kind == $1.kind })
      else { continue }
      for offset in 0..<index - start { partners[start + offset] = from + offset }
    }
  }
}
