/// A flow as a person sees it: its blocks as numbered steps, those inside a もし or a 同時に under the step that
/// opens it, each with its lines in words of one language.
public struct Outline: Hashable, Sendable {
  /// The name of the flow.
  public var name: String
  public var steps: [Step]

  public init(name: String = "", steps: [Step] = []) {
    self.name = name
    self.steps = steps
  }

  /// A block: its line, the details under it, and what stands inside it.
  public struct Step: Hashable, Sendable {
    public var number: StepNumber
    public var block: Block.ID
    public var kind: Block.Kind
    public var words: Words
    public var details: [Detail]
    /// The arms of a もし, the branches of a 同時に; empty for every other block.
    public var parts: [Part]
    public var lines: Lines

    public init(
      _ number: StepNumber, block: Block.ID, kind: Block.Kind, words: Words, details: [Detail] = [], parts: [Part] = [],
      lines: Lines
    ) {
      self.number = number
      self.block = block
      self.kind = kind
      self.words = words
      self.details = details
      self.parts = parts
      self.lines = lines
    }
  }

  /// What is written, taken apart at the places where a picture goes its own way.
  public struct Words: Hashable, Sendable {
    /// The word that says what it is: `承認`, `期限`, the name of a field; empty for an arrow alone.
    public var head: String
    /// Everything behind it, a space in front included.
    public var rest: String
    /// Where an arrow at the end leads.
    public var target: Target?

    public init(_ head: String, _ rest: String = "", target: Target? = nil) {
      self.head = head
      self.rest = rest
      self.target = target
    }
  }

  /// Where an arrow leads.
  public struct Target: Hashable, Sendable {
    /// As it is written: a title, a role, 完了「結果」.
    public var words: String
    /// The block it names; `nil` for an end, or where there is no such block.
    public var block: Block.ID?

    public init(_ words: String, block: Block.ID? = nil) {
      self.words = words
      self.block = block
    }
  }

  /// A bullet under a step.
  public struct Detail: Hashable, Sendable {
    public enum Kind: Hashable, Sendable, CaseIterable {
      case field, row
      /// Who and how many answer, and with which answers.
      case answering
      case due, ifLate, ifAway, ifSentBack, ifRejected
      /// Words for people, and what only a show or the simulator reads.
      case remark
    }

    public var kind: Kind
    public var words: Words

    public init(_ kind: Kind, _ words: Words) {
      self.kind = kind
      self.words = words
    }
  }

  /// One arm of a もし or one branch of a 同時に.
  public struct Part: Hashable, Sendable {
    /// The line that opens it: that of the step itself for the first.
    public var words: Words
    /// What a もし asks here, without the words around it; empty for それ以外 and for a branch.
    public var condition: String
    public var line: Int
    public var steps: [Step]

    public init(_ words: Words, condition: String = "", line: Int, steps: [Step] = []) {
      self.words = words
      self.condition = condition
      self.line = line
      self.steps = steps
    }
  }

  /// Where a step stands in the text, in lines counted from 0.
  public struct Lines: Hashable, Sendable {
    /// The line of the block itself.
    public var head: Int
    /// Those of its details, in their order; a detail behind the block on its own line adds none.
    public var details: [Int]
    /// Everything that goes where the step goes: to its last detail, or to the おわり of what it opens.
    public var all: Range<Int>

    public init(head: Int, details: [Int] = [], all: Range<Int>) {
      self.head = head
      self.details = details
      self.all = all
    }
  }
}

extension Outline {
  /// Every step in the order of the text.
  public var allSteps: [Step] { steps.flatMap(\.withInner) }

  /// The number of every block.
  public var numbers: [Block.ID: StepNumber] { allSteps.reduce(into: [:]) { $0[$1.block] = $1.number } }

  /// The step of a number.
  public func step(_ number: StepNumber) -> Step? {
    var found: Step?
    var steps = self.steps
    for part in number.parts {
      guard let next = steps.first(where: { $0.number.parts.last == part }) else { return nil }
      found = next
      steps = next.parts.flatMap(\.steps)
    }
    return found
  }

  /// The step of a number as people type it: `3-1`, `(3-1)`, `３－１`.
  public func step(typed text: some StringProtocol) -> Step? {
    StepNumber(typed: text).flatMap { step($0) }
  }

  /// The step of a block. Blocks are numbered in the order of the text, so each level knows the way.
  public func step(of block: Block.ID) -> Step? {
    var steps = self.steps
    while let nearest = steps.last(where: { $0.block <= block }) {
      if nearest.block == block { return nearest }
      steps = nearest.parts.flatMap(\.steps)
    }
    return nil
  }

  /// The number of a block.
  public func number(of block: Block.ID) -> StepNumber? { step(of: block)?.number }

  /// The innermost step a line of the text belongs to.
  public func step(atLine line: Int) -> Step? {
    var found: Step?
    var steps = self.steps
    while let next = steps.first(where: { $0.lines.all.contains(line) }) {
      found = next
      steps = next.parts.flatMap(\.steps)
    }
    return found
  }
}

extension Outline.Step {
  /// Itself and every step inside it, in the order of the text.
  fileprivate var withInner: [Outline.Step] { [self] + parts.flatMap(\.steps).flatMap(\.withInner) }
}

extension Outline.Words {
  /// All of it on one line, with an arrow of plain letters.
  public var text: String {
    guard let target else { return head + rest }
    return (head.isEmpty ? "" : head + rest + " ") + "-> " + target.words
  }
}
