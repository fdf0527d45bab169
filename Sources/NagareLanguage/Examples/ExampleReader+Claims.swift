import NagareModel

/// What must be true at a point of an example.
extension ExampleReader {
  mutating func claims(_ word: Word, _ range: Range<Int>) -> [Example.Kind]? {
    if word == .notified || word == .notNotified {
      return messages(range, forgiving: word == .notNotified)?.map { who, words in
        .holds(word == .notified ? .notified(who, words) : .notNotified(who, words))
      }
    }
    if word == .cannot { return impossible(range) }
    return claim(word, range).map { [.holds($0)] }
  }

  mutating func claim(_ word: Word, _ range: Range<Int>) -> Claim? {
    switch word {
    case .resultIs: return result(range)
    case .waitingFor: return people(range).map { .waitingFor($0) }
    case .visits: return people(range).map { .visits($0) }
    case .skips: return people(range, forgiving: true).map { .skips($0) }
    case .value: return entries(range).map { .value($0) }
    case .dueDate: return dueDate(range)
    case .refuses: return refused(range).map { .refuses($0) }
    case .within: return days(range).map { .within($0.count, $0.length) }
    default: return nil
    }
  }

  /// なし alone.
  private func isNobody(_ range: Range<Int>) -> Bool {
    var cursor = meaning.cursor(range)
    return cursor.accept(.nobody) && cursor.isAtEnd
  }

  private mutating func people(_ range: Range<Int>, forgiving: Bool = false) -> [Party]? {
    isNobody(range) ? [] : parties(range, forgiving: forgiving)
  }

  // なし | 完了「…」 | 「…」 | …
  private mutating func result(_ range: Range<Int>) -> Claim? {
    if isNobody(range) { return .result(nil) }
    var cursor = meaning.cursor(range)
    var name = Names.unquoted(copy, range)
    if cursor.accept(.finish) {
      cursor.skipSpaces()
      if let quote = cursor.acceptQuote(), cursor.isAtEnd { name = quote }
    }
    guard case .named = meaning.outcome(name) else { return .result(meaning.outcome(name)) }
    let endings = NameTable(workflow.endings)
    guard let number = endings.find(name, in: copy) else {
      meaning.problems.append(.unknownResult(copy, name, among: endings))
      return nil
    }
    return .result(.named(endings.names[number]))
  }

  // (WHO ("、" WHO)* 「…」?)+
  private mutating func messages(_ range: Range<Int>, forgiving: Bool) -> [([Performer], String?)]? {
    if isNobody(range) { return [([], nil)] }
    var messages: [([Performer], String?)] = []
    var who: [Performer] = []
    var isNamed = false
    for var piece in pieces(range) {
      if piece.name == nil, let quote = piece.quote, performer(quote) != nil {
        piece = Piece(name: quote, isQuoted: true)
      }
      if let name = piece.name {
        isNamed = true
        if let performer = party(Piece(name: name, isQuoted: piece.isQuoted), forgiving: forgiving)?.who {
          who.append(performer)
        } else if !forgiving {
          return nil
        }
      }
      if let quote = piece.quote {
        guard isNamed else { return nil }
        messages.append((who, copy.original(quote)))
        (who, isNamed) = ([], false)
      }
    }
    if isNamed { messages.append((who, nil)) }
    return messages
  }

  // WHO 「題」? は? (date | なし)
  private mutating func dueDate(_ range: Range<Int>) -> Claim? {
    let whole = meaning.cursor(range)
    let known = meaning.problems.count
    var found: (name: Range<Int>, day: Day?)?
    _ = whole.first { start in
      guard start.position > range.lowerBound, isBoundary(start) else { return false }
      var cursor = start
      if cursor.accept(.nobody), cursor.isAtEnd {
        found = (range.lowerBound..<start.position, nil)
        return true
      }
      cursor = start
      guard DateSpelling.read(&cursor) != nil else { return false }
      cursor.skipWeekday()
      guard cursor.isAtEnd else { return false }
      cursor = start
      guard let day = day(&cursor) else { return true }
      found = (range.lowerBound..<start.position, day)
      return true
    }
    guard let found, meaning.problems.count == known else { return nil }
    var name = whole.trimmed(found.name)
    if let last = copy.scalars[name].last, last == 0x306F || last == 0x3A || last == 0x3D {
      name = whole.trimmed(name.dropLast())
    }
    guard let parties = parties(name), parties.count == 1 else { return nil }
    return .dueDate(parties[0], found.day)
  }

  /// Whether a date may begin here rather than go on.
  private func isBoundary(_ cursor: Cursor) -> Bool {
    let before = copy.scalars[cursor.position - 1]
    return !Cursor.isDigit(before) && !Cursor.isLatin(before) && before != 0x2D && before != 0x2F && before != 0x2E
  }

  // name (("、" | "と") name)*
  private mutating func refused(_ range: Range<Int>) -> [Item.ID]? {
    if isNobody(range) { return [] }
    var items: [Item.ID] = []
    var cursor = meaning.cursor(range)
    while true {
      cursor.skipSpaces()
      if let next = Names.separator(cursor) ?? (cursor.current == 0x30FB ? cursor.position + 1 : nil) {
        cursor.position = next
        continue
      }
      guard !cursor.isAtEnd else { return items }
      let end = cursor.first { Names.separator($0) != nil } ?? cursor.end
      let piece = cursor.trimmed(cursor.position..<end)
      let name = Names.unquoted(copy, piece)
      if let item = meaning.symbols.items.find(name, in: copy) {
        items.append(item)
        cursor.position = end
      } else if let known = meaning.symbols.items.longest(at: cursor), endsName(known.end, cursor) {
        items.append(known.number)
        cursor.position = known.end
      } else {
        meaning.problems.append(.unknownValue(copy, name, among: meaning.symbols.items))
        return nil
      }
    }
  }

  private func endsName(_ end: Int, _ cursor: Cursor) -> Bool {
    var walk = cursor
    walk.position = end
    walk.skipSpaces()
    return walk.isAtEnd || Names.separator(walk) != nil || walk.current == 0x30FB
  }

  // WHO 「題」? ":"? action
  private mutating func impossible(_ range: Range<Int>) -> [Example.Kind]? {
    let whole = meaning.cursor(range)
    var split: (who: Range<Int>, what: Range<Int>)?
    if let colon = whole.first(where: { $0.current == 0x3A && !($0.peek(1).map(Cursor.isDigit) ?? false) }) {
      split = (whole.trimmed(range.lowerBound..<colon), whole.trimmed(colon + 1..<range.upperBound))
    } else {
      // The longest name in front of something that can be done.
      _ = whole.first { start in
        guard start.position > range.lowerBound, start.current != 0x20 else { return false }
        let who = whole.trimmed(range.lowerBound..<start.position)
        let what = start.position..<range.upperBound
        let isClear = Cursor.isJapanese(copy.scalars[start.position]) || start.peek(-1) == 0x20
        let names = pieces(who)
        let isKnown = names.contains { $0.name.map { performer($0) != nil } ?? ($0.quote != nil) }
        guard isClear || start.peek(-1) == 0x20, said(what, by: []) != nil || isKnown && heading(start) != nil else {
          return false
        }
        if split == nil || isKnown { split = (who, what) }
        return isKnown
      }
    }
    guard let split, let who = parties(split.who), !who.isEmpty, let action = action(split.what, by: who) else {
      return nil
    }
    return who.map { .holds(.cannot($0, action)) }
  }

  // 10日 | 10開庁日 | 2週間
  mutating func days(_ range: Range<Int>) -> (count: Int, length: Claim.Length)? {
    var cursor = meaning.cursor(range)
    guard case .number(let number, let unit) = meaning.quantity(&cursor), let count = number.whole,
      (0..<100_000).contains(count)
    else { return nil }
    cursor.skipSpaces()
    _ = cursor.accept("以内")
    guard cursor.isAtEnd else { return nil }
    switch unit {
    case nil, .day: return (count, .days)
    case .businessDay: return (count, .openDays)
    case .week: return (7 * count, .days)
    default: return nil
    }
  }
}
