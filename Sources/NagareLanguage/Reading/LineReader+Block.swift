import NagareModel

extension LineReader {
  // word who 「題」 (・detail)*
  mutating func readBlock(_ word: Word, _ after: Cursor, from start: Cursor) -> Statement {
    var cursor = after
    skipGlue(&cursor)
    let (who, next) = people(cursor)
    cursor.position = next
    cursor.skipSpaces()
    var block = BlockLine(word: word, who: who)
    if let second = secondLine(in: who) {
      problems.append(.twoThings(copy, second..<start.end))
      block.who = bare(Names.withoutParticle(start.trimmed(who.lowerBound..<second), in: copy))
      return .block(block)
    }
    if cursor.quote() != nil {
      block.title = cursor.acceptQuote()
      cursor.skipSpaces()
    } else if word == .notify, isQuoted(who) {
      // 通知「…」: the quote is the message, and nobody is named.
      block.title = Names.unquoted(copy, who)
      block.who = who.lowerBound..<who.lowerBound
    }
    if block.who.isEmpty || isNobody(block.who) || namesOnlyWords(block.who) {
      problems.append(.missingWho(copy, start.rest, word: word, insertAt: after.position))
      return .unread
    }
    if word == .task, block.title == nil { block.title = kindOfWork(start) }
    if word == .notify, block.title == nil {
      problems.append(.missingMessage(copy, start.rest, unquoted: unquoted(block.who)))
      return .unread
    }
    block.details = inlineDetails(&cursor)
    cursor.skipSpaces()
    if !cursor.isAtEnd { problems.append(.twoThings(copy, cursor.rest)) }
    return .block(block)
  }

  /// Where another line begins among the people of this one: 承認 課長 通知 職員「…」. A name that ends like an office may
  /// hold such a word: final approval desk.
  private func secondLine(in who: Range<Int>) -> Int? {
    var cursor = Cursor(copy, who)
    while let index = cursor.first(where: { $0.position > cursor.position && Self.mayBegin($0) }) {
      cursor.position = index
      guard let found = cursor.word(.line), found.word.isBlockWithPeople else { continue }
      let isAlone = found.end < who.upperBound && copy.scalars[found.end] == 0x20
      if isAlone, found.word == .notify || !OfficeWords.endInEnglish(copy.scalars[who]) { return index }
    }
    return stepInList(who)
  }

  /// 職員、承認課長、通知職員: three and more, each behind the first with a word that lines begin with.
  private func stepInList(_ who: Range<Int>) -> Int? {
    let names = People.pieces(who, copy: copy).compactMap { piece -> Range<Int>? in
      if case .name(let name, isQuoted: false) = piece { name } else { nil }
    }
    let words = names.dropFirst().map { Cursor(copy, $0).word(.line)?.word }
    guard words.count > 1, Set(words).count == words.count,
      words.allSatisfy({ $0?.isBlockWithPeople ?? false })
    else { return nil }
    return names[1].lowerBound
  }

  /// だれか, 2: where a name is wanted.
  private func isNobody(_ who: Range<Int>) -> Bool {
    copy.scalars[who].allSatisfy(Cursor.isDigit) || OfficeWords.isNobody(copy.original(who))
  }

  /// 審査 担当者: a word for work that says which.
  private func kindOfWork(_ start: Cursor) -> Range<Int>? {
    guard let head = start.word(.line), head.word == .task else { return nil }
    let spelled = start.position..<head.end
    return Self.anyWork.contains(Folding.key(copy.scalars[spelled])) ? nil : spelled
  }

  private static let anyWork = Set(["作業", "task", "work"].map { Folding.key($0) })

  /// Behind a space, or a comma that divides lines: 申請 職員、承認 課長.
  private static func mayBegin(_ cursor: Cursor) -> Bool {
    guard let before = cursor.peek(-1) else { return false }
    return before == 0x20 || before == 0x3001 || before == 0x2C
  }

  /// 通知 職員 {日数}: what seems to be the message, behind the name and without its quotes.
  private func unquoted(_ who: Range<Int>) -> Range<Int>? {
    let letters = copy.scalars[who]
    guard letters.last == 0x7D || letters.last == 0x5D,
      let open = letters.lastIndex(where: { $0 == 0x7B || $0 == 0x5B }), open > who.lowerBound,
      open + 2 < who.upperBound
    else { return nil }
    return open..<who.upperBound
  }

  /// 申請、承認、通知: only words that lines begin with, and nobody.
  private func namesOnlyWords(_ who: Range<Int>) -> Bool {
    let pieces = People.pieces(who, copy: copy)
    return pieces.count > 1
      && pieces.allSatisfy { piece in
        guard case .name(let name, isQuoted: false) = piece, let found = Cursor(copy, name).word(.line) else {
          return false
        }
        return found.end == name.upperBound && found.word.isBlockWithPeople
      }
  }

  private func isQuoted(_ range: Range<Int>) -> Bool {
    Cursor(copy, range).quote()?.end == range.upperBound
  }

  /// `form by staff`, `通知 職員へ`: words that only sound right.
  private func skipGlue(_ cursor: inout Cursor) {
    for glue in ["by", "to", "from", "of", "for"] {
      var walk = cursor
      guard walk.accept(glue), walk.current == 0x20 else { continue }
      walk.skipSpaces()
      cursor = walk
      return
    }
  }

  /// The stretch that names people, and where it ends.
  private func people(_ start: Cursor) -> (Range<Int>, Int) {
    var cursor = start
    var upper = cursor.position
    while !cursor.isAtEnd {
      if cursor.quote() != nil {
        _ = cursor.acceptQuote()
      } else {
        while !cursor.isAtEnd, cursor.quote() == nil, Names.separator(cursor) == nil, !beginsDetail(cursor),
          strayDetail(cursor, isFirst: cursor.position == start.position) == nil
        {
          cursor.position += 1
        }
      }
      upper = cursor.position
      var next = cursor
      next.skipSpaces()
      guard let separator = Names.separator(next), strayDetail(next) == nil else { break }
      cursor.position = separator
      cursor.skipSpaces()
    }
    let range = start.trimmed(start.position..<upper)
    return (bare(Names.withoutParticle(range, in: copy)), upper)
  }

  /// 承認（係長）, 承認 課長？ and notify clerk: "…": signs around a name that are none of its letters.
  private func bare(_ name: Range<Int>) -> Range<Int> {
    let letters = copy.scalars[name]
    guard name.count > 2 else { return name }
    if let last = letters.last, [0x3A, 0x3F, 0x21, 0x3001, 0x2C].contains(last) {
      return Cursor(copy, name).trimmed(name.dropLast())
    }
    let isBracketed =
      letters.first == 0x28 && letters.last == 0x29
      && !letters.dropFirst().dropLast().contains { $0 == 0x28 || $0 == 0x29 }
    return isBracketed ? Cursor(copy, name).trimmed(name.dropFirst().dropLast()) : name
  }
}
