import NagareModel

/// How cases come, what is in them, and how people work.
extension AssumptionReader {
  // MARK: Arrivals

  // (1日に | 週に | 9:00に | 30分ごとに) 20件 | 20 (a day | at 9:00) | 1 every 30 minutes
  mutating func arrivals(_ range: Range<Int>) -> Assumption.Arrivals? {
    var cursor = reader.meaning.cursor(range)
    let known = reader.meaning.problems.count
    if let found = japaneseArrivals(&cursor), cursor.isAtEnd { return found }
    reader.meaning.problems.removeSubrange(known...)
    cursor = reader.meaning.cursor(range)
    if let found = englishArrivals(&cursor), cursor.isAtEnd { return found }
    return nil
  }

  private mutating func japaneseArrivals(_ cursor: inout Cursor) -> Assumption.Arrivals? {
    var walk = cursor
    if let minutes = reader.meaning.time(&walk), walk.accept("に"), let time = TimeOfDay(minutes: minutes) {
      cursor = walk
      return count(&cursor).flatMap(\.whole).map { .together($0, at: time) }
    }
    walk = cursor
    if let period = reader.meaning.period(&walk), walk.accept("ごとに") || walk.accept("おきに") || walk.accept("ごと") {
      guard let minutes = period.minutes, minutes > 0 else { return nil }
      cursor = walk
      return count(&cursor).flatMap(\.whole).map { .evenly($0, everyMinutes: minutes) }
    }
    for (word, rate) in Self.rates {
      walk = cursor
      if walk.accept("1") || walk.accept("一") { walk.skipSpaces() }
      guard walk.accept(word) else { continue }
      walk.skipSpaces()
      guard walk.accept("に") || walk.accept("あたり") || walk.accept("当たり") else { continue }
      cursor = walk
      return count(&cursor).map { .byChance($0, per: rate) }
    }
    return nil
  }

  private static let rates: [(Word, Assumption.Arrivals.Rate)] = [
    (.hour, .hour), (.day, .day), (.businessDay, .day), (.week, .week), (.month, .month),
  ]

  private mutating func englishArrivals(_ cursor: inout Cursor) -> Assumption.Arrivals? {
    guard let number = count(&cursor) else { return nil }
    cursor.skipSpaces()
    if cursor.accept("at ") {
      cursor.skipSpaces()
      guard let whole = number.whole else { return nil }
      return reader.meaning.time(&cursor).flatMap { TimeOfDay(minutes: $0) }.map { .together(whole, at: $0) }
    }
    var walk = cursor
    if walk.accept("every ") {
      walk.skipSpaces()
      if let minutes = reader.meaning.period(&walk)?.minutes, minutes > 0, let whole = number.whole {
        cursor = walk
        return .evenly(whole, everyMinutes: minutes)
      }
    }
    guard
      cursor.accept("an ") || cursor.accept("a ") || cursor.accept("per ") || cursor.accept("each ")
        || cursor.accept("every ")
    else { return nil }
    cursor.skipSpaces()
    for (word, rate) in Self.rates where cursor.accept(word) { return .byChance(number, per: rate) }
    return nil
  }

  // number 件?
  private mutating func count(_ cursor: inout Cursor) -> Number? {
    cursor.skipSpaces()
    guard case .number(let number, let unit) = reader.meaning.quantity(&cursor), unit == nil || unit == .matter,
      number >= .zero
    else { return nil }
    return number
  }

  // MARK: Shares

  // part percent ("、" part percent)*
  mutating func shares(_ range: Range<Int>, of item: Item.ID) -> [Assumption.Share<Assumption.Content>]? {
    var shares: [Assumption.Share<Assumption.Content>] = []
    for piece in RowParts.parts(reader.meaning.cursor(range)) {
      guard let (content, percent) = divided(piece), let part = self.content(content, of: item) else { return nil }
      shares.append(Assumption.Share(part, percent: percent))
    }
    guard !shares.isEmpty else { return nil }
    return isWhole(shares.map(\.percent), range) ? shares : nil
  }

  /// What stands before the share at the end of a piece, and the share.
  private mutating func divided(_ piece: Range<Int>) -> (Range<Int>, Number)? {
    var start = piece.upperBound - 1
    while start > piece.lowerBound {
      let before = copy.scalars[start - 1]
      guard Cursor.isDigit(before) || before == 0x2E || before == 0x20 && start == piece.upperBound - 1 else { break }
      start -= 1
    }
    while start < piece.upperBound, copy.scalars[start] == 0x20 { start += 1 }
    var cursor = reader.meaning.cursor(start..<piece.upperBound)
    guard case .number(let percent, .percent) = reader.meaning.quantity(&cursor), cursor.isAtEnd else { return nil }
    let content = cursor.trimmedBefore(start, from: piece.lowerBound)
    return content.isEmpty ? nil : (content, percent)
  }

  private mutating func content(_ range: Range<Int>, of item: Item.ID) -> Assumption.Content? {
    let known = reader.meaning.problems
    var cursor = reader.meaning.cursor(range)
    if let limits = reader.meaning.limits(&cursor, for: .item(item), depth: 0), cursor.isAtEnd {
      if limits.isUpsideDown {
        reader.meaning.problems.append(.rangeUpsideDown(copy, range))
        return nil
      }
      return .within(limits)
    }
    reader.meaning.problems = known
    let value = reader.meaning.entered(range, for: item)
    if case .constant(.text) = value, let type = reader.meaning.items[item].type, type.kind != .text {
      reader.meaning.problems.append(
        .notAValue(copy, range, of: reader.meaning.items[item].name, choices: type.choices))
      return nil
    }
    return .value(value)
  }

  private static let shares = Number.zero...Number(100)

  /// Whether shares make 100 %; explained where they do not.
  private mutating func isWhole(_ percents: [Number], _ range: Range<Int>) -> Bool {
    guard percents.allSatisfy(Self.shares.contains) else {
      reader.meaning.problems.append(.shareOutOfRange(copy, range))
      return false
    }
    let sum = percents.reduce(Number.zero) { $0.adding($1) ?? $0 }
    guard sum != Number(100) else { return true }
    reader.meaning.problems.append(.sharesSum(copy, range, sum))
    return false
  }

  // MARK: People

  func beginsTrait(_ range: Range<Int>) -> Bool {
    let cursor = reader.meaning.cursor(range)
    return cursor.word([.detail, .answer]) != nil || cursor.word(.inner)?.word == .inBatches
      || cursor.word(.promiseDetail)?.word == .absent || reader.meaning.symbols.answers.longest(at: cursor) != nil
  }

  // trait ("、" trait)*
  mutating func traits(_ range: Range<Int>) -> [Assumption.Trait]? {
    var cursor = reader.meaning.cursor(range)
    var traits: [Assumption.Trait] = []
    var answers: [Assumption.Share<Answer>] = []
    while !cursor.isAtEnd {
      cursor.skipSpaces()
      if let next = Names.separator(cursor) {
        cursor.position = next
      } else if let share = answerShare(&cursor) {
        answers.append(share)
      } else if let trait = trait(&cursor) {
        traits.append(trait)
      } else {
        return nil
      }
    }
    if !answers.isEmpty {
      guard isWhole(answers.map(\.percent), range) else { return nil }
      traits.insert(.answers(answers), at: 0)
    }
    return traits.isEmpty ? nil : traits
  }

  // answer percent
  private mutating func answerShare(_ cursor: inout Cursor) -> Assumption.Share<Answer>? {
    var walk = cursor
    let answer: Answer
    if let own = reader.meaning.symbols.answers.longest(at: walk) {
      walk.position = own.end
      answer = .own(reader.meaning.symbols.answers.names[own.number])
    } else {
      switch walk.acceptWord(.answer) {
      case .approve: answer = .approved
      case .sendBack: answer = .sentBack
      case .reject: answer = .rejected
      default: return nil
      }
    }
    walk.skipSpaces()
    guard case .number(let percent, .percent) = reader.meaning.quantity(&walk) else { return nil }
    cursor = walk
    return Assumption.Share(answer, percent: percent)
  }

  private mutating func trait(_ cursor: inout Cursor) -> Assumption.Trait? {
    if cursor.accept(.takes) {
      skipColon(&cursor)
      return effort(&cursor).map { .takes($0) }
    }
    if cursor.accept(.inBatches) {
      skipColon(&cursor)
      return times(&cursor).map { .inBatches($0) }
    }
    if cursor.accept(.people) {
      skipColon(&cursor)
      let start = cursor.position
      guard case .number(let number, let unit) = reader.meaning.quantity(&cursor), unit == nil || unit == .person else {
        return nil
      }
      guard let count = number.whole, Role.possiblePeople.contains(count) else {
        reader.meaning.problems.append(.peopleOutOfRange(copy, start..<cursor.position))
        return nil
      }
      return .people(count)
    }
    if cursor.accept(.hours) {
      skipColon(&cursor)
      return reader.meaning.hours(&cursor).map { .hours($0) }
    }
    guard cursor.accept(.absent) else { return nil }
    skipColon(&cursor)
    let start = cursor.position
    guard case .number(let percent, .percent) = reader.meaning.quantity(&cursor) else { return nil }
    guard Self.shares.contains(percent) else {
      reader.meaning.problems.append(.shareOutOfRange(copy, start..<cursor.position))
      return nil
    }
    return .away(percent: percent)
  }

  private func skipColon(_ cursor: inout Cursor) {
    cursor.skipSpaces()
    if cursor.accept(":") { cursor.skipSpaces() }
  }

  // 20分 | 5〜20分 | 平均30分 | 30 minutes on average
  private mutating func effort(_ cursor: inout Cursor) -> Assumption.Effort? {
    if cursor.accept(.onAverage) {
      cursor.skipSpaces()
      return minutes(&cursor).map { .onAverage($0.lowerBound) }
    }
    guard let minutes = minutes(&cursor) else { return nil }
    var walk = cursor
    walk.skipSpaces()
    if walk.accept(.onAverage), minutes.count == 1 {
      cursor = walk
      return .onAverage(minutes.lowerBound)
    }
    return minutes.count == 1 ? .always(minutes.lowerBound) : .evenly(minutes)
  }

  private mutating func minutes(_ cursor: inout Cursor) -> ClosedRange<Int>? {
    reader.meaning.minutes(&cursor)
  }

  // time ("、" time)*
  private mutating func times(_ cursor: inout Cursor) -> [TimeOfDay]? {
    var times: [TimeOfDay] = []
    var walk = cursor
    while let minutes = reader.meaning.time(&walk), let time = TimeOfDay(minutes: minutes) {
      times.append(time)
      cursor = walk
      walk.skipSpaces()
      guard let next = Names.separator(walk) else { break }
      walk.position = next
      walk.skipSpaces()
    }
    return times.isEmpty ? nil : times
  }
}

extension Cursor {
  /// What stands from one place up to another, without spaces at its ends.
  fileprivate func trimmedBefore(_ end: Int, from start: Int) -> Range<Int> { trimmed(start..<max(start, end)) }
}

extension Period {
  /// In minutes by the clock; `nil` for what has no certain length.
  fileprivate var minutes: Int? {
    switch unit {
    case .minute: count
    case .hour: 60 * count
    case .day, .businessDay, .week, .month, .year: nil
    }
  }
}

extension FieldType {
  /// What can be chosen, where something can.
  var choices: [String] {
    switch self {
    case .choice(let names), .choices(let names): names
    case .text, .longText, .number, .money, .date, .time, .yesNo, .phone, .email, .file, .person: []
    }
  }
}
