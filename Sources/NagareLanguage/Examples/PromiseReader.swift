import NagareModel

/// Turns the lines of 約束 into premises and claims. Names are those of a flow, as in an example.
struct PromiseReader {
  private var reader: ExampleReader

  init(_ copy: MatchingCopy, about workflow: Workflow) {
    reader = ExampleReader(copy, about: workflow)
    reader.meaning.asksAboutEnd = true
  }

  var problems: [Diagnostic] { reader.meaning.problems }

  private var copy: MatchingCopy { reader.copy }

  /// Every promise among these lines.
  mutating func promises(in lines: [Line]) -> [Promise] {
    var promises: [Promise] = []
    var isInside = false
    for line in lines {
      switch line.statement {
      case .promise(let name):
        isInside = true
        promises.append(Promise(name: copy.original(Names.unquoted(copy, name)), place: copy.place(line.content)))
      case .promiseLine(let word, let range) where isInside:
        let place = copy.place(line.content)
        promises[promises.count - 1].lines += kinds(word, range, line.content).map { Promise.Line($0, at: place) }
      case .blank: break
      case .unread where isInside && line.bullet:
        promises[promises.count - 1].lines.append(
          Promise.Line(.unclear(ExampleReader.unread), at: copy.place(line.content)))
      default: isInside = false
      }
    }
    for promise in promises where promise.claims.isEmpty && promise.lines.allSatisfy({ !$0.kind.isUnclear }) {
      reader.meaning.problems.append(.promiseWithoutClaim(promise.place))
    }
    return promises
  }

  /// What one line says; several messages in one line are a claim each.
  mutating func kinds(_ word: Word, _ range: Range<Int>, _ line: Range<Int>) -> [Promise.Kind] {
    let known = reader.meaning.problems.count
    if let kinds = read(word, range) { return kinds }
    if reader.meaning.problems.count == known {
      reader.meaning.problems.append(.detailNotUnderstood(copy, range.isEmpty ? line : range, detail: word))
    }
    let errors = reader.meaning.problems[known...].filter { $0.level == .error }
    return [.unclear((errors.first ?? reader.meaning.problems[known]).what)]
  }

  private mutating func read(_ word: Word, _ range: Range<Int>) -> [Promise.Kind]? {
    switch word {
    case .premise: return condition(range).map { [.premise(.holds($0))] }
    case .absent:
      let who = reader.parties(range)?.compactMap(\.who) ?? []
      return who.isEmpty ? nil : [.premise(.away(who))]
    case .late: return reader.meaning.isNone(range) ? [.premise(.noneLate)] : nil
    case .ends: return range.isEmpty ? [.claim(.ends)] : nil
    case .inSequence:
      guard let parties = reader.parties(range), parties.count > 1 else { return nil }
      return [.claim(.inOrder(parties))]
    case .always: return condition(range).map { [.claim(.always($0))] }
    case .never: return never(range).map { [.claim($0)] }
    case .peopleWithin: return count(range).map { [.claim(.people(atMost: $0))] }
    case .within: return reader.days(range).map { [.claim(.within($0.count, $0.length))] }
    case .visits, .skips, .notified, .notNotified, .resultIs:
      return reader.claims(word, range)?.compactMap { kind in
        if case .holds(let claim) = kind { .claim(.atEnd(claim)) } else { nil }
      }
    default: return nil
    }
  }

  /// A condition, with the なら people may write behind it.
  private mutating func condition(_ range: Range<Int>) -> Condition? {
    let bare = Endings.condition(reader.meaning.cursor(range)) ?? range
    return reader.meaning.condition(bare)
  }

  // WHO (が | は)? answer
  private mutating func never(_ range: Range<Int>) -> Promise.Claim? {
    let whole = reader.meaning.cursor(range)
    var found: (who: Range<Int>, answer: Answer)?
    _ = whole.first { start in
      guard start.position > range.lowerBound, start.current != 0x20, start.current != 0x3A else { return false }
      guard let answer = answer(start) else { return false }
      var who = whole.trimmed(range.lowerBound..<start.position)
      if let last = copy.scalars[who].last, last == 0x3A { who = whole.trimmed(who.dropLast()) }
      if reader.performer(Names.unquoted(copy, who)) == nil { who = Names.withoutParticle(who, in: copy) }
      let isKnown = reader.performer(Names.unquoted(copy, who)) != nil
      if found == nil || isKnown { found = (who, answer) }
      return isKnown
    }
    guard let found, let party = reader.parties(found.who)?.first, let who = party.who else { return nil }
    return .never(who, found.answer)
  }

  /// One of the three, or an answer of a block's own, to the end of the line.
  private func answer(_ start: Cursor) -> Answer? {
    let own = reader.meaning.symbols.answers
    if let found = own.longest(at: start), found.end == start.end { return .own(own.names[found.number]) }
    if let quote = start.quote(), quote.end == start.end, let number = own.find(quote.inside, in: copy) {
      return .own(own.names[number])
    }
    var cursor = start
    guard let word = cursor.acceptWord(.answer) else { return nil }
    Endings.skipPoliteness(&cursor)
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
    switch word {
    case .approve: return .approved
    case .sendBack: return .sentBack
    case .reject: return .rejected
    default: return nil
    }
  }

  // number 人?
  private mutating func count(_ range: Range<Int>) -> Int? {
    var cursor = reader.meaning.cursor(range)
    guard case .number(let number, let unit) = reader.meaning.quantity(&cursor), unit == nil || unit == .person,
      let count = number.whole, count > 0
    else { return nil }
    cursor.skipSpaces()
    return cursor.isAtEnd ? count : nil
  }
}

extension Promise.Kind {
  fileprivate var isUnclear: Bool { if case .unclear = self { true } else { false } }
}
