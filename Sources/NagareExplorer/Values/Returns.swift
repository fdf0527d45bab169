import NagareModel
import NagarePlan

/// Where a 差戻し that goes to the form passed last may lead: to a form, or to the 同時に it stands in. Blocks that stand in
/// the same branches lead to the same, and there may be very many forms and blocks.
struct Returns {
  /// The goals of all blocks in the same branches.
  private(set) var goals: [[Plan.Point]] = []
  /// Of each point its place among the goals; `nil` where nothing goes back to a form.
  private(set) var place: [Int?]

  init(_ plan: Plan) {
    place = Array(repeating: nil, count: plan.pointCount)
    let forms = plan.workflow.blocks.indices.filter { plan.steps[$0].deed == .form }
    var known: [[Block.Branch]: Int] = [:]
    for id in plan.workflow.blocks.indices where plan.returnsToForm(id) {
      let branches = Array(plan.nesting.around(id))
      if known[branches] == nil {
        known[branches] = goals.count
        goals.append(
          forms.filter { !plan.nesting.areBeside($0, id) }
            .map { plan.nesting.outermost(around: $0, notAround: id) ?? $0 })
      }
      place[id] = known[branches]
    }
  }

  /// What is so at the goals, together.
  func together(_ facts: [Bits], none: Bits) -> [Bits] {
    goals.map { points in
      points.reduce(into: none) { $0.formUnion(facts[$1]) }
    }
  }
}
