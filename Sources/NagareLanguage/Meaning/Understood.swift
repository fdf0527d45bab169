import NagareModel

/// What stretches of a text were read as, each by where it begins. Whoever prints a line writes this, and does not
/// read the stretch again: a row means nothing without the table above it, and a name only what it meant there.
struct Understood: Sendable {
  var conditions: [Int: Condition] = [:]
  /// Calculations, and what rows give where that is more than a word.
  var expressions: [Int: Expression] = [:]
  /// Deadlines and pauses.
  var dues: [Int: Due] = [:]
  /// The lines of forms, by their names.
  var fields: [Int: Field] = [:]
  /// The left sides of rows.
  var rows: [Int: Row] = [:]

  mutating func keeping(_ condition: Condition, from range: Range<Int>) -> Condition {
    conditions[range.lowerBound] = condition
    return condition
  }

  /// One part for each thing the table looks at; `nil` is どれでも.
  struct Row: Sendable {
    var subjects: [Expression]
    var parts: [Condition?]
  }
}
