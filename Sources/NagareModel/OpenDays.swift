/// What has to be asked of an office calendar to count open days.
public protocol OpenDays: Sendable {
  /// How many open days lie between two days, `from` not counted; negative if `to` is earlier.
  func openDays(from: Day, to: Day) -> Int
  /// So many open days on or, if negative, back; the day itself does not count, open or closed.
  func adding(openDays: Int, to day: Day) -> Day
}
