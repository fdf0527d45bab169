import NagareModel
import NagarePlan

extension Case {
  /// What a command leads to, to be folded into the case. A refused command leads to nothing.
  public func decide(_ command: Command) throws(Refusal) -> [Event] {
    var run = Run(self)
    try run.perform(command)
    return run.events
  }

  /// How a case begins.
  public func decideStart(at instant: Instant) throws(Refusal) -> [Event] {
    var run = Run(self)
    try run.start(at: instant)
    return run.events
  }
}

/// A command on its way through a case: what happens is folded in at once, so that what follows sees it.
struct Run {
  let flow: Flow
  private(set) var state: Case
  /// What happened, as events or as the short records of a trace.
  private(set) var events: [Event] = []
  private(set) var trace = Trace()
  private let isTracing: Bool
  /// Where the case goes next, and after that, the nearest last.
  private var next: Move?
  private var pending: [Move] = []
  /// How many blocks were passed since somebody acted, and once they are too many to be well, which.
  private var moves = 0
  private var loop: [Block.ID] = []
  /// How many times the clock has moved on by itself since somebody acted, and how many times it may.
  private var rounds = 0
  private static let mostRounds = 5_000

  /// A way to be gone; inside a 同時に only while that run of it lasts.
  struct Move {
    var to: Plan.Point
    var within: (together: Block.ID, order: Int)?
  }

  init(_ state: Case, isTracing: Bool = false) {
    flow = state.flow
    self.state = state
    self.isTracing = isTracing
  }

  /// Whether the case has ended.
  var hasEnded: Bool { state.outcome != nil }

  mutating func emit(_ event: Event) {
    state.evolve(event)
    if isTracing { trace.keep(event, in: flow.plan) } else { events.append(event) }
  }

  /// A message of the flow. Its words are made at once, or where there is a trace once it is shown.
  mutating func emit(notice number: Int) {
    let notice = flow.plan.notices[number]
    guard isTracing else { return emit(.sent(state.message(of: notice))) }
    state.evolve(.sent(Message(.notice, notice.block, to: [])))
    trace.keep(notice: number, from: notice.block)
  }

  // MARK: One case after the other

  /// A new case of the same flow, with the trace going on.
  mutating func beginAnew() { state.beginAnew() }

  /// Nothing is on its way, and nobody has acted yet.
  mutating func forgetMoves() {
    next = nil
    pending.removeAll(keepingCapacity: true)
    (moves, rounds) = (0, 0)
    loop.removeAll()
  }

  /// As it was before a command that was refused half way.
  mutating func restore(_ before: Case?, kept: Int) {
    if let before { state = before }
    trace.shorten(to: kept)
  }

  mutating func reserveTrace(_ count: Int) { trace.reserve(count) }
  mutating func forgetTrace() { trace.removeAll() }

  // MARK: Commands

  mutating func start(at instant: Instant) throws(Refusal) {
    emit(.started(instant))
    go(Move(to: flow.plan.entry))
    try settle()
  }

  mutating func perform(_ command: Command) throws(Refusal) {
    switch command {
    case .act(let party, let action): try act(party, action)
    case .pass(let period): try advance(to: try instant(after: period))
    case .until(let instant):
      guard instant >= state.clock else { throw .timeGoesForward(state.clock) }
      try advance(to: instant)
    case .untilDue:
      guard let due = state.nextDeadline else { throw .nothingDue }
      try advance(to: max(due, state.clock))
    }
  }

  private func instant(after period: Period) throws(Refusal) -> Instant {
    let now = state.clock
    let reach = min(max(period.count, 0), 1_000_000)
    let then: Instant
    switch period.unit {
    case .minute: then = now.adding(minutes: reach)
    case .hour: then = now.adding(minutes: 60 * reach)
    case .day: then = now.adding(days: reach)
    case .week: then = now.adding(days: 7 * reach)
    case .businessDay: then = Instant(flow.calendar.adding(openDays: reach, to: now.day), now.time)
    case .month: then = Instant(now.day.adding(months: reach), now.time)
    case .year: then = Instant(now.day.adding(years: reach), now.time)
    }
    guard then.day < .latest else { throw .endOfCalendar }
    return then
  }

  /// Moves the clock on, stopping at everything that happens by itself on the way.
  private mutating func advance(to instant: Instant) throws(Refusal) {
    while let next = state.nextTimer, next.due <= instant {
      if next.due > state.clock {
        rounds += 1
        moves = 0
        emit(.clock(next.due))
      }
      try fire(next)
      try drain()
    }
    if instant > state.clock { emit(.clock(instant)) }
  }

  // MARK: Going on

  /// Goes every way there is to go, and fires what is due by then.
  mutating func settle() throws(Refusal) {
    try drain()
    while let next = state.nextTimer, next.due <= state.clock {
      try fire(next)
      try drain()
    }
  }

  private mutating func drain() throws(Refusal) {
    while let move = next {
      next = pending.popLast()
      if let within = move.within, !state.isRunning(within.together, order: within.order) { continue }
      if flow.plan.isBlock(move.to) { try count(move.to) }
      try enter(move.to)
    }
  }

  /// A case that passes this many blocks with nobody acting goes round in a circle.
  private mutating func count(_ block: Block.ID) throws(Refusal) {
    moves += 1
    let limit = 1_000 + 20 * flow.workflow.blocks.count
    let isLoop = moves > limit
    guard isLoop || rounds > Self.mostRounds else { return }
    if !loop.contains(block) { loop.append(block) }
    guard moves > limit + 200 || rounds > Self.mostRounds + 200 else { return }
    throw isLoop ? .endless(loop.sorted(), in: flow) : .endlessInTime(loop.sorted(), in: flow)
  }

  /// Goes there before anywhere else that is waiting.
  mutating func go(_ move: Move) {
    if let next { pending.append(next) }
    next = move
  }

  /// On to what stands next.
  mutating func goOn(from point: Plan.Point) {
    if let way = flow.plan.onward(from: point) { go(Move(to: way.to)) }
  }

  /// A way of its own: what it leaves stops, and where it ends the case ends at once.
  mutating func go(along way: Way) {
    if let outcome = flow.plan.outcome(at: way.to) { return end(outcome) }
    if let together = way.leaves { emit(.stopped(state.open(inside: together) + [together])) }
    go(Move(to: way.to))
  }

  mutating func end(_ outcome: Outcome) {
    next = nil
    pending = []
    let open = state.marking.work.map(\.block)
    if !open.isEmpty { emit(.stopped(open)) }
    emit(.ended(outcome))
  }
}

extension Case {
  /// Something that happens by itself.
  struct Timer {
    var due: Instant
    var block: Block.ID
    /// The 過ぎたら with a delay that acts; `nil` for the deadline itself, or the end of a wait.
    var step: Int?
  }

  /// The earliest of all.
  var nextTimer: Timer? {
    var first: Timer?
    for index in marking.work.indices {
      if let due = marking.work[index].due, first.map({ due < $0.due }) ?? true {
        first = Timer(due: due, block: marking.work[index].block)
      }
      if let delayed = marking.work[index].delayed.first, first.map({ delayed.at < $0.due }) ?? true {
        first = Timer(due: delayed.at, block: marking.work[index].block, step: delayed.step)
      }
    }
    return first
  }

  /// When something happens by itself next, if nobody acts.
  public var nextTime: Instant? { nextTimer?.due }

  /// The earliest open deadline, or what happens next after one; where there is none, the end of the earliest wait.
  var nextDeadline: Instant? {
    let isWait = { (item: WorkItem) in self.flow.plan.steps[item.block].deed == .wait }
    let deadlines = marking.work.filter { !isWait($0) }.flatMap { item in
      [item.due, item.delayed.first?.at].compactMap(\.self)
    }
    return deadlines.min() ?? marking.work.compactMap(\.due).min()
  }

  func isRunning(_ together: Block.ID, order: Int) -> Bool {
    marking.running.contains { $0.together == together && $0.order == order }
  }
}
