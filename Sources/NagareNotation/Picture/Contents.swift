import NagareModel
import NagarePlan

/// What stands in a box, broken into lines, and how much room it takes.
struct Contents {
  var shape: Picture.Shape
  var lines: [Line] = []
  var width: Int
  var height: Int
  /// Where the first line stands, from the top of the box.
  var top = Contents.pad
  /// Room at the left, before the words.
  var inset = Contents.pad
  /// Lines stand in the middle and not at the left.
  var isCentred = false
  /// Where the second column of a table begins, from the left of the box, and the rows between which it does.
  var column: Int?
  /// How much it hurts where words of a table are broken.
  var harm = 0

  /// One line, of one or more pieces side by side.
  struct Line: Hashable {
    var pieces: [Piece]
    /// A rule is drawn above it, with some room.
    var beginsRow = false

    /// How much room it takes from top to bottom.
    var height: Int { Lettering.line + (beginsRow ? Contents.rowGap : 0) }

    init(_ text: String, _ style: Picture.Words.Style, mark: Picture.Mark.Kind? = nil, beginsRow: Bool = false) {
      pieces = [Piece(text: text, style: style, mark: mark)]
      self.beginsRow = beginsRow
    }

    init(_ pieces: [Piece], beginsRow: Bool = false) {
      self.pieces = pieces
      self.beginsRow = beginsRow
    }
  }

  /// Words, behind a mark where there is one, so far from the beginning of the line.
  struct Piece: Hashable {
    var text: String
    var style: Picture.Words.Style
    var mark: Picture.Mark.Kind?
    var x = 0
  }

  static let pad = 6
  static let rowGap = 4
  /// Between the two columns of a table.
  private static let gutter = 10
  /// What a stamp, an envelope or a clock takes at the right.
  static let icon = 26
  /// What a mark takes in front of its words.
  static let mark = Picture.Mark.size + 3
  static let barHeight = 7
  static let wordyBarHeight = 19
  /// A diamond taller than this is drawn flat.
  private static let tallestDiamond = 120
  /// No message takes more lines; the page holds all of it.
  static let mostMessageLines = 5

  init(_ shape: Picture.Shape, width: Int, height: Int = 0) {
    self.shape = shape
    self.width = width
    self.height = height
  }

  // MARK: Kinds of boxes

  /// The contents of a node in a box of that width.
  static func of(_ node: Network.Node, width: Int, _ words: BoxWords) -> Contents {
    if let line = node.unread { return unread(line, width: width, in: words.language) }
    guard let step = node.step else { return end(Outcome.finished.phrase[words.language], width: width) }
    if case .join = node.place { return meeting(step, width: width, in: words.language) }
    switch step.kind {
    case .form: return written(words, node, .sheet, width: width)
    case .approval: return written(words, node, .stamp(rings: 1), width: width)
    case .decision: return written(words, node, .stamp(rings: 2), width: width)
    case .task: return written(words, node, .plain, width: width)
    case .share: return written(words, node, .dashed, width: width)
    case .notify: return written(words, node, .envelope, width: width)
    case .wait: return written(words, node, .clock, width: width)
    case .compute: return written(words, node, .leaning, width: width)
    case .table: return written(words, node, .table, width: width)
    case .jump: return written(words, node, .arrow, width: width)
    case .finish: return end(words.line(step), number: step.number, width: width)
    case .gateway(let gateway):
      let question = Question(step, hasElse: gateway.otherwise != nil, in: words.language).words
      return self.question(
        "(\(step.number)) " + question, isTroubled: words.troubled.contains(step.block), width: width)
    case .together: return Contents(.bar, width: width, height: barHeight)
    }
  }

  private static func written(_ words: BoxWords, _ node: Network.Node, _ shape: Picture.Shape, width: Int) -> Contents {
    let rows = words.rows(of: node)
    var contents = Contents(shape, width: width)
    if shape == .leaning { contents.inset = 16 }
    let room = width - contents.inset - max(pad, contents.inset - 4)
    if let division = division(of: rows, within: room) { (contents.column, contents.harm) = division }
    for row in rows {
      switch row {
      case .text(let text, let style, let mark, let most):
        // What is drawn in the corner stands beside the first line.
        let icon = shape.hasIcon ? Self.icon : 0
        let indent = mark == nil ? 0 : Self.mark
        let hang = text.hasPrefix(words.bullet) ? Lettering.width(words.bullet) : 0
        let lines = contents.broken(text, within: room - indent, hanging: hang, beside: icon, most: most)
        for (part, line) in lines.enumerated() {
          contents.lines.append(
            Line([
              Piece(text: line, style: style, mark: part == 0 ? mark : nil, x: indent + (part == 0 ? 0 : hang))
            ]))
        }
      case .cells(let left, let right): contents.add(left, right, room: room)
      case .marks(let marks): contents.lines.append(Line(marks.inARow))
      }
    }
    contents.height = max(contents.lines.reduce(2 * pad) { $0 + $1.height }, shape.hasIcon ? 30 : 0)
    return contents
  }

  /// Lines that keep clear of what is drawn in the corner.
  private func broken(_ text: String, within room: Int, hanging hang: Int, beside icon: Int, most: Int) -> [String] {
    let free = 1 - lines.count
    if hang > 0, let bullet = text.first {
      let lines = Lettering.lines(String(text.dropFirst()).trimmingSpaces, within: room - hang, most: most)
      let space = text.dropFirst().first?.isBlank == true ? " " : ""
      return lines.enumerated().map { $0 == 0 ? String(bullet) + space + $1 : $1 }
    }
    guard icon > 0, free > 0 else { return Lettering.lines(text, within: room, most: most) }
    let narrow = Lettering.lines(text, within: room - icon, most: most)
    guard narrow.count > free else { return narrow }
    let beside = narrow.prefix(free)
    var rest = text[...]
    for line in beside {
      rest = rest.drop(while: \.isBlank)
      rest = rest.dropFirst(line.count)
    }
    return beside + Lettering.lines(String(rest).trimmingSpaces, within: room, most: max(1, most - free))
  }

  // MARK: Tables

  /// Where the second column begins: the first is as wide as it wants to be where there is room, else what keeps words
  /// and numbers whole on the fewest lines.
  private static func division(of rows: [BoxWords.Row], within room: Int) -> (column: Int, harm: Int)? {
    var cells: [(left: String, right: String)] = []
    for case .cells(let left, let right) in rows { cells.append((left, right)) }
    let left = cells.map { Lettering.width($0.left) }.max() ?? 0
    let right = cells.map { Lettering.width($0.right) }.max() ?? 0
    guard left > 0 else { return nil }
    let free = room - gutter
    if left + right <= free { return (left, 0) }
    let shares = stride(from: 25, through: 75, by: 5).map { free * $0 / 100 }
    let wanted = [left, free - right].filter { $0 > free / 5 && $0 < free * 4 / 5 }
    return (wanted + shares).map { ($0, cost(of: cells, divided: $0, of: free)) }.min { $0.1 < $1.1 }
      .map { ($0.0, $0.1.harm) }
  }

  /// How much the breaks in a table hurt, how many lines it takes, and how far it is from halves.
  private static func cost(
    of cells: [(left: String, right: String)], divided column: Int, of free: Int
  ) -> (harm: Int, lines: Int, slant: Int) {
    cells.reduce(into: (0, 0, abs(free - 2 * column))) { cost, cell in
      let left = Lettering.broken(cell.left, within: column)
      let right = Lettering.broken(cell.right, within: free - column)
      cost.0 += left.harm + right.harm
      cost.1 += max(left.lines.count, right.lines.count)
    }
  }

  private mutating func add(_ left: String, _ right: String, room: Int) {
    let column = column ?? room / 2
    let first = Lettering.lines(left, within: column)
    let second = Lettering.lines(right, within: room - Self.gutter - column)
    for index in 0..<max(first.count, second.count) {
      var pieces: [Piece] = []
      if index < first.count { pieces.append(Piece(text: first[index], style: .plain)) }
      if index < second.count { pieces.append(Piece(text: second[index], style: .plain, x: column + Self.gutter)) }
      lines.append(Line(pieces, beginsRow: index == 0))
    }
  }

  // MARK: Ends, bars, questions

  private static func end(_ text: String, number: StepNumber? = nil, width: Int) -> Contents {
    var contents = Contents(.rounded, width: width)
    contents.isCentred = true
    let words = (number.map { "(\($0)) " } ?? "") + text
    contents.lines = Lettering.lines(words, within: width - 4 * pad).map { Line($0, .strong) }
    contents.height = contents.lines.count * Lettering.line + pad
    contents.top = pad / 2
    return contents
  }

  /// What somebody wrote, and that it could not be read yet.
  private static func unread(_ line: String, width: Int, in language: Language) -> Contents {
    var contents = Contents(.unread, width: width)
    let room = width - 2 * pad
    let said = Lettering.lines(Phrase.notReadYet[language], within: room - mark).enumerated().map { index, words in
      Line([Piece(text: words, style: .quiet, mark: index == 0 ? .trouble : nil, x: mark)])
    }
    contents.lines = said + Lettering.lines(line, within: room, most: mostMessageLines).map { Line($0, .plain) }
    contents.height = contents.lines.reduce(2 * pad) { $0 + $1.height }
    return contents
  }

  private static func meeting(_ step: Outline.Step, width: Int, in language: Language) -> Contents {
    guard case .together(let together) = step.kind, together.firstOnly else {
      return Contents(.bar, width: width, height: barHeight)
    }
    var contents = Contents(.bar, width: width, height: wordyBarHeight)
    contents.lines = Lettering.lines(Phrase(ja: "どれか1つ", en: "first one")[language], within: width)
      .prefix(1).map { Line($0, .inverse) }
    contents.isCentred = true
    contents.top = 2
    return contents
  }

  /// A diamond as low as its words allow, else a box with pointed ends; whichever keeps words and numbers whole.
  private static func question(_ words: String, isTroubled: Bool, width: Int) -> Contents {
    let words = Lettering.paragraphs(words)
    let sign = isTroubled ? [Line("", .plain, mark: .trouble)] : []
    var best: (contents: Contents, harm: Int)?
    for share in [45, 52, 58, 64, 70, 76] {
      let (lines, harm) = Lettering.broken(words, within: width * share / 100)
      let broad = lines.map { Lettering.width($0) }.max() ?? 0
      let high = (lines.count + sign.count) * Lettering.line
      let height = high * width / max(1, width - broad - 6) + 6
      guard height <= tallestDiamond, (harm, height) < (best?.harm ?? .max, best?.contents.height ?? .max) else {
        continue
      }
      var contents = Contents(.diamond, width: width, height: height)
      contents.lines = sign + lines.map { Line($0, .plain) }
      contents.top = (height - high) / 2
      best = (contents, harm)
    }
    let (lines, harm) = Lettering.broken(words, within: width - 44)
    if let best, best.harm <= harm { return best.contents.centred }
    var contents = Contents(.hexagon, width: width)
    contents.lines = sign + lines.map { Line($0, .plain) }
    contents.height = contents.lines.count * Lettering.line + 2 * pad
    return contents.centred
  }

  private var centred: Contents {
    var centred = self
    centred.isCentred = true
    return centred
  }
}

extension [BoxWords.Sign] {
  /// One behind the other.
  fileprivate var inARow: [Contents.Piece] {
    var x = 0
    return map { sign in
      defer { x += Contents.mark + Lettering.width(sign.words) + 8 }
      return Contents.Piece(text: sign.words, style: .quiet, mark: sign.mark, x: x + Contents.mark)
    }
  }
}

extension Picture.Shape {
  /// Whether something is drawn in the upper right corner.
  var hasIcon: Bool {
    switch self {
    case .sheet, .stamp, .envelope, .clock: true
    case .plain, .dashed, .diamond, .hexagon, .bar, .table, .leaning, .arrow, .rounded, .unread: false
    }
  }
}
