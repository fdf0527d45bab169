import NagareModel

/// JSON put together byte by byte.
struct LogBytes: Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func append(_ ready: [UInt8]) {
    bytes.append(contentsOf: ready)
  }

  /// A string in its quotes.
  mutating func quote(_ text: String) {
    append("\"")
    var text = text
    text.withUTF8 { letters in
      var start = 0
      for index in letters.indices {
        guard let escape = Self.escape(letters, index) else { continue }
        bytes.append(contentsOf: letters[start..<index])
        append(escape.letters)
        start = index + escape.length
      }
      if start < letters.count { bytes.append(contentsOf: letters[start...]) }
    }
    append("\"")
  }

  /// What must not stand in a line as it is: quotes, and whatever a reader would not see.
  private static func escape(
    _ letters: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (letters: [UInt8], length: Int)? {
    switch letters[index] {
    case UInt8(ascii: "\""): return (Array("\\\"".utf8), 1)
    case UInt8(ascii: "\\"): return (Array("\\\\".utf8), 1)
    case 0x0A: return (Array("\\n".utf8), 1)
    case 0x0D: return (Array("\\r".utf8), 1)
    case 0x09: return (Array("\\t".utf8), 1)
    case 0x20...0x7E, 0x80..<0xC2, 0xE4...0xE9: return nil
    // Kana and the like, but for the one filler among them.
    case 0xE3 where letters[index + 1] != 0x85: return nil
    default:
      guard let (scalar, length) = scalar(letters, index), scalar.isUnseen else { return nil }
      return (Array(JSON.escaped(scalar).utf8), length)
    }
  }

  /// The letter that begins at a byte.
  private static func scalar(
    _ letters: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = UInt32(letters[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let start = length == 1 ? first : first & (0x7F >> UInt32(length))
    let value = letters[(index + 1)..<(index + length)].reduce(start) { $0 << 6 | UInt32($1 & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  mutating func number(_ number: Int) {
    if number < 0 { append("-") }
    var rest = number.magnitude
    var digits: UInt64 = 0
    var count = 0
    // Two digits a byte would do; the largest number has twenty, so long ones take the plain way.
    guard rest < 10_000_000_000_000_000 else { return append(Array(String(rest).utf8)) }
    repeat {
      digits = digits << 4 | UInt64(rest % 10)
      rest /= 10
      count += 1
    } while rest > 0
    for _ in 0..<count {
      bytes.append(UInt8(ascii: "0") + UInt8(digits & 15))
      digits >>= 4
    }
  }

  private mutating func twoDigits(_ number: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// `2026-04-01`
  mutating func day(_ day: Day) {
    let (year, month, day) = day.civil
    number(year)
    append("-")
    twoDigits(month)
    append("-")
    twoDigits(day)
  }

  /// `09:00`
  mutating func time(_ minutes: Int) {
    twoDigits(minutes / 60)
    append(":")
    twoDigits(minutes % 60)
  }

  /// `"2026-04-01T09:00"`
  mutating func instant(_ instant: Instant) {
    append("\"")
    day(instant.day)
    append("T")
    time(instant.time.minutes)
    append("\"")
  }

  mutating func strings(_ strings: [String]) {
    append("[")
    for (index, string) in strings.enumerated() {
      if index > 0 { append(",") }
      quote(string)
    }
    append("]")
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }
}
