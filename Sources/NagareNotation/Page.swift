import NagareModel

/// What something is written for: a language, a width, a terminal's habits.
public struct Page: Hashable, Sendable {
  /// The narrowest page that is kept to.
  public static let narrowest = 20

  public var language: Language
  /// No line is wider than this.
  public let columns: Int
  public var display: DisplayWidth
  public var style: Style

  public init(_ language: Language, columns: Int = 80, display: DisplayWidth = DisplayWidth(), style: Style = .plain) {
    self.language = language
    self.columns = max(columns, Self.narrowest)
    self.display = display
    self.style = style
  }

  /// The lines of a text; all but the first are indented.
  public func wrap(_ text: String, hanging: Int = 0) -> [String] {
    Wrap(columns: columns, hanging: hanging, display: display).lines(text)
  }

  /// The lines of a line as it is written in a file, that stands in from the margin: where it goes on, it stands in as far
  /// as its words behind the bullet.
  public func written(_ line: String, indent: Int) -> [String] {
    let bullet = line.prefix { " ・-".contains($0) }
    return wrap(String(repeating: " ", count: indent) + line, hanging: indent + display.of(bullet))
  }

  /// The lines of a text that stands in from the margin.
  public func paragraph(_ text: String, indent: Int) -> [String] {
    wrap(String(repeating: " ", count: indent) + text, hanging: indent)
  }

  /// The lines of a text that stands in already; what has to be wrapped stays in as far.
  public func wrapped(_ line: String) -> [String] {
    let indent = line.prefix { $0 == " " }.count
    return paragraph(String(line.dropFirst(indent)), indent: indent)
  }

  /// One line, with `...` at its end where it had to be cut.
  public func cut(_ text: String) -> String {
    let line = Visible.text(text)
    guard display.of(line) > columns else { return line }
    var used = 3
    return line.prefix { letter in
      used += display.of(letter)
      return used <= columns
    } + "..."
  }
}
