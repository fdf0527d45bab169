import NagareModel

extension OfficeCalendar {
  /// The minute the office opens, were the day an open one.
  public func opening(of day: Day, hours: OfficeHours = .standard) -> Instant {
    Instant(day, hours.opening)
  }

  /// The minute the office closes, were the day an open one.
  public func closing(of day: Day, hours: OfficeHours = .standard) -> Instant {
    Instant(day, hours.closing)
  }

  /// When work sent at an instant counts as received.
  ///
  /// At once while the office is open, the closing minute included. Before opening, it lies on the desk when the
  /// office opens that day; after closing or on a closed day, when it opens on the next open day.
  public func arrival(at sent: Instant, hours: OfficeHours = .standard) -> Instant {
    let isToday = isOpen(sent.day) && sent.time <= hours.closing
    let day = isToday ? sent.day : adding(openDays: 1, to: sent.day)
    return max(sent, opening(of: day, hours: hours))
  }

  /// So many minutes on or, if negative, back, of which only those count in which the office is open.
  ///
  /// An hour from a quarter to closing ends at three quarters past the next opening; one that ends just as the office
  /// closes, or as its break begins, ends then.
  public func adding(officeMinutes minutes: Int, to instant: Instant, hours: OfficeHours = .standard) -> Instant {
    let start = minutes < 0 ? departure(at: instant, hours: hours) : arrival(at: instant, hours: hours)
    let total = hours.worked(by: start.time.minutes) + minutes
    let rest = (total % hours.length + hours.length) % hours.length
    let days = (total - rest) / hours.length
    if rest == 0, total > 0 {
      return self.minute(hours.end, of: adding(openDays: days - 1, to: start.day))
    }
    return minute(hours.time(after: rest, isForward: minutes > 0), of: adding(openDays: days, to: start.day))
  }

  private func minute(_ minute: Int, of day: Day) -> Instant { Instant(day, .midnight).adding(minutes: minute) }

  /// The mirror of `arrival`: the last minute of work at or before an instant.
  private func departure(at instant: Instant, hours: OfficeHours) -> Instant {
    let isToday = isOpen(instant.day) && instant.time >= hours.opening
    let day = isToday ? instant.day : adding(openDays: -1, to: instant.day)
    return min(instant, closing(of: day, hours: hours))
  }
}

extension OfficeHours {
  /// Minutes of work from opening until a minute of the day.
  fileprivate func worked(by minute: Int) -> Int {
    first.part(before: minute) + (second?.part(before: minute) ?? 0)
  }

  /// The minute of the day at which so many minutes have been worked; a break between two spans lies behind it when
  /// time is counted forward, and before it when it is counted back.
  fileprivate func time(after worked: Int, isForward: Bool) -> Int {
    let morning = first.upperBound - first.lowerBound
    guard let second, worked > morning || worked == morning && !isForward else { return first.lowerBound + worked }
    return second.lowerBound + worked - morning
  }

  /// When the last span ends, 24:00 included.
  fileprivate var end: Int { (second ?? first).upperBound }
}

extension ClosedRange<Int> {
  /// How much of it lies before a point.
  fileprivate func part(before point: Int) -> Int {
    Swift.min(Swift.max(point - lowerBound, 0), upperBound - lowerBound)
  }
}
