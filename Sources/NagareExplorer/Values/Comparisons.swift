import NagareModel
import NagarePlan

/// Two things that a condition compares: at most one of them is a constant.
struct Comparison: Hashable, Sendable {
  var left: Expression
  var right: Expression
  /// Whether there is a more and a less, and not only the same and another.
  var isOrdered: Bool
}

extension Condition {
  /// Everything it compares.
  var comparisons: [Comparison] {
    switch self {
    case .equal(let left, let right), .unequal(let left, let right):
      [Comparison(left: left, right: right, isOrdered: false)]
    case .contains(let left, let right): [Comparison(left: left, right: right, isOrdered: false)]
    case .within(let value, let limits):
      [limits.lower, limits.upper].compactMap(\.self).map {
        Comparison(left: value, right: $0.value, isOrdered: true)
      }
    case .isEmpty, .isFilled, .holds, .answered, .ended: []
    case .not(let condition), .denied(let condition): condition.comparisons
    case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
    }
  }

  /// Items it asks about as they are: whether they are empty, or a yes.
  var bareItems: [Item.ID] {
    switch self {
    case .isEmpty(let value), .isFilled(let value): value.items
    case .holds(let item): [item]
    case .answered(.item(let item), _): [item]
    case .equal, .unequal, .contains, .within, .answered, .ended: []
    case .not(let condition), .denied(let condition): condition.bareItems
    case .all(let parts), .any(let parts): parts.flatMap(\.bareItems)
    }
  }
}

extension Condition {
  /// Everything it looks at.
  var expressions: [Expression] {
    switch self {
    case .equal(let left, let right), .unequal(let left, let right), .contains(let left, let right): [left, right]
    case .within(let value, let limits): [value] + [limits.lower, limits.upper].compactMap { $0?.value }
    case .isEmpty(let value), .isFilled(let value): [value]
    case .holds(let item): [.item(item)]
    case .answered, .ended: []
    case .not(let condition), .denied(let condition): condition.expressions
    case .all(let parts), .any(let parts): parts.flatMap(\.expressions)
    }
  }

  var asksWhoApplied: Bool { expressions.contains(where: \.asksWhoApplied) }
  var asksTheDay: Bool { expressions.contains(where: \.asksTheDay) }
}

extension Expression {
  /// Whether it depends on who applied.
  var asksWhoApplied: Bool {
    switch self {
    case .applicant: true
    case .constant, .item, .today, .coming, .yearEnd, .dayOfMonth: false
    case .arithmetic(let left, _, let right): left.asksWhoApplied || right.asksWhoApplied
    case .call(_, let values): values.contains(where: \.asksWhoApplied)
    }
  }

  var constant: Value? { if case .constant(let value) = self { value } else { nil } }
  var item: Item.ID? { if case .item(let item) = self { item } else { nil } }

  /// Whether it depends on the day of the clock.
  var asksTheDay: Bool {
    switch self {
    case .today, .coming, .yearEnd, .dayOfMonth: true
    case .constant, .item, .applicant: false
    case .arithmetic(let left, _, let right): left.asksTheDay || right.asksTheDay
    case .call(_, let values): values.contains(where: \.asksTheDay)
    }
  }
}

/// What comes from what in a flow.
struct Origins: Sendable {
  /// For each item the entered ones it is worked out from; itself where it is entered.
  let sources: [Set<Item.ID>]
  /// For each item those it is worked out from directly.
  private let parts: [Set<Item.ID>]
  /// The entered items.
  let entered: [Bool]
  /// Of each entered item the first block that has a field for it.
  let homes: [Block.ID?]

  init(_ workflow: Workflow) {
    var homes: [Block.ID?] = Array(repeating: nil, count: workflow.items.count)
    var from: [Set<Item.ID>] = Array(repeating: [], count: workflow.items.count)
    for (id, block) in workflow.blocks.enumerated() {
      for field in block.fields where homes[field.item] == nil { homes[field.item] = id }
      for (item, sums) in block.kind.sums {
        var read = sums.flatMap(\.items)
        if case .table(let table) = block.kind {
          read += table.by.flatMap(\.items) + table.rows.flatMap(\.condition.items)
        }
        from[item].formUnion(read)
      }
    }
    entered = homes.map { $0 != nil }
    var sources = from
    for item in sources.indices where homes[item] != nil { sources[item].insert(item) }
    var changes = true
    while changes {
      changes = false
      for item in sources.indices {
        let all = sources[item].reduce(into: sources[item]) { $0.formUnion(sources[$1]) }
        if all.count > sources[item].count {
          sources[item] = all
          changes = true
        }
      }
    }
    let isEntered = entered
    self.sources = sources.map { $0.filter { isEntered[$0] } }
    self.homes = homes
    parts = from
  }

  /// What is known of an item while some are still open: the item itself, or what it is worked out from as far as that
  /// is known.
  func known(of item: Item.ID, _ open: Bits) -> Set<Item.ID> {
    if !sources[item].contains(where: open.contains) { return [item] }
    return parts[item].reduce(into: []) { if $1 != item { $0.formUnion(known(of: $1, open)) } }
  }

  /// The entered items that something depends on.
  func sources(of items: [Item.ID]) -> Set<Item.ID> { items.reduce(into: []) { $0.formUnion(sources[$1]) } }
}
