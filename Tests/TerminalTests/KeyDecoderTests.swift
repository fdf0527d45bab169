import NagareModel
import TestSupport
import Testing

@testable import enum NagareTerminal.Key
@testable import struct NagareTerminal.KeyDecoder

struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8], inPiecesOf size: Int) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      decoder.feed(bytes[start...].prefix(size))
      while let key = decoder.next() { keys.append(key) }
    }
    if let key = decoder.settle() { keys.append(key) }
    return keys.reduce(into: []) { joined, key in
      if case .text(let more) = key, case .text(let text) = joined.last {
        joined[joined.count - 1] = .text(text + more)
      } else {
        joined.append(key)
      }
    }
  }

  /// However the bytes are cut, the keys are the same, and letters come out as Swift reads them.
  @Test func keysDoNotDependOnHowTheBytesArrive() {
    let bits: [[UInt8]] = [
      Array("承".utf8), Array("a".utf8), Array("😀".utf8), [0xE3], [0xFF], [0xF0, 0x9F], [0xC3], [0x80], [0xED, 0xA0],
      [0x1B], Array("\u{1B}[A".utf8), Array("\u{1B}[1;5D".utf8), Array("\u{1B}[".utf8), Array("\u{1B}O".utf8), [0x0D],
      [0x00], [0x7F], Array("\u{1B}[200~x\ny\u{1B}[201~".utf8), Array("[200~".utf8), Array("~".utf8),
    ]
    for seed in 1...3_000 {
      var random = SeededRandom(UInt64(seed))
      let bytes = (0...random.below(8)).flatMap { _ in bits[random.below(bits.count)] }
      let whole = keys(bytes, inPiecesOf: bytes.count)
      for size in 1...3 where keys(bytes, inPiecesOf: size) != whole {
        Issue.record("\(bytes) in pieces of \(size): \(keys(bytes, inPiecesOf: size)), whole: \(whole)")
      }
    }
  }

  @Test func textIsReadAsSwiftReadsIt() {
    for seed in 1...3_000 {
      var random = SeededRandom(UInt64(seed))
      let bytes = (0...6).map { _ in
        [0x61, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xE3, 0xED, 0xF0, 0xF4, 0xFF][random.below(12)]
      }
      let end = bytes + [0x2E]
      for size in [1, 2, 8]
      where keys(end.map(UInt8.init), inPiecesOf: size) != [.text(String(decoding: end.map(UInt8.init), as: UTF8.self))]
      {
        Issue.record("\(bytes) in pieces of \(size)")
      }
    }
  }
}
