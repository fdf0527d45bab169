/// How the end of a piece of work, or of a wait, is counted. The office calendar makes an instant of it.
///
/// A date it refers to (開催日の30日前) is not part of it: that is a value of the case, given when it is worked out.
public struct Deadline: Hashable, Sendable {
  public enum Term: Hashable, Sendable {
    /// Counted from the arrival of the work: `3開庁日`.
    case within(Period)
    /// The date itself: `開催日`.
    case on
    /// `開催日の30日前`.
    case before(Period)
    /// `開催日の30日後`.
    case after(Period)
    /// When the office clock next shows that time: `9:00`.
    case at(TimeOfDay)
  }

  /// The first day that counts.
  public enum Start: Hashable, Sendable {
    /// 初日不算入: the day after (民法140条).
    case nextDay
    /// 当日から: the day of arrival, or the date, counts as the first.
    case today
  }

  /// Where the deadline goes when its last day is a closed one.
  public enum WhenClosed: Hashable, Sendable { case stays, nextOpenDay, previousOpenDay }

  /// Whether all that arrives on the same day has the same deadline, at whatever time it does.
  public var dependsOnDay: Bool {
    guard case .within(let period) = term else { return false }
    switch period.unit {
    case .minute, .hour: return false
    case .day, .week, .businessDay, .month, .year: return true
    }
  }

  public var term: Term
  /// Of no meaning for hours, minutes and the date itself.
  public var start: Start
  /// Of no meaning for hours and minutes, which pass only while the office is open.
  public var whenClosed: WhenClosed

  public init(_ term: Term, start: Start = .nextDay, whenClosed: WhenClosed = .stays) {
    self.term = term
    self.start = start
    self.whenClosed = whenClosed
  }
}
