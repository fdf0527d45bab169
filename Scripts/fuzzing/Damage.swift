import NagareModel

// How inputs are damaged: bytes and stretches changed, lost, doubled and moved, words of the language and letters that
// are trouble thrown in, and pieces of one example put into another.
extension Kind {
  private static let thrownIn: [[UInt8]] =
    [
      "申請", "承認", "もし", "なら", "おわり", "それ以外", "同時", "全員", "表", "計算", "通知", "→", "「", "」", "・", "：", "〜", "または",
      "かつ", "例", "結果", "期限", "3日", "９９９９９９９９９９", "-9223372036854775808", "1e999", "0.0000000000001", "\n", "\r\n", "\r",
      "\t", "　", " ", "\u{0}", "\u{1B}[31m", "\u{202E}", "\u{200B}", "\u{2028}", "\u{301}\u{301}\u{301}", "👨‍👩‍👧", "\"",
      "\\", "{", "}",
      "[[[[[[[[", "]", ",", ":", "null", "true", "\\u0000", "\\ud800", "if", "then", "end", "approval", "2026-02-30",
      "24:00", "{日数}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC2], [0xE3, 0x81], [0xEF, 0xBB, 0xBF], [0x82, 0xA0]]

  func damaged(_ random: inout SeededRandom) -> [UInt8] {
    var bytes = random.pick(examples)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      guard !bytes.isEmpty else { return random.pick(Self.thrownIn) }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let length = Int.random(in: 1...random.pick([1, 3, 12, 80, 600]), using: &random)
      let stretch = place..<min(bytes.count, place + length)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(stretch)
      case 2: bytes.insert(contentsOf: bytes[stretch], at: place)
      case 3, 4: bytes.insert(contentsOf: random.pick(Self.thrownIn), at: place)
      case 5:
        let piece = Array(bytes[stretch])
        bytes.removeSubrange(stretch)
        bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &random))
      case 6:
        let other = random.pick(examples)
        guard !other.isEmpty else { continue }
        let start = Int.random(in: 0..<other.count, using: &random)
        bytes.insert(contentsOf: other[start..<min(other.count, start + length)], at: place)
      default:
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        lines.swapAt(Int.random(in: lines.indices, using: &random), Int.random(in: lines.indices, using: &random))
        bytes = Array(lines.joined(separator: [0x0A]))
      }
    }
    return bytes
  }
}
