import NagareModel

/// A case with everything that has happened to it. Going back takes an earlier state of it from the shelf; nothing
/// is ever undone.
public struct History: Sendable {
  public let flow: Flow
  /// From the start on; those behind `position` can be gone forward to again.
  public private(set) var steps: [Step] = []
  /// How many of the steps have happened.
  public private(set) var position = 0

  /// A command with all that followed from it. Histories share their steps, so a long one is quickly copied.
  public final class Step: Sendable {
    /// `nil` for the start.
    public let command: Command?
    public let events: [Event]
    /// The case afterwards.
    public let state: Case

    fileprivate init(command: Command?, events: [Event], state: Case) {
      self.command = command
      self.events = events
      self.state = state
    }
  }

  /// Starts a case.
  public init(of flow: Flow, at instant: Instant) throws(Refusal) {
    self.flow = flow
    var run = Run(Case(of: flow))
    try run.start(at: instant)
    append(nil, run)
  }

  /// The case as it stands now.
  public var now: Case { steps[position - 1].state }

  /// The last step that has happened.
  public var last: Step { steps[position - 1] }

  /// What has happened so far, step by step.
  public var taken: ArraySlice<Step> { steps[..<position] }

  /// Everything that has happened so far.
  public var events: [Event] { steps[..<position].flatMap(\.events) }

  /// Does a command; steps that were gone back over are forgotten. Refused, it changes nothing.
  public mutating func perform(_ command: Command) throws(Refusal) {
    var run = Run(now)
    try run.perform(command)
    steps.removeSubrange(position...)
    append(command, run)
  }

  private mutating func append(_ command: Command?, _ run: Run) {
    steps.append(Step(command: command, events: run.events, state: run.state))
    position = steps.count
  }

  public var canGoBack: Bool { position > 1 }
  public var canGoForward: Bool { position < steps.count }

  /// To the state after so many steps; the start is the first.
  public mutating func go(to position: Int) {
    self.position = min(max(position, 1), steps.count)
  }

  /// The case before the last step, for whoever tells what it changed.
  public var before: Case { position > 1 ? steps[position - 2].state : Case(of: flow) }
}

extension History.Step {
  /// Each event with the case as it was just before.
  public func happenings(from state: Case) -> [(event: Event, before: Case)] {
    var state = state
    return events.map { event in
      defer { state.evolve(event) }
      return (event, state)
    }
  }
}
