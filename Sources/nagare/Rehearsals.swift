import Glibc
import NagareModel
import NagareShell
import Synchronization

/// Plays a simulation on all processors, tells how far it is, and stops when somebody presses Ctrl-C.
final class Rehearsals: Sendable {
  private let simulation: Simulation
  private let results: Mutex<[Simulation.Played?]>
  /// How many cases of each job have ended.
  private let ended: Mutex<[Int]>

  private static let isStopped = Atomic(false)

  private init(_ simulation: Simulation) {
    self.simulation = simulation
    let count = simulation.jobs.count
    results = Mutex(Array(repeating: nil, count: count))
    ended = Mutex(Array(repeating: 0, count: count))
  }

  /// The report, of all there is or of what is known once somebody has stopped it.
  static func report(_ simulation: Simulation) -> Reply {
    let rehearsals = Rehearsals(simulation)
    signal(SIGINT) { _ in
      Rehearsals.isStopped.store(true, ordering: .relaxed)
      // Asked once more, it does not wait.
      signal(SIGINT, SIG_DFL)
    }
    var progress = Progress(isShown: isatty(STDERR_FILENO) == 1)
    Crew.work(simulation.jobs.count) {
      progress.show(rehearsals.ended.withLock { $0.reduce(0, +) }, of: simulation.expectedCases)
    } _: {
      rehearsals.play($0)
    }
    progress.clear()
    signal(SIGINT, SIG_DFL)
    var reply = simulation.report(rehearsals.results.withLock { $0 })
    if isStopped.load(ordering: .relaxed) { reply.exit = max(reply.exit, .problems) }
    return reply
  }

  private func play(_ index: Int) {
    guard !Self.isStopped.load(ordering: .relaxed) else { return }
    let result = simulation.play(simulation.jobs[index]) { cases in
      ended.withLock { $0[index] = cases }
      return !Self.isStopped.load(ordering: .relaxed)
    }
    ended.withLock { $0[index] = result.cases }
    results.withLock { $0[index] = result }
  }
}

/// A line on standard error that overwrites itself; none where nobody sits at a terminal, nor for what is done at once.
private struct Progress {
  let isShown: Bool
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var length = 0

  init(isShown: Bool) { self.isShown = isShown }

  mutating func show(_ cases: Int, of expected: Double) {
    let now = ContinuousClock.now
    guard isShown, now - start > .milliseconds(400), now - last > .milliseconds(100) else { return }
    last = now
    let share = min(Int(100 * Double(cases) / max(expected, 1)), 99)
    write(Phrase(ja: "試算しています \(share)%  \(cases)件", en: "Simulating \(share)%  \(cases) cases")[Environment.language])
  }

  mutating func clear() {
    if length > 0 { write("") }
    length = 0
  }

  private mutating func write(_ line: String) {
    let blank = String(repeating: " ", count: max(length - line.utf8.count, 0))
    Output.show(progress: "\r" + line + blank + (line.isEmpty ? "\r" : ""))
    length = line.utf8.count
  }
}
