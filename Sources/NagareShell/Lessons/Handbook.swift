import NagareModel

/// `nagare handbook`: what a facilitator needs to know.
public enum Handbook {
  /// The files `handbook.ja.md` and `handbook.en.md` beside the lessons.
  public static let text = Phrase(
    ja: FlowsFile.text(of: "lessons/handbook.ja.md"),
    en: FlowsFile.text(of: "lessons/handbook.en.md"))

  /// The handbook as it stands.
  public static func answer(in language: Language) -> Reply { Reply(output: [text[language]]) }
}
