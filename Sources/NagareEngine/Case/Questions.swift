import NagareModel
import NagarePlan

/// Conditions that are asked one after the other until one holds, as the arms of a もし and the rows of a 表 are. Where
/// many of them compare one item with constants, the first that holds is looked up on a ``Ladder``.
final class Questions: Sendable {
  private let conditions: [Condition]
  /// What each of them is known by: the number of its arm or row.
  private let numbers: [Int]
  private let ladder: Ladder?
  /// Of each rung the first condition of the ladder that holds there; their count where none does.
  private let firsts: [Int]
  /// The places of those that are not on the ladder.
  private let others: [Int]

  /// What a block asks of a case: its arms in turn, or of rows those with the fewest どれでも first; `nil` where it asks
  /// nothing.
  convenience init?(of kind: Block.Kind) {
    if case .gateway(let gateway) = kind {
      self.init(gateway.arms.map(\.condition), known: Array(gateway.arms.indices))
    } else if case .table(let table) = kind {
      let rows = table.rows.indices.sorted { (table.rows[$0].anyCount, $0) < (table.rows[$1].anyCount, $1) }
      self.init(rows.map { table.rows[$0].condition }, known: rows)
    } else {
      return nil
    }
  }

  private init(_ conditions: [Condition], known numbers: [Int]) {
    self.conditions = conditions
    self.numbers = numbers
    ladder = conditions.count < Self.few ? nil : Self.ladder(for: conditions)
    guard let ladder else {
      (firsts, others) = ([], Array(conditions.indices))
      return
    }
    var firsts = Array(repeating: conditions.count, count: ladder.count)
    var others: [Int] = []
    // From each rung the next one that no condition has taken yet.
    var open = Array(0...ladder.count)
    for (index, condition) in conditions.enumerated() {
      guard let rungs = ladder.rungs(of: condition) else {
        others.append(index)
        continue
      }
      var rung = open.root(of: rungs.lowerBound)
      while rung < rungs.upperBound {
        firsts[rung] = index
        open[rung] = rung + 1
        rung = open.root(of: rung)
      }
    }
    (self.firsts, self.others) = (firsts, others)
  }

  /// So few are asked in turn sooner than one of them is looked up.
  private static let few = 8

  private static func ladder(for conditions: [Condition]) -> Ladder? {
    let item = conditions.lazy.compactMap { $0.items.count == 1 ? $0.items[0] : nil }.first
    return item.flatMap { Ladder(of: $0, for: conditions) }
  }

  /// The number of the first that holds in a case at a block.
  func first(in state: Case, at place: Block.ID) -> Int? {
    self.place(in: state, at: place).map { numbers[$0] }
  }

  private func place(in state: Case, at place: Block.ID) -> Int? {
    guard let ladder, let rung = ladder.rung(of: state.values[ladder.item]) else {
      return conditions.indices.first { state.holds(conditions[$0], at: place) }
    }
    let found = firsts[rung]
    let before = others.first { $0 > found || state.holds(conditions[$0], at: place) }
    if let before, before < found { return before }
    return found < conditions.count ? found : nil
  }
}

extension [Int] {
  /// Where a chain of steps ends; the way there is shortened for whoever goes it next.
  fileprivate mutating func root(of start: Int) -> Int {
    var end = start
    while self[end] != end { end = self[end] }
    var place = start
    while self[place] != end { (place, self[place]) = (self[place], end) }
    return end
  }
}
