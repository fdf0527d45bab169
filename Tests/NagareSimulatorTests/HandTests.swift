import NagareModel
import Testing

@testable import NagareSimulator

/// Cases worked out by hand, to the minute.
struct HandTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var flow: String
    var assume: String
    /// When each case ends, in the order they do.
    var ends: [String]
  }

  static let approval = "申請 職員\n承認 課長"

  static let samples = [
    Sample(
      testDescription: "what is begun stops at closing and goes on after the holidays", flow: approval,
      assume: "始まり: 2026-05-01／件数: 17:05に 1件", ends: ["2026-05-07 08:45"]),
    Sample(
      testDescription: "one after another", flow: approval, assume: "件数: 9:00に 3件",
      ends: ["2026-04-01 09:25", "2026-04-01 09:35", "2026-04-01 09:45"]),
    Sample(
      testDescription: "two people", flow: approval, assume: "件数: 9:00に 3件／課長: 人数 2",
      ends: ["2026-04-01 09:25", "2026-04-01 09:25", "2026-04-01 09:35"]),
    Sample(
      testDescription: "a range in two units", flow: approval, assume: "件数: 9:00に 1件／課長: 所要 60分〜1時間",
      ends: ["2026-04-01 10:15"]),
    Sample(
      testDescription: "in batches, what came by then", flow: approval,
      assume: "件数: 9:45に 2件／課長: まとめて 10:00、16:00", ends: ["2026-04-01 10:10", "2026-04-01 10:20"]),
    Sample(
      testDescription: "in batches, the rest waits for the next day", flow: approval,
      assume: "件数: 15:50に 1件／課長: まとめて 10:00、16:00", ends: ["2026-04-02 10:10"]),
    Sample(
      testDescription: "over a break", flow: "担当 課長 ・勤務 8:30〜12:00、13:00〜17:15\n" + approval,
      assume: "件数: 11:40に 1件", ends: ["2026-04-01 13:05"]),
    Sample(
      testDescription: "everyone of two people", flow: "申請 職員\n承認 課長 ・全員", assume: "件数: 9:00に 1件／課長: 人数 2",
      ends: ["2026-04-01 09:25"]),
    Sample(
      testDescription: "two roles in order", flow: "申請 職員\n承認 係長、課長 ・順番に", assume: "件数: 9:00に 1件",
      ends: ["2026-04-01 09:35"]),
    Sample(
      testDescription: "side by side, and the longer one counts", flow: "申請 職員\n同時に\n作業 甲\nまた\n作業 乙\nおわり",
      assume: "件数: 9:00に 1件／甲: 所要 30分／乙: 所要 1時間", ends: ["2026-04-01 10:15"]),
    Sample(
      testDescription: "the first one is enough", flow: "申請 職員\n同時に\n・だれか1つ\n作業 甲\nまた\n作業 乙\nおわり",
      assume: "件数: 9:00に 1件／甲: 所要 30分／乙: 所要 1時間", ends: ["2026-04-01 09:45"]),
    Sample(
      testDescription: "a wait over holidays", flow: "申請 職員\n待つ 3開庁日", assume: "始まり: 2026-04-28／件数: 9:00に 1件",
      ends: ["2026-05-07 08:30"]),
    Sample(
      testDescription: "a deadline passes and somebody else takes over",
      flow: "申請 職員\n承認 課長\n ・期限 1開庁日\n ・過ぎたら 引き継ぐ 部長", assume: "件数: 9:00に 1件／課長: 所要 3000分",
      ends: ["2026-04-03 08:40"]),
    Sample(
      testDescription: "so long after a deadline somebody else takes over",
      flow: "申請 職員\n承認 課長\n ・期限 1開庁日\n ・過ぎたら 催促\n ・1開庁日過ぎたら 引き継ぐ 部長",
      assume: "件数: 9:00に 1件／課長: 所要 3000分", ends: ["2026-04-06 08:40"]),
    Sample(
      testDescription: "who is away all the time has a deputy", flow: "担当 課長 ・不在なら 課長補佐\n" + approval,
      assume: "件数: 9:00に 1件／課長: 不在 100%", ends: ["2026-04-01 09:25"]),
    Sample(
      testDescription: "sent back, the form takes its time again", flow: "申請 職員\n承認 課長\n・差戻しなら 完了「戻り」",
      assume: "件数: 9:00に 1件／課長: 差戻し 100%", ends: ["2026-04-01 09:25"]),
    Sample(
      testDescription: "evenly, from opening on", flow: "申請 職員", assume: "件数: 240分ごとに 1件",
      ends: ["2026-04-01 08:45", "2026-04-01 12:45", "2026-04-01 16:45"]),
    Sample(
      testDescription: "the data decides", flow: "申請 職員\n ・日数: 数(日) 1〜20\nもし 日数 が 2日以下 なら\n作業 甲\nそれ以外\n作業 乙\nおわり",
      assume: "件数: 9:00に 1件／日数: 3〜20 100%／乙: 所要 1時間", ends: ["2026-04-01 10:15"]),
    Sample(
      testDescription: "a sum and a table",
      flow: "申請 職員\n ・金額: 金額 1〜100\n計算 倍 = 金額 × 2\n表 係 倍ごと\n・100円以下: 甲\n・100円を超える: 乙\n作業 {係}",
      assume: "件数: 9:00に 1件／金額: 60円 100%／乙: 所要 1時間", ends: ["2026-04-01 10:15"]),
  ]

  @Test(arguments: samples)
  func endsToTheMinute(_ sample: Sample) throws {
    let lines = sample.assume.split(separator: "／").map { " ・\($0)" }.joined(separator: "\n")
    let text = "流れ 手計算\n\(sample.flow)\n\n見込み ひとつ\n ・期間: 1開庁日\n\(lines)\n"
    let run = try Replication(try scenario(text), seed: 1, told: 100)
    let ends = run.happenings.filter { $0.kind == .ended || $0.kind == .stuck }
    #expect(ends.map { "\(Ticks.instant($0.time))" } == sample.ends)
    #expect(ends.allSatisfy { $0.kind == .ended })
  }

  /// 1件 of two pieces of work that overlap: 30 and 60 minutes side by side are worked on for an hour.
  @Test func workAndWait() throws {
    let text =
      "流れ 並べる\n申請 職員\n同時に\n作業 甲\nまた\n作業 乙\nおわり\n\n見込み ひとつ\n ・期間: 1開庁日\n ・件数: 9:00に 1件\n ・甲: 所要 30分、まとめて 10:00\n ・乙: 所要 1時間\n"
    let found = Findings([try Replication(try scenario(text), seed: 1)])
    // Form 9:00–9:15, 乙 9:15–10:15, 甲 10:00–10:30: one and a half hours, none of it without anybody.
    #expect(found.lead.mean.number(places: 4, per: Ticks.perMinute) == Number(90))
    #expect(found.work.number(places: 4, per: Ticks.perMinute) == Number(105))
    #expect(found.wait.number(places: 4, per: Ticks.perMinute) == Number(0))
  }
}
