import NagareModel

extension LinePrinter {
  func unit(_ unit: Unit) -> String {
    if case .other(let name) = unit { return name }
    return unit.word.map { word($0) } ?? ""
  }

  /// 50万円 and 500,000 yen.
  func number(_ number: Number, _ unit: Unit?, grouped: Bool = true) -> String {
    let digits =
      (language == .ja ? number.inRoundTenThousands : nil) ?? fraction(number)
      ?? (grouped ? number.grouped : number.description)
    guard let unit else { return digits }
    switch unit {
    case .percent: return number.description + "%"
    case .dollar, .euro, .pound: return amount(number, unit)
    case .other(let name):
      let isLatin = name.unicodeScalars.first.map { Cursor.isLatin(Folding.folded($0.value)) } ?? false
      return digits + (isLatin ? " " : "") + name
    default: break
    }
    return choose(digits + self.unit(unit), digits + " " + (number == Number(1) ? unit.one : self.unit(unit)))
  }

  /// 75ドル, $75.50: whole, or with both places.
  private func amount(_ number: Number, _ unit: Unit) -> String {
    var digits = (language == .ja ? number.inRoundTenThousands : nil) ?? number.grouped
    if let point = digits.lastIndex(of: "."), digits.distance(from: point, to: digits.endIndex) == 2 { digits += "0" }
    guard language == .en, let currency = Currency(unit) else { return digits + self.unit(unit) }
    return digits.hasPrefix("-") ? "-" + currency.sign.en + digits.dropFirst() : currency.sign.en + digits
  }

  /// 1/3, which no decimal says.
  private func fraction(_ number: Number) -> String? {
    guard number > .zero, number.rounded(.down, to: Number(units: 1_000_000)) != number else { return nil }
    for below in 3...99 {
      guard let above = number.multiplied(by: Number(below))?.rounded(.half, to: Number(1)), let whole = above.whole,
        whole > 0, above.divided(by: Number(below)) == number
      else { continue }
      return "\(whole)/\(below)"
    }
    return nil
  }

  func period(_ period: Period) -> String {
    number(Number(period.count), period.unit.unit, grouped: false)
  }

  func time(_ minutes: Int) -> String { TimeOfDay.words(minutes: minutes) }

  func value(_ value: Value, grouped: Bool = true) -> String {
    switch value {
    case .empty: word(.empty)
    case .text(let text): quoted(text)
    case .number(let number, let unit): self.number(number, unit, grouped: grouped)
    case .date(let day): day.description
    case .time(let minutes): time(minutes)
    case .yesNo(let yes): word(yes ? .yes : .no)
    case .choices(let names): names.map { choice(spelling.of($0)) }.joined(separator: choose("／", " / "))
    case .files(let names): names.joined(separator: choose("／", " / "))
    case .role(let role):
      meaning.symbols.roles.names.indices.contains(role) ? spelling.of(meaning.symbols.roles.names[role]) : ""
    }
  }

  func item(_ item: Item.ID) -> String { spelling.of(meaning.symbols.items.names[item]) }

  func expression(_ value: Expression, within precedence: Int = 0, grouped: Bool = true) -> String {
    switch value {
    case .constant(let constant): return self.value(constant, grouped: grouped)
    case .item(let item): return self.item(item)
    case .applicant: return word(.applicant)
    case .today: return word(.today)
    case .yearEnd: return word(.yearEnd)
    case .dayOfMonth(let day, let monthsOn): return dayOfMonth(day, monthsOn)
    case .coming(let month, let day): return monthDay(month, day)
    case .arithmetic(let left, let operation, let right):
      let own = operation == .plus || operation == .minus ? 1 : 2
      let sign = [.plus: "+", .minus: "−", .times: "×", .dividedBy: "÷"][operation, default: "+"]
      let text =
        expression(left, within: own, grouped: grouped) + " \(sign) "
        + expression(right, within: own + 1, grouped: grouped)
      return own < precedence ? "(" + text + ")" : text
    case .call(let function, let values):
      let inside = values.map { expression($0, grouped: false) }.joined(separator: ", ")
      return word(function.word) + "(" + inside + ")"
    }
  }

  /// 月末, 翌月25日.
  private func dayOfMonth(_ day: Int?, _ monthsOn: Int) -> String {
    guard let day else { return monthsOn == 0 ? word(.monthEnd) : choose("翌月末", "end of next month") }
    let month = word(monthsOn == 0 ? .thisMonth : .nextMonth)
    return choose("\(month)\(day)日", "day \(day) \(month)")
  }

  // MARK: Ranges

  /// 1〜20, 1以上, 今日以降, 50万円以上 300万円未満.
  func limits(_ limits: Limits) -> String {
    if let lower = limits.lower, let upper = limits.upper {
      guard lower.isIncluded, upper.isIncluded, isTime(lower.value) || !isDate(lower.value) && !isDate(upper.value)
      else { return self.lower(lower) + choose(" ", isDate(upper.value) ? " " : " and ") + self.upper(upper) }
      return expression(lower.value) + choose("〜", " to ") + expression(upper.value)
    }
    return limits.lower.map { lower($0) } ?? limits.upper.map { upper($0) } ?? ""
  }

  /// 開催日の4週間前 rather than 開催日 − 4週間.
  private func border(_ value: Expression) -> String {
    guard case .arithmetic(.item(let day), let operation, .constant(.number(let number, let unit?))) = value,
      isDate(.item(day)), operation == .plus || operation == .minus, unit != .percent
    else { return expression(value) }
    let span = self.number(number, unit, grouped: false)
    let position = word(operation == .minus ? .before : .following)
    return choose("\(item(day))の\(span)\(position)", "\(span) \(position) \(item(day))")
  }

  private func lower(_ limit: Limit) -> String { end(limit, Border(lower: limit.isIncluded)) }

  private func upper(_ limit: Limit) -> String { end(limit, Border(upper: limit.isIncluded)) }

  /// Days have words of their own; all else the words of the language.
  private func end(_ limit: Limit, _ side: Border) -> String {
    let value = border(limit.value)
    let words = isDate(limit.value) ? side.words(ofDay: true)[language] : word(side.word)
    let gap = words.hasPrefix("を") || words.hasPrefix("より") ? " " : ""
    return choose(value + gap + words, words + " " + value)
  }

  private func isTime(_ value: Expression) -> Bool {
    if case .constant(.time) = value { true } else { false }
  }

  private func isDate(_ value: Expression) -> Bool {
    switch value {
    case .constant(.date), .constant(.time), .today, .yearEnd, .coming, .dayOfMonth: true
    case .item(let item): meaning.items.indices.contains(item) && [.date, .time].contains(meaning.items[item].type)
    case .arithmetic(let left, _, _): isDate(left)
    case .constant, .applicant, .call: false
    }
  }
}

extension Border {
  /// The word for it.
  fileprivate var word: Word {
    switch self {
    case .atLeast: .atLeast
    case .over: .over
    case .atMost: .atMost
    case .under: .under
    }
  }
}
