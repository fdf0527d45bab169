import NagareModel
import Testing

/// Exact decimals at their edges; what is in between is compared with sums on paper.
struct NumberTests {
  static func number(_ digits: Int128, _ places: Int = 0) -> Number? { Number(digits: digits, places: places) }

  @Test("A number has one form")
  func oneForm() {
    #expect(Self.number(1500, 2) == Self.number(15))
    #expect(Self.number(0, 9) == .zero)
    #expect(Self.number(-1500, 3)?.description == "-1.5")
    #expect(Self.number(5, 32) == nil)
    #expect(Self.number(50, 32) == Self.number(5, 31))
    #expect(Self.number(Int128.max) == nil)
    #expect(Number(Int.min).whole == Int.min)
    #expect(Number(Int.max).negated.description == "-\(Int.max)")
  }

  @Test("Products are exact, or there are none")
  func products() {
    let small = Self.number(3, 7).flatMap { left in Self.number(1, 7).flatMap { left.multiplied(by: $0) } }
    #expect(small == Self.number(3, 14))
    #expect(small?.multiplied(by: Number(100_000_000_000_000)) == Number(3))
    let third = Number(1).divided(by: Number(3))
    #expect(third?.description == "0.333333333333")
    #expect(third?.multiplied(by: Number(3))?.description == "0.999999999999")
    let long = Self.number(9_234_567_890_123_456_789)
    #expect(long.flatMap { one in one.multiplied(by: one) } == nil)
    // The zeros at the end of a product take no room.
    let even = Self.number(5, 20).flatMap { one in Self.number(2, 20).flatMap { one.multiplied(by: $0) } }
    #expect(even == nil)
    #expect(
      Self.number(5, 15).flatMap { one in Self.number(2, 16).flatMap { one.multiplied(by: $0) } } == Self.number(1, 30))
  }

  @Test("Numbers of other places are compared by their size")
  func comparing() throws {
    let rising = try [(-3, 0), (-25, 1), (-1, 31), (0, 0), (1, 31), (1, 12), (5, 1), (51, 2), (1, 0), (11, 1)].map {
      try #require(Number(digits: Int128($0.0), places: $0.1))
    }
    for (left, right) in zip(rising, rising.dropFirst()) {
      #expect(left < right)
      #expect(!(right < left))
    }
    let large = try #require(Number(digits: 5_000_000_000_000_000_000_000_000_000_000_000_000, places: 0))
    let tiny = try #require(Number(digits: 1, places: 31))
    #expect(tiny < large && large.negated < tiny)
    #expect(large.adding(tiny) == nil)
  }

  @Test("A division rounds half away from zero at the twelfth place")
  func quotients() {
    #expect(Number(2).divided(by: Number(3))?.description == "0.666666666667")
    #expect(Number(-2).divided(by: Number(3))?.description == "-0.666666666667")
    #expect(Number(1).divided(by: .zero) == nil)
    #expect(Self.number(5, 13).flatMap { $0.divided(by: Number(1)) }?.description == "0.000000000001")
    #expect(Self.number(4, 13).flatMap { $0.divided(by: Number(1)) } == .zero)
    #expect(Self.number(1, 31).flatMap { $0.divided(by: Number(Int.max)) } == .zero)
  }

  @Test("Amounts are written with the places of their currency")
  func amounts() {
    #expect(Self.number(123_450, 2)?.grouped(withPlaces: 2) == "1,234.50")
    #expect(Number(1_234).grouped(withPlaces: 2) == "1,234")
    #expect(Self.number(1_234_567, 4)?.grouped(withPlaces: 2) == "123.4567")
    #expect(Self.number(-5, 3)?.grouped == "-0.005")
  }
}
