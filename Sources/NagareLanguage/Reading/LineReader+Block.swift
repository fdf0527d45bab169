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
    if block.who.isEmpty {
      problems.append(.missingWho(copy, start.rest, word: word, insertAt: after.position))
      return .unread
    }
    if word == .notify, block.title == nil {
      problems.append(.missingMessage(copy, start.rest))
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
    while let index = cursor.first(where: { $0.position > cursor.position && $0.peek(-1) == 0x20 }) {
      cursor.position = index
      guard let found = cursor.word(.line), found.word.isBlockWithPeople else { continue }
      let isAlone = found.end < who.upperBound && copy.scalars[found.end] == 0x20
      if isAlone, found.word == .notify || !OfficeWords.endInEnglish(copy.scalars[who]) { return index }
    }
    return nil
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

  /// 承認（係長） and notify clerk: "…": signs around a name that are none of its letters.
  private func bare(_ name: Range<Int>) -> Range<Int> {
    let letters = copy.scalars[name]
    guard name.count > 2 else { return name }
    if letters.last == 0x3A { return Cursor(copy, name).trimmed(name.dropLast()) }
    let isBracketed =
      letters.first == 0x28 && letters.last == 0x29
      && !letters.dropFirst().dropLast().contains { $0 == 0x28 || $0 == 0x29 }
    return isBracketed ? Cursor(copy, name).trimmed(name.dropFirst().dropLast()) : name
  }
}
