import NagareModel

/// When a municipal office is open: not on Saturdays, Sundays, holidays and from 12-29 to 01-03.
///
/// 地方自治法4条の2第2項, with the days most offices set by ordinance for the turn of the year. Outside the years of
/// `HolidayCalendar`, and at the last days there are, only weekends and the turn of the year are known.
public struct OfficeCalendar: Sendable {
  public let holidays: HolidayCalendar

  public init(holidays: HolidayCalendar = .japan) {
    self.holidays = holidays
  }

  public func isOpen(_ day: Day) -> Bool {
    !day.weekday.isWeekend && !holidays.isHoliday(day) && !isTurnOfYear(day)
  }

  /// 年末年始.
  public func isTurnOfYear(_ day: Day) -> Bool {
    let (_, month, day) = day.civil
    return (month == 12 && day >= 29) || (month == 1 && day <= 3)
  }

  /// The day itself if it is open.
  public func nextOpenDay(onOrAfter day: Day) -> Day {
    isOpen(day) ? day : adding(openDays: 1, to: day)
  }

  /// The day itself if it is open.
  public func previousOpenDay(onOrBefore day: Day) -> Day {
    isOpen(day) ? day : adding(openDays: -1, to: day)
  }

  /// So many open days on or, if negative, back; the day itself does not count, open or closed. Stops at the first
  /// or last day there is.
  public func adding(openDays count: Int, to day: Day) -> Day {
    var reached = day
    var missing = count.magnitude
    while missing > 0, let next = Day(number: reached.number + count.signum()) {
      reached = next
      if isOpen(next) { missing -= 1 }
    }
    return reached
  }

  /// How many open days lie between two days, `from` not counted; negative if `to` is earlier.
  public func openDays(from: Day, to: Day) -> Int {
    let step = (to - from).signum()
    var day = from
    var count = 0
    while day != to {
      day = day.adding(days: step)
      if isOpen(day) { count += step }
    }
    return count
  }
}
