/// By when something is to be done, or until when a case waits.
public struct Due: Hashable, Sendable {
  public var deadline: Deadline
  /// The date it refers to, as 開催日 in 開催日の30日前.
  public var date: Expression?

  public init(_ deadline: Deadline, date: Expression? = nil) {
    self.deadline = deadline
    self.date = date
  }

  public init(_ term: Deadline.Term, date: Expression? = nil) {
    self.init(Deadline(term), date: date)
  }

  public var items: [Item.ID] { date?.items ?? [] }

  /// Whether it is still to come whenever work arrives; a date, a time of day, or 当日から 1日 may be over by then.
  public var isAlwaysAhead: Bool {
    guard case .within(let period) = deadline.term else { return false }
    return period.count > 0 && deadline.start == .nextDay && deadline.whenClosed != .previousOpenDay
  }
}

/// One 過ぎたら: what happens, and how long after the deadline as it was first set.
public struct LateStep: Hashable, Sendable {
  /// `nil` is the deadline itself; otherwise counted like a 期限, from the day after it.
  public var delay: Period?
  public var action: LateAction

  public init(_ action: LateAction, after delay: Period? = nil) {
    self.action = action
    self.delay = delay
  }
}

/// What happens when a deadline has passed.
public enum LateAction: Hashable, Sendable {
  case remind
  case passTo([Performer])
  case notify([Performer], Text)
  case goTo(Destination)
  case answer(Answer)

  /// Where it leads, if it leads anywhere.
  public var destination: Destination? {
    if case .goTo(let destination) = self { destination } else { nil }
  }
}
