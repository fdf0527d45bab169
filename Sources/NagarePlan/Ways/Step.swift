import NagareModel

/// What a case does at a point.
public struct Step: Hashable, Sendable {
  public enum Deed: UInt8, Hashable, Sendable, CaseIterable {
    /// Rests until people have acted: 申請, 作業, 承認, 決裁, and a 供覧 that waits.
    case form, work, approval, decision, reading
    /// Rests until a time has come.
    case wait
    /// Does something by itself and goes on: 供覧, 通知, and 計算 or 表.
    case share, notify, set
    /// Goes one of several ways, or all of them.
    case choose, split
    /// Waits for the branches of a 同時に.
    case meet
    /// An arrow or a 完了.
    case pass
    /// The case has ended.
    case end
  }

  public var deed: Deed
  /// When the people of a block have said enough.
  public var agreement = Agreement.first
  /// 順番に
  public var isInOrder = false
  /// どれか1つ: the first branch that is through ends the others.
  public var firstOnly = false
  /// How many branches meet or part here.
  public var branchCount = 0
  /// Of a 同時に the point of its end, and the other way round; otherwise no point.
  public var partner: Plan.Point = -1
  /// Its stretches of ``Plan/seats``, ``Plan/replies``, ``Plan/lateSteps`` and ``Plan/fields``.
  public var seats = Span.empty
  public var replies = Span.empty
  public var lateSteps = Span.empty
  public var fields = Span.empty
  /// Its message, as a number in ``Plan/notices``.
  public var notice: Int?
  /// Its deadline, or until when it waits, as a number in ``Plan/timings``.
  public var timing: Int?
  /// What is worked out here, and the slot it goes to.
  public var sum = Code.none
  public var slot = -1

  init(_ deed: Deed) {
    self.deed = deed
  }
}

extension Step.Deed {
  /// Whether a case rests here until people have acted.
  public var isPersonsWork: Bool {
    switch self {
    case .form, .work, .approval, .decision, .reading: true
    case .wait, .share, .notify, .set, .choose, .split, .meet, .pass, .end: false
    }
  }

  /// Whether people answer here: 承認, 差戻し, 却下 or what the flow says instead.
  public var isAnswered: Bool { self == .approval || self == .decision }

  /// Whether fields are filled in here, or 済 is said.
  public var isFilledIn: Bool { self == .form || self == .work }
}

/// When the people of a block have said enough.
public enum Agreement: Hashable, Sendable {
  /// Whoever acts first: a form, or a block that does not ask people.
  case first
  /// Everybody has to act, without a yes or no.
  case everybody
  /// Answers are counted.
  case votes(Approval.Quorum)
}
