import NagareModel

extension LineReader {
  /// A line behind a bullet: a field, a detail, a row, a step of an example, or a numbered block.
  mutating func readBullet(_ cursor: Cursor, _ bullet: Bullet) -> Statement {
    switch owner {
    case .example: return readStep(cursor)
    case .lesson, .answer: return readLessonDetail(cursor)
    case .table: return readRow(cursor)
    case .calendar: return readCalendarRule(cursor)
    case .promise: return readPromiseLine(cursor)
    case .assumption: return readAssumptionLine(cursor)
    // The line above is explained; whatever belongs to it waits until that is put right.
    case .unread: return readField(cursor) ?? detail(cursor) ?? .unread
    default: break
    }
    if let head = cursor.word(.line), case .numbered = bullet, readField(cursor) == nil {
      var after = cursor
      after.position = head.end
      return readStatement(head.word, after, from: cursor)
    }
    if case .block(.form) = owner, let field = readField(cursor) { return field }
    if case .block(.task) = owner, let field = readField(cursor) { return field }
    if let detail = detail(cursor) { return detail }
    if case .block = owner, cursor.colon() != nil, let field = readField(cursor) { return field }
    return readUnknownBullet(cursor)
  }

  // name (":" | " ")? type options
  func readField(_ start: Cursor) -> Statement? {
    if let quote = start.quote() {
      var cursor = start
      cursor.position = quote.end
      cursor.skipSpaces()
      if cursor.accept(":") { cursor.skipSpaces() }
      return cursor.word(.type).map {
        .field(FieldLine(name: quote.inside, type: $0.word, options: $0.end..<start.end))
      }
    }
    if let colon = start.colon() {
      var cursor = start
      cursor.position = colon + 1
      cursor.skipSpaces()
      guard let type = SaidType.read(cursor), colon > start.position else { return nil }
      return .field(
        FieldLine(name: start.trimmed(start.position..<colon), type: type.word, options: type.end..<start.end))
    }
    guard detail(start) == nil else { return nil }
    let found = start.first { $0.position > start.position && $0.peek(-1) == 0x20 && $0.word(.type) != nil }
    // when = past date: no name.
    guard let found, !copy.scalars[start.position..<found].contains(0x3D) else { return nil }
    var cursor = start
    cursor.position = found
    return cursor.word(.type).map {
      .field(
        FieldLine(
          name: withoutSemicolon(start.trimmed(start.position..<found)), type: $0.word, options: $0.end..<start.end))
    }
  }

  /// 品名; 文字: a semicolon for the colon on the same key.
  private func withoutSemicolon(_ name: Range<Int>) -> Range<Int> {
    guard name.count > 1, copy.scalars[name].last == 0x3B else { return name }
    return Cursor(copy, name).trimmed(name.dropLast())
  }

  /// A field whose bullet was left out, and whose name is longer than the word it begins with.
  mutating func readField(startingWith end: Int, _ start: Cursor) -> Statement? {
    guard case .block(let word) = owner, word == .form || word == .task,
      let colon = start.first(where: { $0.current == 0x3A }), colon > end + 1
    else { return nil }
    guard let field = readField(start) else { return nil }
    problems.append(.missingBullet(copy, start.rest))
    return field
  }

  /// A field or a detail whose bullet was left out; it counts as if it were there.
  mutating func readWithoutBullet(_ start: Cursor) -> Statement? {
    guard case .block(let word) = owner else { return nil }
    let hasColon = start.first { $0.current == 0x3A } != nil
    let field = (word == .form || word == .task) && (hasColon || isFieldWithoutColon(start)) ? readField(start) : nil
    guard let statement = field ?? detail(start) else { return nil }
    problems.append(.missingBullet(copy, start.rest))
    return statement
  }

  /// A detail word and what follows it.
  func detail(_ start: Cursor) -> Statement? {
    var cursor = start
    if let word = cursor.acceptWord([.detail, .lateSetting]) {
      let isLast = cursor.isAtEnd
      let closes = [0x3A, 0x20, 0x3001, 0x2C].contains(cursor.current) || cursor.quote() != nil
      let opensValue =
        cursor.current.map { Cursor.isDigit($0) || Cursor.isJapanese($0) || $0 == 0x2192 || $0 == 0x7B } ?? false
      guard isLast || closes || opensValue || cursor.peek(0) == 0x2D else { return nil }
      cursor.skipSpaces()
      if cursor.accept(":") || cursor.accept("、") { cursor.skipSpaces() }
      return .detail(word, cursor.rest)
    }
    if let late = lateBy(start) { return late }
    guard case .block = owner, let letter = cursor.current, Cursor.isDigit(letter) else { return nil }
    let digits = cursor.position
    while let letter = cursor.current, Cursor.isDigit(letter) { cursor.position += 1 }
    let count = digits..<cursor.position
    cursor.skipSpaces()
    guard cursor.accept(.personUnit) else { return nil }
    cursor.skipSpaces()
    return cursor.isAtEnd ? .count(count) : nil
  }

  // period 過ぎたら … | if period late: …
  private func lateBy(_ start: Cursor) -> Statement? {
    // A number, or 期限を and a number; in English “if” and a number.
    guard case .block = owner, let first = start.current,
      Cursor.isDigit(first) || Cursor.isLatin(first) || Passing.numerals.contains(first) || first == 0x671F
    else { return nil }
    var delay: Range<Int>?
    var end = start.position
    if let head = start.word(.inner), head.word == .lateIf, start.current.map(Cursor.isLatin) ?? false {
      var walk = start
      walk.position = head.end
      walk.skipSpaces()
      guard walk.current.map(Cursor.isDigit) ?? false,
        let late = walk.first(where: { $0.peek(-1) == 0x20 && $0.isEnglish(.late) })
      else { return nil }
      delay = walk.trimmed(walk.position..<late)
      walk.position = late
      guard walk.accept(.late) else { return nil }
      end = walk.position
    } else if let late = start.first(where: { $0.position > start.position && $0.word(.detail)?.word == .ifLate }),
      !(start.current.map(Cursor.isLatin) ?? true)
    {
      var before = start.trimmed(start.position..<late)
      // 期限を3日過ぎたら: of which deadline is clear.
      for prefix in ["期限を", "期限から", "期限の"] {
        var walk = Cursor(copy, before)
        if walk.accept(prefix) { before = walk.trimmed(walk.rest) }
      }
      guard let first = before.first.map({ copy.scalars[$0] }),
        Cursor.isDigit(first) || Passing.numerals.contains(first)
      else { return nil }
      delay = before
      var walk = start
      walk.position = late
      guard walk.accept(.ifLate) else { return nil }
      end = walk.position
    }
    guard let delay else { return nil }
    var rest = start
    rest.position = end
    rest.skipSpaces()
    if rest.accept(":") { rest.skipSpaces() }
    return .lateBy(delay, rest.rest)
  }

  // 条件: 結果
  private mutating func readRow(_ cursor: Cursor) -> Statement {
    guard let colon = cursor.colon() else {
      return unread(.rowWithoutResult(copy, cursor.rest))
    }
    let condition = cursor.trimmed(cursor.position..<colon)
    let result = cursor.trimmed(colon + 1..<cursor.end)
    guard !condition.isEmpty, !result.isEmpty else { return unread(.rowWithoutResult(copy, cursor.rest)) }
    var head = Cursor(copy, condition)
    if head.accept(.otherwise), head.isAtEnd { return .rowOtherwise(result) }
    return .row(condition: condition, result: result)
  }

  private mutating func readUnknownBullet(_ cursor: Cursor) -> Statement {
    let takesFields =
      switch owner {
      case .block(.form), .block(.task): true
      default: false
      }
    // ・連絡先: 伝話: a name that only begins with a word of the language.
    let colon = cursor.first { $0.current == 0x3A }
    let isNamed = takesFields && colon != nil && colon != cursor.word(.line)?.end
    if !isNamed, let head = cursor.word(.line), head.word.isBlockWithPeople || head.word == .wait {
      var after = cursor
      after.position = head.end
      problems.append(.bulletBeforeBlock(copy, cursor.rest))
      return readStatement(head.word, after, from: cursor)
    }
    let head = Suggestion.head(cursor)
    for head in Suggestion.heads(cursor) {
      guard let guess = Suggestion.word(for: head, in: copy, groups: [.detail, .lateSetting]) else { continue }
      var after = cursor
      after.position = head.upperBound
      after.skipSpaces()
      if after.accept(":") { after.skipSpaces() }
      problems.append(.unknownWord(copy, head, suggestion: guess))
      return .detail(guess.word, after.rest)
    }
    if takesFields {
      var type = cursor
      type.position = colon.map { $0 + 1 } ?? head.upperBound
      type.skipSpaces()
      guard !type.isAtEnd else { return unread(.missingType(copy, cursor.rest)) }
      let word = Suggestion.head(type)
      return readGuessedType(cursor, name: cursor.trimmed(cursor.position..<(colon ?? head.upperBound)), word)
    }
    return unread(.unknownWord(copy, head, suggestion: nil))
  }

  /// Goes on with the type that was probably meant.
  private mutating func readGuessedType(_ cursor: Cursor, name: Range<Int>, _ word: Range<Int>) -> Statement {
    let guess = Suggestion.word(for: word, in: copy, groups: .type)
    problems.append(.unknownType(copy, word, suggestion: guess))
    return .field(
      FieldLine(name: name, type: guess?.word, options: (guess == nil ? cursor.end : word.upperBound)..<cursor.end))
  }

  private mutating func readLessonDetail(_ start: Cursor) -> Statement {
    var cursor = start
    guard let word = cursor.acceptWord(.lessonDetail) else {
      let head = Suggestion.head(start)
      return unread(.unknownWord(copy, head, suggestion: Suggestion.word(for: head, in: copy, groups: .lessonDetail)))
    }
    cursor.skipSpaces()
    if cursor.accept(":") { cursor.skipSpaces() }
    return .lessonDetail(word, cursor.rest)
  }

  // A line of an example.
  mutating func readStep(_ start: Cursor) -> Statement {
    var cursor = start
    if cursor.accept(.note) {
      cursor.skipSpaces()
      if cursor.accept(":") { cursor.skipSpaces() }
      return .step(.note(Names.unquoted(copy, cursor.rest)))
    }
    cursor = start
    if cursor.accept(.stop) {
      if cursor.isAtEnd { return .step(.stop(note: nil)) }
      cursor.skipSpaces()
      if cursor.accept(":") { cursor.skipSpaces() }
      if cursor.quote()?.end == cursor.end { return .step(.stop(note: Names.unquoted(copy, cursor.rest))) }
    }
    cursor = start
    if cursor.accept(.untilDue), cursor.isAtEnd { return .step(.untilDue) }
    if let claim = claim(start) { return .step(claim) }
    if let passing = Passing.read(start) { return .step(passing) }
    guard let colon = start.colon(), colon > start.position, colon + 1 < start.end else {
      return unread(.stepNotUnderstood(copy, start.rest))
    }
    let what = start.trimmed(colon + 1..<start.end)
    return .step(.acts(who: start.trimmed(start.position..<colon), what))
  }

  func claim(_ start: Cursor) -> Step? {
    var cursor = start
    guard let word = cursor.acceptWord(.claim), word != .untilDue else { return nil }
    if word == .starts {
      guard cursor.current == 0x20 || cursor.current == 0x3A || cursor.current.map(Cursor.isDigit) ?? false else {
        return nil
      }
    } else {
      guard cursor.current == 0x3A || cursor.current == 0x20 else { return nil }
    }
    cursor.skipSpaces()
    if cursor.accept(":") { cursor.skipSpaces() }
    guard !cursor.isAtEnd else { return nil }
    return word == .starts ? .starts(cursor.rest) : .claim(word, cursor.rest)
  }
}

/// Lines of an example in which time goes by.
enum Passing {
  /// 三日たつ, 令和8年5月11日まで.
  static let numerals = DateSpelling.eraLetters.union("一二三四五六七八九十百".unicodeScalars.map(\.value))

  // 3日たつ | 3 days pass | 2026-05-11 10:00 まで | until 2026-05-11 10:00
  static func read(_ start: Cursor) -> Step? {
    guard let first = start.current else { return nil }
    var cursor = start
    if cursor.isEnglish(.until), cursor.accept(.until) {
      cursor.skipSpaces()
      return .until(cursor.rest)
    }
    if cursor.accept("after "), cursor.current.map(Cursor.isDigit) ?? false { return .passes(cursor.rest) }
    guard Cursor.isDigit(first) || Cursor.isLatin(first) || numerals.contains(first) else { return nil }
    for (word, make) in [(Word.pass, Step.passes), (Word.until, Step.until)] {
      for spelling in Vocabulary.entry(word).spellings.map({ Folding.key($0) }) {
        let lower = start.end - spelling.count
        guard lower > start.position, start.copy.scalars[lower..<start.end].elementsEqual(spelling) else { continue }
        if Cursor.isLatin(spelling[0]), start.copy.scalars[lower - 1] != 0x20 { continue }
        if start.first(where: { $0.current == 0x3A && !($0.peek(1).map(Cursor.isDigit) ?? false) }) != nil { continue }
        return make(start.trimmed(start.position..<lower))
      }
    }
    return nil
  }
}
