import NagareModel
import Testing

/// A row of a table of expectations, with its cells read as what they are.
public struct TableRow: Sendable, CustomTestStringConvertible {
  public let cells: [String]

  public init(cells: [String]) { self.cells = cells }

  public var testDescription: String { cells.joined(separator: " | ") }

  public func text(_ place: Int) throws -> String {
    try #require(cells.indices.contains(place) ? cells[place] : nil)
  }

  public func day(_ place: Int) throws -> Day { try #require(Day(text(place))) }
  public func instant(_ place: Int) throws -> Instant { try #require(Instant(text(place))) }
  public func number(_ place: Int) throws -> Int { try #require(Int(text(place))) }
}
