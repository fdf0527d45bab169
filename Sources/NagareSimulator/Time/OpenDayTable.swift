import NagareCalendar
import NagareModel

/// The open days of an office, counted ahead as far as they are needed.
struct OpenDayTable: Sendable {
  private let calendar: OfficeCalendar
  /// The number of the first day in it.
  let first: Int
  /// How many open days there are before each day, and behind the last.
  private(set) var before: [Int32] = [0]
  /// The open days, as distances from ``first``.
  private(set) var open: [Int32] = []

  init(_ calendar: OfficeCalendar, from day: Day) {
    self.calendar = calendar
    first = day.number
    extend(to: Self.usualCount)
  }

  /// Most runs are over in a year.
  static let usualCount = 400

  /// Whether there are open days up to a distance from the first, counted on where they have not been yet; false
  /// behind the last day of the calendar.
  mutating func reaches(_ distance: Int) -> Bool {
    while distance >= before.count - 1 {
      guard extend(to: max(2 * before.count, Self.usualCount)) else { return false }
    }
    return true
  }

  /// The distance of an open day by its number, from 0; `nil` behind the last day of the calendar.
  mutating func day(ofOpen number: Int) -> Int? {
    while number >= open.count { guard extend(to: max(2 * before.count, Self.usualCount)) else { return nil } }
    return Int(open[number])
  }

  func isOpen(_ distance: Int) -> Bool { before[distance + 1] != before[distance] }

  @discardableResult
  private mutating func extend(to count: Int) -> Bool {
    let known = before.count - 1
    let end = min(count, Day.latest.number + 1 - first)
    guard end > known else { return false }
    before.reserveCapacity(end + 1)
    for distance in known..<end {
      let isOpen = Day(number: first + distance).map { calendar.isOpen($0) } ?? false
      if isOpen { open.append(Int32(truncatingIfNeeded: distance)) }
      before.append(before[distance] + (isOpen ? 1 : 0))
    }
    return true
  }
}
