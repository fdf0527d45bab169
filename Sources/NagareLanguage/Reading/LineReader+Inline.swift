import NagareModel

/// Details on the line of their own block: 承認 課長 ・期限 3日.
extension LineReader {
  /// What follows on the line of a block or a role. A detail without a bullet counts as if it had one, and is asked back.
  mutating func inlineDetails(_ cursor: inout Cursor) -> [Statement] {
    var details: [Statement] = []
    cursor.skipSpaces()
    while let start = isDetailAhead(cursor) ? behindBullet(cursor) : strayDetail(cursor) {
      let isStray = !isDetailAhead(cursor)
      var after = start
      after.position += 1
      var words = cursor.trimmed(start.position..<(after.first { isDetailAhead($0) } ?? cursor.end))
      if isStray { words = unbracketed(words, behind: cursor.position..<start.position) }
      var detail = readBullet(Cursor(copy, words), .dot)
      if let signs = signsBeforeSecond(in: detail) {
        words = words.lowerBound..<signs.lowerBound
        detail = readBullet(Cursor(copy, words), .dot)
      }
      if isStray { problems.append(.missingBullet(copy, words, behind: cursor.position)) }
      details.append(detail)
      cursor.position = words.upperBound
      cursor.skipSpaces()
      if isStray { _ = cursor.accept(")") }
    }
    return details
  }

  private func behindBullet(_ cursor: Cursor) -> Cursor? {
    var cursor = cursor
    return Bullet.accept(&cursor) == nil ? nil : cursor
  }

  /// A bullet after a space, or a ・ that a detail word follows.
  func isDetailAhead(_ cursor: Cursor) -> Bool {
    var walk = cursor
    let isJoined = cursor.current == 0x30FB && !atInlineBullet(cursor)
    guard isJoined || atInlineBullet(cursor), Bullet.accept(&walk) != nil else { return false }
    return !isJoined || walk.word([.detail, .lateSetting]) != nil
  }

  /// Whether a detail begins here, or a name goes on: 課長・期限3日 holds one, 総務課・説明担当 and 課長・係長 do not.
  func beginsDetail(_ cursor: Cursor) -> Bool {
    guard isDetailAhead(cursor) else { return false }
    guard !atInlineBullet(cursor) else { return true }
    var walk = cursor
    _ = Bullet.accept(&walk)
    guard let word = walk.word([.detail, .lateSetting]) else { return false }
    // 不在なら課長補佐: what ends in kana is no part of a name.
    return Cursor.isHiragana(copy.scalars[word.end - 1]) || !endsLikeOffice(walk, after: word.end)
  }

  private func endsLikeOffice(_ start: Cursor, after end: Int) -> Bool {
    var cursor = start
    cursor.position = end
    while let letter = cursor.current, Cursor.isJapanese(letter), letter != 0x30FB { cursor.position += 1 }
    return OfficeWords.end(copy.scalars[end..<cursor.position])
  }

  /// A bullet after a space begins a detail on the block's own line.
  private func atInlineBullet(_ cursor: Cursor) -> Bool {
    guard cursor.position > 0, copy.scalars[cursor.position - 1] == 0x20 || cursor.peek(-1) == 0x300D else {
      return false
    }
    return cursor.current == 0x30FB || cursor.current == 0x2D && cursor.peek(1) == 0x20
      || cursor.current == 0x2A && cursor.peek(1) == 0x20
  }

  // MARK: Without a bullet

  /// Signs that people put between a name and what is said about it.
  private static let signs = Set(Folding.key(" 、，,／/・*（(:：;；。.-–—"))

  /// What a day begins with that is no digit: 三日, 翌日, 当日, 月末, 年度末, 来週.
  private static let dayLetters = Passing.numerals.union(Folding.key("翌当月年来"))

  /// （期限3日）without its closing bracket.
  private func unbracketed(_ words: Range<Int>, behind signs: Range<Int>) -> Range<Int> {
    copy.scalars[signs].contains(0x28) && copy.scalars[words].last == 0x29 ? words.dropLast() : words
  }

  /// 期限 3日、過ぎたら 催促: the signs behind which a second detail begins in one that is no text.
  private func signsBeforeSecond(in detail: Statement) -> Range<Int>? {
    guard case .detail(let word, let rest) = detail, ![.hint, .note, .answers].contains(word) else { return nil }
    var cursor = Cursor(copy, rest)
    guard let signs = cursor.first(where: { $0.position > rest.lowerBound && strayDetail($0) != nil }) else {
      return nil
    }
    cursor.position = signs
    return strayDetail(cursor).map { signs..<$0.position }
  }

  /// A detail below its block, without a second one on the same line, which is asked back.
  mutating func alone(_ detail: Statement, _ words: Range<Int>) -> Statement {
    guard case .detail(let word, let rest) = detail, let signs = signsBeforeSecond(in: detail) else { return detail }
    func upToSigns(_ range: Range<Int>) -> Range<Int> {
      Cursor(copy, range).trimmed(range.lowerBound..<signs.lowerBound)
    }
    problems.append(.twoDetails(copy, upToSigns(words), signs.upperBound..<words.upperBound))
    return .detail(word, upToSigns(rest))
  }

  /// Where a detail begins behind the signs that stand here, or behind none: 課長期限3日, 課長不在なら課長補佐.
  /// Where nobody is named yet, 全員 is who.
  func strayDetail(_ start: Cursor, isFirst: Bool = false) -> Cursor? {
    var cursor = start
    while let letter = cursor.current, Self.signs.contains(letter) { cursor.position += 1 }
    let isApart = cursor.position > start.position || cursor.peek(-1) == 0x20
    let isJapanese = cursor.current.map(Cursor.isJapanese) ?? false
    guard isApart || isJapanese else { return nil }
    var walk = cursor
    guard let word = walk.acceptWord(.detail) else {
      // 2人, 2 people, (2人)
      let words = unbracketed(
        cursor.trimmed(cursor.position..<cursor.end), behind: start.position..<cursor.position)
      if isApart, !isFirst, case .count? = detail(Cursor(copy, words)) { return cursor }
      return nil
    }
    walk.skipSpaces()
    if walk.accept(":") { walk.skipSpaces() }
    let isDetail =
      switch word {
      case .due, .takes, .people, .hours:
        walk.current.map { Cursor.isDigit($0) || Cursor.isJapanese($0) && Self.dayLetters.contains($0) } ?? false
      case .ifLate, .ifRejected, .ifSentBack, .ifAway: true
      case .everyone, .anyone, .majority, .atOnce, .inOrder, .firstOne, .requiresReason:
        isApart && !isFirst && (walk.isAtEnd || walk.current == 0x29)
      default: false
      }
    return isDetail ? cursor : nil
  }
}
