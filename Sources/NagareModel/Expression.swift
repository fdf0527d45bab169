/// A value worked out from others.
public indirect enum Expression: Hashable, Sendable {
  case constant(Value)
  case item(Item.ID)
  /// 申請者: who filled in the first form; until then whoever it waits for.
  case applicant
  case today
  /// The coming 1 April, say, as the case's clock sees it.
  case coming(month: Int, day: Int)
  /// The last day of the fiscal year (31 March) that holds the case's today.
  case yearEnd
  /// A day of the month that is so many months after the case's today: 月末 is the last (`nil`) of this month,
  /// 翌月25日 the 25th of the next. Where a month has no such day, its last.
  case dayOfMonth(Int?, monthsOn: Int)
  case arithmetic(Expression, Operator, Expression)
  case call(Function, [Expression])

  public enum Operator: Hashable, Sendable, CaseIterable { case plus, minus, times, dividedBy }

  public enum Function: Hashable, Sendable, CaseIterable {
    case roundDown, roundUp, round, smaller, larger, daysBetween, businessDaysBetween
  }

  /// Every item it reads.
  public var items: [Item.ID] {
    switch self {
    case .constant, .applicant, .today, .coming, .yearEnd, .dayOfMonth: []
    case .item(let id): [id]
    case .arithmetic(let left, _, let right): left.items + right.items
    case .call(_, let values): values.flatMap(\.items)
    }
  }
}

/// One end of a range.
public struct Limit: Hashable, Sendable {
  public var value: Expression
  /// Whether the border itself belongs to the range: 以上 and 以下 do, 超える and 未満 do not.
  public var isIncluded: Bool

  public init(_ value: Expression, isIncluded: Bool) {
    self.value = value
    self.isIncluded = isIncluded
  }
}

/// A range with at least one end.
public struct Limits: Hashable, Sendable {
  public var lower: Limit?
  public var upper: Limit?

  public init(lower: Limit?, upper: Limit?) {
    self.lower = lower
    self.upper = upper
  }

  public var items: [Item.ID] { (lower?.value.items ?? []) + (upper?.value.items ?? []) }
}
