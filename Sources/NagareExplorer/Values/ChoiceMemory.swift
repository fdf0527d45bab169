import NagareEngine
import NagareModel
import NagarePlan

/// One of the values tried for an item.
struct Choice: Hashable, Sendable {
  var item: Int32
  /// Its place among those of ``Trials/values``.
  var place: Int32
}

/// What was chosen for some items, so that a form that is come to again, by the same case or another, is not tried anew
/// with thousands of values.
final class ChoiceMemory {
  /// All that the choice depends on.
  struct Occasion: Hashable {
    var items: [Item.ID]
    /// What is still to be chosen.
    var open: Bits
    /// The values that are asked about together with them, or that limit them.
    var values: [Value]
    /// On which days what is chosen was typed: limits may ask for them.
    var days: [Day?]
  }

  private var known: [Occasion: [[Choice]]] = [:]

  func choices(on occasion: Occasion, _ find: () -> [[Choice]]) -> [[Choice]] {
    if let found = known[occasion] { return found }
    let found = find()
    known[occasion] = found
    return found
  }
}
