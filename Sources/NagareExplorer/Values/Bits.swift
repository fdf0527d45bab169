/// A set of small numbers.
struct Bits: Hashable, Sendable {
  private var words: [UInt64]

  /// With room for numbers below a count.
  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  init(_ numbers: some Sequence<Int>, count: Int) {
    self.init(count: count)
    for number in numbers { insert(number) }
  }

  func contains(_ number: Int) -> Bool { words[number >> 6] & 1 << UInt64(number & 63) != 0 }
  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }
  mutating func remove(_ number: Int) { words[number >> 6] &= ~(1 << UInt64(number & 63)) }

  mutating func formUnion(_ other: Bits) { for index in words.indices { words[index] |= other.words[index] } }
  mutating func subtract(_ other: Bits) { for index in words.indices { words[index] &= ~other.words[index] } }
  mutating func formIntersection(_ other: Bits) { for index in words.indices { words[index] &= other.words[index] } }

  func intersection(_ other: Bits) -> Bits {
    var common = self
    common.formIntersection(other)
    return common
  }

  /// Its numbers, the smallest first.
  var numbers: [Int] {
    var found: [Int] = []
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        found.append(place << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return found
  }
}
