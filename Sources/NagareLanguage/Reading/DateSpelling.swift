import NagareModel

/// The months as English names them.
enum MonthName {
  static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

/// The ways a date is written in an office: ISO, with slashes, with 年月日, with an era, with the name of a month,
/// without a year.
enum DateSpelling {
  case day(Day)
  case coming(month: Int, day: Int)
  /// `8.4.1`: 令和8年 or 1908?
  case ambiguous
  case impossible

  private static let eras: [(letters: [UInt32], era: Era)] = Era.allCases.flatMap { era in
    let kanji = Folding.key(era.name)
    return [
      (kanji, era), (Array(kanji.prefix(1)), era), ([Folding.folded(era.letter.unicodeScalars.first?.value ?? 0)], era),
    ]
  }

  static let eraLetters = Set(eras.compactMap(\.letters.first))

  static func read(_ cursor: inout Cursor) -> DateSpelling? {
    for (letters, era) in eras {
      var walk = cursor
      guard walk.accept(letters: letters) else { continue }
      walk.skipSpaces()
      guard let year = walk.accept("元") ? 1 : integer(&walk, atMost: 3) else { continue }
      guard let rest = rest(&walk, allowing: ["年", "."]) else { continue }
      cursor = walk
      return Day(era: era, year: year, month: rest.month, day: rest.day).map { .day($0) } ?? .impossible
    }
    if let named = english(&cursor) { return named }
    var walk = cursor
    guard let first = integer(&walk, atMost: 4) else { return nil }
    let isYear = walk.position - cursor.position == 4
    if isYear, let rest = rest(&walk, allowing: ["年", "-", "/", "."]) {
      cursor = walk
      return Day(year: first, month: rest.month, day: rest.day).map { .day($0) } ?? .impossible
    }
    if walk.accept("月"), let day = integer(&walk, atMost: 2), walk.accept("日") {
      cursor = walk
      let isDay = Day(year: 2000, month: first, day: day) != nil
      return isDay ? .coming(month: first, day: day) : .impossible
    }
    walk.position = cursor.position
    guard !isYear, integer(&walk, atMost: 2) != nil else { return nil }
    if let (second, year, end) = slashed(walk), first > 12 || second > 12 {
      // 25/12/2026 can be one day only, 25/13/2026 none.
      cursor = end
      let found = first > 12 ? Day(year: year, month: second, day: first) : Day(year: year, month: first, day: second)
      return found.map { .day($0) } ?? .impossible
    }
    if slashed(walk) != nil || rest(&walk, allowing: ["."]) != nil {
      while let letter = walk.current, Cursor.isDigit(letter) || letter == 0x2F { walk.position += 1 }
      cursor = walk
      return .ambiguous
    }
    return nil
  }

  /// The rest of 5/11/2026: the 5th of November, or 11 May?
  private static func slashed(_ start: Cursor) -> (second: Int, year: Int, end: Cursor)? {
    var cursor = start
    guard cursor.accept("/"), let second = integer(&cursor, atMost: 2), cursor.accept("/") else { return nil }
    let from = cursor.position
    guard let year = integer(&cursor, atMost: 4), cursor.position - from == 4 else { return nil }
    return (second, year, cursor)
  }

  private static let months = MonthName.english.map { Folding.key($0) }

  // May 11, 2026 | 11 May 2026 | May 11
  private static func english(_ cursor: inout Cursor) -> DateSpelling? {
    var walk = cursor
    var day: Int?
    if walk.current.map(Cursor.isDigit) ?? false {
      day = integer(&walk, atMost: 2)
      for ordinal in ["st", "nd", "rd", "th"] where walk.accept(ordinal) { break }
      walk.skipSpaces()
    }
    guard let month = month(&walk) else { return nil }
    walk.skipSpaces()
    if day == nil {
      day = integer(&walk, atMost: 2)
      for ordinal in ["st", "nd", "rd", "th"] where walk.accept(ordinal) { break }
    }
    guard let day else { return nil }
    var after = walk
    if after.accept(",") { after.skipSpaces() } else { after.skipSpaces() }
    let from = after.position
    // “November 14, 2026-08-14” is two days.
    if let year = integer(&after, atMost: 4), after.position - from == 4, after.current != 0x2D, after.current != 0x2F {
      cursor = after
      return Day(year: year, month: month, day: day).map { .day($0) } ?? .impossible
    }
    cursor = walk
    return Day(year: 2000, month: month, day: day) != nil ? .coming(month: month, day: day) : .impossible
  }

  /// The name of a month, or its first three letters.
  private static func month(_ cursor: inout Cursor) -> Int? {
    guard let first = cursor.current, monthLetters.contains(first) else { return nil }
    for (index, name) in months.enumerated() {
      for letters in [name, Array(name.prefix(4)), Array(name.prefix(3))] {
        var walk = cursor
        guard walk.accept(letters: letters), let last = letters.last, walk.isBoundary(after: last, at: walk.position)
        else { continue }
        _ = walk.accept(".")
        cursor = walk
        return index + 1
      }
    }
    return nil
  }

  /// Whether a date may begin with this letter: a digit, an era, the name of a month.
  static func mayBegin(with letter: UInt32) -> Bool {
    Cursor.isDigit(letter) || eraLetters.contains(letter) || monthLetters.contains(letter)
  }

  private static let monthLetters = Set(months.compactMap(\.first))

  /// The month and the day behind a year, with the separators the first one allows.
  private static func rest(_ cursor: inout Cursor, allowing separators: [String]) -> (month: Int, day: Int)? {
    var walk = cursor
    guard let separator = separators.first(where: { walk.accept($0) }) else { return nil }
    walk.skipSpaces()
    guard let month = integer(&walk, atMost: 2), walk.accept(separator == "年" ? "月" : separator) else { return nil }
    walk.skipSpaces()
    guard let day = integer(&walk, atMost: 2) else { return nil }
    if separator == "年", !walk.accept("日") { return nil }
    cursor = walk
    return (month, day)
  }

  private static func integer(_ cursor: inout Cursor, atMost digits: Int) -> Int? {
    let start = cursor.position
    var value = 0
    while let letter = cursor.current, Cursor.isDigit(letter) {
      value = value * 10 + Int(letter - 0x30)
      cursor.position += 1
      guard cursor.position - start <= digits else { return nil }
    }
    return cursor.position > start ? value : nil
  }
}
