import NagareModel
import NagareSimulator

/// How many cases took how long, in steps of whole and half open days.
struct Histogram: Sendable {
  struct Bar: Sendable {
    /// In open minutes; the last bar has no end.
    var from: Int
    var to: Int?
    var count: Int
  }

  let bars: [Bar]
  let all: Int

  /// At most a dozen bars; what lies far behind the others is counted in the last.
  init(_ column: SimulationReport.Column) {
    let leads = column.findings.openLeads
    all = leads.count
    let day = max(column.card.openDay, 1)
    let shortest = (leads.min() ?? 0) / Ticks.perMinute
    // Nine of ten take up most of the bars.
    let reach = max(column.findings.openLead.ninth / Ticks.perMinute - shortest, 1)
    let steps = [1, 2, 5, 10, 15, 30, 60, 120, day / 2, day, 2 * day, 5 * day, 10 * day, 20 * day, 50 * day, 100 * day]
    let step = steps.sorted().first { $0 > 0 && reach / $0 < 8 } ?? (reach / 8 + 1)
    let start = shortest / step
    var counts = Array(repeating: 0, count: Self.most)
    for lead in leads { counts[min(lead / (step * Ticks.perMinute) - start, Self.most - 1)] += 1 }
    let last = counts.lastIndex { $0 > 0 } ?? 0
    bars = (0...last).map { index in
      let from = (start + index) * step
      return Bar(from: from, to: index == Self.most - 1 ? nil : from + step, count: counts[index])
    }
  }

  private static let most = 12
}
