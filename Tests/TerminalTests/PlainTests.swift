import Foundation
import Testing

@testable import struct NagareTerminal.LineSplitter

struct PlainTests {
  static let split: [(bytes: [UInt8], lines: [String])] = [
    ([], []),
    (Array("承認\n\n課長\n".utf8), ["承認", "", "課長"]),
    (Array("承認\r\n課長".utf8), ["承認", "課長"]),
    ([0xEF, 0xBB, 0xBF] + Array("a\n\u{FEFF}b\n".utf8), ["a", "\u{FEFF}b"]),
    ([0x61, 0xFF, 0xE3, 0x81, 0x62, 0x00, 0x63, 0x0A, 0x0D, 0x0A], ["a\u{FFFD}\u{FFFD}bc", ""]),
  ]

  @Test(arguments: split, [1, 2, 1_000])
  func bytesAreCutIntoLines(_ split: (bytes: [UInt8], lines: [String]), pieces: Int) {
    var splitter = LineSplitter()
    var lines: [String] = []
    for start in stride(from: 0, to: split.bytes.count, by: pieces) {
      splitter.feed(Array(split.bytes[start...].prefix(pieces)))
      while let line = splitter.next() { lines.append(line) }
    }
    #expect(lines + [splitter.last()].compactMap { $0 } == split.lines)
  }

  private func said(to bytes: [UInt8], _ arguments: [String] = []) throws -> String {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: Typist.typeBack)
    process.arguments = arguments
    process.environment = ["TERM": "xterm"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let writer = Thread {
      try? input.fileHandleForWriting.write(contentsOf: Data(bytes))
      try? input.fileHandleForWriting.close()
    }
    writer.start()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }

  @Test func aPipeGivesLinesAndGetsNothingElse() throws {
    let said = try said(to: Array("承認\r\n\u{3}\u{4}\t\u{1B}[A\n終".utf8))
    #expect(said == "line \(quoted("承認"))\nline \(quoted("\u{3}\u{4}\t\u{1B}[A"))\nline \(quoted("終"))\nend\n")
  }

  @Test func aPipeMayBeAskedInWords() throws {
    let said = try said(to: Array("a\nb".utf8), ["prompts=always", "prompt=流れ> ", "initial=承認"])
    #expect(said == "流れ> 承認\n流れ> line \"a\"\n流れ> \nline \"b\"\n流れ> \nend\n")
  }

  @Test func aLineOfAMegabyteGoesThroughAPipe() throws {
    let line = Array(repeating: Array("承認".utf8), count: 200_000).flatMap { $0 }
    #expect(try said(to: line + [0x0A] + line) == "line <1200000 bytes>\nline <1200000 bytes>\nend\n")
  }

  @Test(arguments: ["dumb", ""]) func aDumbTerminalGetsNoEscapes(term: String) throws {
    let typist = try Typist(Typist.typeBack, ["prompt=流れ> ", "colour=1"], term: term)
    typist.expect(line: "流れ>")
    #expect(typist.isCooked)
    typist.type("承認x\u{7F}課\u{7F}\t\n")
    typist.expect(line: "line \(quoted("承認\t"))")
    typist.type("消える\u{3}")
    typist.expect(line: "interrupted")
    typist.type("残る\u{4}\u{4}")
    typist.expect(line: "line \(quoted("残る"))")
    typist.type("\u{4}")
    #expect(typist.end() == 0)
    #expect(!typist.bytes.contains(0x1B))
  }

  @Test func readAloudTheScreenIsOnlyAddedTo() throws {
    let typist = try Typist(Typist.typeBack, ["aloud=1", "initial=承認 課長"])
    typist.expect { $0.lines == ["> 承認 課長", ">"] }
    typist.type("\n")
    typist.expect { $0.lines == ["> 承認 課長", ">", "line \(quoted("承認 課長"))", ">"] }
    typist.type("承認 部長\n")
    typist.expect(line: "line \(quoted("承認 部長"))")
    #expect(!typist.bytes.contains(0x1B) && !String(decoding: typist.bytes, as: UTF8.self).contains(/\r[^\n]/))
  }
}
