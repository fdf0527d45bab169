import NagareModel

/// Prints one line. It reads the parts of the line again with all names known, and writes what it understood.
struct LinePrinter {
  let language: Language
  var meaning: MeaningReader
  let workflow: Workflow
  /// The names as the line at hand spells them.
  var spelling = Spelling.none
  /// What each line of an example says, by where it stands.
  var steps: [Place: [Example.Kind]] = [:]
  /// The same of a 約束 and of a 見込み.
  var promises: [Place: [Promise.Kind]] = [:]
  var assumptions: [Place: Assumption.Kind] = [:]

  init(_ language: Language, _ meaning: MeaningReader, _ workflow: Workflow) {
    self.language = language
    self.meaning = meaning
    self.workflow = workflow
  }

  var copy: MatchingCopy { meaning.copy }

  func word(_ word: Word) -> String { Vocabulary.primary(word)[language] }

  func choose(_ ja: String, _ en: String) -> String { Phrase(ja: ja, en: en)[language] }

  mutating func line(_ line: Line, depth: Int) -> String {
    spelling = Spelling(copy, line.content)
    let indent = String(repeating: "  ", count: depth)
    let comment = line.comment.map { copy.original($0) }
    guard let (content, isDetail) = step(line) ?? statement(line.statement) else {
      return comment.map { indent + $0 } ?? ""
    }
    let bullet = isDetail ? choose(" ・", "  - ") : ""
    return indent + bullet + content + (comment.map { " " + $0 } ?? "")
  }

  /// The words of a statement, and whether it stands behind a bullet.
  mutating func statement(_ statement: Statement) -> (String, isDetail: Bool)? {
    switch statement {
    case .blank, .unread: return nil
    case .flow(let name): return (join(.flow, copy.original(name)), false)
    case .role(let name, let details):
      return (join(.role, self.name(name)) + inline(details), false)
    case .calendar: return (word(.calendar), false)
    case .currency(let name): return (join(.currency, currency(name)), false)
    case .calendarRule(let word, let range): return (calendarRule(word, range), true)
    case .lateBy(let delay, let range): return (lateBy(delay, range), true)
    case .block(let block): return (self.block(block), false)
    case .branch(let range): return (branch(range, else: false), false)
    case .elseBranch(let range): return (branch(range, else: true), false)
    case .otherwise: return (word(.else), false)
    case .together: return (word(.together), false)
    case .also: return (word(.also), false)
    case .close: return (word(.end), false)
    case .compute(let name, let value):
      let value = meaning.understood.expressions[value.lowerBound].map { expression($0) } ?? copy.original(value)
      return (word(.compute) + " " + copy.original(name) + " = " + value, false)
    case .table(let name, let by): return (table(name, by), false)
    case .wait(let range): return (join(.wait, due(range, .wait)), false)
    case .finish(let name): return (finish(name), false)
    case .jump(let range): return (word(.jump) + " " + target(range), false)
    case .field(let field): return (self.field(field), true)
    case .row(let condition, let result): return (row(condition) + ": " + self.result(result), true)
    case .rowOtherwise(let result): return (word(.otherwise) + ": " + self.result(result), true)
    case .detail(let word, let range): return (detail(word, range), true)
    case .count(let digits):
      let count = copy.original(digits).unicodeScalars.reduce(into: "") {
        $0.unicodeScalars.append(Unicode.Scalar(Folding.folded($1.value)) ?? "0")
      }
      return (choose(count + "人", count + " people"), true)
    case .example(let name): return (heading(.example, name), false)
    case .promise(let name): return (heading(.promise, Names.unquoted(copy, name)), false)
    case .assumption(let name): return (heading(.assumption, Names.unquoted(copy, name)), false)
    case .promiseLine, .assumptionLine: return nil
    case .step(.starts(let range)): return (join(.starts, instant(range)), true)
    case .step: return nil
    case .lesson(let name): return (heading(.lesson, name), false)
    case .lessonPart(let part): return (word(part), false)
    case .lessonDetail(let word, let range): return (lessonDetail(word, range), true)
    }
  }

  /// A line of an example as it is understood, or as it stands where only part of it is.
  private func step(_ line: Line) -> (String, isDetail: Bool)? {
    let place = copy.place(line.content)
    switch line.statement {
    case .promiseLine:
      let printer = ExamplePrinter(workflow, in: language, spelling: spelling)
      return (promises[place].flatMap { printer.line($0) } ?? copy.original(line.content), true)
    case .assumptionLine:
      let printer = ExamplePrinter(workflow, in: language, spelling: spelling)
      return (assumptions[place].flatMap { printer.line($0) } ?? copy.original(line.content), true)
    default: break
    }
    guard case .step(let step) = line.statement else { return nil }
    if case .starts = step { return nil }
    let printed = steps[copy.place(line.content)].flatMap {
      ExamplePrinter(workflow, in: language, spelling: spelling).line($0)
    }
    return (printed ?? copy.original(line.content), true)
  }

  /// A day and a time, however they were written; without a year as it stands.
  private mutating func instant(_ range: Range<Int>) -> String {
    var cursor = meaning.cursor(range)
    guard case .day(let day) = DateSpelling.read(&cursor) else { return copy.original(range) }
    cursor.skipWeekday()
    cursor.skipSpaces()
    if cursor.isAtEnd { return day.description }
    guard let minutes = meaning.time(&cursor), cursor.isAtEnd else { return copy.original(range) }
    return "\(day) \(time(minutes))"
  }

  func join(_ word: Word, _ rest: String) -> String {
    rest.isEmpty ? self.word(word) : self.word(word) + " " + rest
  }

  private func heading(_ word: Word, _ name: Range<Int>) -> String {
    join(word, name.isEmpty ? "" : quoted(copy.original(name)))
  }

  // MARK: Blocks

  private mutating func block(_ block: BlockLine) -> String {
    var text = word(block.word)
    if block.word.isBlockWithPeople { text += " " + people(block.who) }
    if let title = block.title { text += " " + quoted(copy.original(title)) }
    return text + inline(block.details)
  }

  /// Details behind a block on its own line.
  private mutating func inline(_ details: [Statement]) -> String {
    var text = ""
    for detail in details {
      guard let (words, _) = statement(detail) else { continue }
      text += choose(" ・", " - ") + words
    }
    return text
  }

  private mutating func branch(_ range: Range<Int>, else isElse: Bool) -> String {
    let condition = condition(in: range)
    let head = word(isElse ? .elseIf : .if)
    return "\(head) \(condition)" + choose(" " + word(.then), "")
  }

  private mutating func condition(in range: Range<Int>) -> String {
    meaning.understood.conditions[range.lowerBound].map { condition($0) } ?? copy.original(range)
  }

  /// What a line that begins an arm asks; empty for any other.
  mutating func condition(asked statement: Statement) -> String {
    switch statement {
    case .branch(let range), .elseBranch(let range): condition(in: range)
    default: ""
    }
  }

  private func table(_ name: Range<Int>, _ by: Range<Int>) -> String {
    let (name, by) = Table.split(name: name, by: by, copy: copy, items: meaning.symbols.items)
    let bare = self.name(name)
    // 表 takes its name up to a space.
    let item = language == .ja && bare.contains(" ") && !bare.hasPrefix("「") ? quoted(copy.original(name)) : bare
    let subjects = RowParts.names(meaning.cursor(by)).map { piece -> String in
      let key = Folding.key(copy.scalars[piece])
      guard meaning.symbols.items.find(key) == nil, key == Symbols.applicant || key == Symbols.applicantEnglish else {
        return self.name(piece)
      }
      return word(.applicant)
    }
    let asked = subjects.joined(separator: choose("、", ", "))
    return choose("\(word(.table)) \(item) \(asked)\(word(.by))", "\(word(.table)) \(item) \(word(.by)) \(asked)")
  }

  private func finish(_ name: Range<Int>?) -> String {
    guard let name, !name.isEmpty else { return word(.finish) }
    return word(.finish) + choose("", " ") + quoted(outcome(name))
  }

  /// The name of an ending; the built-in ones are translated.
  func outcome(_ name: Range<Int>) -> String {
    switch meaning.outcome(name) {
    case .finished: word(.finished)
    case .rejected: word(.rejected)
    case .withdrawn: word(.withdrawn)
    case .named: copy.original(name)
    }
  }

  mutating func target(_ range: Range<Int>) -> String {
    var cursor = meaning.cursor(range)
    if cursor.accept(.finish) {
      cursor.skipSpaces()
      if cursor.isAtEnd { return word(.finish) }
      if cursor.quote() != nil { return finish(Names.whole(cursor)) }
    }
    cursor = meaning.cursor(range)
    if let quote = cursor.acceptQuote(), cursor.isAtEnd { return quoted(copy.original(quote)) }
    cursor = meaning.cursor(range)
    let key = Folding.key(copy.scalars[range])
    if meaning.titles[key] == nil, meaning.symbols.roles.find(key) == nil {
      if let word = cursor.acceptWord(.line), cursor.isAtEnd, word.isBlockWithPeople { return self.word(word) }
      if key == Symbols.applicant || key == Symbols.applicantEnglish { return word(.applicant) }
    }
    return copy.original(range)
  }

  // MARK: Tables

  mutating func row(_ range: Range<Int>) -> String {
    guard let row = meaning.understood.rows[range.lowerBound] else { return copy.original(range) }
    return zip(row.subjects, row.parts).map { subject, part in
      guard let part else { return word(.any) }
      return predicate(part, of: subject) ?? condition(part)
    }.joined(separator: choose("、", ", "))
  }

  private func result(_ range: Range<Int>) -> String {
    guard meaning.cursor(range).quote() == nil, let value = meaning.understood.expressions[range.lowerBound] else {
      return copy.original(range)
    }
    return expression(value)
  }
}
