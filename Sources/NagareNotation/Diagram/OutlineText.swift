import NagareModel

/// A flow as a plain list to be read aloud: no drawing, words say where branches begin, end and lead.
public struct OutlineText: Sendable {
  public var page: Page
  /// The places where a case stands: a word for each block.
  public var marks: [Block.ID: String]

  public init(on page: Page, marks: [Block.ID: String] = [:]) {
    self.page = page
    self.marks = marks
  }

  /// The name of the flow, its steps, and its end; no line is wider than the page.
  public func lines(_ outline: Outline) -> [String] {
    var list = OutlineList(self, of: outline)
    list.write(outline)
    return list.lines
  }
}

/// Writes one list from top to bottom.
private struct OutlineList {
  let page: Page
  let marks: [Block.ID: String]
  let numbers: [Block.ID: StepNumber]
  var lines: [String] = []

  init(_ text: OutlineText, of outline: Outline) {
    page = text.page
    marks = text.marks
    numbers = outline.numbers
  }

  mutating func write(_ outline: Outline) {
    if !outline.name.isEmpty { add(Phrase(outline.name), depth: 0) }
    write(outline.steps, depth: 0, then: .end)
    if !outline.steps.isEmpty { add(Phrase(ja: "おわり", en: "End"), depth: 0) }
  }

  private mutating func write(_ steps: [Outline.Step], depth: Int, then onward: Onward) {
    for (index, step) in steps.enumerated() {
      let next = index + 1 < steps.count ? Onward.step(steps[index + 1].number) : onward
      let mark = marks[step.block].map { Phrase(ja: "(\($0))", en: " (\($0))") } ?? Phrase("")
      let words = text(of: step.words)
      add(
        Phrase(ja: "\(step.number). \(words.ja)\(mark.ja)", en: "\(step.number). \(words.en)\(mark.en)"), depth: depth)
      for detail in step.details { add(text(of: detail.words), depth: depth + 1) }
      if let fork = Fork(step.kind) { write(step, fork, depth: depth, then: fork.onward(next)) }
    }
  }

  private mutating func write(_ step: Outline.Step, _ fork: Fork, depth: Int, then onward: Onward) {
    let number = step.number
    for (index, part) in step.parts.enumerated() {
      if let title = fork.title(of: part, index) {
        add(Phrase(ja: "\(number) の \(title.ja)", en: "\(number), \(title.en)"), depth: depth)
      }
      write(part.steps, depth: depth + 1, then: onward)
      if index + 1 < step.parts.count, part.steps.last?.kind.goesOn ?? true { add(way(onward), depth: depth + 1) }
    }
    let meeting = fork.meeting
    add(
      Phrase(
        ja: "\(number) はここまで" + (meeting.ja.isEmpty ? "" : "。" + meeting.ja),
        en: "End of \(number)" + (meeting.en.isEmpty ? "" : ": " + meeting.en)), depth: depth)
  }

  private func way(_ onward: Onward) -> Phrase {
    switch onward {
    case .step(let number): Phrase(ja: "\(number) へ進む", en: "Go on to \(number)")
    case .meeting(firstOnly: false): Phrase(ja: "みんなそろうのを待つ", en: "Wait for the others")
    case .meeting(firstOnly: true): Phrase(ja: "先に済んだら進む", en: "If first, go on")
    case .end: Phrase(ja: "おわりへ進む", en: "Go on to the end")
    }
  }

  /// An arrow as words.
  private func text(of words: Outline.Words) -> Phrase {
    guard let target = words.target else { return Phrase(words.text) }
    let head = words.head + words.rest
    let number = target.block.flatMap { numbers[$0] }
    guard head.isEmpty else {
      let name = number.map { Phrase(ja: "\($0) へ", en: "\($0)") } ?? Phrase(ja: target.words + "へ", en: target.words)
      return Phrase(ja: "\(head) \(name.ja)", en: "\(head) go to \(name.en)")
    }
    return number.map { Phrase(ja: "\($0) へ戻る", en: "Go back to \($0)") }
      ?? Phrase(ja: target.words + "へ", en: "Go to " + target.words)
  }

  private mutating func add(_ words: Phrase, depth: Int) {
    let indent = String(repeating: " ", count: min(2 * depth, page.columns / 4))
    lines += Wrap(columns: page.columns - indent.count, hanging: 2, display: page.display).lines(words[page.language])
      .map { indent + $0 }
  }
}
