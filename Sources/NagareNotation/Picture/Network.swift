import NagareModel

/// What is to be drawn, before anything has a place: boxes that stand in lanes, and ways between them.
struct Network {
  struct Node {
    var place: Picture.Place
    var step: Outline.Step?
    /// A line that could not be read.
    var unread: String?
    /// The lane that ways lead to.
    var lane: Int
    /// All lanes it stands in, in their order.
    var lanes: [Int]
    /// Where the branches of a 同時に part or meet: a bar over all their lanes.
    var isBar = false
    /// Counted from the top.
    var row = 0

    /// Whether its lanes lie side by side, so that one box reaches over them.
    var isWide: Bool {
      guard let first = lanes.first, let last = lanes.last else { return false }
      return last > first && last - first == lanes.count - 1
    }
  }

  struct Edge {
    var from: Int
    var to: Int
    var cause: Picture.Cause
    var label: String

    /// Leaves and enters at the side, dashed: nothing a case does in the ordinary run of things.
    var isAside: Bool {
      switch cause {
      case .onward, .arm: false
      case .answer, .late, .jump: true
      }
    }
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  private(set) var rowCount = 0
  private var numbers: [Block.ID: Int] = [:]
  private let language: Language
  private let lanes: Lanes?

  /// Where something stands, and what stands inside it.
  private struct Stand {
    var node: Int
    /// Where the branches of a 同時に meet again.
    var join: Int?
    /// `nil` for a line that could not be read.
    var step: Outline.Step?
    var parts: [[Stand]] = []
  }

  /// Without lanes everything stands in one rail.
  init(_ outline: Outline, lanes: Lanes?, unread: [Picture.UnreadLine], in language: Language) {
    self.language = language
    self.lanes = lanes
    var left = unread[...]
    let all = stand(outline.steps, after: 0, before: .max, &left)
    let open = lead(all, from: [])
    for step in outline.allSteps { addReactions(of: step) }
    rowCount = place(all, from: 0)
    guard !open.isEmpty else { return }
    let lane = nodes[open[0].node].lane
    nodes.append(Node(place: .end, lane: lane, lanes: [lane], row: rowCount))
    connect(open, to: nodes.count - 1)
    rowCount += 1
  }

  // MARK: Who stands where

  /// Gives every step a lane: that of its people, else that of the step before. Lines that could not be read stand
  /// where they are written, up to a line that ends or divides what is around them.
  private mutating func stand(
    _ steps: [Outline.Step], after before: Int, before end: Int, _ unread: inout ArraySlice<Picture.UnreadLine>
  ) -> [Stand] {
    var lane = before
    var stands: [Stand] = []
    for step in steps {
      stands += stand(in: lane, before: step.lines.head, &unread)
      let own = standing(step)
      lane = own.first ?? lane
      let node = nodes.count
      numbers[step.block] = node
      nodes.append(
        Node(place: .step(step.number), step: step, lane: lane, lanes: own.isEmpty ? [lane] : own.sorted()))
      var this = Stand(node: node, step: step)
      for (index, part) in step.parts.enumerated() {
        let next = index + 1 < step.parts.count ? step.parts[index + 1].line : step.lines.all.upperBound
        this.parts.append(stand(part.steps, after: lane, before: next, &unread))
      }
      if case .together = step.kind {
        // Both bars are as wide as what stands between them.
        let first = this.parts.compactMap { $0.first.map { nodes[$0.node].lane } }
        let bar = Self.bar(lane, first + this.parts.flatMap(exits))
        nodes[node].lanes = bar
        nodes[node].isBar = true
        this.join = nodes.count
        nodes.append(Node(place: .join(step.number), step: step, lane: lane, lanes: bar, isBar: true))
      }
      stands.append(this)
    }
    return stands + stand(in: lane, before: end, &unread)
  }

  /// Lines that could not be read, above a line.
  private mutating func stand(
    in lane: Int, before end: Int, _ unread: inout ArraySlice<Picture.UnreadLine>
  ) -> [Stand] {
    let here = unread.prefix { $0.line < end }
    unread = unread.dropFirst(here.count)
    return here.map { line in
      nodes.append(Node(place: .unread(line: line.line), unread: line.words, lane: lane, lanes: [lane]))
      return Stand(node: nodes.count - 1)
    }
  }

  /// The lanes out of which a branch goes on.
  private func exits(_ stands: [Stand]) -> [Int] {
    guard let last = stands.last else { return [] }
    guard let step = last.step, case .gateway(let gateway) = step.kind else { return goesOn(last) ? [lane(last)] : [] }
    let canBePassed = gateway.otherwise == nil || last.parts.contains { $0.isEmpty }
    return (canBePassed ? [lane(last)] : []) + last.parts.flatMap(exits)
  }

  private func lane(_ stand: Stand) -> Int { nodes[stand.node].lane }

  private func goesOn(_ stand: Stand) -> Bool { stand.step?.kind.goesOn ?? true }

  /// A message to many stands once, with their names in it.
  private func standing(_ step: Outline.Step) -> [Int] {
    let own = lanes?.of(step.block) ?? []
    guard case .notify = step.kind, own.count > Self.mostEnvelopes else { return own }
    return Array(own.prefix(1))
  }

  private static let mostEnvelopes = 3

  /// From the first lane of branches to the last.
  private static func bar(_ lane: Int, _ branches: [Int]) -> [Int] {
    Array((([lane] + branches).min() ?? lane)...(([lane] + branches).max() ?? lane))
  }

  // MARK: Ways

  /// A way that has begun and does not know yet where it ends.
  private struct Exit {
    var node: Int
    var cause = Picture.Cause.onward
    var label = ""
  }

  private mutating func connect(_ exits: [Exit], to node: Int) {
    for exit in exits {
      edges.append(Edge(from: exit.node, to: node, cause: exit.cause, label: exit.label))
    }
  }

  private mutating func lead(_ stands: [Stand], from exits: [Exit]) -> [Exit] {
    var open = exits
    for stand in stands {
      connect(open, to: stand.node)
      open = leave(stand)
    }
    return open
  }

  private mutating func leave(_ stand: Stand) -> [Exit] {
    let node = stand.node
    guard let step = stand.step else { return [Exit(node: node)] }
    if case .gateway(let gateway) = step.kind {
      let answers = Question(step, hasElse: gateway.otherwise != nil, in: language)
      var open: [Exit] = []
      for (part, answer) in zip(stand.parts, answers.labels) {
        open += lead(part, from: [Exit(node: node, cause: .arm, label: answer)])
      }
      if let other = answers.otherwise { open.append(Exit(node: node, cause: .arm, label: other)) }
      return open
    }
    if let join = stand.join {
      for part in stand.parts { connect(lead(part, from: [Exit(node: node)]), to: join) }
      return [Exit(node: join)]
    }
    if case .jump(.block(let target)) = step.kind, let there = numbers[target] {
      edges.append(Edge(from: node, to: there, cause: .jump, label: ""))
    }
    return goesOn(stand) ? [Exit(node: node)] : []
  }

  /// Lines for answers and deadlines that lead somewhere of their own.
  private mutating func addReactions(of step: Outline.Step) {
    guard let node = numbers[step.block] else { return }
    for detail in step.details {
      guard let target = detail.words.target?.block, let there = numbers[target] else { continue }
      let cause: Picture.Cause = detail.kind == .ifLate ? .late : .answer
      edges.append(Edge(from: node, to: there, cause: cause, label: Self.word(for: detail)[language]))
    }
  }

  private static func word(for detail: Outline.Detail) -> Phrase {
    switch detail.kind {
    case .ifSentBack: Answer.sentBack.phrase
    case .ifRejected: Answer.rejected.phrase
    case .ifLate: Phrase(ja: "期限切れ", en: "late")
    case .field, .row, .answering, .due, .ifAway, .remark: Phrase(detail.words.head.trimmingSpaces)
    }
  }

  // MARK: Rows

  /// Puts steps one under the other, branches side by side where they lie in different lanes. Gives the next row.
  private mutating func place(_ stands: [Stand], from row: Int) -> Int {
    var row = row
    for stand in stands {
      nodes[stand.node].row = row
      row += 1
      let parts = stand.parts.filter { !$0.isEmpty }
      if areApart(parts.map(lanes)) {
        row = parts.map { place($0, from: row) }.max() ?? row
      } else {
        for part in parts { row = place(part, from: row) }
      }
      if let join = stand.join {
        nodes[join].row = row
        row += 1
      }
    }
    return row
  }

  /// The lanes that steps stand in or reach over.
  private func lanes(of stands: [Stand]) -> Set<Int> {
    var all: Set<Int> = []
    for stand in stands {
      if let first = nodes[stand.node].lanes.first, let last = nodes[stand.node].lanes.last {
        all.formUnion(first...last)
      }
      for part in stand.parts { all.formUnion(lanes(of: part)) }
    }
    return all
  }

  private func areApart(_ parts: [Set<Int>]) -> Bool {
    parts.reduce(0) { $0 + $1.count } == parts.reduce(into: Set()) { $0.formUnion($1) }.count
  }
}

/// What a もし asks, and what its ways answer.
struct Question {
  var words: String
  var labels: [String]
  /// The answer that passes all arms by, where there is no それ以外.
  var otherwise: String?

  init(_ step: Outline.Step, hasElse: Bool, in language: Language) {
    let yes = Phrase.yes[language]
    let no = Phrase.no[language]
    var asked = step.parts.map(\.condition)
    let other = Phrase(ja: "それ以外", en: "otherwise")[language]
    let arms = hasElse ? asked.dropLast() : asked[...]
    if arms.count <= 1 {
      words = (arms.first ?? "") + "?"
      labels = hasElse ? [yes, no] : [yes]
      otherwise = hasElse ? nil : no
      return
    }
    let subject = Self.commonSubject(arms, in: language)
    words = (subject.isEmpty ? Phrase(ja: "どの場合", en: "which case")[language] : subject.trimmingSpaces) + "?"
    asked = arms.map { String($0.dropFirst(subject.count)).trimmingParticle }
    labels = asked + (hasElse ? [other] : [])
    otherwise = hasElse ? nil : other
  }

  /// The name all arms ask about, if it is one.
  private static func commonSubject(_ arms: ArraySlice<String>, in language: Language) -> String {
    let mark = Phrase(ja: " が ", en: " is ")[language]
    let subjects = arms.map { arm in arm.firstRange(of: mark).map { String(arm[..<$0.lowerBound]) } ?? "" }
    guard let first = subjects.first, !first.isEmpty, subjects.allSatisfy({ $0 == first }) else { return "" }
    return first
  }
}

extension String {
  fileprivate var trimmingParticle: String {
    let text = trimmingSpaces
    for mark in ["が ", "is "] where text.hasPrefix(mark) { return String(text.dropFirst(mark.count)) }
    return text
  }

  fileprivate func firstRange(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
