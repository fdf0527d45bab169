/// A line a person writes that does something. Its `next` is where the case goes afterwards, already led
/// through the ends of the branches around it.
public struct Block: Hashable, Sendable {
  public typealias ID = Int

  public var kind: Kind
  public var who: [Performer]
  public var title: String?
  public var handling: Handling
  public var next: Next
  /// The 同時に it stands in, and in which of its branches.
  public var branch: Branch?

  public struct Branch: Hashable, Sendable {
    public var of: Block.ID
    public var index: Int

    public init(of: Block.ID, index: Int) {
      self.of = of
      self.index = index
    }
  }

  public init(
    _ kind: Kind, who: [Performer] = [], title: String? = nil, handling: Handling = Handling(), next: Next = .end,
    branch: Branch? = nil
  ) {
    self.kind = kind
    self.who = who
    self.title = title
    self.handling = handling
    self.next = next
    self.branch = branch
  }
}

/// Sequence flow: where a case goes when it has passed a block.
public enum Next: Hashable, Sendable {
  case block(Block.ID)
  /// To the end of a 同時に, where the branches meet.
  case join(Block.ID)
  case end
}

/// Where a jump or an answer leads.
public enum Destination: Hashable, Sendable {
  case block(Block.ID)
  case finish(Outcome)

  /// The block it leads to, if it leads to one.
  public var block: Block.ID? {
    if case .block(let block) = self { block } else { nil }
  }
}

/// How a case ended.
public enum Outcome: Hashable, Sendable {
  case finished, rejected, withdrawn
  case named(String)
}

/// Several approvers: how many of them, and in which order.
public struct Approval: Hashable, Sendable {
  public enum Quorum: Hashable, Sendable {
    /// As it is when nothing is said: each role once, whoever of its people acts.
    case eachRole
    /// 全員, だれか1人 and 過半数, written: the people of a role count one by one.
    case everyone, anyone, majority
    case count(Int)
  }

  public var quorum: Quorum
  public var inOrder: Bool
  /// 選択肢: answers that replace approve, send back and reject; empty for those three. Where it names one of the
  /// three, it is that one and keeps its meaning.
  public var answers: [Answer]

  public init(quorum: Quorum = .eachRole, inOrder: Bool = false, answers: [Answer] = []) {
    self.quorum = quorum
    self.inOrder = inOrder
    self.answers = answers
  }
}

/// The details any block with a person may carry.
public struct Handling: Hashable, Sendable {
  public var due: Due?
  /// Every 過ぎたら, as it is written: at most one for each delay. See ``lateSteps``.
  public var late: [LateStep]
  public var ifAway: Absence?
  /// 差戻しなら and 却下なら: messages, then at most one target.
  public var ifSentBack: [Reaction]
  public var ifRejected: [Reaction]
  /// 理由必須: nobody can send back or reject without words.
  public var requiresReason: Bool
  public var hint: String?
  public var note: String?
  public var stops: Bool
  /// Minutes it usually takes, for the simulator.
  public var takes: ClosedRange<Int>?

  public init(
    due: Due? = nil, late: [LateStep] = [], ifAway: Absence? = nil, ifSentBack: [Reaction] = [],
    ifRejected: [Reaction] = [], requiresReason: Bool = false, hint: String? = nil, note: String? = nil,
    stops: Bool = false, takes: ClosedRange<Int>? = nil
  ) {
    self.due = due
    self.late = late
    self.ifAway = ifAway
    self.ifSentBack = ifSentBack
    self.ifRejected = ifRejected
    self.requiresReason = requiresReason
    self.hint = hint
    self.note = note
    self.stops = stops
    self.takes = takes
  }
}

extension Handling {
  /// What happens when: first the plain 過ぎたら, without which the deadline itself reminds, then those with a delay.
  public var lateSteps: [LateStep] {
    let plain = late.first { $0.delay == nil } ?? LateStep(.remind)
    return [plain] + late.filter { $0.delay != nil }
  }
}

/// What an answer does instead of its default.
public enum Reaction: Hashable, Sendable {
  case goTo(Destination)
  /// A message, and then the default or the target beside it.
  case notify([Performer], Text)

  /// Where it leads, if it leads anywhere.
  public var destination: Destination? {
    if case .goTo(let destination) = self { destination } else { nil }
  }
}

extension [Reaction] {
  /// Where they lead instead of the default; `nil` where all of them are messages.
  public var destination: Destination? { lazy.compactMap(\.destination).first }
}

/// もし … それ以外 … おわり: the first branch whose condition holds; without 「それ以外」 a case passes on.
public struct Gateway: Hashable, Sendable {
  public struct Arm: Hashable, Sendable {
    public var condition: Condition
    public var first: Next

    public init(_ condition: Condition, first: Next) {
      self.condition = condition
      self.first = first
    }
  }

  public var arms: [Arm]
  public var otherwise: Next?

  public init(arms: [Arm], otherwise: Next?) {
    self.arms = arms
    self.otherwise = otherwise
  }
}

/// 同時に: branches side by side.
public struct Together: Hashable, Sendable {
  public var branches: [Next]
  /// どれか1つ: the first branch that is through ends the others.
  public var firstOnly: Bool

  public init(branches: [Next], firstOnly: Bool) {
    self.branches = branches
    self.firstOnly = firstOnly
  }
}
