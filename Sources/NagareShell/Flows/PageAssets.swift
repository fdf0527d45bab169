import NagareModel
import NagareNotation

/// The files every page is made of: they stand in `flows/web` and come with the program.
enum PageAssets {
  static let skeleton = FlowsFile.text(of: "web/page.html")
  static let script = FlowsFile.text(of: "web/page.js")
  static let pageStyle = FlowsFile.text(of: "web/page.css")
  static let pictureStyle = FlowsFile.text(of: "web/picture.css")
  private static let kitStyle = FlowsFile.text(of: "web/kit.css")
  private static let sheetSkeleton = FlowsFile.text(of: "web/sheet.html")
  /// What the page's policy lets through: the hashes of its one style and its one script, then of the style of sheets,
  /// as `Scripts/page-hashes` writes them; a test compares.
  static let hashes = FlowsFile.text(of: "web/hashes.txt").split(whereSeparator: \.isNewline).map(String.init)

  /// A4 without its margins, in pixels of 1/96 inch.
  static let paper = (width: 733, height: 1058)

  /// A page to print, without a script.
  static func sheet(title: String, language: Language, _ body: [HTML]) -> String {
    HTML.filling(
      sheetSkeleton,
      [
        "language": language.rawValue, "title": HTML.text(title).markup, "version": Release.version,
        "style-hash": hashes[2], "style": pageStyle + pictureStyle + kitStyle,
        "body": body.map(\.markup).joined(separator: "\n"),
      ])
  }
}
