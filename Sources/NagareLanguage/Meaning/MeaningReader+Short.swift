import NagareModel

/// Days and times in the short ways people type them where one is asked for: 明日, 4/3, 17.00.
extension MeaningReader {
  /// 明日, the day after tomorrow.
  func nearDay(_ cursor: inout Cursor) -> Expression? {
    cursor.skipSpaces()
    for (words, days) in Self.nearDays {
      for word in words {
        var walk = cursor
        guard walk.accept(word), let last = word.unicodeScalars.last?.value,
          walk.isBoundary(after: last, at: walk.position)
        else { continue }
        cursor = walk
        return .arithmetic(.today, .plus, .constant(.number(Number(days), .day)))
      }
    }
    return nil
  }

  private static let nearDays: [([String], Int)] = [
    (["明後日", "あさって", "the day after tomorrow"], 2), (["明日", "あした", "あす", "tomorrow"], 1),
  ]

  // number "/" number: a month and a day in Japanese; asked back in English where both could be either.
  mutating func shortDate(_ cursor: inout Cursor) -> Expression? {
    var walk = cursor
    walk.skipSpaces()
    let start = walk.position
    guard let first = shortNumber(&walk), walk.accept("/"), let second = shortNumber(&walk),
      walk.current != 0x2F, !(walk.current.map(Cursor.isDigit) ?? false)
    else { return nil }
    func coming(_ month: Int, _ day: Int) -> Expression? {
      Day(year: 2000, month: month, day: day) == nil ? nil : .coming(month: month, day: day)
    }
    let (monthFirst, dayFirst) = (coming(first, second), coming(second, first))
    guard monthFirst != nil || dayFirst != nil else { return nil }
    cursor = walk
    if let monthFirst, isJapanese || dayFirst == nil || first == second { return monthFirst }
    if monthFirst == nil, let dayFirst, !isJapanese { return dayFirst }
    guard !isJapanese else { return nil }
    problems.append(.monthOrDay(copy, start..<walk.position, first, second))
    return .today
  }

  /// Whether the flow is in Japanese, where a month always stands before its day.
  private var isJapanese: Bool {
    (symbols.items.names + symbols.roles.names).contains { $0.unicodeScalars.contains { Cursor.isJapanese($0.value) } }
  }

  private func shortNumber(_ cursor: inout Cursor) -> Int? {
    let start = cursor.position
    var value = 0
    while let letter = cursor.current, Cursor.isDigit(letter), cursor.position - start < 2 {
      value = value * 10 + Int(letter - 0x30)
      cursor.position += 1
    }
    return cursor.position > start ? value : nil
  }

  // 17.00, in minutes since midnight
  func dottedTime(_ cursor: inout Cursor) -> Int? {
    var walk = cursor
    walk.skipSpaces()
    guard let hour = shortNumber(&walk), walk.accept("."), let minute = twoDigits(&walk), hour < 24, minute < 60 else {
      return nil
    }
    guard !(walk.current.map(Cursor.isDigit) ?? false) else { return nil }
    cursor = walk
    return hour * 60 + minute
  }

  private func twoDigits(_ cursor: inout Cursor) -> Int? {
    let start = cursor.position
    guard let value = shortNumber(&cursor), cursor.position - start == 2 else { return nil }
    return value
  }
}

extension Expression {
  /// A value without a calculation.
  var isPlain: Bool {
    switch self {
    case .arithmetic, .call: false
    case .constant, .item, .applicant, .today, .coming, .yearEnd, .dayOfMonth: true
    }
  }
}
