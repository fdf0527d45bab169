import NagareModel

/// One row of the law: a holiday, the years in which it is found this way, and who said so.
public struct Holiday: Hashable, Sendable {
  public let name: Phrase
  public let years: ClosedRange<Int>
  public let rule: HolidayRule
  public let source: Law

  init(_ ja: String, _ en: String, _ years: ClosedRange<Int>, _ rule: HolidayRule, _ source: Law) {
    self.name = Phrase(ja: ja, en: en)
    self.years = years
    self.rule = rule
    self.source = source
  }
}

/// How a holiday finds its day in a year.
public enum HolidayRule: Hashable, Sendable {
  case on(month: Int, day: Int)
  /// The first, second … Monday.
  case monday(Int, month: Int)
  /// The day of the month on which the sun reached the equinox in 1980, with fraction (Japanese time).
  ///
  /// From there the short formula of 『新こよみ便利帳』(海上保安庁水路部 暦計算研究会編), good for 1980–2099. The law only
  /// says 春分日 and 秋分日; the official day is published each February for the year after (官報 暦要項).
  case equinox(month: Int, in1980: Double)

  // 祝日法3条: days off made by other holidays.

  /// The day after a holiday on a Sunday.
  case afterSunday
  /// The nearest day after a holiday on a Sunday that is not a holiday itself.
  case firstFreeAfterSunday
  /// A day between two holidays, unless a Sunday or a substitute holiday.
  case weekdayBetween
  /// A day between two holidays.
  case between

  /// The day in a year that the law names; `nil` for days off made by others.
  func day(in year: Int) -> Day? {
    switch self {
    case .on(let month, let day): return Day(year: year, month: month, day: day)
    case .monday(let ordinal, let month):
      guard let first = Day(year: year, month: month, day: 1) else { return nil }
      let toMonday = (Weekday.monday.rawValue - first.weekday.rawValue + 7) % 7
      return first.adding(days: toMonday + 7 * (ordinal - 1))
    case .equinox(let month, let in1980):
      let years = year - 1980
      let day = Int(in1980 + 0.242194 * Double(years)) - years / 4
      return Day(year: year, month: month, day: day)
    case .afterSunday, .firstFreeAfterSunday, .weekdayBetween, .between: return nil
    }
  }

  /// The days off that the national holidays of a year make.
  ///
  /// - Parameter national: in their order.
  func days(after national: [Day]) -> [Day] {
    switch self {
    case .on, .monday, .equinox: return []
    case .afterSunday: return national.filter { $0.weekday == .sunday }.map { $0.adding(days: 1) }
    case .firstFreeAfterSunday:
      return national.filter { $0.weekday == .sunday }.map { sunday in
        var day = sunday
        while national.contains(day) { day = day.adding(days: 1) }
        return day
      }
    case .weekdayBetween: return HolidayRule.between.days(after: national).filter { $0.weekday != .sunday }
    case .between:
      return zip(national, national.dropFirst()).filter { $0.adding(days: 2) == $1 }.map { $0.0.adding(days: 1) }
    }
  }
}
