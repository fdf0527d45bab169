import NagareLanguage
import NagareModel
import NagareNotation
import TestSupport
import Testing

@testable import NagareShell

struct SessionTests {
  static let start = Session(on: Page(.ja))

  static func session(_ inputs: [Input]) -> Session {
    var session = start
    for input in inputs { _ = session.respond(to: input) }
    return session
  }

  // MARK: Nothing is lost

  @Test(arguments: 0..<60)
  func undoingAllAndRedoingAllComesToTheSame(_ seed: Int) {
    var typist = RandomTypist(seed)
    var session = Self.session([.line("申請 職員"), .line("承認 課長")])
    let start = (session.text, session.past.count)
    for _ in 0..<30 { _ = session.respond(to: typist.edit()) }
    _ = session.respond(to: .interrupted)
    let end = session.text
    let changes = session.past.count
    while session.past.count > start.1 { _ = session.respond(to: .line("元に戻す")) }
    #expect(session.text == start.0)
    while session.past.count < changes { _ = session.respond(to: .line("やり直す")) }
    #expect(session.text == end)
    #expect(session.future.isEmpty)
  }

  @Test(arguments: 0..<30)
  func theJournalComesToTheSameAtEveryPoint(_ seed: Int) throws {
    var typist = RandomTypist(seed)
    var session = Self.start
    var text = Journal(language: .ja).head
    for _ in 0..<25 {
      let input = typist.anything()
      text += Journal.line(input)
      _ = session.respond(to: input)
      let journal = try #require(Journal(reading: Array(text.utf8)))
      let again = journal.session(on: Page(.ja))
      #expect(again.text == session.text && again.prompt == session.prompt && again.draft == session.draft)
      #expect(again.past.count == session.past.count && again.future.count == session.future.count)
    }
  }

  /// Of a text that changes line by line only what changed is read again; what is known of it is what reading all of it
  /// afresh says.
  @Test(arguments: 0..<60)
  func whatIsKnownIsWhatReadingAfreshSays(_ seed: Int) {
    var typist = RandomTypist(seed)
    var session = Self.start
    for _ in 0..<30 {
      _ = session.respond(to: typist.anything())
      let (known, afresh) = (session.look, Look(session.bench, in: session.language, session.look.care))
      #expect(known.examination.diagnostics == afresh.examination.diagnostics)
      #expect(known.examination.reading.workflow == afresh.examination.reading.workflow)
      #expect(known.outline == afresh.outline && known.open == afresh.open && known.lacksEnd == afresh.lacksEnd)
      #expect(session.bench.lines.indices.allSatisfy { known.kind(ofLine: $0) == afresh.kind(ofLine: $0) })
    }
  }

  /// Lines out of a pipe are read together; what comes of it is what comes of typing them one by one.
  @Test(arguments: 0..<40)
  func aStreamOfLinesComesToTheSameAsTypingThem(_ seed: Int) {
    var typist = RandomTypist(seed)
    let lines = (0..<25).map { _ in typist.line() }
    var (typed, streamed) = (Self.start, Self.start)
    (typed.isTyped, streamed.isTyped) = (false, false)
    let plain = lines.filter { typed.isLine($0) }
    for line in plain { _ = typed.respond(to: .line(line)) }
    _ = streamed.respond(to: .lines(plain))
    #expect(streamed.text == typed.text)
    #expect(streamed.past.count == typed.past.count && streamed.refusals == typed.refusals)
    while !typed.past.isEmpty {
      _ = typed.respond(to: .line("元に戻す"))
      _ = streamed.respond(to: .line("元に戻す"))
      #expect(streamed.text == typed.text)
    }
  }

  @Test(arguments: ["終わる", "やめる", "quit"])
  func leavingACaseAndThenThePromptIsLeftAsOne(_ word: String) {
    var session = Self.session([.line("申請 職員"), .line("承認 課長"), .line("実行"), .line("1")])
    #expect(session.prompt == "課長> ")
    _ = session.respond(to: .line(word))
    #expect(session.prompt == "流れ(2)> ")
    _ = session.respond(to: .line(word))
    #expect(session.isOver && !session.isSaved)
    session.comeBack()
    #expect(session.prompt == "課長> ")
  }

  @Test func aCaseThatWasLeftForGoodStaysLeft() {
    var session = Self.session([.line("申請 職員"), .line("実行"), .line("やめる"), .line("承認 課長"), .line("終わる")])
    session.comeBack()
    #expect(session.prompt == "流れ(2)> ")
  }

  @Test func aJournalThatBreaksOffKeepsEveryWholeLine() throws {
    let inputs: [Input] = [
      .line("申請 職員"), .paste(["承認 課長", " ・期限 3日"]), .interrupted,
      .opened(path: "あ.flow", .success(FileText("流れ\r\n", hasMark: true, hasCarriageReturns: true))),
      .opened(path: "い.flow", .failure(.damaged(line: 7))),
      .opened(path: "長い.flow", .failure(.tooLong(lines: 9))), .saved(path: "\"う\"", .saved),
      .saved(path: "え", .changed),
      .saved(path: "お", .failed(.noRoom)), .line("図\u{1B}[2J"), .end,
    ]
    let whole = Journal(path: "/tmp/あ.flow", language: .en, inputs: inputs)
    let text = whole.head + inputs.map(Journal.line).joined()
    #expect(Journal(reading: Array(text.utf8))?.inputs == whole.inputs)
    var bytes = Array(text.utf8)
    while bytes.count > whole.head.utf8.count {
      bytes.removeLast()
      let read = try #require(Journal(reading: bytes))
      // A line that only lacks its end is whole.
      let count = (bytes + [UInt8(ascii: "\n")]).split(separator: UInt8(ascii: "\n")).dropFirst()
        .prefix { (try? JSON.read($0)) != nil }.count
      #expect(read.inputs == Array(inputs.prefix(count)) && read.damaged == 0)
    }
    #expect(Journal(reading: []) == nil)
    let newer = #"{"nagare":"session","version":99,"language":"ja"}"# + "\n"
    #expect(Journal(reading: Array(newer.utf8)) == nil)
  }

  /// Whatever stands in one line, the others are there.
  @Test(arguments: [
    "{\"li", "", "\u{0}\u{0}\u{0}", "[[[[", "{\"line\":7}", "{\"line\":\"a\u{1}\"}", "{\"other\":true}",
  ])
  func aDamagedLineOfAJournalCostsThatLine(_ damage: String) throws {
    let inputs: [Input] = [.line("申請 職員"), .line("承認 課長"), .line("おわり"), .interrupted]
    let lines = inputs.map(Journal.line)
    let head = Journal(language: .ja).head
    for place in 0...lines.count {
      let text = head + (lines[..<place] + [damage + "\n"] + lines[place...]).joined()
      let read = try #require(Journal(reading: Array(text.utf8)))
      #expect(read.inputs == inputs && read.damaged == 1 && !read.isBlank)
    }
    let half = try #require(Journal(reading: Array((head + lines.joined() + damage).utf8)))
    #expect(half.inputs == inputs && half.damaged == 0)
  }

  @Test func aJournalHoldsAFileOfAnySize() throws {
    let text = "流れ x\n# " + String(repeating: "a", count: 17 << 20)
    let opened = Input.opened(path: "x.flow", .success(FileText(text)))
    let bytes = Array((Journal(language: .ja).head + Journal.line(opened) + Journal.line(.line("承認 課長"))).utf8)
    #expect(try #require(Journal(reading: bytes)).inputs == [opened, .line("承認 課長")])
  }

  @Test(arguments: 0..<60)
  func whatIsTypedIsInTheTextOrKept(_ seed: Int) {
    var typist = RandomTypist(seed)
    var session = Self.start
    for _ in 0..<30 {
      let line = typist.line()
      guard Request(line) == nil, YesNo(line) == nil, !line.trimmed.isEmpty else { continue }
      _ = session.respond(to: .line(line))
      #expect(session.text.contains(line) || session.draft == line, "\(line)")
    }
  }

  // MARK: Places

  @Test(arguments: [
    ("流れ(3)> 申請", "申請"), ("flow(2 if)> form", "form"), ("> 図", "図"), ("流れ>　図", "　図"), ("流れ 休暇", "流れ 休暇"),
    ("流れ＞承認 課長", "承認 課長"), ("流れ(3 もし)> 承認 部長", "承認 部長"), ("流れ(途中", "流れ(途中"),
  ])
  func aPastedPromptIsStripped(_ pasted: String, _ typed: String) {
    #expect(PastedPrompt.removed(from: pasted) == typed)
  }

  @Test func aFileKeepsItsHabitsAndItsOtherLines() {
    let text = "申請 職員\r\n  ・日数: 数(日)   # ここ\r\n承認　課長"
    let file = FileText(text, hasMark: true, hasCarriageReturns: true)
    var session = Self.session([.opened(path: "a.flow", .success(file))])
    #expect(session.text == text)
    _ = session.respond(to: .line("完了"))
    #expect(session.text == text + "\r\n完了\r\n")
    let response = session.respond(to: .line("保存"))
    guard case .save(let save, .bytes(let expected)) = response.effects.first else {
      Issue.record("Saving asks to save.")
      return
    }
    #expect(save.bytes == [0xEF, 0xBB, 0xBF] + Array((text + "\r\n完了\r\n").utf8))
    #expect(expected == [0xEF, 0xBB, 0xBF] + Array(text.utf8))
  }

  @Test func whatSomebodyElseChangedIsNotOverwritten() {
    var session = Self.session([.opened(path: "a.flow", .success(FileText("申請 職員\n"))), .line("完了")])
    _ = session.respond(to: .line("保存"))
    let warned = session.respond(to: .saved(path: "a.flow", .changed))
    #expect(warned.lines[0].contains("ほかで書き換えられています"))
    #expect(session.respond(to: .line("いいえ")).effects.isEmpty)
    _ = session.respond(to: .line("保存"))
    _ = session.respond(to: .saved(path: "a.flow", .changed))
    guard case .save(_, .anything) = session.respond(to: .line("はい")).effects.first else {
      Issue.record("はい saves over it.")
      return
    }
    _ = session.respond(to: .saved(path: "a.flow", .saved))
    #expect(session.isSaved)
  }

  @Test(arguments: ["", " ", "　", "\t"])
  func anEmptyLineIsHarmless(_ line: String) {
    var session = Self.session([.line("申請 職員")])
    let before = session.text
    #expect(session.respond(to: .line(line)).lines.first?.hasPrefix("つぎ: ") == true)
    #expect(session.text == before)
  }

  @Test(arguments: ["終わる", "終了", "exit", "quit", "q", ":q", "ｅｘｉｔ", "終わります"])
  func manyWordsLeave(_ word: String) {
    #expect(Self.session([.line(word)]).isOver)
  }

  @Test(arguments: ["早見", "早見表", "words", "nagare words", "ｎａｇａｒｅ　ｗｏｒｄｓ"])
  func theCardIsAtHand(_ typed: String) {
    var session = Self.start
    #expect(session.respond(to: .line(typed)).lines.first?.contains("早見表") == true)
  }

  @Test func aLessonFitsTheWindowAsItIsNow() {
    var session = Session(on: Page(.ja, columns: 40))
    _ = session.respond(to: .line("課題 4"))
    _ = session.respond(to: .lessons(progress: nil, day: LessonRoomTests.day, rules: nil))
    func hints() -> [String] { (1...3).flatMap { _ in session.respond(to: .line("ヒント")).lines } }
    #expect(hints().allSatisfy { DisplayWidth().of($0) <= 40 })
    session.fit(Screen(columns: 80))
    let answer = session.respond(to: .line("答え")).lines
    #expect(answer.contains { (41...80).contains(DisplayWidth().of($0)) })
  }

  @Test func aLongPageIsTurned() {
    var session = Self.start
    session.screenful = 10
    let first = session.respond(to: .line("早見")).lines
    #expect(first.contains { $0.contains("続きは Enter") } && first.count <= 11, "The question below takes a row too.")
    let second = session.respond(to: .line("")).lines
    #expect(second.first != first.first && second.contains { $0.contains("続きは Enter") })
    #expect(session.respond(to: .line("申請 職員")).lines.first == "(1) 【申請】職員")
  }

  @Test func theEndOfInputLeaves() {
    #expect(Self.session([.end]).isOver)
  }

  @Test func aCaseRunsAndComesBack() {
    var session = Self.session([.line("申請 職員"), .line("承認 課長"), .line("実行")])
    #expect(session.play != nil)
    #expect(session.respond(to: .line("終わる")).effects.isEmpty)
    #expect(session.play == nil && session.prompt == "流れ(2)> ")
  }

  @Test func whatCannotRunSaysWhy() {
    var session = Self.session([.line("申請 職員"), .line("もし 種類 が 病気 なら")])
    #expect(session.respond(to: .line("実行")).lines.count > 2)
    #expect(session.play == nil)
  }
}

/// Types what people type, at random but always the same for a seed.
struct RandomTypist {
  private var chance: SeededRandom

  init(_ seed: Int) { chance = SeededRandom(UInt64(seed)) }

  private mutating func number(below limit: Int) -> Int { chance.below(limit) }

  private mutating func one(of choices: [String]) -> String { chance.pick(choices) }

  static let lines = [
    "申請 職員", "・日数: 数(日) 1〜20", "承認 課長", "商人 課長", "もし 日数 が 5日 を超える なら", "おわり", "それ以外", "通知 職員「{日数}日」",
    "同時に", "また", "例 「あ」", "・課長: 承認", "担当 課長", "完了", "→ 職員", "form staff", "- due 3 days", "あいう", "おわりおわり", "申請",
    "流れ 休暇", "# 覚え書き", "表 決裁者 日数ごと", "・5日未満: 課長", "決裁 {決裁者}", "🙂", "ﾃｽﾄ ｶﾁｮｳ", "「", "・",
  ]
  static let edits = [
    "はい", "削除 1", "削除 2", "移動 1 → 2", "移動 2 → 1", "ここへ 1", "ここへ 最後", "直す 1 承認 部長", "直す 2 通知 職員「あ」", "整形", "新規",
    "見本 leave",
    "1", "2", "いいえ",
  ]
  static let looks = [
    "図", "一覧", "点検", "問題", "?", "? 承認", "説明", "動かす", "やり直し", "戻る", "元に戻す", "やり直す", "追加", "やめる", "直す 1", "言葉 en",
    "言葉 ja", "", "保存 a",
  ]

  mutating func line() -> String { one(of: Self.lines) }

  mutating func edit() -> Input {
    switch number(below: 10) {
    case 0: .paste([line(), line(), line()])
    case 1..<5: .line(one(of: Self.edits))
    default: .line(line())
    }
  }

  mutating func anything() -> Input {
    switch number(below: 12) {
    case 0: .interrupted
    case 1: .opened(path: "a.flow", .success(FileText(line() + "\n" + line())))
    case 2: .saved(path: "a.flow", [.saved, .changed, .failed(.noRoom)][number(below: 3)])
    case 3..<6: .line(one(of: Self.looks))
    default: edit()
    }
  }
}
