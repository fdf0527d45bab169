import NagareModel

/// `nagare handbook`: what a facilitator needs to know.
public enum Handbook {
  /// The files `handbook.ja.md` and `handbook.en.md` beside the lessons.
  public static let text = Phrase(
    ja: FlowsFile.text(of: "lessons/handbook.ja.md"),
    en: FlowsFile.text(of: "lessons/handbook.en.md"))

  /// A piece of it, in the order of the file.
  enum Part: Equatable, Sendable {
    case heading(Int, String)
    case paragraph(String)
    case bullet(String)
    /// A whole line to type in the shell.
    case command(String)
    /// What the cells below it hold.
    case columns([String])
    /// Cells, the first of them short: a time, a card.
    case row([String])
  }

  /// The few marks of Markdown the handbook is written with.
  static func parts(in language: Language) -> [Part] {
    var parts: [Part] = []
    var isInTable = false
    for line in text[language].lines {
      let wasInTable = isInTable
      isInTable = line.hasPrefix("|")
      if line.hasPrefix("|") {
        // The first two lines of a table name its columns and draw a rule.
        if !line.hasPrefix("|-") { parts.append(wasInTable ? .row(cells(line)) : .columns(cells(line))) }
      } else if line.hasPrefix("#") {
        let level = line.prefix { $0 == "#" }.count
        parts.append(.heading(level, String(line.dropFirst(level)).trimmed))
      } else if line.hasPrefix("    ") {
        parts.append(.command(line.trimmed))
      } else if line.hasPrefix("- ") {
        parts.append(.bullet(String(line.dropFirst(2))))
      } else if !line.trimmed.isEmpty {
        parts.append(.paragraph(line))
      }
    }
    return parts
  }

  /// What a cell holds, line by line: commands that follow one another stand below one another, as each is typed on a line
  /// of its own.
  static func linesOfCell(_ cell: String) -> [String] {
    var lines = cell.replacing("` `", with: "`\n`").split(separator: "\n").map(String.init)
    if lines.isEmpty { lines = [""] }
    return lines
  }

  private static func cells(_ row: String) -> [String] {
    row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
  }
}
