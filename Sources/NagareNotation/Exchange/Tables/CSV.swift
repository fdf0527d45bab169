import NagareModel

/// A table as a spreadsheet opens it: UTF-8 with its mark, lines ended as everywhere in such files. No cell is taken for
/// a formula, whatever people have written in it, and none holds letters that cannot be seen.
public struct CSV: Hashable, Sendable {
  public private(set) var text = "\u{FEFF}"

  public init(_ rows: [[String]]) {
    for row in rows { text += row.map(Self.cell).joined(separator: ",") + "\r\n" }
  }

  private static func cell(_ words: String) -> String {
    var cell = words.split(separator: "\n", omittingEmptySubsequences: false).map { Visible.text($0) }
      .joined(separator: "\n")
    // Behind spaces too, which some programs take away first.
    if let first = cell.unicodeScalars.first(where: { !$0.properties.isWhitespace }), begins(formula: first) {
      cell = "'" + cell
    }
    // Among code points: a quote or comma with an accent on it is another letter, but ends a cell all the same.
    let scalars = cell.unicodeScalars
    guard scalars.contains(where: { ",\";\n".unicodeScalars.contains($0) }) else { return cell }
    return "\"" + scalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// `=`, `+`, `-`, `@`, and the wide forms that Japanese spreadsheets take for them.
  private static func begins(formula letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "|": true
    default: false
    }
  }
}
