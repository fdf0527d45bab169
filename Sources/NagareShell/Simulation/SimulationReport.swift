import NagareModel
import NagareSimulator

/// Scenarios that were played, side by side: the first, and what it is compared with.
struct SimulationReport: Sendable {
  /// A scenario with its runs, in their order.
  struct Column: Sendable {
    var card: ScenarioCard
    var findings: Findings

    init(_ card: ScenarioCard, _ runs: [Replication]) {
      self.card = card
      findings = Findings(runs)
    }
  }

  var seed: Int
  var runs: Int
  var columns: [Column]

  /// The others against the first.
  var comparisons: [Comparison] {
    guard let first = columns.first else { return [] }
    return columns.dropFirst().map { Comparison($0.findings, with: first.findings) }
  }
}

extension SimulationReport.Column {
  /// The role to whom more work comes than all its people can do, and by how much the most.
  var overworked: (role: Int, needed: Ratio)? {
    guard findings.cases + findings.stuck >= Self.fewest else { return nil }
    return findings.roles.indices.filter { card.roles[$0].people != nil && findings.roles[$0].needed.value > 1 }
      .map { ($0, findings.roles[$0].needed) }.max { $0.needed.value < $1.needed.value }
  }

  /// Of fewer cases nobody can say that a queue grows without end.
  private static let fewest = 30

  /// How cases ended, as far as any did so.
  var shares: [(name: String, share: Ratio)] {
    let all = findings.cases + findings.stuck
    return zip(card.outcomes, findings.outcomes + [findings.stuck]).filter { $0.1 > 0 }
      .map { ($0.0, Ratio($0.1, over: all)) }
  }

  /// The block of people at which cases wait longest altogether; `nil` where nobody waits for a minute.
  var slowest: Int? {
    findings.blocks.indices.filter {
      card.blocks[$0].isWork && findings.blocks[$0].waited.value >= Double(Ticks.perMinute)
    }
    .max { waited(at: $0) < waited(at: $1) }
  }

  private func waited(at block: Int) -> Int128 { findings.blocks[block].waited.sum }
}
