/// Something that may happen to a case. A case decides whether it is possible now.
public enum Command: Hashable, Sendable {
  case act(Party, Action)
  /// So much time goes by: the same time of day, hours and minutes by the clock.
  case pass(Period)
  /// Time goes by until then.
  case until(Instant)
  /// Time goes by until the earliest open deadline, or the end of the earliest wait.
  case untilDue
}

/// Somebody, and where several of their things could be meant, at which block.
public struct Party: Hashable, Sendable {
  /// `nil` for a block by its title alone.
  public var who: Performer?
  public var block: Block.ID?

  public init(_ who: Performer?, at block: Block.ID? = nil) {
    self.who = who
    self.block = block
  }
}

/// What somebody does.
public enum Action: Hashable, Sendable {
  /// Hands in a form or a task with fields.
  case fill([Entry])
  case answer(Answer, reason: String?)
  /// 済; hands in a form without fields too.
  case finish
  /// 既読
  case read
  /// 取下げ
  case withdraw
  /// 引戻し
  case takeBack
  /// 不在
  case leave
  /// 在席
  case comeBack
  /// 交代: what waits for them, and what comes to them later in this case, is the other's.
  case replaced(by: Role.ID)
}

/// What somebody typed into a field. An answer that is not of the field's kind stays text, and is refused.
public struct Entry: Hashable, Sendable {
  public var item: Item.ID
  /// A constant, or a date as the clock sees it.
  public var value: Expression

  public init(_ item: Item.ID, _ value: Expression) {
    self.item = item
    self.value = value
  }
}
