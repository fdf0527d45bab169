import NagareModel

/// A small random source with a seed, so that every run sees the same questions.
struct Guesswork: RandomNumberGenerator {
  private var random: SeededRandom

  init(_ seed: UInt64) {
    // Far enough apart that no run is the tail of another.
    random = SeededRandom(state: seed &* 0xD134_2543_DE82_EF95 &+ 1)
  }

  mutating func next() -> UInt64 { random.next() }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  mutating func pick<Element>(_ elements: Element...) -> Element { pick(elements) }

  mutating func happens(oneIn count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}

// MARK: - The case

extension Guesswork {
  static let roles = [Role(name: "課長"), Role(name: "部長")]
  static let items = [
    Item(name: "日数", type: .number, unit: .day), Item(name: "残り", type: .number, unit: .day),
    Item(name: "金額", type: .money, unit: .yen), Item(name: "単価", type: .money, unit: .yen),
    Item(name: "率", type: .number, unit: .percent), Item(name: "回数", type: .number),
    Item(name: "種類", type: .choice(["年休", "夏季", "病気"])), Item(name: "希望", type: .choices(["会議室", "ホール"])),
    Item(name: "開始日", type: .date), Item(name: "終了日", type: .date), Item(name: "開始", type: .time),
    Item(name: "急ぎ", type: .yesNo), Item(name: "備考", type: .text), Item(name: "相手", type: .person),
    Item(name: "添付", type: .file),
  ]

  /// A value for every item; some are empty.
  mutating func values() -> [Value] {
    Self.items.map { item in
      guard !happens(oneIn: 6) else { return .empty }
      return switch item.type ?? .text {
      case .number, .money: .number(number(), item.unit)
      case .choice(let choices): .choices([pick(choices)])
      case .choices(let choices): .choices(choices.filter { _ in happens(oneIn: 2) })
      case .date: .date(day())
      case .time: .time(60 * Int.random(in: 0..<24, using: &self) + pick(0, 15, 30))
      case .yesNo: .yesNo(happens(oneIn: 2))
      case .person: .role(pick(0, 1))
      case .file: .files(pick(["見積.pdf"], ["見積.pdf", "図.png"]))
      case .text, .longText, .phone, .email: .text(pick("年休", "年休の件", "課長"))
      }
    }
  }

  /// Mostly small; sometimes with decimals, below 0, or beyond what can be worked with.
  mutating func number() -> Number {
    let digits =
      happens(oneIn: 12)
      ? pick(Int128(10_000_000_000_000), 100_000_000_000_000_000_000)
      : Int128(Int.random(in: -3...20, using: &self))
    return Number(digits: digits, places: happens(oneIn: 4) ? Int.random(in: 1...3, using: &self) : 0) ?? .zero
  }

  /// Near a turn of the year, the end of February, and the long holidays.
  mutating func day() -> Day {
    Day(number: pick(8825, 9496, 9550, 9587, 9620) + Int.random(in: -8...8, using: &self)) ?? .earliest
  }
}

// MARK: - Expressions

extension Guesswork {
  mutating func amount(_ unit: Unit?, _ depth: Int) -> Expression {
    guard depth > 0, !happens(oneIn: 3) else {
      let own = Self.items.indices.filter { Self.items[$0].isNumber && Self.items[$0].unit == unit }
      if !own.isEmpty, !happens(oneIn: 3) { return .item(pick(own)) }
      return .constant(.number(number(), happens(oneIn: 3) ? nil : unit))
    }
    let left = amount(unit, depth - 1)
    switch Int.random(in: 0..<9, using: &self) {
    case 0, 1: return .arithmetic(left, pick(.plus, .minus), amount(pick(unit, nil, near(unit)), depth - 1))
    case 2: return .arithmetic(left, .times, amount(pick(nil, .percent), depth - 1))
    case 3: return .arithmetic(amount(pick(nil, .percent), depth - 1), .times, left)
    case 4: return .arithmetic(left, .dividedBy, amount(pick(nil, .percent), depth - 1))
    case 5: return .call(pick(.roundDown, .roundUp, .round), happens(oneIn: 2) ? [left] : [left, step()])
    case 6: return .call(pick(.smaller, .larger), [left, amount(pick(unit, nil), depth - 1)])
    case 7 where unit == .day:
      let (from, to) = (date(depth - 1), date(depth - 1))
      return happens(oneIn: 3)
        ? .arithmetic(to, .minus, from) : .call(pick(.daysBetween, .businessDaysBetween), [from, to])
    case 7 where unit == .minute: return .arithmetic(time(depth - 1), .minus, time(depth - 1))
    case 8 where unit == nil:
      let same = pick(Unit.yen, .day, .percent)
      return .arithmetic(amount(same, depth - 1), .dividedBy, amount(same, depth - 1))
    default: return left
    }
  }

  /// What mixes with a unit, sometimes something that does not.
  private mutating func near(_ unit: Unit?) -> Unit? {
    switch unit {
    case .day: pick(.week, .businessDay)
    case .minute: .hour
    case nil: .percent
    default: happens(oneIn: 4) ? .person : unit
    }
  }

  private mutating func step() -> Expression {
    .constant(.number(pick(Number(1000), Number(10), Number(0), Number(digits: 5, places: 1) ?? .zero), nil))
  }

  mutating func date(_ depth: Int) -> Expression {
    guard depth > 0, !happens(oneIn: 3) else {
      return pick(
        .item(8), .item(9), .constant(.date(day())), .today, .yearEnd, .coming(month: pick(1, 4, 12), day: pick(1, 28)),
        .dayOfMonth(pick(nil, 1, 25, 31), monthsOn: pick(0, 1)))
    }
    if happens(oneIn: 4) { return .call(pick(.smaller, .larger), [date(depth - 1), date(depth - 1)]) }
    let unit = pick(Unit.day, .week, .month, .year, .businessDay)
    let count = Expression.constant(.number(Number(Int.random(in: -2...14, using: &self)), unit))
    let period = happens(oneIn: 5) ? Expression.item(pick(0, 5)) : count
    if happens(oneIn: 5) { return .arithmetic(period, .plus, date(depth - 1)) }
    return .arithmetic(date(depth - 1), pick(.plus, .minus), period)
  }

  mutating func time(_ depth: Int) -> Expression {
    guard depth > 0, !happens(oneIn: 2) else { return pick(.item(10), .constant(.time(pick(0, 540, 1035)))) }
    let count = Expression.constant(.number(Number(Int.random(in: -1...9, using: &self)), pick(.hour, .minute)))
    return .arithmetic(time(depth - 1), pick(.plus, .minus), count)
  }

  /// Of any kind that can be put in order.
  mutating func expression(_ depth: Int) -> Expression {
    switch Int.random(in: 0..<8, using: &self) {
    case 0, 1: date(depth)
    case 2: time(depth)
    default: amount(pick(.yen, .day, .percent, .minute, nil), depth)
    }
  }
}

// MARK: - Conditions and tables

extension Guesswork {
  mutating func condition(_ depth: Int) -> Condition {
    if depth > 0, happens(oneIn: 2) {
      switch Int.random(in: 0..<3, using: &self) {
      case 0: return happens(oneIn: 2) ? .not(condition(depth - 1)) : .denied(condition(depth - 1))
      case 1: return .all((0...pick(1, 2)).map { _ in condition(depth - 1) })
      default: return .any((0...pick(1, 2)).map { _ in condition(depth - 1) })
      }
    }
    switch Int.random(in: 0..<10, using: &self) {
    case 0: return .holds(11)
    case 1: return pick(.isEmpty(.item(anyItem())), .isFilled(.item(anyItem())))
    case 2:
      let word = Value.choices([pick("年休", "夏季")])
      let subject = Expression.item(pick(6, 12))
      return happens(oneIn: 2) ? .equal(subject, .constant(word)) : .unequal(subject, .constant(word))
    case 3:
      let subject = Expression.item(pick(12, 13))
      let name = Expression.constant(pick(.text("課長"), .role(0)))
      return happens(oneIn: 2) ? .equal(subject, name) : .unequal(name, subject)
    case 4:
      return pick(
        .contains(.item(7), .constant(.choices([pick("会議室", "ホール")]))), .contains(.item(12), .constant(.text("年休"))),
        .contains(.item(14), .constant(.text("図.png"))), .contains(.item(12), .item(13)))
    case 5: return .answered(pick(.last, .role(0), .item(13)), pick(.approved, .rejected))
    case 6: return ordered { $0.date(1) }
    case 7: return ordered { $0.time(1) }
    default:
      let unit = pick(Unit.yen, .day, .percent, nil)
      return ordered { $0.amount(unit, 1) }
    }
  }

  private mutating func anyItem() -> Item.ID { Int.random(in: Self.items.indices, using: &self) }

  private mutating func ordered(_ side: (inout Guesswork) -> Expression) -> Condition {
    let subject = side(&self)
    switch Int.random(in: 0..<5, using: &self) {
    case 0: return .equal(subject, side(&self))
    case 1: return .unequal(subject, side(&self))
    case 2: return .within(subject, Limits(lower: Limit(side(&self), isIncluded: happens(oneIn: 2)), upper: nil))
    case 3: return .within(subject, Limits(lower: nil, upper: Limit(side(&self), isIncluded: happens(oneIn: 2))))
    default:
      let lower = Limit(side(&self), isIncluded: happens(oneIn: 2))
      return .within(subject, Limits(lower: lower, upper: Limit(side(&self), isIncluded: happens(oneIn: 2))))
    }
  }

  /// A table that sets an item of its own, behind all others.
  mutating func table() -> Table {
    let by = pick(0, 2, 4, 8)
    let rows = (0...pick(1, 2, 3)).map { _ in
      let condition = ordered { guesswork in
        guesswork.happens(oneIn: 2)
          ? .item(by) : by == 8 ? guesswork.date(0) : guesswork.amount(Self.items[by].unit, 0)
      }
      return Table.Row(condition, result: result())
    }
    return Table(item: Self.items.count, by: [.item(by)], rows: rows, otherwise: happens(oneIn: 2) ? result() : nil)
  }

  private mutating func result() -> Expression {
    happens(oneIn: 2) ? .constant(.text(pick("課長", "部長", "市長"))) : amount(.yen, 1)
  }
}

extension Item {
  fileprivate var isNumber: Bool { type == .number || type == .money }
}
