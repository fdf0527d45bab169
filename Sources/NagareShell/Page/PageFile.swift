import NagareLanguage
import NagareModel
import NagareNotation

/// One file for a browser, with flows to look at, to play and to print: no request to anywhere, and everything readable
/// without its script.
struct PageFile {
  var title: String
  var language: Language
  /// What stands above the flows.
  var opening: [HTML] = []
  var flows: [FlowPage]

  /// No page is larger than this, in bytes, unless a single flow is.
  static let largest = 400_000

  var html: String {
    let pictures = flows.map(\.body)
    let size = pictures.reduce(0) { $0 + $1.reduce(0) { $0 + $1.markup.utf8.count } }
    // What is left is shared between the flows, for answers nobody gave in their examples.
    let room = max(0, Self.largest * 9 / 10 - size) / max(1, flows.count)
    let articles = zip(flows, pictures).map { flow, body in
      HTML.element("article", of: "work", body + [.data(flow.data(within: room))])
    }
    return HTML.filling(
      PageAssets.skeleton,
      [
        "language": language.rawValue, "title": HTML.text(title).markup, "version": Release.version,
        "style-hash": PageAssets.hashes[0], "script-hash": PageAssets.hashes[1],
        "style": PageAssets.pageStyle + PageAssets.pictureStyle, "script": PageAssets.script,
        "body": (opening + articles + [.element("footer", footer[language])]).map(\.markup).joined(separator: "\n"),
      ])
  }

  /// Says that examples were played only where there are some.
  private var footer: Phrase {
    let checked =
      flows.allSatisfy(\.timeline.acts.isEmpty)
      ? Phrase("") : Phrase(ja: "例はどれも、この流れで動かして確かめた記録です。", en: " The examples were played on this very flow.")
    return Phrase(ja: "流れ Nagare で作りました。\(checked.ja)", en: "Made with Nagare.\(checked.en)")
  }
}
