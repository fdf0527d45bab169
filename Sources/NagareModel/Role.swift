/// Who may do something. Roles need no declaration; they exist once a block names them.
public struct Role: Hashable, Sendable {
  public typealias ID = Int

  public var name: String
  /// How many people hold it.
  public var people: Int
  public static let possiblePeople = 1...9_999
  public var ifAway: Absence?
  /// 勤務; `nil` means the office's own hours.
  public var hours: OfficeHours?

  public init(name: String, people: Int = 1, ifAway: Absence? = nil, hours: OfficeHours? = nil) {
    self.name = name
    self.people = people
    self.ifAway = ifAway
    self.hours = hours
  }
}

/// What happens with the work of someone who is away.
public enum Absence: Hashable, Sendable {
  /// The first of them who is present does it.
  case deputies([Performer])
  /// 後閲: it is passed over and read later.
  case readLater
}

/// Someone a block names.
public enum Performer: Hashable, Sendable {
  case role(Role.ID)
  /// A role worked out by a table or chosen in a form; all that are chosen, where several can be.
  case item(Item.ID)
  /// Whoever filled in the first form.
  case applicant
}
