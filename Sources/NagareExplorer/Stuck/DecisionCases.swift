import NagareEngine
import NagareModel
import NagarePlan

/// Cases for what the checker says of 決裁: one that is finished without any, and one that is decided again.
public struct DecisionCases {
  public struct Found: Sendable {
    public var story: Story
    /// What decides the case: the values as they were typed, and who sent it back.
    public var deciding: [Hinge]
    public var events: [Event]
    public var outcome: Outcome?
  }

  private let mover: Mover
  private let lanes: Lanes
  private let bound: Int

  /// Looks at no more than so many cases at rest, for each question.
  public init(_ flow: Flow, bound: Int, wording: Wording = Wording()) {
    mover = Mover(flow, keepsFields: false, wording: wording)
    lanes = Lanes(flow.plan, mover.needs, for: .extremes)
    self.bound = bound
  }

  /// A case that nobody rejected, and that is finished without a 決裁.
  public var undecided: Found? {
    find { state, facts in state.outcome == .finished && !facts.isDecided && !facts.isRejected }
  }

  /// A case that was decided, and is decided again here.
  public func again(at block: Block.ID) -> Found? {
    find { _, facts in facts.again == block }
  }

  private struct Facts: Hashable, Sendable {
    var isDecided = false
    var isRejected = false
    /// Where it was decided once more.
    var again: Block.ID?

    func after(_ events: [Event], _ plan: Plan) -> Facts {
      var facts = self
      for event in events {
        // What is sent back is decided anew.
        if case .sentBack = event { facts.isDecided = false }
        guard case .passed(let block, let answer?) = event else { continue }
        facts.isRejected = facts.isRejected || answer == .rejected
        guard plan.steps[block].deed == .decision, plan.reply(answer, at: block)?.goesOn == true else { continue }
        if facts.isDecided { facts.again = block }
        facts.isDecided = true
      }
      return facts
    }
  }

  private func find(_ isWanted: (Case, Facts) -> Bool) -> Found? {
    let survey = Survey(
      mover, lanes: lanes, bound: bound, facts: Facts(),
      remember: { [plan = mover.plan] facts, _, events, _ in facts.after(events, plan) },
      isWanted: { isWanted($0.state, $1) })
    guard let found = survey.found else { return nil }
    let steps = survey.steps(to: found)
    let story = Story(steps, of: mover.flow, starts: mover.start)
    return Found(
      story: story.plain(mover.flow), deciding: story.deciding(steps, mover.trials), events: steps.flatMap(\.events),
      outcome: steps.last?.result.state.outcome)
  }
}
