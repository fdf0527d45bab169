/// An exact decimal: up to 36 digits, up to 31 of them behind the point.
///
/// Sums and products are exact; only a division is rounded, half away from zero at the twelfth place. Every operation
/// whose result has no room answers `nil` instead.
public struct Number: Hashable, Sendable {
  /// All digits, and in the lowest five bits how many of them stand behind the point. There is never a needless zero
  /// at the end, so equal numbers have equal bits; to tell which of two is larger takes more than the bits.
  public let bits: Int128

  /// A number from its ``bits``.
  public init(bits: Int128) {
    self.bits = bits
  }

  public init(_ whole: Int) {
    bits = Int128(whole) << Self.width
  }

  /// `digits` with the last `places` of them behind the point; `nil` where there is no room for them.
  public init?(digits: Int128, places: Int) {
    guard places >= 0 else { return nil }
    var (digits, places) = (digits, places)
    while places > 0, digits % 10 == 0 {
      guard digits != 0 else {
        places = 0
        break
      }
      digits /= 10
      places -= 1
    }
    guard places <= Self.mostPlaces, digits.magnitude < Self.end else { return nil }
    bits = digits << Self.width | Int128(places)
  }

  private init?(_ size: UInt128, places: Int, isNegative: Bool) {
    guard let digits = Int128(exactly: size) else { return nil }
    self.init(digits: isNegative ? -digits : digits, places: places)
  }

  private static let width = 5
  private static let mostPlaces = 31
  /// The first number of digits that has no room.
  private static let end: UInt128 = 1 << 122
  /// The places a division is rounded at.
  private static let placesOfQuotient = 12

  private static let powers: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 0..<38 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  public static let zero = Number(0)

  /// In millionths of a millionth, rounded there as a quotient is; what is too large stops at the largest. Two numbers
  /// of up to twelve places are in the order of their units.
  public var units: Int128 {
    guard places <= Self.placesOfQuotient else {
      return rounded(.half, to: Number(trusted: 1, places: Self.placesOfQuotient))?.units ?? 0
    }
    let power = Int128(exactly: Self.powers[Self.placesOfQuotient - places]) ?? 1
    let (scaled, overflow) = digits.multipliedReportingOverflow(by: power)
    return overflow ? (digits < 0 ? .min + 64 : .max) : scaled
  }

  /// A number from its ``units``.
  public init(units: Int128) {
    self = Number(digits: units, places: Self.placesOfQuotient) ?? Number(trusted: units / 1_000_000_000_000, places: 0)
  }

  private init(trusted digits: Int128, places: Int) {
    bits = digits << Self.width | Int128(places)
  }

  /// All digits, as a whole number.
  public var digits: Int128 { bits >> Self.width }
  /// How many of the digits stand behind the point.
  public var places: Int { Int(bits & 31) }

  public var isWhole: Bool { places == 0 }

  /// The whole number, where it is one that fits.
  public var whole: Int? { isWhole ? Int(exactly: digits) : nil }

  public var negated: Number { Number(bits: -digits << Self.width | Int128(places)) }
}

// MARK: - Comparing

extension Number: Comparable {
  public static func < (left: Number, right: Number) -> Bool {
    if left.places == right.places { return left.digits < right.digits }
    guard left.digits.signum() == right.digits.signum() else { return left.digits < right.digits }
    let isPositive = left.digits > 0
    let (one, other) = (left.scaled(to: right.places), right.scaled(to: left.places))
    return isPositive ? one < other : other < one
  }

  /// Its size in the smallest of its own places and so many others, in two words.
  private func scaled(to others: Int) -> Wide {
    Wide(digits.magnitude.multipliedFullWidth(by: Self.powers[max(others - places, 0)]))
  }

  private struct Wide: Comparable {
    var high: UInt128
    var low: UInt128

    init(_ words: (high: UInt128, low: UInt128)) { (high, low) = words }

    static func < (left: Wide, right: Wide) -> Bool { (left.high, left.low) < (right.high, right.low) }
  }
}

// MARK: - Calculating

extension Number {
  public func adding(_ other: Number) -> Number? {
    let places = max(places, other.places)
    guard let one = digits(with: places), let two = other.digits(with: places) else { return nil }
    let (sum, overflow) = one.addingReportingOverflow(two)
    return overflow ? nil : Number(digits: sum, places: places)
  }

  public func subtracting(_ other: Number) -> Number? { adding(other.negated) }

  /// All digits, were there so many behind the point.
  private func digits(with places: Int) -> Int128? {
    guard places > self.places else { return digits }
    guard let power = Int128(exactly: Self.powers[places - self.places]) else { return nil }
    let (scaled, overflow) = digits.multipliedReportingOverflow(by: power)
    return overflow ? nil : scaled
  }

  public func multiplied(by other: Number) -> Number? {
    var (high, low) = digits.magnitude.multipliedFullWidth(by: other.digits.magnitude)
    var places = places + other.places
    // A product may end in zeros, and then need less room than its factors have together.
    while high > 0 || low >= Self.end, places > 0 {
      let (upper, rest) = high.quotientAndRemainder(dividingBy: 10)
      let (lower, last) = (10 as UInt128).dividingFullWidth((rest, low))
      guard last == 0 else { return nil }
      (high, low) = (upper, lower)
      places -= 1
    }
    guard high == 0 else { return nil }
    return Number(low, places: places, isNegative: (digits < 0) != (other.digits < 0))
  }

  /// `nil` for a division by zero too.
  public func divided(by other: Number) -> Number? {
    guard other.digits != 0 else { return nil }
    var shift = Self.placesOfQuotient + other.places - places
    var (size, divisor) = (digits.magnitude, other.digits.magnitude)
    if shift < 0 {
      let (larger, overflow) = divisor.multipliedReportingOverflow(by: Self.powers[-shift])
      // So much less than one in the last place that nothing is left of it.
      guard !overflow else { return .zero }
      (divisor, shift) = (larger, 0)
    } else if shift >= Self.powers.count {
      let (larger, overflow) = size.multipliedReportingOverflow(by: Self.powers[shift - Self.powers.count + 1])
      guard !overflow else { return nil }
      (size, shift) = (larger, Self.powers.count - 1)
    }
    let product = size.multipliedFullWidth(by: Self.powers[shift])
    guard product.high < divisor else { return nil }
    var (quotient, rest) = divisor.dividingFullWidth(product)
    if rest >= divisor - rest { quotient += 1 }
    return Number(quotient, places: Self.placesOfQuotient, isNegative: (digits < 0) != (other.digits < 0))
  }

  public enum Rounding: Sendable { case down, up, half }

  /// Rounded to a multiple of `step`: down and up towards and away from zero, half away from zero.
  public func rounded(_ rounding: Rounding, to step: Number) -> Number? {
    let places = max(places, step.places)
    guard step.digits > 0, let size = digits(with: places)?.magnitude, let unit = step.digits(with: places)?.magnitude
    else { return nil }
    let rest = size % unit
    let more =
      switch rounding {
      case .down: false
      case .up: rest > 0
      case .half: rest >= unit - rest
      }
    let (value, overflow) = (size - rest).addingReportingOverflow(more ? unit : 0)
    return overflow ? nil : Number(value, places: places, isNegative: digits < 0)
  }
}

// MARK: - Text

extension Number: CustomStringConvertible {
  /// The shortest decimal: `12`, `-0.5`.
  public var description: String { text(grouped: false) }

  /// With a comma between thousands: `1,234,567.5`.
  public var grouped: String { text(grouped: true) }

  /// As an amount is written: with commas, and where there is a fraction, with at least so many places: `1,234.50`.
  public func grouped(withPlaces least: Int) -> String {
    let missing = isWhole ? 0 : max(0, least - places)
    return grouped + String(repeating: "0", count: missing)
  }

  private func text(grouped: Bool) -> String {
    let (size, one) = (digits.magnitude, Self.powers[places])
    let sign = digits < 0 ? "-" : ""
    if isWhole, size < 1_000 || !grouped { return sign + String(size) }
    var whole = String(size / one)
    if grouped {
      var parts: [Substring] = []
      while whole.count > 3 {
        parts.insert(whole.suffix(3), at: 0)
        whole = String(whole.dropLast(3))
      }
      parts.insert(whole[...], at: 0)
      whole = parts.joined(separator: ",")
    }
    guard !isWhole else { return sign + whole }
    let rest = String(size % one)
    return sign + whole + "." + String(repeating: "0", count: places - rest.count) + rest
  }
}
