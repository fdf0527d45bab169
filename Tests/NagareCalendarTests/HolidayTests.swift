import NagareCalendar
import NagareModel
import Testing

@Suite struct HolidayTests {
  @Test func everyDayOfTheCentury() throws {
    let rows = try CalendarFixture.rows("holidays", separator: " ")
    let expected = try Dictionary(uniqueKeysWithValues: rows.map { (try $0.day(0), try $0.text(1)) })
    for number in 0..<36_525 {
      let day = try #require(Day(number: number))
      let name = HolidayCalendar.japan.holiday(on: day)?.name.ja
      if name != expected[day] {
        Issue.record("\(day) is \(name ?? "none"), expected \(expected[day] ?? "none")")
      }
      if HolidayCalendar.japan.isHoliday(day) != (name != nil) { Issue.record("\(day)") }
    }
  }

  @Test func noneOutsideTheCentury() {
    for day in ["1999-12-31", "1999-01-01", "2100-01-01", "1868-01-01", "2199-12-31"].compactMap(Day.init(_:)) {
      #expect(HolidayCalendar.japan.holiday(on: day) == nil)
    }
  }

  @Test func aHolidaySaysWhy() throws {
    let day = try #require(Day("2021-07-22"))
    let holiday = try #require(HolidayCalendar.japan.holiday(on: day))
    #expect(holiday.name == Phrase(ja: "海の日", en: "Marine Day"))
    #expect(holiday.source.citation.ja.contains("令和2年法律第68号"))
  }

  /// Rows of one name never claim the same year twice, and each stays within the century.
  @Test func theTableIsConsistent() {
    var claimed: Set<String> = []
    for row in Holiday.national + Holiday.consequent {
      #expect(HolidayCalendar.years.contains(row.years.lowerBound))
      #expect(HolidayCalendar.years.contains(row.years.upperBound))
      for year in row.years {
        #expect(claimed.insert("\(row.name.ja) \(year)").inserted)
      }
    }
  }
}
