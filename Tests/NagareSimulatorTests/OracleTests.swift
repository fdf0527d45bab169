import NagareModel
import TestSupport
import Testing

@testable import NagareSimulator

/// Queues whose means are known exactly. Each figure is that of the theory within four standard errors of the runs, and
/// the runs are so many that this says something.
struct OracleTests {
  struct Figure: Sendable {
    var name: String
    var exact: Double
    var found: @Sendable (Findings) -> Double
  }

  struct Queue: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var flow: String
    var runs: Int
    var cases: Int
    /// The widest standard error that still says something.
    var error: Double
    var figures: [Figure]
  }

  static func lead(_ exact: Double) -> Figure {
    Figure(name: "lead", exact: exact) { $0.lead.mean.value.hours }
  }
  static func busy(_ role: Int, _ exact: Double) -> Figure {
    Figure(name: "busy \(role)", exact: exact) { $0.roles[role].busy.value }
  }
  static func wait(_ role: Int, _ exact: Double) -> Figure {
    Figure(name: "wait \(role)", exact: exact) { $0.roles[role].waited.value.hours }
  }

  static let station = """
    流れ 窓口
    申請 窓口

    見込み 一つの窓口
     ・暦: 毎日
    """

  /// Also what `Scripts/bench` plays.
  static let jackson = Fixtures().text("jackson.flow")

  static let queues = [
    Queue(
      testDescription: "M/M/1, half busy",
      flow: station + "\n ・件数: 1時間に 1/2件\n ・窓口: 人数 1、所要 平均60分\n", runs: 20, cases: 20_000, error: 0.03,
      figures: [lead(2), wait(0, 1), busy(0, 0.5)]),
    Queue(
      testDescription: "M/M/2", flow: station + "\n ・件数: 1時間に 1件\n ・窓口: 人数 2、所要 平均72分\n", runs: 20,
      cases: 20_000, error: 0.03, figures: [lead(1.875), wait(0, 0.675), busy(0, 0.6)]),
    Queue(
      testDescription: "M/D/1", flow: station + "\n ・件数: 1時間に 1/2件\n ・窓口: 人数 1、所要 60分\n", runs: 20,
      cases: 20_000, error: 0.02, figures: [lead(1.5), wait(0, 0.5), busy(0, 0.5)]),
    // A case every hour at the clerk, a fifth of them again; two thirds of the rest of the way to the manager, and so on.
    Queue(
      testDescription: "the open network of Jackson", flow: jackson, runs: 12, cases: 30_000, error: 0.06,
      figures: [
        lead(6.595238), busy(0, 0.625), busy(1, 0.75), busy(2, 0.6), wait(0, 0.8333), wait(1, 1.5429), wait(2, 2.25),
      ]),
  ]

  @Test(arguments: queues)
  func meansAreThoseOfTheTheory(_ queue: Queue) throws {
    let scenario = try scenario(queue.flow, cases: queue.cases)
    var runs: [Replication] = []
    for run in 0..<queue.runs { runs.append(try Replication(scenario, seed: 7, run: run)) }
    for figure in queue.figures {
      let found = runs.map { figure.found(Findings([$0])) }
      let difference = Comparison.Difference(of: found, from: found.map { _ in figure.exact })
      let error = (difference.reach ?? .infinity) / StudentT.quantile(degrees: queue.runs - 1)
      #expect(error < queue.error, "\(figure.name): \(error)")
      #expect(abs(difference.mean) < 4 * error, "\(figure.name): \(difference.mean + figure.exact) for \(figure.exact)")
    }
    // Little: what waits on average is what comes in times how long it waits, to the tick.
    for run in runs {
      for role in run.tally.roles { #expect(role.area == role.waited) }
    }
  }

  @Test func casesComeInOpenTimeAtTheRate() throws {
    let text = """
      流れ 受付
      暦
       ・開庁 9:00〜17:00
      申請 職員

      見込み 週日
       ・件数: 1時間に 3件
      """
    let days = 240
    let scenario = try scenario(text, days: days)
    let run = try Replication(scenario, seed: 3, told: 100_000)
    let starts = run.happenings.filter { $0.kind == .started }
    let expected = Double(days * 8 * 3)
    #expect(abs(Double(starts.count) - expected) < 4 * expected.squareRoot())
    let outside = starts.map { Ticks.instant($0.time) }.filter {
      !scenario.calendar.isOpen($0.day) || !(9 * 60..<17 * 60).contains($0.time.minutes)
    }
    #expect(outside == [])
  }

  @Test(arguments: ["1日に 20件", "週に 100件", "月に 400件"])
  func ratesMeanTheSame(_ rate: String) throws {
    let scenario = try scenario("流れ 受付\n申請 職員\n\n見込み 量\n ・件数: \(rate)\n", days: 240)
    let expected = rate.hasPrefix("月") ? 400.0 * 12 * 240 / 240 : 20.0 * 240
    let run = try Replication(scenario, seed: 3)
    // A year has 240 open days, more or less.
    #expect(abs(Double(run.cases) - expected) < 4 * expected.squareRoot() + expected * 0.02)
  }

  @Test func logarithm() {
    for (value, exact) in [
      (0.5, -0.693_147_180_559_945_3), (1.0, 0.0), (2.718_281_828_459_045, 1.0), (1e-9, -20.723_265_836_946_41),
      (0.999_999, -1.000_000_500_000_333e-6),
    ] { #expect(abs(value.naturalLogarithm - exact) <= 4e-16 * max(1, abs(exact))) }
  }
}
