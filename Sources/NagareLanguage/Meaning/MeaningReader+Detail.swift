import NagareModel

extension MeaningReader {
  /// A deadline or a pause: `3開庁日`, `開催日の30日前`, `30 days before event date`, `17:00`.
  mutating func due(_ range: Range<Int>, detail: Word) -> Due? {
    var cursor = cursor(range)
    guard var due = moment(&cursor) else {
      problems.append(.detailNotUnderstood(copy, range.isEmpty ? range : cursor.trimmed(range), detail: detail))
      return nil
    }
    skipWithin(&cursor)
    while true {
      cursor.skipSpaces()
      if cursor.accept("、") || cursor.accept(",") { cursor.skipSpaces() }
      if cursor.accept("・") || cursor.accept("- ") { cursor.skipSpaces() }
      guard let word = cursor.acceptWord(.lateSetting) else { break }
      due.set(word)
    }
    guard cursor.isAtEnd else {
      problems.append(.detailNotUnderstood(copy, cursor.trimmed(cursor.rest), detail: detail))
      return nil
    }
    understood.dues[range.lowerBound] = due
    return due
  }

  private func skipWithin(_ cursor: inout Cursor) {
    cursor.skipSpaces()
    for word in ["以内に", "以内", "までに", "まで", "後", "間"] where cursor.accept(word) { return }
  }

  private mutating func moment(_ cursor: inout Cursor) -> Due? {
    cursor.skipSpaces()
    if cursor.accept("within ") || cursor.accept("in ") { cursor.skipSpaces() }
    var walk = cursor
    if let period = period(&walk) {
      return moment(&cursor, after: period, at: walk)
    }
    walk = cursor
    leavesPartsApart = true
    defer { leavesPartsApart = false }
    guard let date = sum(&walk, depth: 0) else { return nil }
    if case .constant(.time(let minutes)) = date {
      cursor = walk
      return TimeOfDay(minutes: minutes % (24 * 60)).map { Due(.at($0)) }
    }
    guard isDateLike(date) else { return nil }
    cursor = walk
    walk.skipSpaces()
    guard walk.accept("の") else { return Due(.on, date: date) }
    walk.skipSpaces()
    guard let period = period(&walk) else { return nil }
    walk.skipSpaces()
    guard let position = walk.acceptWord(.position) else { return nil }
    cursor = walk
    return Due(position == .before ? .before(period) : .after(period), date: date)
  }

  private func isDateLike(_ value: Expression) -> Bool {
    switch value {
    case .constant(.date), .today, .coming, .yearEnd, .dayOfMonth, .item, .arithmetic, .call: true
    case .applicant, .constant: false
    }
  }

  /// What follows a period: nothing, 前 or before with a date.
  private mutating func moment(_ cursor: inout Cursor, after period: Period, at start: Cursor) -> Due? {
    var walk = start
    walk.skipSpaces()
    if walk.isEnglish(.before), walk.accept(.before), let date = sum(&walk, depth: 0) {
      cursor = walk
      return Due(.before(period), date: date)
    }
    if walk.isEnglish(.following), walk.accept(.following), let date = sum(&walk, depth: 0) {
      cursor = walk
      return Due(.after(period), date: date)
    }
    if walk.accept("前") {
      let dates = items.indices.filter { items[$0].type == .date }
      guard dates.count == 1, let only = dates.first else {
        problems.append(.dueWithoutDate(copy, cursor.trimmed(cursor.rest)))
        cursor.position = cursor.end
        return Due(.within(period))
      }
      cursor = walk
      return Due(.before(period), date: .item(only))
    }
    cursor = start
    return Due(.within(period))
  }

  /// What happens when a deadline passes; a target is left for the one who knows the blocks.
  mutating func lateAction(_ range: Range<Int>) -> LateSyntax? {
    var cursor = cursor(range)
    cursor.skipSpaces()
    if let arrow = arrow(&cursor) { return .goTo(arrow) }
    if let word = cursor.acceptWord([.late, .answer]) {
      Endings.skipPoliteness(&cursor)
      cursor.skipSpaces()
      if cursor.accept(":") { cursor.skipSpaces() }
      switch word {
      case .remind where cursor.isAtEnd: return .action(.remind)
      case .passTo where !cursor.isAtEnd: return .action(.passTo(people(cursor.rest)))
      case .notify: return message(cursor).map { .action(.notify($0.0, $0.1)) }
      case .finish: return .action(.goTo(.finish(outcome(Names.whole(cursor)))))
      case .approve, .approval: return cursor.isAtEnd ? .action(.answer(.approved)) : nil
      case .reject: return cursor.isAtEnd ? .action(.answer(.rejected)) : nil
      case .jump where !cursor.isAtEnd: return .goTo(cursor.rest)
      default: break
      }
    }
    return nil
  }

  enum LateSyntax {
    case action(LateAction)
    case goTo(Range<Int>)
  }

  /// `→ 行き先`: where the target stands.
  func arrow(_ cursor: inout Cursor) -> Range<Int>? {
    var walk = cursor
    guard walk.accept("→") || walk.accept("->") || walk.accept("=>") else { return nil }
    walk.skipSpaces()
    guard !walk.isAtEnd else { return nil }
    cursor = walk
    return walk.rest
  }

  /// WHO 「…」
  mutating func message(_ start: Cursor) -> ([Performer], Text)? {
    guard let message = start.message() else { return nil }
    return (people(message.who), text(message.words))
  }

  /// The name of an ending; the built-in ones are the same in both languages.
  func outcome(_ name: Range<Int>) -> Outcome {
    guard !name.isEmpty else { return .finished }
    var cursor = cursor(name)
    let word = cursor.acceptWord(.outcome)
    Endings.skipPoliteness(&cursor)
    if let word, cursor.isAtEnd {
      switch word {
      case .finished: return .finished
      case .rejected: return .rejected
      case .withdrawn: return .withdrawn
      default: break
      }
    }
    return .named(copy.original(name))
  }

  /// What an answer does: → target, 完了「…」, or 通知 WHO「…」.
  mutating func reaction(_ range: Range<Int>) -> ReactionSyntax? {
    switch lateAction(range) {
    case .goTo(let target): .goTo(target)
    case .action(.goTo(let destination)): .reaction(.goTo(destination))
    case .action(.notify(let who, let text)): .reaction(.notify(who, text))
    case .action, nil: nil
    }
  }

  enum ReactionSyntax {
    case reaction(Reaction)
    case goTo(Range<Int>)
  }

  mutating func absence(_ range: Range<Int>) -> Absence? {
    var cursor = cursor(range)
    if cursor.accept(.readLater), cursor.isAtEnd { return .readLater }
    let who = people(range)
    return who.isEmpty ? nil : .deputies(who)
  }

  /// 10〜30分, in minutes.
  mutating func minutes(_ range: Range<Int>) -> ClosedRange<Int>? {
    var cursor = cursor(range)
    let minutes = minutes(&cursor)
    cursor.skipSpaces()
    return cursor.isAtEnd ? minutes : nil
  }

  mutating func minutes(_ cursor: inout Cursor) -> ClosedRange<Int>? {
    guard let first = quantity(&cursor), case .number(let low, let lowUnit) = first else { return nil }
    var high = low
    var unit = lowUnit
    var walk = cursor
    walk.skipSpaces()
    if walk.accept("~") || walk.accept("から") || walk.accept("to ") {
      walk.skipSpaces()
      guard case .number(let value, let highUnit) = quantity(&walk) else { return nil }
      high = value
      unit = highUnit ?? lowUnit
      cursor = walk
    }
    guard let scale = unit?.minutes, let lower = low.whole, let upper = high.whole, lower >= 0,
      max(lower, upper) < 1_000_000
    else { return nil }
    let (shortest, longest) = (lower * (lowUnit?.minutes ?? scale), upper * scale)
    return shortest <= longest ? shortest...longest : nil
  }

  /// 8:30〜12:00、13:00〜17:15
  mutating func hours(_ range: Range<Int>) -> OfficeHours? {
    var cursor = cursor(range)
    return hours(&cursor).flatMap { cursor.isAtEnd ? $0 : nil }
  }

  // span ("、" span)?
  mutating func hours(_ cursor: inout Cursor) -> OfficeHours? {
    guard let first = span(&cursor) else { return nil }
    var spans = [first]
    var walk = cursor
    walk.skipSpaces()
    if walk.accept("、") || walk.accept(",") || walk.accept("と") || walk.accept("and ") {
      walk.skipSpaces()
      if let second = span(&walk) {
        spans.append(second)
        cursor = walk
      }
    }
    return OfficeHours(spans: spans)
  }

  // time 〜 time まで?
  private mutating func span(_ cursor: inout Cursor) -> ClosedRange<Int>? {
    var walk = cursor
    for glue in ["from ", "at "] where walk.accept(glue) { walk.skipSpaces() }
    guard let opening = time(&walk) ?? dottedTime(&walk) else { return nil }
    walk.skipSpaces()
    let joints = ["~", "から", "to ", "until ", "till ", "-"]
    guard joints.contains(where: { walk.accept($0) }) else { return nil }
    walk.skipSpaces()
    guard let closing = time(&walk) ?? dottedTime(&walk), opening < closing else { return nil }
    _ = walk.accept("まで")
    cursor = walk
    return opening...closing
  }
}

extension Due {
  mutating func set(_ word: Word) {
    switch word {
    case .countingToday: deadline.start = .today
    case .ifClosedNext: deadline.whenClosed = .nextOpenDay
    case .ifClosedPrevious: deadline.whenClosed = .previousOpenDay
    default: break
    }
  }
}

extension Unit {
  /// How many minutes of work it stands for; a day is 7 h 45 min of office time.
  fileprivate var minutes: Int? {
    switch self {
    case .minute: 1
    case .hour: 60
    case .day, .businessDay: 465
    default: nil
    }
  }
}

extension Cursor {
  func isAccepted(_ letters: String) -> Bool {
    var walk = self
    return walk.accept(letters)
  }

  func firstQuote() -> Int? {
    first { $0.current.flatMap(Cursor.closing) != nil }
  }

  /// WHO 「…」: whom a message goes to, in quotes or not, and its words, which end the line.
  func message() -> (who: Range<Int>, words: Range<Int>)? {
    let place = first { cursor in
      var rest = cursor
      guard rest.acceptQuote() != nil else { return false }
      rest.skipSpaces()
      return rest.isAtEnd
    }
    guard let place, let words = Cursor(copy, place..<end).quote()?.inside else { return nil }
    let who = Names.withoutParticle(trimmed(position..<place), in: copy)
    let areNames = People.pieces(who, copy: copy).allSatisfy { piece in
      if case .name(let name, isQuoted: false) = piece { Cursor(copy, name).firstQuote() == nil } else { true }
    }
    return who.isEmpty || !areNames ? nil : (who, words)
  }
}
