import Foundation
import NagareNotation
import Testing

/// What is said fits the window it is said in.
struct WindowTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func open(_ arguments: [String], columns: Int, height: Int = 24, _ language: String = "ja") throws -> Typist {
    try Typist(
      ShowTests.nagare, arguments, columns: columns, height: height,
      environment: [
        "LC_ALL": "C.UTF-8", "NAGARE_LANG": language, "XDG_STATE_HOME": folder.path("state"), "NO_COLOR": "1",
      ])
  }

  /// The talk beside the results is broken by the program, not by the edge of the window.
  @Test(arguments: [80, 60, 40], ["ja", "en"])
  func talkIsWrappedBetweenWords(_ columns: Int, _ language: String) throws {
    for arguments in [["show", "a.flow", "--transkript"], ["class", "nowhere"], ["show", "nosuch.flow"]] {
      let typist = try open(arguments, columns: columns, language)
      _ = typist.end()
      let lines = String(decoding: typist.bytes, as: UTF8.self).split { $0.isNewline }
      let isNarrow = lines.allSatisfy { DisplayWidth().of(String($0)) <= columns }
      #expect(!lines.isEmpty && isNarrow, "\(lines)")
    }
  }

  @Test func theWordsAreReadAScreenAtATime() throws {
    let typist = try open(["words"], columns: 80)
    typist.expect("the first page") { $0.lines.last?.hasPrefix("-- 1/") == true && $0.lines[0].contains("早見表") }
    typist.type("q")
    #expect(typist.end() == 0)
  }

  @Test func theCardKeepsItsTitleOnTheScreen() throws {
    let typist = try open([], columns: 80)
    typist.expect("the prompt") { $0.lines.contains { $0.hasPrefix("流れ>") } }
    typist.type("早見\r")
    typist.expect("the card") { $0.lines.contains { $0.contains("続きは Enter") } && $0.lines[0].contains("早見") }
  }
}
