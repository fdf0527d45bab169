import NagareModel

extension MeaningReader {
  /// A whole stretch as a calculation; explained where it stops making sense.
  mutating func expression(_ range: Range<Int>) -> Expression? {
    var cursor = cursor(range)
    let value = sum(&cursor, depth: 0)
    cursor.skipSpaces()
    guard let value, cursor.isAtEnd else {
      explainExpression(cursor)
      return nil
    }
    return value
  }

  private mutating func explainExpression(_ cursor: Cursor) {
    let name = unknownName(cursor)
    if !name.isEmpty, let letter = copy.scalars[name].first, !Cursor.isDigit(letter) {
      problems.append(.unknownValue(copy, name, among: symbols.items))
    } else {
      problems.append(.expressionNotUnderstood(copy, cursor.isAtEnd ? cursor.end..<cursor.end : cursor.rest))
    }
  }

  /// What looks like a name here: up to a sign, a particle before a space, or a separator.
  func unknownName(_ start: Cursor) -> Range<Int> {
    let signs: Set<UInt32> = [
      0x2B, 0x2D, 0x2A, 0x2F, 0xD7, 0xF7, 0x28, 0x29, 0x2C, 0x3001, 0x3D, 0x3C, 0x3E, 0x2266, 0x2267, 0x2260, 0x304C,
    ]
    var cursor = start
    cursor.skipSpaces()
    let from = cursor.position
    while let letter = cursor.current, !signs.contains(letter) {
      if letter == 0x20, Cursor.isJapanese(copy.scalars[cursor.position - 1]) { break }
      if letter == 0x20 {
        var after = cursor
        after.skipSpaces()
        if after.accept("is ") || after.word([.comparison, .joiner]) != nil { break }
      }
      if letter == 0x306F, cursor.peek(1) == 0x20 { break }
      cursor.position += 1
    }
    return cursor.trimmed(from..<cursor.position)
  }

  /// Whether a calculation gives a day: a date, or a date and so many days.
  func givesDate(_ value: Expression) -> Bool {
    switch value {
    case .today, .yearEnd, .coming, .dayOfMonth, .constant(.date): true
    case .item(let item): items.indices.contains(item) && items[item].type == .date
    case .arithmetic(let left, .plus, let right): givesDate(left) || givesDate(right)
    case .arithmetic(let left, .minus, let right): givesDate(left) && !givesDate(right)
    case .call(.smaller, let values), .call(.larger, let values): values.contains(where: givesDate)
    case .arithmetic, .call, .applicant, .constant: false
    }
  }

  // product (("+" | "-") product)*
  mutating func sum(_ cursor: inout Cursor, depth: Int) -> Expression? {
    guard depth < Self.deepest else {
      problems.append(.tooNested(copy, cursor.rest))
      cursor.position = cursor.end
      return .today
    }
    guard var value = product(&cursor, depth: depth) else { return nil }
    while true {
      var walk = cursor
      walk.skipSpaces()
      let operation: Expression.Operator
      if walk.accept("+") { operation = .plus } else if walk.accept("-") { operation = .minus } else { return value }
      guard let right = product(&walk, depth: depth) else { return value }
      value = .arithmetic(value, operation, right)
      cursor = walk
    }
  }

  // factor (("×" | "÷") factor)*
  private mutating func product(_ cursor: inout Cursor, depth: Int) -> Expression? {
    guard var value = factor(&cursor, depth: depth) else { return nil }
    while true {
      var walk = cursor
      walk.skipSpaces()
      let operation: Expression.Operator
      if walk.accept("×") || walk.accept("*") {
        operation = .times
      } else if walk.accept("÷") || walk.accept("/") {
        operation = .dividedBy
      } else {
        return value
      }
      guard let right = factor(&walk, depth: depth) else { return value }
      value = .arithmetic(value, operation, right)
      cursor = walk
    }
  }

  // "(" sum ")" | function "(" sum ("、" sum)* ")" | date | time | quantity | 今日 | 年度末 | item
  mutating func factor(_ cursor: inout Cursor, depth: Int) -> Expression? {
    let start = cursor
    cursor.skipSpaces()
    if cursor.accept("(") {
      if let value = sum(&cursor, depth: depth + 1) {
        cursor.skipSpaces()
        if cursor.accept(")") { return value }
      }
      cursor = start
      return nil
    }
    if let value = call(&cursor, depth: depth) { return value }
    if let value = atom(&cursor) { return value }
    cursor = start
    return nil
  }

  private mutating func call(_ cursor: inout Cursor, depth: Int) -> Expression? {
    var walk = cursor
    guard let word = walk.acceptWord(.function), let function = Expression.Function(word) else { return nil }
    walk.skipSpaces()
    guard walk.accept("(") else { return nil }
    var values: [Expression] = []
    repeat {
      guard let value = sum(&walk, depth: depth + 1) else { return nil }
      values.append(value)
      walk.skipSpaces()
    } while walk.accept("、") || walk.accept(",")
    guard walk.accept(")"), function.accepts(values.count) else { return nil }
    cursor = walk
    return .call(function, values)
  }

  /// A value without a calculation around it.
  mutating func atom(_ cursor: inout Cursor) -> Expression? {
    cursor.skipSpaces()
    let name = symbols.items.longest(at: cursor)
    if let word = cursor.word(.value), word.end > name?.end ?? 0 {
      cursor.position = word.end
      return word.word == .today ? .today : .yearEnd
    }
    if let name {
      cursor.position = name.end
      return .item(name.number)
    }
    if let date = date(&cursor) { return date }
    if let time = time(&cursor) { return .constant(.time(time)) }
    if let quantity = quantity(&cursor) { return .constant(quantity) }
    return nil
  }
}

extension Expression.Function {
  init?(_ word: Word) {
    switch word {
    case .roundDown: self = .roundDown
    case .roundUp: self = .roundUp
    case .round: self = .round
    case .smaller: self = .smaller
    case .larger: self = .larger
    case .daysBetween: self = .daysBetween
    case .businessDaysBetween: self = .businessDaysBetween
    default: return nil
    }
  }

  var word: Word {
    switch self {
    case .roundDown: .roundDown
    case .roundUp: .roundUp
    case .round: .round
    case .smaller: .smaller
    case .larger: .larger
    case .daysBetween: .daysBetween
    case .businessDaysBetween: .businessDaysBetween
    }
  }

  func accepts(_ count: Int) -> Bool {
    switch self {
    case .roundDown, .roundUp, .round: (1...2).contains(count)
    case .smaller, .larger, .daysBetween, .businessDaysBetween: count == 2
    }
  }
}
