/// From when until when someone works on an open day, in one span or two; the closing minute still belongs to the
/// day. No span goes over midnight, though the last may end with the day (24:00).
public struct OfficeHours: Hashable, Sendable {
  /// Minutes since midnight: opening and closing.
  public let first: ClosedRange<Int>
  /// The span after a break.
  public let second: ClosedRange<Int>?

  /// 8:30 to 17:15.
  public static let standard = OfficeHours(first: 8 * 60 + 30...17 * 60 + 15, second: nil)
  /// 0:00 to 24:00.
  public static let aroundTheClock = OfficeHours(first: 0...TimeOfDay.minutesPerDay, second: nil)

  /// `nil` unless there are one or two spans, each opens before it closes within one day, and the second comes after
  /// the first.
  public init?(spans: [ClosedRange<Int>]) {
    guard let first = spans.first, let last = spans.last, spans.count <= 2 else { return nil }
    guard spans.allSatisfy({ $0.lowerBound >= 0 && !$0.isPoint && $0.upperBound <= TimeOfDay.minutesPerDay })
    else { return nil }
    guard spans.count == 2 else {
      self.init(first: first, second: nil)
      return
    }
    guard last.lowerBound >= first.upperBound else { return nil }
    let isOne = last.lowerBound == first.upperBound
    self.init(first: isOne ? first.lowerBound...last.upperBound : first, second: isOne ? nil : last)
  }

  /// One span, opening and closing in minutes since midnight.
  public init?(minutes: ClosedRange<Int>) {
    self.init(spans: [minutes])
  }

  /// `nil` unless it opens before it closes: hours across midnight are not known here.
  public init?(opening: TimeOfDay, closing: TimeOfDay) {
    guard opening < closing else { return nil }
    self.init(first: opening.minutes...closing.minutes, second: nil)
  }

  private init(first: ClosedRange<Int>, second: ClosedRange<Int>?) {
    self.first = first
    self.second = second
  }

  public var spans: [ClosedRange<Int>] { [first] + (second.map { [$0] } ?? []) }

  public var opening: TimeOfDay { TimeOfDay(trusted: first.lowerBound) }

  /// The last minute that belongs to the day: one that ends at 24:00 has 23:59 as its last.
  public var closing: TimeOfDay {
    TimeOfDay(trusted: min((second ?? first).upperBound, TimeOfDay.minutesPerDay - 1))
  }

  /// Minutes of work on an open day; at least 1. A lunch break counts only where it is a break between two spans.
  public var length: Int { first.upperBound - first.lowerBound + (second.map { $0.upperBound - $0.lowerBound } ?? 0) }
}

extension ClosedRange<Int> {
  fileprivate var isPoint: Bool { lowerBound == upperBound }
}
