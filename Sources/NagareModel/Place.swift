/// A stretch of a text: UTF-8 offsets from its beginning, the end not included.
public struct Place: Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  public var isEmpty: Bool { start >= end }

  /// The smallest stretch that covers both.
  public func union(_ other: Place) -> Place {
    Place(min(start, other.start), max(end, other.end))
  }
}
