import NagareModel
import NagareNotation

/// Which language to speak: what was asked for, else `NAGARE_LANG`, else the locale, else Japanese.
public enum LanguageChoice {
  /// The name of the environment variable that settles it.
  public static let variable = "NAGARE_LANG"

  public static func language(asked: String? = nil, environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let wishes = [asked, environment[variable], locale]
    return wishes.lazy.compactMap { $0.flatMap(named) }.first ?? .ja
  }

  /// A language the program does not speak, in a sentence that names those it does.
  static func trouble(in environment: [String: String]) -> Phrase? {
    guard let name = environment[variable], !name.isEmpty, named(name) == nil else { return nil }
    let shown = Visible.text(name)
    return Phrase(
      ja: "\(variable) の「\(shown)」は使えません。日本語なら ja、英語なら en と書いてください。",
      en: "\(variable) cannot hold \"\(shown)\"; write ja for Japanese, or en for English.")
  }

  /// The language a name begins with: `ja`, `ja_JP.UTF-8`, `EN`.
  private static func named(_ name: String) -> Language? {
    Language.allCases.first { name.lowercased().hasPrefix($0.rawValue) }
  }
}
