import NagareModel

/// What somebody does.
extension ExampleReader {
  /// An answer, a word such as 済, or a form line; explained where it is none of them.
  mutating func action(_ range: Range<Int>, by parties: [Party]) -> Action? {
    if let action = said(range, by: parties) { return action }
    let cursor = meaning.cursor(range)
    if heading(cursor) != nil { return entries(range).map { .fill($0) } }
    let head = Suggestion.head(cursor)
    if let own = meaning.symbols.answers.nearest(to: head, in: copy) {
      meaning.problems.append(.unknownAnswer(copy, head, near: own))
    } else if let guess = Suggestion.word(for: head, in: copy, groups: .act) {
      meaning.problems.append(.unknownWord(copy, head, suggestion: guess))
    } else if head.upperBound < range.upperBound {
      return entries(range).map { .fill($0) }
    } else {
      meaning.problems.append(.unknownAnswer(copy, head, near: nil))
    }
    return nil
  }

  /// An answer or one of the other words, perhaps with a reason; says nothing where it is neither.
  func said(_ range: Range<Int>, by parties: [Party]) -> Action? {
    let cursor = meaning.cursor(range)
    let name = meaning.symbols.items.longest(at: cursor)?.end ?? 0
    let own = meaning.symbols.answers.longest(at: cursor)
    let ownAnswer = own.flatMap { own in answered(.own(meaning.symbols.answers.names[own.number]), own.end, range) }
    if let own, let ownAnswer, isAsked(meaning.symbols.answers.names[own.number], parties) { return ownAnswer }
    if let quote = cursor.quote(), let number = meaning.symbols.answers.find(quote.inside, in: copy) {
      return answered(.own(meaning.symbols.answers.names[number]), quote.end, range)
    }
    var walk = cursor
    if let word = walk.acceptWord(.act), walk.position >= name || walk.isAtEnd,
      let action = action(word, &walk, range)
    {
      return action
    }
    return ownAnswer
  }

  private func action(_ word: Word, _ cursor: inout Cursor, _ range: Range<Int>) -> Action? {
    Endings.skipPoliteness(&cursor)
    switch word {
    case .approve: return answered(.approved, cursor.position, range)
    case .sendBack: return answered(.sentBack, cursor.position, range)
    case .reject: return answered(.rejected, cursor.position, range)
    default: break
    }
    cursor.skipSpaces()
    if word == .replaced {
      if cursor.accept(":") { cursor.skipSpaces() }
      let name = Names.unquoted(copy, Names.withoutParticle(cursor.rest, in: copy))
      return meaning.symbols.roles.find(name, in: copy).map { .replaced(by: $0) }
    }
    guard cursor.isAtEnd else { return nil }
    switch word {
    case .done: return .finish
    case .read: return .read
    case .withdraw: return .withdraw
    case .takeBack: return .takeBack
    case .away: return .leave
    case .back: return .comeBack
    default: return nil
    }
  }

  // answer (「reason」 | " " reason)?
  func answered(_ answer: Answer, _ end: Int, _ range: Range<Int>) -> Action? {
    var cursor = meaning.cursor(end..<range.upperBound)
    cursor.skipSpaces()
    if cursor.isAtEnd { return .answer(answer, reason: nil) }
    if let quote = cursor.acceptQuote() {
      cursor.skipSpaces()
      guard cursor.isAtEnd else { return nil }
      return .answer(answer, reason: quote.isEmpty ? nil : copy.original(quote))
    }
    guard answer != .approved, cursor.position > end else { return nil }
    return .answer(answer, reason: copy.original(cursor.rest))
  }

  /// Whether an own answer is one of a block that one of these is asked at.
  private func isAsked(_ name: String, _ parties: [Party]) -> Bool {
    workflow.blocks.enumerated().contains { id, block in
      guard block.ownAnswers.contains(name) else { return false }
      return parties.contains { party in
        if let at = party.block { return at == id }
        return party.who.map { block.who.contains($0) } ?? false
      }
    }
  }
}
