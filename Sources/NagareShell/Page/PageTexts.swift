import NagareModel

/// The words of a page, each kept once: what is shown names them by their places, so that hundreds of states find room.
struct PageTexts {
  private var texts = Numbering<String>()
  /// How much room they take, in bytes.
  private(set) var bytes = 0

  /// Where a text stands.
  mutating func place(of text: String) -> JSON {
    let known = texts.all.count
    let place = texts.number(of: text)
    if place == known { bytes += text.utf8.count + 3 }
    return .number(place)
  }

  mutating func places(of several: [String]) -> JSON { .array(several.map { place(of: $0) }) }

  var json: JSON { .array(texts.all.map(JSON.string)) }
}
