/// 例: a script of what happens to a case, and of what must be true on the way.
public struct Example: Hashable, Sendable {
  public var name: String
  public var starts: Instant
  public var steps: [Step]
  /// The line that begins it.
  public var place: Place

  /// Wednesday, 2026-04-01 9:00.
  public static let usualStart = Instant(Day(number: 9587) ?? .earliest, TimeOfDay(trusted: 9 * 60))

  public init(name: String, starts: Instant = Example.usualStart, steps: [Step] = [], place: Place) {
    self.name = name
    self.starts = starts
    self.steps = steps
    self.place = place
  }

  /// One of its lines.
  public typealias Step = Attached<Kind>

  public enum Kind: Hashable, Sendable {
    case happens(Command)
    case holds(Claim)
    /// メモ: for whoever shows it.
    case note(String)
    /// 止まる
    case stop
    /// It could not be read, or names what this flow does not have; what that is stands in the reading's
    /// diagnostics, and in this sentence.
    case unclear(Phrase)
  }
}

/// What must be true at a point of an example.
public enum Claim: Hashable, Sendable {
  /// `nil`: not ended.
  case result(Outcome?)
  /// Exactly these have something to do now.
  case waitingFor([Party])
  case visits([Party])
  case skips([Party])
  /// A message with these words in it, or any message.
  case notified([Performer], String?)
  case notNotified([Performer], String?)
  case value([Entry])
  /// `nil`: no deadline.
  case dueDate(Party, Day?)
  /// After a form line: exactly these were not accepted.
  case refuses([Item.ID])
  case cannot(Party, Action)
  /// At most so many calendar or open days from the start to the end, or to now, the first not counted.
  case within(Int, Length)

  /// What the days of a case are counted in.
  public enum Length: Hashable, Sendable { case days, openDays }
}
