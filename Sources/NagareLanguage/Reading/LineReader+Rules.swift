import NagareModel

/// The bullets of a 暦, a 約束 and a 見込み.
extension LineReader {
  // 祝日 なし | 休み days | 開く days | 開庁 hours
  mutating func readCalendarRule(_ start: Cursor) -> Statement {
    let copy = copy
    return headed(start, by: .calendarDetail) { word, range in
      // open 9:00 to 17:00: of hours and not of days.
      let isHours =
        word == .openDays && (copy.scalars[range].contains { $0 == 0x3A || $0 == 0x6642 } || Self.areHours(range, copy))
      return .calendarRule(isHours ? .openHours : word, range)
    }
  }

  // premise | claim
  mutating func readPromiseLine(_ start: Cursor) -> Statement {
    if let claim = claim(start), case .claim(let word, let range) = claim { return .promiseLine(word, range) }
    if let (word, rest) = wordAtEnd(start) {
      problems.append(.wordBehind(copy, start.rest, word, rest))
      return .promiseLine(word, rest)
    }
    return headed(start, by: .promiseDetail) { .promiseLine($0, $1) }
  }

  /// A premise or a claim whose bullet was left out; it counts as if it were there. Where a line of the flow may begin
  /// with the same word a colon tells them apart: `if: days is over 5`.
  mutating func readPromiseLine(withoutBullet start: Cursor) -> Statement? {
    guard case .promise = owner else { return nil }
    let isOfFlow = start.word(.line) != nil
    var cursor = start
    if cursor.acceptWord([.claim, .promiseDetail]) != nil {
      let endsWord = cursor.isAtEnd || cursor.current == 0x20
      guard cursor.current == 0x3A || endsWord && !isOfFlow else { return nil }
      problems.append(.missingBullet(copy, start.rest))
      return readPromiseLine(start)
    }
    guard !isOfFlow, let (word, who) = wordAtEnd(start) else { return nil }
    problems.append(.missingBullet(copy, start.rest, before: .claim(copy, start.rest, word, who)))
    return .promiseLine(word, who)
  }

  /// 部長を通る: what is claimed stands behind whom it is about, as one says it.
  private func wordAtEnd(_ start: Cursor) -> (Word, Range<Int>)? {
    guard start.word(.promiseDetail) == nil else { return nil }
    var found: Word?
    let place = start.first { cursor in
      guard cursor.position > start.position else { return false }
      var walk = cursor
      found = walk.acceptWord([.claim, .promiseDetail])
      walk.skipSpaces()
      return found != nil && walk.isAtEnd
    }
    guard let found, let place else { return nil }
    var who = start.trimmed(start.position..<place)
    // を, に, へ, が, は
    if let last = copy.scalars[who].last, [0x3092, 0x306B, 0x3078, 0x304C, 0x306F].contains(last) {
      who = start.trimmed(who.dropLast())
    }
    return who.isEmpty ? nil : (found, who)
  }

  // (件数 | 期間 | 始まり | 暦) ":" … | name ":" …
  mutating func readAssumptionLine(_ start: Cursor) -> Statement {
    var cursor = start
    if let word = assumptionWord(&cursor), cursor.current == 0x3A || cursor.current == 0x20 {
      cursor.skipSpaces()
      if cursor.accept(":") { cursor.skipSpaces() }
      return .assumptionLine(.word(word, cursor.rest))
    }
    guard let colon = start.colon(), colon > start.position, colon + 1 < start.end else {
      return unread(.assumptionNotUnderstood(copy, start.rest))
    }
    return .assumptionLine(.name(start.trimmed(start.position..<colon), start.trimmed(colon + 1..<start.end)))
  }

  private func assumptionWord(_ cursor: inout Cursor) -> Word? {
    if let word = cursor.acceptWord(.assumptionDetail) { return word }
    if cursor.accept(.starts) { return .starts }
    return cursor.accept(.calendar) ? .calendar : nil
  }

  private mutating func headed(
    _ start: Cursor, by groups: WordGroup, _ make: (Word, Range<Int>) -> Statement
  ) -> Statement {
    var cursor = start
    guard let word = cursor.acceptWord(groups) else {
      let head = Suggestion.head(start)
      guard let guess = Suggestion.word(for: head, in: copy, groups: groups) else {
        return unread(.unknownWord(copy, head, suggestion: nil))
      }
      problems.append(.unknownWord(copy, head, suggestion: guess))
      cursor.position = head.upperBound
      return make(guess.word, behindColon(&cursor))
    }
    return make(word, behindColon(&cursor))
  }

  private func behindColon(_ cursor: inout Cursor) -> Range<Int> {
    cursor.skipSpaces()
    if cursor.accept(":") { cursor.skipSpaces() }
    return cursor.rest
  }
}
