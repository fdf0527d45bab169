/// A minute of a day, as a clock shows it.
public struct TimeOfDay: Hashable, Sendable {
  private let offset: Int16

  /// Since midnight, 0 to 1439.
  public var minutes: Int { Int(offset) }

  /// `nil` outside 0 to 1439.
  public init?(minutes: Int) {
    guard (0..<TimeOfDay.minutesPerDay).contains(minutes) else { return nil }
    self.init(trusted: minutes)
  }

  /// `nil` outside 0:00 to 23:59.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    self.init(trusted: 60 * hour + minute)
  }

  init(trusted minutes: Int) {
    offset = Int16(minutes)
  }

  static let minutesPerDay = 1440
  public static let midnight = TimeOfDay(trusted: 0)

  /// As people write minutes since midnight: `9:00`, `17:15`.
  public static func words(minutes: Int) -> String {
    "\(minutes / 60):\(twoDigits(minutes % 60))"
  }

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }
}

extension TimeOfDay: Comparable, CustomStringConvertible {
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.offset < right.offset }

  /// `09:00`.
  public var description: String { "\(twoDigits(hour)):\(twoDigits(minute))" }
}

/// A minute of a certain day: all the time there is. Nothing here reads a clock.
public struct Instant: Hashable, Sendable {
  public let day: Day
  public let time: TimeOfDay

  public init(_ day: Day, _ time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  public static let earliest = Instant(.earliest, .midnight)
  public static let latest = Instant(.latest, TimeOfDay(trusted: TimeOfDay.minutesPerDay - 1))
}

extension Instant: Comparable {
  public static func < (left: Instant, right: Instant) -> Bool {
    (left.day, left.time) < (right.day, right.time)
  }

  /// Minutes from the right one to the left one.
  public static func - (left: Instant, right: Instant) -> Int {
    (left.day - right.day) * TimeOfDay.minutesPerDay + left.time.minutes - right.time.minutes
  }

  /// By the clock, open or closed; stops at `earliest` or `latest`.
  public func adding(minutes: Int) -> Instant {
    let sinceEarliest = self - .earliest + min(max(minutes, .earliest - self), .latest - self)
    let (days, rest) = sinceEarliest.quotientAndRemainder(dividingBy: TimeOfDay.minutesPerDay)
    return Instant(Day.earliest.adding(days: days), TimeOfDay(trusted: rest))
  }

  /// The same time of another day.
  public func adding(days: Int) -> Instant {
    Instant(day.adding(days: days), time)
  }
}

extension Instant: LosslessStringConvertible {
  /// `2026-04-01 09:00`.
  public var description: String { "\(day) \(time)" }

  /// Reads exactly what `description` writes.
  public init?(_ description: String) {
    let parts = description.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let day = Day(String(parts[0])), let time = TimeOfDay(String(parts[1])) else { return nil }
    self.init(day, time)
    guard self.description == description else { return nil }
  }
}

extension TimeOfDay: LosslessStringConvertible {
  /// Reads exactly what `description` writes.
  public init?(_ description: String) {
    let parts = description.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, let time = TimeOfDay(hour: parts[0], minute: parts[1]), time.description == description
    else { return nil }
    self = time
  }
}
