import NagareModel

/// Something a condition can look at: one cell of a case.
public struct Slot: Hashable, Sendable {
  /// What is in it.
  public enum Source: Hashable, Sendable {
    /// Its number is that of the slot.
    case item(Item.ID)
    /// Who applied, as a role.
    case applicant
    /// The day of the office clock.
    case today
    /// How the case has ended: a number in ``Plan/outcomes``.
    case result
    /// The latest answer of somebody that still stands: a number in ``Plan/answers``.
    case answer(of: Condition.Subject)
  }

  /// How a cell of it is to be read; see ``Cell``.
  public enum Form: Hashable, Sendable {
    case number, day, time, yesNo
    /// A text, a choice, or a role by its name.
    case word
    /// 複数選択: a bit for each of ``Slot/options``.
    case words
    /// How many files.
    case files
    /// A number of an answer or an outcome.
    case index
    /// What it holds is not known before a case runs.
    case unknown
  }

  public var source: Source
  public var form: Form
  /// What a number counts.
  public var unit: Unit?
  /// Between two neighbours of a number: one, the smallest amount of the currency, or, where decimals are allowed, one
  /// more place than is written anywhere in the flow. One day, one minute.
  public var smallestStep = Number(1)
  /// For a 選択 or 複数選択 the words that can be chosen, as numbers in ``CodeBook/words``, in their order.
  public var options: [Int] = []
  /// Whether people type it in; otherwise it is worked out, or known from the case.
  public var isEntered = false
}

/// A line of a form or a task.
public struct FieldLine: Hashable, Sendable {
  /// One end of what is accepted. An end that is empty, or cannot be worked out, does not bind.
  public struct Border: Hashable, Sendable {
    public var value: Code
    public var isIncluded: Bool

    public init(value: Code, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  public var slot: Int
  public var isRequired: Bool
  public var lower: Border?
  public var upper: Border?
  /// The most letters of a text.
  public var longest: Int?
  /// What it starts as.
  public var initial: Code
}
