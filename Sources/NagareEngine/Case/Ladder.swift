import NagareModel

/// The constants that conditions compare one item with, in order. A value stands on one of them or between two, and
/// wherever it stands is a rung: on one rung every such condition says the same.
public struct Ladder: Sendable {
  public let item: Item.ID
  private let scale: Scale
  private let borders: [Number]

  /// What the constants are: numbers of one unit, days, or times of the day.
  fileprivate enum Scale: Hashable, Sendable {
    case number(Unit?)
    case day, time
  }

  /// `nil` where none of the conditions compares this item with constants alone, or where the constants cannot be put in
  /// one order.
  public init?(of item: Item.ID, for conditions: some Sequence<Condition>) {
    let constants = conditions.flatMap { $0.span(of: item)?.constants ?? [] }
    guard let scale = Scale(of: constants) else { return nil }
    self.item = item
    self.scale = scale
    borders = Set(constants.compactMap(scale.place)).sorted()
  }

  /// How many rungs it has: its constants, and what lies around each.
  public var count: Int { 2 * borders.count + 1 }

  /// Whether values that are counted in a unit stand on it, if they are what its constants are.
  public func takes(_ unit: Unit?) -> Bool {
    if case .number(let own?) = scale, let unit { own == unit } else { true }
  }

  /// Where a value stands; `nil` for one that is compared otherwise, such as a number of another unit.
  public func rung(of value: Value) -> Int? {
    guard let number = scale.place(of: value) else { return nil }
    let place = borders.place { $0 >= number }
    return place < borders.count && borders[place] == number ? 2 * place + 1 : 2 * place
  }

  /// The rungs on which a condition holds; `nil` for one that asks something else.
  public func rungs(of condition: Condition) -> Range<Int>? {
    guard let span = condition.span(of: item) else { return nil }
    var (start, end) = (0, count)
    if let (value, isIncluded) = span.lower {
      guard let rung = rung(of: value) else { return nil }
      start = isIncluded ? rung : rung + 1
    }
    if let (value, isIncluded) = span.upper {
      guard let rung = rung(of: value) else { return nil }
      end = isIncluded ? rung + 1 : rung
    }
    return start..<max(start, end)
  }
}

extension Ladder.Scale {
  /// That of values which are all of one kind; a bare number fits any unit.
  fileprivate init?(of values: [Value]) {
    var found: Self?
    for value in values {
      guard let next = Self(value) else { return nil }
      switch (found, next) {
      case (nil, _), (.number(nil), .number): found = next
      case (.number(let unit), .number(let other)): guard other == nil || unit == other else { return nil }
      case (.day, .day), (.time, .time): break
      case (.number, _), (.day, _), (.time, _): return nil
      }
    }
    guard let found else { return nil }
    self = found
  }

  private init?(_ value: Value) {
    switch value {
    case .number(_, let unit): self = .number(unit)
    case .date: self = .day
    case .time: self = .time
    case .empty, .text, .yesNo, .choices, .files, .role: return nil
    }
  }

  /// A value of this kind, as a number to be put in order.
  fileprivate func place(of value: Value) -> Number? {
    switch (self, value) {
    case (.number(let own), .number(let number, let unit)): own == nil || unit == nil || own == unit ? number : nil
    case (.day, .date(let day)): Number(day.number)
    case (.time, .time(let minutes)): Number(minutes)
    case (.number, _), (.day, _), (.time, _): nil
    }
  }
}

extension Condition {
  /// The stretch in which it holds.
  fileprivate struct Span {
    var lower: (Value, isIncluded: Bool)?
    var upper: (Value, isIncluded: Bool)?

    var constants: [Value] { [lower?.0, upper?.0].compactMap(\.self) }
  }

  /// Where an item must lie for it to hold; `nil` where it asks more than how the item stands to constants.
  fileprivate func span(of item: Item.ID) -> Span? {
    switch self {
    case .equal(.item(item), .constant(let value)), .equal(.constant(let value), .item(item)):
      return Span(lower: (value, true), upper: (value, true))
    case .within(.item(item), let limits):
      var span = Span()
      if let lower = limits.lower {
        guard case .constant(let value) = lower.value else { return nil }
        span.lower = (value, lower.isIncluded)
      }
      if let upper = limits.upper {
        guard case .constant(let value) = upper.value else { return nil }
        span.upper = (value, upper.isIncluded)
      }
      return span
    case .equal, .unequal, .within, .contains, .isEmpty, .isFilled, .holds, .answered, .ended, .not, .denied, .all,
      .any:
      return nil
    }
  }
}
