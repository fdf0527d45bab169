import NagareModel

extension OfficeCalendar {
  /// When a deadline passes: hours at their minute, all else when the office closes on the last day, open or closed.
  ///
  /// - Parameters:
  ///   - sent: when the work was sent; it counts from its `arrival`.
  ///   - date: the date the deadline refers to, if it does.
  ///   - hours: of those who receive the work.
  /// - Returns: `nil` if the deadline refers to a date and there is none. The instant may lie before the arrival.
  public func passing(
    of deadline: Deadline, sent: Instant, date: Day? = nil, hours: OfficeHours = .standard
  ) -> Instant? {
    switch end(of: deadline, sent: sent, date: date, hours: hours) {
    case .minute(let instant): instant
    case .day(let day): closing(of: day, hours: hours)
    case nil: nil
    }
  }

  /// When a wait (待つ) is over: counted like a deadline, but it goes on when the office opens on the last day.
  public func resumption(
    of wait: Deadline, sent: Instant, date: Day? = nil, hours: OfficeHours = .standard
  ) -> Instant? {
    switch end(of: wait, sent: sent, date: date, hours: hours) {
    case .minute(let instant): instant
    case .day(let day): opening(of: day, hours: hours)
    case nil: nil
    }
  }

  /// When a 過ぎたら with a delay acts: counted like a deadline from the one that has passed, from the day after it,
  /// open or not.
  public func end(of delay: Period, after deadline: Instant, hours: OfficeHours = .standard) -> Instant {
    switch count(delay, from: deadline, start: .nextDay, hours: hours) {
    case .minute(let instant): instant
    case .day(let day): closing(of: day, hours: hours)
    }
  }

  private enum End {
    case minute(Instant)
    case day(Day)
  }

  private func end(of deadline: Deadline, sent: Instant, date: Day?, hours: OfficeHours) -> End? {
    let arrival = arrival(at: sent, hours: hours)
    let end: End
    switch (deadline.term, date) {
    case (.within(let period), _):
      end = count(period, from: arrival, start: deadline.start, hours: hours)
    case (.at(let time), _):
      return .minute(next(time, from: arrival))
    case (.on, let date?):
      end = .day(date)
    case (.before(let period), let date?):
      end = countBack(period, from: opening(of: date, hours: hours), start: deadline.start, hours: hours)
    case (.after(let period), let date?):
      end = count(period, from: closing(of: date, hours: hours), start: deadline.start, hours: hours)
    case (.on, nil), (.before, nil), (.after, nil):
      return nil
    }
    guard case .day(let day) = end else { return end }
    switch deadline.whenClosed {
    case .stays: return end
    case .nextOpenDay: return .day(nextOpenDay(onOrAfter: day))
    case .previousOpenDay: return .day(previousOpenDay(onOrBefore: day))
    }
  }

  /// The end of a period whose first day is that of `instant`, or the day after.
  private func count(_ period: Period, from instant: Instant, start: Deadline.Start, hours: OfficeHours) -> End {
    let count = period.limited
    let first = start == .today ? instant.day : instant.day.adding(days: 1)
    switch period.unit {
    case .minute: return .minute(adding(officeMinutes: count, to: instant, hours: hours))
    case .hour: return .minute(adding(officeMinutes: 60 * count, to: instant, hours: hours))
    case .day: return .day(first.adding(days: count - 1))
    case .week: return .day(first.adding(days: 7 * count - 1))
    case .businessDay: return .day(adding(openDays: count, to: first.adding(days: -1)))
    case .month: return .day(lastDay(ofMonths: count, from: first))
    case .year: return .day(lastDay(ofMonths: 12 * count, from: first))
    }
  }

  /// So long before the day of `instant`, which itself does not count unless it is to: 30 days before 05-31 is 05-01,
  /// a month before it 04-30. Months go to the corresponding day, or the last of a month that has none.
  private func countBack(_ period: Period, from instant: Instant, start: Deadline.Start, hours: OfficeHours) -> End {
    let count = period.limited
    let origin = start == .today ? instant.day.adding(days: 1) : instant.day
    switch period.unit {
    case .minute: return .minute(adding(officeMinutes: -count, to: instant, hours: hours))
    case .hour: return .minute(adding(officeMinutes: -60 * count, to: instant, hours: hours))
    case .day: return .day(origin.adding(days: -count))
    case .week: return .day(origin.adding(days: -7 * count))
    case .businessDay: return .day(adding(openDays: -count, to: origin))
    case .month: return .day(origin.adding(months: -count))
    case .year: return .day(origin.adding(years: -count))
    }
  }

  /// 民法143条2項: a period of months ends one day before the day corresponding to its first, or with the month if it
  /// has no such day. From 03-01 a month lasts until 03-31, from 01-30 until the end of February.
  private func lastDay(ofMonths count: Int, from first: Day) -> Day {
    let corresponding = first.adding(months: count)
    return corresponding.day == first.day ? corresponding.adding(days: -1) : corresponding
  }

  /// The first time an open day's clock shows `time`, `arrival` included.
  private func next(_ time: TimeOfDay, from arrival: Instant) -> Instant {
    let today = Instant(arrival.day, time)
    return today >= arrival ? today : Instant(adding(openDays: 1, to: arrival.day), time)
  }
}

extension Period {
  /// No calendar reaches further than this, and no sum of it overflows.
  fileprivate var limited: Int { min(max(count, -1_000_000_000), 1_000_000_000) }
}
