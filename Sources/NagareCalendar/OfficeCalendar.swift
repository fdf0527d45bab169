import NagareModel

/// When an office is open: without rules of its own not on Saturdays, Sundays, holidays and from 12-29 to 01-03.
///
/// 地方自治法4条の2第2項, with the days most offices set by ordinance for the turn of the year. Outside the years of
/// `HolidayCalendar`, and at the last days there are, only weekends and the turn of the year are known.
public struct OfficeCalendar: OpenDays {
  public let rules: CalendarRules
  public let holidays: HolidayCalendar
  private let isUsual: Bool
  /// Whether each of some days is open, and the number of the first of them.
  private var known: [Bool] = []
  private var firstKnown = 0

  public init(_ rules: CalendarRules = .usual, holidays: HolidayCalendar = .japan) {
    self.rules = rules
    self.holidays = holidays
    isUsual = rules.closed.isEmpty && rules.open.isEmpty && !rules.isOpenEveryDay && rules.holidays == .japan
  }

  /// The same calendar, which knows by heart so many days from one on: for whoever asks about the same days again and
  /// again.
  public func knowing(_ count: Int, from day: Day) -> OfficeCalendar {
    var calendar = self
    calendar.firstKnown = day.number
    calendar.known = (day.number..<day.number + count).map { number in Day(number: number).map(isOpen) ?? false }
    return calendar
  }

  public func isOpen(_ day: Day) -> Bool {
    let place = day.number - firstKnown
    guard !known.indices.contains(place) else { return known[place] }
    guard !isUsual else { return !day.weekday.isWeekend && !holidays.isHoliday(day) && !isTurnOfYear(day) }
    return closure(of: day) == nil
  }

  /// Why an office is closed on a day.
  public enum Closure: Hashable, Sendable {
    case weekend(Weekday)
    case holiday(Holiday)
    /// 年末年始
    case turnOfYear
    /// 休み of the flow’s own 暦.
    case closed
  }

  /// `nil` while it is open. What is said of a date holds over what is said of a weekday, and 開く over 休み.
  public func closure(of day: Day) -> Closure? {
    if rules.open.contains(where: { !$0.isWeekly && $0.contains(day) }) { return nil }
    if rules.closed.contains(where: { !$0.isWeekly && $0.contains(day) }) { return .closed }
    if !rules.isOpenEveryDay, isTurnOfYear(day) { return .turnOfYear }
    if rules.open.contains(where: { $0.isWeekly && $0.contains(day) }) { return nil }
    if rules.closed.contains(where: { $0.isWeekly && $0.contains(day) }) { return .closed }
    guard !rules.isOpenEveryDay else { return nil }
    if rules.holidays == .japan, let holiday = holidays.holiday(on: day) { return .holiday(holiday) }
    return day.weekday.isWeekend ? .weekend(day.weekday) : nil
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
    if isUsual, abs(to - from) > Self.shortSpan, let count = OpenDayCount.usual.openDays(from: from, to: to) {
      return count
    }
    let step = (to - from).signum()
    var day = from
    var count = 0
    while day != to {
      day = day.adding(days: step)
      if isOpen(day) { count += step }
    }
    return count
  }

  /// So few days are counted one by one.
  private static let shortSpan = 60

  /// Whether any day of a year is open; a 暦 can close them all.
  public var isEverOpen: Bool {
    guard let first = Day(year: 2026, month: 1, day: 1) else { return true }
    return (0..<366).contains { isOpen(first.adding(days: $0)) }
  }
}
