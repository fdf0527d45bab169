import NagareModel
import TestSupport
import Testing

@testable import NagareLanguage

/// Lines of examples in every spelling, and what they mean.
struct ExampleTests {
  static let flow = """
    流れ 例の流れ
    担当 総務課長
    申請 職員 「申し込む」
     ・日数: 数(日) 小数
     ・種類: 選択 年休／夏季／病気
     ・金額: 金額
     ・開始日: 日付
     ・出発: 時刻
     ・希望: 複数選択 会議室／ホール
     ・診断書: ファイル 任意 1〜3
     ・営利: はい・いいえ
     ・内容: 長い文字
     ・代わり: 担当者
     ・サーバ数: 数
     ・item: 文字
     ・unit price: 金額
    表 決裁者 金額ごと
     ・50万円未満: 課長
     ・それ以外: 総務課長
    計算 合計 = 金額 + 1
    計算 締切 = 開始日 + 3日
    承認 係長 「二度ある題」
    承認 課長 「二度ある題」
    承認 課長 「内容を確かめる」
    承認 警察署 「警察に聞く」
     ・選択肢 異議なし／条件付き
    作業 section chief
    決裁 {決裁者}
     ・却下なら 完了「見送り」

    """

  static func reading(_ line: String) -> Reading { Reader.read(flow + "例 「試す」\n ・\(line)\n") }

  @Test(arguments: fixtures.rows("steps.txt").filter { $0.count >= 2 })
  func step(_ row: [String]) throws {
    let reading = Self.reading(row[0])
    let example = try #require(reading.examples.first)
    let words = StepWords(workflow: reading.workflow)
    #expect(example.steps.map { words.words($0.kind) }.joined(separator: " + ") == row[1])
    let codes = reading.diagnostics.map(\.code.description)
    #expect(codes == (row.count > 2 ? [row[2]] : []))
  }

  @Test(arguments: [
    ("始まり 2026-04-24 10:00", "2026-04-24 10:00"), ("始まり: 2026-04-24", "2026-04-24 09:00"),
    ("starts 2026-04-24 10:00", "2026-04-24 10:00"), ("始まり 令和8年4月24日（金） 午前10時", "2026-04-24 10:00"),
    ("開始 4月24日", "2026-04-24 09:00"), ("始まり 10:00", "2026-04-01 10:00"), ("止まる", "2026-04-01 09:00"),
  ])
  func beginning(_ line: String, _ instant: String) throws {
    let reading = Self.reading(line)
    #expect(reading.diagnostics.isEmpty)
    #expect(try #require(reading.examples.first).starts.description == instant)
  }

  @Test func onlyTheFirstLineCanSayWhenItBegins() throws {
    let reading = Self.reading("始まり 2026-04-24\n ・課長: 承認\n ・始まり 2026-04-25")
    let example = try #require(reading.examples.first)
    #expect(example.starts.description == "2026-04-24 09:00")
    #expect(example.steps.count == 2)
    #expect(reading.diagnostics.map(\.code) == [.stepNotUnderstood])
  }

  /// A line nobody could read must not make an example pass.
  @Test func whatCouldNotBeReadStaysInTheExample() throws {
    let reading = Self.reading("謎の行\n謎の行\n ・課長: 承認")
    let steps = try #require(reading.examples.first).steps
    let unclear = steps.filter { if case .unclear = $0.kind { true } else { false } }
    #expect(unclear.count >= 2)
  }

  @Test(arguments: samples.map(\.name))
  func everySampleIsUnderstood(_ name: String) throws {
    let text = try #require(samples.first { $0.name == name }).text
    let reading = Reader.read(text)
    let words = StepWords(workflow: reading.workflow)
    let unclear = reading.examples.flatMap(\.steps).filter { words.words($0.kind) == "unclear" }
    #expect(!reading.examples.isEmpty)
    #expect(unclear.map(\.place).isEmpty)
  }

  /// The same examples, whichever language the file is printed in.
  @Test(arguments: samples.map(\.name), Language.allCases)
  func printingKeepsTheExamples(_ name: String, _ language: Language) throws {
    let text = try #require(samples.first { $0.name == name }).text
    let reading = Reader.read(text)
    let again = Reader.read(Printer.print(reading, in: language))
    #expect(Self.bare(again.examples) == Self.bare(reading.examples))
  }

  /// Without their places.
  static func bare(_ examples: [Example]) -> [Example] {
    examples.map { example in
      var example = example
      example.place = Place(0, 0)
      for index in example.steps.indices { example.steps[index].place = Place(0, 0) }
      return example
    }
  }

  @Test func aLessonIsPlayedOnWhatSomebodyMadeOfIt() throws {
    let lesson = Reader.read(
      """
      課題 「承認」
       ・時間 5分
      はじめ
        申請 職員
      おわり
      答え
        申請 職員
        承認 係長
        承認 課長
      おわり
      例 「課長が決める」
       ・職員: 済
       ・係長: 承認
       ・課長: 承認

      """)
    #expect(lesson.diagnostics.isEmpty)
    let flow = Reader.read("申請 職員\n承認 課長\n")
    let steps = try #require(lesson.examples(on: flow).first).steps
    let words = StepWords(workflow: flow.workflow)
    #expect(steps.map { words.words($0.kind) } == ["職員 is done", "unclear", "課長 approves"])
  }
}
