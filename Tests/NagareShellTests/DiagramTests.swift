import Foundation
import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import TestSupport
import Testing

/// Pictures of flows, beside the flows they show.
struct DiagramTests {
  static let fixtures = Fixtures("Fixtures/diagrams")
  static let names = fixtures.names(of: "flow")

  static func text(_ name: String) -> String { fixtures.text(name) }

  /// How a flow is shown in its golden file.
  static let views: [(title: String, columns: Int, ambiguous: Int, form: Draw.Form)] = [
    ("80", 80, 1, .picture(.ascii)), ("60", 60, 1, .picture(.ascii)), ("40", 40, 1, .picture(.ascii)),
    ("40 wide", 40, 2, .picture(.ascii)), ("20", 20, 1, .picture(.ascii)), ("60 box", 60, 1, .picture(.box)),
    ("60 box wide", 60, 2, .picture(.box)), ("40 outline", 40, 1, .list), ("json", 80, 1, .json),
  ]

  @Test(arguments: names, Language.allCases)
  func looksAsRecorded(_ name: String, _ language: Language) throws {
    let source = Source("\(name).flow", .success(Array(Self.text("\(name).flow").utf8)))
    let pages = Self.views.map { view in
      let page = Page(language, columns: view.columns, display: DisplayWidth(ambiguous: view.ambiguous))
      let answer = Draw(on: page, as: view.form).answer(source)
      #expect(answer.exit == .fine && answer.talk.isEmpty)
      return "[\(view.title)]\n" + answer.output.map { $0 + "\n" }.joined()
    }
    try Self.fixtures.expect(pages.joined(separator: "\n"), in: "\(name).\(language.rawValue).txt")
  }

  @Test func theFirstSessionLooksAsPromised() {
    let outline = Reader.read(Self.text("session.flow")).outline(in: .ja)
    let expected = """
      (1) 【申請】職員            ・日数
       |
      (2) 【承認】課長
       |
      (3) もし 日数 が 5日 を超える なら
       |   |
       |  (3-1) 【承認】部長
       |   |
       +---+
       |
      (4) 【通知】職員 「{日数}日の休みが認められました」
       |
       v  おわり
      """
    #expect(Diagram(on: Page(.ja)).lines(outline).joined(separator: "\n") == expected)
  }

  static let flows = Sample.all.map(\.text) + names.map { text("\($0).flow") }

  @Test(arguments: flows, Language.allCases)
  func fitsThePageAndShowsEveryBlockOnce(_ flow: String, _ language: Language) {
    let reading = Reader.read(flow)
    let outline = reading.outline(in: language)
    for columns in [20, 40, 60, 80] {
      for display in [DisplayWidth(ambiguous: 1), DisplayWidth(ambiguous: 2)] {
        let page = Page(language, columns: columns, display: display)
        for strokes in Strokes.allCases {
          let rows = Diagram(on: page, strokes: strokes).rows(outline)
          #expect(rows.allSatisfy { display.of($0.text) <= columns && !$0.text.hasSuffix(" ") })
          #expect(numbers(in: rows) == outline.allSteps.map(\.number.description))
        }
        let list = OutlineText(on: page).lines(outline)
        #expect(list.allSatisfy { display.of($0) <= columns && !$0.hasSuffix(" ") })
      }
    }
    #expect(outline.allSteps.count == reading.workflow.blocks.count)
  }

  /// The numbers at the heads of the rows that show a block.
  private func numbers(in rows: [Diagram.Row]) -> [String] {
    let heads = rows.indices.filter { index in
      rows[index].block != nil && (index == 0 || rows[index].block != rows[index - 1].block)
    }
    return heads.map { index in
      // A number that is wider than its line goes on in the next.
      let text = rows[index...].prefix { $0.block == rows[index].block }.map { $0.text.drop { " |│".contains($0) } }
        .joined()
      return String(text.dropFirst().prefix { $0 != ")" })
    }
  }

  @Test(arguments: flows)
  func programsDrawOnlyWhatIsEquallyWideEverywhere(_ flow: String) {
    let own = flow.unicodeScalars
    let outline = Reader.read(flow).outline(in: .ja)
    // What stands in the flow or comes from printing it belongs to the person.
    let printed = outline.allSteps.flatMap { [$0.words.text] + $0.details.map(\.words.text) }.joined()
    let known = Set(own).union(printed.unicodeScalars)
    for line in Diagram(on: Page(.ja)).lines(outline) + OutlineText(on: Page(.ja)).lines(outline) {
      for scalar in line.unicodeScalars where !known.contains(scalar) {
        let letter = Character(scalar)
        #expect(DisplayWidth(ambiguous: 1).of(letter) == DisplayWidth(ambiguous: 2).of(letter), "\(letter)")
      }
    }
  }

  @Test func aListToBeReadAloudHoldsNoDrawing() {
    for name in Self.names {
      let lines = OutlineText(on: Page(.ja)).lines(Reader.read(Self.text("\(name).flow")).outline(in: .ja))
      #expect(!lines.contains { $0.contains("->") || $0.contains("|") || $0.contains("+") })
    }
  }

  @Test(arguments: [Style.plain, .colour])
  func thePresentPlaceIsMarkedWithAWordAndAStar(_ style: Style) {
    let outline = Reader.read(Self.text("session.flow")).outline(in: .ja)
    let page = Page(.ja, style: style)
    let lines = Diagram(on: page, marks: [1: "課長の番", 2: "ここ"]).lines(outline)
      .map { Shown($0, in: style).text.replacing("\u{1B}[1;35m", with: "<").replacing("\u{1B}[0m", with: ">") }
    let (open, close) = style == .plain ? ("", "") : ("<", ">")
    #expect(lines[2] == "(2) \(open)* 課長の番\(close) 【承認】課長")
    #expect(lines[4] == "(3) \(open)* ここ\(close) もし 日数 が 5日 を超える なら")
    let list = OutlineText(on: Page(.ja), marks: [1: "課長の番"]).lines(outline)
    #expect(list.contains("2. 承認 課長(課長の番)"))
  }

  @Test func aFlowWithProblemsIsDrawnAsFarAsItGoes() {
    let flow = "申請 職員\n謎の行です\nもし 日数 なら\n→ 倉庫\n"
    let answer = Draw(on: Page(.ja), as: .picture(.ascii)).answer(Source("a.flow", .success(Array(flow.utf8))))
    #expect(answer.exit == .problems)
    #expect(answer.talk.first?.contains("nagare check a.flow") == true)
    #expect(answer.output.contains(" |  (2-1) -> 倉庫"))
  }

  @Test(arguments: 0..<20)
  func strangeLettersStayOnThePage(_ seed: Int) {
    let pieces = [
      "承認", "（", "」", "、", "ー", "supercalifragilistic", "10", "①", "→", "…", "×", "ｶﾞ", "か\u{3099}", "👨‍👩‍👧", "🇯🇵",
      "\u{20000}",
      "\t", "\u{200D}", "\u{1B}", "\u{301}", "~", " ", "　",
    ]
    var place = seed * 7919
    func name(_ length: Int) -> String {
      (0..<length).map { _ in
        place = (place &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
        return pieces[(place >> 8) % pieces.count]
      }.joined()
    }
    let flow = """
      申請 係\(name(3)) 「\(name(30))」
       ・甲\(name(5)): 文字
       ・乙\(name(9)): 文字
      もし 甲 が \(name(9)) なら
        同時に
          作業 係\(name(8)) 「\(name(12))」
           ・期限 3日
        また
          もし 乙 が \(name(6)) なら
            完了「\(name(9))」
          それ以外でもし 乙 が \(name(20)) なら
            通知 係\(name(9))「\(name(20))」
          おわり
        おわり
      それ以外
        承認 係\(name(8))
      おわり
      """
    let reading = Reader.read(flow)
    #expect(reading.workflow.blocks.count >= 4)
    for (columns, ambiguous) in [(20, 1), (20, 2), (40, 1), (40, 2), (60, 2), (80, 1)] {
      let page = Page(.ja, columns: columns, display: DisplayWidth(ambiguous: ambiguous))
      let outline = reading.outline(in: .ja)
      let marks = Dictionary(uniqueKeysWithValues: outline.allSteps.map { ($0.block, name(4)) })
      let lines =
        Strokes.allCases.flatMap { Diagram(on: page, strokes: $0, marks: marks).lines(outline) }
        + OutlineText(on: page, marks: marks).lines(outline)
      #expect(lines.allSatisfy { page.display.of($0) <= columns && Visible.text($0) == $0 })
    }
  }

  @Test func controlCharactersAreShownNotSent() {
    let flow = "申請 職員 「a\u{1B}[31mb」\n承認 課\u{7}長\n"
    for form in [Draw.Form.picture(.ascii), .picture(.box), .list] {
      let answer = Draw(on: Page(.ja), as: form).answer(Source("a.flow", .success(Array(flow.utf8))))
      #expect(!answer.output.joined().unicodeScalars.contains { $0.value < 0x20 })
    }
  }
}
