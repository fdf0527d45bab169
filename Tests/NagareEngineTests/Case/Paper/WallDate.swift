import NagareModel

/// A date, counted day by day the way one does with a calendar on the wall.
struct WallDate: Equatable, Comparable {
  var (year, month, day): (Int, Int, Int)

  init(_ year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  init(_ day: Day) {
    self.init(day.year, day.month, day.day)
  }

  static func < (left: WallDate, right: WallDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func length(_ month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  var next: WallDate {
    if day < Self.length(month, of: year) { return WallDate(year, month, day + 1) }
    return month < 12 ? WallDate(year, month + 1, 1) : WallDate(year + 1, 1, 1)
  }

  var previous: WallDate {
    if day > 1 { return WallDate(year, month, day - 1) }
    return month > 1
      ? WallDate(year, month - 1, Self.length(month - 1, of: year)) : WallDate(year - 1, 12, 31)
  }

  /// So many days on or back, of those that count.
  func moved(_ days: Int, counting counts: (WallDate) -> Bool = { _ in true }) -> WallDate {
    var (date, left) = (self, abs(days))
    while left > 0 {
      date = days > 0 ? date.next : date.previous
      if counts(date) { left -= 1 }
    }
    return date
  }

  /// The same day so many months on or back, or the last of that month.
  func moved(months: Int) -> WallDate {
    var date = WallDate(year, month, 1)
    for _ in 0..<abs(months) {
      date = (months > 0 ? date.moved(31) : date.previous)
      date.day = 1
    }
    date.day = min(day, Self.length(date.month, of: date.year))
    return date
  }

  /// How many days from this one, which does not count, to another; negative if that is earlier.
  func days(until other: WallDate, counting counts: (WallDate) -> Bool = { _ in true }) -> Int {
    var (date, days) = (self, 0)
    while date != other {
      date = self < other ? date.next : date.previous
      if counts(date) { days += self < other ? 1 : -1 }
    }
    return days
  }
}
