/// What a number counts. Other units do not mix; a bare number fits any.
public enum Unit: Hashable, Sendable {
  case yen, dollar, euro, pound
  case day, businessDay, week, month, year, hour, minute
  case person, matter, piece, time, copy, percent
  /// A word of the person's own, in the brackets behind a field's type.
  case other(String)
}

extension Unit {
  /// Days are compared with days, whether the office is open or not.
  public var counted: Unit { self == .businessDay ? .day : self }
}

/// A stretch of time as people say it: 3 business days, 2 months.
public struct Period: Hashable, Sendable {
  public enum Unit: Hashable, Sendable, CaseIterable {
    case minute, hour, day, businessDay, week, month, year
  }

  public var count: Int
  public var unit: Unit

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }
}
