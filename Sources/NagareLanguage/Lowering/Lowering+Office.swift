import NagareModel

// How this office counts: its 暦 and its 通貨.
extension Lowering {
  mutating func openCalendar(_ line: Line) {
    current = nil
    currentRole = nil
    said = [:]
    if let first = places.calendar {
      meaning.problems.append(.saidTwice(copy, line.content, what: Vocabulary.primary(.calendar), first: first))
    } else {
      places.calendar = copy.place(line.content)
    }
  }

  mutating func lowerCalendar(_ word: Word, _ range: Range<Int>, _ line: Line) {
    func unreadable() { meaning.problems.append(.detailNotUnderstood(copy, range, detail: word)) }
    switch word {
    case .holidays:
      guard isFirst(.word(word), Vocabulary.primary(word), line) else { return }
      var cursor = meaning.cursor(range)
      if meaning.isNone(range) {
        workflow.calendar.holidays = .none
      } else if cursor.accept(.japan), cursor.isAtEnd {
        workflow.calendar.holidays = .japan
      } else if !range.isEmpty, meaning.days(range) != nil {
        meaning.problems.append(.dayAmongHolidays(copy, range, on: line.content))
      } else {
        unreadable()
      }
    case .closed where meaning.isNone(range): workflow.calendar.isOpenEveryDay = true
    case .closed, .openDays:
      guard let days = meaning.days(range) else { return unreadable() }
      if word == .closed { workflow.calendar.closed += days } else { workflow.calendar.open += days }
    default:
      guard isFirst(.word(word), Vocabulary.primary(word), line) else { return }
      if let hours = meaning.hours(range) {
        workflow.calendar.hours = hours
      } else if let likely = meaning.likelyHours(range) {
        meaning.problems.append(
          .detailNotUnderstood(copy, range, detail: word).asking(likely, at: copy.place(range)))
      } else {
        unreadable()
      }
    }
  }

  mutating func lowerCurrency(_ name: Range<Int>, _ line: Line) {
    current = nil
    currentRole = nil
    if let first = places.currency {
      meaning.problems.append(.saidTwice(copy, line.content, what: Vocabulary.primary(.currency), first: first))
    } else if meaning.currency(name) == nil {
      meaning.problems.append(.detailNotUnderstood(copy, name, detail: .currency))
    } else {
      places.currency = copy.place(line.content)
    }
  }

  /// What the amounts are in: a 通貨 line says so, or else the first field that does, money (USD).
  mutating func readCurrency(_ lines: ArraySlice<Line>) {
    for case .currency(let name) in lines.lazy.map(\.statement) {
      guard let currency = meaning.currency(name) else { continue }
      meaning.currency = currency
      workflow.currency = currency
      if case .other(let word, _) = currency { meaning.ownUnits.insert(word) }
      return
    }
    guard !lines.contains(where: { if case .currency = $0.statement { true } else { false } }) else { return }
    for field in lines.lazy.flatMap(\.fields) {
      guard let currency = meaning.currency(of: field) else { continue }
      (meaning.currency, workflow.currency) = (currency, currency)
      return
    }
  }
}

extension Line {
  /// The fields that stand on it.
  fileprivate var fields: [FieldLine] {
    func fields(_ statement: Statement) -> [FieldLine] {
      switch statement {
      case .field(let field): [field]
      case .block(let block): block.details.flatMap(fields)
      default: []
      }
    }
    return fields(statement)
  }
}
