import NagareModel
import Testing

@testable import NagareCalendar

/// What a 暦 says of single days.
struct CalendarRulesTests {
  static func day(_ text: String) -> Day { Day(text) ?? .earliest }

  static func yearly(_ month: Int, _ day: Int, to other: (Int, Int)? = nil) -> CalendarRules.Days {
    guard let from = MonthDay(month: month, day: day),
      let to = MonthDay(month: other?.0 ?? month, day: other?.1 ?? day)
    else { return .dates(.earliest ... .earliest) }
    return .yearly(from: from, to: to)
  }

  static func dates(_ from: String, _ to: String? = nil) -> CalendarRules.Days { .dates(day(from)...day(to ?? from)) }

  static func isOpen(_ text: String, _ rules: CalendarRules) -> Bool { OfficeCalendar(rules).isOpen(day(text)) }

  @Test("Without rules it is the usual calendar, day by day")
  func usual() throws {
    let (usual, spelled) = (OfficeCalendar(), OfficeCalendar(CalendarRules(open: [.dates(.earliest ... .earliest)])))
    let first = Self.day("2024-01-01")
    for count in 0..<1_500 {
      let day = first.adding(days: count)
      #expect(usual.isOpen(day) == spelled.isOpen(day), "\(day)")
    }
  }

  @Test("What is closed is added, what is open is taken away again")
  func closedAndOpen() {
    let rules = CalendarRules(
      closed: [Self.yearly(11, 13), Self.dates("2026-08-13", "2026-08-14"), CalendarRules.Days(.wednesday)],
      open: [Self.dates("2026-11-23"), CalendarRules.Days(.saturday), Self.dates("2026-04-01")])
    #expect(!Self.isOpen("2026-11-13", rules))
    #expect(!Self.isOpen("2028-11-13", rules))
    #expect(!Self.isOpen("2026-08-14", rules))
    #expect(Self.isOpen("2027-08-13", rules))
    #expect(!Self.isOpen("2026-04-08", rules))
    // A date over a weekday, and 開く over 休み.
    #expect(Self.isOpen("2026-04-01", rules))
    #expect(Self.isOpen("2026-11-23", rules))
    #expect(Self.isOpen("2026-04-04", rules))
    #expect(!Self.isOpen("2026-04-05", rules))
  }

  @Test("A Saturday that is open is closed on the date that says so")
  func dateOverWeekday() {
    let rules = CalendarRules(closed: [Self.dates("2026-05-02")], open: [CalendarRules.Days(.saturday)])
    #expect(!Self.isOpen("2026-05-02", rules))
    #expect(Self.isOpen("2026-05-09", rules))
  }

  @Test("Without holidays the turn of the year stays closed, unless it is named")
  func noHolidays() {
    var rules = CalendarRules(holidays: .none)
    #expect(Self.isOpen("2026-04-29", rules))
    #expect(!Self.isOpen("2026-12-29", rules))
    #expect(!Self.isOpen("2027-01-01", rules))
    rules.open = [CalendarRules.Days(.saturday)]
    #expect(!Self.isOpen("2027-01-02", rules))
    rules.open = [Self.yearly(12, 29, to: (1, 3))]
    #expect(Self.isOpen("2026-12-29", rules))
    #expect(Self.isOpen("2027-01-01", rules))
    #expect(Self.isOpen("2027-01-03", rules), "It is named, though a Sunday.")
  }

  @Test("Open every day of the year")
  func everyDay() {
    let rules = CalendarRules(isOpenEveryDay: true)
    let first = Self.day("2026-01-01")
    #expect((0..<365).allSatisfy { OfficeCalendar(rules).isOpen(first.adding(days: $0)) })
    var without = rules
    without.closed = [CalendarRules.Days(.monday)]
    #expect(!Self.isOpen("2026-04-06", without))
    #expect(OfficeCalendar(without).isEverOpen)
    #expect(!OfficeCalendar(CalendarRules(closed: [.weekly(from: .monday, to: .sunday)])).isEverOpen)
  }

  @Test("Weekdays over the turn of the week")
  func weekdays() {
    let rules = CalendarRules(closed: [.weekly(from: .friday, to: .monday)])
    let open = (6...12).filter { Self.isOpen("2026-04-\($0 < 10 ? "0" : "")\($0)", rules) }
    #expect(open == [7, 8, 9])
  }

  @Test("It can say why it is closed")
  func closure() {
    let calendar = OfficeCalendar(CalendarRules(closed: [Self.dates("2026-04-07")]))
    #expect(calendar.closure(of: Self.day("2026-04-07")) == .closed)
    #expect(calendar.closure(of: Self.day("2026-04-04")) == .weekend(.saturday))
    #expect(calendar.closure(of: Self.day("2026-12-31")) == .turnOfYear)
    #expect(calendar.closure(of: Self.day("2026-04-08")) == nil)
    guard case .holiday(let holiday)? = calendar.closure(of: Self.day("2026-04-29")) else {
      Issue.record("04-29 is a holiday")
      return
    }
    #expect(holiday.name.ja == "昭和の日")
  }

  @Test("Around the clock, an hour is an hour")
  func aroundTheClock() throws {
    let calendar = OfficeCalendar(CalendarRules(isOpenEveryDay: true, hours: .aroundTheClock))
    let start = try #require(Instant("2026-04-30 23:30"))
    let later = calendar.adding(officeMinutes: 90, to: start, hours: .aroundTheClock)
    #expect(later.description == "2026-05-01 01:00")
    let midnight = calendar.adding(officeMinutes: 30, to: start, hours: .aroundTheClock)
    #expect(midnight.description == "2026-05-01 00:00")
    #expect(calendar.adding(officeMinutes: -90, to: later, hours: .aroundTheClock) == start)
  }

  @Test("Hours of two spans pass over the break")
  func twoSpans() throws {
    let hours = try #require(OfficeHours(spans: [510...720, 780...1035]))
    let calendar = OfficeCalendar()
    func after(_ minutes: Int, from text: String) throws -> String {
      calendar.adding(officeMinutes: minutes, to: try #require(Instant(text)), hours: hours).description
    }
    #expect(try after(30, from: "2026-04-01 11:30") == "2026-04-01 12:00")
    #expect(try after(31, from: "2026-04-01 11:30") == "2026-04-01 13:01")
    #expect(try after(10, from: "2026-04-01 12:30") == "2026-04-01 13:10")
    #expect(try after(255, from: "2026-04-01 13:00") == "2026-04-01 17:15")
    #expect(try after(256, from: "2026-04-01 13:00") == "2026-04-02 08:31")
    #expect(try after(465, from: "2026-04-01 08:30") == "2026-04-01 17:15")
    #expect(try after(-10, from: "2026-04-01 13:05") == "2026-04-01 11:55")
  }
}
