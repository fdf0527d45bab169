import NagareModel

/// The hours of somebody in ticks of a day.
struct WorkHours: Hashable, Sendable {
  let opening, noon, afternoon, closing: Int
  /// Of work in an open day.
  let length: Int

  init(_ hours: OfficeHours) {
    let ticks = { (minutes: Int) in minutes * Ticks.perMinute }
    opening = ticks(hours.first.lowerBound)
    noon = ticks(hours.first.upperBound)
    afternoon = ticks(hours.second?.lowerBound ?? hours.first.upperBound)
    closing = ticks(hours.second?.upperBound ?? hours.first.upperBound)
    length = ticks(hours.length)
  }

  var isWholeDay: Bool { length == Ticks.perDay }

  /// Whether work that begins at a time of an open day within hours goes on until another one without a break.
  func isAtWork(from start: Int, until end: Int) -> Bool {
    start >= opening && end <= noon || start >= afternoon && end <= closing
  }

  /// Work between the beginning of a day and a time in it.
  func worked(by time: Int) -> Int {
    min(max(time - opening, 0), noon - opening) + min(max(time - afternoon, 0), closing - afternoon)
  }

  /// The first time of a day at which so much has been worked, at least 1.
  func time(after worked: Int) -> Int {
    worked <= noon - opening ? opening + worked : afternoon + worked - (noon - opening)
  }

  /// The first time of an open day, from one on, at which somebody works; `nil` behind closing.
  func next(from time: Int) -> Int? {
    if time < noon { return max(time, opening) }
    return time < closing ? max(time, afternoon) : nil
  }
}

/// Open time and time on the wall, one made of the other with two look-ups in a table of days.
struct WorkClock: Sendable {
  var table: OpenDayTable
  /// Whether every day is open.
  private let isOpenEveryDay: Bool

  init(_ table: OpenDayTable, isOpenEveryDay: Bool) {
    self.table = table
    self.isOpenEveryDay = isOpenEveryDay
  }

  /// The end of all days there are: when everything happens that lies behind them.
  static let end = (Day.latest.number + 1) * Ticks.perDay

  /// Whether somebody works round the clock, so that open time is time on the wall. It is asked where the hours are,
  /// before anything is looked up.
  @inline(__always)
  private func isAlwaysOpen(_ hours: WorkHours) -> Bool { isOpenEveryDay && hours.isWholeDay }

  /// Work from the beginning of the table until a time.
  @inline(__always)
  mutating func worked(until ticks: Int, _ hours: WorkHours) -> Int {
    isAlwaysOpen(hours) ? ticks - table.first * Ticks.perDay : workedByTable(until: ticks, hours)
  }

  /// The first time at which so much has been worked, at least 1.
  @inline(__always)
  mutating func time(ofWorked worked: Int, _ hours: WorkHours) -> Int {
    isAlwaysOpen(hours) ? worked + table.first * Ticks.perDay : timeByTable(ofWorked: worked, hours)
  }

  /// When so much work is done that begins at a time within hours.
  @inline(__always)
  mutating func time(after work: Int, from start: Int, _ hours: WorkHours) -> Int {
    guard work > 0 else { return start }
    return isAlwaysOpen(hours) ? start + work : timeByTable(after: work, from: start, hours)
  }

  /// The first time, from one on, at which somebody works.
  @inline(__always)
  mutating func next(from ticks: Int, _ hours: WorkHours) -> Int {
    isAlwaysOpen(hours) ? ticks : nextByTable(from: ticks, hours)
  }

  private mutating func workedByTable(until ticks: Int, _ hours: WorkHours) -> Int {
    let day = Ticks.day(of: ticks)
    let distance = day - table.first
    guard distance >= 0 else { return 0 }
    guard table.reaches(distance) else { return table.open.count * hours.length }
    let whole = Int(table.before[distance]) * hours.length
    return table.isOpen(distance) ? whole + hours.worked(by: ticks - day * Ticks.perDay) : whole
  }

  private mutating func timeByTable(ofWorked worked: Int, _ hours: WorkHours) -> Int {
    let day = (worked - 1) / hours.length
    guard let distance = table.day(ofOpen: day) else { return Self.end }
    return (table.first + distance) * Ticks.perDay + hours.time(after: worked - day * hours.length)
  }

  private mutating func timeByTable(after work: Int, from start: Int, _ hours: WorkHours) -> Int {
    let morning = Ticks.day(of: start) * Ticks.perDay
    if hours.isAtWork(from: start - morning, until: start - morning + work) { return start + work }
    return timeByTable(ofWorked: workedByTable(until: start, hours) + work, hours)
  }

  private mutating func nextByTable(from ticks: Int, _ hours: WorkHours) -> Int {
    let day = Ticks.day(of: ticks)
    let distance = day - table.first
    guard distance < 0 || table.reaches(distance) else { return Self.end }
    if distance >= 0, table.isOpen(distance), let time = hours.next(from: ticks - day * Ticks.perDay) {
      return day * Ticks.perDay + time
    }
    return nextOpenDay(after: day).map { $0 * Ticks.perDay + hours.opening } ?? Self.end
  }

  /// The number of the first open day behind a day; `nil` where the calendar ends before.
  mutating func nextOpenDay(after day: Int) -> Int? {
    let distance = day - table.first
    guard distance < 0 || table.reaches(distance) else { return nil }
    return table.day(ofOpen: distance < 0 ? 0 : Int(table.before[distance + 1])).map { table.first + $0 }
  }

  /// Whether a day is open.
  mutating func isOpen(_ day: Int) -> Bool {
    let distance = day - table.first
    return distance >= 0 && table.reaches(distance) && table.isOpen(distance)
  }
}
