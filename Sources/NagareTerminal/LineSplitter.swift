/// Cuts bytes into lines, however they arrive: LF or CRLF, the last line with or without an end. A byte order mark
/// at the beginning and NUL anywhere are left out; what is no UTF-8 becomes U+FFFD.
struct LineSplitter {
  private var bytes: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isFirst = true

  mutating func feed(_ more: [UInt8]) {
    bytes.removeFirst(start)
    searched -= start
    start = 0
    bytes += more
  }

  mutating func clear() {
    bytes = []
    start = 0
    searched = 0
  }

  /// The next line that has an end.
  mutating func next() -> String? {
    guard let end = bytes[searched...].firstIndex(of: Byte.lineFeed) else {
      searched = bytes.count
      return nil
    }
    return take(to: end, andSkip: 1)
  }

  /// What is left where nothing more will come; nothing where nothing is left.
  mutating func last() -> String? {
    start < bytes.count ? take(to: bytes.count, andSkip: 0) : nil
  }

  private mutating func take(to end: Int, andSkip ending: Int) -> String {
    var line = bytes[start..<end]
    start = end + ending
    searched = start
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    isFirst = false
    if line.last == Byte.carriageReturn { line = line.dropLast() }
    return String(decoding: line.contains(0) ? line.filter { $0 != 0 }[...] : line, as: UTF8.self)
  }
}
