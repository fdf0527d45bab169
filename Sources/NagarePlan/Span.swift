/// A stretch of one of the arrays of a ``Plan``.
public struct Span: Hashable, Sendable {
  public var start: Int32
  public var end: Int32

  public static let empty = Span(0..<0)

  public init(_ range: Range<Int>) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  public var range: Range<Int> { Int(start)..<Int(end) }
  public var count: Int { Int(end - start) }
  public var isEmpty: Bool { start == end }
}

extension Array {
  /// What belongs to somebody in an array of a ``Plan``.
  public subscript(span: Span) -> ArraySlice<Element> { self[span.range] }
}
