import NagareModel

/// The first pass: takes a text apart line by line. It knows the words and the order of a line's parts, and
/// nothing yet of what the names in it mean.
///
/// Verbs: `accept` may find something, `read` yields a statement or explains why not.
struct LineReader {
  let copy: MatchingCopy
  var problems: [Diagnostic] = []
  /// What the bullets of the next line belong to.
  var owner: Owner = .nothing
  /// Words at the head of lines that are not known, with what was probably meant.
  private var guesses: [[UInt32]: Suggestion?] = [:]

  enum Owner: Sendable {
    case nothing, unread, flow, role, table, together, example, lesson, calendar, promise, assumption
    /// 答え, whose 説明 says why.
    case answer
    case block(Word)
  }

  init(_ copy: MatchingCopy) {
    self.copy = copy
  }

  mutating func read() -> [Line] {
    copy.lines().map { line($0) }
  }

  mutating func line(_ range: Range<Int>) -> Line {
    var cursor = Cursor(copy, range)
    cursor.skipSpaces()
    let comment = commentStart(cursor)
    var content = cursor.trimmed(cursor.position..<(comment ?? range.upperBound))
    content = withoutFullStop(content)
    var line = Line(whole: range, content: content, comment: comment.map { $0..<range.upperBound })
    guard !content.isEmpty else { return line }
    cursor = Cursor(copy, content)
    let bullet = Bullet.accept(&cursor)
    line.bullet = bullet != nil
    line.content = cursor.position..<content.upperBound
    line.statement =
      if let bullet {
        alone(readBullet(cursor, bullet), line.content)
      } else {
        readLine(cursor)
      }
    return line
  }

  /// Where a comment begins: `#` or ※ at the start or after a space, outside quotes. Explains an open quote.
  private mutating func commentStart(_ start: Cursor) -> Int? {
    var cursor = start
    while !cursor.isAtEnd {
      let letter = cursor.current
      if letter == 0x23 || letter == 0x203B,
        cursor.position == start.position || cursor.peek(-1) == 0x20
          || cursor.position > 0 && copy.scalars[cursor.position - 1] == 0x20
      {
        return cursor.position
      }
      if let quote = cursor.quote() {
        if !quote.isClosed { problems.append(.openQuote(copy, cursor.position..<cursor.end)) }
        cursor.position = quote.end
      } else {
        cursor.position += 1
      }
    }
    return nil
  }

  /// A closing 。 or 、 says nothing; a full stop neither, unless it belongs to a number.
  private func withoutFullStop(_ range: Range<Int>) -> Range<Int> {
    var upper = range.upperBound
    while upper > range.lowerBound {
      let letter = copy.scalars[upper - 1]
      let isStop =
        letter == 0x3002 || letter == 0x3001
        || letter == 0x2E && upper - 1 > range.lowerBound && !Cursor.isDigit(copy.scalars[upper - 2])
      guard isStop || letter == 0x20 else { break }
      upper -= 1
    }
    return range.lowerBound..<upper
  }

  // line = word rest | sentence | condition
  private mutating func readLine(_ start: Cursor) -> Statement {
    if let line = readPromiseLine(withoutBullet: start) { return line }
    var cursor = start
    if let head = cursor.word(.line) {
      // end date: date; a name that only begins with a word of the language.
      if !head.word.isBlockWithPeople, let field = readField(startingWith: head.end, start) { return field }
      let isJoined =
        head.end < cursor.end && Cursor.isJapanese(copy.scalars[head.end])
        && Cursor.isJapanese(copy.scalars[head.end - 1])
      if isJoined, SpokenOf.isLongerWord(start) { return readTalk(start) }
      if isJoined, isName(head.word), let sentence = sentence(start) { return sentence }
      var polite = start
      polite.position = head.end
      Endings.skipPoliteness(&polite)
      if isJoined, polite.position == head.end {
        if SpokenOf.stands(start, word: head) { return readTalk(start) }
        if isOtherWord(start, head) { return readUnknown(start, guess: head.word) }
      }
      cursor.position = head.end
      return readStatement(head.word, cursor, from: start)
    }
    if let sentence = sentence(start) { return sentence }
    if case .example = owner, let colon = start.first(where: { $0.current == 0x3A }), colon > start.position {
      return readStep(start)
    }
    return readWithoutBullet(start) ?? readUnknown(start)
  }

  /// Words that a longer name may begin with, so that 受付係 or 申請額 at the head of a line is not cut.
  private func isName(_ word: Word) -> Bool {
    switch word {
    case .if, .elseIf, .else, .flow: false
    default: true
    }
  }

  private mutating func sentence(_ start: Cursor) -> Statement? {
    if let condition = Endings.condition(start) {
      owner = .nothing
      return .branch(condition)
    }
    guard let sentence = Sentence.block(start, endsAt: { isDetailAhead($0) || strayDetail($0) != nil }),
      !isWordOfLine(sentence.who)
    else { return nil }
    owner = .block(sentence.word)
    var block = BlockLine(word: sentence.word, who: sentence.who, title: sentence.title)
    var cursor = start
    cursor.position = sentence.end
    block.details = inlineDetails(&cursor)
    return .block(block)
  }

  /// 答えは承認: nobody is called like a word that lines begin with; but whoever is in charge may be called 担当.
  private func isWordOfLine(_ name: Range<Int>) -> Bool {
    let found = Cursor(copy, name).word(.line)
    return found.map { $0.end == name.upperBound && $0.word != .role } ?? false
  }

  /// 申請書 職員: a longer word that only begins like one of ours, as the space behind it shows.
  private func isOtherWord(_ start: Cursor, _ found: (word: Word, end: Int)) -> Bool {
    guard found.word.isBlockWithPeople else { return false }
    let head = Suggestion.head(start)
    var cursor = start
    cursor.position = head.upperBound
    cursor.skipSpaces()
    guard head.upperBound > found.end, let letter = cursor.current, cursor.position > head.upperBound else {
      return false
    }
    return Cursor.isJapanese(letter) && Names.separator(cursor) == nil
  }

  /// Goes on with the word that was probably meant, unless that makes no sense either.
  private mutating func readUnknown(_ start: Cursor, guess: Word? = nil) -> Statement {
    let head = Suggestion.head(start)
    // less than 100,000 the clerk: begins a sentence, and no lesson
    let isWord = start.word(.line)?.end == head.upperBound
    let guess =
      guess.map { Suggestion($0) } ?? (start.word(.comparison) == nil && !isWord ? self.guess(head) : nil)
    let known = problems.count
    if let guess {
      problems.append(.unknownWord(copy, head, suggestion: guess))
      var cursor = start
      cursor.position = head.upperBound
      let statement = readStatement(guess.word, cursor, from: start)
      if problems.count == known + 1 { return statement }
      if problems.count == known + 2, let lack = problems.last, Self.lacks.contains(lack.code) {
        problems.removeSubrange(known...)
        owner = .unread
        return unread(.unfinished(copy, head, meant: guess, lack))
      }
      problems.removeSubrange(known...)
    }
    return readTalk(start)
  }

  /// What is no line of a flow, also where its first word is one of ours and only spoken of.
  private mutating func readTalk(_ start: Cursor) -> Statement {
    owner = .unread
    return unread(.unknownWord(copy, Suggestion.head(start), suggestion: nil))
  }

  /// What a word may still want behind it: 商人, 分岐.
  private static let lacks: Set<Diagnostic.Code> = [.missingWho, .missingMessage, .missingCondition]

  /// The word that was probably meant; the same slip is made again and again.
  private mutating func guess(_ head: Range<Int>) -> Suggestion? {
    let letters = Array(copy.scalars[head])
    if let known = guesses[letters] { return known }
    let guess = Suggestion.word(for: head, in: copy, groups: .line)
    guesses[letters] = .some(guess)
    return guess
  }

  // What follows a line word.
  mutating func readStatement(_ word: Word, _ after: Cursor, from start: Cursor) -> Statement {
    var cursor = after
    Endings.skipPoliteness(&cursor)
    cursor.skipSpaces()
    if cursor.accept(":") || cursor.accept("、") { cursor.skipSpaces() }
    switch word {
    case .flow:
      owner = .flow
      return .flow(Names.whole(cursor))
    case .role:
      owner = .role
      return readRole(cursor, from: start)
    case .calendar:
      owner = .calendar
      return nothingMore(cursor, .calendar)
    case .currency:
      owner = .nothing
      return named(cursor, start) { .currency($0) }
    case .promise:
      owner = .promise
      return .promise(Names.whole(cursor))
    case .assumption:
      owner = .assumption
      return .assumption(Names.whole(cursor))
    case .form, .approval, .decision, .task, .share, .notify:
      owner = .block(word)
      return readBlock(word, cursor, from: start)
    case .if:
      owner = .nothing
      return readCondition(cursor, from: start) { .branch($0) }
    case .elseIf:
      owner = .nothing
      return readCondition(cursor, from: start) { .elseBranch($0) }
    case .else:
      owner = .nothing
      Endings.skipConditionEnd(&cursor)
      return nothingMore(cursor, .otherwise)
    case .together:
      owner = .together
      return readDetails(cursor, after: .together)
    case .also:
      owner = .nothing
      return nothingMore(cursor, .also)
    case .end:
      owner = .nothing
      return nothingMore(cursor, .close)
    case .wait:
      owner = .block(.wait)
      return .wait(cursor.rest)
    case .compute:
      owner = .block(.compute)
      return readCompute(cursor, from: start)
    case .table:
      owner = .table
      return readTable(cursor, from: start)
    case .finish:
      owner = .block(.finish)
      return .finish(cursor.isAtEnd ? nil : Names.whole(cursor))
    case .jump:
      owner = .block(.jump)
      guard !cursor.isAtEnd else { return unread(.missingTarget(copy, start.rest)) }
      return .jump(cursor.rest)
    case .item:
      return readField(cursor) ?? unread(.unknownType(copy, cursor.rest, suggestion: nil))
    case .example:
      owner = .example
      return .example(Names.whole(cursor))
    case .lesson:
      owner = .lesson
      return .lesson(Names.whole(cursor))
    case .start, .answer:
      owner = word == .answer ? .answer : .nothing
      return .lessonPart(word)
    default:
      return unread(.unknownWord(copy, start.rest, suggestion: nil))
    }
  }

  // 担当 name (・detail)*
  private mutating func readRole(_ cursor: Cursor, from start: Cursor) -> Statement {
    let end =
      cursor.first { $0.position > cursor.position && (isDetailAhead($0) || strayDetail($0) != nil) } ?? cursor.end
    var rest = cursor
    rest.position = end
    let details = inlineDetails(&rest)
    return named(Cursor(copy, cursor.position..<end), start) { .role($0, details: details) }
  }

  private mutating func named(_ cursor: Cursor, _ start: Cursor, _ make: (Range<Int>) -> Statement) -> Statement {
    let name = Names.whole(cursor)
    guard !name.isEmpty else { return unread(.missingName(copy, start.rest)) }
    return make(name)
  }

  mutating func unread(_ problem: Diagnostic) -> Statement {
    problems.append(problem)
    return .unread
  }

  /// The line ends here, or the rest is a second thing on it.
  private mutating func nothingMore(_ start: Cursor, _ statement: Statement) -> Statement {
    var cursor = start
    cursor.skipSpaces()
    if !cursor.isAtEnd { problems.append(.twoThings(copy, cursor.rest)) }
    return statement
  }

  // もし condition なら
  private mutating func readCondition(
    _ cursor: Cursor, from start: Cursor, _ make: (Range<Int>) -> Statement
  ) -> Statement {
    let found = Endings.split(cursor)
    if !found.rest.isEmpty { problems.append(.twoThings(copy, found.rest)) }
    guard !found.condition.isEmpty else {
      problems.append(.missingCondition(copy, start.rest))
      return make(found.condition)
    }
    return make(found.condition)
  }

  // 計算 名 = 式
  private mutating func readCompute(_ cursor: Cursor, from start: Cursor) -> Statement {
    guard let sign = cursor.first(where: { $0.current == 0x3D }) else {
      return unread(.missingEquals(copy, start.rest))
    }
    let name = Names.unquoted(copy, cursor.trimmed(cursor.position..<sign))
    let value = cursor.trimmed(sign + 1..<cursor.end)
    guard !name.isEmpty, !value.isEmpty else { return unread(.missingEquals(copy, start.rest)) }
    return .compute(name: name, value: value)
  }

  // 表 名 項目ごと
  private mutating func readTable(_ start: Cursor, from line: Cursor) -> Statement {
    var cursor = start
    let name: Range<Int>
    if let quote = cursor.acceptQuote() {
      name = quote
    } else if let by = cursor.first(where: { $0.peek(-1) == 0x20 && $0.word(.inner)?.word == .by && $0.isEnglish(.by) })
    {
      name = cursor.trimmed(cursor.position..<by)
      cursor.position = by
    } else {
      let space = cursor.first { $0.current == 0x20 } ?? cursor.end
      name = cursor.position..<space
      cursor.position = space
    }
    cursor.skipSpaces()
    _ = cursor.isEnglish(.by) && cursor.accept(.by)
    cursor.skipSpaces()
    if cursor.accept(":") { cursor.skipSpaces() }
    var by = cursor.rest
    if let end = Endings.by(cursor) { by = cursor.position..<end }
    by = Names.unquoted(copy, cursor.trimmed(by))
    guard !name.isEmpty else { return unread(.missingTableParts(copy, line.rest)) }
    return .table(name: name, by: by)
  }

  /// Details on the line of a word that has no people: `同時に ・どれか1つ`.
  private mutating func readDetails(_ start: Cursor, after word: Word) -> Statement {
    var cursor = start
    cursor.skipSpaces()
    if !cursor.isAtEnd {
      if Bullet.accept(&cursor) != nil, cursor.accept(.firstOne) {
        return .block(
          BlockLine(word: word, who: cursor.position..<cursor.position, details: [.detail(.firstOne, cursor.rest)]))
      }
      problems.append(.twoThings(copy, start.rest))
    }
    return .together
  }
}
