import NagareModel

/// Turns the lines of examples into what happens to a case and what must be true. Names are those of a flow,
/// which need not be the one in the same text: a lesson's examples are played on what somebody made of it.
struct ExampleReader {
  var meaning: MeaningReader
  let workflow: Workflow
  /// The blocks that bear a title, by the title.
  let titled: [[UInt32]: [Block.ID]]
  /// No earlier than this the line that is read now can be, so that 4月1日 finds its year.
  var clock = Example.usualStart
  /// Whether the next line says that what is filled in here is refused.
  private(set) var awaitsRefusal = false

  init(_ copy: MatchingCopy, about workflow: Workflow) {
    meaning = MeaningReader(copy, about: workflow)
    self.workflow = workflow
    var titled: [[UInt32]: [Block.ID]] = [:]
    for (id, block) in workflow.blocks.enumerated() {
      if let title = block.title { titled[Folding.key(of: title), default: []].append(id) }
    }
    self.titled = titled
  }

  /// The same for other words about the flow, which is not looked through again.
  func reading(_ copy: MatchingCopy) -> ExampleReader {
    var reader = self
    reader.meaning.copy = copy
    return reader
  }

  var copy: MatchingCopy { meaning.copy }

  /// Every example among these lines. What belongs to none is passed over.
  mutating func examples(in lines: [Line]) -> [Example] {
    var examples: [Example] = []
    var isInside = false
    for (index, line) in lines.enumerated() {
      switch line.statement {
      case .example(let name):
        isInside = true
        clock = Example.usualStart
        examples.append(Example(name: copy.original(name), place: copy.place(line.content)))
      case .step(let step) where isInside:
        awaitsRefusal = index + 1 < lines.count && lines[index + 1].isRefusal
        add(step, line, to: &examples[examples.count - 1])
      case .blank: break
      case .unread where isInside, _ where isInside && line.bullet:
        // It is explained where it was read; the example must not go on as if it were not there.
        examples[examples.count - 1].steps.append(Example.Step(.unclear(Self.unread), at: copy.place(line.content)))
      case .unread, .flow, .role, .calendar, .currency, .calendarRule, .promise, .promiseLine, .assumption,
        .assumptionLine, .lateBy, .block, .branch, .elseBranch, .otherwise, .together, .also, .close, .compute, .table,
        .wait, .finish, .jump, .field, .row, .rowOtherwise, .detail, .count, .step, .lesson, .lessonPart, .lessonDetail:
        isInside = false
      }
    }
    return examples
  }

  static let unread = Phrase.unreadStep

  private mutating func add(_ step: Step, _ line: Line, to example: inout Example) {
    let place = copy.place(line.content)
    if case .starts(let range) = step {
      if let problem = starts(range, line, of: &example) {
        example.steps.append(Example.Step(.unclear(problem), at: place))
      }
      return
    }
    for kind in kinds(of: step, line.content) { example.steps.append(Example.Step(kind, at: place)) }
  }

  /// What one line says; several people in one line are a step each.
  mutating func kinds(of step: Step, _ line: Range<Int>) -> [Example.Kind] {
    let known = meaning.problems.count
    if let kinds = read(step) { return kinds }
    if meaning.problems.count == known { meaning.problems.append(.stepNotUnderstood(copy, line)) }
    let errors = meaning.problems[known...].filter { $0.level == .error }
    return [.unclear((errors.first ?? meaning.problems[known]).what)]
  }

  private mutating func read(_ step: Step) -> [Example.Kind]? {
    switch step {
    case .note(let range): return [.note(copy.original(range))]
    case .stop(let note): return [.stop] + (note.map { [.note(copy.original($0))] } ?? [])
    case .untilDue: return [.happens(.untilDue)]
    case .passes(let range): return passes(range)
    case .until(let range):
      guard let instant = instant(range) else { return nil }
      clock = max(clock, instant)
      return [.happens(.until(instant))]
    case .claim(let word, let range): return claims(word, range)
    case .acts(let who, let what):
      guard let parties = parties(who), !parties.isEmpty, let action = action(what, by: parties) else { return nil }
      return parties.map { .happens(.act($0, action)) }
    case .starts: return nil
    }
  }

  // MARK: Time

  /// The beginning, which only the first line can say.
  private mutating func starts(_ range: Range<Int>, _ line: Line, of example: inout Example) -> Phrase? {
    let known = meaning.problems.count
    let isFirst = example.steps.allSatisfy { if case .note = $0.kind { true } else { false } }
    if !isFirst || example.starts != Example.usualStart {
      meaning.problems.append(.startsTooLate(copy, line.content))
    } else if let instant = instant(range) {
      example.starts = instant
      clock = instant
    } else if meaning.problems.count == known {
      meaning.problems.append(.stepNotUnderstood(copy, line.content))
    }
    return meaning.problems[known...].first { $0.level == .error }?.what
  }

  // number period-unit
  private mutating func passes(_ range: Range<Int>) -> [Example.Kind]? {
    var cursor = meaning.cursor(range)
    guard let period = meaning.period(&cursor) else { return nil }
    cursor.skipSpaces()
    guard cursor.isAtEnd, period.count < 100_000 else { return nil }
    switch period.unit {
    case .minute: clock = clock.adding(minutes: period.count)
    case .hour: clock = clock.adding(minutes: 60 * period.count)
    case .day, .businessDay: clock = clock.adding(days: period.count)
    case .week: clock = clock.adding(days: 7 * period.count)
    case .month: clock = Instant(clock.day.adding(months: period.count), clock.time)
    case .year: clock = Instant(clock.day.adding(months: 12 * period.count), clock.time)
    }
    return [.happens(.pass(period))]
  }

  // date ("(" weekday ")")? time? | time
  private mutating func instant(_ range: Range<Int>) -> Instant? {
    var cursor = meaning.cursor(range)
    let day = day(&cursor)
    cursor.skipSpaces()
    if cursor.accept("の") || cursor.accept("at ") { cursor.skipSpaces() }
    guard !cursor.isAtEnd else { return day.flatMap { Instant($0, Example.usualStart.time) } }
    guard let minutes = meaning.time(&cursor), let time = TimeOfDay(minutes: minutes) else { return nil }
    cursor.skipSpaces()
    guard cursor.isAtEnd || cursor.accept("から") && cursor.isAtEnd else { return nil }
    if let day { return Instant(day, time) }
    return Instant(time < clock.time ? clock.day.adding(days: 1) : clock.day, time)
  }

  /// A day; without a year the next one. Explains a day that is none.
  mutating func day(_ cursor: inout Cursor) -> Day? {
    cursor.skipSpaces()
    var walk = cursor
    guard let found = DateSpelling.read(&walk) else { return nil }
    let range = cursor.position..<walk.position
    cursor = walk
    cursor.skipWeekday()
    switch found {
    case .day(let day): return day
    case .coming(let month, let day):
      return (clock.day.year...clock.day.year + 8).lazy.compactMap { Day(year: $0, month: month, day: day) }
        .first { $0 >= clock.day }
    case .ambiguous: meaning.problems.append(.ambiguousDate(copy, range))
    case .impossible: meaning.problems.append(.noSuchDate(copy, range))
    }
    return nil
  }
}

extension Line {
  /// 断る: the line above is meant to be refused.
  fileprivate var isRefusal: Bool {
    if case .step(.claim(.refuses, _)) = statement { true } else { false }
  }
}
