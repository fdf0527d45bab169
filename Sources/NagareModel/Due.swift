/// By when something is to be done, or until when a case waits.
public struct Due: Hashable, Sendable {
  public enum Moment: Hashable, Sendable {
    /// Counted from the day the work arrives.
    case after(Period)
    case on(Expression)
    case before(Period, Expression)
    case following(Period, Expression)
    /// At an hour of the office clock: `9:00`.
    case timeOfDay(Int)
  }

  public enum WhenClosed: Hashable, Sendable { case stays, nextOpenDay, previousOpenDay }

  public var moment: Moment
  /// 当日から: the day of arrival counts; otherwise counting starts on the day after (民法140条).
  public var countsToday: Bool
  public var whenClosed: WhenClosed

  public init(_ moment: Moment, countsToday: Bool = false, whenClosed: WhenClosed = .stays) {
    self.moment = moment
    self.countsToday = countsToday
    self.whenClosed = whenClosed
  }

  public var items: [Item.ID] {
    switch moment {
    case .after, .timeOfDay: []
    case .on(let date), .before(_, let date), .following(_, let date): date.items
    }
  }
}

/// What happens when a deadline passes.
public enum LateAction: Hashable, Sendable {
  case remind
  case passTo([Performer])
  case notify([Performer], Text)
  case goTo(Destination)
  case answer(Answer)
}
