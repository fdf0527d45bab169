/// The files every page is made of: they stand in `flows/web` and come with the program.
enum PageAssets {
  static let skeleton = FlowsFile.text(of: "web/page.html")
  static let script = FlowsFile.text(of: "web/page.js")
  static let pageStyle = FlowsFile.text(of: "web/page.css")
  static let pictureStyle = FlowsFile.text(of: "web/picture.css")
  /// What the page's policy lets through: the hashes of its one style and its one script, as `Scripts/page-hashes`
  /// writes them; a test compares.
  static let hashes = FlowsFile.text(of: "web/hashes.txt").split(whereSeparator: \.isNewline).map(String.init)
}
