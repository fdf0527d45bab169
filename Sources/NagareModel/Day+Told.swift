// Days told from another.
extension Day {
  /// The next such day, today included; 02-29 is 02-28 where there is none.
  public func coming(month: Int, day: Int) -> Day {
    for year in [self.year, self.year + 1] {
      let length = Day.length(ofMonth: month, year: year)
      if let found = Day(year: year, month: month, day: min(day, length)), found >= self { return found }
    }
    return .latest
  }

  /// A day, or the last (`nil`), of the month so many months on.
  public func day(_ day: Int?, monthsOn: Int) -> Day {
    let (year, month, _) = adding(months: monthsOn).civil
    let length = Day.length(ofMonth: month, year: year)
    return Day(year: year, month: month, day: min(day ?? length, length)) ?? .latest
  }

  /// 31 March of the fiscal year the day is in (地方自治法208条).
  public var fiscalYearEnd: Day { Day(year: month > 3 ? year + 1 : year, month: 3, day: 31) ?? .latest }
}
