extension JSON {
  /// Where a text stops being JSON, and why.
  public struct Trouble: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
      /// A value, a comma, a colon, a quote or a bracket is missing here.
      case unexpected
      /// The text ends in the middle.
      case ended
      /// A string holds what no string may hold.
      case damagedString
      /// Of more than 36 digits, or finer than 31 places.
      case numberTooLong
      case tooDeep
      case tooLarge
    }

    public var reason: Reason
    /// In UTF-8 from the beginning.
    public var offset: Int
  }

  /// More than any log line or file of answers needs.
  public static let largest = 16 << 20
  /// Deeper than anything people write, shallow enough for every stack.
  public static let deepest = 64

  /// Reads a whole text as one value. Members keep their order, repeated names too.
  public static func read(_ text: some StringProtocol) throws(Trouble) -> JSON {
    try read(Array(text.utf8)[...])
  }

  /// Reads UTF-8 as one value; offsets in a trouble are counted from the beginning of the slice. What the program has
  /// written itself may be of any length.
  public static func read(_ bytes: ArraySlice<UInt8>, most: Int? = largest) throws(Trouble) -> JSON {
    if let most, bytes.count > most { throw Trouble(reason: .tooLarge, offset: most) }
    var reader = JSONReader(bytes)
    return try reader.readAll()
  }
}

extension JSON {
  /// The first member of that name.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == name }?.1
  }

  public var string: String? { if case .string(let string) = self { string } else { nil } }
  public var whole: Int? { if case .number(let number) = self { number } else { nil } }

  /// A number however it was written.
  public var decimal: Number? {
    switch self {
    case .number(let number): Number(number)
    case .decimal(let number): number
    case .object, .array, .string, .bool, .null: nil
    }
  }
}

private struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var depth = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  mutating func readAll() throws(JSON.Trouble) -> JSON {
    let value = try value()
    skipSpace()
    guard at == bytes.endIndex else { throw trouble(.unexpected) }
    return value
  }

  private func trouble(_ reason: JSON.Trouble.Reason, at place: Int? = nil) -> JSON.Trouble {
    let place = place ?? at
    let hasEnded = reason == .unexpected && place >= bytes.endIndex
    return JSON.Trouble(reason: hasEnded ? .ended : reason, offset: place - bytes.startIndex)
  }

  // MARK: Letters

  private var next: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { at += 1 }
  }

  private mutating func accept(_ letter: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: letter) else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ letter: Unicode.Scalar) throws(JSON.Trouble) {
    guard accept(letter) else { throw trouble(.unexpected) }
  }

  private mutating func expect(word: StaticString) throws(JSON.Trouble) {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else { throw trouble(.unexpected) }
      at += 1
    }
  }

  // MARK: Values

  private mutating func value() throws(JSON.Trouble) -> JSON {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try nested { (reader) throws(JSON.Trouble) in try reader.object() }
    case UInt8(ascii: "["): return try nested { (reader) throws(JSON.Trouble) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try quoted())
    case UInt8(ascii: "t"):
      try expect(word: "true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try expect(word: "false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try expect(word: "null")
      return .null
    default: return try number()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSON.Trouble) -> JSON
  ) throws(JSON.Trouble) -> JSON {
    guard depth < JSON.deepest else { throw trouble(.tooDeep) }
    depth += 1
    defer { depth -= 1 }
    at += 1
    return try read(&self)
  }

  private mutating func object() throws(JSON.Trouble) -> JSON {
    var members: [(String, JSON)] = []
    skipSpace()
    if accept("}") { return .object([]) }
    while true {
      skipSpace()
      let name = try quoted()
      skipSpace()
      try expect(":")
      members.append((name, try value()))
      skipSpace()
      if accept("}") { return .object(members) }
      try expect(",")
    }
  }

  private mutating func array() throws(JSON.Trouble) -> JSON {
    var values: [JSON] = []
    skipSpace()
    if accept("]") { return .array([]) }
    while true {
      values.append(try value())
      skipSpace()
      if accept("]") { return .array(values) }
      try expect(",")
    }
  }

  // MARK: Numbers

  private mutating func digits() throws(JSON.Trouble) -> ArraySlice<UInt8> {
    let start = at
    while let byte = next, isDigit(byte) { at += 1 }
    guard at > start else { throw trouble(.unexpected) }
    return bytes[start..<at]
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private mutating func number() throws(JSON.Trouble) -> JSON {
    let start = at
    let isNegative = accept("-")
    let whole = try digits()
    guard whole.count == 1 || whole.first != UInt8(ascii: "0") else { throw trouble(.unexpected, at: start) }
    let isPlain = next != UInt8(ascii: ".") && next != UInt8(ascii: "e") && next != UInt8(ascii: "E")
    let fraction = accept(".") ? try digits() : []
    var exponent = 0
    if accept("e") || accept("E") {
      let isSmaller = accept("-")
      if !isSmaller { _ = accept("+") }
      // More than any number that fits can use up.
      for digit in try digits() { exponent = min(10 * exponent + Int(digit - UInt8(ascii: "0")), 1_000) }
      if isSmaller { exponent = -exponent }
    }
    guard let number = Number(whole: whole, fraction: fraction, exponent: exponent) else {
      throw trouble(.numberTooLong, at: start)
    }
    let signed = isNegative ? number.negated : number
    if isPlain, let plain = signed.whole { return .number(plain) }
    return .decimal(signed)
  }

  // MARK: Strings

  private mutating func quoted() throws(JSON.Trouble) -> String {
    let start = at
    try expect("\"")
    var text = ""
    while true {
      let stretch = at
      while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { at += 1 }
      if at > stretch {
        guard let piece = String(validating: bytes[stretch..<at], as: UTF8.self) else {
          throw trouble(.damagedString, at: stretch)
        }
        text.unicodeScalars.append(contentsOf: piece.unicodeScalars)
      }
      guard let byte = next else { throw trouble(.ended) }
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return text
      case UInt8(ascii: "\\"): text.unicodeScalars.append(try escape())
      default: throw trouble(.damagedString, at: byte == 0x0A ? start : at)
      }
    }
  }

  private mutating func escape() throws(JSON.Trouble) -> Unicode.Scalar {
    let start = at
    at += 1
    guard let letter = next else { throw trouble(.ended) }
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try surrogates(from: start)
    default: throw trouble(.damagedString, at: start)
    }
  }

  private mutating func surrogates(from start: Int) throws(JSON.Trouble) -> Unicode.Scalar {
    let first = try fourDigits(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), accept("\\"), accept("u") else {
      throw trouble(at < bytes.endIndex ? .damagedString : .ended, at: at < bytes.endIndex ? start : at)
    }
    let second = try fourDigits(from: start)
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw trouble(.damagedString, at: start) }
    return scalar
  }

  private mutating func fourDigits(from start: Int) throws(JSON.Trouble) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let letter = next else { throw trouble(.ended) }
      guard let digit = Character(Unicode.Scalar(letter)).hexDigitValue else {
        throw trouble(.damagedString, at: start)
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}

extension Number {
  /// Decimal digits before and behind the point, moved by an exponent; `nil` where they do not fit exactly.
  fileprivate init?(whole: ArraySlice<UInt8>, fraction: ArraySlice<UInt8>, exponent: Int) {
    var digits: Int128 = 0
    var places = fraction.count - exponent
    // Zeros at the end say nothing, however many there are.
    var written = Array(whole + fraction)
    while written.count > 1, written.last == UInt8(ascii: "0") {
      written.removeLast()
      places -= 1
    }
    for digit in written {
      let (tens, isTooLong) = digits.multipliedReportingOverflow(by: 10)
      let (sum, isTooLarge) = tens.addingReportingOverflow(Int128(digit - UInt8(ascii: "0")))
      guard !isTooLong, !isTooLarge else { return nil }
      digits = sum
    }
    if digits == 0 { places = 0 }
    while places < 0 {
      let (tens, isTooLong) = digits.multipliedReportingOverflow(by: 10)
      guard !isTooLong else { return nil }
      digits = tens
      places += 1
    }
    self.init(digits: digits, places: places)
  }
}
