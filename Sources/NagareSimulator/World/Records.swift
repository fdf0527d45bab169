import NagareModel

/// What lies in the pools of a ``World``: small records with places instead of references, threaded into lists by the
/// place of the next one; -1 is none. A place that has been given to somebody else has another `use`.

/// A case under way.
struct CaseRecord {
  /// How many cases came before it.
  var number: Int
  var draws: Chance.Draws
  var arrival = 0
  /// When somebody acted last.
  var acted = 0
  /// Ends of the list of its work, in the order it began.
  var firstItem: Int32 = -1
  var lastItem: Int32 = -1
  var running: Int32 = -1
  var firstGiven: Int32 = -1
  var lastGiven: Int32 = -1
  /// The forms that have been passed, each once, the newest first, and who fills sent back ones in again.
  var forms: Int32 = -1
  var returned: Int32 = -1
  /// Who filled in the first form.
  var applicant: Int32 = -1
  /// A count of what has happened, so that of two answers one is the later.
  var count: Int32 = 0
  var tokens: Int32 = 0
  /// What somebody has still to read of it.
  var firstReading: Int32 = -1
  /// How many people work on it, since when, and how long at least one did before.
  var hands: Int32 = 0
  var since = 0
  var worked = 0
  /// What all its people worked together.
  var effort = 0
  var lastRole: Int32 = -1
  var handovers: Int32 = 0
  var stamps: Int32 = 0
  var sentBack: Int32 = 0
  var acts: Int32 = 0
  /// How many blocks it has passed since somebody acted.
  var moves: Int32 = 0
  var isOpen = true
  var isTold = false
}

/// A block that is offered to people, or a wait.
struct ItemRecord: Threaded {
  var ofCase: Int32
  var block: Int32
  var since: Int
  /// When it began, as a count of what happened in its case, and of all there is.
  var order: Int32
  var sequence: UInt64
  var due = Int.max
  var lapses: Int32 = 0
  var lateStep: Int32 = -1
  var next: Int32 = -1
  var previous: Int32 = -1
  var firstToken: Int32 = -1
  var lastToken: Int32 = -1
  /// How many places it has, and how many answers they ask for.
  var places: Int32 = 0
  var asked: Int32 = 0
  var approved: Int32 = 0
  var sentBack: Int32 = 0
  var rejected: Int32 = 0
  var skipped: Int32 = 0
  /// How many have acted without an answer.
  var done: Int32 = 0
  /// The last of the flow's own answers, or of the only person.
  var own: Int32 = -1
  var use: UInt32 = 0
}

/// What one person is to do: an answer that a place asks for, or something to read that holds nothing up.
struct TokenRecord: Threaded {
  enum State: UInt8 {
    /// Not its turn yet.
    case dormant
    /// On the pile until the next まとめて.
    case piled
    case queued
    case begun
  }

  var ofCase: Int32
  /// -1 for something to read.
  var item: Int32
  var block: Int32
  var place: Int32 = 0
  /// Whom the flow asks, and who has the work: the same, or those it was passed on to.
  var owner: Int32
  var role: Int32
  /// Who does it: the role, or whoever stands in.
  var by: Int32
  /// How many answers it counts for.
  var count: Int32 = 1
  /// Which of the people of its role it is for; -1 for any.
  var person: Int32 = -1
  var state = State.dormant
  /// Who has begun it.
  var holder: Int32 = -1
  var ready = 0
  var begun = 0
  /// How much work it is for whoever has begun it.
  var work = 0
  var sequence: UInt64 = 0
  /// In the list of its item, or of what is to be read.
  var next: Int32 = -1
  /// In the queue.
  var ahead: Int32 = -1
  var behind: Int32 = -1
  var use: UInt32 = 0
}

/// A deadline that was worked out: it is the same for all that is sent until the office closes on the day it arrives.
struct DueDate {
  var hours: OfficeHours
  var closing: Int
  var due: Int
}

/// A 同時に that is running.
struct RunningRecord: Threaded {
  var together: Int32
  var through: Int32 = 0
  var order: Int32
  var next: Int32 = -1
}

/// The latest answer of somebody at a block; role -1 where several gave it together.
struct GivenRecord: Threaded {
  var block: Int32
  var role: Int32
  var answer: Int32
  var order: Int32
  var isWhole: Bool
  var next: Int32 = -1
}

/// A form that has been passed, or is to be filled in again, and by whom.
struct FormRecord: Threaded {
  var block: Int32
  var by: Int32
  var next: Int32 = -1
}

/// One of the people of a role.
struct PersonRecord {
  var role: Int32
  /// The piece of work at hand, or -1.
  var token: Int32 = -1
  var isAway = false
  /// Work that is for this person alone.
  var first: Int32 = -1
  var last: Int32 = -1
  /// Its place among the idle of its role, or -1.
  var idlePlace: Int32 = 0
}

/// What there is to know of a role while it works.
struct RoleRecord {
  /// Its stretch of people; empty where a new one comes each time.
  var firstPerson: Int32 = 0
  var people: Int32 = 0
  /// How many of them are idle, the first ones in its stretch of the list of the idle.
  var idle: Int32 = 0
  var away: Int32 = 0
  /// The queue for any of them.
  var first: Int32 = -1
  var last: Int32 = -1
  /// How much work is for certain people.
  var personal: Int32 = 0
  var isDirty = false
  /// When somebody is woken next.
  var wake = Int.max
}
