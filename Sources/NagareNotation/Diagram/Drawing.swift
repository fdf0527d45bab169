import NagareModel

/// Draws one picture from top to bottom.
struct Drawing {
  let page: Page
  let strokes: Strokes
  let marks: [Block.ID: String]
  let numbers: [Block.ID: StepNumber]
  /// Branches further in than this are drawn on the rail of the step that opens them.
  let deepest: Int
  var rows: [Diagram.Row] = []

  /// Words get at least as many columns.
  static let room = 16

  init(_ diagram: Diagram, of outline: Outline) {
    page = diagram.page
    strokes = diagram.strokes
    marks = diagram.marks
    numbers = outline.numbers
    deepest = (page.columns - Self.room) / Strokes.step
  }

  mutating func draw(_ outline: Outline) {
    draw(outline.steps, behind: "", depth: 0, then: .end)
    guard let last = outline.steps.last, leadsDown(last, depth: 0) else { return }
    add(rail)
    add(DiagramWords.end[page.language], behind: strokes.tip(page.display), then: "")
  }

  // MARK: Steps

  /// Steps one below the other; `rails` is what stands to their left.
  private mutating func draw(_ steps: [Outline.Step], behind rails: String, depth: Int, then onward: Onward) {
    for (index, step) in steps.enumerated() {
      if index > 0 { add(rails + (leadsDown(steps[index - 1], depth: depth) ? rail : "")) }
      drawHead(of: step, behind: rails, depth: depth)
      let next = index + 1 < steps.count ? Onward.step(steps[index + 1].number) : onward
      if let fork = Fork(step.kind) { draw(step, fork, behind: rails, depth: depth, then: fork.onward(next)) }
    }
  }

  private mutating func drawHead(of step: Outline.Step, behind rails: String, depth: Int) {
    let room = page.columns - depth * Strokes.step
    let below = step.kind.goesOn ? rail : Strokes.blank
    var lines = Wrap(columns: room, hanging: Strokes.step, display: page.display).lines(head(of: step))
    let details = bullets(of: step)
    if let beside = beside(lines, details, depth: depth) {
      lines = [beside]
    } else {
      let packed = pack(details, room - Strokes.step - 1)
      lines += packed.map { Strokes.blank + " " + $0 }
    }
    for (index, line) in lines.enumerated() {
      let text = index == 0 ? painted(line, step) : below + line.dropFirst(Strokes.step)
      add(rails + text, step.block)
    }
  }

  private func painted(_ line: String, _ step: Outline.Step) -> String {
    let number = "(\(step.number)) "
    guard let mark = marks[step.block].map({ "* " + Visible.text($0) }), line.hasPrefix(number + mark) else {
      return line
    }
    return number + page.style.paint(mark, as: .mark) + line.dropFirst(number.count + mark.count)
  }

  // MARK: Branches

  /// The parts of a step one below the other, each on a rail of its own, or too far in on the rail of the step.
  private mutating func draw(
    _ step: Outline.Step, _ fork: Fork, behind rails: String, depth: Int, then onward: Onward
  ) {
    let isFlat = isFlat(depth)
    for (index, part) in step.parts.enumerated() {
      let isLast = index + 1 == step.parts.count
      let endsTrunk = isLast && !fork.canBePassed
      let trunk = endsTrunk && !isFlat ? Strokes.blank : rail
      let inner = isFlat ? rails : rails + trunk
      if let title = fork.title(of: part, index) {
        let number = isFlat ? "(\(step.number)) " : ""
        let turn = strokes.turn(isLast: endsTrunk && !isFlat, page.display)
        add(number + title[page.language], behind: rails + turn, then: rails + trunk)
      }
      add(inner + rail)
      draw(part.steps, behind: inner, depth: isFlat ? depth : depth + 1, then: onward)
      if leadsDown(part, depth: depth) {
        if !part.steps.isEmpty { add(inner + rail) }
        if !isLast {
          add(DiagramWords.onward(onward)[page.language], behind: inner + strokes.tip(page.display), then: inner)
        } else if !isFlat {
          let merge = strokes.merge(isAlone: endsTrunk, page.display)
          add(fork.meeting[page.language], behind: rails + merge, then: rails + rail)
        }
      }
      if !isLast { add(rails + (isFlat ? "" : rail)) }
    }
    if isFlat { close(step, fork, behind: rails, depth: depth) }
  }

  /// Where there is no room for a branch to come back to the rail, words say that it does.
  private mutating func close(_ step: Outline.Step, _ fork: Fork, behind rails: String, depth: Int) {
    let leads = step.parts.last.map { leadsDown($0, depth: depth) } ?? true
    if !leads { add(rails) }
    let words = [DiagramWords.closes(step.number), leads ? fork.meeting : Phrase("")].map { $0[page.language] }
    let turn = strokes.turn(isLast: false, page.display)
    add(words.filter { !$0.isEmpty }.joined(separator: "  "), behind: rails + turn, then: rails + rail)
  }

  private func isFlat(_ depth: Int) -> Bool { depth >= deepest }

  /// Whether the rail goes on below a step; a case that goes on by words alone does not count.
  private func leadsDown(_ step: Outline.Step, depth: Int) -> Bool {
    guard let fork = Fork(step.kind) else { return step.kind.goesOn }
    return isFlat(depth) || fork.canBePassed || step.parts.last.map { leadsDown($0, depth: depth) } ?? true
  }

  /// The same below the last step of a part; `depth` is that of the step it belongs to.
  private func leadsDown(_ part: Outline.Part, depth: Int) -> Bool {
    part.steps.last.map { leadsDown($0, depth: isFlat(depth) ? depth : depth + 1) } ?? true
  }

  // MARK: Lines

  private var rail: String { strokes.rail(page.display) }

  private mutating func add(_ text: String, _ block: Block.ID? = nil) {
    rows.append(Diagram.Row(text: text.withoutBlankEnd, block: block))
  }

  /// Words behind a sign; where they wrap, they go on in the same column.
  private mutating func add(_ words: String, behind sign: String, then below: String) {
    let start = page.display.of(sign)
    let fill = String(repeating: " ", count: start - page.display.of(below))
    let lines = Wrap(columns: page.columns - start, display: page.display).lines(words)
    for (index, line) in lines.enumerated() { add((index == 0 ? sign : below + fill) + line) }
  }
}

extension String {
  fileprivate var withoutBlankEnd: String {
    guard last == " " else { return self }
    return String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}
