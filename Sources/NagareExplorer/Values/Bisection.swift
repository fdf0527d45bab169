import NagareEngine
import NagareModel
import NagarePlan

extension Trials {
  /// Finds where a comparison of something worked out turns, on each entered number it comes from.
  mutating func bisect(_ comparison: Comparison, _ begun: Case, _ signs: SignMemory) {
    let asked = comparison.left.items + comparison.right.items
    guard asked.contains(where: { !origins.entered[$0] }) || asked.count > 1 || comparison.isWorkedOut else { return }
    let sources = origins.sources(of: asked).sorted()
    for item in sources {
      guard let field = flow.workflow.blocks[origins.homes[item] ?? 0].fields.first(where: { $0.item == item }) else {
        continue
      }
      for others in surroundings(of: item, among: sources, begun) {
        let occasion = SignMemory.Occasion(
          comparison: comparison, item: item, others: sources.filter { $0 != item }.map { others.values[$0] })
        let search = Bisection(comparison, of: item, in: field, others, signs.on(occasion))
        for value in search.turns(from: values[item]) where !values[item].contains(value) {
          values[item].append(value)
        }
      }
    }
  }

  /// Cases in which the other fields hold what they may: first what is usual, then the least and the most each is tried
  /// with, so that one piece is among the numbers of pieces that a price is looked for with.
  private func surroundings(of item: Item.ID, among sources: [Item.ID], _ begun: Case) -> [Case] {
    var usual = begun
    for other in flow.workflow.items.indices where origins.entered[other] { usual.suppose(other, is: plain[other]) }
    for other in sources where other != item {
      if let value = values[other].first(where: { $0 != .empty }) { usual.suppose(other, is: value) }
    }
    var all = [usual]
    for other in sources where other != item {
      let type = flow.workflow.items[other].type
      let sorted = values[other].filter { $0 != .empty }.sorted { $0.comes(before: $1, choices: type) }
      for value in [sorted.first, sorted.last].compactMap(\.self) {
        var changed = usual
        changed.suppose(other, is: value)
        all.append(changed)
      }
    }
    return Array(all.prefix(6))
  }
}

extension Comparison {
  /// Whether a side is more than a field or a constant.
  fileprivate var isWorkedOut: Bool {
    [left, right].contains { side in
      switch side {
      case .arithmetic, .call: true
      case .constant, .item, .applicant, .today, .coming, .yearEnd, .dayOfMonth: false
      }
    }
  }
}

/// What comparisons were found to be, since the same are asked for many questions about a flow, and each at the same
/// points again and again.
final class SignMemory {
  /// All that a sign depends on, but for the value of one item.
  struct Occasion: Hashable {
    var comparison: Comparison
    var item: Item.ID
    /// What else it is worked out from.
    var others: [Value]
  }

  /// Less, the same or more at each point; `nil` where that cannot be said.
  final class Signs {
    private var known: [Int: Int?] = [:]

    func at(_ step: Int, _ find: (Int) -> Int?) -> Int? {
      if let sign = known[step] { return sign }
      let sign = find(step)
      known[step] = .some(sign)
      return sign
    }
  }

  private var known: [Occasion: Signs] = [:]

  func on(_ occasion: Occasion) -> Signs {
    if let signs = known[occasion] { return signs }
    let signs = Signs()
    known[occasion] = signs
    return signs
  }
}

/// Looks for the places at which a comparison turns when one field changes.
private struct Bisection {
  let comparison: Comparison
  let item: Item.ID
  let field: Field
  let state: Case
  let signs: SignMemory.Signs

  init(_ comparison: Comparison, of item: Item.ID, in field: Field, _ state: Case, _ signs: SignMemory.Signs) {
    (self.comparison, self.item, self.field, self.state, self.signs) = (comparison, item, field, state, signs)
  }

  /// Both sides of every turn between the values known and those a field may reach.
  func turns(from known: [Value]) -> [Value] {
    var steps = known.compactMap(step(of:))
    guard !steps.isEmpty else { return [] }
    steps += ladder
    steps = Array(Set(steps)).filter { isAccepted($0) }.sorted()
    var found: [Value] = []
    for (low, high) in zip(steps, steps.dropFirst()) where sign(at: low) != sign(at: high) {
      found += border(low, high).map(value(at:))
    }
    return found
  }

  /// The neighbours between which the comparison turns, from less over the same to more or the other way round.
  private func border(_ first: Int, _ last: Int) -> [Int] {
    var found: [Int] = []
    var start = first
    while sign(at: start) != sign(at: last) {
      var (low, high) = (start, last)
      let before = sign(at: low)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if sign(at: middle) == before { low = middle } else { high = middle }
      }
      found += [low, high]
      start = high
    }
    return found
  }

  /// Whether the left is less, the same or more.
  private func sign(at step: Int) -> Int? { signs.at(step, worked) }

  private func worked(_ step: Int) -> Int? {
    var changed = state
    changed.suppose(item, is: value(at: step))
    changed.supposeSums()
    let less = Condition.within(comparison.left, Limits(lower: nil, upper: Limit(comparison.right, isIncluded: false)))
    let more = Condition.within(comparison.left, Limits(lower: Limit(comparison.right, isIncluded: false), upper: nil))
    let place = state.flow.plan.entry
    if changed.answers(less, at: place) { return -1 }
    if changed.answers(more, at: place) { return 1 }
    return changed.answers(.equal(comparison.left, comparison.right), at: place) ? 0 : nil
  }

  // Values as whole numbers of the smallest step.

  private func step(of value: Value) -> Int? {
    switch value {
    case .number(let number, _): number.divided(by: smallest)?.whole
    case .date(let day): day.number
    case .time(let minutes): minutes
    case .empty, .text, .yesNo, .choices, .files, .role: nil
    }
  }

  private func value(at step: Int) -> Value {
    switch state.workflow.items[item].type {
    case .date: Day(number: step).map { .date($0) } ?? .empty
    case .time: .time(step)
    default: .number(Number(step).multiplied(by: smallest) ?? .zero, state.workflow.unit(of: item))
    }
  }

  private var smallest: Number { state.flow.plan.slots[item].smallestStep }

  /// Points far apart, so that no turn is stepped over for want of a value beyond it.
  private var ladder: [Int] {
    switch state.workflow.items[item].type {
    case .number, .money: [0] + sequence(first: 1) { $0 < 1_000_000_000_000 ? $0 * 10 : nil }
    case .date:
      [1, 30, 100, 400, 2_000, 8_000, 20_000].flatMap {
        [state.started.day.number + $0, state.started.day.number - $0]
      }
    default: []
    }
  }

  private func isAccepted(_ step: Int) -> Bool {
    guard let block = state.workflow.blocks.firstIndex(where: { $0.fields.contains { $0.item == item } }) else {
      return false
    }
    let entry = Entry(item, .constant(value(at: step)))
    return state.objection(to: entry, in: field, after: [], at: block) == nil
  }
}
