/// Chance that depends on what it is for and on nothing else: the same case draws the same, whatever else is drawn
/// before it, so that two flows can be given the same cases (common random numbers).
struct Chance: Sendable {
  private let seed: UInt64

  /// Of one run among several of a seed.
  init(seed: UInt64, run: Int) {
    self.seed = Self.mixed(seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(truncatingIfNeeded: run) &* 0xD1B5_4A32_D192_ED03)
  }

  /// What one case draws, or one person.
  struct Draws: Sendable {
    fileprivate let seed: UInt64

    /// 64 bits for the `visit`-th time they are needed for a purpose.
    @inline(__always)
    func bits(_ purpose: UInt64, visit: Int = 0) -> UInt64 {
      Chance.mixed(seed ^ purpose &+ UInt64(truncatingIfNeeded: visit) &* 0x9FB2_1C65_1E98_DF25)
    }
  }

  /// Of the case of a number, counted from 0.
  func draws(of number: Int) -> Draws {
    Draws(seed: Self.mixed(seed ^ UInt64(truncatingIfNeeded: number) &* 0xA24B_AED4_963E_E407))
  }

  /// The last step of SplitMix64 (Steele, Lea and Flood, 2014).
  static func mixed(_ bits: UInt64) -> UInt64 {
    var mixed = bits &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The number of a purpose by its name: FNV-1a.
  static func purpose(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// What is made of 64 bits.
extension UInt64 {
  /// A whole number below a limit, each as likely.
  func below(_ limit: UInt64) -> UInt64 { multipliedFullWidth(by: limit).high }

  /// A length whose mean is given, exponentially distributed, in whole ticks.
  func exponential(mean: Double) -> Int {
    // From 2^-53 to 1, so that the logarithm exists.
    let part = Double((self >> 11) + 1) * 0x1p-53
    return Int(0.5 - part.naturalLogarithm * mean)
  }
}

extension Double {
  /// The natural logarithm of a positive number that is not next to nothing, to the last bit or two. That of the C
  /// library is another one on another machine, and then the same seed would not give the same report.
  ///
  /// Whether the fraction is halved is worked out, not asked: half of all numbers would be guessed wrong.
  var naturalLogarithm: Double {
    let bits = bitPattern & 0x000F_FFFF_FFFF_FFFF | 1.0.bitPattern
    let isWide = (Self.rootOfTwo.bitPattern &- bits) >> 63
    let fraction = Double(bitPattern: bits &- isWide << 52)
    let power = Double(Int(truncatingIfNeeded: bitPattern >> 52 &+ isWide) &- 1_023)
    // ln x = 2 artanh((x − 1) / (x + 1)), whose argument is below 0.172 here. Neighbours of its series are added up
    // beside each other, then those sums likewise.
    let ratio = (fraction - 1) / (fraction + 1)
    let square = ratio * ratio
    let fourth = square * square
    let first = 1.0 + square * (1.0 / 3)
    let second = 1.0 / 5 + square * (1.0 / 7)
    let third = 1.0 / 9 + square * (1.0 / 11)
    let last = 1.0 / 13 + square * (1.0 / 15) + fourth * (1.0 / 17 + square * (1.0 / 19))
    let series = first + fourth * second + fourth * fourth * (third + fourth * last)
    return 2 * ratio * series + power * 0.693_147_180_559_945_3
  }

  private static var rootOfTwo: Double { 1.414_213_562_373_095 }
}
