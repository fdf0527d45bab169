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

  private func calculate(
    _ left: Value, _ sign: Expression.Operator, _ right: Value
  ) throws(Miscalculation) -> Value {
    switch (left, right) {
    case (.number(let one, let unit), .number(let other, let otherUnit)):
      return try calculate(one, unit, sign, other, otherUnit)
    case (.date(let day), .number(let number, let unit)):
      return .date(try shift(day, by: sign == .minus ? number.negated : number, unit, sign))
    case (.number(let number, let unit), .date(let day)) where sign == .plus:
      return .date(try shift(day, by: number, unit, sign))
    case (.date(let one), .date(let other)) where sign == .minus: return .number(Number(one - other), .day)
    case (.time(let minutes), .number(let number, let unit)):
      return try shift(minutes, by: sign == .minus ? number.negated : number, unit, sign)
    case (.time(let one), .time(let other)) where sign == .minus: return .number(Number(one - other), .minute)
    case (.empty, _), (.text, _), (.number, _), (.date, _), (.time, _), (.yesNo, _), (.choices, _), (.files, _),
      (.role, _):
      throw .unlike
    }
  }

  private func calculate(
    _ left: Number, _ unit: Unit?, _ sign: Expression.Operator, _ right: Number, _ otherUnit: Unit?
  ) throws(Miscalculation) -> Value {
    let result: Number?
    var resultUnit = unit ?? otherUnit
    switch sign {
    case .plus, .minus:
      var right = right
      if otherUnit == .percent, unit != .percent {
        // 金額 + 10%: that part of it more.
        guard let part = left.multiplied(by: right)?.divided(by: Number(100)) else { throw .overflow }
        right = part
        resultUnit = unit
      }
      result = sign == .plus ? left.adding(right) : left.subtracting(right)
    case .times:
      let isPercent = unit == .percent || otherUnit == .percent
      if isPercent {
        resultUnit = unit == .percent ? otherUnit : unit
      } else if unit != nil, otherUnit != nil {
        resultUnit = Unit.product(unit, otherUnit)
      }
      let product = left.multiplied(by: right)
      result = isPercent ? product?.divided(by: Number(100)) : product
    case .dividedBy:
      guard right != .zero else { throw .divisionByZero }
      // 50% ÷ 25% is 2, as 1000円 ÷ 500円 is.
      resultUnit = unit == otherUnit ? nil : unit
      let quotient = left.divided(by: right)
      result = otherUnit == .percent && unit != .percent ? quotient?.multiplied(by: Number(100)) : quotient
    }
    guard let result else { throw .overflow }
    return .number(result, resultUnit)
  }

  private func shift(
    _ day: Day, by number: Number, _ unit: Unit?, _ sign: Expression.Operator
  ) throws(Miscalculation) -> Day {
    guard sign == .plus || sign == .minus, let count = number.whole else { throw .unlike }
    guard abs(count) < 1_000_000 else { throw .overflow }
    switch unit {
    case nil, .day, .other: return day.adding(days: count)
    case .week: return day.adding(days: 7 * count)
    case .month: return day.adding(months: count)
    case .year: return day.adding(years: count)
    case .businessDay: return flow.calendar.adding(openDays: count, to: day)
    case .yen, .dollar, .euro, .pound, .hour, .minute, .person, .matter, .piece, .time, .copy, .percent: throw .unlike
    }
  }

  private func shift(
    _ minutes: Int, by number: Number, _ unit: Unit?, _ sign: Expression.Operator
  ) throws(Miscalculation) -> Value {
    guard sign == .plus || sign == .minus, let count = number.whole, abs(count) < 100_000 else { throw .unlike }
    let shift = unit == .hour ? 60 * count : count
    guard unit == .hour || unit == .minute, (0..<24 * 60).contains(minutes + shift) else { throw .overflow }
    return .time(minutes + shift)
  }

  private func call(_ function: Expression.Function, _ values: [Value]) throws(Miscalculation) -> Value {
    switch function {
    case .roundDown, .roundUp, .round:
      guard case .number(let number, let unit) = values.first else { throw .unlike }
      var step = Number(1)
      if values.count > 1 {
        guard case .number(let size, _) = values[1] else { throw .unlike }
        step = size
      }
      guard let rounded = number.rounded(function.rounding, to: step) else { throw .overflow }
      return .number(rounded, unit)
    case .smaller, .larger:
      guard var chosen = values.first else { throw .unlike }
      for value in values.dropFirst() {
        guard let order = value.order(with: chosen) else { throw .unlike }
        if order == (function == .smaller ? .below : .above) { chosen = value }
      }
      return chosen
    case .daysBetween, .businessDaysBetween:
      guard values.count == 2, case .date(let from) = values[0], case .date(let to) = values[1] else { throw .unlike }
      return function == .daysBetween
        ? .number(Number(to - from), .day) : .number(Number(flow.calendar.openDays(from: from, to: to)), .businessDay)
    }
  }

  // MARK: Conditions

  /// Whether a condition holds now. A comparison with an empty value is false, whichever way it is put.
  func holds(_ condition: Condition, at place: Block.ID) -> Bool { truth(of: condition, at: place) ?? false }

  /// `nil` where something it compares is empty, or not answered yet.
  private func truth(of condition: Condition, at place: Block.ID) -> Bool? {
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
      let onTheWay = marking.answers.filter { $0.isWhole && !flow.areBeside($0.block, place) }
      guard let last = onTheWay.max(by: { $0.order < $1.order }),
        flow.outermost(around: last.block, notAround: place) == nil
      else { return nil }
      return last.answer
    case .block(let block): return latestAnswer { $0.block == block && $0.isWhole }
    case .role(let role): return latestAnswer { $0.role == role }
    case .item(let item):
      let roles = named(.item(item))
      return latestAnswer { $0.role.map(roles.contains) ?? false }
    }
  }

  private func latestAnswer(where isMeant: (Marking.Given) -> Bool) -> Answer? {
    var latest: Marking.Given?
    for given in marking.answers where given.order > latest?.order ?? -1 && isMeant(given) { latest = given }
    return latest?.answer
  }
}

extension Unit {
  /// What a product counts: money, if either does; 日額 × 日数 is money.
  fileprivate static func product(_ left: Unit?, _ right: Unit?) -> Unit? {
    left == right ? left : left == .yen || right == .yen ? .yen : nil
  }
}

extension Expression.Function {
  fileprivate var rounding: Number.Rounding {
    switch self {
    case .roundDown: .down
    case .roundUp: .up
    case .round, .smaller, .larger, .daysBetween, .businessDaysBetween: .half
    }
  }
}

extension Day {
  /// The next such day, today included; 02-29 is 02-28 where there is none.
  func coming(month: Int, day: Int) -> Day {
    for year in [self.year, self.year + 1] {
      let length = Day.length(ofMonth: month, year: year)
      if let found = Day(year: year, month: month, day: min(day, length)), found >= self { return found }
    }
    return .latest
  }

  /// A day, or the last (`nil`), of the month so many months on.
  func day(_ day: Int?, monthsOn: Int) -> Day {
    let (year, month, _) = adding(months: monthsOn).civil
    let length = Day.length(ofMonth: month, year: year)
    return Day(year: year, month: month, day: min(day ?? length, length)) ?? .latest
  }

  /// 31 March of the fiscal year the day is in (地方自治法208条).
  var fiscalYearEnd: Day { Day(year: month > 3 ? year + 1 : year, month: 3, day: 31) ?? .latest }
}

/// How one value stands to another.
enum Order: Sendable { case below, same, above }

extension Value {
  /// `nil` for values that cannot be put in order.
  func order(with other: Value) -> Order? {
    switch (self, other) {
    case (.number(let one, let unit), .number(let two, let otherUnit)):
      guard unit == nil || otherUnit == nil || unit?.counted == otherUnit?.counted else { return nil }
      return Order(one, two)
    case (.date(let one), .date(let two)): return Order(one, two)
    case (.time(let one), .time(let two)): return Order(one, two)
    case (.empty, _), (.text, _), (.number, _), (.date, _), (.time, _), (.yesNo, _), (.choices, _), (.files, _),
      (.role, _):
      return nil
    }
  }

  /// Whether two values are the same to people: a role is its name, a single choice its word.
  func isSame(as other: Value, roles: [Role]) -> Bool {
    if let order = order(with: other) { return order == .same }
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
