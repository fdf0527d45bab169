import NagareModel

/// Reads what a person types at a prompt about a case of one flow. What is no value of a field stays the words
/// they are, for the case to refuse; only what could mean two things is asked back.
public struct AnswerReader: Sendable {
  private let workflow: Workflow

  /// For cases of this flow.
  public init(_ workflow: Workflow) {
    self.workflow = workflow
  }

  /// What is asked back: what was unclear, and what to type instead.
  public struct Question: Error, Hashable, Sendable {
    public var what: Phrase
    public var how: Phrase
    /// The answer that was probably meant, where one is near.
    public var meant: String?
  }

  // MARK: Fields

  /// The answer to one field: `30`, `３０`, 三日, 令和8年5月11日; of a choice its number too. Nothing is empty.
  public func value(_ typed: String, for item: Item.ID) throws(Question) -> Expression {
    var reader = MeaningReader(MatchingCopy(typed), about: workflow)
    let type = workflow.items[item].type
    let range = content(reader.copy, isText: type?.kind == .text || type == .file)
    guard !range.isEmpty else { return .constant(.empty) }
    let value = reader.entered(range, for: item)
    try ask(reader.problems, in: reader.copy)
    guard case .constant(.text) = value, let type else { return value }
    let numbers = numbers(reader.cursor(range))
    switch type {
    case .choice(let options):
      guard numbers.count == 1, options.indices.contains(numbers[0] - 1) else { return value }
      return .constant(.choices([options[numbers[0] - 1]]))
    case .choices(let options):
      guard !numbers.isEmpty, numbers.allSatisfy({ options.indices.contains($0 - 1) }) else { return value }
      return .constant(.choices(numbers.map { options[$0 - 1] }))
    case .yesNo:
      switch reader.copy.original(range).lowercased() {
      case "y": return .constant(.yesNo(true))
      case "n": return .constant(.yesNo(false))
      default: return value
      }
    case .text, .longText, .number, .money, .date, .time, .phone, .email, .file, .person: return value
    }
  }

  /// A whole form line: 日数 3、種類 年休.
  public func entries(_ typed: String) throws(Question) -> [NagareModel.Entry] {
    var reader = ExampleReader(MatchingCopy(typed), about: workflow)
    let entries = reader.entries(content(reader.copy))
    try ask(reader.meaning.problems, in: reader.copy)
    guard let entries else {
      throw Question(.unknownAnswer(reader.copy, content(reader.copy), near: nil), in: reader.copy)
    }
    return entries
  }

  // MARK: Answers

  /// What can be answered at a block, in the order of their numbers.
  public func answers(at block: Block.ID) -> [Answer] { workflow.blocks[block].kind.answers }

  /// What somebody does at a block: an answer or its number, with a reason in quotes or behind a space; 済, 取下げ
  /// and the like; or a form line.
  public func action(_ typed: String, at block: Block.ID) throws(Question) -> Action {
    var reader = ExampleReader(MatchingCopy(typed), about: workflow)
    let range = content(reader.copy)
    if let action = numbered(reader, range, answers(at: block)) { return action }
    let action = reader.action(range, by: [Party(nil, at: block)])
    try ask(reader.meaning.problems, in: reader.copy)
    guard let action else { throw Question(.unknownAnswer(reader.copy, range, near: nil), in: reader.copy) }
    return action
  }

  /// 2「日付をもう一度」: the second answer.
  private func numbered(_ reader: ExampleReader, _ range: Range<Int>, _ answers: [Answer]) -> Action? {
    var cursor = reader.meaning.cursor(range)
    var number = 0
    while let letter = cursor.current, Cursor.isDigit(letter), number < 1000 {
      number = 10 * number + Int(letter - 0x30)
      cursor.position += 1
    }
    guard answers.indices.contains(number - 1) else { return nil }
    return reader.answered(answers[number - 1], cursor.position, range)
  }

  // MARK: Pieces

  /// Without spaces around it, and but for texts without a closing 。.
  private func content(_ copy: MatchingCopy, isText: Bool = false) -> Range<Int> {
    let cursor = Cursor(copy, 0..<copy.scalars.count)
    var range = cursor.trimmed(cursor.rest)
    while !isText, let last = copy.scalars[range].last, last == 0x3002 || last == 0x3001 {
      range = cursor.trimmed(range.dropLast())
    }
    return range
  }

  /// 1、3 or 1 3; empty where anything else stands.
  private func numbers(_ start: Cursor) -> [Int] {
    var cursor = start
    var numbers: [Int] = []
    while !cursor.isAtEnd {
      let from = cursor.position
      var number = 0
      while let letter = cursor.current, Cursor.isDigit(letter), number < 1000 {
        number = 10 * number + Int(letter - 0x30)
        cursor.position += 1
      }
      guard cursor.position > from else { return [] }
      if !numbers.contains(number) { numbers.append(number) }
      while let letter = cursor.current, [0x20, 0x2C, 0x3001, 0x2F, 0x30FB].contains(letter) { cursor.position += 1 }
    }
    return numbers
  }

  private func ask(_ problems: [Diagnostic], in copy: MatchingCopy) throws(Question) {
    if let problem = problems.first(where: { $0.level == .error }) { throw Question(problem, in: copy) }
  }
}

extension AnswerReader.Question {
  fileprivate init(_ problem: Diagnostic, in copy: MatchingCopy) {
    self.init(what: problem.what, how: problem.how)
    guard let edit = problem.fix?.edits.first, problem.fix?.edits.count == 1 else { return }
    let end = copy.text.utf8.count
    meant = copy.original(Place(0, edit.place.start)) + edit.replacement + copy.original(Place(edit.place.end, end))
  }
}

extension AnswerReader {
  /// What a whole line as in an example makes happen: `係長: 承認`, `2日たつ`, `期限まで`. `nil` where the line is
  /// none of these.
  public func commands(_ typed: String, now: Instant) throws(Question) -> [Command]? {
    let copy = MatchingCopy(typed)
    var lines = LineReader(copy)
    let cursor = Cursor(copy, content(copy))
    guard !cursor.isAtEnd, case .step(let step) = lines.readStep(cursor) else { return nil }
    var reader = ExampleReader(copy, about: workflow)
    reader.clock = now
    if case .acts(let who, _) = step, reader.parties(who)?.isEmpty ?? true { return nil }
    let kinds = reader.kinds(of: step, cursor.rest)
    try ask(reader.meaning.problems, in: reader.copy)
    let commands = kinds.compactMap { kind in if case .happens(let command) = kind { command } else { nil } }
    return commands.isEmpty ? nil : commands
  }
}
