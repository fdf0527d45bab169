import NagareModel

/// What calculations give.
extension Case {
  func calculate(
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
    switch sign {
    case .plus, .minus:
      let (one, other, unit) = try Amounts.alike(left, unit, right, otherUnit)
      return .number(try possible(sign == .plus ? one.adding(other) : one.subtracting(other)), unit)
    case .times:
      let product = try possible(left.multiplied(by: right))
      guard unit == .percent || otherUnit == .percent else {
        return .number(product, Unit.result(of: unit, .times, otherUnit, money: flow.workflow.currency.unit))
      }
      return .number(try possible(product.hundredth), unit == .percent ? otherUnit : unit)
    case .dividedBy:
      guard right != .zero else { throw .divisionByZero }
      if let unit, let otherUnit, unit.isLike(otherUnit) {
        // 50% ÷ 25% is 2, as 1000円 ÷ 500円 and 60分 ÷ 0.5時間 are.
        let (one, other, _) = try Amounts.alike(left, unit, right, otherUnit)
        return .number(try possible(one.divided(by: other)), nil)
      }
      let divisor = otherUnit == .percent ? try possible(right.hundredth) : right
      return .number(try possible(left.divided(by: divisor)), unit)
    }
  }

  private func possible(_ number: Number?) throws(Miscalculation) -> Number {
    guard let number else { throw .overflow }
    return number
  }

  private func shift(
    _ day: Day, by number: Number, _ unit: Unit?, _ sign: Expression.Operator
  ) throws(Miscalculation) -> Day {
    guard sign == .plus || sign == .minus, let count = number.whole else { throw .unlike }
    guard count.magnitude < 1_000_000 else { throw .overflow }
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
    guard sign == .plus || sign == .minus, unit == .hour || unit == .minute else { throw .unlike }
    let size = unit == .hour ? number.multiplied(by: Number(60)) : number
    guard let count = size?.whole, count.magnitude < 100_000 else { throw .unlike }
    guard (0..<24 * 60).contains(minutes + count) else { throw .overflow }
    return .time(minutes + count)
  }

  func call(_ function: Expression.Function, _ values: [Value]) throws(Miscalculation) -> Value {
    switch function {
    case .roundDown, .roundUp, .round:
      guard case .number(let number, let unit) = values.first else { throw .unlike }
      var step = Number(1)
      if values.count > 1 {
        guard case .number(let size, _) = values[1] else { throw .unlike }
        step = size
      }
      return .number(try possible(number.rounded(function.rounding, to: step)), unit)
    case .smaller, .larger: return try choose(function, among: values)
    case .daysBetween, .businessDaysBetween:
      guard values.count == 2, case .date(let from) = values[0], case .date(let to) = values[1] else { throw .unlike }
      return function == .daysBetween
        ? .number(Number(to - from), .day) : .number(Number(flow.calendar.openDays(from: from, to: to)), .businessDay)
    }
  }

  /// The smallest or the largest; of numbers in other units, in its own.
  private func choose(_ function: Expression.Function, among values: [Value]) throws(Miscalculation) -> Value {
    guard var chosen = values.first else { throw .unlike }
    for value in values.dropFirst() {
      guard case .number(let one, let unit) = chosen, case .number(let other, let otherUnit) = value else {
        guard let order = value.order(with: chosen) else { throw .unlike }
        if order == (function == .smaller ? .below : .above) { chosen = value }
        continue
      }
      let (left, right, _) = try Amounts.alike(one, unit, other, otherUnit)
      let isChosen = function == .smaller ? right < left : left < right
      let isPlain = (unit == .percent) != (otherUnit == .percent)
      if isPlain {
        chosen = .number(isChosen ? right : left, nil)
      } else if isChosen {
        chosen = .number(other, otherUnit ?? unit)
      } else {
        chosen = .number(one, unit ?? otherUnit)
      }
    }
    return chosen
  }
}

/// Two amounts in one unit.
enum Amounts {
  /// A bare number fits any unit, and 10% beside one is 0.1; hours beside minutes become minutes.
  static func alike(
    _ one: Number, _ unit: Unit?, _ other: Number, _ otherUnit: Unit?
  ) throws(Miscalculation) -> (Number, Number, Unit?) {
    switch (unit, otherUnit) {
    case (nil, .percent?): return (one, try part(other), nil)
    case (.percent?, nil): return (try part(one), other, nil)
    case (nil, _), (_, nil): return (one, other, unit ?? otherUnit)
    case (let left?, let right?):
      guard let common = Unit.common(left, right) else { throw .unlike }
      guard let first = one.multiplied(by: Number(common.left)), let second = other.multiplied(by: Number(common.right))
      else { throw .overflow }
      return (first, second, common.unit)
    }
  }

  private static func part(_ percent: Number) throws(Miscalculation) -> Number {
    guard let part = percent.hundredth else { throw .overflow }
    return part
  }
}

extension Number {
  fileprivate var hundredth: Number? { Number(digits: digits, places: places + 2) }
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
