import NagareModel

extension Lowering {
  mutating func lowerDetail(_ statement: Statement, _ line: Line) {
    if let role = currentRole {
      lowerRoleDetail(statement, of: role, line)
      return
    }
    guard let id = current else {
      if case .field(let field) = statement {
        _ = meaning.symbols.items.intern(Names.unquoted(copy, field.name), in: copy)
      }
      if case .otherwise = statement { return }
      explain(statement, line, block: nil)
      return
    }
    switch statement {
    case .field(let field): lowerField(field, in: id, line)
    case .row(let condition, let result): lowerRow(condition, result, in: id)
    case .rowOtherwise(let result): lowerOtherwise(result, in: id, line)
    case .count(let digits):
      let count =
        Int(copy.original(digits).unicodeScalars.reduce(into: "") { $0 += String(Folding.folded($1.value) - 0x30) })
        ?? 1
      setApproval(id, statement, line) { $0.quorum = .count(count) }
    case .detail(let word, let range): lowerDetail(word, range, statement, in: id, line)
    default: break
    }
  }

  private mutating func lowerField(_ line: FieldLine, in id: Block.ID, _ source: Line) {
    guard let field = meaning.field(line) else { return }
    let name = copy.place(line.name)
    switch workflow.blocks[id].kind {
    case .form(var fields):
      noteTwice(field, in: fields, id, line)
      fields.append(field)
      workflow.blocks[id].kind = .form(fields)
    case .task(var fields):
      noteTwice(field, in: fields, id, line)
      fields.append(field)
      workflow.blocks[id].kind = .task(fields)
    case .approval, .decision, .share, .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump:
      let block = Vocabulary.primary(workflow.blocks[id].kind.word)
      meaning.problems.append(.fieldOutsideForm(copy, source.content, name: line.name, block: block))
      return
    }
    places.blocks[id].parts.append(name)
  }

  private mutating func noteTwice(_ field: Field, in fields: [Field], _ id: Block.ID, _ line: FieldLine) {
    guard let first = fields.firstIndex(where: { $0.item == field.item }) else { return }
    meaning.problems.append(.fieldTwice(copy, line.name, first: places.blocks[id].parts[first]))
  }

  private mutating func lowerDetail(
    _ word: Word, _ range: Range<Int>, _ statement: Statement, in id: Block.ID, _ line: Line
  ) {
    let block = workflow.blocks[id]
    guard block.kind.accepts(word) else {
      explain(statement, line, block: block.kind)
      return
    }
    if word.standsAlone, !range.isEmpty {
      meaning.problems.append(.detailNotUnderstood(copy, range, detail: word))
      return
    }
    switch word {
    case .everyone, .anyone, .majority, .atOnce, .inOrder, .answers: lowerQuorum(word, range, statement, in: id, line)
    case .due:
      workflow.blocks[id].handling.due = meaning.due(range, detail: .due)
      places.blocks[id].due = copy.place(line.content)
    case .countingToday, .ifClosedNext, .ifClosedPrevious: setDue(word, in: id, statement, line)
    case .ifLate: lowerLate(range, in: id, line)
    case .ifRejected, .ifSentBack: lowerReaction(word, range, in: id, line)
    case .ifAway:
      let absence = explained(meaning.absence(range), range, word)
      workflow.blocks[id].handling.ifAway = absence
    case .firstOne:
      guard case .together(var together) = block.kind else { return }
      together.firstOnly = true
      workflow.blocks[id].kind = .together(together)
    case .wait: workflow.blocks[id].kind = .share(waits: true)
    case .hint:
      let hint = explained(quoted(range), range, word)
      workflow.blocks[id].handling.hint = hint
    case .note:
      let note = explained(quoted(range), range, word)
      workflow.blocks[id].handling.note = note
    case .stop: workflow.blocks[id].handling.stops = true
    case .takes:
      let minutes = explained(meaning.minutes(range), range, word)
      workflow.blocks[id].handling.takes = minutes
    default: explain(statement, line, block: block.kind)
    }
  }

  /// The value of a detail, or a word about why there is none.
  private mutating func explained<Value>(_ value: Value?, _ range: Range<Int>, _ word: Word) -> Value? {
    if value == nil { meaning.problems.append(.detailNotUnderstood(copy, range, detail: word)) }
    return value
  }

  private func quoted(_ range: Range<Int>) -> String? {
    let cursor = meaning.cursor(range)
    guard let quote = cursor.quote() else { return range.isEmpty ? nil : copy.original(range) }
    return copy.original(quote.inside)
  }

  private mutating func lowerQuorum(
    _ word: Word, _ range: Range<Int>, _ statement: Statement, in id: Block.ID, _ line: Line
  ) {
    let answers = word == .answers ? Choices.split(meaning.cursor(range)).map { copy.original($0) } : []
    setApproval(id, statement, line) { approval in
      switch word {
      case .everyone: approval.quorum = .everyone
      case .anyone: approval.quorum = .anyone
      case .majority: approval.quorum = .majority
      case .inOrder: approval.inOrder = true
      case .atOnce: approval.inOrder = false
      default: approval.answers = answers.map { .own($0) }
      }
    }
    // 全員、順番に: two of these on one line.
    var cursor = meaning.cursor(range)
    if cursor.accept("、") || cursor.accept(",") { cursor.skipSpaces() }
    guard word != .answers, !cursor.isAtEnd else { return }
    if let next = cursor.acceptWord(.detail) {
      cursor.skipSpaces()
      lowerDetail(next, cursor.rest, statement, in: id, line)
    } else {
      meaning.problems.append(.detailNotUnderstood(copy, cursor.rest, detail: word))
    }
  }

  private mutating func setApproval(
    _ id: Block.ID, _ statement: Statement, _ line: Line, _ change: (inout Approval) -> Void
  ) {
    guard case .approval(var approval) = workflow.blocks[id].kind else {
      explain(statement, line, block: workflow.blocks[id].kind)
      return
    }
    change(&approval)
    workflow.blocks[id].kind = .approval(approval)
  }

  /// 当日から and 閉庁日なら… on a line of their own belong to the deadline above.
  private mutating func setDue(_ word: Word, in id: Block.ID, _ statement: Statement, _ line: Line) {
    if case .wait(var due) = workflow.blocks[id].kind {
      due.set(word)
      workflow.blocks[id].kind = .wait(due)
    } else if workflow.blocks[id].handling.due != nil {
      workflow.blocks[id].handling.due?.set(word)
    } else {
      explain(statement, line, block: workflow.blocks[id].kind)
    }
  }

  private mutating func lowerLate(_ range: Range<Int>, in id: Block.ID, _ line: Line) {
    switch meaning.lateAction(range) {
    case .action(.answer(let answer)) where !workflow.blocks[id].kind.accepts(.ifRejected):
      meaning.problems.append(
        .lateAnswer(copy, line.content, answer, block: Vocabulary.primary(workflow.blocks[id].kind.word)))
    case .action(let action): workflow.blocks[id].handling.late = [LateStep(action)]
    case .goTo(let target): targets.append(PendingTarget(block: id, range: target, use: .late))
    case nil: meaning.problems.append(.detailNotUnderstood(copy, range, detail: .ifLate))
    }
  }

  private mutating func lowerReaction(_ word: Word, _ range: Range<Int>, in id: Block.ID, _ line: Line) {
    let isRejection = word == .ifRejected
    if isRejection {
      places.blocks[id].ifRejected = copy.place(line.content)
    } else {
      places.blocks[id].ifSentBack = copy.place(line.content)
    }
    switch meaning.reaction(range) {
    case .goTo(let target):
      targets.append(PendingTarget(block: id, range: target, use: isRejection ? .rejected : .sentBack))
    case .reaction(let reaction):
      if isRejection {
        workflow.blocks[id].handling.ifRejected.append(reaction)
      } else {
        workflow.blocks[id].handling.ifSentBack.append(reaction)
      }
    case nil: meaning.problems.append(.detailNotUnderstood(copy, range, detail: word))
    }
  }

  private mutating func lowerRoleDetail(_ statement: Statement, of role: Role.ID, _ line: Line) {
    guard case .detail(let word, let range) = statement else { return explain(statement, line, block: nil) }
    switch word {
    case .people:
      var cursor = meaning.cursor(range)
      let count = meaning.quantity(&cursor).flatMap {
        if case .number(let number, _) = $0 { number.whole } else { nil }
      }
      let people = count.flatMap { (1...9999).contains($0) && cursor.isAtEnd ? $0 : nil }
      let known = explained(people, range, word) ?? 1
      workflow.roles[role].people = known
    case .ifAway:
      let absence = explained(meaning.absence(range), range, word)
      workflow.roles[role].ifAway = absence
    case .hours:
      let hours = explained(meaning.hours(range), range, word)
      workflow.roles[role].hours = hours.flatMap { OfficeHours(minutes: $0) }
    case .note, .hint: break
    default: explain(statement, line, block: nil)
    }
    syncRoles()
  }

  private mutating func explain(_ statement: Statement, _ line: Line, block: Block.Kind?) {
    guard !isBelowUnread else { return }
    let detail: Phrase =
      switch statement {
      case .detail(let word, _): Vocabulary.primary(word)
      case .count: Phrase(ja: "2人", en: "2 people")
      default: Phrase(copy.original(line.content))
      }
    let owner =
      block.map { Vocabulary.primary($0.word) }
      ?? Phrase(ja: currentRole == nil ? "流れ" : "担当", en: currentRole == nil ? "flow" : "role")
    meaning.problems.append(.wrongDetail(copy, line.content, block: owner, detail: detail))
  }
}

extension Word {
  /// Details that say everything by themselves.
  fileprivate var standsAlone: Bool {
    switch self {
    case .firstOne, .wait, .stop, .countingToday, .ifClosedNext, .ifClosedPrevious: true
    default: false
    }
  }
}

extension Block.Kind {
  /// The word that begins such a block.
  var word: Word {
    switch self {
    case .form: .form
    case .approval: .approval
    case .decision: .decision
    case .task: .task
    case .share: .share
    case .notify: .notify
    case .wait: .wait
    case .compute: .compute
    case .table: .table
    case .gateway: .if
    case .together: .together
    case .finish: .finish
    case .jump: .jump
    }
  }

  /// Whether a detail belongs to such a block.
  func accepts(_ detail: Word) -> Bool {
    switch detail {
    case .note, .stop: return true
    case .firstOne: return word == .together
    case .wait: return word == .share
    case .everyone, .anyone, .majority, .atOnce, .inOrder, .answers: return word == .approval
    case .ifRejected, .ifSentBack: return word == .approval || word == .decision
    case .countingToday, .ifClosedNext, .ifClosedPrevious:
      return word == .wait || word.isBlockWithPeople && word != .notify
    case .due, .ifLate, .ifAway, .hint, .takes: return word.isBlockWithPeople && word != .notify
    default: return false
    }
  }
}
