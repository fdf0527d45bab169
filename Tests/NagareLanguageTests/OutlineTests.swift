import NagareModel
import TestSupport
import Testing

@testable import NagareLanguage

/// The structure people see is that of the flow, and every line finds its step.
struct OutlineTests {
  static let flow = """
    流れ 休暇

    申請 職員 ・説明「書く」
     # 何日か
     ・日数: 数(日)

     ・理由: 文字
    もし 日数 が 5日 を超える なら
      承認 部長
       ・差戻しなら → 職員
    それ以外でもし 日数 が 2日以下 なら
    それ以外
      同時に
        承認 課長
      また
        作業 係長 「調べる」
      おわり
      → 職員
    おわり
    # しまい
    通知 職員「はい」

    例 「だめ」
     ・職員: 日数 3
    """

  /// Number, line of the block, all its lines, lines of its details, words.
  static let expected = [
    "1 | 2 | 2..<7 | [4, 6] | 申請 職員",
    "2 | 7 | 7..<19 | [] | もし 日数 が 5日 を超える なら",
    "2-1 | 8 | 8..<10 | [9] | 承認 部長",
    "2-2 | 12 | 12..<17 | [] | 同時に",
    "2-2-1 | 13 | 13..<14 | [] | 承認 課長",
    "2-2-2 | 15 | 15..<16 | [] | 作業 係長 「調べる」",
    "2-3 | 17 | 17..<18 | [] | -> 職員",
    "3 | 20 | 20..<21 | [] | 通知 職員 「はい」",
  ]

  @Test func everyStepKnowsItsLines() {
    let steps = Reader.read(Self.flow).outline(in: .ja).allSteps
    let found = steps.map { step in
      "\(step.number) | \(step.lines.head) | \(step.lines.all) | \(step.lines.details) | \(step.words.text)"
    }
    #expect(found == Self.expected)
  }

  @Test func partsAndTargetsAreKept() throws {
    let outline = Reader.read(Self.flow).outline(in: .en)
    let gateway = try #require(outline.step(typed: "2"))
    #expect(gateway.parts.map(\.line) == [7, 10, 11])
    #expect(gateway.parts.map { $0.steps.map(\.number.description) } == [["2-1"], [], ["2-2", "2-3"]])
    #expect(gateway.parts.map(\.words.text) == ["if 日数 is over 5 days", "else if 日数 is at most 2 days", "else"])
    #expect(outline.step(typed: "2-1")?.details.first?.words.target?.block == 0)
    #expect(outline.step(typed: "2-3")?.words.target?.block == 0)
    #expect(outline.step(typed: "1")?.details.map(\.kind) == [.remark, .field, .field])
  }

  @Test(arguments: zip([0, 3, 8, 10, 13, 16, 18, 19, 20], [nil, "1", "2-1", "2", "2-2-1", "2-2", "2", nil, "3"]))
  func aLineFindsItsStep(_ line: Int, _ number: String?) {
    #expect(Reader.read(Self.flow).outline(in: .ja).step(atLine: line)?.number.description == number)
  }

  @Test func whatIsNeverClosedEndsWithItsLastStep() {
    let text = "申請 職員\n同時に\n  承認 課長\nまた\n  もし 課長の判断 が 却下 なら\n    完了\n\n例 「x」\n"
    let steps = Reader.read(text).outline(in: .ja).allSteps
    #expect(steps.map(\.lines.all) == [0..<1, 1..<6, 2..<3, 4..<6, 5..<6])
  }

  @Test func aLessonShowsItsAnswer() {
    let text = "課題 「承認」\nはじめ\n  申請 職員\nおわり\n答え\n  申請 職員\n  承認 課長\nおわり\n"
    let steps = Reader.read(text).outline(in: .en).allSteps
    #expect(steps.map { "\($0.number) \($0.lines.head) \($0.words.text)" } == ["1 5 form 職員", "2 6 approval 課長"])
  }

  @Test(arguments: samples.map(\.name))
  func everyBlockOfASampleHasItsNumber(_ name: String) throws {
    try check(try #require(samples.first { $0.name == name }).text)
  }

  @Test(arguments: 0..<100)
  func everyBlockHasItsNumber(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    let text = FlowGenerator.flow(&random)
    try check(text)
    // The same with lines missing, so that branches stay open or close too often.
    let lines = text.split(separator: "\n").filter { _ in Int.random(in: 0..<5, using: &random) > 0 }
    try check(lines.joined(separator: "\n"))
  }

  private func check(_ text: String) throws {
    let reading = Reader.read(text)
    let outline = reading.outline(in: .ja)
    let steps = outline.allSteps
    #expect(steps.map(\.block) == Array(reading.workflow.blocks.indices))
    #expect(Set(steps.map(\.number)).count == steps.count)
    for step in steps {
      #expect(outline.step(typed: "（\(step.number)）")?.block == step.block)
      #expect(outline.number(of: step.block) == step.number)
      #expect(outline.step(atLine: step.lines.head)?.block == step.block)
      #expect(step.lines.details.allSatisfy { outline.step(atLine: $0)?.block == step.block })
      let inner = step.parts.flatMap(\.steps).map(\.lines.all)
      #expect(inner.allSatisfy { step.lines.all.contains($0) })
      #expect(!zip(inner, inner.dropFirst()).contains { $0.overlaps($1) })
    }
    let other = reading.outline(in: .en).allSteps
    #expect(other.map(\.number) == steps.map(\.number) && other.map(\.lines) == steps.map(\.lines))
  }
}

struct StepNumberTests {
  @Test(arguments: [
    ("3", [3]), ("３", [3]), ("(3)", [3]), ("（３－１）", [3, 1]), ("3-1", [3, 1]), ("３ー１", [3, 1]), ("3−1‐12", [3, 1, 12]),
    (" 3 - 1 ", [3, 1]), ("③", [3]), ("②－①", [2, 1]), ("007", [7]),
  ])
  func isReadAsPeopleTypeIt(_ text: String, _ parts: [Int]) throws {
    let number = try #require(StepNumber(typed: text))
    #expect(number.parts == parts)
    #expect(StepNumber(typed: number.description) == number)
  }

  @Test(arguments: ["", "-", "3-", "-3", "0", "3-0", "3--1", "(3", "三", "3.1", "a", "9999999999", "()", "①②", "3日"])
  func otherWordsAreNone(_ text: String) {
    #expect(StepNumber(typed: text) == nil)
  }

  @Test func numbersStandInTheOrderOfTheText() {
    let numbers = ["10", "2", "2-10", "2-9", "1"].compactMap { StepNumber(typed: $0) }
    #expect(numbers.sorted().map(\.description) == ["1", "2", "2-9", "2-10", "10"])
  }
}
