/// The files every page is made of: they stand in `flows/web` and come with the program.
enum PageAssets {
  static let skeleton = String(decoding: PackageResources.page_html, as: UTF8.self)
  static let script = String(decoding: PackageResources.page_js, as: UTF8.self)
  static let pageStyle = String(decoding: PackageResources.page_css, as: UTF8.self)
  static let pictureStyle = String(decoding: PackageResources.picture_css, as: UTF8.self)
  /// What the page's policy lets through: the hashes of its one style and its one script, as `Scripts/page-hashes`
  /// writes them; a test compares.
  static let hashes = String(decoding: PackageResources.hashes_txt, as: UTF8.self).split(whereSeparator: \.isNewline)
    .map(String.init)
}
