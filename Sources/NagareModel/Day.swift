/// A civil day, counted by the Gregorian calendar also before 1873, when Japan took it up.
///
/// The days from 1868-01-01 to 2199-12-31 exist. Arithmetic never leaves them: what would go beyond stops at
/// `earliest` or `latest`.
public struct Day: Hashable, Sendable {
  /// Days since 2000-01-01.
  private let offset: Int32

  /// The years whose days exist.
  public static let years = 1868...2199
  public static let earliest = Day(trusted: number(years.lowerBound, 1, 1))
  public static let latest = Day(trusted: number(years.upperBound, 12, 31))

  /// Days since 2000-01-01, which is 0.
  public var number: Int { Int(offset) }

  /// The day that many days after 2000-01-01; `nil` beyond `years`.
  public init?(number: Int) {
    guard (Day.earliest.number...Day.latest.number).contains(number) else { return nil }
    self.init(trusted: number)
  }

  /// `nil` where the calendar has no such day (2026-02-30), or the year is not one of `years`.
  public init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(trusted: Day.number(year, month, day))
  }

  init(trusted number: Int) {
    offset = Int32(number)
  }
}

// MARK: - Year, month and day

extension Day {
  public var year: Int { civil.year }
  /// 1 to 12.
  public var month: Int { civil.month }
  /// Of the month, from 1.
  public var day: Int { civil.day }

  public var weekday: Weekday {
    // The earliest day was a Wednesday; counted from it, no remainder is negative.
    Weekday(rawValue: (number - Day.earliest.number + Weekday.wednesday.rawValue) % 7) ?? .monday
  }

  /// Year, month and day of the month in one go.
  ///
  /// Years here begin in March, so that a leap day is the last of its year; the count starts at 0000-03-01. 32
  /// bits without a sign divide fastest, and a calendar asks this more than anything else.
  public var civil: (year: Int, month: Int, day: Int) {
    let (cycle, day) = UInt32(number + Day.daysBefore2000).quotientAndRemainder(dividingBy: 146_097)
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    return (
      year: Int(cycle * 400 + year + (isNextYear ? 1 : 0)),
      month: Int(isNextYear ? month - 9 : month + 3),
      day: Int(dayOfYear - (153 * month + 2) / 5 + 1)
    )
  }

  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - daysBefore2000
  }

  /// From 0000-03-01 to 2000-01-01.
  private static var daysBefore2000: Int { 730_425 }

  /// How many days a month (1 to 12) has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

// MARK: - Arithmetic

extension Day: Comparable {
  public static func < (left: Day, right: Day) -> Bool { left.offset < right.offset }

  /// Days from the right one to the left one, the right one not counted.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }

  public func adding(days: Int) -> Day {
    Day(trusted: number + min(max(days, Day.earliest - self), Day.latest - self))
  }

  /// The corresponding day (応当日) so many months on or, if negative, back. Where that month has none, its last
  /// day, as in the proviso of 民法143条2項: 2026-01-31 and one month is 2026-02-28.
  ///
  /// This is not yet the end of a period of months, which lies one day before a corresponding day that exists.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let reach = 12 * Day.years.count
    let (newYear, newMonth) = (year * 12 + month - 1 + min(max(months, -reach), reach))
      .quotientAndRemainder(dividingBy: 12)
    if newYear < Day.years.lowerBound { return .earliest }
    if newYear > Day.years.upperBound { return .latest }
    let length = Day.length(ofMonth: newMonth + 1, year: newYear)
    return Day(trusted: Day.number(newYear, newMonth + 1, min(day, length)))
  }

  /// Twelve months a year: 2024-02-29 and one year is 2025-02-28.
  public func adding(years: Int) -> Day {
    adding(months: 12 * min(max(years, -Day.years.count), Day.years.count))
  }
}

/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

  public var isWeekend: Bool { self == .saturday || self == .sunday }
}

// MARK: - Eras

/// An era of the Japanese calendar (元号). A day belongs to one era: that on which it changed, to the new.
public enum Era: CaseIterable, Sendable {
  case meiji, taisho, showa, heisei, reiwa

  /// 令和
  public var name: String { row.name }
  /// R, as in R8.4.1.
  public var letter: Character { row.letter }
  /// 令和 began on 2019-05-01.
  public var firstDay: Day { Day(trusted: row.first) }

  private var row: (name: String, letter: Character, first: Int) {
    switch self {
    case .meiji: ("明治", "M", Day.number(1868, 1, 25))
    case .taisho: ("大正", "T", Day.number(1912, 7, 30))
    case .showa: ("昭和", "S", Day.number(1926, 12, 25))
    case .heisei: ("平成", "H", Day.number(1989, 1, 8))
    case .reiwa: ("令和", "R", Day.number(2019, 5, 1))
    }
  }

  /// The year of the common calendar in which the era's first (元年), second … year falls: 令和8年 is 2026.
  public func civilYear(_ year: Int) -> Int { firstDay.year - 1 &+ year }
}

extension Day {
  /// `nil` before 1868-01-25.
  public var era: Era? { Era.allCases.last { $0.firstDay <= self } }

  /// The year within the era, from 1 (元年).
  public var eraYear: Int? { era.map { year - $0.civilYear(0) } }

  /// `nil` where there is no such day or it does not belong to that era, as 令和1年4月30日 and 平成31年5月1日.
  ///
  /// To explain why, look at the day itself, `Day(year: era.civilYear(year), month: month, day: day)`: its `era` and
  /// `eraYear` say what it is called instead; before the `firstDay` the era had not begun, otherwise it was over.
  public init?(era: Era, year: Int, month: Int, day: Int) {
    guard let found = Day(year: era.civilYear(year), month: month, day: day), found.era == era else { return nil }
    self = found
  }
}

// MARK: - Text

extension Day: LosslessStringConvertible {
  /// `2026-05-11`.
  public var description: String {
    let (year, month, day) = civil
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// Reads exactly what `description` writes.
  public init?(_ description: String) {
    let parts = description.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]),
      day.description == description
    else { return nil }
    self = day
  }
}

func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
