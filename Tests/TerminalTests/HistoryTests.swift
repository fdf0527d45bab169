import Foundation
import NagareTerminal
import Testing

@testable import struct NagareTerminal.History
@testable import struct NagareTerminal.HistoryFile

struct HistoryTests {
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  let folder: Folder

  init() throws { folder = try Folder() }

  private func typist() throws -> Typist {
    let typist = try Typist(Typist.typeBack, ["prompt=? ", "history=\(folder.path("a/b/lines"))"], columns: 60)
    typist.expect { $0.lines.last == "?" }
    return typist
  }

  private func give(_ line: String, to typist: Typist) {
    typist.type(line + "\r")
    typist.expect { $0.lines.suffix(2) == ["line \(quoted(line))", "?"] }
  }

  @Test func upAndDownWalkAndKeepWhatWasTyped() throws {
    let typist = try typist()
    for line in ["申請 職員", "承認 課長"] { give(line, to: typist) }
    typist.type("通知")
    for (key, line) in [
      (Self.up, "承認 課長"), (Self.up, "申請 職員"), (Self.up, "申請 職員"), (Self.down, "承認 課長"), (Self.down, "通知"),
      (Self.down, "通知"),
    ] {
      typist.type(key)
      typist.expect { $0.lines.last == "? \(line)" }
    }
    typist.type(Self.up + "\u{7F}")
    typist.expect { $0.lines.last == "? 承認 課" }
    typist.type(Self.up + Self.down)
    typist.expect { $0.lines.last == "? 承認 課" }
    typist.type("\u{3}")
    typist.expect { $0.lines.last == "?" }
    typist.type(Self.up)
    typist.expect { $0.lines.last == "? 承認 課長" }
  }

  @Test func linesAreOnDiskBeforeTheyAreGivenAndThereNextTime() throws {
    let first = try typist()
    for line in ["承認 課長", "承認 課長", "　", "通知 職員"] { give(line, to: first) }
    #expect(String(decoding: try folder.bytes(of: "a/b/lines"), as: UTF8.self) == "承認 課長\n通知 職員\n")
    let facts = try FileManager.default.attributesOfItem(atPath: folder.path("a/b/lines"))
    #expect(facts[.posixPermissions] as? Int == 0o600)
    let second = try typist()
    second.type(Self.up + Self.up + "\r")
    second.expect(line: "line \(quoted("承認 課長"))")
  }

  @Test func searchFindsJapaneseAndGoesOn() throws {
    let typist = try typist()
    for line in ["承認 課長", "んだ 承認", "通知 職員"] { give(line, to: typist) }
    typist.type("書きかけ\u{12}承認")
    typist.expect { $0.lines.last == "履歴をさがす「承認」> んだ 承認" }
    typist.type("\u{12}")
    typist.expect { $0.lines.last == "履歴をさがす「承認」> 承認 課長" }
    typist.type("\u{7F}\u{7F}ん")
    typist.expect { $0.lines.last == "履歴をさがす「ん」> んだ 承認" }
    typist.type("ない")
    typist.expect { $0.lines.last == "履歴にありません「んない」> 書きかけ" }
    typist.type("\u{7}")
    typist.expect { $0.lines.last == "? 書きかけ" }
    typist.type("\u{12}課\u{1B}[D\u{7F}係\r")
    typist.expect(line: "line \(quoted("承認 係長"))")
  }

  @Test func oddFilesAreKeptAndAddedTo() throws {
    let odd: [UInt8] = [0x61, 0xFF, 0x62, 0x0A, 0x0A] + Array("承認\r\n半分".utf8)
    try folder.write(odd, to: "lines")
    var history = History(file: HistoryFile(path: folder.path("lines")))
    #expect(history.entries == ["a\u{FFFD}b", "承認\r", "半分"])
    history.add("次")
    #expect(try folder.bytes(of: "lines") == odd + Array("\n次\n".utf8))
  }

  @Test func onlyTheLastThousandAreRead() throws {
    let lines = (1...300_000).map { "行\($0)" }
    try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "lines")
    let entries = History(file: HistoryFile(path: folder.path("lines"))).entries
    #expect(entries.count == 1_000 && entries.first == "行299001" && entries.last == "行300000")
  }

  @Test(arguments: ["", "/nowhere/at/all", "/dev/full", "/tmp", "/dev/null/x"])
  func whereNothingCanBeKeptTypingGoesOn(path: String) {
    var history = History(file: HistoryFile(path: path))
    history.add("承認")
    #expect(history.step(-1, from: "") == "承認")
  }
}
