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
  public var text: String { text(escaping: nil) }

  /// On one line, with a letter that must not stand in it written by its number.
  public func text(escaping letter: Unicode.Scalar?) -> String {
    var writer = JSONWriter(escaping: letter)
    writer.write(self)
    return writer.text
  }

  /// How many bytes ``text`` takes, told without writing it where it is made of numbers.
  public var size: Int {
    switch self {
    case .object(let members):
      members.reduce(2 + max(0, members.count - 1)) { $0 + JSON.string($1.0).size + 1 + $1.1.size }
    case .array(let elements): elements.reduce(2 + max(0, elements.count - 1)) { $0 + $1.size }
    case .number(let number): number.digits + (number < 0 ? 1 : 0)
    case .string, .decimal, .bool, .null: text.utf8.count
    }
  }

  /// Over several lines, two spaces a level.
  public var indentedText: String {
    var writer = JSONWriter(isIndented: true)
    writer.write(self)
    return writer.text
  }
}

private struct JSONWriter {
  /// In UTF-8: most of what is written is a byte or two.
  private var bytes: [UInt8] = []
  private let isIndented: Bool
  /// A letter that must not stand in what is written.
  private let forbidden: Unicode.Scalar?
  private var depth = 0

  init(isIndented: Bool = false, escaping letter: Unicode.Scalar? = nil) {
    self.isIndented = isIndented
    forbidden = letter
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ value: JSON) {
    switch value {
    case .object(let members):
      list(members, "{", "}") { writer, member in
        writer.quote(member.0)
        writer.add(writer.isIndented ? ": " : ":")
        writer.write(member.1)
      }
    case .array(let values): list(values, "[", "]") { writer, value in writer.write(value) }
    case .string(let string): quote(string)
    case .number(let number): add(number)
    case .decimal(let number): add(number.description)
    case .bool(let bool): add(bool ? "true" : "false")
    case .null: add("null")
    }
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Digit by digit: where most of what is written are numbers, to make a text of each takes as long as all else.
  private mutating func add(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, _ write: (inout JSONWriter, Element) -> Void
  ) {
    add(open)
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { add(",") }
      breakLine()
      write(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { breakLine() }
    add(close)
  }

  private mutating func breakLine() {
    if isIndented { add("\n" + String(repeating: "  ", count: depth)) }
  }

  private mutating func quote(_ string: String) {
    add("\"")
    if string.unicodeScalars.allSatisfy({ $0.standsForItself && $0 != forbidden }) {
      add(string)
    } else {
      for scalar in string.unicodeScalars { escape(scalar) }
    }
    add("\"")
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": add("\\\"")
    case "\\": add("\\\\")
    case "\n": add("\\n")
    case "\r": add("\\r")
    case "\t": add("\\t")
    case scalar where scalar.isUnseen || scalar == forbidden: add(JSON.escaped(scalar))
    default: add(String(scalar))
    }
  }
}

extension Int {
  /// How many digits it is written with.
  fileprivate var digits: Int {
    var (rest, digits) = (magnitude / 10, 1)
    while rest > 0 { (rest, digits) = (rest / 10, digits + 1) }
    return digits
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the usual letters, which need no escape; nearly every text has no others.
  fileprivate var standsForItself: Bool {
    switch value {
    case 0x22, 0x5C: false
    case 0x20...0x7E, 0x3001...0x303D, 0x3041...0x3096, 0x309B...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    case 0x2018...0x201D, 0x2026, 0x2190...0x2193: true
    default: false
    }
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
