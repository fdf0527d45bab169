import NagareModel

/// One desk of a class: the fold of its events.
public struct ClassDesk: Equatable, Sendable {
  /// How far a desk has come with a lesson.
  public enum Standing: Equatable, Sendable {
    case begun, passed, skipped
  }

  public private(set) var group: String?
  public private(set) var first: Int
  /// When something happened last.
  public private(set) var last: Int
  /// The lesson that is open; `nil` for a flow of their own.
  public private(set) var lesson: String?
  /// Whether they work on a flow of their own.
  public var isAtOwn: Bool { lesson == nil && !isIdle }
  private var isIdle = false
  public private(set) var standings: [String: Standing] = [:]
  /// Every problem the desk has met.
  public private(set) var problems: Set<Diagnostic.Code> = []

  /// Of events in the order of their times; `nil` where there are none.
  init?(_ events: [ClassEvent]) {
    guard let first = events.first else { return nil }
    (self.first, last) = (first.time, first.time)
    for event in events { add(event) }
  }

  private mutating func add(_ event: ClassEvent) {
    last = max(last, event.time)
    group = event.group ?? group
    (lesson, isIdle) = (event.lesson, event.isIdle)
    problems.formUnion(event.problems)
    guard let lesson else { return }
    switch event.state {
    case .done: standings[lesson] = .passed
    case .skipped: standings[lesson] = .skipped
    case .todo: standings[lesson] = standings[lesson] ?? .begun
    }
  }
}
