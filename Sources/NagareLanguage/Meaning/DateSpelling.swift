import NagareModel

/// The ways a date is written in an office: ISO, with slashes, with 年月日, with an era, without a year.
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
    guard !isYear, integer(&walk, atMost: 2) != nil, let _ = rest(&walk, allowing: ["."]) else { return nil }
    cursor = walk
    return .ambiguous
  }

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
