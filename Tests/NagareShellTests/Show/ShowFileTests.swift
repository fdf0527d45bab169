import Foundation
import NagareEngine
import NagareModel
import NagareNotation
import NagareShell
import Testing

/// What a show leaves behind: bookmarks, films, texts, notes.
struct ShowFileTests {
  // MARK: Films and texts

  static let golden: [(file: String, language: Language)] = [
    ("tea.ja.txt", .ja), ("tea.en.txt", .en), ("tea.cast", .ja),
  ]

  @Test(arguments: golden) func looksAsRecorded(_ golden: (file: String, language: Language)) throws {
    let timeline = try Prepared.timeline(Prepared.tea, golden.language)
    let film = String(decoding: Recording.bytes(of: timeline, on: Prepared.stage()), as: UTF8.self)
    let text = Transcript.lines(timeline, on: Page(golden.language, columns: 60)).map { $0 + "\n" }.joined()
    try Prepared.fixtures.expect(golden.file.hasSuffix(".cast") ? film : text, in: golden.file)
  }

  @Test func aFilmIsAnAsciicastWithAMarkerAtEveryStop() throws {
    let timeline = try Prepared.timeline()
    let lines = String(decoding: Recording.bytes(of: timeline, on: Prepared.stage()), as: UTF8.self)
      .split(separator: "\n")
    let header = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(header["version"] as? Int == 2 && header["width"] as? Int == 60 && header["height"] as? Int == 20)
    let events = try lines.dropFirst().map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [Any])
    }
    let times = events.compactMap { $0[0] as? Double }
    #expect(times.count == events.count && times == times.sorted() && times[0] == 0)
    let markers = events.filter { $0[1] as? String == "m" }.compactMap { $0[2] as? String }
    #expect(markers == ["1 少なければ係長が決める", "3 番: 係長", "6 多ければ課長が決める"])
    let screens = events.filter { $0[1] as? String == "o" }.compactMap { $0[2] as? String }
    #expect(screens.count == timeline.moments.count + 1)
    for (place, screen) in screens.dropLast().enumerated() {
      let shown = Show(timeline, at: place).seen(on: Prepared.stage()).joined(separator: "\r\n")
      #expect(screen == "\u{1B}[H\u{1B}[2J" + shown)
    }
  }

  @Test func aStopIsMarkedEachTimeItIsReachedAndNotWhileItStands() throws {
    var recording = Recording(on: Prepared.stage())
    var show = try Prepared.show()
    var film = ""
    for (time, key) in ["]", ".", ".", "b", "n"].enumerated() {
      show.type(key)
      film += recording.frame(show, at: time * 1234)
    }
    let markers = film.split(separator: "\n").filter { $0.contains("\"m\"") }
    #expect(markers == ["[0.000,\"m\",\"3 番: 係長\"]", "[4.936,\"m\",\"3 番: 係長\"]"])
  }

  // MARK: Notes

  @Test func notesAreNeverOnTheScreen() throws {
    let timeline = try Prepared.timeline()
    let notes = timeline.moments.flatMap(\.notes)
    #expect(notes == ["だれが決めるでしょう、と聞く", "20人までなら受け付ける、と言う", "予算の話もする"])
    let stage = Prepared.stage(80, 60)
    var showsPublic = String(decoding: Recording.bytes(of: timeline, on: stage), as: UTF8.self)
    for place in timeline.moments.indices { showsPublic += stage.lines(Show(timeline, at: place)).joined() }
    for note in notes { #expect(!showsPublic.contains(note)) }
    let handout = Notes(timeline, on: Page(.ja)).handout.joined()
    let transcript = Transcript.lines(timeline, on: Page(.ja))
    for note in notes { #expect(handout.contains(note) && transcript.contains("    メモ: " + note)) }
  }

  @Test func notesFollowTheShow() throws {
    let timeline = try Prepared.timeline()
    let notes = Notes(timeline, on: Page(.ja, columns: 60))
    var bookmark = Bookmark(file: "/a/tea.flow", started: 0)
    #expect(
      notes.lines(bookmark, seconds: 5) == [
        "[1/11] 0:05 たちました", "", "いま: 「少なければ係長が決める」の始まり", "    メモ: だれが決めるでしょう、と聞く", "",
        "つぎ: 係員: 人数 3", "", "終わるには Ctrl-C か q",
      ])
    var show = Show(timeline)
    show.type("]")
    bookmark.follow(show)
    #expect(
      notes.lines(bookmark, seconds: 754) == [
        "[3/11] 12:34 たちました", "", "いま: 番: 係長  (止まる)", "", "つぎ: 係長: 承認", "", "終わるには Ctrl-C か q",
      ])
    show.type(".")
    bookmark.follow(show)
    #expect(notes.lines(bookmark, seconds: 3723)[...1] == ["[3/11] 1:02:03 たちました", "画面は消えています。どのキーでも戻ります。"])
    show.type("..⇲")
    show.type(".⇲⇲")
    bookmark.follow(show)
    #expect(notes.lines(bookmark, seconds: 1).contains("つぎはありません。ここが最後です。"))
    #expect(notes.waiting.last == "終わるには Ctrl-C か q")
  }

  // MARK: Bookmarks

  @Test func aBookmarkIsReadBack() throws {
    for view in Bookmark.View.allCases {
      for example in [nil, "「変わった\n名前」"] {
        let bookmark = Bookmark(file: "/あ/b \".flow", example: example, place: 7, view: view, started: 1_790_000_000)
        #expect(Bookmark(reading: bookmark.bytes) == bookmark)
      }
    }
  }

  @Test func aDamagedBookmarkIsNone() throws {
    let bytes = Bookmark(file: "/a.flow", place: 2, started: 1).bytes
    for length in 0..<bytes.count - 2 { #expect(Bookmark(reading: Array(bytes[..<length])) == nil) }
    let newer = String(decoding: bytes, as: UTF8.self).replacing("\"version\":1", with: "\"version\":2")
    #expect(Bookmark(reading: Array(newer.utf8)) == nil)
    let before = String(decoding: bytes, as: UTF8.self).replacing("\"place\":3", with: "\"place\":0")
    #expect(Bookmark(reading: Array(before.utf8)) == nil)
  }

  @Test func aShowGoesOnWhereItStoodAndBeginsAnewBehindItsEnd() throws {
    var bookmark = Bookmark(file: "/a.flow", started: 1)
    var show = try Prepared.show()
    show.type("nnw")
    bookmark.follow(show)
    #expect(bookmark.place == 2 && bookmark.view == .whatIf)
    let again = try Prepared.show(at: bookmark.place)
    show.comeHome()
    #expect(again.seen(on: Prepared.stage()) == show.seen(on: Prepared.stage()))
    show.type("q")
    bookmark.follow(show)
    #expect(bookmark.place == 2 && bookmark.view == .left)
    show = try Prepared.show()
    show.type("⇲q")
    bookmark.follow(show)
    #expect(bookmark.place == 0)
  }

  @Test func aBookmarkBehindTheEndOfAShorterFileIsItsEnd() throws {
    #expect(try Prepared.show(at: 99).place == 10)
  }

  // MARK: Logs

  @Test(arguments: Sample.all.map(\.text)) func aLogIsShownAsTheExampleItWasMadeFrom(_ flow: String) throws {
    let run = try RunCase(Prepared.source(flow), on: Page(.ja))
    let stage = Prepared.stage()
    for example in run.script.reading.examples {
      let log = try #require(run.play(example).log)
      let shown = try Prepared.timeline(Source("a.log", .success(log)))
      let played = Timeline([example], of: run.script)
      let happened = played.moments.indices.filter { index in
        if case .happens = played.moments[index].what { true } else { index == 0 }
      }
      #expect(shown.troubles.isEmpty && shown.moments.count >= happened.count)
      let ends = [shown, played].map { Show($0, at: $0.moments.count - 1).seen(on: stage).suffix(8) }
      if case .holds = played.moments[played.moments.count - 1].what { continue }
      #expect(ends[0] == ends[1])
    }
  }

  @Test func aLogThatWasChangedShowsWhereItParts() throws {
    let run = try RunCase(Prepared.tea, on: Page(.ja))
    let log = try #require(run.play(try run.example(named: "少なければ")).log)
    let changed = String(decoding: log, as: UTF8.self).replacing("\"way\":\"otherwise\"", with: "\"way\":1")
    let timeline = try Prepared.timeline(Source("a.log", .success(Array(changed.utf8))))
    #expect(timeline.troubles.count == 1 && timeline.moments.count == 2)
    #expect(Show(timeline, at: 1).seen(on: Prepared.stage()).contains { $0.hasPrefix("記録の6行目: ") })
  }

  // MARK: Before the show

  @Test(arguments: Sample.all.map(\.text)) func everySampleCanBeShown(_ flow: String) {
    for language in Language.allCases {
      let reply = ShowCheck(on: Prepared.stage(60, 20, language)).answer([Prepared.source(flow)])
      #expect(reply.exit == .fine && reply.talk.isEmpty && reply.output.count == 1, "\(reply.output)")
    }
  }

  @Test func theCheckFindsWhatWouldGoWrong() {
    let check = ShowCheck(on: Prepared.stage())
    #expect(check.answer([Prepared.tea]).output == ["tea.flow: 11場面(例 2つ、止まる 1か所)、すべて 60x20 に収まります。"])
    let wrong = Prepared.source(Prepared.text("tea.flow").replacing("番: 係長", with: "番: 課長"))
    let reply = check.answer([wrong])
    #expect(reply.exit == .problems && reply.output.first == "a.flow 17行目: 「課長」のはずですが、「係長」です。")
    let small = ShowCheck(on: Prepared.stage(20, 12)).answer([Prepared.tea])
    #expect(small.exit == .problems && small.output.first?.hasPrefix("tea.flow 16行目: 場面 2 は、20x12 の画面から") == true)
    let none = check.answer([Prepared.source("申請 職員\n承認 課長\n")])
    #expect(none.exit == .problems && none.talk.first?.hasPrefix("a.flow: 見せる例がありません。") == true)
    #expect(check.answer([Source("x", .failure(.missing))]).exit == .fileTrouble)
    #expect(check.answer([Source("x.log", .success(Array("{}".utf8)))]).exit == .fileTrouble)
  }

  @Test(arguments: [("60x20", 60, 20), ("６０×２０", 60, 20), ("80*24", 80, 24)])
  func aSizeIsReadHoweverItIsWritten(_ typed: String, _ columns: Int, _ rows: Int) {
    #expect(Stage.size(typed: typed)?.columns == columns && Stage.size(typed: typed)?.rows == rows)
  }

  @Test(arguments: ["", "60", "x20", "60x", "5x5", "99999x20", "60x20x3", "-60x20"])
  func whatIsNoSizeIsRefused(_ typed: String) {
    #expect(Stage.size(typed: typed) == nil)
  }
}
