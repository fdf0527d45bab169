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
  /// The text of the last answer.
  public internal(set) var reason: String?
  /// The block that was answered last.
  public internal(set) var lastAnswered: Block.ID?
  /// How many people of each role are away.
  var away: [Role.ID: Int] = [:]
  /// Blocks and roles the case has reached.
  var reached = SmallSet()
  var reachedRoles = SmallSet()
  /// Forms and tasks that have been filled in before, and so open with what was typed.
  var filled = SmallSet()
  /// Who is acting; nobody while the clock is.
  var actor: Role.ID?
  /// The step that may be taken back.
  var lastStep: Step?
  /// How many blocks the case has passed, each time counted.
  public internal(set) var moves = 0
  /// How many events have happened.
  public internal(set) var count = 0

  /// A case that has not begun.
  public init(of flow: Flow) {
    self.flow = flow
    started = .earliest
    clock = .earliest
    values = Array(repeating: .empty, count: flow.workflow.items.count)
  }

  /// A case without values, to stand in for one that is lent.
  init(hollow flow: Flow) {
    self.flow = flow
    started = .earliest
    clock = .earliest
    values = []
  }

  public var workflow: Workflow { flow.workflow }

  /// Work nobody has to do before the case goes on.
  public struct Reading: Hashable, Sendable {
    public var block: Block.ID
    public var role: Role.ID
  }

  /// A step with what was so before it.
  struct Step: Sendable {
    var by: Role.ID
    var before: Marking
  }
}

/// Where a case stands: the part of it that 引戻し puts back.
public struct Marking: Hashable, Sendable {
  /// What waits for somebody, or for a time, in the order it began.
  public internal(set) var work: [WorkItem] = []
  /// The 同時に that are running.
  var running: [Running] = []
  /// The latest answers.
  var answers: [Given] = []
  /// The forms that have been passed, oldest first.
  var forms: [PassedForm] = []
  /// Who filled in the first form.
  public internal(set) var applicant: Role.ID?

  struct Running: Hashable, Sendable {
    var together: Block.ID
    /// How many branches are through.
    var through = 0
    /// When it began, as a count of events; tells one run of it from the next.
    var order: Int
  }

  struct Given: Hashable, Sendable {
    var block: Block.ID
    /// Whose answer it is; `nil` where several gave it together.
    var role: Role.ID?
    var answer: Answer
    var order: Int
    /// Whether it is the answer of the block.
    var isWhole = false
  }

  struct PassedForm: Hashable, Sendable {
    var block: Block.ID
    var order: Int
  }
}

/// A block that is offered to people, or a wait.
public struct WorkItem: Hashable, Sendable {
  public let block: Block.ID
  public let since: Instant
  /// When its deadline passes, or the wait is over.
  public internal(set) var due: Instant?
  /// How often its deadline has passed.
  var lapses = 0
  /// 引き継ぐ: others do it now.
  var isHandedOver = false
  /// What those who have acted said.
  public internal(set) var said: [Said] = []

  /// What one of several people did.
  public struct Said: Hashable, Sendable {
    /// Whose place it was.
    public var role: Role.ID
    /// `nil` for those who are passed over, and for work without an answer.
    public var answer: Answer?
    public var isSkipped = false
    /// What was said with the answer.
    public var reason: String?
  }
}

/// A set of small numbers; the first 64 take no memory of their own.
struct SmallSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var more: [UInt64] = []

  func contains(_ number: Int) -> Bool {
    if number < 64 { return low & 1 << UInt64(number) != 0 }
    let word = number >> 6 - 1
    return word < more.count && more[word] & 1 << UInt64(number & 63) != 0
  }

  mutating func insert(_ number: Int) {
    if number < 64 {
      low |= 1 << UInt64(number)
    } else if !contains(number) {
      let word = number >> 6 - 1
      while more.count <= word { more.append(0) }
      more[word] |= 1 << UInt64(number & 63)
    }
  }
}
