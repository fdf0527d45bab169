extension Unit {
  /// By what two numbers are multiplied to be counted in one unit, and which: 時間 and 分 are counted in 分, 週間 and 日 in
  /// 日, 年 and か月 in か月. Days are compared with days, whether the office is open or not. `nil` where they do not mix.
  public static func common(_ one: Unit, _ other: Unit) -> (left: Int, right: Int, unit: Unit)? {
    if one == other || one.isDay && other.isDay { return (1, 1, one) }
    let (left, right) = (one.parts, other.parts)
    return left.unit == right.unit ? (left.count, right.count, left.unit) : nil
  }

  /// Whether amounts of the two can be put together and compared.
  public func isLike(_ other: Unit) -> Bool { Unit.common(self, other) != nil }

  /// The smaller unit it is made of, and how many of that one: an hour is 60 minutes.
  private var parts: (unit: Unit, count: Int) {
    switch self {
    case .hour: (.minute, 60)
    case .week: (.day, 7)
    case .year: (.month, 12)
    case .yen, .dollar, .euro, .pound, .day, .businessDay, .month, .minute, .person, .matter, .piece, .time, .copy,
      .percent, .other:
      (self, 1)
    }
  }

  private var isDay: Bool { self == .day || self == .businessDay }

  /// What the result of a calculation counts; `nil` is a bare number. What does not mix is asked for nowhere else.
  public static func result(
    of left: Unit?, _ sign: Expression.Operator, _ right: Unit?, money: Unit
  ) -> Unit? {
    switch sign {
    case .plus, .minus:
      // 10% beside a bare number is 0.1.
      guard (left == .percent) == (right == .percent) else { return left == nil || right == nil ? nil : left }
      guard let left, let right else { return left ?? right }
      return common(left, right)?.unit ?? left
    case .times:
      if left == .percent { return right }
      if right == .percent { return left }
      guard let left, let right, left != right else { return left ?? right }
      // 日額 × 日数 is money.
      return left == money || right == money ? money : nil
    case .dividedBy:
      guard let left, let right else { return left }
      return left.isLike(right) ? nil : left
    }
  }
}

extension Number {
  /// As it is counted in another unit: 90分 is 1.5 in 時間. `nil` where the two do not mix, or not without a rest.
  public func counted(in unit: Unit, from other: Unit) -> Number? {
    guard unit != other else { return self }
    guard let common = Unit.common(other, unit), let parts = multiplied(by: Number(common.left)),
      let found = parts.divided(by: Number(common.right)), found.multiplied(by: Number(common.right)) == parts
    else { return nil }
    return found
  }
}
