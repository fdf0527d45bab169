import NagareCalendar
import NagareEngine
import NagareModel

/// Works out values and conditions by the words of the language page alone, with nothing in mind but to be right:
/// a second opinion on what the engine says.
struct Paper {
  var values: [Value]
  var items: [Item]
  var roles: [Role]
  var today: WallDate
  var calendar = OfficeCalendar()

  /// A value on paper.
  enum Entry: Equatable {
    case nothing
    case word(String)
    case amount(Amount, Unit?)
    case date(WallDate)
    case minutes(Int)
    case answer(Bool)
    case words([String])
  }

  /// It cannot be worked out.
  struct Impossible: Error {}

  func entry(_ value: Value) -> Entry {
    switch value {
    case .empty: .nothing
    case .text(let text): .word(text)
    case .number(let number, let unit): .amount(Amount(number.description), unit)
    case .date(let day): .date(WallDate(day))
    case .time(let minutes): .minutes(minutes)
    case .yesNo(let yes): .answer(yes)
    case .choices(let names), .files(let names): .words(names)
    case .role(let role): .word(roles[role].name)
    }
  }

  // MARK: Values

  func work(out expression: Expression) throws(Impossible) -> Entry {
    switch expression {
    case .constant(let value): return entry(value)
    case .item(let item): return entry(values[item])
    // Nobody has applied, and no form waits.
    case .applicant: return .nothing
    case .today: return .date(today)
    case .dayOfMonth(let day, let monthsOn):
      var date = today
      for _ in 0..<monthsOn {
        let month = date.month
        while date.month == month { date = date.next }
      }
      while date.day > 1 { date = date.previous }
      while date.day != day, date.next.month == date.month { date = date.next }
      return .date(date)
    case .coming(let month, let day):
      var date = today
      while date.month != month || date.day != day { date = date.next }
      return .date(date)
    case .yearEnd:
      var date = today
      while date.month != 3 || date.day != 31 { date = date.next }
      return .date(date)
    case .arithmetic(let left, let sign, let right):
      switch (try work(out: left), sign, try work(out: right)) {
      case (.amount(let one, let unit), _, .amount(let other, let otherUnit)):
        return try work(out: one, unit, sign, other, otherUnit)
      case (.date(let date), .plus, .amount(let count, let unit)),
        (.amount(let count, let unit), .plus, .date(let date)):
        return .date(try move(date, count, unit))
      case (.date(let date), .minus, .amount(let count, let unit)):
        return .date(try move(date, try possible(count.opposite), unit))
      case (.date(let later), .minus, .date(let earlier)): return days(earlier.days(until: later), .day)
      case (.minutes(let time), .plus, .amount(let count, let unit)): return try move(time, count, unit)
      case (.minutes(let time), .minus, .amount(let count, let unit)):
        return try move(time, try possible(count.opposite), unit)
      case (.minutes(let later), .minus, .minutes(let earlier)): return days(later - earlier, .minute)
      case (_, _, _): throw Impossible()
      }
    case .call(let function, let parts):
      var entries: [Entry] = []
      for part in parts { entries.append(try work(out: part)) }
      return try call(function, entries)
    }
  }

  private func possible<Found>(_ found: Found?) throws(Impossible) -> Found {
    guard let found else { throw Impossible() }
    return found
  }

  private func days(_ count: Int, _ unit: Unit) -> Entry { .amount(Amount(String(count)), unit) }

  private func work(
    out one: Amount, _ unit: Unit?, _ sign: Expression.Operator, _ other: Amount, _ otherUnit: Unit?
  ) throws(Impossible) -> Entry {
    switch sign {
    case .plus, .minus:
      let (left, right, both) = try alike(one, unit, other, otherUnit)
      return .amount(try possible(left.plus(try possible(sign == .plus ? right : right.opposite))), both)
    case .times:
      let product = try possible(one.times(other))
      if unit == .percent || otherUnit == .percent {
        return .amount(try possible(product.hundredth), unit == .percent ? otherUnit : unit)
      }
      let isMoney = unit == .yen || otherUnit == .yen
      let both = unit == nil ? otherUnit : otherUnit == nil || unit == otherUnit ? unit : isMoney ? .yen : nil
      return .amount(product, both)
    case .dividedBy:
      if unit != nil, otherUnit != nil, let (left, right, _) = try? alike(one, unit, other, otherUnit) {
        return .amount(try possible(left.divided(by: right)), nil)
      }
      let divisor = otherUnit == .percent ? try possible(other.hundredth) : other
      return .amount(try possible(one.divided(by: divisor)), unit)
    }
  }

  /// In one unit: a bare number has any, but beside it 10% is 0.1.
  private func alike(
    _ one: Amount, _ unit: Unit?, _ other: Amount, _ otherUnit: Unit?
  ) throws(Impossible) -> (Amount, Amount, Unit?) {
    if unit == otherUnit { return (one, other, unit) }
    if unit == .percent, otherUnit == nil { return (try possible(one.hundredth), other, nil) }
    if otherUnit == .percent, unit == nil { return (one, try possible(other.hundredth), nil) }
    guard let unit, let otherUnit else { return (one, other, unit ?? otherUnit) }
    switch (unit, otherUnit) {
    case (.day, .businessDay), (.businessDay, .day): return (one, other, unit)
    case (.hour, .minute): return (try possible(one.times(Amount("60"))), other, .minute)
    case (.minute, .hour): return (one, try possible(other.times(Amount("60"))), .minute)
    case (.week, .day): return (try possible(one.times(Amount("7"))), other, .day)
    case (.day, .week): return (one, try possible(other.times(Amount("7"))), .day)
    case (.year, .month): return (try possible(one.times(Amount("12"))), other, .month)
    case (.month, .year): return (one, try possible(other.times(Amount("12"))), .month)
    case (_, _): throw Impossible()
    }
  }

  private func move(_ date: WallDate, _ count: Amount, _ unit: Unit?) throws(Impossible) -> WallDate {
    let count = try possible(count.whole)
    // No calendar on the wall goes that far.
    guard abs(count) < 1_000_000 else { throw Impossible() }
    switch unit {
    case nil, .day: return date.moved(count)
    case .week: return date.moved(7 * count)
    case .businessDay: return date.moved(count, counting: isOpen)
    case .month: return date.moved(months: count)
    case .year: return date.moved(months: 12 * count)
    case .yen, .dollar, .euro, .pound, .hour, .minute, .person, .matter, .piece, .time, .copy, .percent, .other:
      throw Impossible()
    }
  }

  private func move(_ time: Int, _ count: Amount, _ unit: Unit?) throws(Impossible) -> Entry {
    let count = try possible(count.whole)
    let later = time + (unit == .hour ? 60 * count : count)
    guard unit == .hour || unit == .minute, (0..<1440).contains(later) else { throw Impossible() }
    return .minutes(later)
  }

  private func isOpen(_ date: WallDate) -> Bool {
    Day(year: date.year, month: date.month, day: date.day).map(calendar.isOpen) ?? false
  }

  private func call(_ function: Expression.Function, _ entries: [Entry]) throws(Impossible) -> Entry {
    switch (function, entries) {
    case (.roundDown, _): return try round(.down, entries)
    case (.roundUp, _): return try round(.up, entries)
    case (.round, _): return try round(.nearest, entries)
    case (.smaller, _), (.larger, _):
      guard entries.count == 2 else { throw Impossible() }
      if case .amount(let one, let unit) = entries[0], case .amount(let other, let otherUnit) = entries[1] {
        let (left, right, both) = try alike(one, unit, other, otherUnit)
        let takesRight = function == .smaller ? right < left : left < right
        if (unit == .percent) != (otherUnit == .percent) { return .amount(takesRight ? right : left, both) }
        return takesRight ? .amount(other, otherUnit ?? unit) : .amount(one, unit ?? otherUnit)
      }
      guard let isBelow = isLess(entries[1], entries[0]), let isAbove = isLess(entries[0], entries[1])
      else { throw Impossible() }
      return (function == .smaller ? isBelow : isAbove) ? entries[1] : entries[0]
    case (.daysBetween, _), (.businessDaysBetween, _):
      guard entries.count == 2, case .date(let from) = entries[0], case .date(let to) = entries[1] else {
        throw Impossible()
      }
      return function == .daysBetween
        ? days(from.days(until: to), .day) : days(from.days(until: to, counting: isOpen), .businessDay)
    }
  }

  private func round(_ rounding: Amount.Rounding, _ entries: [Entry]) throws(Impossible) -> Entry {
    guard case .amount(let amount, let unit) = entries[0] else { throw Impossible() }
    guard entries.count > 1 else { return .amount(try possible(amount.rounded(rounding, to: Amount("1"))), unit) }
    guard case .amount(let step, _) = entries[1] else { throw Impossible() }
    return .amount(try possible(amount.rounded(rounding, to: step)), unit)
  }

  // MARK: Conditions

  func holds(_ condition: Condition) -> Bool { isTrue(condition) && isKnown(condition) }

  /// でない turns a condition around, where everything it asks for is there.
  private func isTrue(_ condition: Condition) -> Bool {
    switch condition {
    case .equal(let left, let right): compared(left, right).map { isSame($0, $1) } ?? false
    case .unequal(let left, let right): compared(left, right).map { !isSame($0, $1) } ?? false
    case .within(let subject, let limits):
      (limits.lower.map { isPast($0, subject, isLower: true) } ?? true)
        && (limits.upper.map { isPast($0, subject, isLower: false) } ?? true)
    case .contains(let whole, let part): compared(whole, part).map { contains($0, $1) } ?? false
    case .isEmpty(let expression): isNothing(expression)
    case .isFilled(let expression): !isNothing(expression)
    case .holds(let item): entry(values[item]) == .answer(true)
    // Nobody has answered yet, and nothing has ended.
    case .answered, .ended: false
    case .not(let condition): !holds(condition)
    case .denied(let condition): isKnown(condition) && !isTrue(condition)
    case .all(let parts): parts.filter { holds($0) }.count == parts.count
    case .any(let parts): !parts.filter { holds($0) }.isEmpty
    }
  }

  /// Whether it is settled, by what is there, that a condition is true or that it is not.
  private func isKnown(_ condition: Condition) -> Bool {
    switch condition {
    case .equal(let left, let right), .unequal(let left, let right), .contains(let left, let right):
      compared(left, right) != nil
    case .within(let subject, let limits):
      [limits.lower, limits.upper].compactMap { $0 }.filter { isComparable(subject, $0.value) }.count
        == [limits.lower, limits.upper].compactMap { $0 }.count
    case .answered, .ended: false
    case .isEmpty, .isFilled, .holds, .not: true
    case .denied(let condition): isKnown(condition)
    case .all(let parts):
      parts.filter { isKnown($0) }.count == parts.count || parts.contains { isKnown($0) && !isTrue($0) }
    case .any(let parts): parts.filter { isKnown($0) }.count == parts.count || parts.contains { holds($0) }
    }
  }

  private func isComparable(_ left: Expression, _ right: Expression) -> Bool {
    compared(left, right).map { isLess($0, $1) != nil } ?? false
  }

  private func isNothing(_ expression: Expression) -> Bool {
    guard let entry = try? work(out: expression) else { return true }
    return entry == .nothing
  }

  /// Both sides, if there is something on both.
  private func compared(_ left: Expression, _ right: Expression) -> (Entry, Entry)? {
    guard let left = try? work(out: left), let right = try? work(out: right) else { return nil }
    return left == .nothing || right == .nothing ? nil : (left, right)
  }

  private func isPast(_ limit: Limit, _ subject: Expression, isLower: Bool) -> Bool {
    guard let (value, border) = compared(subject, limit.value), let below = isLess(value, border),
      let above = isLess(border, value)
    else { return false }
    return (isLower ? above : below) || limit.isIncluded && !above && !below
  }

  private func isLess(_ left: Entry, _ right: Entry) -> Bool? {
    switch (left, right) {
    case (.amount(let one, let unit), .amount(let other, let otherUnit)):
      sided(one, unit, other, otherUnit).map { $0 < $1 }
    case (.date(let one), .date(let other)): one < other
    case (.minutes(let one), .minutes(let other)): one < other
    case (_, _): nil
    }
  }

  /// Two amounts to be compared: there a bare number fits any unit, % too.
  private func sided(_ one: Amount, _ unit: Unit?, _ other: Amount, _ otherUnit: Unit?) -> (Amount, Amount)? {
    guard unit != nil, otherUnit != nil else { return (one, other) }
    return (try? alike(one, unit, other, otherUnit)).map { ($0.0, $0.1) }
  }

  private func isSame(_ left: Entry, _ right: Entry) -> Bool {
    switch (left, right) {
    case (.amount(let one, let unit), .amount(let other, let otherUnit)):
      sided(one, unit, other, otherUnit).map { $0 == $1 } ?? false
    case (.word(let word), .words(let words)), (.words(let words), .word(let word)): words == [word]
    case (_, _): left == right
    }
  }

  private func contains(_ whole: Entry, _ part: Entry) -> Bool {
    switch (whole, part) {
    case (.words(let words), .word(let word)): words.contains(word)
    case (.words(let words), .words(let parts)): parts.filter { !words.contains($0) }.isEmpty
    case (.word(let text), .word(let word)): text.contains(word)
    case (_, _): isSame(whole, part)
    }
  }
}
