import NagareEngine
import NagareLanguage
import NagareModel
import Testing

/// A log against the flow as it was, and against the flow after an edit.
struct ReplayTests {
  static let text = """
    流れ 休暇
    申請 職員 「願い」
     ・日数: 数(日) 1〜20
    承認 課長
     ・期限 3日
    もし 日数が5日を超える なら
     承認 部長
    おわり
    通知 職員 「{日数}日の休みです」
    """

  static func flow(_ text: String) -> Flow { Flow(Reader.read(text).workflow) }

  /// Six days, a reminder on the way, two approvals.
  static func log(days: Int = 6) throws -> Log {
    let flow = flow(text)
    var history = try History(of: flow, at: Example.usualStart)
    try history.perform(.act(Party(.role(0)), .fill([Entry(0, .constant(.number(Number(days), nil)))])))
    try history.perform(.pass(Period(5, .day)))
    try history.perform(.act(Party(.role(1)), .answer(.approved, reason: nil)))
    try history.perform(.act(Party(.role(2)), .answer(.approved, reason: "よい")))
    var writer = LogWriter(of: flow)
    writer.begin(file: nil, text: text)
    writer.append(history.events)
    return try Log(reading: writer.bytes)
  }

  @Test func theSameFlowDoesTheSame() throws {
    let replay = try Replay(try Self.log(), on: Self.flow(Self.text))
    #expect(replay.difference == nil)
    #expect(replay.state.outcome == .finished)
  }

  /// Edits that change nothing that happened: new names in places not named, blocks that are not reached.
  static let harmless: [(old: String, new: String)] = [
    ("流れ 休暇", "流れ お休み\n# よく読んで"), (" 「願い」", " 「休暇願い」"), ("1〜20", "1〜30"), ("・日数:", "・説明「日数を」\n ・日数:"),
    ("を超える なら", "を超える なら\n もし 日数が10日以上 なら\n  承認 市長\n おわり"),
  ]

  @Test(arguments: harmless)
  func aHarmlessEditChangesLittle(_ old: String, _ new: String) throws {
    let replay = try Replay(try Self.log(), on: Self.flow(Self.text.replacing(old, with: new)))
    // A new もし is passed and so is told; nothing else is.
    #expect(replay.difference == nil || new.contains("もし") && replay.difference?.now.ja.contains("おわりの先") == true)
  }

  static let changes: [(old: String, new: String, code: Diagnostic.Code, line: Int, logged: String, now: String)] = [
    ("5日を超える", "7日を超える", .otherWay, 13, "1番目の条件", "おわりの先"),
    ("・期限 3日", "・期限 4日", .otherWay, 6, "2026-04-04", "2026-04-05"),
    (" ・期限 3日\n", "", .otherWay, 6, "期限", "「承認 課長」に回る。"),
    ("1〜20", "1〜5", .notPossibleNow, 4, "6", "1〜5"),
    ("・日数: 数(日) 1〜20", "・日数: 数(日)\n ・理由: 文字", .notPossibleNow, 4, "日数", "必ず"),
    ("申請 職員", "申請 係員", .notPossibleNow, 4, "「職員」が", "「係員」"),
    (" 承認 部長\n", " 承認 市長\n", .nameNotInFlow, 15, "担当「部長」", "元の名前"),
    ("{日数}日の休みです", "{日数}日です", .otherWay, 17, "6日の休みです", "6日です"),
    ("\n通知 職員 「{日数}日の休みです」", "", .nameNotInFlow, 17, "ブロック「notify 職員」", "終わる"),
  ]

  @Test(arguments: changes)
  func theFirstDifferenceIsNamed(
    _ old: String, _ new: String, _ code: Diagnostic.Code, _ line: Int, _ logged: String, _ now: String
  ) throws {
    let difference = try #require(
      try Replay(try Self.log(), on: Self.flow(Self.text.replacing(old, with: new))).difference)
    #expect(difference.code == code, "\(difference)")
    #expect(difference.line == line, "\(difference)")
    #expect(difference.logged.ja.contains(logged), "\(difference)")
    #expect(difference.now.ja.contains(now), "\(difference)")
  }

  @Test func whatWasNotWrittenAnyMoreIsDoneAgain() throws {
    let whole = Self.text
    var writer = LogWriter(of: Self.flow(whole))
    writer.begin(file: nil, text: whole)
    let header = writer.bytes.count
    let history = try History(of: Self.flow(whole), at: Example.usualStart)
    writer.append(history.events)
    let lines = String(decoding: writer.bytes[header...], as: UTF8.self)
    #expect(lines.split(separator: "\n").count == 2)
    let cut = try Log(reading: writer.bytes.dropLast(10))
    #expect(try Replay(cut, on: Self.flow(whole)).difference == nil)
    // Cut between two lines it is a difference: nothing tells that more was to come.
    let second = try #require(writer.bytes.dropLast().lastIndex(of: 0x0A))
    let short = try Log(reading: Array(writer.bytes[...second]))
    #expect(try Replay(short, on: Self.flow(whole)).difference?.logged.ja == "何も起きない。")
  }
}
