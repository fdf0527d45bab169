import NagareModel

/// Japanese holidays of the years 2000 to 2099, worked out once from the table of the law.
public struct HolidayCalendar: Sendable {
  public static let japan = HolidayCalendar()

  /// No other year has a holiday here.
  public static let years = 2000...2099

  /// For each day since 2000-01-01, the place of its holiday in `rows`, counted from 1; 0 is none.
  private let marks: [UInt8]
  private let rows: [Holiday]

  private init() {
    let rows = Holiday.national + Holiday.consequent
    let count = HolidayCalendar.years.reduce(0) { $0 + 337 + Day.length(ofMonth: 2, year: $1) }
    var marks = [UInt8](repeating: 0, count: count)
    var national: [Day] = []
    for year in HolidayCalendar.years {
      national.removeAll(keepingCapacity: true)
      for index in rows.indices where rows[index].years.contains(year) {
        func mark(_ day: Day) { if marks[day.number] == 0 { marks[day.number] = UInt8(index + 1) } }
        if let day = rows[index].rule.day(in: year) {
          mark(day)
          national.append(day)
        } else {
          for day in rows[index].rule.days(after: national.sorted()) { mark(day) }
        }
      }
    }
    self.rows = rows
    self.marks = marks
  }

  public func isHoliday(_ day: Day) -> Bool { mark(of: day) > 0 }

  /// Which holiday a day is, if any.
  public func holiday(on day: Day) -> Holiday? {
    let mark = mark(of: day)
    return mark > 0 ? rows[mark - 1] : nil
  }

  private func mark(of day: Day) -> Int {
    marks.indices.contains(day.number) ? Int(marks[day.number]) : 0
  }
}
