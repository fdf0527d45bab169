import NagareModel
import NagareSimulator

extension SimulationReport {
  /// For programs: minutes by the clock to the fourth place, shares from 0 to 1.
  var json: JSON {
    .object([
      ("version", .number(1)), ("seed", .number(seed)), ("runs", .number(runs)),
      ("scenarios", .array(columns.map(\.json))),
      (
        "comparison",
        columns.count < 2
          ? .null : .array(comparisons.enumerated().map { Self.json($0.element, scenario: $0.offset + 1) })
      ),
    ])
  }

  private static func json(_ comparison: Comparison, scenario: Int) -> JSON {
    .object([
      ("scenario", .number(scenario)),
      ("leadMean", json(comparison.leadMean, per: Double(Ticks.perMinute))),
      ("leadMedian", json(comparison.leadMedian, per: Double(Ticks.perMinute))),
      ("leadP90", json(comparison.leadNinth, per: Double(Ticks.perMinute))),
      ("lateShare", json(comparison.late, per: 1)),
      ("handledMean", comparison.handledMean.map { json($0, per: Double(Ticks.perMinute)) } ?? .null),
    ])
  }

  private static func json(_ difference: Comparison.Difference, per unit: Double) -> JSON {
    .object([
      ("difference", .rounded(difference.mean / unit)),
      ("low", difference.reach.map { .rounded((difference.mean - $0) / unit) } ?? .null),
      ("high", difference.reach.map { .rounded((difference.mean + $0) / unit) } ?? .null),
    ])
  }
}

extension SimulationReport.Column {
  fileprivate var json: JSON {
    let minutes = Ticks.perMinute
    return .object([
      ("flow", .string(card.flow)), ("assume", card.assume.map(JSON.string) ?? .null),
      ("cases", .number(findings.cases)),
      ("assumptions", .array(card.assumptions.map(\.json))),
      ("lead", Self.json(findings.lead)), ("leadOpen", Self.json(findings.openLead)),
      ("handled", findings.handled.map(Self.json) ?? .null),
      ("work", .object([("mean", .ratio(findings.work, per: minutes))])),
      ("wait", .object([("mean", .ratio(findings.wait, per: minutes))])),
      ("roles", .array(card.roles.indices.filter { card.roles[$0].isAtWork }.map(role))),
      ("blocks", .array(card.blocks.indices.map(block))),
      ("outcomes", .object(outcomes)),
      ("lateShare", .ratio(findings.late)), ("handoversMean", .ratio(findings.handovers)),
      ("stampsMean", .ratio(findings.stamps)), ("sentBackMean", .ratio(findings.sentBack)),
    ])
  }

  private static func json(_ spread: Spread) -> JSON {
    .object([
      ("mean", .ratio(spread.mean, per: Ticks.perMinute)),
      ("median", .ratio(Ratio(ticks: spread.median), per: Ticks.perMinute)),
      ("p90", .ratio(Ratio(ticks: spread.ninth), per: Ticks.perMinute)),
      ("max", .ratio(Ratio(ticks: spread.longest), per: Ticks.perMinute)),
    ])
  }

  private func role(_ role: Int) -> JSON {
    let found = findings.roles[role]
    return .object([
      ("name", .string(card.roles[role].name)), ("people", card.roles[role].people.map(JSON.number) ?? .null),
      ("busy", .ratio(found.busy)), ("queueMax", .number(found.mostWaiting)), ("queueMean", .ratio(found.waiting)),
      ("waitMean", .ratio(found.waited, per: Ticks.perMinute)), ("served", .number(found.served)),
    ])
  }

  private func block(_ block: Int) -> JSON {
    .object([
      ("number", .string(card.blocks[block].number)), ("entries", .number(findings.blocks[block].entries)),
      ("waitMean", .ratio(findings.blocks[block].waited, per: Ticks.perMinute)),
    ])
  }

  private var outcomes: [(String, JSON)] { shares.map { ($0.name, .ratio($0.share)) } }
}

extension ScenarioCard.Row {
  var json: JSON {
    .object([("what", .string(what)), ("value", .string(value)), ("standIn", .bool(isStandIn))])
  }
}

extension Number {
  /// An estimate, rounded to the fourth place.
  init(rounding value: Double) {
    self = Number(digits: Int128((value * 10_000).rounded()), places: 4) ?? .zero
  }
}

extension JSON {
  /// Rounded to the fourth place.
  static func ratio(_ ratio: Ratio, per unit: Int = 1) -> JSON { plain(ratio.number(places: 4, per: unit)) }

  static func rounded(_ value: Double) -> JSON { plain(Number(rounding: value)) }

  private static func plain(_ number: Number) -> JSON { number.whole.map { .number($0) } ?? .decimal(number) }
}
