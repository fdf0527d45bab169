import NagareModel

/// Which language to speak: what was asked for, else `NAGARE_LANG`, else the locale, else Japanese.
public enum LanguageChoice {
  public static func language(asked: String? = nil, environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let wishes = [asked, environment["NAGARE_LANG"], locale]
    return wishes.lazy.compactMap { $0.flatMap(named) }.first ?? .ja
  }

  /// The language a name begins with: `ja`, `ja_JP.UTF-8`, `EN`.
  private static func named(_ name: String) -> Language? {
    Language.allCases.first { name.lowercased().hasPrefix($0.rawValue) }
  }
}
