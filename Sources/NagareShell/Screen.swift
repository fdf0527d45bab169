import NagareModel
import NagareNotation

/// What the output can show.
public struct Screen: Sendable {
  public var isTerminal: Bool
  public var columns: Int
  public var hasColour: Bool
  /// Whether signs such as ○ and → take two columns.
  public var hasWideSigns: Bool

  public init(isTerminal: Bool = false, columns: Int = 80, hasColour: Bool = false, hasWideSigns: Bool = false) {
    self.isTerminal = isTerminal
    self.columns = columns
    self.hasColour = hasColour
    self.hasWideSigns = hasWideSigns
  }

  public func page(in language: Language) -> Page {
    Page(
      language, columns: columns, display: DisplayWidth(ambiguous: hasWideSigns ? 2 : 1),
      style: hasColour ? .colour : .plain)
  }
}
