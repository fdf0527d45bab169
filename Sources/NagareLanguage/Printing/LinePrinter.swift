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
    case .role(let name): return (join(.role, self.name(name)), false)
    case .block(let block): return (self.block(block), false)
    case .branch(let range): return (branch(range, else: false), false)
    case .elseBranch(let range): return (branch(range, else: true), false)
    case .otherwise: return (word(.else), false)
    case .together: return (word(.together), false)
    case .also: return (word(.also), false)
    case .close: return (word(.end), false)
    case .compute(let name, let value):
      let value = meaning.expression(value).map { expression($0) } ?? copy.original(value)
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
    case .step(.starts(let range)): return (join(.starts, copy.original(range)), true)
    case .step: return nil
    case .lesson(let name): return (heading(.lesson, name), false)
    case .lessonPart(let part): return (word(part), false)
    case .lessonDetail(let word, let range): return (lessonDetail(word, range), true)
    }
  }

  /// A line of an example as it is understood, or as it stands where only part of it is.
  private func step(_ line: Line) -> (String, isDetail: Bool)? {
    guard case .step(let step) = line.statement else { return nil }
    if case .starts = step { return nil }
    let printed = steps[copy.place(line.content)].flatMap {
      ExamplePrinter(workflow, in: language, spelling: spelling).line($0)
    }
    return (printed ?? copy.original(line.content), true)
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
    for detail in block.details {
      guard let (words, _) = statement(detail) else { continue }
      text += choose(" ・", " - ") + words
    }
    return text
  }

  private mutating func branch(_ range: Range<Int>, else isElse: Bool) -> String {
    let condition = meaning.condition(range).map { self.condition($0) } ?? copy.original(range)
    let head = word(isElse ? .elseIf : .if)
    return choose("\(head) \(condition) なら", "\(head) \(condition)")
  }

  private func table(_ name: Range<Int>, _ by: Range<Int>) -> String {
    let (name, by) = Table.split(name: name, by: by, copy: copy, items: meaning.symbols.items)
    let item = copy.original(name)
    let subject = copy.original(by)
    return choose("表 \(item) \(subject)ごと", "table \(item) by \(subject)")
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
    guard let (subject, condition) = rowCondition(range) else { return copy.original(range) }
    return predicate(condition, of: subject) ?? self.condition(condition)
  }

  /// A row means nothing without the table above it; its values are read as those of a known item.
  private mutating func rowCondition(_ range: Range<Int>) -> (Expression, Condition)? {
    for block in workflow.blocks {
      guard case .table(let table) = block.kind else { continue }
      guard let subject = table.by.first else { continue }
      var cursor = meaning.cursor(range)
      guard let condition = meaning.rowCondition(&cursor, of: subject),
        table.rows.contains(where: { $0.condition == condition })
      else { continue }
      return (subject, condition)
    }
    return nil
  }

  private mutating func result(_ range: Range<Int>) -> String {
    var cursor = meaning.cursor(range)
    let known = meaning.problems
    if cursor.quote() == nil, let value = meaning.sum(&cursor, depth: 0) {
      cursor.skipSpaces()
      if cursor.isAtEnd { return expression(value) }
    }
    meaning.problems = known
    return copy.original(range)
  }
}
