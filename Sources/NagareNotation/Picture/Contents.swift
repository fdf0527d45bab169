import NagareModel

/// What stands in a box, broken into lines, and how much room it takes.
struct Contents {
  var shape: Picture.Shape
  /// Lines with their style; a rule is drawn above those that begin a row of a table.
  var lines: [Line] = []
  var width: Int
  var height: Int
  /// Where the first line stands, from the top of the box.
  var top = Contents.pad
  /// Room at the left, before the words.
  var inset = Contents.pad
  /// Lines stand in the middle and not at the left.
  var isCentred = false

  struct Line: Hashable {
    var text: String
    var style: Picture.Words.Style
    var beginsRow = false
  }

  static let pad = 6
  /// What a stamp, an envelope or a clock takes at the right.
  static let icon = 26
  private static let barHeight = 7
  /// A diamond taller than this is drawn flat.
  private static let tallestDiamond = 132
  private static let mostFields = 5

  private init(_ shape: Picture.Shape, width: Int, height: Int = 0) {
    self.shape = shape
    self.width = width
    self.height = height
  }

  // MARK: Kinds of boxes

  /// The contents of a node in a box of at most that width. In a rail, people are named in the box.
  static func of(
    _ node: Network.Node, width: Int, namesPeople: Bool, numbers: [Block.ID: StepNumber], in language: Language
  ) -> Contents {
    guard let step = node.step else { return end(DiagramWords.end[language], width: width) }
    if case .join = node.place { return meeting(step, width: width, in: language) }
    let writer = Writer(step: step, namesPeople: namesPeople, numbers: numbers, language: language)
    switch step.kind {
    case .form: return written(writer, .sheet, width: width)
    case .approval: return written(writer, .stamp(rings: 1), width: width)
    case .decision: return written(writer, .stamp(rings: 2), width: width)
    case .task: return written(writer, .plain, width: width)
    case .share: return written(writer, .dashed, width: width)
    case .notify: return written(writer, .envelope, width: width)
    case .wait: return written(writer, .clock, width: width)
    case .compute: return written(writer, .leaning, width: width)
    case .table: return written(writer, .table, width: width)
    case .jump: return written(writer, .arrow, width: width)
    case .finish: return end(writer.headWords, number: step.number, width: width)
    case .gateway(let gateway):
      return question(
        Question(step, hasElse: gateway.otherwise != nil, in: language).words, number: step.number, width: width)
    case .together: return Contents(.bar, width: width, height: barHeight)
    }
  }

  private static func written(_ writer: Writer, _ shape: Picture.Shape, width: Int) -> Contents {
    var contents = Contents(shape, width: width)
    if shape == .leaning { contents.inset = 16 }
    let icon = shape.hasIcon ? Self.icon : 0
    let room = width - contents.inset - max(pad, contents.inset - 4)
    for row in writer.rows {
      // What is drawn in the corner is two lines high.
      let isBeside = contents.lines.count < 2 && icon > 0
      var texts = Lettering.lines(row.text, within: isBeside ? room - icon : room)
      if isBeside, contents.lines.count + texts.count > 2 {
        let beside = texts.prefix(2 - contents.lines.count)
        let rest = String(row.text.dropFirst(beside.reduce(0) { $0 + $1.count }))
        texts = beside + Lettering.lines(rest.trimmingSpaces, within: room)
      }
      for (part, text) in texts.enumerated() {
        contents.lines.append(Line(text: text, style: row.style, beginsRow: row.beginsRow && part == 0))
      }
    }
    contents.height = max(contents.lines.count * Lettering.line + 2 * pad, shape.hasIcon ? 32 : 0)
    return contents
  }

  private static func end(_ text: String, number: StepNumber? = nil, width: Int) -> Contents {
    var contents = Contents(.rounded, width: width)
    contents.isCentred = true
    let words = (number.map { "(\($0)) " } ?? "") + text
    contents.lines = Lettering.lines(words, within: width - 4 * pad).map { Line(text: $0, style: .strong) }
    contents.height = contents.lines.count * Lettering.line + pad
    contents.top = pad / 2
    return contents
  }

  private static func meeting(_ step: Outline.Step, width: Int, in language: Language) -> Contents {
    var contents = Contents(.bar, width: width, height: barHeight)
    guard case .together(let together) = step.kind, together.firstOnly else { return contents }
    contents.lines = Lettering.lines(Phrase(ja: "どれか1つ", en: "first one")[language], within: width)
      .map { Line(text: $0, style: .quiet) }
    contents.isCentred = true
    contents.top = barHeight
    contents.height = barHeight + contents.lines.count * Lettering.line
    return contents
  }

  /// A diamond as low as its words allow, else a box with pointed ends.
  private static func question(_ words: String, number: StepNumber, width: Int) -> Contents {
    var best: Contents?
    for share in [45, 52, 58, 64, 70] {
      let lines = Lettering.lines("(\(number)) " + words, within: width * share / 100)
      let broad = lines.map { Lettering.width($0) }.max() ?? 0
      let high = lines.count * Lettering.line
      let height = high * width / max(1, width - broad - 6) + 6
      if height <= tallestDiamond, height < best?.height ?? Int.max {
        var contents = Contents(.diamond, width: width, height: height)
        contents.lines = lines.map { Line(text: $0, style: .plain) }
        contents.top = (height - high) / 2
        best = contents
      }
    }
    var contents = best ?? Contents(.hexagon, width: width)
    if best == nil {
      contents.lines = Lettering.lines("(\(number)) " + words, within: width - 44).map { Line(text: $0, style: .plain) }
      contents.height = contents.lines.count * Lettering.line + 2 * pad
    }
    contents.isCentred = true
    return contents
  }
}

extension Picture.Shape {
  /// Whether something is drawn in the upper right corner.
  var hasIcon: Bool {
    switch self {
    case .sheet, .stamp, .envelope, .clock: true
    case .plain, .dashed, .diamond, .hexagon, .bar, .table, .leaning, .arrow, .rounded: false
    }
  }
}

/// The words of a box in their order.
private struct Writer {
  struct Row {
    var text: String
    var style: Picture.Words.Style
    var beginsRow = false
  }

  let step: Outline.Step
  let namesPeople: Bool
  let numbers: [Block.ID: StepNumber]
  let language: Language

  /// A line as it is written, arrows with the number they lead to.
  var headWords: String {
    guard let target = step.words.target else { return (step.words.head + step.words.rest).trimmingSpaces }
    let words = (step.words.head + step.words.rest).trimmingSpaces
    return (words.isEmpty ? "" : words + " ") + "→ "
      + (target.block.flatMap { numbers[$0] }.map { "(\($0))" } ?? target.words)
  }

  var rows: [Row] {
    var rows = [head]
    rows += body
    let fields = step.details.filter { $0.kind == .field }
    rows += fields.prefix(5).map { Row(text: bullet + $0.words.head.trimmingSpaces, style: .plain) }
    if fields.count > 5 {
      let more = Phrase(ja: "ほか\(fields.count - 5)欄", en: "\(fields.count - 5) more")[language]
      rows.append(Row(text: bullet + more, style: .quiet))
    }
    rows += step.details.compactMap(row)
    return rows
  }

  private var bullet: String { Phrase(ja: "・", en: "- ")[language] }

  private var head: Row {
    let isArrow = step.words.head.isEmpty || step.words.target != nil
    return Row(text: "(\(step.number)) " + (isArrow ? headWords : step.words.head), style: .strong)
  }

  /// What stands behind the word: people in a rail, then the title or the message.
  private var body: [Row] {
    guard step.kind.namesPeople else {
      let rest = step.words.rest.trimmingSpaces
      return step.words.target == nil && !rest.isEmpty ? [Row(text: rest, style: .plain)] : []
    }
    let parts = Self.divided(step.words.rest)
    var rows: [Row] = []
    if namesPeople, !parts.people.isEmpty { rows.append(Row(text: parts.people, style: .strong)) }
    if !parts.text.isEmpty { rows.append(Row(text: parts.text, style: .plain)) }
    return rows
  }

  /// The people, and what is in quotes behind them.
  private static func divided(_ rest: String) -> (people: String, text: String) {
    guard let quote = rest.firstIndex(where: { "「『“\"".contains($0) }) else { return (rest.trimmingSpaces, "") }
    return (rest[..<quote].description.trimmingSpaces, rest[quote...].description.trimmingSpaces)
  }

  private func row(_ detail: Outline.Detail) -> Row? {
    let words = text(of: detail.words)
    switch detail.kind {
    case .field, .remark: return nil
    case .row: return Row(text: words, style: .plain, beginsRow: true)
    case .answering, .due, .ifLate, .ifAway, .ifSentBack, .ifRejected: return Row(text: bullet + words, style: .quiet)
    }
  }

  private func text(of words: Outline.Words) -> String {
    let text = (words.head + words.rest).trimmingSpaces
    guard let target = words.target else { return text }
    return text + " → " + (target.block.flatMap { numbers[$0] }.map { "(\($0))" } ?? target.words)
  }
}
