import NagareModel

/// The rules of a 暦 and the word behind a 通貨.
extension MeaningReader {
  // day (〜 day)? ("、" day (〜 day)?)*
  mutating func days(_ range: Range<Int>) -> [CalendarRules.Days]? {
    var cursor = cursor(range)
    var days: [CalendarRules.Days] = []
    while true {
      cursor.skipSpaces()
      if let next = Names.separator(cursor) ?? (cursor.current == 0x30FB ? cursor.position + 1 : nil) {
        cursor.position = next
        continue
      }
      guard !cursor.isAtEnd else { return days.isEmpty ? nil : days }
      guard let some = someDays(&cursor) else { return nil }
      days.append(some)
    }
  }

  private enum Point {
    case day(Day)
    case yearly(MonthDay)
    case weekly(Weekday)
  }

  private mutating func someDays(_ cursor: inout Cursor) -> CalendarRules.Days? {
    for glue in Self.glue where cursor.accept(glue) { cursor.skipSpaces() }
    if let week = Self.partOfWeek(&cursor) { return week }
    guard let from = point(&cursor) else { return nil }
    var walk = cursor
    walk.skipSpaces()
    guard walk.accept("~") || walk.accept("から") || walk.accept("to ") else { return Self.days(from, from) }
    walk.skipSpaces()
    guard let to = point(&walk) else { return nil }
    _ = walk.accept("まで")
    cursor = walk
    return Self.days(from, to)
  }

  /// on Wednesdays, every Wednesday: what says nothing more in front of a day.
  private static let glue = ["on ", "at ", "every ", "each ", "all ", "the "]

  /// weekends
  private static func partOfWeek(_ cursor: inout Cursor) -> CalendarRules.Days? {
    for (word, first, last) in [("weekend", Weekday.saturday, Weekday.sunday), ("weekday", .monday, .friday)] {
      var walk = cursor
      guard walk.accept(word) else { continue }
      _ = walk.accept("s")
      guard walk.isBoundary(after: 0x73, at: walk.position) else { continue }
      cursor = walk
      return .weekly(from: first, to: last)
    }
    return nil
  }

  private static func days(_ from: Point, _ to: Point) -> CalendarRules.Days? {
    switch (from, to) {
    case (.day(let from), .day(let to)): from <= to ? .dates(from...to) : nil
    case (.yearly(let from), .yearly(let to)): .yearly(from: from, to: to)
    case (.weekly(let from), .weekly(let to)): .weekly(from: from, to: to)
    default: nil
    }
  }

  private mutating func point(_ cursor: inout Cursor) -> Point? {
    if let weekday = Weekday(&cursor) { return .weekly(weekday) }
    let start = cursor.position
    let found = DateSpelling.read(&cursor)
    let range = start..<cursor.position
    cursor.skipWeekday()
    switch found {
    case .day(let day): return .day(day)
    case .coming(let month, let day): return MonthDay(month: month, day: day).map { .yearly($0) }
    case .ambiguous: problems.append(.ambiguousDate(copy, range))
    case .impossible: problems.append(.noSuchDate(copy, range))
    case nil: break
    }
    return nil
  }

  /// 9 to 5, 9-17: hours that do not say which half of the day they are in, as they are most likely meant.
  mutating func likelyHours(_ range: Range<Int>) -> String? {
    var cursor = cursor(range)
    for glue in ["from ", "at "] where cursor.accept(glue) { cursor.skipSpaces() }
    guard let opening = number(&cursor)?.whole else { return nil }
    cursor.skipSpaces()
    guard ["to ", "until ", "till ", "-", "~"].contains(where: { cursor.accept($0) }) else { return nil }
    cursor.skipSpaces()
    guard let closing = number(&cursor)?.whole, cursor.isAtEnd, (0...23).contains(opening), (1...24).contains(closing)
    else { return nil }
    let end = closing > opening ? closing : closing + 12
    return end > opening && end <= 24 ? "\(opening):00 to \(end):00" : nil
  }

  /// なし, none or never, alone.
  func isNone(_ range: Range<Int>) -> Bool {
    var cursor = cursor(range)
    return cursor.accept(.nobody) && cursor.isAtEnd
  }

  // word 整数?
  func currency(_ range: Range<Int>) -> Currency? {
    var cursor = cursor(range)
    if let word = cursor.acceptWord(.unit), cursor.isAtEnd, let known = Unit(word).flatMap({ Currency($0) }) {
      return known
    }
    cursor.position = range.lowerBound
    let isWhole = cursor.first { $0.peek(-1) == 0x20 && $0.word(.inner)?.word == .whole }
    if let isWhole {
      var walk = cursor
      walk.position = isWhole
      guard walk.accept(.whole), walk.isAtEnd else { return nil }
    }
    let name = Names.unquoted(copy, cursor.trimmed(range.lowerBound..<(isWhole ?? range.upperBound)))
    guard !name.isEmpty, !copy.scalars[name].contains(where: Cursor.isDigit) else { return nil }
    return .other(copy.original(name), places: isWhole == nil ? 2 : 0)
  }
}

extension Weekday {
  /// 水曜, 水曜日, Wednesday, Wed.
  init?(_ cursor: inout Cursor) {
    for weekday in Weekday.allCases {
      let name = weekday.name
      for (spelling, needsBoundary) in [
        (name.ja + "日", false), (name.ja, false), (name.en, true), (String(name.en.prefix(3)), true),
      ] {
        var walk = cursor
        guard walk.accept(spelling) else { continue }
        if needsBoundary {
          if walk.accept("s") {}
          guard walk.isBoundary(after: 0x61, at: walk.position) else { continue }
        }
        cursor = walk
        self = weekday
        return
      }
    }
    return nil
  }

  /// 水曜, Wednesday.
  var name: Phrase {
    switch self {
    case .monday: Phrase(ja: "月曜", en: "Monday")
    case .tuesday: Phrase(ja: "火曜", en: "Tuesday")
    case .wednesday: Phrase(ja: "水曜", en: "Wednesday")
    case .thursday: Phrase(ja: "木曜", en: "Thursday")
    case .friday: Phrase(ja: "金曜", en: "Friday")
    case .saturday: Phrase(ja: "土曜", en: "Saturday")
    case .sunday: Phrase(ja: "日曜", en: "Sunday")
    }
  }
}
