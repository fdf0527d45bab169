import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

/// A flow ready to run, together with the words it was written in.
public struct Script: Sendable {
  public let reading: Reading
  public let flow: Flow
  private let lines: SourceLines

  public init(_ reading: Reading) {
    self.reading = reading
    flow = Flow(reading.workflow)
    lines = SourceLines(reading.text)
  }

  public var workflow: Workflow { flow.workflow }

  /// A block's own line, as it was written.
  public func line(of block: Block.ID) -> String { words(at: reading.places.blocks[block].line) }

  /// The condition of an arm, as it was written.
  func condition(_ arm: Int, of block: Block.ID) -> String {
    let parts = reading.places.blocks[block].parts
    return parts.indices.contains(arm) ? words(at: parts[arm]) : line(of: block)
  }

  func words(at place: Place) -> String {
    let bytes = reading.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: place.start)
    return Visible.text(String(reading.text[start..<bytes.index(start, offsetBy: place.end - place.start)]))
  }

  /// The number of the line a place begins on, from 1.
  func lineNumber(of place: Place) -> Int { lines.line(at: place.start) }
}
