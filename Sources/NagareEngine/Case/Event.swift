import NagareModel

/// Something that happened to a case. A case is the fold of its events.
///
/// The first group is what people and the clock did: each stands for a command. The second is what followed
/// from it.
public enum Event: Hashable, Sendable {
  case started(Instant)
  /// `for` is whose work it was; another role where a deputy acted.
  case filled(Block.ID, by: Role.ID, for: Role.ID, [Filled])
  case answered(Block.ID, by: Role.ID, for: Role.ID, Answer, reason: String?)
  case finished(Block.ID, by: Role.ID, for: Role.ID)
  case read(Block.ID, by: Role.ID, for: Role.ID)
  case withdrew(Role.ID)
  case tookBack(Role.ID)
  case left(Role.ID)
  case cameBack(Role.ID)
  /// 交代
  case replaced(Role.ID, by: Role.ID)
  /// The office clock was moved on.
  case clock(Instant)

  /// Somebody has something to do now, or a wait has begun.
  case offered(Block.ID, due: Instant?)
  /// 後閲: somebody away was passed over, and reads it later.
  case skipped(Block.ID, Role.ID)
  /// 供覧: may be read, and holds nothing up.
  case shared(Block.ID, [Role.ID])
  /// A block is done; with the answer all have given, where one is asked for.
  case passed(Block.ID, Answer?)
  /// Which way a case went; `nil` is none of them.
  case chose(Block.ID, Way?)
  /// A value is large, and calculations are few.
  indirect case computed(Block.ID, Item.ID, Value)
  case jumped(Block.ID)
  case split(Block.ID)
  /// A branch of a 同時に is through.
  case cameThrough(Block.ID)
  case joined(Block.ID)
  case sent(Message)
  /// A deadline has passed.
  case lapsed(Block.ID)
  /// A 過ぎたら with a delay acts; which, as a place in ``Handling/lateSteps``.
  case overdue(Block.ID, step: Int)
  /// 引き継ぐ
  case handedOver(Block.ID, due: Instant?)
  /// The clock answered for everybody.
  case answeredLate(Block.ID, Answer)
  case sentBack(Block.ID, to: Block.ID)
  /// Work that is no longer asked for.
  case stopped([Block.ID])
  case ended(Outcome)

  /// The arm of a gateway, counted from 0, or its それ以外.
  public enum Way: Hashable, Sendable {
    case arm(Int)
    case otherwise
  }
}

/// A field with the value that was accepted.
public struct Filled: Hashable, Sendable {
  public var item: Item.ID
  public var value: Value

  public init(_ item: Item.ID, _ value: Value) {
    self.item = item
    self.value = value
  }
}

/// A message to people.
public struct Message: Hashable, Sendable {
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// Written in the flow.
    case notice
    /// 催促
    case reminder
    /// To the drafter, with the reason.
    case sentBack, rejected
  }

  public var kind: Kind
  /// The block that sent it, or that it is about.
  public var block: Block.ID
  public var to: [Role.ID]
  /// The words of a notice, the reason of an answer.
  public var text: String

  public init(_ kind: Kind, _ block: Block.ID, to: [Role.ID], text: String = "") {
    self.kind = kind
    self.block = block
    self.to = to
    self.text = text
  }
}

extension Event {
  /// Whether a person or the clock did it; everything else follows by itself.
  public var isAct: Bool {
    switch self {
    case .started, .filled, .answered, .finished, .read, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock: true
    case .offered, .skipped, .shared, .passed, .chose, .computed, .jumped, .split, .cameThrough, .joined, .sent,
      .lapsed, .overdue, .handedOver, .answeredLate, .sentBack, .stopped, .ended:
      false
    }
  }
}
