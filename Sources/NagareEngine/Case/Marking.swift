import NagareModel

/// Where a case stands: the part of it that 引戻し puts back.
public struct Marking: Hashable, Sendable {
  /// What waits for somebody, or for a time, in the order it began.
  public internal(set) var work: [WorkItem] = []
  /// The 同時に that are running.
  var running: [Running] = []
  /// The latest answer of everybody at every block; they stand until they are given anew.
  var answers: [Given] = []
  /// The forms that have been passed, each once, in the order in which they were passed last.
  var forms: [PassedForm] = []
  /// The forms that were sent back to one of several people: who fills them in again.
  var returned: [Block.ID: Role.ID] = [:]
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
    /// What was said with it.
    var reason: String?
    var order: Int
    /// Whether it is the answer of the block.
    var isWhole = false
  }

  struct PassedForm: Hashable, Sendable {
    var block: Block.ID
    /// Which of the people it asks filled it in.
    var by: Role.ID?
  }

  /// Becomes empty, in the memory it has.
  mutating func clear() {
    work.clear()
    running.clear()
    answers.clear()
    forms.clear()
    if !returned.isEmpty { returned = [:] }
    applicant = nil
  }

  /// Becomes the same as another, in the memory it has.
  mutating func copy(_ other: Marking) {
    work.copy(other.work)
    running.copy(other.running)
    // Most answers stand since long: what was given at the same time to the same place is the same.
    answers.copy(other.answers) { $0.order == $1.order && $0.isWhole == $1.isWhole }
    forms.copy(other.forms)
    (returned, applicant) = (other.returned, other.applicant)
  }

  /// The answer given last that still stands.
  var lastGiven: Given? {
    var last: Given?
    for given in answers where given.role != nil && given.order > last?.order ?? -1 { last = given }
    return last
  }
}

/// A block that is offered to people, or a wait.
public struct WorkItem: Hashable, Sendable {
  public let block: Block.ID
  public let since: Instant
  /// When it began, as a count of events.
  let order: Int
  /// When its deadline passes, or the wait is over.
  public internal(set) var due: Instant?
  /// What is still to happen after its deadline as it was first set, the earliest first.
  var delayed: [Delayed] = []
  /// How often its deadline has passed.
  public internal(set) var lapses = 0
  /// The 過ぎたら that acted last, as a place in ``Handling/lateSteps``.
  var lateStep: Int?
  /// Its places; `nil` is the one of the only role the flow names there.
  var seats: [Seat]?
  /// What those who have acted said.
  public internal(set) var said: [Said] = []

  struct Delayed: Hashable, Sendable {
    var at: Instant
    var step: Int
  }

  /// A place at a block, to be filled by the people of a role.
  struct Seat: Hashable, Sendable {
    /// Whom the flow asks.
    var owner: Role.ID
    /// Who has the work: the owner, or those it was passed on to.
    var role: Role.ID
    /// How many answers it asks for.
    var people: Int
  }

  /// What one of them did.
  public struct Said: Hashable, Sendable {
    /// The place it was given for, counted among the seats.
    var seat: Int
    /// For how many of its people it counts.
    var people: Int
    /// `nil` for those who are passed over, and for work without an answer.
    var answer: Answer?
    var isSkipped = false
    /// What was said with the answer.
    var reason: String?
  }
}

extension Array {
  /// Becomes empty, in the memory it has; most are empty already.
  mutating func clear() { if !isEmpty { removeAll(keepingCapacity: true) } }

  /// Becomes the same as another, in the memory it has; what is the same already is left.
  fileprivate mutating func copy(_ other: [Element], unless isSame: (Element, Element) -> Bool = { _, _ in false }) {
    let common = Swift.min(count, other.count)
    for index in 0..<common where !isSame(self[index], other[index]) { self[index] = other[index] }
    if count > common { removeSubrange(common...) }
    for index in common..<other.count { append(other[index]) }
  }
}
