import NagareLanguage
import NagareModel
import Testing

@testable import NagareSimulator

/// A flow with its first 見込み, made ready from a text.
func scenario(_ text: String, cases: Int? = nil, days: Int? = nil) throws -> Scenario {
  let reading = Reader.plain(text)
  for problem in reading.diagnostics where problem.level == .error {
    Issue.record("\(problem.code) \(problem.what.en)")
  }
  return Scenario(
    reading.workflow, assuming: reading.assumptions.first, extent: Scenario.Extent(cases: cases, openDays: days))
}

extension Double {
  /// Ticks as hours.
  var hours: Double { self / Double(60 * Ticks.perMinute) }
}
