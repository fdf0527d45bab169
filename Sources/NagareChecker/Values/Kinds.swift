import NagareModel

/// What an expression gives: a kind of value, and for a number what it counts. `nil` is not known.
struct Measure: Hashable, Sendable {
  var kind: ValueKind
  var unit: Unit?

  init(_ kind: ValueKind, _ unit: Unit? = nil) {
    self.kind = kind
    self.unit = unit
  }

  /// Whether the two can be compared: a bare number fits any unit, and a name stands for a choice or a role.
  func isLike(_ other: Measure) -> Bool {
    switch (kind, other.kind) {
    case (.number, .number): mixes(with: other)
    case (.text, .choice), (.choice, .text), (.text, .role), (.role, .text), (.choice, .role), (.role, .choice): true
    case (.text, _), (.number, _), (.date, _), (.time, _), (.choice, _), (.yesNo, _), (.file, _), (.role, _):
      kind == other.kind
    }
  }
}

extension Measure {
  /// Whether two numbers count the same, or one of them nothing in particular.
  private func mixes(with other: Measure) -> Bool {
    guard let unit, let otherUnit = other.unit else { return true }
    return unit.isLike(otherUnit)
  }
}

/// What every item and every expression of a workflow gives.
struct Kinds: Sendable {
  private(set) var items: [Measure?]
  private let money: Unit

  init(_ workflow: Workflow) {
    money = workflow.currency.unit
    items = workflow.items.map { item in
      item.type.map { Measure($0.kind, item.unit ?? ($0 == .money ? workflow.currency.unit : nil)) }
    }
    for block in workflow.blocks {
      for (item, sums) in block.kind.sums {
        let results = sums.map { measure(of: $0) }
        items[item] = items[item] ?? results.reduce(results.first ?? nil) { $0 == $1 ? $0 : nil }
      }
    }
  }

  func measure(of expression: Expression) -> Measure? {
    switch expression {
    case .constant(let value): Measure(value)
    case .item(let item): items[item]
    case .applicant: Measure(.role)
    case .today, .coming, .yearEnd, .dayOfMonth: Measure(.date)
    case .arithmetic(let left, let sign, let right): result(of: measure(of: left), sign, measure(of: right))
    case .call(let function, let values):
      switch function {
      case .daysBetween: Measure(.number, .day)
      case .businessDaysBetween: Measure(.number, .businessDay)
      case .roundDown, .roundUp, .round: values.first.flatMap { measure(of: $0) }
      case .smaller, .larger: measure(ofOneAmong: values.map { measure(of: $0) })
      }
    }
  }

  private func result(of left: Measure?, _ sign: Expression.Operator, _ right: Measure?) -> Measure? {
    guard let left, let right else { return nil }
    switch (left.kind, right.kind) {
    case (.date, .date): return sign == .minus ? Measure(.number, .day) : nil
    case (.time, .time): return sign == .minus ? Measure(.number, .minute) : nil
    case (.date, .number), (.number, .date): return Measure(.date)
    case (.time, .number): return Measure(.time)
    case (.number, .number): return Measure(.number, Unit.result(of: left.unit, sign, right.unit, money: money))
    case (.text, _), (.number, _), (.date, _), (.time, _), (.choice, _), (.yesNo, _), (.file, _), (.role, _): return nil
    }
  }

  /// The unit that is written, or a bare number where 10% stands beside one.
  private func measure(ofOneAmong measures: [Measure?]) -> Measure? {
    guard let first = measures.first ?? nil, measures.allSatisfy({ $0?.kind == .number }) else {
      return measures.first ?? nil
    }
    let units = measures.map { $0?.unit }
    if units.contains(.percent), units.contains(nil) { return Measure(.number) }
    return Measure(.number, first.unit ?? units.compactMap(\.self).first)
  }
}

extension Measure {
  /// `nil` for an empty value, which can be compared with anything.
  init?(_ value: Value) {
    switch value {
    case .empty: return nil
    case .text: self.init(.text)
    case .number(_, let unit): self.init(.number, unit)
    case .date: self.init(.date)
    case .time: self.init(.time)
    case .yesNo: self.init(.yesNo)
    case .choices: self.init(.choice)
    case .files: self.init(.file)
    case .role: self.init(.role)
    }
  }
}
