import NagareModel
import NagarePlan

/// Reads a workflow the way a careful colleague would, before anybody works with it.
public enum Checker {
  /// Everything worth knowing about a workflow and what is promised of it, in the order of the text.
  public static func check(_ workflow: Workflow, places: Places, promises: [Promise] = []) -> [Diagnostic] {
    check(Plan(workflow), places: places, promises: promises)
  }

  /// The same, where its plan has been made already.
  public static func check(_ plan: Plan, places: Places, promises: [Promise] = []) -> [Diagnostic] {
    let subject = Subject(plan, places: places, promises: promises)
    return Rule.all.flatMap { $0.check(subject) }.sorted { left, right in
      (left.place.start, left.place.end, left.code) < (right.place.start, right.place.end, right.code)
    }
  }
}
