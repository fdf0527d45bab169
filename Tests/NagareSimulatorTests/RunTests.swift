import CAllocations
import NagareModel
import TestSupport
import Testing

@testable import NagareSimulator

/// What holds for every run, however long it is.
struct RunTests {
  @Test(arguments: ["jackson", "office"])
  func theLoopAsksForNoMemory(_ flow: String) throws {
    guard nagare_counts_allocations() != 0 else { return }
    func count(_ cases: Int) throws -> Int {
      let scenario = try scenario(Fixtures().text(flow + ".flow"), cases: cases)
      let before = nagare_allocations()
      _ = try Replication(scenario, seed: 1)
      return Int(nagare_allocations() - before)
    }
    _ = try count(1_000)
    // Ten times as many cases; only the pools and the two lists of times grow, by doubling.
    let (few, many) = (try count(4_000), try count(40_000))
    #expect(many - few < 40, "\(few) for 4,000 cases, \(many) for 40,000")
  }

  @Test func partsAreTheWhole() throws {
    let scenario = try scenario(OracleTests.jackson, cases: 500)
    for run in 0..<6 {
      let replication = try Replication(scenario, seed: 5, run: run)
      let carried = try #require(Replication(try JSON.read(replication.json.text)))
      #expect(carried.json.text == replication.json.text)
      #expect(carried.run == run)
    }
  }

  @Test func theSameSeedIsTheSame() throws {
    let scenario = try scenario(OracleTests.jackson, cases: 500)
    let runs = try (0..<2).map { _ in try Replication(scenario, seed: 5).json.text }
    #expect(runs[0] == runs[1])
    #expect(try Replication(scenario, seed: 6).json.text != runs[0])
  }

  /// A block more on the way leaves the chance of the rest as it is: the same cases come, with the same values.
  @Test func anotherBlockLeavesTheRestAlone() throws {
    let more = OracleTests.jackson.replacing("承認 課長", with: "供覧 係長\n承認 課長", maxReplacements: 1)
    // By what it says and not by its number: a role more is a word more.
    func told(_ text: String) throws -> [String] {
      let scenario = try scenario(text, cases: 50)
      return try Replication(scenario, seed: 2, told: 50).happenings.compactMap { happening in
        guard [.started, .entered, .answered].contains(happening.kind) else { return nil }
        let value =
          happening.kind == .entered ? scenario.plan.value(of: happening.value, in: Int(happening.other)) : nil
        return "case \(happening.number) \(happening.kind) at \(happening.time): \(String(describing: value))"
          + " \(happening.answer)"
      }
    }
    let (one, other) = (try told(OracleTests.jackson), try told(more))
    #expect(one.count > 150)
    let difference = zip(one, other).first { $0 != $1 }
    #expect(difference == nil && one.count == other.count, "\(String(describing: difference))")
  }

  @Test func whatNobodyDoesIsSaid() throws {
    let text = "流れ 留守\n申請 職員\n承認 課長\n\n見込み 留守\n ・期間: 1開庁日\n ・件数: 9:00に 1件\n ・課長: 不在 100%\n"
    #expect(throws: SimulationTrouble.endOfCalendar(waitingFor: 1)) { _ = try Replication(try scenario(text), seed: 1) }
  }

  @Test func whatNeverEndsIsSaid() throws {
    let text = "流れ 戻る\n申請 職員\n承認 課長\n\n見込み 戻る\n ・期間: 1開庁日\n ・件数: 9:00に 1件\n ・課長: 差戻し 100%\n"
    #expect(throws: SimulationTrouble.endlessCase(at: 1)) { _ = try Replication(try scenario(text), seed: 1) }
  }

  /// One round takes so long that the days run out before anybody has done much.
  @Test func whatGoesRoundUntilTheDaysRunOutIsSaid() throws {
    let text =
      "流れ 戻る\n申請 職員\n待つ 1か月\n承認 課長\n\n見込み 戻る\n ・期間: 1開庁日\n ・件数: 9:00に 1件\n ・課長: 差戻し 100%\n"
    #expect(throws: SimulationTrouble.endlessCase(at: 2)) { _ = try Replication(try scenario(text), seed: 1) }
  }

  @Test func filesAreCounted() throws {
    let text = """
      流れ 見積り
      申請 職員
       ・見積書: ファイル 2〜3
       ・写真: ファイル

      見込み 見積り
       ・件数: 9:00に 100件
       ・期間: 1開庁日
      """
    let entered = try Replication(try scenario(text), seed: 1, told: 100).happenings.filter { $0.kind == .entered }
    #expect(Set(entered.filter { $0.other == 0 }.map(\.value.whole)) == [2, 3])
    #expect(Set(entered.filter { $0.other == 1 }.map(\.value.whole)) == [1])
  }

  @Test func noDayIsDrawnBehindTheLast() throws {
    let text = """
      流れ 年の終わり
      申請 職員
       ・開催日: 日付 今日以降

      見込み 年の終わり
       ・始まり: 2199-12-20
       ・件数: 9:00に 200件
       ・期間: 1開庁日
      """
    let happenings = try Replication(try scenario(text), seed: 1, told: 200).happenings
    let days = happenings.filter { $0.kind == .entered }.map(\.value.whole)
    #expect(days.count == 200)
    #expect(days.max() == Day.latest.number)
  }

  @Test(arguments: [1, 2, 5, 30, 31, 100, 1_000_000])
  func quantiles(_ degrees: Int) {
    let known = [1: 12.7062, 2: 4.3027, 5: 2.5706, 30: 2.0423, 31: 2.0395, 100: 1.9840, 1_000_000: 1.9600]
    #expect(abs(StudentT.quantile(degrees: degrees) - (known[degrees] ?? 0)) < 0.0002)
  }

  @Test(arguments: 1...40)
  func elementInOrder(_ count: Int) {
    var random = SeededRandom(UInt64(count))
    var values = (0..<count).map { _ in Int.random(in: 0..<max(count / 2, 1), using: &random) }
    let ordered = values.sorted()
    for place in 0..<count { #expect(values.element(inOrderAt: place) == ordered[place]) }
  }
}
