import NagareLanguage
import NagareModel

/// `nagare words`: the whole language on one page.
public enum Words {
  public static func answer(in language: Language) -> Reply {
    Reply(output: [WordCard.text(in: language)])
  }

  /// The page as a screen is wide.
  public static func lines(on screen: Screen, in language: Language) -> [String] {
    WordCard.lines(on: screen.page(in: language))
  }
}
