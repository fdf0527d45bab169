import NagareModel

extension MeaningReader {
  /// A whole stretch as a condition.
  mutating func condition(_ range: Range<Int>) -> Condition? {
    guard !range.isEmpty else { return nil }
    var cursor = cursor(range)
    furthest = range.lowerBound
    let known = problems.count
    let condition = disjunction(&cursor, depth: 0)
    cursor.skipSpaces()
    if let condition, cursor.isAtEnd { return understood.keeping(condition, from: range) }
    guard problems.count == known else { return nil }
    explainCondition(cursor, of: range)
    return nil
  }

  private mutating func explainCondition(_ start: Cursor, of range: Range<Int>) {
    var cursor = start
    if let slip = comparisonSlip(at: cursor) {
      problems.append(slip)
      return
    }
    if furthest >= cursor.position, furthest > range.lowerBound, furthest < cursor.end {
      cursor.position = furthest
      if let slip = comparisonSlip(at: cursor) {
        problems.append(slip)
        return
      }
      let name = unknownName(cursor)
      if isName(name) {
        problems.append(.unknownValue(copy, name, among: symbols.items))
        return
      }
      cursor = start
    }
    var walk = cursor
    walk.skipSpaces()
    if walk.accept("と") || walk.accept("および"), !walk.isAtEnd {
      problems.append(.andOrAmbiguous(copy, cursor.trimmed(cursor.rest)))
      return
    }
    let name = unknownName(cursor)
    if isAtSubject(cursor, of: range), name.lowerBound > range.lowerBound, isChoice(name) {
      problems.append(.andOrAmbiguous(copy, name))
      return
    }
    let isSubject = isAtSubject(cursor, of: range) || symbols.items.nearest(to: name, in: copy) != nil
    let startsName =
      name.first.map { !Cursor.isDigit(copy.scalars[$0]) && Cursor.closing(copy.scalars[$0]) == nil } ?? false
    var known = self.cursor(name)
    if startsName, isSubject, symbols.items.longest(at: known) == nil,
      known.acceptWord([.comparison, .joiner, .answer]) == nil
    {
      problems.append(.unknownValue(copy, name, among: symbols.items))
    } else {
      problems.append(
        .conditionNotUnderstood(
          copy, cursor.isAtEnd ? cursor.end..<cursor.end : cursor.trimmed(cursor.rest), writtenAs: exampleOfCondition))
    }
  }

  /// How a condition is written, with a field of this flow where it has one that can be compared.
  private var exampleOfCondition: Phrase {
    for item in items {
      switch item.type {
      case .number, .money:
        return Phrase(ja: "\(item.name) が \(Number(5).phrase(item.unit).ja) を超える", en: "\(item.name) is over 5")
      case .choice(let choices):
        guard let choice = choices.first else { continue }
        return Phrase(ja: "\(item.name) が \(choice)", en: "\(item.name) is \(choice)")
      case .text, .longText, .date, .time, .choices, .yesNo, .phone, .email, .file, .person, nil: continue
      }
    }
    return Phrase(ja: "日数 が 5日 を超える", en: "days is over 5")
  }

  /// A word of comparison that is nearly right: 異上, を越える, ovr.
  private func comparisonSlip(at start: Cursor) -> Diagnostic? {
    var cursor = start
    cursor.skipSpaces()
    for particle in ["が", "は"] where cursor.accept(particle) { cursor.skipSpaces() }
    // more than 5 days: a word of comparison that is right, and what it compares is missing.
    guard symbols.items.longest(at: cursor) == nil, cursor.word(.comparison) == nil else { return nil }
    for head in Suggestion.heads(cursor) {
      guard let guess = Suggestion.word(for: head, in: copy, groups: [.comparison, .inner]), guess.isOnlyOne,
        guess.word == .not || Vocabulary.entry(guess.word).groups.contains(.comparison)
      else { continue }
      return .comparisonSlip(copy, head, suggestion: guess)
    }
    return nil
  }

  /// Whether a stretch can be a name, and is none that is known.
  private func isName(_ name: Range<Int>) -> Bool {
    guard let first = name.first, !Cursor.isDigit(copy.scalars[first]), Cursor.closing(copy.scalars[first]) == nil
    else {
      return false
    }
    var known = cursor(name)
    return symbols.items.longest(at: known) == nil && known.acceptWord([.comparison, .joiner, .answer]) == nil
  }

  /// `kind is sick and special`: one of the choices, where a comparison should begin.
  private func isChoice(_ name: Range<Int>) -> Bool {
    let key = Folding.key(copy.scalars[name])
    return items.contains { item in
      switch item.type {
      case .choice(let options), .choices(let options): options.contains { Folding.key($0) == key }
      default: false
      }
    }
  }

  /// Whether reading stopped where a comparison begins: at the start, or behind a かつ or または.
  private func isAtSubject(_ cursor: Cursor, of range: Range<Int>) -> Bool {
    let before = cursor.trimmed(range.lowerBound..<cursor.position)
    guard !before.isEmpty else { return true }
    return [Word.and, .or].contains { joiner in
      Vocabulary.entry(joiner).spellings.contains {
        copy.scalars[before].suffix($0.unicodeScalars.count).elementsEqual(Folding.key($0))
      }
    }
  }

  // conjunction (または conjunction)*
  private mutating func disjunction(_ cursor: inout Cursor, depth: Int) -> Condition? {
    guard depth < Self.deepest else {
      problems.append(.tooNested(copy, cursor.rest))
      return nil
    }
    guard var parts = conjunction(&cursor, depth: depth).map({ [$0] }) else { return nil }
    while joins(&cursor, .or) {
      guard let next = conjunction(&cursor, depth: depth) else { return nil }
      parts.append(next)
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  // primary (かつ primary)*
  private mutating func conjunction(_ cursor: inout Cursor, depth: Int) -> Condition? {
    guard var parts = primary(&cursor, depth: depth).map({ [$0] }) else { return nil }
    while joins(&cursor, .and) {
      guard let next = primary(&cursor, depth: depth) else { return nil }
      parts.append(next)
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func joins(_ cursor: inout Cursor, _ word: Word) -> Bool {
    var walk = cursor
    walk.skipSpaces()
    if walk.accept("、") || walk.accept(",") { walk.skipSpaces() }
    guard let found = walk.word(.joiner), found.word == word, found.end >= walk.word(.comparison)?.end ?? 0 else {
      return false
    }
    walk.position = found.end
    cursor = walk
    return true
  }

  // not "(" condition ")" | "(" condition ")" | answer | comparison
  private mutating func primary(_ cursor: inout Cursor, depth: Int) -> Condition? {
    cursor.skipSpaces()
    if let existence = existence(&cursor) { return existence }
    var walk = cursor
    if walk.isEnglish(.not), walk.accept(.not) {
      guard let condition = primary(&walk, depth: depth + 1) else { return nil }
      cursor = walk
      return .not(condition)
    }
    if let inside = bracketed(&cursor, depth: depth) { return inside }
    if let answered = answered(&cursor) { return answered }
    guard let subject = sum(&cursor, depth: depth) else { return nil }
    return predicate(&cursor, of: subject, depth: depth)
  }

  private mutating func bracketed(_ cursor: inout Cursor, depth: Int) -> Condition? {
    var walk = cursor
    guard walk.accept("(") else { return nil }
    let known = problems.count
    guard let condition = disjunction(&walk, depth: depth + 1), closes(&walk) else {
      problems.removeSubrange(known...)
      return nil
    }
    cursor = walk
    return negated(&cursor) ? .not(condition) : condition
  }

  private func closes(_ cursor: inout Cursor) -> Bool {
    cursor.skipSpaces()
    return cursor.accept(")")
  }

  /// でない behind what it denies.
  func negated(_ cursor: inout Cursor) -> Bool {
    var walk = cursor
    walk.skipSpaces()
    guard !walk.isEnglish(.not), walk.accept(.not) else { return false }
    cursor = walk
    return true
  }

  /// である and the like, which say nothing.
  func skipCopula(_ cursor: inout Cursor) {
    for copula in ["である", "です", "と同じ", "に等しい", "だ"] {
      var walk = cursor
      walk.skipSpaces()
      if walk.accept(copula) {
        cursor = walk
        return
      }
    }
  }

  /// The rest of a comparison whose left side is known, as in the rows of a table too.
  mutating func predicate(_ cursor: inout Cursor, of subject: Expression, depth: Int) -> Condition? {
    skipParticle(&cursor, of: subject)
    return predicateAlone(&cursor, of: subject, depth: depth)
  }

  /// The same where no particle can stand before it.
  mutating func predicateAlone(_ cursor: inout Cursor, of subject: Expression, depth: Int) -> Condition? {
    cursor.skipSpaces()
    // card is not valid, where one of the choices is called so.
    let isDenied = valueEnd(cursor, of: subject) == nil && acceptEnglishNot(&cursor)
    skipEmphasis(&cursor, of: subject)
    let start = cursor
    guard let condition = comparison(&cursor, of: subject, depth: depth) else { return nil }
    let extended = alternatives(&cursor, to: condition, at: start, of: subject, depth: depth)
    skipCopula(&cursor)
    if isDenied { return denied(extended) }
    return negated(&cursor) ? denied(extended) : extended
  }

  /// either travel or meals, exactly 5: what says nothing more in front of a value.
  private func skipEmphasis(_ cursor: inout Cursor, of subject: Expression) {
    guard valueEnd(cursor, of: subject) == nil else { return }
    for word in ["either ", "exactly ", "equal to ", "equals ", "the same as "] where cursor.accept(word) {
      cursor.skipSpaces()
      return
    }
  }

  /// Not equal is a comparison of its own, false where a value is empty; other denials turn around.
  private func denied(_ condition: Condition) -> Condition {
    switch condition {
    case .equal(let left, let right): .unequal(left, right)
    case .isEmpty(let value): .isFilled(value)
    case .isFilled(let value): .isEmpty(value)
    case .any(let parts) where parts.allSatisfy { if case .equal = $0 { true } else { false } }:
      .all(parts.map(denied))
    case .holds(let item): .equal(.item(item), .constant(.yesNo(false)))
    default: .denied(condition)
    }
  }

  /// Steps over the が behind a subject, and not over the first letter of a value such as はしご or はい.
  func skipParticle(_ cursor: inout Cursor, of subject: Expression) {
    let isApart = cursor.current == 0x20
    cursor.skipSpaces()
    if valueEnd(cursor, of: subject) != nil { return }
    if isApart, type(of: subject)?.kind == .text, let next = cursor.peek(1), Cursor.isHiragana(next) { return }
    skipParticle(&cursor)
  }

  /// How far a value that the subject can have reaches from here; it may begin with the name of a field.
  func valueEnd(_ cursor: Cursor, of subject: Expression) -> Int? {
    var walk = cursor
    switch type(of: subject) {
    case .choice(let options), .choices(let options): return choice(&walk, of: options).map { _ in walk.position }
    case .yesNo: return walk.acceptWord(.bool).map { _ in walk.position }
    case .person: return symbols.roles.longest(at: cursor)?.end
    case nil where subject.isItem: return symbols.roles.longest(at: cursor)?.end
    case .text, .longText, .number, .money, .date, .time, .phone, .email, .file, nil: return nil
    }
  }

  func type(of subject: Expression) -> FieldType? {
    switch subject {
    case .item(let item): items[item].type
    case .applicant: .person
    case .constant, .today, .coming, .yearEnd, .dayOfMonth, .arithmetic, .call: nil
    }
  }

  func skipParticle(_ cursor: inout Cursor) {
    cursor.skipSpaces()
    for particle in ["が", "は", "に"] {
      var walk = cursor
      guard walk.accept(particle) else { continue }
      walk.skipSpaces()
      cursor = walk
      return
    }
    for verb in ["is", "are", "was", "were", "has been", "have been"] {
      var walk = cursor
      guard walk.accept(verb), walk.isAtEnd || walk.current == 0x20 else { continue }
      walk.skipSpaces()
      cursor = walk
      return
    }
  }

  func acceptEnglishNot(_ cursor: inout Cursor) -> Bool {
    guard cursor.isEnglish(.not), cursor.accept(.not) else { return false }
    cursor.skipSpaces()
    return true
  }

  private mutating func comparison(_ cursor: inout Cursor, of subject: Expression, depth: Int) -> Condition? {
    cursor.skipSpaces()
    if isEnded(cursor) {
      guard case .item(let item) = subject, items[item].type == .yesNo || items[item].type == nil else { return nil }
      return .holds(item)
    }
    if cursor.accept(.empty) { return .isEmpty(subject) }
    if let said = presence(&cursor, of: subject) ?? pastOrFuture(&cursor, of: subject) { return said }
    if let sign = Sign.read(&cursor) {
      guard let value = operand(&cursor, for: subject, depth: depth) else { return nil }
      return sign.condition(subject, value)
    }
    if cursor.isEnglish(.contains), cursor.accept(.contains) {
      return operand(&cursor, for: subject, depth: depth).map { .contains(subject, $0) }
    }
    if let limits = limits(&cursor, for: subject, depth: depth) { return .within(subject, limits) }
    guard let value = operand(&cursor, for: subject, depth: depth) else { return nil }
    return contains(&cursor).map { $0 ? .contains(subject, value) : .denied(.contains(subject, value)) }
      ?? .equal(subject, value)
  }

  /// を含む, を含まない.
  func contains(_ cursor: inout Cursor) -> Bool? {
    var walk = cursor
    walk.skipSpaces()
    _ = walk.accept("を")
    walk.skipSpaces()
    if walk.accept("含まない") {
      cursor = walk
      return false
    }
    guard walk.accept(.contains) else { return nil }
    cursor = walk
    return true
  }

  /// A condition ends here: at a joiner, a bracket, or the end of the stretch.
  func isEnded(_ cursor: Cursor) -> Bool {
    cursor.isAtEnd || cursor.current == 0x29 || cursor.word(.joiner) != nil
      || !cursor.isEnglish(.not) && [.not].contains(cursor.word(.inner)?.word)
  }

  /// 年休または夏季: values without a name of their own belong to the comparison before them.
  private mutating func alternatives(
    _ cursor: inout Cursor, to first: Condition, at start: Cursor, of subject: Expression, depth: Int
  ) -> Condition {
    var parts = [first]
    // Values without a word of their own wait for the one they share: 会議室または駐車場を含む.
    var isBare = isPlainValue(first, at: start)
    while true {
      var walk = cursor
      guard joins(&walk, .or) || acceptKa(&walk) else { break }
      walk.skipSpaces()
      guard !beginsComparison(walk, of: subject) else { break }
      let known = problems.count
      let from = walk
      guard let next = comparison(&walk, of: subject, depth: depth), !isHolding(next) else {
        problems.removeSubrange(known...)
        break
      }
      if isBare, !isPlainValue(next, at: from) { parts = parts.map { next.shared(with: $0) } }
      isBare = isBare && isPlainValue(next, at: from)
      parts.append(next)
      cursor = walk
    }
    return parts.count == 1 ? first : .any(parts)
  }

  /// Whether a comparison says a value and nothing else, so that it may share the word behind the next one.
  private func isPlainValue(_ condition: Condition, at start: Cursor) -> Bool {
    guard case .equal = condition else { return false }
    var walk = start
    walk.skipSpaces()
    return Sign.read(&walk) == nil
  }

  private func isHolding(_ condition: Condition) -> Bool {
    if case .holds = condition { true } else { false }
  }

  private func acceptKa(_ cursor: inout Cursor) -> Bool {
    var walk = cursor
    walk.skipSpaces()
    guard walk.word(.joiner) == nil, walk.accept("か") || walk.accept("/"), !walk.isAtEnd else { return false }
    cursor = walk
    return true
  }

  /// Whether the next value has a name of its own and so begins a new comparison.
  private func beginsComparison(_ cursor: Cursor, of subject: Expression) -> Bool {
    if cursor.current == 0x28 { return true }
    if cursor.isEnglish(.not) { return true }
    if let item = symbols.items.longest(at: cursor), item.end > valueEnd(cursor, of: subject) ?? 0 { return true }
    var walk = cursor
    if walk.isEnglish(.decisionOf) { return true }
    if let role = symbols.roles.longest(at: walk) {
      walk.position = role.end
      walk.skipSpaces()
      if walk.accept(.decisionOf) { return true }
    }
    return cursor.quote().map { quote in
      var after = cursor
      after.position = quote.end
      return after.accept(.decisionOf)
    } ?? false
  }
}

extension Expression {
  fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}

extension Condition {
  /// What another value means that stands before the comparison word of this one: 会議室 in 会議室または駐車場を含む.
  fileprivate func shared(with value: Condition) -> Condition {
    guard case .equal(_, let value) = value else { return value }
    switch self {
    case .contains(let subject, _): return .contains(subject, value)
    case .unequal(let subject, _): return .unequal(subject, value)
    case .not(let inner): return .not(inner.shared(with: .equal(value, value)))
    case .denied(let inner): return .denied(inner.shared(with: .equal(value, value)))
    case .within(let subject, let limits) where (limits.lower == nil) != (limits.upper == nil):
      func other(_ limit: Limit) -> Limit { Limit(value, isIncluded: limit.isIncluded) }
      return .within(subject, Limits(lower: limits.lower.map(other), upper: limits.upper.map(other)))
    case .equal(let subject, _): return .equal(subject, value)
    case .within, .isEmpty, .isFilled, .holds, .answered, .ended, .all, .any: return .equal(subject ?? value, value)
    }
  }

  private var subject: Expression? {
    switch self {
    case .equal(let subject, _), .unequal(let subject, _), .contains(let subject, _), .within(let subject, _),
      .isEmpty(let subject), .isFilled(let subject):
      subject
    case .holds, .answered, .ended, .not, .denied, .all, .any: nil
    }
  }
}

extension Cursor {
  /// A name of the person's own, whose inner spaces do not matter.
  mutating func accept(spaced name: String) -> Bool {
    var index = position
    for letter in Folding.key(of: name) {
      while index < end, index > position, copy.scalars[index] == 0x20 { index += 1 }
      guard index < end, copy.scalars[index] == letter else { return false }
      index += 1
    }
    position = index
    return true
  }
}
