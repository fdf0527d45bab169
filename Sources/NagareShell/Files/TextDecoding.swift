import NagareModel

/// Recognises what a file is written in. Only UTF-8 is read; the others are named, so that a person can convert them.
public enum TextDecoding {
  /// What a file may be taken for.
  public enum Kind: Sendable {
    /// A flow, or answers. One of 30,000 steps is as long as that: more than all rules of a town. What is known of each
    /// line takes room, even of an empty one, so there is a most of them too.
    case flow
    /// The same, or what a program wrote down: a log, a film, the figures of a simulation. These grow with what happened.
    case record

    /// The most bytes such a file may have.
    public var most: Int { self == .flow ? 2 << 20 : JSON.largest }

    static let mostLines = 100_000
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let utf16Marks: [[UInt8]] = [[0xFE, 0xFF], [0xFF, 0xFE]]

  /// The text of a file and the habits it is written with.
  public static func decode(_ bytes: [UInt8], as kind: Kind = .flow) throws(FileTrouble) -> FileText {
    let most = bytes.first { !isSpace($0) } == UInt8(ascii: "{") ? kind.most : Kind.flow.most
    guard bytes.count <= most else { throw .tooLarge(megabytes: most >> 20) }
    guard most > Kind.flow.most || countLines(bytes) <= Kind.mostLines else { throw .tooLong(lines: Kind.mostLines) }
    guard !utf16Marks.contains(where: bytes.starts(with:)) else { throw .utf16 }
    guard !bytes.contains(0) else { throw .binary }
    let hasMark = bytes.starts(with: mark)
    let content = hasMark ? bytes[mark.count...] : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw isShiftJIS(bytes) ? .shiftJIS : .damaged(line: lineOfDamage(in: content))
    }
    return FileText(text, hasMark: hasMark, hasCarriageReturns: endsEveryLineWithReturn(content))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || mark.contains(byte)
  }

  static func encode(_ text: String, hasMark: Bool, hasCarriageReturns: Bool) -> [UInt8] {
    var bytes = hasMark ? mark : []
    guard hasCarriageReturns else { return bytes + text.utf8 }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n"), bytes.last != UInt8(ascii: "\r") { bytes.append(UInt8(ascii: "\r")) }
      bytes.append(byte)
    }
    return bytes
  }

  private static func countLines(_ bytes: [UInt8]) -> Int {
    let (feed, back) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    return bytes.indices.count { place in
      bytes[place] == feed || bytes[place] == back && (place + 1 == bytes.count || bytes[place + 1] != feed)
    }
  }

  private static func endsEveryLineWithReturn(_ bytes: ArraySlice<UInt8>) -> Bool {
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    return !ends.isEmpty && ends.allSatisfy { $0 > bytes.startIndex && bytes[$0 - 1] == UInt8(ascii: "\r") }
  }

  /// The line of the first byte that begins no letter of UTF-8.
  private static func lineOfDamage(in bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var input = bytes.makeIterator()
    var line = 1
    while case .scalarValue(let scalar) = decoder.decode(&input) {
      if scalar == "\n" { line += 1 }
    }
    return line
  }

  /// Whether the bytes are Shift_JIS as Windows writes it (CP932). A lead byte of 0x81–0x9F tells it from EUC-JP.
  private static func isShiftJIS(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    var hasKanji = false
    while let first = rest.popFirst() {
      switch first {
      case 0..<0x80, 0xA1...0xDF: continue
      case 0x81...0x9F, 0xE0...0xFC:
        guard let second = rest.popFirst(), (0x40...0xFC).contains(second), second != 0x7F else { return false }
        hasKanji = hasKanji || first < 0xA0
      default: return false
      }
    }
    return hasKanji
  }
}

/// The text of a file, and how the file spells what no one sees: a byte order mark, the ends of lines.
public struct FileText: Equatable, Sendable {
  public var text: String
  public var hasMark: Bool
  public var hasCarriageReturns: Bool

  public init(_ text: String, hasMark: Bool = false, hasCarriageReturns: Bool = false) {
    self.text = text
    self.hasMark = hasMark
    self.hasCarriageReturns = hasCarriageReturns
  }

  /// Another text in the habits of this file.
  public func bytes(for text: String) -> [UInt8] {
    TextDecoding.encode(text, hasMark: hasMark, hasCarriageReturns: hasCarriageReturns)
  }
}
