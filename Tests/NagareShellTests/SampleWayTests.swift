import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import Testing

/// What can be known about the samples by going all their ways.
struct SampleWayTests {
  private static func source(_ text: String) -> Source { Source("a.flow", .success(Array(text.utf8))) }

  /// Two or three promises each, none of them broken and none about nothing; and no case gets stuck.
  @Test(arguments: Sample.all)
  func everyPromiseIsKeptAndNothingGetsStuck(_ sample: Sample) {
    #expect((2...3).contains(Reader.read(sample.text).promises.count))
    #expect(Exploration.findings(in: sample.text, language: sample.language).map(\.what.en) == [])
  }

  /// With the examples that are made, every line, branch, answer, late action and border is shown, and all pass.
  @Test(arguments: Sample.all)
  func theExamplesThatAreMadeShowTheRest(_ sample: Sample) throws {
    let page = Page(sample.language)
    let said = MakeExamples(on: page, writes: true).answer(Self.source(sample.text))
    let written = said.saves.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? sample.text
    let rehearsal = try #require(Examination(written).rehearsal)
    #expect(rehearsal.runs.compactMap(\.failure?.what.ja) == [])
    let maker = ExampleMaker(rehearsal.flow, bound: 200_000)
    let coverage = maker.coverage(rehearsal.runs.compactMap(\.history))
    for kind in Sight.Kind.allCases { #expect(coverage[kind].covered == coverage[kind].all, "\(kind)") }
    // None that was made can be left out.
    let before = Examination(sample.text).rehearsal?.runs.count ?? 0
    for place in before..<rehearsal.runs.count {
      var others = rehearsal.runs
      others.remove(at: place)
      #expect(maker.coverage(others.compactMap(\.history)) != coverage, "\(rehearsal.runs[place].example.name)")
    }
  }

  /// One border moved in a sample, and the promise that says so, with the values that show it.
  static let slips: [(sample: String, language: Language, border: String, moved: String, said: String)] = [
    ("leave", .ja, "もし 日数 が 2日以下 なら", "もし 日数 が 3日以下 なら", "種類 年休、日数 2.01日"),
    ("leave", .en, "\nif length is at most 2\n", "\nif length is at most 3\n", "leave start 2026-04-01"),
    ("equipment", .ja, "もし 予定価格 が 150万円以下", "もし 予定価格 が 1500001円以下", "数量 1、単価 1500001円"),
    ("equipment", .en, "if price is at most 1,500,000", "if price is at most 1,500,001", "unit price 1500001 yen"),
    ("subsidy", .ja, "1000), 200万円)", "1000), 2001000円)", "事業費 4002000円"),
    ("subsidy", .en, "1000), 2000000 yen)", "1000), 2001000 yen)", "cost 4002000 yen"),
  ]

  @Test(arguments: slips.indices)
  func aBorderThatIsMovedBreaksAPromise(_ index: Int) throws {
    let slip = Self.slips[index]
    let sample = try #require(Sample.named(slip.sample, in: slip.language)).text
    let text = sample.replacing(slip.border, with: slip.moved)
    #expect(text != sample)
    let found = Exploration.findings(in: text, language: slip.language)
    #expect(found.map(\.code) == [.brokenPromise])
    #expect(found.first?.what[slip.language].contains(slip.said) == true, "\(found.map { $0.what[slip.language] })")
  }

  @Test func aBrokenPromiseIsToldToPeopleAndPrograms() throws {
    let text = try #require(Sample.named("leave", in: .ja)).text.replacing("もし 日数 が 2日以下 なら", with: "もし 日数 が 3日以下 なら")
    let people = Trial(on: Page(.ja)).answer([Self.source(text)])
    #expect(people.exit == .problems)
    #expect(people.output.joined().contains("破れます: 種類 年休、日数 2.01日"))
    let json = Trial(on: Page(.ja), as: .json, showsCoverage: true).answer([Self.source(text)]).output.joined()
    #expect(json.contains("\"kept\": false") && json.contains("\"certainty\": null") && json.contains("\"borders\": ["))
    let junit = Trial(on: Page(.ja), as: .junit).answer([Self.source(text)]).output.joined()
    #expect(junit.contains("<failure message=\"破れます"))
  }

  /// What is typed again after a case was sent back does not run together with what was typed before.
  @Test(arguments: [
    (Language.ja, "日数 10 → 部長が差戻し → 日数 1 → 係長が承認して完了。部長を通ります。"),
    (Language.en, "days 10 -> director: sent back -> days 1 -> section chief: approved, finished. It visits director."),
  ])
  func aBrokenPromiseSaysWhoSentTheCaseBack(_ language: Language, _ said: String) {
    let text = Phrase(
      ja: """
        流れ 休暇
        申請 職員
         ・日数: 数 1〜20
        もし 日数 が 10 以上 なら
          承認 部長
        おわり
        承認 係長
        約束 「短い休みは部長を通らない」
         ・もし 日数 が 5 以下
         ・通らない: 部長
        """,
      en: """
        flow Leave
        form staff
          - days: number 1 to 20
        if days is at least 10
          approval director
        end
        approval section chief
        promise "Short leave does not visit the director"
          - if days is at most 5
          - skips: director
        """)[language]
    let found = Exploration.findings(in: text + "\n", language: language)
    #expect(found.map(\.code) == [.brokenPromise])
    #expect(found.first?.what[language].contains(said) == true, "\(found.map { $0.what[language] })")
  }

  @Test func aFlowWithErrorsIsRefusedWithThem() {
    let said = Paths(on: Page(.ja), isJSON: true).answer(Self.source("流れ だめ\n商人 課長\n"))
    #expect(said.exit == .problems && said.output.joined().contains("N1"))
  }
}
