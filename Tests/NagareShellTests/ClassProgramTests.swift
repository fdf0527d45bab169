import Foundation
import NagareModel
import NagareShell
import Testing

/// A class as the whole program sees it: desks that write, a board that reads, and what others put into the folder.
struct ClassProgramTests {
  let program: Program

  init() throws {
    program = try Program()
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "class"), withIntermediateDirectories: true)
  }

  @Test(arguments: [
    (["NAGARE_CLASS": "class/nowhere"], "NAGARE_CLASS"), (["NAGARE_CLASS": "tea.flow"], "tea.flow"),
    (["NAGARE_LESSONS": "no-answer"], "no-answer"), (["NAGARE_LESSONS": "1-99"], "1-99"),
    (["NAGARE_LESSON": "1-4"], "NAGARE_LESSONS"), (["NAGARE_GROUPS": "Apple"], "NAGARE_GROUP"),
    (["NAGARE_TEAM": "Apple"], "NAGARE_GROUP"), (["NAGARE_LESSONS": "open,no-answers"], "no-answers"),
  ])
  func aSwitchThatIsMistypedIsOneSentenceAtTheStart(_ environment: [String: String], _ named: String) throws {
    try program.write(Array("form clerk\n".utf8), to: "tea.flow")
    for language in ["en", "ja"] {
      let outcome = try program.run([], environment: environment.merging(["NAGARE_LANG": language]) { $1 })
      #expect(outcome.exit == 2 && outcome.output.isEmpty)
      #expect(outcome.talk.split(separator: "\n").count == 1 && outcome.talk.contains(named), "\(outcome.talk)")
    }
  }

  @Test func aLanguageThatIsNotSpokenIsOneSentenceToo() throws {
    let outcome = try program.run([], environment: ["NAGARE_LANG": "jp"])
    #expect(outcome.exit == 2 && outcome.output.isEmpty && outcome.talk.contains("NAGARE_LANG の「jp」"))
  }

  @Test func theDoctorNamesEverySwitchThatIsMistyped() throws {
    let environment = ["NAGARE_CLASS": "class/nowhere", "NAGARE_LESSONS": "no-answer", "NAGARE_GROUPS": "Apple"]
    let outcome = try program.run(["doctor"], environment: environment)
    #expect(outcome.exit == 1 && outcome.talk.split(separator: "\n").count == 3)
    for words in ["class/nowhere", "no-answer", "NAGARE_GROUPS"] { #expect(outcome.talk.contains(words)) }
  }

  /// Computers that were copied share their name; a window that was opened again is the same desk.
  @Test func aDeskIsKnownByWhatItKeeps() throws {
    let other = program.folder.appending(path: "other").path
    for state in [nil, nil, other] {
      let home = state.map { ["XDG_STATE_HOME": $0] } ?? [:]
      _ = try program.run([], environment: home.merging(["NAGARE_CLASS": "class"]) { $1 }, typing: "form clerk\n")
    }
    let board = try program.run(["class", "class", "--once"])
    #expect(board.output.hasPrefix("Class: 2 groups\n"))
  }

  @Test func aDeskTellsAndTheBoardReads() throws {
    let environment = ["NAGARE_CLASS": "class", "NAGARE_GROUP": "Apple", "NAGARE_LESSONS": "no-skip,1-4"]
    let lesson = "lesson 1\nform clerk\n- snack: text\nnotify snack keeper \"{snack}\"\nxyzzy clerk\ncheck\nlesson 2\n"
    let desk = try program.run([], environment: environment, typing: lesson)
    #expect(desk.output.contains("has passed"))
    let board = try program.run(["class", "class", "--once", "--names"])
    let lines = board.output.split(separator: "\n")
    #expect(board.exit == 0 && lines.first == "Class: 1 group" && board.output.contains("(1 group)"))
    #expect(lines[1].split(separator: " ").prefix(3) == ["group", "1", "2"])
    #expect(lines[2].split(separator: " ").prefix(3) == ["1", "done", "part*"] && lines[2].hasSuffix("Apple"))
  }

  @Test func whatOthersPutIntoTheFolderHarmsNobody() throws {
    let folder = program.folder.appending(path: "class").path
    #expect(mkfifo(folder + "/desk-0000000000000001.events", 0o644) == 0)
    symlink("/etc/hostname", folder + "/desk-0000000000000002.events")
    symlink(folder, folder + "/desk-0000000000000003.events")
    mkdir(folder + "/desk-0000000000000004.events", 0o755)
    let event =
      ClassEvent(at: Int(Date().timeIntervalSince1970), lesson: "01-snack", group: "\u{1B}]0;x\u{7}").line + "\n"
    try program.write(
      [UInt8](repeating: 0x41, count: 40_000_000) + Array(("\n" + event).utf8), to: "class/desk-0000000000000005.events"
    )
    try program.write(Array("\u{0}\u{1B}[2J".utf8), to: "class/desk-0000000000000006.events")
    let board = try program.run(["class", "class", "--once", "--names"])
    #expect(board.exit == 0 && board.output.hasPrefix("Class: 1 group\n"))
    #expect(!board.output.contains("\u{1B}") && board.output.contains("1 file could not be read."))
  }

  @Test func thePageForTheWallReplacesOnlyItself() throws {
    let first = try program.run(["class", "class", "--once", "--html", "wall.html"])
    #expect(first.exit == 0 && first.talk.hasPrefix("Wrote wall.html"))
    #expect(try program.run(["class", "class", "--once", "--html", "wall.html"]).exit == 0)
    try program.write(Array("<html>mine</html>".utf8), to: "mine.html")
    let other = try program.run(["class", "class", "--once", "--html", "mine.html"])
    #expect(other.exit == 3 && other.output.isEmpty)
    #expect(try program.bytes(of: "mine.html") == Array("<html>mine</html>".utf8))
  }
}
