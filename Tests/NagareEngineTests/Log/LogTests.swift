import NagareEngine
import NagareLanguage
import NagareModel
import Testing

/// What a log says, and that it says it back.
struct LogTests {
  static let text = """
    流れ 休暇
    申請 職員 「願い」
     ・日数: 数(日) 1〜20
     ・分: 数 小数 任意
     ・備考: 文字 任意
     ・休む日: 日付 任意
     ・何時: 時刻 任意
     ・急ぎ: はい・いいえ 任意
     ・種類: 複数選択 年休／病気 任意
     ・書類: ファイル 任意
     ・相手: 担当者 任意
     ・羽: 数(羽) 任意
    承認 課長
     ・期限 3日
    もし 日数が5日を超える なら
     承認 部長 「長い休み」
    おわり
    通知 職員 「済み」
    """
  static let flow = Flow(Reader.read(text).workflow)

  /// Every event of a flow, told with every value there is.
  static func event(_ random: inout SeededRandom, in workflow: Workflow) -> Event {
    let (blocks, roles) = (workflow.blocks.indices, workflow.roles.indices)
    let block = Int.random(in: blocks, using: &random)
    let role = Int.random(in: roles, using: &random)
    let other = Int.random(in: roles, using: &random)
    let instant = Instant(
      Day(number: Int.random(in: -40_000...60_000, using: &random)) ?? .latest,
      TimeOfDay(minutes: Int.random(in: 0..<1440, using: &random)) ?? .midnight)
    let answer = random.pick([Answer.approved, .sentBack, .rejected, .own(word(&random)), .own("approved")])
    let due = random.chance(1, in: 2) ? instant : nil
    let several = random.pick([[], [role], [role, other]])
    switch Int.random(in: 0..<28, using: &random) {
    case 27: return .replaced(role, by: other)
    case 0: return .started(instant)
    case 1:
      let entries = workflow.items.indices.filter { _ in random.chance(1, in: 3) }
      return .filled(block, by: role, for: other, entries.map { Filled($0, value(&random, roles)) })
    case 2:
      let reason = random.chance(1, in: 2) ? word(&random) : nil
      return .answered(block, by: role, for: random.pick([role, other]), answer, reason: reason)
    case 3: return .finished(block, by: role, for: other)
    case 4: return .read(block, by: role, for: other)
    case 5: return .withdrew(role)
    case 6: return .tookBack(role)
    case 7: return .left(role)
    case 8: return .cameBack(role)
    case 9: return .clock(instant)
    case 10: return .offered(block, due: due)
    case 11: return .skipped(block, role)
    case 12: return .shared(block, several)
    case 13: return .passed(block, random.chance(1, in: 2) ? answer : nil)
    case 14: return .chose(block, random.pick([.arm(0), .arm(7), .otherwise, nil]))
    case 15: return .computed(block, Int.random(in: workflow.items.indices, using: &random), value(&random, roles))
    case 16: return .jumped(block)
    case 17: return .split(block)
    case 18: return .cameThrough(block)
    case 19: return .joined(block)
    case 20: return .sent(Message(random.pick(Message.Kind.allCases), block, to: several, text: word(&random)))
    case 21: return random.chance(1, in: 2) ? .lapsed(block) : .overdue(block, step: random.pick([1, 2]))
    case 22: return .handedOver(block, due: due)
    case 23: return .answeredLate(block, answer)
    case 24: return .sentBack(block, to: Int.random(in: blocks, using: &random))
    case 25: return .stopped(several.map { _ in Int.random(in: blocks, using: &random) })
    default: return .ended(random.pick([.finished, .rejected, .withdrawn, .named(word(&random)), .named("finished")]))
    }
  }

  static func value(_ random: inout SeededRandom, _ roles: Range<Int>) -> Value {
    let digits = random.pick([0, 3, -3, 1_000_000, Int128(Int.max) * 4, 99_999_999_999_999_999])
    let number = Number(digits: digits, places: random.pick([0, 1, 6])) ?? .zero
    let units: [Unit?] = [
      nil, .yen, .dollar, .euro, .pound, .day, .businessDay, .week, .month, .year, .hour, .minute, .person, .matter,
      .piece, .time, .copy,
      .percent, .other("羽"), .other("yen"),
    ]
    return random.pick([
      .empty, .text(word(&random)), .number(number, random.pick(units)), .yesNo(random.chance(1, in: 2)),
      .date(Day(number: Int.random(in: -40_000...60_000, using: &random)) ?? .earliest),
      .time(Int.random(in: 0..<1440, using: &random)), .choices([word(&random), "年休"]), .choices([]),
      .files([word(&random)]), .role(Int.random(in: roles, using: &random)),
    ])
  }

  static func word(_ random: inout SeededRandom) -> String {
    random.pick([
      "", "承認", "\"それ\\以外\"", "a\nb\r\n\tc", "\u{0}\u{1B}[31m\u{7F}\u{85}\u{9F}\u{A0}",
      "\u{2027}\u{2028}\u{2029}\u{202A}",
      "か\u{3099}", "𠮟る😀", "null", "\u{C2}\u{E2}\u{80}",
    ])
  }

  static func log(of events: [Event]) -> [UInt8] {
    var writer = LogWriter(of: flow)
    writer.begin(file: "休暇.flow", text: text)
    writer.append(events)
    return writer.bytes
  }

  @Test func everyEventComesBackAsItWas() throws {
    var random = SeededRandom(1)
    let events = [Event.started(.earliest)] + (0..<20_000).map { _ in Self.event(&random, in: Self.flow.workflow) }
    let log = try Log(reading: Self.log(of: events))
    let read = try log.events(in: Self.flow)
    let firstDifference = zip(events, read).first { $0 != $1 }
    #expect(firstDifference == nil)
    #expect(read.count == events.count)
    #expect(log.halfWritten == nil)
  }

  @Test func theHeaderMakesALogSelfContained() throws {
    let header = try Log(reading: Self.log(of: [.started(.earliest)])).header
    #expect(header.flow == "休暇")
    #expect(header.file == "休暇.flow")
    #expect(header.text == Self.text)
    #expect(Reader.read(header.text).workflow == Self.flow.workflow)
  }

  @Test func aLineIsForPeopleToRead() throws {
    var history = try History(of: Self.flow, at: Example.usualStart)
    try history.perform(.act(Party(.role(0)), .fill([Entry(0, .constant(.number(Number(6), .day)))])))
    var writer = LogWriter(of: Self.flow)
    writer.append(history.events)
    #expect(
      writer.text == """
        {"at":"2026-04-01T09:00","event":"started"}
        {"event":"offered","block":1,"name":"願い"}
        {"at":"2026-04-01T09:00","event":"filled","block":1,"name":"願い","by":"職員","values":{"日数":{"number":6,"unit":"day"},\
        "分":null,"備考":null,"休む日":null,"何時":null,"急ぎ":null,"種類":null,"書類":null,"相手":null,"羽":null}}
        {"event":"passed","block":1,"name":"願い"}
        {"event":"offered","block":2,"name":"approval 課長","due":"2026-04-04T17:15"}

        """)
  }

  // MARK: Trouble

  static let good = log(of: [.started(.earliest), .offered(0, due: nil), .withdrew(0)])

  static func trouble(_ bytes: [UInt8]) -> LogTrouble? {
    do throws(LogTrouble) {
      _ = try Log(reading: bytes).events(in: flow)
      return nil
    } catch {
      return error
    }
  }

  static func edited(_ old: String, _ new: String) -> [UInt8] {
    Array(String(decoding: good, as: UTF8.self).replacing(old, with: new).utf8)
  }

  static let damages: [(old: String, new: String, code: Diagnostic.Code, line: Int)] = [
    ("\"log\"", "\"book\"", .noLog, 1), ("{\"nagare\"", "\"nagare\"", .noLog, 1),
    ("\"version\":1", "\"version\":2", .newerLog, 1),
    ("\"version\":1", "\"version\":\"1\"", .noLog, 1), ("\"text\"", "\"taxt\"", .damagedLine, 1),
    ("\"started\"", "\"began\"", .damagedLine, 2), ("\"at\":\"1868-01-01T00:00\"", "\"at\":\"now\"", .damagedLine, 2),
    ("\"offered\"", "offered", .damagedLine, 3), ("\"block\":1,", "\"block\":99,", .damagedLine, 3),
    ("\"block\":1,", "", .damagedLine, 3),
    ("\"by\":\"職員\"", "\"by\":\"市長\"", .nameNotInFlow, 4), ("\"by\":\"職員\"", "\"by\":3", .damagedLine, 4),
    ("\"withdrew\"", "\"offered\"", .damagedLine, 4),
    ("\"block\":1,", "\"block\":0,", .damagedLine, 3),
    ("\"block\":1,", "\"block\":-9223372036854775808,", .damagedLine, 3),
    ("\"block\":1,", "\"block\":9223372036854775807,", .damagedLine, 3),
    ("\"block\":1,", "\"block\":1e999,", .damagedLine, 3),
    ("\"flow\":\"休暇\"", "\"flow\":\"休暇\\n休暇\"", .damagedLine, 1),
    ("\"flow\":\"休暇\"", "\"flow\":\"" + String(repeating: "長", count: 1_001) + "\"", .damagedLine, 1),
    ("\"by\":\"職員\"", "\"by\":\"" + String(repeating: "市長\\n", count: 50_000) + "\"", .nameNotInFlow, 4),
  ]

  @Test(arguments: damages)
  func aDamagedLineIsNamed(_ old: String, _ new: String, _ code: Diagnostic.Code, _ line: Int) throws {
    let trouble = try #require(Self.trouble(Self.edited(old, new)))
    #expect(trouble.code == code)
    #expect(trouble.line == line)
    #expect(!trouble.what.ja.isEmpty && !trouble.how.en.isEmpty)
    #expect(trouble.what.ja.count < 120 && !trouble.what.en.contains(where: \.isNewline))
  }

  @Test(arguments: [
    "", "\n\n", "{}", "流れ 休暇\n申請 職員\n", "{\"nagare\":\"log\"", "\u{FEFF}", String(repeating: "[", count: 5_000_000),
    String(repeating: "{\"a\":", count: 1_000_000), String(repeating: "流れ\n", count: 500_000),
  ])
  func whatIsNoLogIsCalledThat(_ text: String) {
    #expect(Self.trouble(Array(text.utf8))?.code == .noLog)
  }

  /// Wherever the power goes, what was written before is there, and what is missing is named.
  @Test func aLastLineLeftHalfWrittenIsToleratedAndNamed() throws {
    let lines = String(decoding: Self.good, as: UTF8.self).split(separator: "\n").map { Array($0.utf8) }
    let whole: [UInt8] = lines.dropLast().flatMap { $0 + [0x0A] }
    let last = try #require(lines.last)
    for end in 1..<last.count {
      for zeros in [0, 100] {
        let tail = [UInt8](repeating: 0, count: zeros)
        let log = try Log(reading: whole + last[..<end] + tail)
        #expect(log.lines.count == 2)
        #expect(log.halfWritten?.code == .halfWrittenLine)
        #expect(log.halfWritten?.line == 4)
      }
    }
    #expect(try Log(reading: whole + last).halfWritten == nil)
    #expect(try Log(reading: whole + last).lines.count == 3)
    let zeros = try Log(reading: whole + [UInt8](repeating: 0, count: 3))
    #expect(zeros.halfWritten?.line == 4)
  }

  @Test func marksReturnsAndEmptyLinesDoNoHarm() throws {
    let text = "\u{FEFF}" + String(decoding: Self.good, as: UTF8.self).replacing("\n", with: "\r\n\r\n")
    #expect(Self.trouble(Array(text.utf8)) == nil)
  }

  /// No log, however damaged, stops the program; what can be read can be folded.
  @Test func damagedLogsAreReadOrRefused() {
    var random = SeededRandom(3)
    let events = [Event.started(.earliest)] + (0..<40).map { _ in Self.event(&random, in: Self.flow.workflow) }
    let bytes = Self.log(of: events)
    var read = 0
    for _ in 0..<3_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.remove(at: place)
        case 2: damaged[place] = random.pick(Array("0123456789\"{}[],:n".utf8))
        default: damaged.removeSubrange(place..<min(damaged.count, place + 40))
        }
      }
      do throws(LogTrouble) {
        let log = try Log(reading: damaged)
        let events = try log.events(in: Self.flow)
        if Case(of: Self.flow, after: events).count == events.count { read += 1 }
        _ = try Replay(log, on: Self.flow)
      } catch {
        #expect(error.code.family == .exchange)
      }
    }
    #expect(read > 100)
  }
}
