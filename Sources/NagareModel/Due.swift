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
}

/// What happens when a deadline passes.
public enum LateAction: Hashable, Sendable {
  case remind
  case passTo([Performer])
  case notify([Performer], Text)
  case goTo(Destination)
  case answer(Answer)
}
