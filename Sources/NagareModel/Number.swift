/// An exact decimal with twelve places, about ±10^26.
///
/// Sums and products of ordinary amounts are exact; a division is rounded half away from zero at the twelfth
/// place. Every operation that could leave the range answers `nil` instead.
public struct Number: Hashable, Comparable, Sendable {
  /// Millionths of a millionth.
  public let units: Int128

  private static let one: Int128 = 1_000_000_000_000

  public init(units: Int128) {
    self.units = units
  }

  public init(_ whole: Int) {
    units = Int128(whole) * Self.one
  }

  /// `digits` with the last `places` of them behind the point; `nil` beyond the range or with over twelve places.
  public init?(digits: Int128, places: Int) {
    guard (0...12).contains(places) else { return nil }
    var scale: Int128 = 1
    for _ in places..<12 { scale *= 10 }
    let (value, overflow) = digits.multipliedReportingOverflow(by: scale)
    guard !overflow else { return nil }
    units = value
  }

  public static let zero = Number(0)

  public var isWhole: Bool { units % Self.one == 0 }

  /// The whole number, where it is one that fits.
  public var whole: Int? { isWhole ? Int(exactly: units / Self.one) : nil }

  public static func < (left: Number, right: Number) -> Bool { left.units < right.units }

  public var negated: Number { Number(units: -units) }

  public func adding(_ other: Number) -> Number? {
    let (value, overflow) = units.addingReportingOverflow(other.units)
    return overflow ? nil : Number(units: value)
  }

  public func subtracting(_ other: Number) -> Number? {
    let (value, overflow) = units.subtractingReportingOverflow(other.units)
    return overflow ? nil : Number(units: value)
  }

  public func multiplied(by other: Number) -> Number? {
    scaled(units.magnitude, other.units.magnitude, over: Self.one.magnitude, negative: (units < 0) != (other.units < 0))
  }

  /// `nil` for a division by zero too.
  public func divided(by other: Number) -> Number? {
    guard other.units != 0 else { return nil }
    return scaled(
      units.magnitude, Self.one.magnitude, over: other.units.magnitude, negative: (units < 0) != (other.units < 0))
  }

  private func scaled(_ left: UInt128, _ right: UInt128, over divisor: UInt128, negative: Bool) -> Number? {
    let product = left.multipliedFullWidth(by: right)
    guard product.high < divisor else { return nil }
    var (quotient, rest) = divisor.dividingFullWidth(product)
    if rest >= divisor - rest { quotient += 1 }
    guard let value = Int128(exactly: quotient) else { return nil }
    return Number(units: negative ? -value : value)
  }

  public enum Rounding: Sendable { case down, up, half }

  /// Rounded to a multiple of `step`: down and up towards and away from zero, half away from zero.
  public func rounded(_ rounding: Rounding, to step: Number) -> Number? {
    guard step.units > 0 else { return nil }
    let size = units.magnitude
    let unit = step.units.magnitude
    let rest = size % unit
    let more =
      switch rounding {
      case .down: false
      case .up: rest > 0
      case .half: rest >= unit - rest
      }
    let (value, overflow) = (size - rest).addingReportingOverflow(more ? unit : 0)
    guard !overflow, let signed = Int128(exactly: value) else { return nil }
    return Number(units: units < 0 ? -signed : signed)
  }
}

extension Number: CustomStringConvertible {
  /// The shortest decimal: `12`, `-0.5`.
  public var description: String { text(grouped: false) }

  /// With a comma between thousands: `1,234,567.5`.
  public var grouped: String { text(grouped: true) }

  private func text(grouped: Bool) -> String {
    let size = units.magnitude
    let one = Self.one.magnitude
    if isWhole, let small = Int(exactly: size / one), !grouped || small < 1_000 {
      return units < 0 ? "-\(small)" : String(small)
    }
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
    var rest = String(size % one)
    rest = String(repeating: "0", count: 12 - rest.count) + rest
    while rest.last == "0" { rest.removeLast() }
    return (units < 0 ? "-" : "") + whole + (rest.isEmpty ? "" : "." + rest)
  }
}
