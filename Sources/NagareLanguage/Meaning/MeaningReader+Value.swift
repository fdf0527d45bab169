import NagareModel

/// Numbers, units, dates and times as people write them. Each method steps over what it read, or leaves the
/// cursor where it was and answers `nil`.
extension MeaningReader {
  // digits ("," digits)* ("." digits)? (億 | 万 | 千)* | digits "/" digits | digits 分の digits | kanji
  mutating func number(_ cursor: inout Cursor) -> Number? {
    let start = cursor
    if let fraction = japaneseFraction(&cursor) { return fraction }
    let isNegative = cursor.current == 0x2D && cursor.peek(1).map(Cursor.isDigit) ?? false
    if isNegative { cursor.position += 1 }
    var total = isNegative ? nil : kanji(&cursor)
    if let total { return total }
    while let part = digits(&cursor) {
      if total == nil, let below = denominator(&cursor) {
        total = part.divided(by: below)
        break
      }
      let scale = multiplier(&cursor)
      guard let scaled = part.multiplied(by: Number(scale)), let sum = (total ?? .zero).adding(scaled) else {
        cursor = start
        return nil
      }
      total = sum
      if scale == 1 { break }
    }
    guard let total else {
      cursor = start
      return nil
    }
    return isNegative ? total.negated : total
  }

  private func multiplier(_ cursor: inout Cursor) -> Int {
    switch cursor.current {
    case 0x5104: cursor.position += 1; return 100_000_000
    case 0x4E07: cursor.position += 1; return 10_000
    case 0x5343: cursor.position += 1; return 1_000
    // 50k, and not the unit of 5 km or 5 kg.
    case 0x6B where cursor.peek(1).map { !Cursor.isLatin($0) } ?? true && !ownUnits.contains("k"):
      cursor.position += 1
      return 1_000
    default: return 1
    }
  }

  private mutating func digits(_ cursor: inout Cursor) -> Number? {
    let start = cursor.position
    var value: Int128 = 0
    var places = 0
    var group = 0
    var isGrouped = false
    var isDecimal = false
    while let letter = cursor.current {
      if Cursor.isDigit(letter) {
        let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        value = shifted + Int128(letter - 0x30)
        if isDecimal { places += 1 } else { group += 1 }
      } else if letter == 0x2C, !isDecimal, group > 0, isThousands(cursor) {
        isGrouped = true
        group = 0
      } else if letter == 0x2E, !isDecimal, group > 0, cursor.peek(1).map(Cursor.isDigit) ?? false {
        isDecimal = true
      } else {
        break
      }
      cursor.position += 1
    }
    guard cursor.position > start else { return nil }
    if cursor.current == 0x3001, isThousands(cursor), !isGrouped, group <= 3, !isDecimal {
      let upper = cursor.position + 4
      problems.append(.ambiguousNumber(copy, start..<upper))
      cursor.position = upper
    }
    return Number(digits: value, places: places)
  }

  /// Exactly three digits follow this separator.
  private func isThousands(_ cursor: Cursor) -> Bool {
    (1...3).allSatisfy { cursor.peek($0).map(Cursor.isDigit) ?? false }
      && !(cursor.peek(4).map(Cursor.isDigit) ?? false)
  }

  // 1/2: a number as tight as this, and not the beginning of a date.
  private mutating func denominator(_ cursor: inout Cursor) -> Number? {
    guard cursor.current == 0x2F, cursor.peek(1).map(Cursor.isDigit) ?? false,
      copy.original(cursor.position..<cursor.position + 1) == "/"
    else { return nil }
    var walk = cursor
    walk.position += 1
    guard let below = digits(&walk), below != .zero, walk.current != 0x2F else { return nil }
    cursor = walk
    return below
  }

  // 2分の1
  private mutating func japaneseFraction(_ cursor: inout Cursor) -> Number? {
    var walk = cursor
    guard let below = digits(&walk) ?? kanjiDigits(&walk), below != .zero, walk.accept("分の") else { return nil }
    walk.skipSpaces()
    guard let above = digits(&walk) ?? kanjiDigits(&walk), let value = above.divided(by: below) else { return nil }
    cursor = walk
    return value
  }

  private static let kanji: [UInt32: Int] = Dictionary(
    uniqueKeysWithValues: zip("〇一二三四五六七八九".unicodeScalars.map(\.value), 0...9))
  private static let tens: [UInt32: Int] = [0x5341: 10, 0x767E: 100, 0x5343: 1_000]
  private static let myriads: [UInt32: Int] = [0x4E07: 10_000, 0x5104: 100_000_000]

  /// Kanji numerals, only directly before a counter: 三日, 十五人, 三千万円.
  private func kanji(_ cursor: inout Cursor) -> Number? {
    var walk = cursor
    guard let number = kanjiDigits(&walk), walk.word(.unit) != nil || walk.current == 0x5186 else { return nil }
    cursor = walk
    return number
  }

  private func kanjiDigits(_ cursor: inout Cursor) -> Number? {
    var walk = cursor
    var total = 0
    var section = 0
    var current: Int?
    while let letter = walk.current {
      if let digit = Self.kanji[letter] {
        current = (current ?? 0) * 10 + digit
      } else if let ten = Self.tens[letter] {
        section += (current ?? 1) * ten
        current = nil
      } else if let myriad = Self.myriads[letter], section + (current ?? 0) > 0 {
        total += (section + (current ?? 0)) * myriad
        (section, current) = (0, nil)
      } else {
        break
      }
      walk.position += 1
      guard walk.position - cursor.position <= 16, current ?? 0 < 100_000_000 else { return nil }
    }
    guard walk.position > cursor.position else { return nil }
    cursor = walk
    return Number(total + section + (current ?? 0))
  }

  // ("$" | "£" | "€" | "¥") number | number unit?
  mutating func quantity(_ cursor: inout Cursor) -> Value? {
    let start = cursor.position
    if let sign = cursor.current.flatMap({ Self.signs[$0] }) {
      var walk = cursor
      walk.position += 1
      walk.skipSpaces()
      guard let number = number(&walk) else { return nil }
      cursor = walk
      _ = cursor.accept(sign.1)
      return amount(number, sign.0, start..<cursor.position)
    }
    if let named = named(&cursor) { return named }
    guard let number = number(&cursor) else { return nil }
    var after = cursor
    after.skipSpaces()
    if let custom = customUnit(after) {
      cursor.position = custom.end
      return .number(number, custom.unit)
    }
    guard let word = after.acceptWord(.unit) else { return .number(number, nil) }
    if word == .times, after.isEnglish(.times) { return .number(number, nil) }
    if word == .tenths {
      guard let percent = number.multiplied(by: Number(10)) else { return nil }
      cursor = after
      return .number(percent, .percent)
    }
    guard let unit = Unit(word) else { return .number(number, nil) }
    cursor = after
    return amount(number, unit, start..<cursor.position)
  }

  // "USD" number
  private mutating func named(_ cursor: inout Cursor) -> Value? {
    guard cursor.current.map(Cursor.isLatin) ?? false else { return nil }
    let start = cursor.position
    for (code, unit) in Self.codes {
      var walk = cursor
      guard walk.accept(code) else { continue }
      walk.skipSpaces()
      guard walk.current.map(Cursor.isDigit) ?? false, let number = number(&walk) else { return nil }
      cursor = walk
      return amount(number, unit, start..<cursor.position)
    }
    return nil
  }

  private static let codes: [(String, Unit)] = [("usd", .dollar), ("eur", .euro), ("gbp", .pound), ("jpy", .yen)]

  private static let signs: [UInt32: (Unit, Word)] = [
    0x24: (.dollar, .dollar), 0xA3: (.pound, .pound), 0x20AC: (.euro, .euro), 0xA5: (.yen, .yen),
  ]

  /// An amount; one of another currency than the flow's is explained.
  private mutating func amount(_ number: Number, _ unit: Unit, _ range: Range<Int>) -> Value {
    if let other = Currency(unit), other != currency, !fieldUnits.contains(unit) {
      problems.append(.otherCurrency(copy, range, other, flow: currency))
    }
    return .number(number, unit)
  }

  /// A unit of a field's own.
  private func customUnit(_ cursor: Cursor) -> (unit: Unit, end: Int)? {
    var best: (unit: Unit, end: Int)?
    for name in ownUnits {
      var walk = cursor
      if walk.accept(spaced: name), walk.position > best?.end ?? 0 { best = (.other(name), walk.position) }
    }
    return best
  }

  // number period-unit
  mutating func period(_ cursor: inout Cursor) -> Period? {
    let start = cursor
    guard case .number(let number, let unit) = quantity(&cursor), let count = number.whole, count >= 0,
      let unit = unit.flatMap(Period.Unit.init)
    else {
      cursor = start
      return nil
    }
    return Period(count, unit)
  }

  /// A date in any of the spellings; a date without a year is the coming one.
  mutating func date(_ cursor: inout Cursor) -> Expression? {
    guard let first = cursor.current, DateSpelling.mayBegin(with: first) else { return nil }
    var walk = cursor
    guard let found = DateSpelling.read(&walk) else { return nil }
    let range = cursor.position..<walk.position
    cursor = walk
    switch found {
    case .day(let day): return .constant(.date(day))
    case .coming(let month, let day):
      if !isYearless { problems.append(.dateWithoutYear(copy, range)) }
      return .coming(month: month, day: day)
    case .ambiguous: problems.append(.ambiguousDate(copy, range))
    case .impossible: problems.append(.noSuchDate(copy, range))
    }
    return .today
  }

  /// 9:00, 9時30分, 午後5時, 5:30 pm, in minutes since midnight; 24:00 is the end of a day.
  mutating func time(_ cursor: inout Cursor) -> Int? {
    var walk = cursor
    let isMorning = walk.accept("午前")
    let isAfternoon = walk.accept("午後")
    walk.skipSpaces()
    guard let hour = smallNumber(&walk) else { return nil }
    var minute = 0
    var isClear = isMorning || isAfternoon
    if walk.accept(":") {
      guard walk.peek(0).map(Cursor.isDigit) ?? false, walk.peek(1).map(Cursor.isDigit) ?? false,
        let value = smallNumber(&walk)
      else { return nil }
      minute = value
      isClear = true
    } else if hour <= 12, Self.half(walk) != nil {
      isClear = true
    } else if walk.accept("時"), walk.current != 0x9593 {
      if walk.accept("半") {
        minute = 30
      } else if let value = smallNumber(&walk), walk.accept("分") {
        minute = value
      }
    } else {
      return nil
    }
    guard hour <= 24, minute < 60, hour < 24 || minute == 0 else { return nil }
    if let half = Self.half(walk), (1...12).contains(hour) {
      cursor.position = half.end
      return (hour % 12 + (half.isAfternoon ? 12 : 0)) * 60 + minute
    }
    if !isClear, (1...6).contains(hour) { problems.append(.ambiguousTime(copy, cursor.position..<walk.position)) }
    cursor = walk
    return (isAfternoon && hour < 12 ? hour + 12 : hour) * 60 + minute
  }

  /// am or pm behind a time.
  private static func half(_ start: Cursor) -> (isAfternoon: Bool, end: Int)? {
    var cursor = start
    cursor.skipSpaces()
    for (letters, isAfternoon) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)] {
      var walk = cursor
      guard walk.accept(letters), walk.current == 0x2D || walk.isBoundary(after: 0x6D, at: walk.position) else {
        continue
      }
      return (isAfternoon, walk.position)
    }
    return nil
  }

  private func smallNumber(_ cursor: inout Cursor) -> Int? {
    let start = cursor.position
    var value = 0
    while let letter = cursor.current, Cursor.isDigit(letter), cursor.position - start < 4 {
      value = value * 10 + Int(letter - 0x30)
      cursor.position += 1
    }
    return cursor.position > start ? value : nil
  }
}

extension Unit {
  init?(_ word: Word) {
    switch word {
    case .yen: self = .yen
    case .dollar: self = .dollar
    case .euro: self = .euro
    case .pound: self = .pound
    case .day: self = .day
    case .businessDay: self = .businessDay
    case .week: self = .week
    case .month: self = .month
    case .year: self = .year
    case .hour: self = .hour
    case .minute: self = .minute
    case .personUnit: self = .person
    case .matter: self = .matter
    case .piece: self = .piece
    case .times: self = .time
    case .copies: self = .copy
    case .percent: self = .percent
    default: return nil
    }
  }

  /// The word for it, unless it is one of the person's own.
  var word: Word? {
    switch self {
    case .yen: .yen
    case .dollar: .dollar
    case .euro: .euro
    case .pound: .pound
    case .day: .day
    case .businessDay: .businessDay
    case .week: .week
    case .month: .month
    case .year: .year
    case .hour: .hour
    case .minute: .minute
    case .person: .personUnit
    case .matter: .matter
    case .piece: .piece
    case .time: .times
    case .copy: .copies
    case .percent: .percent
    case .other: nil
    }
  }
}

extension Period.Unit {
  init?(_ unit: Unit) {
    switch unit {
    case .day: self = .day
    case .businessDay: self = .businessDay
    case .week: self = .week
    case .month: self = .month
    case .year: self = .year
    case .hour: self = .hour
    case .minute: self = .minute
    case .yen, .dollar, .euro, .pound, .person, .matter, .piece, .time, .copy, .percent, .other: return nil
    }
  }

  var unit: Unit {
    switch self {
    case .minute: .minute
    case .hour: .hour
    case .day: .day
    case .businessDay: .businessDay
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }
}

extension Currency {
  /// The one that an amount with this unit is in; `nil` for units that count something else, or words of a flow.
  init?(_ unit: Unit) {
    switch unit {
    case .yen: self = .yen
    case .dollar: self = .dollar
    case .euro: self = .euro
    case .pound: self = .pound
    case .day, .businessDay, .week, .month, .year, .hour, .minute, .person, .matter, .piece, .time, .copy, .percent,
      .other:
      return nil
    }
  }
}
