import NagareModel
import TestSupport
import Testing

@Suite struct DayTests {
  @Test func everyDayIsItsYearMonthAndDay() throws {
    var number = Day.earliest.number
    var weekday = Weekday.wednesday
    for year in Day.years {
      for month in 1...12 {
        for day in 1...Day.length(ofMonth: month, year: year) {
          let found = try #require(Day(year: year, month: month, day: day))
          guard found.number == number, found.civil == (year, month, day), found.weekday == weekday else {
            Issue.record("\(year)-\(month)-\(day) became \(found), \(found.weekday)")
            return
          }
          number += 1
          weekday = Weekday(rawValue: (weekday.rawValue + 1) % 7) ?? .monday
        }
      }
    }
    #expect(number == Day.latest.number + 1)
  }

  @Test func everyDayIsItsText() {
    for number in Day.earliest.number...Day.latest.number {
      let day = Day(number: number)
      guard let day, Day(day.description) == day else {
        Issue.record("\(number) became \(String(describing: day))")
        return
      }
    }
  }

  @Test func countsFromTheYear2000() {
    #expect(Day(year: 2000, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2000, month: 1, day: 1)?.weekday == .saturday)
    #expect(Day(year: 2026, month: 5, day: 11)?.description == "2026-05-11")
    #expect(Day(year: 2026, month: 5, day: 11)?.weekday == .monday)
    #expect(MemoryLayout<Day>.size == 4)
  }

  @Test(arguments: [
    (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
    (1867, 12, 31), (2200, 1, 1), (Int.max, 1, 1), (Int.min, Int.min, Int.min),
  ])
  func noSuchDay(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: ["", "2026", "2026-5-11", "2026-05-32", " 2026-05-11", "-2026-05-11", "2026-05-11-", "２０２６-05-11"])
  func noDayInText(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func arithmeticStopsAtTheEnds() {
    #expect(Day.earliest.adding(days: -1) == .earliest)
    #expect(Day.latest.adding(days: 1) == .latest)
    for far in [Int.max, Int.min] {
      let end: Day = far > 0 ? .latest : .earliest
      #expect(Day.earliest.adding(days: far) == end)
      #expect(Day.latest.adding(months: far) == end)
      #expect(Day.latest.adding(years: far) == end)
    }
    #expect(Day.earliest.adding(days: Day.latest - Day.earliest) == .latest)
    #expect(Day.latest.adding(days: Day.earliest - Day.latest) == .earliest)
  }

  @Test(arguments: try CalendarFixture.rows("months"))
  func correspondingDay(row: TableRow) throws {
    let start = try row.day(0)
    let period = try CalendarFixture.period(row.text(1))
    let found = period.unit == .year ? start.adding(years: period.count) : start.adding(months: period.count)
    #expect(try found == row.day(2))
  }

  @Test(arguments: try CalendarFixture.rows("eras"))
  func eras(row: TableRow) throws {
    let text = try row.text(0)
    let era = try #require(Era.allCases.first { text.hasPrefix($0.name) })
    let parts = text.dropFirst(2).split(whereSeparator: { "年月日".contains($0) }).compactMap { Int($0) }
    try #require(parts.count == 3)
    let day = Day(era: era, year: parts[0], month: parts[1], day: parts[2])
    let common = Day(year: era.civilYear(parts[0]), month: parts[1], day: parts[2])
    switch try row.text(1) {
    case "なし":
      #expect(day == nil && common == nil)
    case let expected where Day(expected) != nil && common?.era != nil:
      #expect(day == Day(expected))
      #expect(day?.era == era && day?.eraYear == parts[0])
    case let expected:
      #expect(day == nil)
      let name = common.map { day in
        day.era.map { "\($0.name)\(day.eraYear ?? 0)年\(day.month)月\(day.day)日" } ?? day.description
      }
      #expect(name == expected)
    }
  }

  @Test func erasHaveLetters() {
    #expect(String(Era.allCases.map(\.letter)) == "MTSHR")
    #expect(Era.reiwa.civilYear(Int.max) < 0)
    #expect(Day(era: .reiwa, year: .max, month: 1, day: 1) == nil)
  }
}
