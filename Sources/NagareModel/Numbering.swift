/// Gives each of some things a number, in the order they come: the first is 0. Long lists of them take little room by
/// their numbers, and are quickly compared.
///
/// Other targets see how it does that, so that it is made fast for their own things.
public struct Numbering<Thing: Hashable> {
  @usableFromInline var things: [Thing] = []
  @usableFromInline var numbers: [Thing: Int] = [:]

  @inlinable public init(_ things: [Thing] = []) {
    for thing in things { _ = number(of: thing) }
  }

  /// Each once, at the place of its number.
  @inlinable public var all: [Thing] { things }

  /// The number of a thing; one that is new gets the next.
  @inlinable public mutating func number(of thing: Thing) -> Int {
    if let known = numbers[thing] { return known }
    let number = things.count
    numbers[thing] = number
    things.append(thing)
    return number
  }
}

extension Numbering: Sendable where Thing: Sendable {}
