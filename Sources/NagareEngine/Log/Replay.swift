import NagareModel

/// A log played again on a flow as it is today.
///
/// Everything somebody did, and every move of the clock, is decided once more; what follows from it is compared with
/// what the log says, event by event, until the end or the first difference.
public struct Replay: Sendable {
  /// The case as far as both went the same way.
  public let state: Case
  /// Everything that was done until then, the start first.
  public let acts: [Event]
  /// `nil` where today's flow does exactly what the log says.
  public let difference: Difference?

  /// The first thing that is not the same.
  public struct Difference: Hashable, Sendable {
    public var code: Diagnostic.Code
    /// Of the log.
    public var line: Int
    /// What the log says.
    public var logged: Phrase
    /// What would happen now.
    public var now: Phrase
    /// The event of today, where there is one.
    public var event: Event?
  }

  /// Throws where a line of the log cannot be read.
  public init(_ log: Log, on flow: Flow) throws(LogTrouble) {
    var player = Player(log, flow)
    difference = try player.play()
    state = player.state
    acts = player.acts
  }
}

extension Event {
  /// What has to be asked for to make this happen again; `nil` for the start, and for what follows by itself.
  public var command: Command? {
    switch self {
    case .filled(let block, let by, _, let entries):
      .act(Party(.role(by), at: block), .fill(entries.map { Entry($0.item, .constant($0.value)) }))
    case .answered(let block, let by, _, let answer, let reason):
      .act(Party(.role(by), at: block), .answer(answer, reason: reason))
    case .finished(let block, let by, _): .act(Party(.role(by), at: block), .finish)
    case .read(let block, let by, _): .act(Party(.role(by), at: block), .read)
    case .withdrew(let role): .act(Party(.role(role)), .withdraw)
    case .tookBack(let role): .act(Party(.role(role)), .takeBack)
    case .left(let role): .act(Party(.role(role)), .leave)
    case .cameBack(let role): .act(Party(.role(role)), .comeBack)
    case .replaced(let role, let other): .act(Party(.role(role)), .replaced(by: other))
    case .clock(let instant): .until(instant)
    case .started, .offered, .skipped, .shared, .passed, .chose, .computed, .jumped, .split, .cameThrough, .joined,
      .sent, .lapsed, .overdue, .handedOver, .answeredLate, .sentBack, .stopped, .ended:
      nil
    }
  }
}

/// Goes along a log.
private struct Player {
  private(set) var state: Case
  private(set) var acts: [Event] = []
  private let log: Log
  private let names: LogNames
  private var index = 0

  init(_ log: Log, _ flow: Flow) {
    state = Case(of: flow)
    self.log = log
    names = LogNames(of: log, in: flow)
  }

  private var flow: Flow { state.flow }

  /// The next line: what it says, or which name in it the flow does not have.
  private enum Logged {
    case event(Event)
    case missing(LogTrouble)
    case nothing
  }

  private func next() throws(LogTrouble) -> Logged {
    guard index < log.lines.count else { return .nothing }
    switch Result(catching: { () throws(LogTrouble) in try log.lines[index].event(names) }) {
    case .success(let event): return .event(event)
    case .failure(let trouble) where trouble.isAboutFlow: return .missing(trouble)
    case .failure(let trouble): throw trouble
    }
  }

  private var line: Int {
    index < log.lines.count ? log.lines[index].number : (log.lines.last?.number ?? 1) + 1
  }

  mutating func play() throws(LogTrouble) -> Replay.Difference? {
    while true {
      switch try next() {
      case .nothing:
        guard index > 0 else { throw .damaged(line, column: nil) }
        return nil
      case .missing(let trouble): return difference(.nameNotInFlow, trouble.what, now: trouble.how)
      case .event(let act):
        if let found = try repeated(act) { return found }
      }
    }
  }

  /// Does an act of the log once more, and goes on behind what followed from it.
  private mutating func repeated(_ act: Event) throws(LogTrouble) -> Replay.Difference? {
    var isStart = false
    if case .started = act { isStart = true }
    guard isStart == (index == 0) else { throw .damaged(line, column: nil) }
    guard act.isAct else { return difference(.otherWay, flow.phrase(of: act), now: Self.nothing) }
    switch decided(act) {
    case .failure(let refusal):
      let now = Phrase(ja: refusal.what.ja + refusal.how.ja, en: "\(refusal.what.en) \(refusal.how.en)")
      return difference(.notPossibleNow, flow.phrase(of: act), now: now)
    case .success(let events):
      guard !events.isEmpty else { return difference(.otherWay, flow.phrase(of: act), now: Self.nothing) }
      for (count, event) in events.enumerated() {
        switch try next() {
        case .nothing:
          // What was still being written follows from the act all the same.
          guard log.halfWritten == nil else {
            acts.append(act)
            return nil
          }
          return difference(.otherWay, Self.nothing, now: event)
        case .missing(let trouble): return difference(.nameNotInFlow, trouble.what, now: event)
        case .event(event):
          state.evolve(event)
          index += 1
        case .event(let other) where other.isAct && count > 0:
          return difference(.otherWay, Self.nothing, now: event)
        case .event(let other): return difference(.otherWay, flow.phrase(of: other), now: event)
        }
      }
      acts.append(act)
      return nil
    }
  }

  private func decided(_ act: Event) -> Result<[Event], Refusal> {
    Result { () throws(Refusal) in
      if case .started(let instant) = act { return try state.decideStart(at: instant) }
      return try act.command.map { command throws(Refusal) in try state.decide(command) } ?? []
    }
  }

  private static let nothing = Phrase(ja: "何も起きない。", en: "Nothing happens.")

  private func difference(_ code: Diagnostic.Code, _ logged: Phrase, now: Phrase) -> Replay.Difference {
    Replay.Difference(code: code, line: line, logged: logged, now: now, event: nil)
  }

  private func difference(_ code: Diagnostic.Code, _ logged: Phrase, now event: Event) -> Replay.Difference {
    var found = difference(code, logged, now: flow.phrase(of: event))
    found.event = event
    return found
  }
}
