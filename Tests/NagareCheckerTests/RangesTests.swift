import NagareModel
import TestSupport
import Testing

@testable import NagareChecker

@Suite("Sets of numbers")
struct RangesTests {
  private static func range(_ lower: Int, _ upper: Int) -> Ranges {
    Ranges(from: .below(Number(lower)), to: .above(Number(upper)))
  }

  @Test("以上 and 以下 include the border, 超える and 未満 do not")
  func borders() {
    let closed = Self.range(1, 5)
    #expect(closed.contains(Number(1)) && closed.contains(Number(5)))
    let open = Ranges(from: .above(Number(1)), to: .below(Number(5)))
    #expect(!open.contains(Number(1)) && !open.contains(Number(5)) && open.contains(Number(2)))
  }

  @Test("A complement is everything else, and of that again the set itself")
  func complement() {
    let set = Self.range(1, 5).union(Self.range(10, 20))
    #expect(set.complement.complement == set)
    #expect(set.union(set.complement) == .all)
    #expect(set.intersection(set.complement).isEmpty)
    #expect(!set.complement.contains(Number(5)) && set.complement.contains(Number(6)))
  }

  @Test("Ranges that touch become one")
  func touching() {
    let below = Ranges(from: .below(Number(0)), to: .below(Number(5)))
    #expect(below.union(Ranges(from: .below(Number(5)), to: .above(Number(9)))) == Self.range(0, 9))
    #expect(below.union(Ranges(from: .above(Number(5)), to: .above(Number(9)))).spans.count == 2)
  }

  @Test("Between 5 and 6 there is no whole number, but there are others")
  func whole() {
    let between = Ranges(from: .above(Number(5)), to: .below(Number(6)))
    #expect(!between.isEmpty)
    #expect(between.whole.isEmpty)
    #expect(between.complement.whole == .all)
    let half = Number(digits: -25, places: 1) ?? .zero
    #expect(Ranges(from: .above(half), to: .below(half.negated)).whole == Self.range(-2, 2).whole)
  }

  @Test("The wrong way round is nothing")
  func upsideDown() {
    #expect(Self.range(5, 1).isEmpty)
    #expect(Ranges(from: .above(Number(3)), to: .above(Number(3))).isEmpty)
    #expect(Ranges(Number(3)).spans.first?.point == Number(3))
  }

  @Test("Sets behave as sets for every number near their borders", arguments: 0..<200)
  func laws(seed: Int) {
    var chance = SeededRandom(UInt64(seed))
    func random(_ count: Int) -> Int { chance.below(count) }
    func randomSet() -> Ranges {
      (0..<random(4)).reduce(Ranges.none) { set, _ in
        let lower = random(10)
        let cut = Ranges.Cut(number: Number(lower), isAbove: random(2) == 0)
        let end = Ranges.Cut(number: Number(lower + random(5)), isAbove: random(2) == 0)
        return set.union(Ranges(from: random(5) == 0 ? nil : cut, to: random(5) == 0 ? nil : end))
      }
    }
    let (one, other) = (randomSet(), randomSet())
    for digits in -10...160 {
      guard let number = Number(digits: Int128(digits), places: 1) else { continue }
      let (here, there) = (one.contains(number), other.contains(number))
      #expect(one.union(other).contains(number) == (here || there))
      #expect(one.intersection(other).contains(number) == (here && there))
      #expect(one.subtracting(other).contains(number) == (here && !there))
      #expect(one.complement.contains(number) != here)
      #expect(one.spans.contains { $0.ranges.contains(number) } == here)
      if number.isWhole { #expect(one.whole.contains(number) == here) }
    }
  }
}
