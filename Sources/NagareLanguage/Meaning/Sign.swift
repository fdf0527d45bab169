import NagareModel

/// Comparisons written as signs.
enum Sign {
  case equal, unequal, atLeast, atMost, over, under

  private static let spellings: [(String, Sign)] = [
    ("<=", .atMost), (">=", .atLeast), ("=<", .atMost), ("=>", .atLeast), ("!=", .unequal), ("<>", .unequal),
    ("==", .equal), ("=", .equal), ("≠", .unequal), ("≦", .atMost), ("≧", .atLeast), ("<", .under), (">", .over),
  ]

  static func read(_ cursor: inout Cursor) -> Sign? {
    spellings.first { cursor.accept($0.0) }?.1
  }

  func condition(_ left: Expression, _ right: Expression) -> Condition {
    switch self {
    case .equal: .equal(left, right)
    case .unequal: .unequal(left, right)
    case .atLeast: .within(left, Limits(lower: Limit(right, isIncluded: true), upper: nil))
    case .over: .within(left, Limits(lower: Limit(right, isIncluded: false), upper: nil))
    case .atMost: .within(left, Limits(lower: nil, upper: Limit(right, isIncluded: true)))
    case .under: .within(left, Limits(lower: nil, upper: Limit(right, isIncluded: false)))
    }
  }
}
