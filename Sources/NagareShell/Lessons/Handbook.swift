import NagareModel

/// `nagare handbook`: what a facilitator needs to know.
public enum Handbook {
  /// The files `handbook.ja.md` and `handbook.en.md` beside the lessons.
  public static let text = Phrase(
    ja: String(decoding: PackageResources.handbook_ja_md, as: UTF8.self),
    en: String(decoding: PackageResources.handbook_en_md, as: UTF8.self))

  /// The handbook as it stands.
  public static func answer(in language: Language) -> Reply { Reply(output: [text[language]]) }
}
