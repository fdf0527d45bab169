/// A JSON value whose objects keep their order.
public enum JSON: Sendable {
  case object([(String, JSON)])
  case array([JSON])
  case string(String)
  case number(Int)
  /// What is not a whole number, or was written with a point.
  case decimal(Number)
  case bool(Bool)
  case null

  /// On one line.
  public var text: String {
    var writer = JSONWriter()
    writer.write(self)
    return writer.text
  }

  /// Over several lines, two spaces a level.
  public var indentedText: String {
    var writer = JSONWriter(isIndented: true)
    writer.write(self)
    return writer.text
  }
}

private struct JSONWriter {
  var text = ""
  var isIndented = false
  private var depth = 0

  init(isIndented: Bool = false) {
    self.isIndented = isIndented
  }

  mutating func write(_ value: JSON) {
    switch value {
    case .object(let members):
      list(members, "{", "}") { writer, member in
        writer.quote(member.0)
        writer.text += writer.isIndented ? ": " : ":"
        writer.write(member.1)
      }
    case .array(let values): list(values, "[", "]") { writer, value in writer.write(value) }
    case .string(let string): quote(string)
    case .number(let number): text += String(number)
    case .decimal(let number): text += number.description
    case .bool(let bool): text += bool ? "true" : "false"
    case .null: text += "null"
    }
  }

  private mutating func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, _ write: (inout JSONWriter, Element) -> Void
  ) {
    text += open
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      breakLine()
      write(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { breakLine() }
    text += close
  }

  private mutating func breakLine() {
    if isIndented { text += "\n" + String(repeating: "  ", count: depth) }
  }

  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case scalar where scalar.isUnseen: text += JSON.escaped(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSON {
  /// A letter by its number: `\u202e`, and as two for those beyond four digits.
  public static func escaped(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    } ?? ""
  }
}
