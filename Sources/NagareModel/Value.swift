/// What a field holds or a calculation gives.
public enum Value: Hashable, Sendable {
  case empty
  case text(String)
  case number(Number, Unit?)
  case date(Day)
  /// Minutes since midnight.
  case time(Int)
  case yesNo(Bool)
  case choices([String])
  case files([String])
  case role(Role.ID)
}

/// Values of like kinds can be compared; a condition over unlike ones is explained to the person.
public enum ValueKind: Hashable, Sendable {
  case text, number, date, time, choice, yesNo, file, role
}
