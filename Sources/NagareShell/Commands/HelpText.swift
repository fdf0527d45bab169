import NagareModel

/// What the argument parser writes by itself, in the person's language. It lays out the page; only its own words are put
/// into others.
public enum HelpText {
  /// A whole page of help.
  public static func translated(_ page: String, to language: Language) -> String {
    page.lines.map { line in
      if let heading = headings.first(where: { line.hasPrefix($0.en) }) {
        return heading[language] + line.dropFirst(heading.en.count)
      }
      return remarks.reduce(line) { line, remark in
        line.hasSuffix(remark.en) ? line.dropLast(remark.en.count) + remark[language] : line
      }
    }.joined(separator: "\n")
  }

  private static let headings = [
    Phrase(ja: "できること:", en: "OVERVIEW:"), Phrase(ja: "書き方:", en: "USAGE:"),
    Phrase(ja: "添えるもの:", en: "ARGUMENTS:"), Phrase(ja: "指定:", en: "OPTIONS:"),
    Phrase(ja: "コマンド:", en: "SUBCOMMANDS:"),
  ]

  private static let remarks = [
    Phrase(ja: "この説明を表示", en: "Show help information."), Phrase(ja: "版の番号を表示", en: "Show the version."),
  ]
}
