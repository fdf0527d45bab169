import NagareCalendar
import NagareModel
import TestSupport
import Testing

@Suite struct OfficeCalendarTests {
  let office = OfficeCalendar()

  @Test(arguments: try CalendarFixture.rows("open-days-per-year"))
  func openDaysPerYear(row: TableRow) throws {
    let year = try row.number(0)
    let eve = try #require(Day(year: year - 1, month: 12, day: 31))
    #expect(office.openDays(from: eve, to: eve.adding(years: 1)) == (try row.number(1)))
  }

  @Test(arguments: try CalendarFixture.rows("open-days"))
  func openDays(row: TableRow) throws {
    #expect(office.adding(openDays: try row.number(1), to: try row.day(0)) == (try row.day(2)))
  }

  @Test(arguments: try CalendarFixture.rows("arrivals"))
  func arrivals(row: TableRow) throws {
    #expect(office.arrival(at: try row.instant(0)) == (try row.instant(1)))
  }

  @Test func nextAndPreviousOpenDay() throws {
    let sunday = try #require(Day("2026-05-03"))
    let thursday = try #require(Day("2026-05-07"))
    #expect(office.nextOpenDay(onOrAfter: sunday) == thursday)
    #expect(office.nextOpenDay(onOrAfter: thursday) == thursday)
    #expect(office.previousOpenDay(onOrBefore: sunday).description == "2026-05-01")
    #expect(office.previousOpenDay(onOrBefore: thursday) == thursday)
  }

  @Test func turnOfTheYear() throws {
    let closed = ["2025-12-29", "2025-12-30", "2025-12-31", "2024-01-02", "2024-01-03", "2110-12-29", "2199-12-31"]
    for day in closed.compactMap(Day.init(_:)) {
      #expect(office.isTurnOfYear(day) && !office.isOpen(day))
    }
    #expect(office.isOpen(try #require(Day("2026-12-28"))))
    #expect(office.isOpen(try #require(Day("2024-01-04"))))
  }

  /// Counting there and counting how far agree, from any day and in both directions.
  @Test func countingThereAndBack() throws {
    for number in stride(from: 9_131, to: 10_957, by: 1) {
      let day = try #require(Day(number: number))
      for count in [-14, -5, -1, 1, 5, 14] {
        let reached = office.adding(openDays: count, to: day)
        #expect(office.isOpen(reached))
        #expect(office.openDays(from: day, to: reached) == count)
      }
    }
  }

  /// Days far apart are not counted one by one, and yet it is as many; also where the years of known holidays end.
  @Test(arguments: [
    ("2026-04-01", "2026-06-15"), ("2025-12-31", "2027-01-01"), ("2000-01-01", "2099-12-31"),
    ("1999-06-30", "2000-12-31"), ("2099-01-04", "2100-03-31"),
  ])
  func farApart(_ first: String, _ last: String) throws {
    let (first, last) = (try #require(Day(first)), try #require(Day(last)))
    let open = (0...last - first).map { office.isOpen(first.adding(days: $0)) }
    #expect(office.openDays(from: first, to: last) == open.dropFirst().count { $0 })
    #expect(office.openDays(from: last, to: first) == -open.dropLast().count { $0 })
  }

  @Test func hoursAgreeWithMinuteByMinute() throws {
    let hours = try #require(OfficeHours(minutes: 540...545))
    let start = try #require(Instant("2026-04-24 08:59"))
    for offset in 0..<10 {
      let sent = start.adding(minutes: offset)
      for count in 1...23 {
        var clock = office.arrival(at: sent, hours: hours)
        for _ in 0..<count {
          if clock.time == hours.closing { clock = office.arrival(at: clock.adding(minutes: 1), hours: hours) }
          clock = clock.adding(minutes: 1)
        }
        #expect(office.adding(officeMinutes: count, to: sent, hours: hours) == clock)
        let back = office.adding(officeMinutes: -count, to: clock, hours: hours)
        #expect(office.adding(officeMinutes: count, to: back, hours: hours) == clock)
      }
    }
  }

  @Test func hoursOfARole() throws {
    let hours = try #require(OfficeHours(minutes: 540...960))
    let sent = try #require(Instant("2026-04-24 16:30"))
    #expect(office.arrival(at: sent).description == "2026-04-24 16:30")
    #expect(office.arrival(at: sent, hours: hours).description == "2026-04-27 09:00")
    #expect(office.adding(officeMinutes: 60, to: sent, hours: hours).description == "2026-04-27 10:00")
    #expect(office.opening(of: sent.day, hours: hours).description == "2026-04-24 09:00")
    #expect(office.closing(of: sent.day, hours: hours).description == "2026-04-24 16:00")
    #expect(office.closing(of: sent.day).description == "2026-04-24 17:15")
  }

  @Test func countingStopsAtTheEnds() {
    #expect(office.adding(openDays: .max, to: .latest.adding(days: -30)) == .latest)
    #expect(office.adding(openDays: .min, to: .earliest.adding(days: 30)) == .earliest)
    #expect(office.nextOpenDay(onOrAfter: .latest) == .latest)
    #expect(office.previousOpenDay(onOrBefore: .earliest) == .earliest)
    #expect(office.adding(officeMinutes: 1_000_000_000_000, to: .earliest).day == .latest)
    #expect(office.adding(officeMinutes: -1_000_000_000_000, to: .latest).day == .earliest)
  }
}
