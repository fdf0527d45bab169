import NagareEngine
import NagareModel
import NagarePlan

/// What is found by looking at every state of a flow: scenes in which cases get stuck, lines no case comes to, and
/// branches that are always cut off.
public struct Inspection: Sendable {
  /// A case that has not ended, and from which nothing leads to an end.
  public struct Scene: Sendable {
    /// How a case comes there.
    public var story: Story
    /// What leads there: the values as they were typed, and who sent it back.
    public var deciding: [Hinge]
    /// What is refused there; `nil` where nobody can do anything.
    public var refusal: Refusal?
    /// The block at which it stands, or that refuses.
    public var block: Block.ID
    /// What somebody would do next, and is refused.
    public var attempt: Command?
    /// Whether people can go on, and yet only round and round.
    public var goesRound: Bool
  }

  /// A line no case comes to, where the way to it is shut.
  public struct Unreached: Sendable {
    public var block: Block.ID
    /// The ways to it from lines that cases do come to.
    public var shut: [Way]
  }

  public let scenes: [Scene]
  public let unreached: [Unreached]
  /// Branches of a 同時に that are never through, and are not what ends the others either.
  public let cutOff: [Block.Branch]
  /// Whether the values tried stand for all.
  public let isCertain: Bool
  /// Whether the bound was met, so that there may be more.
  public let isCut: Bool

  public init(_ flow: Flow, bound: Int, wording: Wording = Wording()) {
    let mover = Mover(flow, keepsFields: false, wording: wording)
    let mayMiss = Passages.mayMiss(flow.plan, mover.needs)
    var passages = Passages(flow.plan)
    let search = StuckSearch(mover, bound: bound, looksAnyway: mayMiss, observe: { passages.note($0) })
    isCut = search.isCut
    isCertain = mover.trials.areRepresentative
    scenes = search.findings.map { finding in
      let story = Story(finding.steps, of: flow, starts: mover.start)
      return Scene(
        story: story.plain(flow), deciding: story.deciding(finding.steps, mover.trials), refusal: finding.refusal,
        block: flow.refusing(finding.refusal) ?? finding.block ?? 0, attempt: finding.attempt,
        goesRound: finding.goesRound)
    }
    // Behind a scene in which cases get stuck there are lines they do not come to: that says nothing more.
    let isWhole = mayMiss && search.findings.isEmpty && !search.isCut
    unreached = isWhole ? passages.unreached : []
    cutOff = isWhole ? passages.cutOff : []
  }
}

extension Flow {
  /// The block, 計算 or 表 that a refusal is about.
  fileprivate func refusing(_ refusal: Refusal?) -> Block.ID? {
    if let block = refusal?.block { return block }
    guard let item = refusal?.items.first?.item, refusal?.code == .miscalculated || refusal?.code == .noRow else {
      return nil
    }
    return workflow.blocks.firstIndex { block in block.kind.sums.contains { $0.item == item } }
  }
}
