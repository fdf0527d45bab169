import NagareModel

/// Two things that do not go together, or one that is not what its place asks for.
struct Mismatch {
  var left: Expression
  var leftKind: Measure
  var right: Expression?
  var rightKind: Measure
  /// In a calculation, not a comparison.
  var isCalculated = false
}

extension Kinds {
  /// The first comparison of unlike things; one is enough to say.
  func mismatch(in condition: Condition) -> Mismatch? {
    switch condition {
    case .equal(let left, let right), .unequal(let left, let right): return mismatch(of: left, with: right)
    case .within(let value, let limits):
      for limit in [limits.lower, limits.upper] {
        if let limit, let found = mismatch(of: value, with: limit.value) { return found }
      }
      return nil
    case .contains(let whole, let part): return mismatch(of: part, inside: whole)
    case .holds(let item): return mismatch(of: .item(item), with: .yesNo)
    case .not(let condition), .denied(let condition): return mismatch(in: condition)
    case .all(let parts), .any(let parts):
      for part in parts {
        if let found = mismatch(in: part) { return found }
      }
      return nil
    case .isEmpty, .isFilled, .answered, .ended: return nil
    }
  }

  /// The first sum, difference, product or quotient of unlike things.
  func mismatch(in expression: Expression) -> Mismatch? {
    switch expression {
    case .constant, .item, .applicant, .today, .coming, .yearEnd, .dayOfMonth: return nil
    case .call(let function, let values):
      if let inner = values.lazy.compactMap({ mismatch(in: $0) }).first { return inner }
      return function == .smaller || function == .larger ? mismatch(among: values) : nil
    case .arithmetic(let left, let sign, let right):
      if let inner = mismatch(in: left) ?? mismatch(in: right) { return inner }
      guard let one = measure(of: left), let other = measure(of: right), !one.goes(sign, other) else { return nil }
      return Mismatch(left: left, leftKind: one, right: right, rightKind: other, isCalculated: true)
    }
  }

  /// Only things that can be put in an order are compared with one another.
  private func mismatch(among values: [Expression]) -> Mismatch? {
    guard let first = values.first, let one = measure(of: first) else { return nil }
    for value in values.dropFirst() {
      guard let other = measure(of: value), !one.goes(.plus, other) && one.kind == .number || one.kind != other.kind
      else {
        continue
      }
      return Mismatch(left: first, leftKind: one, right: value, rightKind: other, isCalculated: true)
    }
    return nil
  }

  /// Whether something is not of the kind its place asks for.
  func mismatch(of expression: Expression, with kind: ValueKind) -> Mismatch? {
    guard let measure = measure(of: expression), measure.kind != kind else { return nil }
    return Mismatch(left: expression, leftKind: measure, rightKind: Measure(kind))
  }

  private func mismatch(of left: Expression, with right: Expression) -> Mismatch? {
    if let inner = mismatch(in: left) ?? mismatch(in: right) { return inner }
    guard let one = measure(of: left), let other = measure(of: right), !one.isLike(other) else { return nil }
    return Mismatch(left: left, leftKind: one, right: right, rightKind: other)
  }

  /// A piece of text in a text, a choice among choices.
  private func mismatch(of part: Expression, inside whole: Expression) -> Mismatch? {
    guard let one = measure(of: whole), let other = measure(of: part) else { return nil }
    let named: Set<ValueKind> = [.text, .choice, .role]
    guard !named.isSuperset(of: [one.kind, other.kind]) else { return nil }
    return Mismatch(left: whole, leftKind: one, right: part, rightKind: other)
  }
}

extension Measure {
  /// Whether the two can stand on both sides of a sign.
  fileprivate func goes(_ sign: Expression.Operator, _ other: Measure) -> Bool {
    let kinds = (kind, other.kind)
    let areNumbers = kinds == (.number, .number)
    let isMoment = kind == .date || kind == .time
    return switch sign {
    case .plus: areNumbers && isLike(other) || isMoment && other.kind == .number || kinds == (.number, .date)
    case .minus: areNumbers && isLike(other) || isMoment && (other.kind == .number || other.kind == kind)
    case .times, .dividedBy: areNumbers
    }
  }
}
