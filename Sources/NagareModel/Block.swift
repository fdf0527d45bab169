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

  public enum Kind: Hashable, Sendable {
    case form([Field])
    case approval(Approval)
    case decision
    case task([Field])
    case share(waits: Bool)
    case notify(Text)
    case wait(Due)
    case compute(Item.ID, Expression)
    case table(Table)
    case gateway(Gateway)
    case together(Together)
    case finish(Outcome)
    case jump(Destination)
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
  /// 選択肢: answers that replace approve, send back and reject; empty for those three.
  public var answers: [String]

  public init(quorum: Quorum = .eachRole, inOrder: Bool = false, answers: [String] = []) {
    self.quorum = quorum
    self.inOrder = inOrder
    self.answers = answers
  }
}

/// The details any block with a person may carry.
public struct Handling: Hashable, Sendable {
  public var due: Due?
  public var ifLate: LateAction
  public var ifAway: Absence?
  public var ifSentBack: Reaction?
  public var ifRejected: Reaction?
  public var hint: String?
  public var note: String?
  public var stops: Bool
  /// Minutes it usually takes, for the simulator.
  public var takes: ClosedRange<Int>?

  public init(
    due: Due? = nil, ifLate: LateAction = .remind, ifAway: Absence? = nil, ifSentBack: Reaction? = nil,
    ifRejected: Reaction? = nil, hint: String? = nil, note: String? = nil, stops: Bool = false,
    takes: ClosedRange<Int>? = nil
  ) {
    self.due = due
    self.ifLate = ifLate
    self.ifAway = ifAway
    self.ifSentBack = ifSentBack
    self.ifRejected = ifRejected
    self.hint = hint
    self.note = note
    self.stops = stops
    self.takes = takes
  }
}

/// What an answer does instead of its default.
public enum Reaction: Hashable, Sendable {
  case goTo(Destination)
  /// A message first, then the default.
  case notify([Performer], Text)
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
  /// だれか1つ: the first branch that is through ends the others.
  public var firstOnly: Bool

  public init(branches: [Next], firstOnly: Bool) {
    self.branches = branches
    self.firstOnly = firstOnly
  }
}

/// 表: sets an item to the result of the row that fits.
public struct Table: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var condition: Condition
    public var result: Expression

    public init(_ condition: Condition, result: Expression) {
      self.condition = condition
      self.result = result
    }
  }

  public var item: Item.ID
  /// The item every row looks at.
  public var by: Item.ID
  public var rows: [Row]
  public var otherwise: Expression?

  public init(item: Item.ID, by: Item.ID, rows: [Row], otherwise: Expression?) {
    self.item = item
    self.by = by
    self.rows = rows
    self.otherwise = otherwise
  }
}

extension Block.Kind {
  /// What programs call it, in logs and other data: the English word of the language.
  public var key: String {
    switch self {
    case .form: "form"
    case .approval: "approval"
    case .decision: "decision"
    case .task: "task"
    case .share: "share"
    case .notify: "notify"
    case .wait: "wait"
    case .compute: "set"
    case .table: "table"
    case .gateway: "if"
    case .together: "together"
    case .finish: "finish"
    case .jump: "jump"
    }
  }
}
