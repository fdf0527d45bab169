import NagareModel

/// Why a value could not be worked out.
enum Miscalculation: Error, Hashable {
  case empty(Item.ID)
  case divisionByZero
  case overflow
  /// Things that do not go together.
  case unlike
}

extension Case {
  /// Works out a value.
  func value(of expression: Expression) throws(Miscalculation) -> Value {
    switch expression {
    case .constant(let value): return value
    case .item(let item): return values[item]
    case .applicant: return named(.applicant).first.map { .role($0) } ?? .empty
    case .today: return .date(clock.day)
    case .coming(let month, let day): return .date(clock.day.coming(month: month, day: day))
    case .yearEnd: return .date(clock.day.fiscalYearEnd)
    case .dayOfMonth(let day, let monthsOn): return .date(clock.day.day(day, monthsOn: monthsOn))
    case .arithmetic(let left, let sign, let right):
      return try calculate(try operand(left), sign, try operand(right))
    case .call(let function, let values):
      var operands: [Value] = []
      for value in values { operands.append(try operand(value)) }
      return try call(function, operands)
    }
  }

  /// A value to calculate with, which an empty one is not.
  private func operand(_ expression: Expression) throws(Miscalculation) -> Value {
    let value = try value(of: expression)
    if value == .empty, case .item(let item) = expression { throw .empty(item) }
    return value
  }

  // MARK: Conditions

  /// Whether a condition holds now. A comparison with an empty value is false, whichever way it is put.
  func holds(_ condition: Condition, at place: Block.ID) -> Bool { truth(of: condition, at: place) ?? false }

  /// `nil` where something it compares is empty, or not answered yet.
  func truth(of condition: Condition, at place: Block.ID) -> Bool? {
    switch condition {
    case .equal(let left, let right): return areEqual(left, right)
    case .unequal(let left, let right): return areEqual(left, right).map { !$0 }
    case .within(let subject, let limits):
      return filledValue(of: subject).flatMap { within(limits, $0) }
    case .contains(let whole, let part):
      guard let whole = filledValue(of: whole), let part = filledValue(of: part) else { return nil }
      return whole.contains(part, roles: flow.workflow.roles)
    case .isEmpty(let value): return filledValue(of: value) == nil
    case .isFilled(let value): return filledValue(of: value) != nil
    case .holds(let item): return values[item] == .yesNo(true)
    case .answered(let subject, let answer): return self.answer(of: subject, at: place).map { $0 == answer }
    case .ended(let outcome): return self.outcome.map { $0 == outcome }
    case .not(let condition): return !holds(condition, at: place)
    case .denied(let condition): return truth(of: condition, at: place).map { !$0 }
    case .all(let parts):
      var isKnown = true
      for part in parts {
        guard let holds = truth(of: part, at: place) else {
          isKnown = false
          continue
        }
        guard holds else { return false }
      }
      return isKnown ? true : nil
    case .any(let parts):
      var isKnown = true
      for part in parts {
        guard let holds = truth(of: part, at: place) else {
          isKnown = false
          continue
        }
        guard !holds else { return true }
      }
      return isKnown ? false : nil
    }
  }

  /// `nil` where it is empty or cannot be worked out.
  func filledValue(of expression: Expression) -> Value? {
    guard let value = try? value(of: expression), value != .empty else { return nil }
    return value
  }

  private func areEqual(_ left: Expression, _ right: Expression) -> Bool? {
    guard let left = filledValue(of: left), let right = filledValue(of: right) else { return nil }
    return left.isSame(as: right, roles: flow.workflow.roles)
  }

  /// An end that is empty never holds.
  func isWithin(_ value: Value, _ limits: Limits) -> Bool { within(limits, value) ?? false }

  /// `nil` where an end is empty.
  private func within(_ limits: Limits, _ value: Value) -> Bool? {
    var isInside = true
    if let lower = limits.lower {
      guard let border = filledValue(of: lower.value), let order = value.order(with: border) else { return nil }
      if order == .below || order == .same && !lower.isIncluded { isInside = false }
    }
    if let upper = limits.upper {
      guard let border = filledValue(of: upper.value), let order = value.order(with: border) else { return nil }
      if order == .above || order == .same && !upper.isIncluded { isInside = false }
    }
    return isInside
  }

  /// The latest answer of somebody, as it is known at a block.
  func answer(of subject: Condition.Subject, at place: Block.ID) -> Answer? {
    switch subject {
    case .last:
      guard let last = latest(where: { $0.isWhole && !flow.areBeside($0.block, place) }),
        flow.outermost(around: last.block, notAround: place) == nil
      else { return nil }
      return last.answer
    case .block(let block): return latest { $0.block == block && $0.isWhole }?.answer
    case .role(let role): return latest { $0.role == role }?.answer
    case .item(let item):
      let roles = named(.item(item))
      return latest { $0.role.map(roles.contains) ?? false }?.answer
    }
  }

  private func latest(where isMeant: (Marking.Given) -> Bool) -> Marking.Given? {
    // Answers are looked at where they lie: a copy of each would be counted.
    let answers = marking.answers
    var latest: Int?
    for place in answers.indices where answers[place].order > latest.map({ answers[$0].order }) ?? -1 {
      if isMeant(answers[place]) { latest = place }
    }
    return latest.map { answers[$0] }
  }
}

/// How one value stands to another.
enum Order: Sendable { case below, same, above }

extension Value {
  /// `nil` for values that cannot be put in order.
  func order(with other: Value) -> Order? {
    switch (self, other) {
    case (.number(let one, let unit), .number(let two, let otherUnit)):
      // A bare number fits any unit.
      guard let unit, let otherUnit, unit != otherUnit else { return Order(one, two) }
      guard let common = Unit.common(unit, otherUnit), let left = one.multiplied(by: Number(common.left)),
        let right = two.multiplied(by: Number(common.right))
      else { return nil }
      return Order(left, right)
    case (.date(let one), .date(let two)): return Order(one, two)
    case (.time(let one), .time(let two)): return Order(one, two)
    case (.empty, _), (.text, _), (.number, _), (.date, _), (.time, _), (.yesNo, _), (.choices, _), (.files, _),
      (.role, _):
      return nil
    }
  }

  /// Whether two values are the same to people: a role is its name, a single choice its word, several in any order.
  func isSame(as other: Value, roles: [Role]) -> Bool {
    if let order = order(with: other) { return order == .same }
    if case .choices(let one) = self, case .choices(let two) = other {
      return one.count == 1 && two.count == 1 ? one[0] == two[0] : Set(one) == Set(two)
    }
    if let one = name(roles), let two = other.name(roles) { return one == two }
    return self == other
  }

  func contains(_ part: Value, roles: [Role]) -> Bool {
    switch self {
    case .choices(let names), .files(let names):
      if case .choices(let wanted) = part { return wanted.allSatisfy(names.contains) }
      return part.name(roles).map(names.contains) ?? false
    case .text(let text):
      guard let wanted = part.name(roles) else { return false }
      return text.contains(wanted)
    case .empty, .number, .date, .time, .yesNo, .role: return isSame(as: part, roles: roles)
    }
  }

  /// The word a value is, if it is one.
  private func name(_ roles: [Role]) -> String? {
    switch self {
    case .text(let text): text
    case .role(let role): roles[role].name
    case .choices(let names), .files(let names): names.count == 1 ? names[0] : nil
    case .empty, .number, .date, .time, .yesNo: nil
    }
  }
}

extension Order {
  fileprivate init<Value: Comparable>(_ one: Value, _ other: Value) {
    self = one < other ? .below : one > other ? .above : .same
  }
}
