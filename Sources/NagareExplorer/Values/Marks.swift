import NagareEngine
import NagareModel

/// Which of many comparisons with constants hold of a value of one item, said in one number: two values are alike in all
/// of them exactly where their marks are the same.
struct Marks: Sendable {
  private let ladder: Ladder
  /// Of each rung.
  private let names: [Int]
  /// Where nothing holds, as of an empty value.
  private let nothing: Int

  /// `nil` where the item is compared with constants of another unit than its own, or with none at all.
  init?(of item: Item.ID, counting unit: Unit?, for conditions: [Condition]) {
    guard let ladder = Ladder(of: item, for: conditions), ladder.takes(unit) else { return nil }
    self.ladder = ladder
    var changes: [[Int]] = Array(repeating: [], count: ladder.count + 1)
    for (number, condition) in conditions.enumerated() {
      guard let rungs = ladder.rungs(of: condition), !rungs.isEmpty else { continue }
      changes[rungs.lowerBound].append(number)
      changes[rungs.upperBound].append(number)
    }
    var holding = NamedSets(count: conditions.count)
    nothing = holding.name
    names = changes.dropLast().map { changes in
      for number in changes { holding.toggle(number) }
      return holding.name
    }
  }

  func mark(of value: Value) -> Int { ladder.rung(of: value).map { names[$0] } ?? nothing }

  /// Whether a condition is one of those that a mark tells.
  func tell(_ condition: Condition) -> Bool { ladder.rungs(of: condition) != nil }
}
