/// 表: sets an item to the result of the row that fits.
public struct Table: Hashable, Sendable {
  /// One line of it, with a part for each thing the table looks at, in their order.
  public struct Row: Hashable, Sendable {
    /// `nil` is どれでも.
    public var parts: [Condition?]
    public var result: Expression

    public init(parts: [Condition?], result: Expression) {
      self.parts = parts
      self.result = result
    }

    /// A row of a table that looks at one thing.
    public init(_ condition: Condition, result: Expression) {
      self.init(parts: [condition], result: result)
    }

    /// All of its parts at once.
    public var condition: Condition {
      let asked = parts.compactMap(\.self)
      return asked.count == 1 ? asked[0] : .all(asked)
    }

    /// How many of its parts fit anything: of two rows that fit, the one with fewer of them holds.
    public var anyCount: Int { parts.count { $0 == nil } }
  }

  public var item: Item.ID
  /// What every row looks at: items, or who applied.
  public var by: [Expression]
  public var rows: [Row]
  public var otherwise: Expression?

  public init(item: Item.ID, by: [Expression], rows: [Row], otherwise: Expression?) {
    self.item = item
    self.by = by
    self.rows = rows
    self.otherwise = otherwise
  }
}
