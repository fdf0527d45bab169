import Foundation
import NagareChecker
import NagareLanguage
import NagareModel
import TestSupport
import Testing

@testable import NagareEngine
@testable import NagareSimulator

/// One case of a simulation is a case of the engine, event for event: whatever people do in the one, done in the other,
/// leads to the same.
struct DifferentialTests {
  /// How many generated flows; `NAGARE_FLOWS=20000` tries more of them.
  static let count = ProcessInfo.processInfo.environment["NAGARE_FLOWS"].flatMap { Int($0) } ?? 2_000

  /// How often each sample is played, with other answers and delays.
  static let seedsOfSample = count / 100

  @Test func generatedFlows() throws {
    var played = 0
    var kinds: Set<Happening.Kind> = []
    for seed in 0..<UInt64(3 * Self.count) where played < Self.count {
      var random = SeededRandom(seed &* 7_919 &+ 15)
      let text = CaseGenerator.flow(&random)
      let reading = Reader.plain(text)
      guard reading.diagnostics.allSatisfy({ $0.level != .error }),
        Checker.check(reading.workflow, places: reading.places).allSatisfy({ $0.level != .error })
      else { continue }
      played += 1
      kinds.formUnion(try check(reading.workflow, assumption(reading.workflow, &random), seed: seed, text))
    }
    #expect(played == Self.count)
    // Everything that can happen in such flows without absence did.
    let missing = Set(Happening.Kind.allCases).subtracting(kinds)
      .subtracting([.skipped, .overdue, .stuck])
    #expect(missing.isEmpty)
  }

  static let flows = Fixtures("../../flows")

  @Test(arguments: flows.names(of: "flow"))
  func everySample(_ name: String) throws {
    let text = Self.flows.text(name + ".flow")
    let workflow = Reader.read(text).workflow
    for seed in 0..<UInt64(Self.seedsOfSample) {
      var random = SeededRandom(seed)
      try check(workflow, assumption(workflow, &random), seed: seed, text)
    }
  }

  /// Answers of every kind, work that takes up to days so that deadlines pass, and one case.
  private func assumption(_ workflow: Workflow, _ random: inout SeededRandom) -> Assumption {
    let place = Place(0, 0)
    var lines: [Assumption.Kind] = [.arrivals(.together(1, at: TimeOfDay(minutes: 9 * 60) ?? .midnight))]
    for role in workflow.roles.indices {
      let shares = [(Answer.approved, 60), (.sentBack, 20), (.rejected, 10), (.own("採用"), 5), (.own("保留"), 5)]
      lines.append(
        .person(
          Party(.role(role)),
          [
            .answers(shares.map { Assumption.Share($0.0, percent: Number($0.1)) }),
            .takes(.always(random.pick([5, 30, 60, 480, 1_500]))),
          ]))
    }
    return Assumption(name: "", lines: lines.map { Assumption.Line($0, at: place) }, place: place)
  }

  /// What happened, and that it is the same.
  @discardableResult
  private func check(
    _ workflow: Workflow, _ assumption: Assumption, seed: UInt64, _ text: String
  ) throws -> Set<Happening.Kind> {
    let scenario = Scenario(workflow, assuming: assumption, extent: Scenario.Extent(cases: 1))
    var world = World(scenario, seed: seed, run: 0, told: 1)
    let happenings: [Happening]
    do throws(SimulationTrouble) {
      _ = try world.play { _ in true }
      happenings = world.happenings
    } catch {
      happenings = Self.beginning(of: world.happenings)
      // Where days run out, they do so to a case that is worked on till then and not to one that waits for ever.
      let rest = WorkClock.end - (world.happenings.last?.time ?? 0)
      let isEndless = if case .endlessCase = error { true } else { false }
      #expect(isEndless || rest < 60 * Ticks.perDay, "seed \(seed): \(error)\n\(text)")
    }
    let flow = Flow(scenario.workflow)
    let isStuck = happenings.last?.kind == .stuck
    let retold = Retold(happenings, of: flow)
    var simulated = happenings.compactMap { Told($0, scenario.plan) }
    var played = retold.told
    (simulated, played) = (Self.plain(simulated), Self.plain(played))
    if happenings.count < world.happenings.count {
      #expect(retold.refusal == nil, "seed \(seed)\n\(Self.difference(simulated, played))\n\(text)")
      #expect(played.starts(with: simulated), "seed \(seed)\n\(Self.difference(simulated, played))\n\(text)")
    } else if isStuck {
      // The engine refuses what leads there, and nothing of it has happened.
      #expect(simulated.starts(with: played), "seed \(seed)\n\(Self.difference(simulated, played))\n\(text)")
    } else {
      #expect(retold.refusal == nil, "seed \(seed)\n\(Self.difference(simulated, played))\n\(text)")
      #expect(simulated == played, "seed \(seed)\n\(Self.difference(simulated, played))\n\(text)")
    }
    return Set(happenings.map(\.kind))
  }

  /// What happened to a case that never ends, up to a few hundred happenings and then the end of a tick.
  private static func beginning(of happenings: [Happening]) -> [Happening] {
    guard let end = happenings.dropFirst(300).first?.time else { return happenings }
    return Array(happenings.prefix { $0.time < end })
  }

  /// Of what is stopped together the order says nothing, and neither does the number of a message.
  private static func plain(_ told: [Told]) -> [Told] {
    var plain = told.map { told in
      var told = told
      if told.kind == .notified { told.other = -1 }
      return told
    }
    var start = 0
    while start < plain.count {
      var end = start
      while end < plain.count, plain[end].kind == .stopped, plain[end].at == plain[start].at { end += 1 }
      if end > start { plain[start..<end].sort { $0.block < $1.block } }
      start = max(end, start + 1)
    }
    return plain
  }

  private static func difference(_ one: [Told], _ other: [Told]) -> String {
    let place =
      zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(one.count, other.count)
    let before = one.prefix(place).suffix(6).map(\.description)
    let here = one.dropFirst(place).first?.description ?? "nothing"
    let there = other.dropFirst(place).first?.description ?? "nothing"
    return (before + ["simulated: " + here, "played:    " + there]).joined(separator: "\n")
  }
}
