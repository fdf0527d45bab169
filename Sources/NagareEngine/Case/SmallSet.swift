/// A set of small numbers; the first 64 take no memory of their own.
struct SmallSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var more: [UInt64] = []

  func contains(_ number: Int) -> Bool {
    if number < 64 { return low & 1 << UInt64(number) != 0 }
    let word = number >> 6 - 1
    return word < more.count && more[word] & 1 << UInt64(number & 63) != 0
  }

  mutating func insert(_ number: Int) {
    if number < 64 {
      low |= 1 << UInt64(number)
    } else if !contains(number) {
      let word = number >> 6 - 1
      while more.count <= word { more.append(0) }
      more[word] |= 1 << UInt64(number & 63)
    }
  }
}
