/// What a gateway asks before it lets a case through.
public indirect enum Condition: Hashable, Sendable {
  case equal(Expression, Expression)
  case unequal(Expression, Expression)
  /// Inside a range: `以上`, `未満`, `between … and …`.
  case within(Expression, Limits)
  case contains(Expression, Expression)
  case isEmpty(Expression)
  case isFilled(Expression)
  /// A yes/no field alone.
  case holds(Item.ID)
  /// The latest answer of somebody.
  case answered(Subject, Answer)
  /// 結果 が 却下: how the case has ended; asked only by a 約束.
  case ended(Outcome)
  /// not (…): the opposite.
  case not(Condition)
  /// でない: the opposite of a comparison, but false too where something compared is empty or not yet answered.
  case denied(Condition)
  case all([Condition])
  case any([Condition])

  /// Whose answer is asked for.
  public enum Subject: Hashable, Sendable {
    /// The block that was answered last on the way here.
    case last
    case role(Role.ID)
    case block(Block.ID)
    /// The role that a table worked out or a form chose.
    case item(Item.ID)
  }

  /// Every item it reads.
  public var items: [Item.ID] {
    switch self {
    case .equal(let left, let right), .unequal(let left, let right), .contains(let left, let right):
      left.items + right.items
    case .within(let value, let limits): value.items + limits.items
    case .isEmpty(let value), .isFilled(let value): value.items
    case .holds(let item): [item]
    case .answered(.item(let item), _): [item]
    case .answered, .ended: []
    case .not(let condition), .denied(let condition): condition.items
    case .all(let parts), .any(let parts): parts.flatMap(\.items)
    }
  }
}

/// What someone says about a case.
public enum Answer: Hashable, Sendable {
  case approved, sentBack, rejected
  /// One of the block's own 選択肢.
  case own(String)

  /// Whether it is one of the block's own, whose meaning only the flow knows.
  public var isOwn: Bool { if case .own = self { true } else { false } }

  /// Those of a block that names none of its own.
  public static let usual: [Answer] = [.approved, .sentBack, .rejected]
}
