import Foundation
import Testing

/// What an earlier prompt left on the disk, in whatever state.
struct JournalTests {
  private let home: Folder

  init() throws {
    home = try Folder()
    try FileManager.default.createDirectory(atPath: home.path("nagare"), withIntermediateDirectories: true)
  }

  private func typist(_ environment: [String: String]? = nil) throws -> Typist {
    let usual = ["XDG_STATE_HOME": home.url.path, "LC_ALL": "C.UTF-8", "NAGARE_LANG": "ja"]
    return try Typist(PromptTests.nagare, [], columns: 160, environment: environment ?? usual)
  }

  private var journal: URL { home.url.appending(path: "nagare/1-1.session") }

  private func leave(_ lines: [String]) throws -> Data {
    let head = #"{"nagare":"session","version":1,"language":"ja","file":null}"#
    let data = Data(([head] + lines).joined(separator: "\n").utf8)
    try data.write(to: journal)
    return data
  }

  @Test func aDamagedLineCostsThatLineAndNoLaterOne() throws {
    _ = try leave([#"{"line":"申請 職員"}"#, #"{"li"#, #"{"line":"承認 課長"}"#, #"{"line":"通"#])
    let first = try typist()
    first.expect(line: "続けますか(はい/いいえ)>")
    #expect(first.screen.lines.contains { $0.contains("1行は壊れていて読めない") })
    first.type("はい\r")
    first.expect(line: "流れ(2)>")
    first.type("承認 新しい人\r")
    first.expect(line: "流れ(3)>")
    first.send(SIGKILL)
    _ = first.end()

    let again = try typist()
    again.expect(line: "続けますか(はい/いいえ)>")
    again.type("はい\r")
    again.expect(line: "流れ(3)>")
    again.type("一覧\r")
    again.expect { $0.lines.contains { $0.contains("承認 新しい人") } && $0.lines.last == "流れ(3)>" }
  }

  @Test func lookingAtALargeJournalChangesNothing() throws {
    let long = String(repeating: "a", count: 17 << 20)
    let data = try leave([#"{"line":"申請 職員"}"#, long, #"{"line":"承認 最後の人"}"#, #"{"li"#])
    let typist = try typist()
    typist.expect(line: "続けますか(はい/いいえ)>")
    #expect(typist.screen.lines.contains("    承認 最後の人"))
    typist.send(SIGKILL)
    _ = typist.end()
    #expect(try Data(contentsOf: journal) == data)
  }

  @Test func aPipeAmongTheJournalsHoldsNothingUp() throws {
    try #require(mkfifo(journal.path, 0o600) == 0)
    let typist = try typist()
    typist.expect(line: "流れ>")
  }

  @Test func withoutAHomeThePersonIsTold() throws {
    let typist = try typist(["LC_ALL": "C.UTF-8", "NAGARE_LANG": "ja"])
    typist.expect(line: "流れ>")
    #expect(typist.screen.lines.contains { $0.hasPrefix("環境変数 HOME も XDG_STATE_HOME もない") })
    #expect(!FileManager.default.fileExists(atPath: ".local"))
  }
}
