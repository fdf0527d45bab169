import NagareModel

/// The words of a page, each kept once: what is shown names them by their places, so that hundreds of states find room.
struct PageTexts {
  private(set) var all: [String] = []
  private var places: [String: Int] = [:]
  /// How much room they take, in bytes.
  private(set) var bytes = 0

  /// Where a text stands.
  mutating func place(of text: String) -> JSON {
    if let place = places[text] { return .number(place) }
    places[text] = all.count
    bytes += text.utf8.count + 3
    all.append(text)
    return .number(all.count - 1)
  }

  mutating func places(of texts: [String]) -> JSON { .array(texts.map { place(of: $0) }) }

  var json: JSON { .array(all.map(JSON.string)) }
}
