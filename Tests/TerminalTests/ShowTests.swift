import Foundation
import Testing

/// A show before a room: what only a terminal can prove.
struct ShowTests {
  static let nagare = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "nagare").path
  static let flow = """
    流れ お茶会
    申請 係員
     ・人数: 数(人) 1〜20
    承認 係長
    例 「小さなお茶会」
     ・係員: 人数 3
     ・メモ「だれの番か聞く」
     ・止まる
     ・番: 係長
     ・係長: 承認
     ・結果: 完了

    """

  let folder: Folder

  init() throws {
    folder = try Folder()
    try Self.flow.write(toFile: folder.path("tea.flow"), atomically: true, encoding: .utf8)
  }

  private func open(
    _ arguments: [String] = ["show"], columns: Int = 60, height: Int = 20, locale: String = "C.UTF-8"
  ) throws -> Typist {
    try Typist(
      Self.nagare, [arguments[0], folder.path("tea.flow")] + arguments.dropFirst(), columns: columns, height: height,
      environment: ["LC_ALL": locale, "NAGARE_LANG": "ja", "XDG_STATE_HOME": folder.path("state"), "NO_COLOR": "1"])
  }

  /// The screen is painted from the top; this is its last line.
  private func isWhole(_ screen: Screen) -> Bool { screen.lines.contains { $0.contains("v  おわり") } }

  private func moment(_ number: Int) -> (Screen) -> Bool {
    { $0.lines[0].hasPrefix("[\(number)/5] ") && $0.hidesCursor }
  }

  /// Keys as terminals, input methods and presenters' remotes send them, one after the other, and where each leads.
  static let keys: [(bytes: String, to: Int)] = [
    ("\r", 2), ("n", 3), ("\u{1B}[D", 2), ("\u{1B}OD", 1), ("\u{1B}[C", 2), ("\u{1B}[6~", 3), ("\u{1B}[6~", 4),
    ("\u{1B}[5~", 3), ("\u{3000}", 4), (" ", 5), ("こ", 4), ("ｂ", 3), ("み", 4), ("[", 2), ("「", 1), ("」", 2), ("]", 5),
    ("２\r", 2), ("ﾇ\r", 1), ("4\r", 4), ("\u{1B}[H", 1), ("\u{1B}[F", 5), ("\u{1B}[A", 4), ("\u{1B}[B", 5), ("bb", 3),
    // F5 and Esc begin and end a show of slides; here they change nothing.
    ("\u{1B}[15~b", 2), ("\u{1B}", 2), ("4\u{1B}", 2), ("\r", 3),
  ]

  @Test(arguments: ["C.UTF-8", "C", "ja_JP.UTF-8"]) func everyKeyLeadsWhereItSays(locale: String) throws {
    let typist = try open(locale: locale)
    typist.expect("the beginning", moment(1))
    for key in Self.keys {
      typist.type(key.bytes)
      typist.expect("\(key)", moment(key.to))
    }
    typist.type("q")
    #expect(typist.end() == 0 && typist.isCooked && !typist.screen.hidesCursor && typist.screen.unknown.isEmpty)
  }

  @Test func backIsTheSamePictureAndABlankScreenIsEmpty() throws {
    let typist = try open()
    typist.expect("the beginning", moment(1))
    typist.type("n")
    typist.expect("forward, to the end of the picture") { moment(2)($0) && isWhole($0) }
    let shown = typist.screen.lines
    typist.type("nnbb")
    typist.expect { $0.lines == shown }
    typist.type("。")
    typist.expect { $0.lines == [""] }
    typist.type("\u{1B}[6~")
    typist.expect { $0.lines == shown }
    #expect(shown.count <= 17 && shown.contains { $0.contains("(2) * 係長の番 【承認】係長") })
    #expect(!typist.bytes.contains { $0 == 0x07 } && !String(decoding: typist.bytes, as: UTF8.self).contains("聞く"))
  }

  @Test func theRoomTriesSomethingElseAndComesBack() throws {
    let typist = try open()
    typist.type("2\r")
    typist.expect("the jump") { moment(2)($0) && isWhole($0) }
    let shown = typist.screen.lines
    typist.type("ｗ")
    typist.expect { $0.lines.last == "もしも 係長>" && !$0.hidesCursor && $0.marksPastes }
    #expect(typist.screen.row < 17)
    typist.type("きゃ\u{7F}\u{7F}却下\r")
    typist.expect { $0.lines.last == "もしも 係長 理由>" && $0.marksPastes }
    typist.type("予算\r")
    typist.expect { $0.lines.contains { $0.hasPrefix("結果: 却下") } && $0.lines.last == "もしも 実行>" && $0.marksPastes }
    typist.type("帰る\r")
    typist.expect { $0.lines[0].hasPrefix("[比べる]") && $0.lines.contains { $0.hasPrefix("もしも: 却下") } }
    typist.type("\r")
    typist.expect { $0.lines == shown && $0.hidesCursor }
  }

  @Test func afterAKillTheShowGoesOnAndTheNotesFollow() throws {
    let notes = try open(["notes"])
    notes.expect { $0.lines[0].hasPrefix("見せる画面がまだ") }
    let typist = try open()
    typist.expect("the beginning", moment(1))
    typist.type("nn")
    typist.expect("the third", moment(3))
    notes.expect { $0.lines[0].hasPrefix("[3/5] 0:0") && $0.lines.contains("いま: 番: 係長") }
    typist.send(SIGKILL)
    _ = typist.end()
    let again = try open()
    again.expect("the third again", moment(3))
    again.expect { $0.lines.last == "前回の続きです   1 Enter で最初から" }
    again.type("b")
    again.expect("the second", moment(2))
    notes.expect { $0.lines.contains("いま: 係員: 人数 3  (止まる)") && $0.lines.contains("    メモ: だれの番か聞く") }
    again.type("q")
    #expect(again.end() == 0)
    notes.expect { $0.lines.contains("見せる画面は終わっています。") }
    notes.type("ｑ")
    #expect(notes.end() == 0 && notes.isCooked)
    let fresh = try open(["show", "--fresh"])
    fresh.expect("a fresh beginning", moment(1))
  }

  @Test func ctrlCEndsNothingAndATermLeavesTheTerminalSane() throws {
    let typist = try open()
    typist.expect("the beginning", moment(1))
    typist.type("n")
    typist.expect("the second", moment(2))
    typist.type("\u{3}")
    typist.expect { $0.lines.last == "終わるには q を押します。" }
    typist.send(SIGTERM)
    #expect(typist.end().map { $0 & 0x7F } == SIGTERM && typist.isCooked && !typist.screen.hidesCursor)
  }

  @Test func anotherSizeIsAnotherPicture() throws {
    let typist = try open(columns: 36)
    typist.expect { $0.lines.suffix(2) == ["Enter で進みます   b 戻る   ? キーの", "    一覧"] }
    try typist.resize(to: 60)
    typist.expect { $0.lines.last == "Enter で進みます   b 戻る   ? キーの一覧" }
  }

  @Test func aFilmHoldsWhatWasShownAndIsNeverOverwritten() throws {
    let typist = try open(["show", "--record", folder.path("tea.cast")])
    typist.expect("the beginning", moment(1))
    typist.type("n")
    typist.expect("the second", moment(2))
    typist.type("q")
    #expect(typist.end() == 0)
    let film = String(decoding: try folder.bytes(of: "tea.cast"), as: UTF8.self).split(separator: "\n")
    #expect(film[0].hasPrefix("{\"version\":2,\"width\":60,\"height\":20,"))
    #expect(film.count { $0.contains("\"m\"") } == 2 && film.contains { $0.contains("[2/5]") })
    let again = try open(["show", "--record", folder.path("tea.cast")])
    #expect(again.end().map { $0 >> 8 & 0xFF } == 3)
  }

  @Test func aFilmPlaysByItselfAndObeysTheKeys() throws {
    let made = try open(["show", "--transcript", "--record", folder.path("tea.cast")])
    #expect(made.end() == 0)
    let typist = try Typist(
      Self.nagare, ["show", folder.path("tea.cast")], columns: 60, height: 22,
      environment: ["LC_ALL": "C.UTF-8", "NAGARE_LANG": "ja", "NO_COLOR": "1"])
    func picture(_ number: Int) -> (Screen) -> Bool { { $0.lines.last?.hasPrefix("[\(number)/5]") == true } }
    typist.expect("the first", picture(1))
    typist.type("　")
    typist.expect { $0.lines.last?.contains("止めています") == true }
    typist.type("」")
    typist.expect("the stop", picture(2))
    typist.type("\u{1B}[D")
    typist.expect("back", picture(1))
    typist.type("　")
    typist.expect("by itself", picture(2))
    typist.type("\u{1B}[F")
    typist.expect { $0.lines.last?.hasPrefix("[5/5] おわりです") == true }
    typist.type("\u{3}")
    #expect(typist.end() == 0 && typist.isCooked && !typist.screen.hidesCursor)
  }
}
