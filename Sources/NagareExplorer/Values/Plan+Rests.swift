import NagareEngine
import NagareModel
import NagarePlan

// Where cases stay, and where they go right on.
extension Plan {
  /// Whether a case stays at a point until somebody does something, or time passes.
  func rests(at point: Point) -> Bool {
    let deed = steps[point].deed
    return deed.isPersonsWork || deed == .wait || deed == .end
  }

  /// Whether a case may go right on from a point at which it rests otherwise: its time is over when the case comes there,
  /// or everybody it asks is away and reads later.
  func mayBeOver(at point: Point, _ away: [Role.ID]) -> Bool {
    guard isBlock(point) else { return false }
    let block = workflow.blocks[point]
    if case .wait(let due) = block.kind { return !due.isAlwaysAhead }
    let acts = lateSteps[steps[point].lateSteps].contains { $0.action.isMore }
    if acts, block.handling.due?.isAlwaysAhead == false { return true }
    guard steps[point].deed == .approval, !away.isEmpty else { return false }
    return ([block.handling.ifAway] + away.map { workflow.roles[$0].ifAway }).contains(.readLater)
  }
}
