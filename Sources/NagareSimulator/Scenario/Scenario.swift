import NagareCalendar
import NagareModel
import NagarePlan

/// A flow with everything that is taken to be so of it, made ready to be played many times.
///
/// What a 見込み says of people and of the office is part of the workflow here, so that deadlines and counts of people
/// follow it; names have become numbers, and shares have become weights.
public struct Scenario: Sendable {
  /// The name of the 見込み; `nil` where there is none and all is taken from the flow and stand-ins.
  public let assumption: String?
  /// The workflow as it is assumed.
  public let workflow: Workflow
  public let plan: Plan
  public let calendar: OfficeCalendar
  /// Everything that is taken to be so, in the order it is told.
  public let assumed: [Assumed]
  /// The first day.
  public let start: Day
  /// How many cases there are at most; `nil` where only the time counts.
  public let mostCases: Int?
  /// What is taken to be so of each role.
  public let roles: [RolePlan]

  /// Those who fill in the first form.
  let drafters: [Role.ID]
  let arrivals: Arrivals
  /// Of the office.
  let officeHours: WorkHours
  /// Hours of the roles.
  let hours: [WorkHours]
  let stations: [Station]
  /// The rules of single blocks, those of one block side by side.
  let blockRules: [BlockRule]
  let shares: [Weighted<Int>]
  let fields: [FieldRule]
  /// What fields may hold, those of one field side by side.
  let fieldParts: [Weighted<FieldRule.Part>]
  let batches: [[Int]]
  let answerSlots: [AnswerSlot]
  /// Whether anything depends on who answered what.
  let keepsAnswers: Bool
  /// Whether anything depends on which forms have been passed.
  let keepsForms: Bool
  /// The open days, as far as every run needs them.
  let days: OpenDayTable
  /// Whether any value depends on the day, or on who applied.
  let looksAtToday, looksAtApplicant: Bool
  /// Whether the flow itself waits anywhere, so that a case may go on long after the last person is done.
  let hasWaits: Bool
  /// Whether anybody is ever away.
  let hasAbsence: Bool
}

extension Scenario {
  /// What is taken to be so of a role.
  public struct RolePlan: Sendable {
    /// `nil`: a new person for each case, who makes no queue.
    public var people: Int?
    /// The share of open days on which each of them is away, of 2^32.
    var away: UInt64
    var rule = Rule()
    var purpose: UInt64
  }

  /// How cases come.
  struct Arrivals: Sendable {
    enum Course: Sendable {
      /// So many ticks of open time apart on average.
      case byChance(mean: Double)
      /// So many at a time of each open day.
      case together(Int, at: Int)
      /// So many each so much open time, from opening on, every day anew.
      case evenly(Int, every: Int)
    }

    var course: Course
    /// No case comes from then on.
    var end: Int
    /// How many are to be expected.
    var expected: Double
  }

  /// How somebody works; what is not said is for others to say.
  struct Rule: Sendable {
    var effort: Effort?
    var shares: Range<Int>?
    /// A number in ``Scenario/batches``.
    var batch: Int?
  }

  /// How somebody works at one block.
  struct BlockRule: Sendable {
    var block: Block.ID
    /// `nil`: whoever it is.
    var role: Role.ID?
    var rule: Rule
  }

  /// How long a piece of work takes, in ticks.
  enum Effort: Sendable {
    case always(Int)
    case evenly(from: Int, span: UInt64)
    case onAverage(Double)
  }

  /// What is known of a point before any case comes to it.
  struct Station: Sendable {
    var deed: Step.Deed
    /// What a case is drawn for there.
    var purpose: UInt64
    /// Where it goes on to, or -1.
    var next: Int32
    /// The role of a block that one person of one role does, or -1.
    var sole: Int32
    /// The ways that leave it, in ``Plan/ways``.
    var ways: Range<Int>
    var rules: Range<Int> = 0..<0
    /// What the block itself says, or a stand-in.
    var effort: Effort
    var fields: Range<Int> = 0..<0
  }

  /// A part that is as likely as its weight, of the sum of all.
  struct Weighted<Part: Sendable>: Sendable {
    var part: Part
    var weight: UInt64
  }

  /// A slot for the answer of somebody.
  struct AnswerSlot: Sendable {
    var slot: Int
    var subject: Condition.Subject
  }
}

extension Scenario.Effort {
  /// A length for 64 bits of chance.
  @inline(__always)
  func length(_ bits: @autoclosure () -> UInt64) -> Int {
    switch self {
    case .always(let ticks): ticks
    case .evenly(let from, let span): from + Int(bits().below(span + 1))
    case .onAverage(let mean): bits().exponential(mean: mean)
    }
  }
}
