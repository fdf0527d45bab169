import NagareModel

/// Several answers at once, as bits; all words of the flow's own are one.
public struct Answers: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64
  public static let approved = Answers(rawValue: 1)
  public static let sentBack = Answers(rawValue: 2)
  public static let rejected = Answers(rawValue: 4)
  public static let own = Answers(rawValue: 8)
  /// Nobody has answered yet.
  public static let none = Answers(rawValue: 16)
  public static let usual: Answers = [.approved, .sentBack, .rejected]
  public static let everything: Answers = [.usual, .own, .none]

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  public init(_ answer: Answer) {
    switch answer {
    case .approved: self = .approved
    case .sentBack: self = .sentBack
    case .rejected: self = .rejected
    case .own: self = .own
    }
  }
}

extension Plan {
  /// The answers of a block that go on to what stands next.
  public func answersGoingOn(from block: Block.ID) -> Answers {
    replies[steps[block].replies].reduce(into: []) { if $1.goesOn { $0.formUnion(Answers(answers[$1.answer])) } }
  }
}

extension Condition {
  /// An answer that a condition asks about.
  public struct Question: Sendable {
    public var subject: Subject
    public var answer: Answer
    /// Asked with でない.
    public var isNegated: Bool
  }

  /// Every answer it asks about.
  public var questions: [Question] { questions(negated: false) }

  private func questions(negated: Bool) -> [Question] {
    switch self {
    case .answered(let subject, let answer): [Question(subject: subject, answer: answer, isNegated: negated)]
    case .not(let condition), .denied(let condition): condition.questions(negated: !negated)
    case .all(let parts), .any(let parts): parts.flatMap { $0.questions(negated: negated) }
    case .equal, .unequal, .within, .contains, .isEmpty, .isFilled, .holds, .ended: []
    }
  }
}
