import NagareLanguage
import NagareModel
import NagareNotation

/// What can be set for the program in its environment. Whatever else begins like these was probably meant as one of
/// them, and would otherwise be left out in silence.
public enum Settings {
  static let names = [
    LanguageChoice.variable, RoomRules.variable, ClassEvent.variable, "NAGARE_GROUP", "NAGARE_WIDE",
  ]

  private static let beginning = "NAGARE_"

  /// What cannot be meant, a sentence for each.
  public static func troubles(in environment: [String: String]) -> [Phrase] {
    let unknown = environment.keys.filter { $0.hasPrefix(beginning) && !names.contains($0) }.sorted()
    return unknown.map(sentence)
      + [LanguageChoice.trouble(in: environment), RoomRules.trouble(spoken: environment[RoomRules.variable])]
      .compactMap { $0 }
  }

  private static func sentence(about name: String) -> Phrase {
    let shown = Visible.text(name)
    let rest = name.dropFirst(beginning.count)
    let near = Nearest.name(to: String(rest), among: names.map { String($0.dropFirst(beginning.count)) })
    guard let near else {
      let all = names.joined(separator: ", ")
      return Phrase(
        ja: "\(shown) という設定はありません。使えるのは \(names.joined(separator: "、")) です。",
        en: "There is no setting \(shown); there are \(all).")
    }
    return Phrase(
      ja: "\(shown) という設定はありません。\(beginning)\(near) のことではありませんか。",
      en: "There is no setting \(shown); did you mean \(beginning)\(near)?")
  }
}
