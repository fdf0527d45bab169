import NagareModel
import TestSupport
import Testing

struct HostileKeysTests {
  /// Ctrl-C, Ctrl-D, Ctrl-Q, Ctrl-S, Ctrl-V, Ctrl-Z and Ctrl-\: between two lines the terminal itself obeys them.
  static let obeyed: Set<UInt8> = [3, 4, 17, 19, 22, 26, 28]

  /// Keys at random, and bytes that are none.
  @Test(arguments: 1...8 as ClosedRange<UInt64>) func nothingTypedDoesHarm(seed: UInt64) throws {
    let typist = try Typist(columns: 20 + Int(seed), height: 6)
    var random = SeededRandom(seed)
    let bits = [
      "\u{1B}", "\u{1B}[", "[A", "\u{1B}[D", "\u{1B}[200~", "\u{1B}[201~", "承認", "syo\t", "\r", "\u{12}", "\u{19}",
    ]
    typist.expect(line: ">")
    for _ in 1...400 {
      if random.below(2) == 0 {
        typist.type(bits[random.below(bits.count)])
      } else {
        let byte = UInt8(random.below(256))
        typist.type([Self.obeyed.contains(byte) ? 0x20 : byte])
      }
    }
    // Between two lines the terminal takes Ctrl-C for itself; whoever sees nothing happen presses it once more.
    for _ in 1...10 {
      typist.type("\u{3}")
      if typist.reaches(within: 1, { $0.lines.suffix(2) == ["interrupted", ">"] }) { break }
    }
    typist.expect { $0.lines.suffix(2) == ["interrupted", ">"] }
    typist.type("x\r")
    typist.expect { $0.lines.suffix(2) == [#"line "x""#, ">"] }
  }
}
