/// A number with a sign and a point, on paper.
struct Amount: Equatable, Comparable {
  let isNegative: Bool
  /// Without its point.
  let size: Digits
  /// How many digits stand behind the point, no zero last.
  let places: Int

  /// Beyond this nothing is worked out.
  static let limit = Digits("5316911983139663491615228241121378304")
  static let mostPlaces = 31

  /// `nil` if it is too long.
  init?(isNegative: Bool, size: Digits, places: Int) {
    var (size, places) = (size, places)
    while places > 0, size.text.last == "0" {
      size = size == .zero ? .zero : Digits(size.text.dropLast())
      places = size == .zero ? 0 : places - 1
    }
    guard size < Self.limit, places <= Self.mostPlaces else { return nil }
    (self.isNegative, self.size, self.places) = (isNegative && size != .zero, size, places)
  }

  /// `-12.5`.
  init(_ text: String) {
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    isNegative = text.first == "-"
    size = Digits(parts[0] + decimals)
    places = decimals.count
  }

  private static func ten(_ power: Int) -> Digits { Digits("1" + String(repeating: "0", count: power)) }

  /// Both with their points at the same place.
  private static func aligned(_ one: Amount, _ other: Amount) -> (Digits, Digits, Int) {
    let places = max(one.places, other.places)
    return (one.size * ten(places - one.places), other.size * ten(places - other.places), places)
  }

  static func < (left: Amount, right: Amount) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let (one, other, _) = aligned(left, right)
    return left.isNegative ? other < one : one < other
  }

  var opposite: Amount? { Amount(isNegative: !isNegative, size: size, places: places) }

  func plus(_ other: Amount) -> Amount? {
    let (one, two, places) = Self.aligned(self, other)
    if isNegative == other.isNegative { return Amount(isNegative: isNegative, size: one + two, places: places) }
    return one >= two
      ? Amount(isNegative: isNegative, size: one - two, places: places)
      : Amount(isNegative: other.isNegative, size: two - one, places: places)
  }

  func times(_ other: Amount) -> Amount? {
    Amount(isNegative: isNegative != other.isNegative, size: size * other.size, places: places + other.places)
  }

  /// To twelve places.
  func divided(by other: Amount) -> Amount? {
    guard other.size != .zero else { return nil }
    let dividend = size * Self.ten(12 + other.places)
    let quotient = dividend.nearest(dividedBy: other.size * Self.ten(places))
    return Amount(isNegative: isNegative != other.isNegative, size: quotient, places: 12)
  }

  /// A hundredth of it.
  var hundredth: Amount? { Amount(isNegative: isNegative, size: size, places: places + 2) }

  enum Rounding { case down, up, nearest }

  /// To a multiple of a step: down is towards 0, up away from it, and so is the middle.
  func rounded(_ rounding: Rounding, to step: Amount) -> Amount? {
    guard !step.isNegative, step.size != .zero else { return nil }
    let (one, unit, places) = Self.aligned(self, step)
    let (quotient, rest) = one.divided(by: unit)
    let more: Bool =
      switch rounding {
      case .down: false
      case .up: rest != .zero
      case .nearest: rest + rest >= unit
      }
    return Amount(isNegative: isNegative, size: (more ? quotient + Digits("1") : quotient) * unit, places: places)
  }

  /// Where it is whole and small.
  var whole: Int? {
    guard places == 0, let count = Int(size.text) else { return nil }
    return isNegative ? -count : count
  }
}
