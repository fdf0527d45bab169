import NagareModel
import NagarePlan

/// The words of the boxes of a flow, in their order.
struct BoxWords {
  /// A line of a box before it is broken, or a row of a table.
  enum Row {
    case text(String, Picture.Words.Style, mark: Picture.Mark.Kind? = nil, most: Int = .max)
    case cells(String, String)
    case marks([Sign])
  }

  /// A mark with the words behind it.
  struct Sign {
    var mark: Picture.Mark.Kind
    var words: String
  }

  let plan: Plan
  let numbers: [Block.ID: StepNumber]
  /// In a rail people are named in their box.
  let namesPeople: Bool
  /// Where something has to be put right.
  let troubled: Set<Block.ID>
  /// Lines that could not be read.
  let unread: Picture.UnreadLines
  let language: Language

  private static let mostFields = 5
  private static let mostReceivers = 3
  private static let inOrder = Phrase(ja: "順番に", en: "in order")

  private var workflow: Workflow { plan.workflow }

  func rows(of node: Network.Node) -> [Row] {
    guard let step = node.step else { return [] }
    var rows = head(of: step) + people(of: step) + body(of: step)
    let fields = step.details.filter { $0.kind == .field }
    rows += fields.prefix(Self.mostFields).map { .text(bullet + $0.words.head.trimmingSpaces, .plain) }
    if fields.count > Self.mostFields {
      let more = fields.count - Self.mostFields
      rows.append(.text(bullet + Phrase(ja: "ほか\(more)欄", en: "\(more) more")[language], .quiet))
    }
    let due = step.details.filter { $0.kind == .due }.map { ($0.words.head + $0.words.rest).trimmingSpaces }
    if !due.isEmpty { rows.append(.text(due.joined(separator: comma), .quiet, mark: .clock)) }
    rows += agreement(node, step) + step.details.compactMap { row($0, of: step) }
    rows += (unread.details[step.block] ?? []).map { .text($0.words, .plain, mark: .trouble) }
    let signs = signs(of: step)
    if !signs.isEmpty { rows.append(.marks(signs)) }
    return rows
  }

  /// What stands before each line of a list.
  var bullet: String { Phrase(ja: "・", en: "- ")[language] }
  /// How many of several people it takes, where a box stands for all of them and no line says it.
  private func agreement(_ node: Network.Node, _ step: Outline.Step) -> [Row] {
    guard plan.steps[step.block].deed.isPersonsWork, workflow.blocks[step.block].who.count > 1 else { return [] }
    let words = agreement(at: step.block)[language]
    let isSaid = step.details.contains { $0.kind == .answering && ($0.words.head + $0.words.rest).contains(words) }
    return isSaid || !(namesPeople || node.isWide) ? [] : [.text(bullet + words, .quiet)]
  }

  private var comma: String { Phrase(ja: "、", en: ", ")[language] }

  /// A line as it is written, arrows with the number they lead to.
  func line(_ step: Outline.Step) -> String {
    let words = (step.words.head + step.words.rest).trimmingSpaces
    guard let target = step.words.target else { return words }
    return (words.isEmpty ? "" : words + " ") + "→ " + place(target)
  }

  private func place(_ target: Outline.Target) -> String {
    target.block.flatMap { numbers[$0] }.map { "(\($0))" } ?? target.words
  }

  /// What it is, and what is done there: that is what people look for.
  private func head(of step: Outline.Step) -> [Row] {
    let trouble: [Row] =
      troubled.contains(step.block)
      ? [.text(Phrase(ja: "直すところがあります", en: "to be put right")[language], .strong, mark: .trouble)] : []
    let isArrow = step.words.head.isEmpty || step.words.target != nil
    let what = "(\(step.number)) " + (isArrow ? line(step) : step.words.head)
    guard let title = workflow.blocks[step.block].title else { return trouble + [.text(what, .strong)] }
    return trouble + [.text(what, .quiet), .text(title, .strong)]
  }

  private func people(of step: Outline.Step) -> [Row] {
    let who = workflow.blocks[step.block].who.map(name)
    guard step.kind.namesPeople, !who.isEmpty else { return [] }
    if namesPeople { return [.text(who.joined(separator: comma), .strong)] }
    guard case .notify = step.kind, who.count > Self.mostReceivers else { return [] }
    let rest = who.count - Self.mostReceivers
    let more = Phrase(ja: " ほか\(rest)", en: " and \(rest) more")[language]
    return [.text("→ " + who.prefix(Self.mostReceivers).joined(separator: comma) + more, .quiet)]
  }

  private func name(_ performer: Performer) -> String {
    switch performer {
    case .role(let role): workflow.roles[role].name
    case .item(let item): "{\(workflow.items[item].name)}"
    case .applicant: Phrase.applicant[language]
    }
  }

  /// What stands behind the word and the people: a formula, a message.
  private func body(of step: Outline.Step) -> [Row] {
    guard step.words.target == nil else { return [] }
    if case .notify(let text) = step.kind {
      let message = workflow.words(of: text, in: language).trimmingSpaces
      return message.isEmpty ? [] : [.text(message, .plain, most: Contents.mostMessageLines)]
    }
    let deed = plan.steps[step.block].deed
    let rest = step.words.rest.trimmingSpaces
    return (deed == .wait || deed == .set) && !rest.isEmpty ? [.text(rest, .plain)] : []
  }

  private func row(_ detail: Outline.Detail, of step: Outline.Step) -> Row? {
    let words = (detail.words.head + detail.words.rest).trimmingSpaces
    switch detail.kind {
    case .field, .remark, .due: return nil
    case .row:
      return .cells(detail.words.head.trimmingSpaces, String(detail.words.rest.drop { ": ".contains($0) }))
    case .answering: return .text(bullet + (order(detail, of: step) ?? words), .quiet)
    // The line that leads there says it.
    case .ifLate, .ifSentBack, .ifRejected:
      return detail.words.target?.block != nil ? nil : .text(bullet + short(detail, of: step), .quiet)
    case .ifAway: return .text(bullet + words, .quiet)
    }
  }

  /// In which order several people answer: where their lanes stand says nothing of it.
  private func order(_ detail: Outline.Detail, of step: Outline.Step) -> String? {
    let who = workflow.blocks[step.block].who.map(name)
    let words = (detail.words.head + detail.words.rest).trimmingSpaces
    guard plan.steps[step.block].isInOrder, who.count > 1, words.hasSuffix(Self.inOrder[language]) else { return nil }
    let arrow = Phrase(ja: "→", en: " → ")[language]
    return words + Phrase(ja: " ", en: ": ")[language] + who.joined(separator: arrow)
  }

  /// Without what is told to people, which the page holds.
  private func short(_ detail: Outline.Detail, of step: Outline.Step) -> String {
    let words = (detail.words.head + detail.words.rest).trimmingSpaces
    if let target = detail.words.target { return words + " → " + place(target) }
    return tells(detail, of: step) ? words.withoutQuoteAtEnd : words
  }

  /// Whether a detail tells people something and does nothing else: the lines of a step stand in the order in which
  /// it holds what they say.
  private func tells(_ detail: Outline.Detail, of step: Outline.Step) -> Bool {
    let alike = step.details.filter { $0.kind == detail.kind }
    guard let index = alike.firstIndex(of: detail) else { return false }
    let handling = workflow.blocks[step.block].handling
    let isMessage: [Bool] =
      switch detail.kind {
      case .ifLate: handling.late.map { if case .notify = $0.action { true } else { false } }
      case .ifSentBack: handling.ifSentBack.map { $0.isMessage }
      case .ifRejected: handling.ifRejected.map { $0.isMessage }
      case .field, .row, .answering, .due, .ifAway, .remark: []
      }
    return isMessage.count == alike.count && isMessage[index]
  }

  // MARK: Marks

  /// Where 差戻し and 却下 lead when nothing else is said: no line is drawn for them.
  private func signs(of step: Outline.Step) -> [Sign] {
    plan.replies(at: step.block).compactMap { reply in
      guard !reply.goesOn else { return nil }
      switch plan.answers[reply.answer] {
      case .sentBack where reply.course == .formPassedLast:
        return Sign(mark: .sentBack, words: forms(before: step.block).map { "(\($0))" }.joined())
      case .rejected:
        guard let way = plan.way(of: reply), plan.outcome(at: way.to) == .rejected,
          !step.details.contains(where: { $0.kind == .ifRejected && $0.words.target != nil })
        else { return nil }
        return Sign(mark: .rejected, words: "")
      case .approved, .sentBack, .own: return nil
      }
    }
  }

  /// The forms a case may have passed last when it comes to a block; with more of them than two, only a case knows.
  private func forms(before block: Block.ID) -> [StepNumber] {
    let forms = workflow.blocks.indices.filter { form in
      if case .form = workflow.blocks[form].kind { form < block } else { false }
    }
    return forms.count > 2 ? [] : forms.compactMap { numbers[$0] }
  }

  /// How many of several people have to say so: 全員, 過半数, 順番に.
  func agreement(at block: Block.ID) -> Phrase {
    let step = plan.steps[block]
    if step.isInOrder { return Self.inOrder }
    switch step.agreement {
    case .first: return Phrase(ja: "だれか1人", en: "any one")
    case .everybody: return Phrase(ja: "全員", en: "all of them")
    case .votes(let quorum):
      switch quorum {
      case .eachRole, .everyone: return Phrase(ja: "全員", en: "all of them")
      case .anyone: return Phrase(ja: "だれか1人", en: "any one")
      case .majority: return Phrase(ja: "過半数", en: "majority")
      case .count(let count): return Phrase(ja: "\(count)人", en: "\(count) of them")
      }
    }
  }
}

extension Reaction {
  fileprivate var isMessage: Bool {
    switch self {
    case .notify: true
    case .goTo: false
    }
  }
}

extension String {
  /// Up to the quote it ends with.
  fileprivate var withoutQuoteAtEnd: String {
    let pairs: [Character: Character] = ["」": "「", "』": "『", "”": "“", "\"": "\""]
    guard let close = last, let open = pairs[close] else { return self }
    var depth = 0
    var index = self.index(before: endIndex)
    while index > startIndex {
      index = self.index(before: index)
      if self[index] == open {
        if depth == 0 { return String(self[..<index]).trimmingSpaces }
        depth -= 1
      } else if self[index] == close {
        depth += 1
      }
    }
    return self
  }
}
