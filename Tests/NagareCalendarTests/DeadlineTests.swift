import NagareCalendar
import NagareModel
import TestSupport
import Testing

@Suite struct DeadlineTests {
  let office = OfficeCalendar()

  @Test(arguments: try CalendarFixture.rows("deadlines"))
  func deadlines(row: TableRow) throws {
    let written = try Written(row.text(1))
    let sent = try row.instant(0)
    let found =
      written.isWait
      ? office.resumption(of: written.deadline, sent: sent, date: written.date)
      : office.passing(of: written.deadline, sent: sent, date: written.date)
    #expect(try found == row.instant(2))
  }

  @Test func withoutItsDateThereIsNone() throws {
    let sent = try #require(Instant("2026-04-24 10:00"))
    for term: Deadline.Term in [.on, .before(Period(1, .day)), .after(Period(1, .hour))] {
      #expect(office.passing(of: Deadline(term), sent: sent) == nil)
      #expect(office.resumption(of: Deadline(term), sent: sent) == nil)
    }
  }

  /// No number a person could type stops the program.
  @Test(arguments: Period.Unit.allCases, [Int.min, -1, 0, 1, Int.max])
  func anyCount(unit: Period.Unit, count: Int) throws {
    let sent = try #require(Instant("2026-04-24 10:00"))
    let period = Period(count, unit)
    for term: Deadline.Term in [.within(period), .before(period), .after(period)] {
      for start: Deadline.Start in [.today, .nextDay] {
        for whenClosed: Deadline.WhenClosed in [.stays, .nextOpenDay, .previousOpenDay] {
          let deadline = Deadline(term, start: start, whenClosed: whenClosed)
          #expect(office.passing(of: deadline, sent: sent, date: sent.day) != nil)
        }
      }
    }
  }
}

/// A line of the table: `期限 2026-06-01の30日前 ・閉庁日なら翌開庁日`.
private struct Written {
  var deadline: Deadline
  var date: Day?
  var isWait: Bool

  init(_ text: String) throws {
    var words = text.split(separator: " ")
    isWait = words.removeFirst() == "待つ"
    let parts = words.removeFirst().split(separator: "の")
    date = Day(String(parts[0]))
    let span = try #require(parts.last)
    if parts.count == 2 {
      let term = try CalendarFixture.period(span.dropLast())
      deadline = Deadline(span.hasSuffix("前") ? .before(term) : .after(term))
    } else if date != nil {
      deadline = Deadline(.on)
    } else if span.contains(":") {
      deadline = Deadline(.at(try #require(TimeOfDay(span.count < 5 ? "0\(span)" : String(span)))))
    } else {
      deadline = Deadline(.within(try CalendarFixture.period(span)))
    }
    for word in words {
      switch word {
      case "・当日から": deadline.start = .today
      case "・閉庁日なら翌開庁日": deadline.whenClosed = .nextOpenDay
      case "・閉庁日なら前開庁日": deadline.whenClosed = .previousOpenDay
      default: Issue.record("unknown word \(word)")
      }
    }
  }
}
