import NagareModel

/// The open days of an office without rules of its own, added up once over the years whose holidays are known: how many
/// lie between two days is then the difference of two numbers, however far apart they are.
struct OpenDayCount: Sendable {
  static let usual = OpenDayCount(OfficeCalendar())

  /// How many open days there are before each day since 2000-01-01, and behind the last.
  private let before: [Int32]

  private init(_ calendar: OfficeCalendar) {
    var before: [Int32] = [0]
    var day = Day(number: 0)
    while let today = day, HolidayCalendar.years.contains(today.year) {
      before.append(before[before.count - 1] + (calendar.isOpen(today) ? 1 : 0))
      day = Day(number: today.number + 1)
    }
    self.before = before
  }

  /// How many open days lie between two days, `from` not counted; negative if `to` is earlier, and `nil` where either
  /// is outside of those years.
  func openDays(from: Day, to: Day) -> Int? {
    let days = 0..<before.count - 1
    guard days.contains(from.number), days.contains(to.number) else { return nil }
    let count = from <= to ? before[to.number + 1] - before[from.number + 1] : before[to.number] - before[from.number]
    return Int(count)
  }
}
