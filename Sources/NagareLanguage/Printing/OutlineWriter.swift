import NagareModel

extension Reading {
  /// The structure of the flow as people see it, in words of one language. What could not be read is left out.
  public func outline(in language: Language) -> Outline {
    guard let part = parts.last, let lowered = lowered.last else { return Outline() }
    var writer = OutlineWriter(draft.lines, part, lowered, LinePrinter(language, lowered.meaning, workflow))
    return Outline(name: workflow.name, steps: writer.allSteps())
  }
}

/// Walks through the lines of a flow once and nests them as they are nested.
private struct OutlineWriter {
  private let lines: [Line]
  private let part: Range<Int>
  private let owners: [Lowering.Owner]
  private let blocks: [Block]
  private var printer: LinePrinter
  /// The line that comes next.
  private var index: Int

  init(_ lines: [Line], _ part: Range<Int>, _ lowered: Lowering, _ printer: LinePrinter) {
    self.lines = lines
    self.part = part
    self.printer = printer
    owners = lowered.owners
    blocks = lowered.workflow.blocks
    index = part.lowerBound
  }

  private var owner: Lowering.Owner? { index < part.upperBound ? owners[index - part.lowerBound] : nil }

  mutating func allSteps() -> [Outline.Step] {
    var count = 0
    return steps(inside: StepNumber([]), &count)
  }

  /// The steps up to the line that ends or divides what stands around them.
  private mutating func steps(inside outer: StepNumber, _ count: inout Int) -> [Outline.Step] {
    var steps: [Outline.Step] = []
    while let owner {
      switch owner {
      case .block(let id):
        count += 1
        steps.append(step(id, outer.inner(count)))
      case .nobody, .detail: index += 1
      case .part, .end: return steps
      }
    }
    return steps
  }

  private mutating func step(_ id: Block.ID, _ number: StepNumber) -> Outline.Step {
    let head = index
    let statement = lines[head].statement
    var step = Outline.Step(
      number, block: id, kind: blocks[id].kind, words: printer.words(statement),
      lines: Outline.Lines(head: head, all: head..<head + 1))
    if case .jump(.block(let target)) = step.kind { step.words.target?.block = target }
    if case .block(let line) = statement { step.details = line.details.compactMap { detail($0, of: id) } }
    index += 1
    readDetails(of: &step)
    if step.kind.opens { readParts(of: &step) }
    return step
  }

  private mutating func readDetails(of step: inout Outline.Step) {
    while let owner, owner == .nobody || owner == .detail(step.block) {
      if owner != .nobody {
        step.lines.details.append(index)
        step.lines.all = step.lines.head..<index + 1
        if let detail = detail(lines[index].statement, of: step.block) { step.details.append(detail) }
      }
      index += 1
    }
  }

  /// Numbers run on from part to part.
  private mutating func readParts(of step: inout Outline.Step) {
    var count = 0
    var words = step.words
    var line = step.lines.head
    while true {
      let condition = printer.condition(asked: lines[line].statement)
      step.parts.append(
        Outline.Part(words, condition: condition, line: line, steps: steps(inside: step.number, &count)))
      guard owner == .part(step.block) else { break }
      words = printer.words(lines[index].statement)
      line = index
      index += 1
    }
    // What is never closed reaches to the last thing inside it.
    var end = max(step.lines.all.upperBound, line + 1, step.parts.last?.steps.last?.lines.all.upperBound ?? 0)
    if owner == .end(step.block) {
      index += 1
      end = index
    }
    step.lines.all = step.lines.head..<end
  }

  private mutating func detail(_ statement: Statement, of id: Block.ID) -> Outline.Detail? {
    guard let kind = statement.outlineKind else { return nil }
    var words = printer.words(statement)
    if words.target != nil { words.target?.block = target(of: kind, in: blocks[id].handling) }
    return Outline.Detail(kind, words)
  }

  private func target(of kind: Outline.Detail.Kind, in handling: Handling) -> Block.ID? {
    switch kind {
    case .ifLate: handling.late.lazy.compactMap(\.action.destination?.block).first
    case .ifSentBack: handling.ifSentBack.destination?.block
    case .ifRejected: handling.ifRejected.destination?.block
    case .field, .row, .answering, .due, .ifAway, .remark: nil
    }
  }
}
