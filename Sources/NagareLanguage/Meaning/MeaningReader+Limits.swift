import NagareModel

extension MeaningReader {
  /// A range in any of its spellings: `1〜20`, `1以上20未満`, `at least 1`, `between 1 and 5`, `up to 40`.
  /// Leaves the cursor where it was when no range stands here.
  mutating func limits(_ cursor: inout Cursor, for subject: Expression, depth: Int) -> Limits? {
    let start = cursor
    let known = problems.count
    if let limits = prefixed(&cursor, for: subject, depth: depth) { return limits }
    cursor = start
    problems.removeSubrange(known...)
    if let limits = suffixed(&cursor, for: subject, depth: depth) { return limits }
    cursor = start
    problems.removeSubrange(known...)
    return nil
  }

  // between a and b | (comparison value)+ | 〜 value
  private mutating func prefixed(_ cursor: inout Cursor, for subject: Expression, depth: Int) -> Limits? {
    cursor.skipSpaces()
    if cursor.isEnglish(.between), cursor.accept(.between) {
      guard let lower = operand(&cursor, for: subject, depth: depth) else { return nil }
      cursor.skipSpaces()
      guard cursor.accept(.and) || cursor.accept("to "), let upper = operand(&cursor, for: subject, depth: depth) else {
        return nil
      }
      return included(lower, upper)
    }
    if cursor.accept("~") {
      return operand(&cursor, for: subject, depth: depth).map { included(nil, $0) }
    }
    guard let first = prefix(&cursor, for: subject, depth: depth) else { return nil }
    if first.lower != nil {
      var walk = cursor
      walk.skipSpaces()
      if walk.accept("to "), let upper = operand(&walk, for: subject, depth: depth) {
        cursor = walk
        return Limits(lower: first.lower, upper: Limit(upper, isIncluded: true))
      }
      walk = cursor
      walk.skipSpaces()
      if walk.accept("and ") || walk.accept("to ") { walk.skipSpaces() }
      if let second = prefix(&walk, for: subject, depth: depth), second.lower == nil {
        cursor = walk
        return Limits(lower: first.lower, upper: second.upper)
      }
    }
    return first
  }

  // at least value
  private mutating func prefix(_ cursor: inout Cursor, for subject: Expression, depth: Int) -> Limits? {
    guard let letter = cursor.current, Cursor.isLatin(letter), !cursor.isAccepted("or "),
      let word = cursor.word(.comparison)
    else { return nil }
    var walk = cursor
    walk.position = word.end
    guard let value = operand(&walk, for: subject, depth: depth), let limits = Limits(word.word, value) else {
      return nil
    }
    cursor = walk
    return limits
  }

  // value 以上 (value 未満)? | value 〜 value? | value から value まで
  private mutating func suffixed(_ cursor: inout Cursor, for subject: Expression, depth: Int) -> Limits? {
    guard let first = operand(&cursor, for: subject, depth: depth) else { return nil }
    cursor.skipSpaces()
    if cursor.accept("~") || cursor.accept("から") || isEnglishTo(&cursor) {
      let border = cursor
      cursor.skipSpaces()
      if let end = prefix(&cursor, for: subject, depth: depth), end.lower == nil {
        return Limits(lower: Limit(first, isIncluded: true), upper: end.upper)
      }
      guard let upper = operand(&cursor, for: subject, depth: depth) else {
        cursor = border
        return included(first, nil)
      }
      var walk = cursor
      walk.skipSpaces()
      if let word = walk.acceptWord(.comparison), word == .atMost || word == .under {
        cursor = walk
        return Limits(lower: Limit(first, isIncluded: true), upper: Limit(upper, isIncluded: word == .atMost))
      }
      return included(first, upper)
    }
    guard let word = postfix(&cursor), let limits = Limits(word, first) else { return nil }
    guard limits.lower != nil else { return limits }
    var walk = cursor
    walk.skipSpaces()
    if walk.accept("かつ") || walk.accept("、") { walk.skipSpaces() }
    guard !startsItem(walk), let upper = operand(&walk, for: subject, depth: depth), let second = postfix(&walk),
      let other = Limits(second, upper), other.lower == nil
    else { return limits }
    cursor = walk
    return Limits(lower: limits.lower, upper: other.upper)
  }

  private func startsItem(_ cursor: Cursor) -> Bool { symbols.items.longest(at: cursor) != nil }

  private func isEnglishTo(_ cursor: inout Cursor) -> Bool {
    cursor.accept("to ")
  }

  /// A comparison behind its value. The English ones stand before theirs.
  private func postfix(_ cursor: inout Cursor) -> Word? {
    var walk = cursor
    walk.skipSpaces()
    // Behind their value stand, of the English ones, only “or more” and the like.
    if let letter = walk.current, Cursor.isLatin(letter), !walk.isAccepted("or ") { return nil }
    guard let word = walk.acceptWord(.comparison) else { return nil }
    switch word {
    case .atLeast, .atMost, .under, .over:
      cursor = walk
      return word
    default: return nil
    }
  }

  private func included(_ lower: Expression?, _ upper: Expression?) -> Limits {
    Limits(lower: lower.map { Limit($0, isIncluded: true) }, upper: upper.map { Limit($0, isIncluded: true) })
  }
}

extension Limits {
  /// One end, as a word says it.
  init?(_ word: Word, _ value: Expression) {
    switch word {
    case .atLeast: self.init(lower: Limit(value, isIncluded: true), upper: nil)
    case .over: self.init(lower: Limit(value, isIncluded: false), upper: nil)
    case .atMost: self.init(lower: nil, upper: Limit(value, isIncluded: true))
    case .under: self.init(lower: nil, upper: Limit(value, isIncluded: false))
    default: return nil
    }
  }

  /// Whether both ends are plain values and the first is above the last.
  var isUpsideDown: Bool {
    guard case .constant(let lower) = lower?.value, case .constant(let upper) = upper?.value else { return false }
    switch (lower, upper) {
    case (.number(let low, _), .number(let high, _)): return low > high
    case (.date(let low), .date(let high)): return low > high
    case (.time(let low), .time(let high)): return low > high
    default: return false
    }
  }
}
