import NagareModel

/// Turns the lines of 見込み into what is taken to be so. Names are those of a flow, as in an example.
struct AssumptionReader {
  var reader: ExampleReader
  /// What this 見込み has said already, and where.
  private var said: [Said: Place] = [:]

  private enum Said: Hashable {
    case word(Word), field(Item.ID), trait(Party, Int)
  }

  init(_ copy: MatchingCopy, about workflow: Workflow) {
    reader = ExampleReader(copy, about: workflow)
  }

  var problems: [Diagnostic] { reader.meaning.problems }

  var copy: MatchingCopy { reader.copy }

  /// Every 見込み among these lines.
  mutating func assumptions(in lines: [Line]) -> [Assumption] {
    var all: [Assumption] = []
    var isInside = false
    for line in lines {
      switch line.statement {
      case .assumption(let name):
        isInside = true
        said = [:]
        all.append(Assumption(name: copy.original(Names.unquoted(copy, name)), place: copy.place(line.content)))
      case .assumptionLine(let syntax) where isInside:
        all[all.count - 1].lines.append(Assumption.Line(kind(syntax, line.content), at: copy.place(line.content)))
      case .blank: break
      case .unread where isInside && line.bullet:
        all[all.count - 1].lines.append(
          Assumption.Line(.unclear(ExampleReader.unread), at: copy.place(line.content)))
      default: isInside = false
      }
    }
    return all
  }

  private mutating func kind(_ syntax: AssumptionLine, _ line: Range<Int>) -> Assumption.Kind {
    let known = reader.meaning.problems.count
    if let kind = read(syntax) {
      noteTwice(kind, syntax, line)
      return kind
    }
    if reader.meaning.problems.count == known { reader.meaning.problems.append(.assumptionNotUnderstood(copy, line)) }
    let errors = reader.meaning.problems[known...].filter { $0.level == .error }
    return .unclear((errors.first ?? reader.meaning.problems[known]).what)
  }

  private mutating func read(_ syntax: AssumptionLine) -> Assumption.Kind? {
    switch syntax {
    case .word(.arrivals, let range): return arrivals(range).map { .arrivals($0) }
    case .word(.period, let range):
      var cursor = reader.meaning.cursor(range)
      guard let period = reader.meaning.period(&cursor), cursor.isAtEnd else { return nil }
      return .period(period)
    case .word(.starts, let range):
      var cursor = reader.meaning.cursor(range)
      guard let day = reader.day(&cursor), cursor.isAtEnd else { return nil }
      return .starts(day)
    case .word(_, let range):
      var cursor = reader.meaning.cursor(range)
      return cursor.accept(.everyDay) && cursor.isAtEnd ? .openAlways : nil
    case .name(let name, let range): return about(name, range)
    }
  }

  // field: shares | WHO 「題」?: traits
  private mutating func about(_ name: Range<Int>, _ range: Range<Int>) -> Assumption.Kind? {
    let bare = Names.unquoted(copy, name)
    let item = reader.meaning.symbols.items.find(bare, in: copy)
    let role = reader.performer(bare)
    if let item, role == nil || !beginsTrait(range) { return shares(range, of: item).map { .field(item, $0) } }
    guard role != nil || reader.meaning.cursor(name).firstQuote() != nil else {
      let names = NameTable(reader.meaning.symbols.items.names + reader.meaning.symbols.roles.names)
      reader.meaning.problems.append(.unknownValue(copy, bare, among: names))
      return nil
    }
    guard let parties = reader.parties(name), parties.count == 1 else { return nil }
    return traits(range).map { .person(parties[0], $0) }
  }

  private mutating func noteTwice(_ kind: Assumption.Kind, _ syntax: AssumptionLine, _ line: Range<Int>) {
    let place = copy.place(line)
    var keys: [(Said, Phrase)] = []
    switch (kind, syntax) {
    case (_, .word(let word, _)): keys = [(.word(word), Vocabulary.primary(word))]
    case (.field(let item, _), .name(let name, _)): keys = [(.field(item), Phrase(copy.original(name)))]
    case (.person(let party, let traits), .name(let name, _)):
      keys = traits.map { (.trait(party, $0.order), Phrase(copy.original(name))) }
    default: break
    }
    for (key, name) in keys {
      if let first = said[key] {
        reader.meaning.problems.append(.saidTwice(copy, line, what: name, first: first))
      } else {
        said[key] = place
      }
    }
  }
}

extension Assumption.Trait {
  /// Which of a person's traits it is.
  fileprivate var order: Int {
    switch self {
    case .answers: 0
    case .takes: 1
    case .inBatches: 2
    case .people: 3
    case .hours: 4
    case .away: 5
    }
  }
}
