import NagareModel

extension Printer {
  /// A flow that has no text yet, written as the language has it. What it writes reads back as the same flow.
  public static func text(of workflow: Workflow, examples: [Example] = [], in language: Language) -> String {
    var printer = WorkflowPrinter(workflow, in: language)
    let text = printer.text()
    if Reader.read(text).diagnostics.contains(where: { $0.level == .error }) {
      // A name would be read as something else.
      printer = WorkflowPrinter(workflow, in: language, quotesNames: true)
    }
    let shown = ExamplePrinter(workflow, in: language)
    let blocks = [printer.text()] + examples.map { shown.lines($0).joined(separator: "\n") + "\n" }
    return blocks.joined(separator: "\n")
  }
}

/// Writes the blocks of a flow in their order, nested as they lead into one another.
struct WorkflowPrinter {
  let workflow: Workflow
  let printer: LinePrinter
  let quotesNames: Bool
  private var lines: [String] = []

  init(_ workflow: Workflow, in language: Language, quotesNames: Bool = false) {
    self.workflow = workflow
    self.quotesNames = quotesNames
    printer = LinePrinter(language, MeaningReader(MatchingCopy(""), about: workflow), workflow)
  }

  func word(_ word: Word) -> String { printer.word(word) }
  func choose(_ ja: String, _ en: String) -> String { printer.choose(ja, en) }
  func list(_ parts: [String]) -> String { parts.joined(separator: choose("、", ", ")) }

  mutating func text() -> String {
    lines = []
    if !workflow.name.isEmpty { lines.append(word(.flow) + " " + workflow.name) }
    if workflow.currency != .yen { lines.append(word(.currency) + " " + printer.currency(workflow.currency)) }
    add(calendar(), under: 0)
    steps(workflow.blocks.indices, depth: 0)
    for role in workflow.roles.indices { add(self.role(role), under: 0) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A line and its bullets.
  private mutating func add(_ block: [String], under depth: Int) {
    guard let head = block.first else { return }
    let indent = String(repeating: "  ", count: depth)
    lines.append(indent + head)
    for detail in block.dropFirst() { lines.append(indent + choose(" ・", "  - ") + detail) }
  }

  // MARK: Nesting

  private mutating func steps(_ range: Range<Int>, depth: Int) {
    var id = range.lowerBound
    while id < range.upperBound {
      let block = workflow.blocks[id]
      add(self.block(id), under: depth)
      if case .gateway(let gateway) = block.kind {
        id = arms(gateway, of: id, within: range, depth: depth)
      } else if case .together(let together) = block.kind {
        id = branches(together, of: id, within: range, depth: depth)
      } else {
        id += 1
      }
    }
  }

  private mutating func arms(_ gateway: Gateway, of id: Block.ID, within range: Range<Int>, depth: Int) -> Int {
    let firsts = (gateway.arms.map(\.first) + [gateway.otherwise].compactMap(\.self)).map { first -> Int in
      if case .block(let start) = first, start > id, start < range.upperBound { start } else { range.upperBound }
    }
    let end = end(of: gateway, id, firsts, range)
    for (index, first) in firsts.enumerated() {
      let next = firsts.filter { $0 > first && $0 < end }.min() ?? end
      let isEmpty = first >= end || firsts[..<index].contains(first)
      if index > 0 { add([index < gateway.arms.count ? elseIf(gateway.arms[index]) : word(.else)], under: depth) }
      if !isEmpty { steps(first..<next, depth: depth + 1) }
    }
    add([word(.end)], under: depth)
    return end
  }

  private func elseIf(_ arm: Gateway.Arm) -> String {
    let condition = printer.condition(arm.condition)
    return word(.elseIf) + " " + condition + choose(" " + word(.then), "")
  }

  /// Where the flow goes on behind the おわり of a もし.
  private func end(of gateway: Gateway, _ id: Block.ID, _ firsts: [Int], _ range: Range<Int>) -> Int {
    if gateway.otherwise == nil { return inside(workflow.blocks[id].next, range) }
    let last = firsts.filter { $0 < range.upperBound }.max() ?? range.upperBound
    guard last > id, last < range.upperBound else { return last == range.upperBound ? firstExit(id, range) : last }
    return (id + 1..<last).flatMap { exits(of: $0, range) }.filter { $0 >= last }.min() ?? range.upperBound
  }

  /// All arms are empty: on with the next block.
  private func firstExit(_ id: Block.ID, _ range: Range<Int>) -> Int { min(id + 1, range.upperBound) }

  private func exits(of id: Block.ID, _ range: Range<Int>) -> [Int] {
    let block = workflow.blocks[id]
    if block.kind.word == .finish || block.kind.word == .jump { return [] }
    guard case .gateway(let gateway) = block.kind else { return [inside(block.next, range)] }
    return (gateway.arms.map(\.first) + [gateway.otherwise ?? block.next]).map { inside($0, range) }
  }

  private func inside(_ next: Next, _ range: Range<Int>) -> Int {
    if case .block(let id) = next, id < range.upperBound { id } else { range.upperBound }
  }

  private mutating func branches(_ together: Together, of id: Block.ID, within range: Range<Int>, depth: Int) -> Int {
    let members = (id + 1..<range.upperBound).prefix { isInside($0, id) != nil }
    for index in together.branches.indices {
      if index > 0 { add([word(.also)], under: depth) }
      let own = members.filter { isInside($0, id) == index }
      if let first = own.first, let last = own.last { steps(first..<last + 1, depth: depth + 1) }
    }
    add([word(.end)], under: depth)
    return members.last.map { $0 + 1 } ?? id + 1
  }

  /// In which branch of a 同時に a block stands, if in any.
  private func isInside(_ block: Block.ID, _ together: Block.ID) -> Int? {
    var place = workflow.blocks[block].branch
    while let here = place {
      if here.of == together { return here.index }
      place = workflow.blocks[here.of].branch
    }
    return nil
  }
}
