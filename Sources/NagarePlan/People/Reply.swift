import NagareModel

/// One answer of a block, and what comes of it.
public struct Reply: Hashable, Sendable {
  /// What becomes of the case.
  public enum Course: Hashable, Sendable {
    /// It goes a way: its number in ``Plan/ways``. 承認 goes onward, and so does whatever a following もし asks about.
    case way(Int)
    /// 差戻し: back to the form passed last, which each case knows.
    case formPassedLast
  }

  /// Its number in ``Plan/answers``.
  public var answer: Int
  /// Whether people can give it; otherwise only the clock answers so.
  public var isOffered: Bool
  public var course: Course
  /// Whether it goes on to what stands next, and does not take a way of its own.
  public var goesOn: Bool
  /// Where it leads instead, if the もし that comes next asks only about somebody else’s answer.
  public var otherwise: Course?
  /// Those it asks about then: a stretch of ``Plan/people``.
  public var askedOf: Span
  /// Messages of the flow that are sent first: a stretch of ``Plan/notices``.
  public var notices: Span
  /// Whether the drafter is told, with the reason; not where it goes on.
  public var tellsDrafter: Bool
}

/// What happens when a deadline, or a time after it, has passed.
public struct Late: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case remind
    /// 引き継ぐ: a stretch of ``Plan/people``.
    case passTo(Span)
    /// A number in ``Plan/notices``.
    case notify(Int)
    /// Goes a way: its number in ``Plan/ways``.
    case goTo(Int)
    /// The clock answers for everybody: a number in ``Plan/replies``.
    case answer(Int)
  }

  /// `nil` for the deadline itself.
  public var delay: Period?
  public var action: Action
}

/// A message that is written in the flow.
public struct Notice: Hashable, Sendable {
  /// The block that sends it.
  public var block: Block.ID
  /// A stretch of ``Plan/people``.
  public var to: Span
  public var text: Text
}

/// Until when something is to be done, or how long a case waits.
public struct Timing: Hashable, Sendable {
  public var deadline: Deadline
  /// The date it refers to, to be worked out.
  public var date: Code
}

extension Plan {
  /// The replies of a block that people can give, in the order they are offered.
  public func replies(at block: Block.ID) -> some Sequence<Reply> {
    replies[steps[block].replies].lazy.filter(\.isOffered)
  }

  /// The answers people can give at a block, in the order they are offered; none where nobody is asked for one.
  public func answers(at block: Block.ID) -> [Answer] { replies(at: block).map { answers[$0.answer] } }

  /// What comes of an answer at a block; `nil` where it is never given.
  public func reply(_ answer: Answer, at block: Block.ID) -> Reply? {
    replies[steps[block].replies].first { answers[$0.answer] == answer }
  }

  /// Whether 差戻し of this block goes back to the form passed last.
  public func returnsToForm(_ block: Block.ID) -> Bool {
    replies[steps[block].replies].contains { $0.course == .formPassedLast || $0.otherwise == .formPassedLast }
  }

  /// Where a reply leads; `nil` where only a case knows.
  public func way(of reply: Reply) -> Way? { way(of: reply.course) }

  public func way(of course: Reply.Course) -> Way? {
    if case .way(let index) = course { ways[index] } else { nil }
  }
}
