import NagareModel
import NagarePlan

/// What an action would lead to.
public struct Prospect: Sendable {
  public var action: Action
  /// The blocks that would wait for somebody or for a time next.
  public var next: [Block.ID]
  /// How the case would end, if it would.
  public var outcome: Outcome?
}

extension Case {
  /// Where each answer somebody can give now would lead; one that is refused is left out.
  public func outlook(of turn: Turn) -> [Prospect] {
    possibleActions(at: turn.block).compactMap { action in
      guard let events = try? decide(.act(Party(.role(turn.who), at: turn.block), action)) else { return nil }
      var after = self
      for event in events { after.evolve(event) }
      let known = marking.work
      let next = after.marking.work.filter { !known.contains($0) }.map(\.block)
      return Prospect(action: action, next: next, outcome: after.outcome)
    }
  }

  /// What people can say at a block, fields aside.
  public func possibleActions(at block: Block.ID) -> [Action] {
    let deed = flow.plan.steps[block].deed
    if deed.isFilledIn { return [.finish] }
    if deed == .reading || deed == .share { return [.read] }
    return flow.plan.answers(at: block).map { answer in
      // Where words are asked for, any will do to see where it leads.
      .answer(answer, reason: flow.needsReason(answer, at: block) ? "…" : nil)
    }
  }
}

extension History {
  /// What led to a block being offered: the act before it and the ways taken from there, each with the case as it
  /// was just before. Empty if the block has not been reached.
  public func causes(of block: Block.ID) -> [(event: Event, before: Case)] {
    for index in steps[..<position].indices.reversed() {
      let step = steps[index]
      guard
        let end = step.events.lastIndex(where: { event in
          if case .offered(block, _) = event { true } else { false }
        })
      else { continue }
      let before = index > 0 ? steps[index - 1].state : Case(of: flow)
      let happened = step.happenings(from: before)[...end]
      // From the last act on: a long stretch of time holds several.
      let act = happened.lastIndex { $0.event.isAct } ?? 0
      return Array(happened[act...])
    }
    return []
  }
}
