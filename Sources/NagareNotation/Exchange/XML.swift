import NagareModel

/// A piece of an XML file. Names of elements and attributes are the program’s own; what people wrote comes in as words
/// and values, and is never read as markup. Letters that cannot be seen, which XML has no place for, are shown.
struct XML: Hashable, Sendable {
  private enum Content: Hashable, Sendable {
    case empty
    case words(String)
    case elements([XML])
  }

  private var name: String
  private var attributes: [Attribute]
  private var content: Content

  struct Attribute: Hashable, Sendable {
    var name: String
    var value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  init(_ name: String, _ attributes: [Attribute] = [], _ elements: [XML] = []) {
    self.name = name
    self.attributes = attributes
    content = elements.isEmpty ? .empty : .elements(elements)
  }

  init(_ name: String, _ attributes: [Attribute] = [], words: String) {
    self.name = name
    self.attributes = attributes
    content = words.isEmpty ? .empty : .words(words)
  }

  /// The elements in it.
  var inside: [XML] { if case .elements(let elements) = content { elements } else { [] } }

  /// The whole file, indented by two spaces a level.
  var document: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, depth: 0)
    return text
  }

  /// As it stands in a file, so many levels deep.
  func text(depth: Int) -> String {
    var text = ""
    write(to: &text, depth: depth)
    return text
  }

  private func write(to text: inout String, depth: Int) {
    text += String(repeating: "  ", count: depth) + "<" + name
    for attribute in attributes { text += " \(attribute.name)=\"\(Self.escaped(attribute.value, keepsLines: false))\"" }
    switch content {
    case .empty: text += "/>\n"
    case .words(let words): text += ">\(Self.escaped(words, keepsLines: true))</\(name)>\n"
    case .elements(let elements):
      text += ">\n"
      for element in elements { element.write(to: &text, depth: depth + 1) }
      text += String(repeating: "  ", count: depth) + "</\(name)>\n"
    }
  }

  /// Line ends stay lines in words, and are written with their number in values, where a line would become a space.
  /// Signs of markup are looked for among code points: one with an accent on it is another letter, but still a sign.
  private static func escaped(_ text: String, keepsLines: Bool) -> String {
    var result = ""
    for letter in text {
      switch letter {
      case "\n", "\r\n": result += keepsLines ? "\n" : "&#10;"
      default: for scalar in Visible.text(letter).unicodeScalars { result += escaped(scalar) }
      }
    }
    return result
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: String(scalar)
    }
  }
}

extension [XML.Attribute] {
  /// An attribute that is left out where there is nothing to say.
  static func named(_ name: String, _ value: String?) -> [XML.Attribute] {
    value.map { [XML.Attribute(name, $0)] } ?? []
  }
}
