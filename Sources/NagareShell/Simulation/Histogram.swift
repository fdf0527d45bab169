import NagareModel
import NagareSimulator

/// How many cases took how long, in steps that people count in.
struct Histogram: Sendable {
  struct Bar: Sendable {
    /// In ticks of open time; the last bar may have no end.
    var from: Int
    var to: Int?
    var count: Int
  }

  /// What the ends of the bars are told in.
  enum Unit: Sendable { case minute, hour, openDay }

  let bars: [Bar]
  let all: Int
  let unit: Unit
  /// A unit in ticks.
  let size: Int

  /// At most a dozen bars; what lies far behind the others is counted in the last.
  init(_ column: SimulationReport.Column) {
    let leads = column.findings.openLeads
    all = leads.count
    let shortest = leads.min() ?? 0
    // Nine of ten take up most of the bars.
    let reach = max(column.findings.openLead.ninth - shortest, 1)
    let step: Int
    (step, unit, size) = Self.step(reach, openDay: max(column.card.openDay, 1) * Ticks.perMinute)
    let start = shortest / step
    var counts = Array(repeating: 0, count: Self.most)
    for lead in leads { counts[min(lead / step - start, Self.most - 1)] += 1 }
    let last = counts.lastIndex { $0 > 0 } ?? 0
    bars = (0...last).map { index in
      let from = (start + index) * step
      return Bar(from: from, to: index == Self.most - 1 ? nil : from + step, count: counts[index])
    }
  }

  private static let most = 12
  private static let usual = 8

  /// The shortest step of which so many reach, a hundred open days or a multiple of it at most.
  private static func step(_ reach: Int, openDay: Int) -> (step: Int, unit: Unit, size: Int) {
    let (minute, hour) = (Ticks.perMinute, 60 * Ticks.perMinute)
    let steps: [(step: Int, unit: Unit, size: Int)] =
      [1, 2, 5, 10, 15, 30].map { ($0 * minute, .minute, minute) } + [1, 2].map { ($0 * hour, .hour, hour) }
      + [1, 2, 4, 10, 20, 40, 100, 200].map { ($0 * openDay / 2, .openDay, openDay) }
    let hundred = 100 * openDay
    return steps.sorted { $0.step < $1.step }.first { reach / $0.step < usual }
      ?? ((reach / (usual * hundred) + 1) * hundred, .openDay, openDay)
  }
}
