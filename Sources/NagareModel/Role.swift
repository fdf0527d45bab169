/// Who may do something. Roles need no declaration; they exist once a block names them.
public struct Role: Hashable, Sendable {
  public typealias ID = Int

  public var name: String
  /// How many people hold it.
  public var people: Int
  public var ifAway: Absence?
  /// Opening and closing in minutes since midnight; `nil` means the office's own hours.
  public var hours: ClosedRange<Int>?

  public init(name: String, people: Int = 1, ifAway: Absence? = nil, hours: ClosedRange<Int>? = nil) {
    self.name = name
    self.people = people
    self.ifAway = ifAway
    self.hours = hours
  }
}

/// What happens with the work of someone who is away.
public enum Absence: Hashable, Sendable {
  case deputy([Performer])
  /// 後閲: it is passed over and read later.
  case readLater
}

/// Someone a block names.
public enum Performer: Hashable, Sendable {
  case role(Role.ID)
  /// A role worked out by a table or chosen in a form.
  case item(Item.ID)
  /// Whoever filled in the first form.
  case applicant
}
