import NagareShell
import Testing

struct ShowKeyTests {
  /// From where, which keys, to where; places as they are shown, from 1.
  static let walks: [(from: Int, keys: String, to: Int)] = [
    // Forward, whatever the input method makes of the key.
    (1, "⏎", 2), (1, " ", 2), (1, "\u{3000}", 2), (1, ">", 2), (1, "⇟", 2), (1, "n", 2), (1, "N", 2), (1, "ｎ", 2),
    (1, "Ｎ", 2), (1, "ん", 2), (1, "み", 2), (1, "ミ", 2), (1, "ﾐ", 2), (1, "nn ⏎", 5),
    // Back.
    (5, "<", 4), (5, "⇞", 4), (5, "b", 4), (5, "B", 4), (5, "ｂ", 4), (5, "こ", 4), (5, "ｺ", 4), (5, "bb", 3),
    // The ends hold.
    (1, "b", 1), (1, "<<", 1), (11, "n", 11), (11, "⏎⏎", 11), (4, "⇱", 1), (4, "⇲", 11),
    // From stop to stop: where an example begins, and 止まる.
    (1, "]", 3), (1, "]]", 6), (1, "]]]", 11), (1, "］", 3), (1, "」", 3), (1, "｣", 3), (1, "む", 3), (1, "]]]]", 11),
    (11, "[", 6), (11, "[[", 3), (11, "[[[", 1), (11, "［", 6), (11, "「", 6), (11, "｢", 6), (11, "゜", 6), (4, "[", 3),
    (11, "\u{FF9F}", 6), (1, "[", 1),
    // By number.
    (1, "7⏎", 7), (1, "７⏎", 7), (1, "や⏎", 7), (1, "ﾔ⏎", 7), (1, "11⏎", 11), (1, "１１⏎", 11), (1, "ぬぬ⏎", 11),
    (1, "1わ⏎", 10), (7, "007⏎", 7), (3, "12⏎", 3), (3, "0⏎", 3), (3, "999999999999999999999⏎", 3),
    (1, "75⌫⏎", 7), (1, "7⎋⏎", 2), (1, "7n⏎", 3), (1, "7⌫⏎", 2), (1, "7x⏎", 7),
    // Every key of the kana row.
    (1, "ふ⏎", 2), (1, "あ⏎", 3), (1, "う⏎", 4), (1, "え⏎", 5), (1, "お⏎", 6), (1, "ゆ⏎", 8), (1, "よ⏎", 9),
    // What covers the picture goes away with any key, and nothing else happens.
    (4, ".", 4), (4, ".n", 4), (4, "..", 4), (4, "．b", 4), (4, "。n", 4), (4, "るn", 4), (4, ".nn", 5), (4, ".q", 4),
    (4, "?n", 4), (4, "？⏎", 4), (4, "・n", 4), (4, "?nn", 5), (4, ".⇟⇟", 5),
    (4, "v", 4), (4, "ひn", 5),
    // Keys that mean nothing.
    (4, "xyz⎋⌫", 4), (4, "承認", 4),
  ]

  @Test(arguments: walks) func aKeyLeadsWhereItSays(_ walk: (from: Int, keys: String, to: Int)) throws {
    var show = try Prepared.show(at: walk.from - 1)
    show.type(walk.keys)
    #expect(show.place + 1 == walk.to && !show.isOver)
  }

  @Test(arguments: ["q", "Q", "ｑ", "Ｑ", "た", "タ", "ﾀ"]) func leavingIsOneKey(_ key: String) throws {
    var show = try Prepared.show(at: 4)
    show.type(key)
    #expect(show.isOver && Show.leaves(Character(key)))
  }

  @Test(arguments: [".", "．", "。", "｡", "る", "ﾙ"]) func aBlankScreenIsEmptyAndComesBackTheSame(_ key: String) throws {
    var show = try Prepared.show(at: 4)
    let before = show.seen(on: Prepared.stage())
    show.type(key)
    #expect(Prepared.stage().lines(show) == [])
    show.type("⇟")
    #expect(show.seen(on: Prepared.stage()) == before)
  }

  /// What is promised of the flow that is shown, with “proved” where it is.
  @Test(arguments: ["v", "Ｖ", "ひ", "ﾋ"]) func thePromisesAreOneKeyAway(_ key: String) throws {
    let text = Prepared.text("tea.flow") + "\n約束 「終わる」\n ・終わる\n"
    var show = Show(try Prepared.timeline(Prepared.source(text)), at: 4)
    let before = show.seen(on: Prepared.stage())
    show.type(key)
    let seen = Prepared.stage().lines(show)
    #expect(seen.first == "[約束] どの案件でも守られること")
    #expect(seen.contains { $0.hasPrefix("守れる 「終わる」 すべての場合で守られます(証明、") })
    show.type("n")
    #expect(show.seen(on: Prepared.stage()) == before)
    var bare = try Prepared.show(at: 4)
    bare.type(key)
    #expect(Prepared.stage().lines(bare).last == "この流れには、約束がありません。")
  }

  @Test func ctrlCEndsNothing() throws {
    var show = try Prepared.show(at: 4)
    show.press(.interrupt)
    #expect(!show.isOver && show.place == 4)
    #expect(Prepared.stage().lines(show).last == "終わるには q を押します。")
  }

  @Test func whatIsTypedAndCannotBeDoneIsSaidAtTheBottom() throws {
    let stage = Prepared.stage()
    var show = try Prepared.show(at: 2)
    #expect(stage.lines(show).last == "前回の続きです   1 Enter で最初から")
    show.type("４2")
    #expect(stage.lines(show).last == "42 へは Enter   やめるには Esc")
    show.type("⏎")
    #expect(stage.lines(show).last == "場面は 1 から 11 までです。")
    #expect(stage.lines(show).count == 20)
    show.type("⇲n")
    #expect(stage.lines(show).last == "ここが最後です。q で終わります。")
  }

  @Test func linesStandForKeysWhereThereAreNone() throws {
    var show = try Prepared.show()
    for line in ["", "", "b", "７", "  ", "]", "xyz"] {
      for key in Show.keys(ofLine: line) { show.press(key) }
    }
    #expect(show.place == 10)
  }
}
