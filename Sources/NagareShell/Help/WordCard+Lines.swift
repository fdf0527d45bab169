import NagareLanguage
import NagareNotation

extension WordCard {
  /// The card for a page: nothing is wider than it.
  static func lines(on page: Page) -> [String] {
    text(in: page.language, columns: min(widest, page.columns)).lines.flatMap { page.wrapped($0) }
  }

  private static let widest = 80
}
