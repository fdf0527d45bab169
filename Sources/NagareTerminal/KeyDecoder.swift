/// Turns the bytes of a terminal into keys. A broken letter becomes U+FFFD and swallows nothing behind it; a key
/// nobody knows is dropped whole, so that no half of it is typed into the line; NUL is no key.
struct KeyDecoder {
  private var bytes: [UInt8] = []
  private var position = 0
  private var rest: ArraySlice<UInt8> { bytes[position...] }

  /// Whether a key has begun that may never end: the Esc key looks like the beginning of an arrow.
  var isInsideKey: Bool { rest.first == Byte.escape && !isInsidePaste }

  /// A line end of two bytes, from a terminal that does not mark pastes, is one.
  private var isBehindReturn = false

  private var isInsidePaste: Bool { rest.starts(with: Self.pasteStart) }

  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  mutating func feed(_ more: some Sequence<UInt8>) {
    bytes.removeFirst(position)
    position = 0
    bytes.append(contentsOf: more)
  }

  /// Forgets what was typed ahead.
  mutating func clear() {
    bytes = []
    position = 0
    searchedForEnd = 0
  }

  /// Nothing more came for a while: what looked like the beginning of a key was the Esc key.
  mutating func settle() -> Key? {
    guard isInsideKey else { return nil }
    position = bytes.count
    return .cancel
  }

  /// The next key; nothing where more bytes are needed.
  mutating func next() -> Key? {
    while let first = rest.first {
      switch read(first) {
      case .key(let key): return key
      case .nothing: continue
      case .unfinished: return nil
      }
    }
    return nil
  }

  private enum Outcome {
    case key(Key), nothing, unfinished
  }

  private mutating func read(_ first: UInt8) -> Outcome {
    if first == Byte.escape { return isInsidePaste ? readPaste() : readSequence() }
    if first < 0x20 || first == 0x7F {
      position += 1
      let endsReturn = first == Byte.lineFeed && isBehindReturn
      isBehindReturn = first == Byte.carriageReturn
      if endsReturn { return .nothing }
      return Key.controls[first].map { .key($0) } ?? .nothing
    }
    isBehindReturn = false
    let text = readText()
    return text.isEmpty ? .unfinished : .key(.text(text))
  }

  // MARK: Letters

  /// As many letters as there are; an unfinished one at the end stays.
  private mutating func readText() -> String {
    let run = rest.prefix { $0 >= 0x20 && $0 != 0x7F }
    let isCut = run.endIndex == bytes.endIndex
    let whole = isCut ? run.dropLast(run.unfinishedTail) : run
    position = whole.endIndex
    return String(decoding: whole, as: UTF8.self)
  }

  // MARK: Keys of several bytes

  private mutating func readSequence() -> Outcome {
    guard let second = rest.dropFirst().first else { return .unfinished }
    if second == Byte.bracket || second == Byte.singleShift { return readLongSequence(after: second) }
    // Esc, and then something of its own: it is not swallowed.
    guard let key = Key.alternates[second] else {
      position += 1
      return .key(.cancel)
    }
    position += 2
    return .key(key)
  }

  /// Parameters, then one final byte.
  private mutating func readLongSequence(after lead: UInt8) -> Outcome {
    var body = rest.dropFirst(2)
    // The Linux console sends a second bracket for F1 to F5.
    if lead == Byte.bracket, body.first == Byte.bracket { body = body.dropFirst() }
    let parameters = body.prefix { (0x20...0x3F).contains($0) }
    guard let final = body.dropFirst(parameters.count).first else { return .unfinished }
    guard (0x40...0x7E).contains(final) else {
      position = parameters.endIndex
      return .nothing
    }
    if isInsidePaste { return readPaste() }
    position = parameters.endIndex + 1
    let name = String(decoding: parameters, as: UTF8.self) + String(Unicode.Scalar(final))
    return Key.sequences[name].map { .key($0) } ?? .nothing
  }

  // MARK: Pastes

  /// How far the end of the paste was looked for, so that a long one is not searched again and again.
  private var searchedForEnd = 0

  private mutating func readPaste() -> Outcome {
    let body = rest.dropFirst(Self.pasteStart.count)
    let start = body.startIndex + max(0, searchedForEnd - Self.pasteEnd.count)
    guard let end = body[min(start, body.endIndex)...].firstRange(of: Self.pasteEnd) else {
      searchedForEnd = body.count
      return .unfinished
    }
    searchedForEnd = 0
    position = end.upperBound
    return .key(.paste(Pasted.text(body[..<end.lowerBound])))
  }
}

enum Byte {
  static let escape: UInt8 = 0x1B
  static let bracket = UInt8(ascii: "[")
  static let singleShift = UInt8(ascii: "O")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
}

extension ArraySlice<UInt8> {
  /// How many bytes at the end begin a letter without ending it.
  var unfinishedTail: Int {
    for length in 1...3 where length <= count {
      let byte = self[endIndex - length]
      if byte & 0xC0 == 0x80 { continue }
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      // Bytes that can never become a letter are not waited for.
      return needed > length && isPossibleStart(suffix(length)) ? length : 0
    }
    return 0
  }

  private func isPossibleStart(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, (0xC2...0xF4).contains(first) else { return false }
    guard let second = bytes.dropFirst().first else { return true }
    return switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }
}
