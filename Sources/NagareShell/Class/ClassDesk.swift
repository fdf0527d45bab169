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
  public private(set) var standings: [String: Standing] = [:]
  /// Every problem the desk has met.
  public private(set) var problems: Set<Diagnostic.Code> = []

  /// `nil` where nothing has happened since a time.
  init?(_ events: [ClassEvent], since start: Int) {
    let events = events.filter { $0.time >= start }
    guard let first = events.first else { return nil }
    (self.first, last) = (first.time, first.time)
    for event in events { add(event) }
  }

  private mutating func add(_ event: ClassEvent) {
    last = max(last, event.time)
    group = event.group ?? group
    lesson = event.lesson
    problems.formUnion(event.problems)
    guard let lesson else { return }
    switch event.state {
    case .done: standings[lesson] = .passed
    case .skipped: standings[lesson] = .skipped
    case .todo: standings[lesson] = standings[lesson] ?? .begun
    }
  }
}
