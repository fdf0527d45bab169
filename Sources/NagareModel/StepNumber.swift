/// The number people call a step by: `3`, or `3-1` for the first step inside step 3. The numbers run on through
/// all arms or branches of one step, so that 3-2 may be the first under its それ以外 and is still the only 3-2.
public struct StepNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// From the outermost step to the innermost, counted from 1.
  public let parts: [Int]

  public init(_ parts: [Int]) {
    self.parts = parts
  }

  /// As it is written: `3-1`.
  public var description: String { parts.map(String.init).joined(separator: "-") }

  /// The number of a step inside this one.
  public func inner(_ index: Int) -> StepNumber { StepNumber(parts + [index]) }

  public static func < (left: StepNumber, right: StepNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}

extension StepNumber {
  /// A number as people and input methods type it: `3-1`, `(3-1)`, `３－１`, `３ー１`, `③`.
  public init?(typed text: some StringProtocol) {
    var letters = text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { Self.plain($0) }[...]
    if letters.first == "(", letters.last == ")" { letters = letters.dropFirst().dropLast() }
    let parts = letters.split(separator: "-", omittingEmptySubsequences: false).map { Self.count($0) }
    let known = parts.compactMap { $0 }
    guard !known.isEmpty, known.count == parts.count else { return nil }
    self.init(known)
  }

  /// A digit, a dash or a bracket in its plain form.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF08, 0xFF09, 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2010...0x2015, 0x2212, 0x30FC, 0xFF0D, 0xFF70: "-"
    default: scalar
    }
  }

  private static func count(_ letters: ArraySlice<Unicode.Scalar>) -> Int? {
    if letters.count == 1, let only = letters.first, (0x2460...0x2473).contains(only.value) {
      return Int(only.value) - 0x245F
    }
    guard (1...9).contains(letters.count), letters.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    let number = letters.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    return number > 0 ? number : nil
  }
}
