import NagareModel

/// What the argument parser writes by itself, in the person's language. It lays out the page; only its own words are put
/// into others.
public enum HelpText {
  /// A whole page of help.
  public static func translated(_ page: String, to language: Language) -> String {
    words.reduce(page) { $0.replacing($1.en, with: $1[language]) }
  }

  private static let words = [
    Phrase(ja: "できること:", en: "OVERVIEW:"), Phrase(ja: "書き方:", en: "USAGE:"),
    Phrase(ja: "添えるもの:", en: "ARGUMENTS:"), Phrase(ja: "指定:", en: "OPTIONS:"),
    Phrase(ja: "コマンド:", en: "SUBCOMMANDS:"), Phrase(ja: "くわしくは 'nagare help ", en: "See 'nagare help "),
    Phrase(ja: "<コマンド>'", en: "<subcommand>' for detailed help."), Phrase(ja: "(選べる値: ", en: "(values: "),
    Phrase(ja: "この説明を表示", en: "Show help information."), Phrase(ja: "版の番号を表示", en: "Show the version."),
  ]
}
