import NagareModel

extension MeaningReader {
  /// A whole stretch as a calculation; explained where it stops making sense.
  mutating func expression(_ range: Range<Int>) -> Expression? {
    var cursor = cursor(range)
    furthest = range.lowerBound
    let value = sum(&cursor, depth: 0)
    cursor.skipSpaces()
    guard let value, cursor.isAtEnd else {
      // Behind a sign or in a bracket: the value that was looked for there, and not what stands before it.
      cursor.position = min(max(cursor.position, furthest), cursor.end)
      explainExpression(cursor)
      return nil
    }
    understood.expressions[range.lowerBound] = value
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
      // 締切びより後, 数りょうを超える: the name ends where the comparison begins.
      if cursor.position > from, Cursor.isJapanese(letter), letter == 0x3092 || cursor.word(.comparison) != nil {
        break
      }
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
    for parts in 2... {
      var walk = cursor
      walk.skipSpaces()
      let operation: Expression.Operator
      if walk.accept("+") { operation = .plus } else if walk.accept("-") { operation = .minus } else { return value }
      let from = walk.position
      guard let right = product(&walk, depth: depth) else { return value }
      if parts > Self.longest { return tooLong(&cursor, value) }
      askAboutShare(value, right, cursor.trimmed(from..<walk.position))
      value = .arithmetic(value, operation, right)
      cursor = walk
    }
    return value
  }

  /// Says so once, and passes over the rest.
  private mutating func tooLong(_ cursor: inout Cursor, _ value: Expression) -> Expression {
    problems.append(.calculationTooLong(copy, cursor.rest, most: Self.longest))
    cursor.position = cursor.end
    return value
  }

  /// 費用 + 10%: ten per cent of what? A share is added only to shares and bare numbers.
  private mutating func askAboutShare(_ left: Expression, _ right: Expression, _ range: Range<Int>) {
    let units = (unit(of: left), unit(of: right))
    guard units.0 != units.1, let share = [left, right].first(where: \.isShare) else { return }
    let other = share == left ? units.1 : units.0
    if let other, other != .percent { problems.append(.shareOfWhat(copy, range)) }
  }

  /// What a calculation counts, as far as it says so.
  private func unit(of value: Expression) -> Unit? {
    switch value {
    case .constant(.number(_, let unit)): unit
    case .item(let item): items.indices.contains(item) ? items[item].unit : nil
    case .arithmetic(let left, .plus, let right), .arithmetic(let left, .minus, let right):
      unit(of: left) ?? unit(of: right)
    case .arithmetic(let left, .times, let right): left.isShare ? unit(of: right) : unit(of: left)
    case .arithmetic(let left, .dividedBy, _): unit(of: left)
    case .call(_, let values): values.first.flatMap { unit(of: $0) }
    case .constant, .applicant, .today, .coming, .yearEnd, .dayOfMonth: nil
    }
  }

  // factor (("×" | "÷") factor)*
  private mutating func product(_ cursor: inout Cursor, depth: Int) -> Expression? {
    guard var value = factor(&cursor, depth: depth) else { return nil }
    for parts in 2... {
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
      if parts > Self.longest { return tooLong(&cursor, value) }
      value = .arithmetic(value, operation, right)
      cursor = walk
    }
    return value
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
    if let value = atom(&cursor) { return part(of: value, &cursor, depth: depth) }
    furthest = max(furthest, cursor.position)
    cursor = start
    return nil
  }

  /// 事業費の2割, 事業費の2分の1, 勤務日の4週間前; 20% of cost, 4 weeks before event date.
  private mutating func part(of value: Expression, _ cursor: inout Cursor, depth: Int) -> Expression {
    guard !leavesPartsApart else { return value }
    var walk = cursor
    walk.skipSpaces()
    if case .constant(let constant) = value { return english(constant, value, &cursor, walk, depth: depth) }
    guard walk.accept("の") else { return value }
    walk.skipSpaces()
    let known = problems.count
    var date = walk
    if let period = period(&date), let day = shifted(value, by: period, &date) {
      cursor = date
      return day
    }
    let isFraction = walk.first { $0.isAccepted("分の") } != nil
    if let share = quantity(&walk), case .number(let number, let unit) = share,
      unit == .percent || isFraction && unit == nil
    {
      cursor = walk
      return .arithmetic(value, .times, .constant(.number(number, unit)))
    }
    problems.removeSubrange(known...)
    return value
  }

  private mutating func shifted(_ day: Expression, by period: Period, _ cursor: inout Cursor) -> Expression? {
    cursor.skipSpaces()
    guard givesDate(day), let position = cursor.acceptWord(.position), position == .before || position == .following
    else { return nil }
    let span = Expression.constant(.number(Number(period.count), period.unit.unit))
    return .arithmetic(day, position == .before ? .minus : .plus, span)
  }

  private mutating func english(
    _ constant: Value, _ value: Expression, _ cursor: inout Cursor, _ start: Cursor, depth: Int
  ) -> Expression {
    var walk = start
    guard case .number(let number, let unit) = constant, walk.current.map(Cursor.isLatin) ?? false else { return value }
    let known = problems.count
    if unit == .percent, walk.accept("of ") {
      walk.skipSpaces()
      guard let whole = factor(&walk, depth: depth + 1) else { return value }
      cursor = walk
      return .arithmetic(whole, .times, value)
    }
    if let count = number.whole, let unit = unit.flatMap(Period.Unit.init), let position = walk.acceptWord(.position),
      position == .before || position == .following, let day = factor(&walk, depth: depth + 1), givesDate(day)
    {
      cursor = walk
      let span = Expression.constant(.number(Number(count), unit.unit))
      return .arithmetic(day, position == .before ? .minus : .plus, span)
    }
    problems.removeSubrange(known...)
    return value
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
    var known = cursor
    if let value = knownValue(&known), known.position > name?.end ?? 0 {
      cursor = known
      return value
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

  /// 今日, 年度末, 月末, 翌月25日, 申請者.
  private mutating func knownValue(_ cursor: inout Cursor) -> Expression? {
    if let day = knownDay(&cursor) { return day }
    guard !symbols.applicantIsRole, cursor.word(.value)?.word == .applicant, cursor.accept(.applicant) else {
      return nil
    }
    return .applicant
  }

  /// A day that a word names: 今日, 年度末, 月末, 翌月25日, day 25 of next month.
  mutating func knownDay(_ cursor: inout Cursor) -> Expression? {
    cursor.skipSpaces()
    var walk = cursor
    switch walk.acceptWord(.value) {
    case .today:
      cursor = walk
      return .today
    case .yearEnd:
      cursor = walk
      return .yearEnd
    case .monthEnd:
      cursor = walk
      return .dayOfMonth(nil, monthsOn: 0)
    default: break
    }
    return dayOfMonth(&cursor)
  }

  // (今月 | 翌月) の? (number 日 | 末) | day number of (this | next) month | end of (this | next) month
  private mutating func dayOfMonth(_ cursor: inout Cursor) -> Expression? {
    var walk = cursor
    if !(walk.current.map(Cursor.isLatin) ?? true), let word = walk.acceptWord(.position),
      word == .thisMonth || word == .nextMonth
    {
      let months = word == .nextMonth ? 1 : 0
      walk.skipSpaces()
      if walk.accept("の") { walk.skipSpaces() }
      if walk.accept("末日") || walk.accept("末") {
        cursor = walk
        return .dayOfMonth(nil, monthsOn: months)
      }
      guard let day = number(&walk)?.whole, (1...31).contains(day), walk.accept(.day) else { return nil }
      cursor = walk
      return .dayOfMonth(day, monthsOn: months)
    }
    walk = cursor
    var day: Int?
    if walk.accept("day ") {
      walk.skipSpaces()
      guard let number = number(&walk)?.whole, (1...31).contains(number) else { return nil }
      day = number
    } else if !walk.accept("the end "), !walk.accept("end ") {
      return nil
    }
    walk.skipSpaces()
    guard let word = walk.acceptWord(.position), word == .thisMonth || word == .nextMonth else { return nil }
    cursor = walk
    return .dayOfMonth(day, monthsOn: word == .nextMonth ? 1 : 0)
  }
}

extension Expression {
  /// 10%, 3割.
  fileprivate var isShare: Bool { if case .constant(.number(_, .percent)) = self { true } else { false } }
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
