import NagareModel
import NagarePlan

// The sheet itself: lanes, boxes and ways with all their coordinates.
extension Layout {
  var picture: Picture {
    let ways = router.routes.indices.map(way)
    let boxes = network.nodes.indices.map(box)
    let key = Key(boxes, ways, words).entries(below: height, within: width)
    let bottom = key.flatMap { $0.words.map { $0.y + 10 } }.max() ?? height
    return Picture(
      name: outline.name, lanes: headed, boxes: boxes, ways: ways, width: width, height: bottom,
      headHeight: headHeight, key: key,
      breaks: rowY.dropFirst().map { $0 - Self.arrow } + (key.isEmpty ? [] : [height]))
  }

  private var headed: [Picture.Lane] {
    (lanes?.all ?? []).enumerated().map { number, lane in
      let left = number == 0 ? 0 : border(number)
      let right = number + 1 < sides.count ? border(number + 1) : width
      let head = headWords(lane).enumerated().map { index, line in
        Picture.Words(
          text: line.0, x: (left + right) / 2, y: 18 + index * Lettering.line, style: line.1, isCentred: true)
      }
      return Picture.Lane(
        role: lane.role, frame: Picture.Frame(x: left, y: 0, width: right - left, height: height), head: head)
    }
  }

  private func way(_ number: Int) -> Picture.Way {
    let edge = network.edges[number]
    let points = points(of: number)
    let clock = edge.cause == .late ? points.first.map { Picture.Mark(kind: .clock, middle: $0) } : nil
    return Picture.Way(
      from: network.nodes[edge.from].place, to: network.nodes[edge.to].place, cause: edge.cause, points: points,
      label: label(of: number, at: points), clock: clock)
  }

  private func box(_ node: Int) -> Picture.Box {
    let this = network.nodes[node]
    let size = contents[node]
    let frames = frames(of: node)
    let number: StepNumber? = if case .step(let number) = this.place { number } else { nil }
    var box = Picture.Box(
      number: number, block: number == nil ? nil : this.step?.block, place: this.place, shape: size.shape,
      lanes: this.lanes, frames: frames, words: [])
    var top = frames[0].y + size.top
    for line in size.lines {
      add(line, at: top, of: size, to: &box)
      top += line.height
    }
    if let column = size.column, let first = box.rules.first {
      let x = frames[0].x + size.inset + column + 4
      box.rules.append(
        Picture.Rule(
          from: Picture.Point(x: x, y: first.from.y), to: Picture.Point(x: x, y: frames[0].bottom)))
    }
    // Where people sit apart, each box says which step it belongs to, and the tie how many of them it takes.
    for frame in frames.dropFirst() {
      guard let head = size.lines.first?.pieces.first else { continue }
      box.words.append(
        Picture.Words(text: head.text, x: frame.x + size.inset, y: frame.y + size.top + 12, style: head.style))
    }
    if frames.count > 1, let step = this.step { box.tie = tie(of: step, between: frames) }
    return box
  }

  private func add(_ line: Contents.Line, at top: Int, of size: Contents, to box: inout Picture.Box) {
    let frame = box.frames[0]
    let begin = top
    let top = top + (line.beginsRow ? Contents.rowGap : 0)
    for piece in line.pieces {
      let x = size.isCentred ? frame.middle : frame.x + size.inset + piece.x
      if !piece.text.isEmpty {
        box.words.append(
          Picture.Words(text: piece.text, x: x, y: top + 12, style: piece.style, isCentred: size.isCentred))
      }
      if let mark = piece.mark {
        let left = size.isCentred ? x - Picture.Mark.size / 2 : x - Contents.mark
        let middle = Picture.Point(x: left + Picture.Mark.size / 2, y: top + Lettering.line / 2)
        box.marks.append(Picture.Mark(kind: mark, middle: middle))
      }
    }
    guard line.beginsRow else { return }
    box.rules.append(
      Picture.Rule(
        from: Picture.Point(x: frame.x, y: begin + 2), to: Picture.Point(x: frame.right, y: begin + 2)))
  }

  /// In the first lane between two of the boxes, where no line runs.
  private func tie(of step: Outline.Step, between frames: [Picture.Frame]) -> Picture.Words? {
    guard plan.steps[step.block].deed.isPersonsWork else { return nil }
    let sorted = frames.sorted { $0.x < $1.x }
    guard let gap = zip(sorted, sorted.dropFirst()).first(where: { $1.x - $0.right > column }),
      let lane = laneX.firstIndex(where: { $0 >= gap.0.right })
    else { return nil }
    let text = Lettering.lines(words.agreement(at: step.block)[language], within: column).first ?? ""
    return Picture.Words(
      text: text, x: middle(of: lane), y: gap.0.y + min(gap.0.height, gap.1.height) / 2 - 4, style: .quiet,
      isCentred: true)
  }

  private var plan: Plan { words.plan }
}

extension Picture {
  /// Which form a picture has.
  public enum Form: Hashable, Sendable { case lanes, rail }

  /// Draws a flow in lanes where they can be read, else in a rail and says why; a form that is asked for is kept where
  /// it can be. Blocks in which something has to be put right are marked, and lines that could not be read stand where
  /// they are written.
  public init(
    _ outline: Outline, _ workflow: Workflow, as form: Form? = nil, troubled: Set<Block.ID> = [],
    unread: [UnreadLine] = [], in language: Language
  ) {
    let plan = Plan(workflow)
    let lanes = Lanes(outline, workflow, in: language)
    let numbers = outline.numbers
    let unread = UnreadLines(unread, in: outline)
    func layout(_ lanes: Lanes?) -> Layout {
      let words = BoxWords(
        plan: plan, numbers: numbers, namesPeople: lanes == nil, troubled: troubled, unread: unread,
        language: language)
      return Layout(outline, words, lanes: lanes)
    }
    guard form != .rail, !lanes.all.isEmpty, form == .lanes || lanes.all.count > 1 else {
      self = layout(nil).picture
      return
    }
    guard lanes.all.count <= Lanes.most else {
      self = layout(nil).picture
      remark = Phrase(
        ja: "担当が\(lanes.all.count)あり、縦の列では読みにくいので、1列で描きました。",
        en: "With \(lanes.all.count) roles lanes could not be read, so the flow stands in one rail.")
      return
    }
    let drawn = layout(lanes)
    guard drawn.isReadable else {
      self = layout(nil).picture
      remark = Phrase(
        ja: "列の間を通る線が多く、縦の列では読みにくいので、1列で描きました。",
        en: "So many lines run between the lanes that they could not be read; the flow stands in one rail.")
      return
    }
    self = drawn.picture
  }
}
