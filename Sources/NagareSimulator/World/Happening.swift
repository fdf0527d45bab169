import NagarePlan

/// Something that happened to a case of a simulation, told for the first few of them: the events of an engine, with the
/// people of an office added.
public struct Happening: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    case started, filled, finished, answered, read
    /// A field of what was just filled in; `other` is its slot.
    case entered
    /// Somebody has taken a piece of work up.
    case takenUp
    case offered, skipped, shared, passed, chose, computed, jumped, split, cameThrough, joined
    /// A message of the flow, a reminder, and word to the drafter.
    case notified, reminded, toldSentBack, toldRejected
    case lapsed, overdue, handedOver, answeredLate, sentBack, stopped, ended
    /// It cannot go on: a value cannot be worked out, or people are missing.
    case stuck
  }

  public var kind: Kind
  /// In ``Ticks``.
  public var time: Int
  /// From 0, in the order in which cases came.
  public var number: Int
  /// -1 for none.
  public var block: Int32
  /// Who acted, or whose it is; -1 for nobody.
  public var role: Int32
  /// For whom; the number of an answer, an outcome, an arm, a message, a slot or a late step; -1 for none.
  public var other: Int32
  /// A second number: the answer that was given.
  public var answer: Int32
  /// When a deadline passes; `Int.max` for none.
  public var due: Int
  public var value: Cell
}
