import NagareModel

/// How a case gets from one point to the next.
public struct Way: Hashable, Sendable {
  /// What leads along a way.
  public enum Cause: Hashable, Sendable {
    /// What is done at the point leads on to what stands next.
    case onward
    /// The first arm of a もし whose condition holds, counted from 0.
    case arm(Int)
    /// No arm holds: それ以外, written or not.
    case otherwise
    /// A branch of a 同時に begins, counted from 0.
    case branch(Int)
    /// An answer that does not go on: its number in ``Plan/answers``.
    case answer(Int)
    /// A deadline has passed before the work was done: the number of the step among the late ones of the block.
    case late(Int)
    /// An arrow or a 完了.
    case jump
  }

  public var from: Plan.Point
  public var to: Plan.Point
  public var cause: Cause
  /// Where it leads to the end of a 同時に, the branch it comes from.
  public var lane: Int
  /// The outermost 同時に that is left on the way although it is not through, so that everything in it stops; an end
  /// leaves all there are.
  public var leaves: Block.ID?
  /// For an arm: when it holds.
  public var condition: Code

  init(from: Plan.Point, to: Plan.Point, _ cause: Cause, lane: Int = 0, leaves: Block.ID? = nil) {
    self.from = from
    self.to = to
    self.cause = cause
    self.lane = lane
    self.leaves = leaves
    condition = .none
  }
}

extension Way.Cause {
  /// What programs call it.
  public var key: String {
    switch self {
    case .onward, .branch: "onward"
    case .arm, .otherwise: "arm"
    case .answer: "answer"
    case .late: "late"
    case .jump: "jump"
    }
  }

  /// Whether a case goes this way before the block's own work is done.
  public var isLate: Bool { if case .late = self { true } else { false } }
}
