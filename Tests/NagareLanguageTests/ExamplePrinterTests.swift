import NagareModel
import TestSupport
import Testing

@testable import NagareLanguage

/// What is printed reads back as the same example.
struct ExamplePrinterTests {
  @Test(arguments: samples.map(\.name), Language.allCases)
  func everySampleReadsBack(_ name: String, _ language: Language) throws {
    let text = try #require(samples.first { $0.name == name }).text
    let reading = Reader.read(text)
    try check(reading, text.prefix(upTo: before(reading, text)), language)
  }

  private func before(_ reading: Reading, _ text: String) -> String.Index {
    text.utf8.index(text.utf8.startIndex, offsetBy: reading.examples.first?.place.start ?? text.utf8.count)
  }

  private func check(_ reading: Reading, _ flow: Substring, _ language: Language) throws {
    let printer = ExamplePrinter(reading.workflow, in: language)
    let printed = reading.examples.flatMap { printer.lines($0) }.joined(separator: "\n") + "\n"
    let again = Reader.read(flow + printed)
    #expect(again.diagnostics.filter { $0.level > .advice }.map(\.code.description) == [])
    let isSame = ExampleTests.bare(again.examples) == ExampleTests.bare(reading.examples)
    #expect(isSame, "\(printed)")
  }

  @Test(
    arguments: fixtures.rows("steps.txt").filter { $0.count == 2 }, Language.allCases)
  func everySpellingReadsBack(_ row: [String], _ language: Language) throws {
    try check(ExampleTests.reading(row[0]), ExampleTests.flow[...], language)
  }

  /// The printer of whole files keeps what an example says, several people in one line too.
  @Test(arguments: fixtures.rows("steps.txt"), Language.allCases)
  func printingTheFileKeepsTheStep(_ row: [String], _ language: Language) throws {
    let reading = ExampleTests.reading(row[0])
    let printed = Printer.print(reading, in: language)
    let again = Reader.read(printed)
    #expect(ExampleTests.bare(again.examples) == ExampleTests.bare(reading.examples), "\(printed.suffix(80))")
    #expect(Printer.print(again, in: language) == printed)
  }

  @Test(arguments: [
    ("課長と係長: 承認", "課長、係長: 承認", "課長, 係長: approve"),
    ("届く: 職員「A」と係長「B」", "届く: 職員「A」、係長「B」", "notified: 職員 \"A\", 係長 \"B\""),
    ("通らない: 課長、知らない人", "通らない: 課長、知らない人", "通らない: 課長、知らない人"),
  ])
  func wholeLines(_ line: String, _ ja: String, _ en: String) {
    let reading = ExampleTests.reading(line)
    #expect(Printer.print(reading, in: .ja).hasSuffix("\n ・\(ja)\n"))
    #expect(Printer.print(reading, in: .en).hasSuffix("\n  - \(en)\n"))
  }

  /// As a person would write it.
  @Test(arguments: [
    ("職員: 日数=3日, 種類=病気", "職員: 日数 3日、種類 病気", "職員: 日数 3 days, 種類 病気"),
    ("職員: 種類 「忌引」、日数 「2、3」", "「職員」: 「種類」 「忌引」、「日数」 「2、3」", "\"職員\": \"種類\" \"忌引\", \"日数\" \"2、3\""),
    ("職員: 種類 「忌引」", "職員: 種類 忌引", "職員: 種類 忌引"),
    ("職員: 金額 1,234,000", "職員: 金額 1234000", "職員: 金額 1234000"),
    ("職員: 希望 会議室・ホール", "職員: 希望 会議室／ホール", "職員: 希望 会議室 / ホール"),
    ("職員: 内容 よろしく、診断書 a.pdf", "職員: 内容 「よろしく」、診断書 「a.pdf」", "職員: 内容 \"よろしく\", 診断書 \"a.pdf\""),
    ("課長: 差戻し 日付を", "課長: 差戻し「日付を」", "課長: send back \"日付を\""),
    ("申請者: 済み", "申請者: 済", "applicant: done"),
    ("令和8年5月11日まで", "2026-05-11 9:00 まで", "until 2026-05-11 9:00"),
    ("1日たつ", "1日たつ", "1 day passes"),
    ("番 課長「内容を確かめる」と係長", "番: 課長「内容を確かめる」、係長", "waiting for: 課長 \"内容を確かめる\", 係長"),
    ("期限日: 課長 なし", "期限日: 課長 なし", "due date: 課長 none"),
    ("できない: 課長: 引き戻し", "できない: 課長 引戻し", "cannot: 課長 take back"),
    ("日数以内: 1週間", "日数以内: 7日", "within: 7 days"),
  ])
  func reads(_ line: String, _ ja: String, _ en: String) throws {
    let reading = ExampleTests.reading(line)
    let step = try #require(reading.examples.first?.steps.first)
    #expect(ExamplePrinter(reading.workflow, in: .ja).line(step.kind) == ja)
    #expect(ExamplePrinter(reading.workflow, in: .en).line(step.kind) == en)
  }

  /// Names that are words of the language, or hold its signs, get quotes where they need them.
  @Test(arguments: Language.allCases)
  func oddNamesReadBack(_ language: Language) throws {
    let flow = """
      申請 「結果」
       ・「値, 税込」: 数
       ・日数: 数
       ・日: 文字
       ・返事: 選択 空／はい／「A、B」
       ・札: 複数選択 「C／D」／E
      承認 「番、係」、「通る人」、「メモ and 係」 「題「中」」
       ・選択肢 承認／「不在、済」
      完了「なし」

      """
    let reading = Reader.read(flow)
    let names = reading.workflow.roles.map(\.name)
    #expect(names == ["結果", "番、係", "通る人", "メモ and 係"])
    let item = Dictionary(uniqueKeysWithValues: reading.workflow.items.enumerated().map { ($1.name, $0) })
    let entries = [
      NagareModel.Entry(try #require(item["値, 税込"]), .constant(.number(Number(1000), nil))),
      NagareModel.Entry(try #require(item["日数"]), .constant(.text("３、日数 4"))),
      NagareModel.Entry(try #require(item["日"]), .constant(.text("「a\" と ” b"))),
      NagareModel.Entry(try #require(item["返事"]), .constant(.choices(["空"]))),
      NagareModel.Entry(try #require(item["札"]), .constant(.choices(["C／D", "E"]))),
    ]
    var kinds: [Example.Kind] = [.happens(.act(Party(.role(0)), .fill(entries))), .holds(.value(entries))]
    for role in names.indices {
      kinds += [
        .happens(.act(Party(.role(role)), .answer(.approved, reason: "な、ぜ"))),
        .happens(.act(Party(.role(role), at: 1), .answer(.own("不在、済"), reason: nil))),
        .happens(.act(Party(.role(role)), .leave)),
        .holds(.waitingFor([Party(.role(role)), Party(.role(0))])), .holds(.cannot(Party(.role(role)), .takeBack)),
        .holds(.notified([.role(role), .role(0)], "「x」")), .holds(.dueDate(Party(.role(role)), Day("2026-05-11"))),
      ]
    }
    kinds += [
      .holds(.result(.named("なし"))), .holds(.result(nil)), .holds(.refuses([0, 1])),
      .holds(.visits([Party(nil, at: 1)])),
    ]
    let place = Place(0, 0)
    let example = Example(
      name: "odd # ※ name", starts: try #require(Instant("2026-05-11 09:00")),
      steps: kinds.map { Example.Step($0, at: place) }, place: place)
    let printed = ExamplePrinter(reading.workflow, in: language).lines(example)
    let again = try #require(Reader.read(flow + printed.joined(separator: "\n")).examples.first)
    for (line, (read, kind)) in zip(printed.dropFirst(2), zip(again.steps.map(\.kind), kinds)) {
      let isSame = read == kind
      #expect(isSame, "\(line)")
    }
    #expect(ExampleTests.bare([again]) == ExampleTests.bare([example]))
  }
}
