import NagareModel

/// The words of a page, each kept once: what is shown names them by their places, so that hundreds of states find room.
struct PageTexts {
  private var catalogue = Catalogue<String>()
  /// How much room they take, in bytes.
  private(set) var bytes = 0

  /// Where a text stands.
  mutating func place(of text: String) -> JSON {
    let known = catalogue.all.count
    let place = catalogue.number(of: text)
    if place == known { bytes += text.utf8.count + 3 }
    return .number(place)
  }

  mutating func places(of texts: [String]) -> JSON { .array(texts.map { place(of: $0) }) }

  var json: JSON { .array(catalogue.all.map(JSON.string)) }
}
