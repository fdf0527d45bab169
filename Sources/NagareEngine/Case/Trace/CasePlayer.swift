import NagareModel

/// Plays cases of one flow, one after the other, and keeps what happened in a ``Trace``. For many cases: the state is
/// changed in place, and no words are made.
public struct CasePlayer: Sendable {
  private var run: Run

  public init(of flow: Flow) {
    run = Run(Case(of: flow), isTracing: true)
  }

  /// The case that is being played.
  public var state: Case { run.state }

  /// Whether it has ended.
  public var hasEnded: Bool { run.hasEnded }

  /// How many events have been kept.
  public var eventCount: Int { run.trace.count }

  /// What has happened to all of them.
  public var trace: Trace { run.trace }

  /// Begins the next case.
  public mutating func start(at instant: Instant) throws(Refusal) {
    run.beginAnew()
    try play { run throws(Refusal) in try run.start(at: instant) }
  }

  /// Does a command. Refused, everything stays as it was.
  public mutating func perform(_ command: Command) throws(Refusal) {
    try play { run throws(Refusal) in try run.perform(command) }
  }

  /// Makes room for so many events.
  public mutating func reserve(_ count: Int) { run.reserveTrace(count) }

  /// Forgets what has happened so far.
  public mutating func forgetTrace() { run.forgetTrace() }

  /// Only a flow that may refuse half way keeps the state as it was.
  private mutating func play(_ body: (inout Run) throws(Refusal) -> Void) throws(Refusal) {
    let kept = run.trace.count
    let before = run.flow.mayRefuseHalfway ? run.state : nil
    run.forgetMoves()
    do throws(Refusal) {
      try body(&run)
    } catch {
      run.restore(before, kept: kept)
      throw error
    }
  }
}
