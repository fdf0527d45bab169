import NagareModel

/// A condition or a sum, as a stretch of ``CodeBook/instructions``.
public struct Code: Hashable, Sendable {
  public var start: Int32
  public var end: Int32
  /// Whether working it out over cells says what a case says; not so where free texts are searched, or where it is not
  /// known before a case runs what a value is.
  public var isExact: Bool

  /// Nothing to work out.
  public static let none = Code(start: 0, end: 0, isExact: true)

  public var isNone: Bool { start == end }
}

/// One step of working out: values are pushed on a stack, operations take theirs from its top.
public struct Instruction: Hashable, Sendable {
  public enum Operation: UInt8, Hashable, Sendable {
    /// Push: a number in ``CodeBook/constants``, a slot.
    case constant, slot
    /// Push a day told from the top, which is today: 4月1日 (100 × month + day), 年度末, 月末 or 翌月25日
    /// (100 × months on + day, 0 the last).
    case coming, yearEnd, dayOfMonth
    // Two numbers.
    case add, subtract, multiply, divide
    /// A day or a time and a number: so many days, weeks …, minutes or hours on. The operand is a ``Shift``.
    case shift
    /// Two days or two times apart, as a number.
    case apart
    case openDaysApart
    /// A number, and the step to round to.
    case roundDown, roundUp, round
    case smaller, larger
    /// A number times a constant, to count it in another unit.
    case scale
    // Two values, to a yes or no; with an empty one it is not known, which is an empty cell.
    case equal, unequal, below, atMost, above, atLeast
    /// Every bit of the top is set in the other.
    case includes
    /// A text and a piece of it.
    case holdsText
    /// A word among the options of a slot, whose number is the operand: its bit.
    case bit
    case isEmpty, isFilled
    /// Whether it does not hold, and whether it is known not to.
    case not, deny
    /// Two answers: no if either is, and yes if either is, whatever else is not known; and not known if either is not.
    case both, either, bothKnown
    /// Ahead by so many steps: always; if the top is no or yes, which then stays; or if it is no, which is taken away.
    case jump, orJump, andJump, elseJump
  }

  public var operation: Operation
  public var operand: Int32

  init(_ operation: Operation, _ operand: Int = 0) {
    self.operation = operation
    self.operand = Int32(truncatingIfNeeded: operand)
  }
}

/// What a day or a time is moved on by.
public enum Shift: Int, Hashable, Sendable {
  case days, openDays, weeks, months, years, minutes, hours
  /// The same back.
  case daysBack, openDaysBack, weeksBack, monthsBack, yearsBack, minutesBack, hoursBack
}

/// Everything that can be worked out in a flow.
public struct CodeBook: Sendable {
  public internal(set) var instructions: [Instruction] = []
  public internal(set) var constants: [Cell] = []
  /// Every name, choice and text that is compared, each once: first the roles, by their own numbers.
  public internal(set) var words: [String] = []
  /// The number of a word.
  public func number(ofWord word: String) -> Int? { wordNumbers[word] }
  /// The most values that are on the stack at once.
  public internal(set) var depth = 0
  /// Of each slot its options, for ``Instruction/Operation/bit``.
  var options: [[Int]] = []

  private var wordNumbers: [String: Int] = [:]

  mutating func intern(_ word: String) -> Int {
    if let known = wordNumbers[word] { return known }
    words.append(word)
    learn(word)
    return words.count - 1
  }

  /// The last word can be found.
  mutating func learn(_ word: String) { wordNumbers[word] = words.count - 1 }

  mutating func number(of cell: Cell) -> Int {
    constants.append(cell)
    return constants.count - 1
  }
}
