import NagareModel

/// The clock of a simulation: whole sixtieths of a second since 2000-01-01 0:00, so that the same run is the same on
/// every machine, and nothing is lost however long it lasts.
public enum Ticks {
  public static let perMinute = 3_600
  public static let perDay = 1_440 * perMinute

  /// The tick at which a minute begins.
  public static func of(_ instant: Instant) -> Int {
    instant.day.number * perDay + instant.time.minutes * perMinute
  }

  /// The minute a tick lies in, as a clock on the wall shows it.
  public static func instant(_ ticks: Int) -> Instant {
    let (day, rest) = (day(of: ticks), ticks - day(of: ticks) * perDay)
    return Instant(Day(number: day) ?? .latest, TimeOfDay(minutes: rest / perMinute) ?? .midnight)
  }

  /// The number of the day a tick lies in.
  static func day(of ticks: Int) -> Int {
    ticks >= 0 ? ticks / perDay : (ticks - perDay + 1) / perDay
  }
}
