/// A whole number from 0 on as its decimal digits, the last one first: sums the way they are done on paper.
struct Digits: Equatable, Comparable {
  private var places: [Int]

  private init(places: [Int]) {
    self.places = places
    while self.places.last == 0 { self.places.removeLast() }
  }

  init(_ text: some StringProtocol) {
    self.init(places: text.reversed().compactMap(\.wholeNumberValue))
  }

  static let zero = Digits("0")

  var text: String { places.isEmpty ? "0" : places.reversed().map(String.init).joined() }

  private func place(_ index: Int) -> Int { index < places.count ? places[index] : 0 }

  static func < (left: Digits, right: Digits) -> Bool {
    if left.places.count != right.places.count { return left.places.count < right.places.count }
    return left.places.reversed().lexicographicallyPrecedes(right.places.reversed())
  }

  static func + (left: Digits, right: Digits) -> Digits {
    var (sum, carry) = ([Int](), 0)
    for index in 0...max(left.places.count, right.places.count) {
      let digit = left.place(index) + right.place(index) + carry
      sum.append(digit % 10)
      carry = digit / 10
    }
    return Digits(places: sum)
  }

  /// The smaller from the larger.
  static func - (left: Digits, right: Digits) -> Digits {
    var (rest, borrowed) = ([Int](), 0)
    for index in left.places.indices {
      let digit = left.place(index) - right.place(index) - borrowed
      rest.append(digit < 0 ? digit + 10 : digit)
      borrowed = digit < 0 ? 1 : 0
    }
    return Digits(places: rest)
  }

  static func * (left: Digits, right: Digits) -> Digits {
    var columns = Array(repeating: 0, count: left.places.count + right.places.count + 1)
    for (index, digit) in left.places.enumerated() {
      for (other, otherDigit) in right.places.enumerated() { columns[index + other] += digit * otherDigit }
    }
    for index in columns.indices.dropLast() {
      columns[index + 1] += columns[index] / 10
      columns[index] %= 10
    }
    return Digits(places: columns)
  }

  func divided(by divisor: Digits) -> (quotient: Digits, rest: Digits) {
    var (quotient, rest) = ([Int](), Digits.zero)
    for digit in places.reversed() {
      rest = Digits(places: [digit] + rest.places)
      var times = 0
      while rest >= divisor {
        rest = rest - divisor
        times += 1
      }
      quotient.append(times)
    }
    return (Digits(places: quotient.reversed()), rest)
  }

  /// To the nearer whole number, from the middle on to the larger.
  func nearest(dividedBy divisor: Digits) -> Digits {
    let (quotient, rest) = divided(by: divisor)
    return rest + rest >= divisor ? quotient + Digits("1") : quotient
  }
}
