import NagareModel

/// One run of a flow, as it stands now: the fold of its events, and nothing else.
public struct Case: Sendable {
  public let flow: Flow
  public internal(set) var started: Instant
  /// The office clock.
  public internal(set) var clock: Instant
  /// One for each item of the workflow; empty until it is filled in or worked out.
  public internal(set) var values: [Value]
  public internal(set) var marking = Marking()
  /// `nil` until the case has ended.
  public internal(set) var outcome: Outcome?
  public internal(set) var ended: Instant?
  /// What may still be read, and holds nothing up: 供覧 without 待つ, and 後閲.
  public internal(set) var readings: [Reading] = []
  /// How many people of each role are away.
  var away: [Role.ID: Int] = [:]
  /// 交代: who has taken whose place in this case.
  var successors: [Role.ID: Role.ID] = [:]
  /// Blocks and roles the case has reached.
  var reached = SmallSet()
  var reachedRoles = SmallSet()
  /// Forms and tasks that have been filled in before, and so open with what was typed.
  var filled = SmallSet()
  /// Who is acting; nobody while the clock is.
  var actor: Role.ID?
  /// Whose step may be taken back, and what was so before it.
  var lastActor: Role.ID?
  var before = Marking()
  /// How many times somebody has filled something in, answered, read, taken back or withdrawn.
  public internal(set) var acts = 0
  /// How many events have happened.
  public internal(set) var count = 0

  /// A case that has not begun.
  public init(of flow: Flow) {
    self.flow = flow
    started = .earliest
    clock = .earliest
    values = Array(repeating: .empty, count: flow.workflow.items.count)
  }

  /// Becomes a case that has not begun, in the memory it has.
  mutating func beginAnew() {
    (started, clock, outcome, ended) = (.earliest, .earliest, nil, nil)
    for item in values.indices { values[item] = .empty }
    marking.clear()
    before.clear()
    readings.clear()
    if !away.isEmpty { away = [:] }
    if !successors.isEmpty { successors = [:] }
    (reached, reachedRoles, filled) = (SmallSet(), SmallSet(), SmallSet())
    (actor, lastActor, acts, count) = (nil, nil, 0, 0)
  }

  public var workflow: Workflow { flow.workflow }

  /// Work nobody has to do before the case goes on.
  public struct Reading: Hashable, Sendable {
    public var block: Block.ID
    public var role: Role.ID
  }

  /// The step that may be taken back, with what was so before it.
  var lastStep: (by: Role.ID, before: Marking)? { lastActor.map { ($0, before) } }
}
