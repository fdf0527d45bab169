import NagareModel

/// One whole number over another: a mean, a share. It is worked out exactly and rounded only where it is shown, so that
/// every machine shows the same.
public struct Ratio: Hashable, Sendable {
  public var sum: Int128
  public var count: Int128

  public init(_ sum: some BinaryInteger, over count: some BinaryInteger) {
    (self.sum, self.count) = (Int128(sum), Int128(count))
  }

  /// Whether there is anything to divide by.
  public var isKnown: Bool { count > 0 }

  /// Rounded to so many places behind the point, half up; 0 where there is nothing to divide by.
  public func number(places: Int, per unit: Int = 1) -> Number {
    guard count > 0 else { return .zero }
    let power = (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
    let divisor = count * Int128(unit)
    let (whole, rest) = sum.quotientAndRemainder(dividingBy: divisor)
    return Number(digits: whole * power + (rest * power * 2 + divisor) / (2 * divisor), places: places) ?? .zero
  }

  /// For what is estimated from it.
  public var value: Double { count > 0 ? Double(sum) / Double(count) : 0 }
}
