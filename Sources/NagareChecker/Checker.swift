import NagareModel
import NagarePlan

/// Reads a workflow the way a careful colleague would, before anybody works with it.
public enum Checker {
  /// Everything worth knowing about a workflow and what is promised of it, in the order of the text.
  ///
  /// - Parameter level: what matters less than this is not looked for.
  public static func check(
    _ workflow: Workflow, places: Places, promises: [Promise] = [], from level: Diagnostic.Level = .advice
  ) -> [Diagnostic] {
    check(Plan(workflow), places: places, promises: promises, from: level)
  }

  /// The same, where its plan has been made already.
  public static func check(
    _ plan: Plan, places: Places, promises: [Promise] = [], from level: Diagnostic.Level = .advice
  ) -> [Diagnostic] {
    let subject = Subject(plan, places: places, promises: promises)
    let rules = Rule.all.filter { $0.code.level >= level }
    return rules.flatMap { $0.check(subject) }.filter { $0.level >= level }.sorted { left, right in
      (left.place.start, left.place.end, left.code) < (right.place.start, right.place.end, right.code)
    }
  }
}
