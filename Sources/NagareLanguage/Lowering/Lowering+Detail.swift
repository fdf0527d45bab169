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
      if isFirst(.quorum, Phrase(ja: "\(count)人", en: "\(count) people"), line) {
        setApproval(id, statement, line) { $0.quorum = .count(count) }
      }
    case .detail(.ifLate, let range):
      lowerLate(range, after: nil, in: id, statement, line)
    case .lateBy(let delay, let range): lowerLate(range, after: delay, in: id, statement, line)
    case .detail(let word, let range): lowerDetail(word, range, statement, in: id, line)
    default: break
    }
  }

  private mutating func lowerField(_ line: FieldLine, in id: Block.ID, _ source: Line) {
    guard let field = meaning.field(line) else { return }
    meaning.understood.fields[line.name.lowerBound] = field
    let name = copy.place(line.name)
    // Taken out of the block meanwhile, so that a long form is not copied for each of its fields.
    if case .form(var fields) = workflow.blocks[id].kind {
      workflow.blocks[id].kind = .form([])
      fields.append(field)
      workflow.blocks[id].kind = .form(fields)
    } else if case .task(var fields) = workflow.blocks[id].kind {
      workflow.blocks[id].kind = .task([])
      fields.append(field)
      workflow.blocks[id].kind = .task(fields)
    } else {
      let block = Vocabulary.primary(workflow.blocks[id].kind.word)
      meaning.problems.append(.fieldOutsideForm(copy, source.content, name: line.name, block: block))
      return
    }
    places.blocks[id].parts.append(name)
    if let first = fieldPlaces[id]?[field.item] {
      meaning.problems.append(.fieldTwice(copy, line.name, first: first))
    } else {
      fieldPlaces[id, default: [:]][field.item] = name
    }
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
    if let once = word.saidOnce, !isFirst(once, Vocabulary.primary(word), line) { return }
    switch word {
    case .everyone, .anyone, .majority, .atOnce, .inOrder, .answers: lowerQuorum(word, range, statement, in: id, line)
    case .due:
      workflow.blocks[id].handling.due = meaning.due(range, detail: .due)
      places.blocks[id].due = copy.place(line.content)
    case .countingToday, .ifClosedNext, .ifClosedPrevious: setDue(word, in: id, line)
    case .ifRejected, .ifSentBack: lowerReaction(word, range, in: id, line)
    case .ifAway:
      let absence = explained(meaning.absence(range), range, word)
      workflow.blocks[id].handling.ifAway = absence
      places.blocks[id].ifAway = copy.place(line.content)
    case .requiresReason: workflow.blocks[id].handling.requiresReason = true
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
    case .stop:
      workflow.blocks[id].handling.stops = true
      guard !range.isEmpty else { return }
      let isQuoted = meaning.cursor(range).quote() != nil
      let note = explained(isQuoted ? quoted(range) : nil, range, word)
      workflow.blocks[id].handling.note = note ?? workflow.blocks[id].handling.note
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
    let answers: [Answer] =
      word == .answers
      ? Choices.split(meaning.cursor(range)).map { Answer(named: $0, in: copy) ?? .own(copy.original($0)) } : []
    if word == .answers, case .decision = workflow.blocks[id].kind {
      workflow.blocks[id].kind = .decision(answers: answers)
      return
    }
    setApproval(id, statement, line) { approval in
      switch word {
      case .everyone: approval.quorum = .everyone
      case .anyone: approval.quorum = .anyone
      case .majority: approval.quorum = .majority
      case .inOrder: approval.inOrder = true
      case .atOnce: approval.inOrder = false
      default: approval.answers = answers
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
  private mutating func setDue(_ word: Word, in id: Block.ID, _ line: Line) {
    if case .wait(var due) = workflow.blocks[id].kind {
      due.set(word)
      workflow.blocks[id].kind = .wait(due)
    } else if workflow.blocks[id].handling.due != nil {
      workflow.blocks[id].handling.due?.set(word)
    } else {
      meaning.problems.append(.noDeadline(copy, line.content, detail: Vocabulary.primary(word)))
    }
  }

  /// 過ぎたら, or so long after the deadline.
  private mutating func lowerLate(
    _ range: Range<Int>, after delay: Range<Int>?, in id: Block.ID, _ statement: Statement, _ line: Line
  ) {
    let kind = workflow.blocks[id].kind
    guard kind.accepts(.ifLate) else {
      explain(statement, line, block: kind)
      return
    }
    var period: Period?
    if let delay {
      var cursor = meaning.cursor(delay)
      period = meaning.period(&cursor)
      cursor.skipSpaces()
      guard period != nil, cursor.isAtEnd else {
        meaning.problems.append(.detailNotUnderstood(copy, delay, detail: .ifLate))
        return
      }
    }
    guard isFirst(.late(period), Vocabulary.primary(.ifLate), line) else { return }
    var action: LateAction
    switch meaning.lateAction(range) {
    case .action(.answer(let answer)) where !kind.accepts(.ifRejected):
      meaning.problems.append(.lateAnswer(copy, line.content, answer, block: Vocabulary.primary(kind.word)))
      return
    case .action(let known): action = known
    case .goTo(let target):
      action = .remind
      let step = workflow.blocks[id].handling.late.count
      targets.append(PendingTarget(block: id, range: target, use: .late(step)))
    case nil:
      meaning.problems.append(unread(range, detail: .ifLate))
      return
    }
    workflow.blocks[id].handling.late.append(LateStep(action, after: period))
    places.blocks[id].late.append(copy.place(line.content))
  }

  /// 過ぎたら 通知 部長: only the words are missing; or what follows is no such thing at all.
  private func unread(_ range: Range<Int>, detail: Word) -> Diagnostic {
    var cursor = meaning.cursor(range)
    cursor.skipSpaces()
    let isMessage = cursor.acceptWord([.late, .answer]) == .notify && !cursor.isAtEnd && cursor.firstQuote() == nil
    if isMessage { return .missingMessage(copy, range) }
    let problem = Diagnostic.detailNotUnderstood(copy, range, detail: detail)
    guard let said = wordBehind(range) else { return problem }
    // 課長に知らせる
    if said.word == .notify, said.message.isEmpty { return .missingMessage(copy, range) }
    guard said.message.isEmpty == (said.word == .passTo) else { return problem }
    let line = "\(Vocabulary.primary(said.word).ja) \(copy.original(said.who))\(copy.original(said.message))"
    return problem.asking(line, at: copy.place(range))
  }

  /// 課長補佐に引き継ぐ, 職員に通知「…」: the word stands behind whom it is about, as one says it.
  private func wordBehind(_ range: Range<Int>) -> (word: Word, who: Range<Int>, message: Range<Int>)? {
    let line = meaning.cursor(range)
    guard line.current.map(Cursor.isJapanese) ?? false else { return nil }
    var found: (word: Word, end: Int)?
    let place = line.first { cursor in
      guard cursor.position > line.position else { return false }
      found = cursor.word([.late, .answer])
      return found.map { $0.word == .passTo || $0.word == .notify } ?? false
    }
    guard let found, let place else { return nil }
    var rest = line
    rest.position = found.end
    Endings.skipPoliteness(&rest)
    rest.skipSpaces()
    var who = line.trimmed(line.position..<place)
    var message = rest.rest
    if found.word == .notify, rest.isAtEnd, let quote = Cursor(copy, who).firstQuote() {
      // 職員に「…」を通知する
      message = line.trimmed(quote..<who.upperBound - 1)
      who = line.trimmed(who.lowerBound..<quote)
    }
    who = Names.withoutParticle(who, in: copy)
    let isWhole = Cursor(copy, message).quote().map { $0.isClosed && $0.end == message.upperBound } ?? message.isEmpty
    return who.isEmpty || !isWhole ? nil : (found.word, who, message)
  }

  private mutating func lowerReaction(_ word: Word, _ range: Range<Int>, in id: Block.ID, _ line: Line) {
    let isRejection = word == .ifRejected
    if isRejection {
      places.blocks[id].ifRejected = copy.place(line.content)
    } else {
      places.blocks[id].ifSentBack = copy.place(line.content)
    }
    let reaction = meaning.reaction(range)
    let isMessage = if case .reaction(.notify) = reaction { true } else { false }
    guard reaction == nil || isFirst(isMessage ? .message(word) : .target(word), Vocabulary.primary(word), line) else {
      return
    }
    switch reaction {
    case .goTo(let target):
      targets.append(PendingTarget(block: id, range: target, use: isRejection ? .rejected : .sentBack))
    case .reaction(let reaction): add(reaction, to: word, of: id)
    case nil: meaning.problems.append(unread(range, detail: word))
    }
  }

  /// Messages go first, however the lines stand.
  mutating func add(_ reaction: Reaction, to word: Word, of id: Block.ID) {
    let isMessage = reaction.destination == nil
    if word == .ifRejected {
      workflow.blocks[id].handling.ifRejected.insert(
        reaction, at: isMessage ? 0 : workflow.blocks[id].handling.ifRejected.count)
    } else {
      workflow.blocks[id].handling.ifSentBack.insert(
        reaction, at: isMessage ? 0 : workflow.blocks[id].handling.ifSentBack.count)
    }
  }

  private mutating func lowerRoleDetail(_ statement: Statement, of role: Role.ID, _ line: Line) {
    guard case .detail(let word, let range) = statement else { return explain(statement, line, block: nil) }
    if let once = word.saidOnce, !isFirst(once, Vocabulary.primary(word), line) { return }
    switch word {
    case .people:
      var cursor = meaning.cursor(range)
      let count = meaning.quantity(&cursor).flatMap {
        if case .number(let number, _) = $0 { number.whole } else { nil }
      }
      let people = count.flatMap { Role.possiblePeople.contains($0) && cursor.isAtEnd ? $0 : nil }
      let known = explained(people, range, word) ?? 1
      workflow.roles[role].people = known
    case .ifAway:
      let absence = explained(meaning.absence(range), range, word)
      workflow.roles[role].ifAway = absence
    case .hours:
      let hours = explained(meaning.hours(range), range, word)
      workflow.roles[role].hours = hours
    case .note, .hint: break
    default: explain(statement, line, block: nil)
    }
    syncRoles()
  }

  /// A detail that does not go with what it stands below; `nil` for a block where it stands below none.
  private mutating func explain(_ statement: Statement, _ line: Line, block: Block.Kind?) {
    guard !isBelowUnread else { return }
    let (detail, hosts): (Phrase, [Word]) =
      switch statement {
      case .detail(let word, _): (Vocabulary.primary(word), word.hosts)
      case .lateBy: (Vocabulary.primary(.ifLate), Word.ifLate.hosts)
      case .count: (Phrase(ja: "2人", en: "2 people"), Word.everyone.hosts)
      case .row, .rowOtherwise: (Phrase(copy.original(line.content)), [.table])
      default: (Phrase(copy.original(line.content)), [])
      }
    let owner = block.map { Vocabulary.primary($0.word) } ?? currentRole.map { _ in Vocabulary.primary(.role) }
    let host = workflow.blocks.indices.last { hosts.contains(workflow.blocks[$0].kind.word) }
    meaning.problems.append(
      .wrongDetail(
        copy, line.content, detail, below: owner, hosts: hosts.map { Vocabulary.primary($0) },
        nearest: host.map { places.blocks[$0].line }))
  }
}

extension Word {
  /// What it says that can be said only once; `nil` for what may stand several times.
  fileprivate var saidOnce: Lowering.Said? {
    switch self {
    case .everyone, .anyone, .majority: .quorum
    case .atOnce, .inOrder: .order
    case .ifClosedNext, .ifClosedPrevious: .whenClosed
    case .answers, .due, .countingToday, .ifAway, .firstOne, .wait, .hint, .note, .stop, .takes, .people, .hours,
      .requiresReason:
      .word(self)
    default: nil
    }
  }

  /// Details that say everything by themselves.
  fileprivate var standsAlone: Bool {
    switch self {
    case .firstOne, .wait, .requiresReason, .countingToday, .ifClosedNext, .ifClosedPrevious: true
    default: false
    }
  }
}
