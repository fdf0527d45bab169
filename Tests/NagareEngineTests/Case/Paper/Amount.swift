/// A number with a sign and twelve decimal places, on paper.
struct Amount: Equatable, Comparable {
  let isNegative: Bool
  /// Without its point.
  let size: Digits

  static let one = Digits("1000000000000")
  /// Beyond this nothing is worked out.
  static let limit = Digits("170141183460469231731687303715884105727")

  /// `nil` if it is too large.
  init?(isNegative: Bool, size: Digits) {
    guard size <= Self.limit else { return nil }
    self.isNegative = isNegative && size != .zero
    self.size = size
  }

  /// `-12.5`.
  init(_ text: String) {
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    isNegative = text.first == "-"
    size = Digits(parts[0] + decimals + String(repeating: "0", count: 12 - decimals.count))
  }

  static func < (left: Amount, right: Amount) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.size < left.size : left.size < right.size
  }

  var opposite: Amount? { Amount(isNegative: !isNegative, size: size) }

  func plus(_ other: Amount) -> Amount? {
    if isNegative == other.isNegative { return Amount(isNegative: isNegative, size: size + other.size) }
    return size >= other.size
      ? Amount(isNegative: isNegative, size: size - other.size)
      : Amount(isNegative: other.isNegative, size: other.size - size)
  }

  func times(_ other: Amount) -> Amount? {
    Amount(isNegative: isNegative != other.isNegative, size: (size * other.size).nearest(dividedBy: Self.one))
  }

  func divided(by other: Amount) -> Amount? {
    guard other.size != .zero else { return nil }
    return Amount(isNegative: isNegative != other.isNegative, size: (size * Self.one).nearest(dividedBy: other.size))
  }

  /// So many hundredths of it.
  func percent(_ other: Amount) -> Amount? {
    let hundred = Self.one * Digits("100")
    return Amount(isNegative: isNegative != other.isNegative, size: (size * other.size).nearest(dividedBy: hundred))
  }

  enum Rounding { case down, up, nearest }

  /// To a multiple of a step: down is towards 0, up away from it, and so is the middle.
  func rounded(_ rounding: Rounding, to step: Amount) -> Amount? {
    guard !step.isNegative, step.size != .zero else { return nil }
    let (quotient, rest) = size.divided(by: step.size)
    let more: Bool =
      switch rounding {
      case .down: false
      case .up: rest != .zero
      case .nearest: rest + rest >= step.size
      }
    return Amount(isNegative: isNegative, size: (more ? quotient + Digits("1") : quotient) * step.size)
  }

  /// Where it is whole and small.
  var whole: Int? {
    let (quotient, rest) = size.divided(by: Self.one)
    guard rest == .zero, let count = Int(quotient.text) else { return nil }
    return isNegative ? -count : count
  }
}
