import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

/// A flow ready to run, together with the words it was written in.
public struct Script: Sendable {
  public let reading: Reading
  public let flow: Flow
  public let language: Language
  public let outline: Outline
  private let lines: SourceLines

  /// `name` is that of a flow which has none of its own.
  public init(_ reading: Reading, in language: Language, named name: String? = nil) {
    self.reading = reading
    self.language = language
    flow = Flow(reading.workflow.named(name))
    outline = reading.outline(in: language)
    lines = SourceLines(reading.text)
  }

  public var workflow: Workflow { flow.workflow }

  /// `(3)`, and the block's title where it has one.
  func label(of block: Block.ID) -> String {
    let number = outline.number(of: block).map { "(\($0))" } ?? ""
    guard let title = workflow.blocks[block].title else { return number }
    return language == .ja ? "\(number)「\(title)」" : "\(number) “\(title)”"
  }

  /// A block's own line, as it was written.
  public func line(of block: Block.ID) -> String { words(at: reading.places.blocks[block].line) }

  /// The condition of an arm, in the language spoken.
  func condition(_ arm: Int, of block: Block.ID) -> String {
    guard let parts = outline.step(of: block)?.parts, parts.indices.contains(arm) else { return line(of: block) }
    return Visible.text(parts[arm].condition)
  }

  /// What a row of a 表 asks, in the language spoken.
  func row(_ row: Int, of block: Block.ID) -> String {
    let rows = outline.step(of: block)?.details.filter { $0.kind == .row } ?? []
    return rows.indices.contains(row) ? Visible.text(rows[row].words.head) : line(of: block)
  }

  /// Where an arrow leads, in the language spoken.
  func goal(of block: Block.ID) -> String {
    outline.step(of: block)?.words.target.map { Visible.text($0.words) } ?? line(of: block)
  }

  func words(at place: Place) -> String {
    let bytes = reading.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: place.start)
    return Visible.text(String(reading.text[start..<bytes.index(start, offsetBy: place.end - place.start)]))
  }

  /// The number of the line a place begins on, from 1.
  func lineNumber(of place: Place) -> Int { lines.line(at: place.start) }
}
