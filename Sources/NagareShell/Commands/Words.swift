import NagareLanguage
import NagareModel

/// `nagare words`: the whole language on one page.
public enum Words {
  public static func answer(in language: Language) -> Reply {
    Reply(output: [WordCard.text(in: language)])
  }
}
