import NagareEngine
import NagareModel
import NagarePlan

/// The scenes in which a flow gets stuck: cases that have not ended, and from which nothing leads to an end.
public struct StuckCases: Sendable {
  public struct Scene: Sendable {
    /// How a case comes there.
    public var story: Story
    /// The values that lead there, as they were typed.
    public var deciding: [Entry]
    /// What is refused there; `nil` where nobody can do anything.
    public var refusal: Refusal?
    /// The block at which it stands, or that refuses.
    public var block: Block.ID
    /// What somebody would do next, and is refused.
    public var attempt: Command?
  }

  public let scenes: [Scene]
  /// Whether the bound was met, so that there may be more.
  public let isCut: Bool

  public init(_ flow: Flow, bound: Int, wording: Wording = Wording()) {
    let start = Example.usualStart
    let mover = Mover(
      flow: flow, needs: Needs(flow.plan, keepsFields: false),
      trials: Trials(flow, start: start, words: wording.text), start: start, reason: wording.reason)
    let search = StuckSearch(mover, bound: bound)
    isCut = search.isCut
    scenes = search.findings.map { finding in
      let story = Story(finding.steps, of: flow, starts: start)
      let typed = story.commands.flatMap { command -> [Entry] in
        if case .act(_, .fill(let entries)) = command { entries.filter { mover.trials.matters[$0.item] } } else { [] }
      }
      return Scene(
        story: story.plain(flow), deciding: typed, refusal: finding.refusal,
        block: flow.refusing(finding.refusal) ?? finding.block ?? 0, attempt: finding.attempt)
    }
  }
}

extension Flow {
  /// The 計算 or 表 that a refusal is about.
  fileprivate func refusing(_ refusal: Refusal?) -> Block.ID? {
    guard let item = refusal?.items.first?.item, refusal?.code == .miscalculated || refusal?.code == .noRow else {
      return nil
    }
    return workflow.blocks.firstIndex { block in block.kind.sums.contains { $0.item == item } }
  }
}
