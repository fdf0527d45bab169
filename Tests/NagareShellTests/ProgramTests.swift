import Foundation
import NagareShell
import Testing

/// What only the whole program can show: exit codes, and files that are safe with it.
struct ProgramTests {
  static let slip = "流れ おやつ\r\n申請 係員\r\n商人 係長\r\n"
  static let repaired = "流れ おやつ\r\n申請 係員\r\n承認 係長\r\n"
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  let program: Program

  init() throws {
    program = try Program()
  }

  static let exits: [(line: String, exit: Int32)] = [
    ("", 0), ("--help", 0), ("check --help", 0), ("--version", 0), ("doctor", 0), ("words", 0), ("samples", 0),
    ("explain 102", 0), ("explain N999", 2), ("check", 2), ("nonsense", 2), ("chek a.flow", 2),
    ("samples coppy leave", 2), ("check --nonsense a", 2),
    ("check a --lang fr", 2), ("check missing.flow", 3), ("format .", 3),
    ("diagram --help", 0), ("diagram", 2), ("diagram a --width x", 2), ("diagram missing.flow", 3),
    ("replay", 2), ("replay missing.log", 3), ("test", 2), ("test missing.flow", 3), ("run missing.flow", 3),
    ("show", 2), ("show missing.flow", 3), ("show --check missing.flow", 3), ("show a b c", 2), ("notes", 2),
    ("show a --size 3x3", 2), ("notes missing.flow", 3), ("show --help", 0), ("notes --help", 0),
  ]

  @Test(arguments: exits)
  func theExitCodeSaysHowItWent(_ line: String, _ exit: Int32) throws {
    let outcome = try program.run(line.split(separator: " ").map(String.init))
    #expect(outcome.exit == exit, "\(outcome.talk)")
    #expect(exit == 0 ? !outcome.output.isEmpty : outcome.output.isEmpty)
    #expect(exit == 0 || outcome.talk.split(separator: "\n").count == 1)
  }

  @Test func aRepairKeepsMarkLineEndsModeAndLink() throws {
    try program.write(Self.mark + Array(Self.slip.utf8), to: "real.flow")
    let real = program.folder.appending(path: "real.flow").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
    try FileManager.default.createSymbolicLink(
      atPath: program.folder.appending(path: "link.flow").path, withDestinationPath: "real.flow")

    #expect(try program.run(["check", "--fix", "missing.flow", "link.flow"]).exit == 3)

    #expect(try program.bytes(of: "real.flow") == Self.mark + Array(Self.repaired.utf8))
    #expect(try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions] as? Int == 0o640)
    #expect(try program.names() == ["link.flow", "real.flow", "real.flow~"])
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: program.folder.path + "/link.flow")
    #expect(link == "real.flow")
  }

  @Test func aRunWrittenForProgramsIsItsLog() throws {
    let text = "流れ おやつ\n申請 係員\n承認 係長\n例 「よい」\n ・係員: 済\n ・係長: 承認\n"
    try program.write(Array(text.utf8), to: "a.flow")
    let run = try program.run(["run", "a.flow", "--example", "よい", "--json", "--record", "a.log"])
    #expect(run.exit == 0)
    #expect(run.output.hasPrefix(#"{"nagare":"log","version":1,"#))
    #expect(try program.bytes(of: "a.log") == Array(run.output.utf8))
    #expect(try program.run(["replay", "a.log"]).exit == 0)
  }

  @Test(arguments: [("ja", "--size 60x20 のように"), ("en", "write it as in --size 60x20")])
  func aSizeThatIsNoneIsAnsweredWithOne(_ language: String, _ words: String) throws {
    try program.write(Array("form clerk\n".utf8), to: "a.flow")
    let outcome = try program.run(["show", "a.flow", "--size", "abc"], environment: ["NAGARE_LANG": language])
    #expect(outcome.exit == 2 && outcome.talk.contains(words) && outcome.talk.contains("abc"), "\(outcome.talk)")
  }

  @Test(arguments: [("ja", "例にする"), ("en", "type keep")])
  func aFlowWithoutExamplesSaysHowToMakeOne(_ language: String, _ words: String) throws {
    try program.write(Array("flow A\nform clerk\nnotify clerk \"Yes\"\n".utf8), to: "a.flow")
    let outcome = try program.run(["show", "a.flow"], environment: ["NAGARE_LANG": language])
    #expect(outcome.exit == 1 && outcome.talk.contains(words) && outcome.talk.contains("`nagare a.flow`"))
  }

  @Test func aFilmIsPlayedByTheProgramThatMadeIt() throws {
    #expect(try program.run(["samples", "copy", "leave.en"]).exit == 0)
    #expect(try program.run(["show", "leave.en.flow", "--record", "leave.cast"]).exit == 0)
    let shown = try program.run(["show", "leave.cast"])
    #expect(shown.exit == 0 && shown.output.hasPrefix("[1/") && !shown.output.contains("\u{1B}"))
    let foreign = #"{"version":2,"width":80,"height":24}"# + "\n" + #"[0.1,"o","\u001b]0;hello\u0007$ "]"# + "\n"
    try program.write(Array(foreign.utf8), to: "foreign.cast")
    let refused = try program.run(["show", "foreign.cast"])
    #expect(refused.exit == 3 && refused.output.isEmpty && refused.talk.contains("not filmed by nagare"))
  }

  @Test func aFileThatIsNeatIsNotTouched() throws {
    #expect(try program.run(["samples", "copy", "leave"]).exit == 0)
    #expect(try program.run(["format", "--write", "leave.flow"]).exit == 0)
    let path = program.folder.appending(path: "leave.flow").path
    let before = try FileManager.default.attributesOfItem(atPath: path)
    #expect(try program.run(["format", "--write", "leave.flow"]).talk.isEmpty)
    #expect(try program.run(["format", "--check", "leave.flow"]).exit == 0)
    let after = try FileManager.default.attributesOfItem(atPath: path)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test func aCopyNeverReplacesAFile() throws {
    try program.write([0x61], to: "leave.flow")
    #expect(try program.run(["samples", "copy", "leave"]).exit == 3)
    #expect(try program.bytes(of: "leave.flow") == [0x61])
    #expect(try program.names() == ["leave.flow"])
  }

  @Test func resultsAndTalkGoSeparateWays() throws {
    try program.write(Array(Self.slip.utf8), to: "a.flow")
    let outcome = try program.run(["check", "a.flow"])
    #expect(outcome.exit == 1)
    #expect(outcome.output.hasPrefix("N102"))
    #expect(outcome.talk == "1 file, 1 problem\n")
    #expect(!outcome.output.contains("\u{1B}"))
  }
}
