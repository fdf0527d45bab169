import NagareEngine
import NagareModel
import NagarePlan

/// The ground on which questions about one flow are asked: the values that are tried, and the graph of its ways. What
/// several questions have in common is worked out for the first of them and kept.
public final class Terrain {
  /// What is asked besides what the flow itself asks, and what is taken for granted.
  struct Terms: Hashable {
    /// Asked once a case has ended.
    var atEnd: [Condition] = []
    /// Asked at every moment.
    var always: [Condition] = []
    var watchesApplicant = false
    var away: [Role.ID] = []
    var isNeverLate = false
    var withdraws = false
  }

  let flow: Flow
  let bound: Int
  private let wording: Wording
  private let start = Example.usualStart
  private let signs = SignMemory()
  private var trials: [[Condition]: Trials] = [:]
  private var graphs: [Terms: WayGraph] = [:]

  /// Of a graph no more than so many cases at rest are looked at.
  public init(_ flow: Flow, bound: Int, wording: Wording = Wording()) {
    (self.flow, self.bound, self.wording) = (flow, bound, wording)
  }

  /// Plays cases on these terms.
  func mover(_ terms: Terms = Terms(), keepsFields: Bool) -> Mover {
    let needs = Needs(
      flow.plan, atEnd: terms.atEnd, always: terms.always, keepsFields: keepsFields,
      watchesApplicant: terms.watchesApplicant, away: terms.away)
    var mover = Mover(
      flow: flow, needs: needs, trials: trials(asking: terms.atEnd + terms.always), start: start,
      reason: wording.reason)
    (mover.away, mover.isNeverLate, mover.withdraws) = (terms.away, terms.isNeverLate, terms.withdraws)
    return mover
  }

  /// All ways a case can go on these terms.
  func graph(_ terms: Terms = Terms()) -> WayGraph {
    if let known = graphs[terms] { return known }
    let graph = WayGraph(mover(terms, keepsFields: true), bound: bound)
    graphs[terms] = graph
    return graph
  }

  private func trials(asking conditions: [Condition]) -> Trials {
    if let known = trials[conditions] { return known }
    let trials = Trials(flow, asking: conditions, start: start, words: wording.text, signs: signs)
    self.trials[conditions] = trials
    return trials
  }
}
