import NagareModel

extension Answer {
  /// What 選択肢 names where it is one of the three that keep their meaning everywhere.
  init?(named name: Range<Int>, in copy: MatchingCopy) {
    var cursor = Cursor(copy, name)
    guard !name.isEmpty, let word = cursor.acceptWord(.answer), cursor.isAtEnd else { return nil }
    switch word {
    case .approve: self = .approved
    case .sendBack: self = .sentBack
    // 不承認 and 不許可 are a rejection where nobody names them; named, they are answers of the block's own.
    case .reject where !copy.scalars[name].starts(with: Self.un): self = .rejected
    default: return nil
    }
  }

  private static let un = "不".unicodeScalars.map(\.value)
}

/// Conditions on what somebody answered.
extension MeaningReader {
  // 課長の判断 が 却下 | decision of section chief is rejected | 却下
  mutating func answered(_ cursor: inout Cursor) -> Condition? {
    if let ended = ended(&cursor) { return ended }
    var walk = cursor
    if let subject = answerSubject(&walk) {
      walk.skipSpaces()
      if symbols.answers.longest(at: walk) == nil { skipParticle(&walk) }
      let isDenied = acceptEnglishNot(&walk)
      guard let answer = answer(&walk) else {
        cursor = walk
        return nil
      }
      cursor = walk
      skipCopula(&cursor)
      let condition = Condition.answered(subject, answer)
      return isDenied || negated(&cursor) ? .denied(condition) : condition
    }
    if let acted = acted(&cursor) { return acted }
    walk = cursor
    let isDenied = acceptEnglishNot(&walk)
    let item = symbols.items.longest(at: walk)?.end ?? 0
    guard let answer = answer(&walk), walk.position > item else { return nil }
    var after = walk
    skipCopula(&after)
    after.skipSpaces()
    guard isEnded(after) || after.accept("か") else { return nil }
    cursor = walk
    skipCopula(&cursor)
    let condition = Condition.answered(.last, answer)
    return isDenied || negated(&cursor) ? .denied(condition) : condition
  }

  // the manager sends it back: in English what somebody does may stand behind who it is
  private func acted(_ cursor: inout Cursor) -> Condition? {
    var walk = cursor
    walk.skipSpaces()
    if walk.accept("the ") { walk.skipSpaces() }
    guard let role = symbols.roles.longest(at: walk), role.end > symbols.items.longest(at: walk)?.end ?? 0 else {
      return nil
    }
    walk.position = role.end
    guard walk.current == 0x20 else { return nil }
    walk.skipSpaces()
    let isDenied = Self.denials.contains { walk.accept($0) }
    if !isDenied { _ = ["has ", "have "].contains { walk.accept($0) } }
    guard walk.current.map(Cursor.isLatin) ?? false, let answer = spoken(&walk) else { return nil }
    var after = walk
    after.skipSpaces()
    guard isEnded(after) else { return nil }
    cursor = walk
    let condition = Condition.answered(.role(role.number), answer)
    return isDenied ? .denied(condition) : condition
  }

  private static let denials = ["does not ", "do not ", "did not ", "has not ", "have not ", "doesn't ", "didn't "]

  /// An answer as what somebody does: approves it, says no.
  private func spoken(_ cursor: inout Cursor) -> Answer? {
    for (words, answer) in Self.deeds {
      var walk = cursor
      guard walk.accept(words), walk.isBoundary(after: 0x61, at: walk.position) else { continue }
      cursor = walk
      return answer
    }
    guard let answer = answer(&cursor) else { return nil }
    for object in [" it", " this", " them"] {
      var walk = cursor
      guard walk.accept(object), walk.isBoundary(after: 0x61, at: walk.position) else { continue }
      cursor = walk
    }
    return answer
  }

  private static let deeds: [(words: String, answer: Answer)] =
    ["says yes", "say yes", "said yes", "agrees", "agree", "agreed", "accepts it", "accepts", "accepted"].map {
      ($0, .approved)
    }
    + [
      "says no", "say no", "said no", "refuses it", "refuses", "refused", "declines it", "declines", "declined",
      "turns it down", "turned it down",
    ].map { ($0, .rejected) }
    + [
      "sends it back", "send it back", "sent it back", "returns it", "returned it", "gives it back", "gave it back",
    ].map { ($0, .sentBack) }

  // 結果 が 却下 | result is "Not this time"
  private mutating func ended(_ cursor: inout Cursor) -> Condition? {
    guard asksAboutEnd, symbols.items.longest(at: cursor) == nil else { return nil }
    var walk = cursor
    walk.skipSpaces()
    guard walk.acceptWord(.filled) == .result else { return nil }
    skipParticle(&walk)
    let isDenied = acceptEnglishNot(&walk)
    walk.skipSpaces()
    let outcome: Outcome
    if let quote = walk.acceptQuote() {
      outcome = self.outcome(quote)
    } else if let word = walk.acceptWord(.outcome) {
      outcome = word == .rejected ? .rejected : word == .withdrawn ? .withdrawn : .finished
    } else if let own = endings.longest(at: walk) {
      walk.position = own.end
      outcome = .named(endings.names[own.number])
    } else {
      return nil
    }
    cursor = walk
    skipCopula(&cursor)
    return isDenied || negated(&cursor) ? .not(.ended(outcome)) : .ended(outcome)
  }

  private mutating func answerSubject(_ cursor: inout Cursor) -> Condition.Subject? {
    var walk = cursor
    if walk.isEnglish(.decisionOf), walk.accept(.decisionOf) {
      walk.skipSpaces()
      if walk.accept("the ") { walk.skipSpaces() }
      guard let subject = answerer(&walk) else {
        let end = walk.first { $0.peek(-1) == 0x20 && ($0.isAccepted("is ") || $0.isAccepted("が")) } ?? walk.end
        let name = walk.trimmed(walk.position..<end)
        problems.append(.unknownRole(copy, name, among: symbols.roles))
        return nil
      }
      cursor = walk
      return subject
    }
    guard let subject = answerer(&walk) else { return unknownAnswerer(&cursor) }
    walk.skipSpaces()
    guard walk.accept(.decisionOf) else { return nil }
    cursor = walk
    return subject
  }

  private func answerer(_ cursor: inout Cursor) -> Condition.Subject? {
    var walk = cursor
    if let quote = walk.acceptQuote() {
      cursor = walk
      if let block = titles[Folding.key(copy.scalars[quote])] { return .block(block) }
      return symbols.roles.find(quote, in: copy).map { .role($0) }
    }
    if walk.accept("{"), let item = symbols.items.longest(at: walk) {
      walk.position = item.end
      guard walk.accept("}") else { return nil }
      cursor = walk
      return .item(item.number)
    }
    guard let role = symbols.roles.longest(at: walk) else { return nil }
    cursor.position = role.end
    return .role(role.number)
  }

  /// 部兆の判断: explained here, since only a role may stand before の判断.
  private mutating func unknownAnswerer(_ cursor: inout Cursor) -> Condition.Subject? {
    let spelling = Folding.key(Vocabulary.entry(.decisionOf).ja)
    // Looked for as far as the next かつ: a line may hold many.
    guard symbols.items.longest(at: cursor) == nil,
      let end = cursor.first(where: { $0.starts(with: spelling) || $0.word(.joiner) != nil }), end > cursor.position
    else { return nil }
    var found = cursor
    found.position = end
    guard found.accept(letters: spelling) else { return nil }
    let name = cursor.trimmed(cursor.position..<end)
    problems.append(.unknownRole(copy, name, among: symbols.roles))
    return nil
  }

  private func answer(_ cursor: inout Cursor) -> Answer? {
    cursor.skipSpaces()
    var walk = cursor
    if let own = symbols.answers.longest(at: walk) {
      cursor.position = own.end
      return .own(symbols.answers.names[own.number])
    }
    switch walk.acceptWord(.answer) {
    case .approve:
      cursor = walk
      return .approved
    case .sendBack:
      cursor = walk
      return .sentBack
    case .reject:
      cursor = walk
      return .rejected
    default: return nil
    }
  }
}
