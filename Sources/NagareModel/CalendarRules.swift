/// 暦: on which days the office of a flow is open, and from when until when.
///
/// Without any rule it is closed on Saturdays, Sundays, holidays and from 12-29 to 01-03. Of rules that speak of the
/// same day, one of a date holds over one of a weekday, and of equals the one that opens.
public struct CalendarRules: Hashable, Sendable {
  public enum Holidays: Hashable, Sendable {
    case japan
    /// 祝日 なし: holidays are days like others.
    case none
  }

  /// Some days, as a 休み or 開く names them.
  public enum Days: Hashable, Sendable {
    /// 2026-08-14, or from one date to another.
    case dates(ClosedRange<Day>)
    /// 11月14日, every year; 12月29日〜1月3日 goes over the turn of the year.
    case yearly(from: MonthDay, to: MonthDay)
    /// 水曜, every week; 土曜〜月曜 goes over the turn of the week.
    case weekly(from: Weekday, to: Weekday)
  }

  public var holidays: Holidays
  /// 休み: added to what is closed.
  public var closed: [Days]
  /// 開く: taken from what is closed.
  public var open: [Days]
  /// 休み なし: neither weekends nor holidays nor the turn of the year are closed.
  public var isOpenEveryDay: Bool
  /// 開庁: the hours of every role that has none of its own.
  public var hours: OfficeHours

  public init(
    holidays: Holidays = .japan, closed: [Days] = [], open: [Days] = [], isOpenEveryDay: Bool = false,
    hours: OfficeHours = .standard
  ) {
    self.holidays = holidays
    self.closed = closed
    self.open = open
    self.isOpenEveryDay = isOpenEveryDay
    self.hours = hours
  }

  /// What most offices keep, and a flow that says nothing.
  public static let usual = CalendarRules()
}

/// A day of any year: 11月14日.
public struct MonthDay: Hashable, Comparable, Sendable {
  /// 1 to 12.
  public let month: Int
  /// Of the month, from 1.
  public let day: Int

  /// `nil` where no year has such a day.
  public init?(month: Int, day: Int) {
    guard (1...12).contains(month), (1...Day.length(ofMonth: month, year: 2000)).contains(day) else { return nil }
    self.month = month
    self.day = day
  }

  public init(_ day: Day) {
    let civil = day.civil
    (month, self.day) = (civil.month, civil.day)
  }

  public static func < (left: MonthDay, right: MonthDay) -> Bool { (left.month, left.day) < (right.month, right.day) }
}

extension CalendarRules.Days {
  public init(_ day: Day) { self = .dates(day...day) }
  public init(_ day: MonthDay) { self = .yearly(from: day, to: day) }
  public init(_ weekday: Weekday) { self = .weekly(from: weekday, to: weekday) }

  public func contains(_ day: Day) -> Bool {
    switch self {
    case .dates(let range): range.contains(day)
    case .yearly(let from, let to):
      Self.contains(MonthDay(day), from: from, to: to)
    case .weekly(let from, let to): Self.contains(day.weekday, from: from, to: to)
    }
  }

  /// Whether it names weekdays, over which a date holds.
  public var isWeekly: Bool { if case .weekly = self { true } else { false } }

  private static func contains<Point: Comparable>(_ point: Point, from: Point, to: Point) -> Bool {
    from <= to ? from <= point && point <= to : from <= point || point <= to
  }
}
