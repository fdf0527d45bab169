import NagareModel

/// What an expression gives, as far as that is known before a case runs.
enum Shape: Hashable {
  case number(Unit?)
  case day, time, yesNo, word, index, files, unknown
  /// 複数選択, with its options.
  case words([Int])

  init(_ slot: Slot) {
    self =
      switch slot.form {
      case .number: .number(slot.unit)
      case .day: .day
      case .time: .time
      case .yesNo: .yesNo
      case .word: .word
      case .words: .words(slot.options)
      case .files: .files
      case .index: .index
      case .unknown: .unknown
      }
  }

  var form: Slot.Form {
    switch self {
    case .number: .number
    case .day: .day
    case .time: .time
    case .yesNo: .yesNo
    case .word: .word
    case .words: .words
    case .files: .files
    case .index: .index
    case .unknown: .unknown
    }
  }

  var unit: Unit? { if case .number(let unit) = self { unit } else { nil } }
  var isNumber: Bool { form == .number }
}

extension PlanBuilder {
  func shape(of expression: Expression) -> Shape {
    switch expression {
    case .constant(let value): Shape(value)
    case .item(let item): Shape(slots[item])
    case .applicant: .word
    case .today, .coming, .yearEnd, .dayOfMonth: .day
    case .arithmetic(let left, let sign, let right): shape(of: shape(of: left), sign, shape(of: right))
    case .call(let function, let values):
      switch function {
      case .daysBetween: .number(.day)
      case .businessDaysBetween: .number(.businessDay)
      case .roundDown, .roundUp, .round, .smaller, .larger: values.first.map { shape(of: $0) } ?? .unknown
      }
    }
  }

  func shape(of left: Shape, _ sign: Expression.Operator, _ right: Shape) -> Shape {
    switch (left, sign, right) {
    case (.day, .minus, .day): .number(.day)
    case (.time, .minus, .time): .number(.minute)
    case (.day, .plus, .number), (.day, .minus, .number), (.number, .plus, .day): .day
    case (.time, .plus, .number), (.time, .minus, .number): .time
    case (.number(let one), _, .number(let other)): .number(Unit.result(of: one, sign, other))
    case (.number, _, _), (.day, _, _), (.time, _, _), (.yesNo, _, _), (.word, _, _), (.index, _, _), (.files, _, _),
      (.unknown, _, _), (.words, _, _):
      .unknown
    }
  }
}

extension Shape {
  fileprivate init(_ value: Value) {
    self =
      switch value {
      case .empty: .unknown
      case .text, .role: .word
      case .number(_, let unit): .number(unit)
      case .date: .day
      case .time: .time
      case .yesNo: .yesNo
      case .choices: .word
      case .files: .files
      }
  }
}

extension Unit {
  /// What the result of a calculation counts.
  static func result(of left: Unit?, _ sign: Expression.Operator, _ right: Unit?) -> Unit? {
    switch sign {
    case .plus, .minus: right == .percent && left != .percent ? left : left ?? right
    case .times:
      if left == .percent { right } else if right == .percent { left } else { product(left, right) }
    case .dividedBy: left == right ? nil : left
    }
  }

  /// Money, if either is; 日額 × 日数 is money.
  private static func product(_ left: Unit?, _ right: Unit?) -> Unit? {
    guard let left else { return right }
    guard let right, right != left else { return left }
    return left.isMoney ? left : right.isMoney ? right : nil
  }

  private var isMoney: Bool {
    switch self {
    case .yen, .dollar, .euro, .pound: true
    case .day, .businessDay, .week, .month, .year, .hour, .minute, .person, .matter, .piece, .time, .copy, .percent,
      .other:
      false
    }
  }

  /// The unit it is counted out in, and how many of that one of it is: an hour is 60 minutes.
  var parts: (unit: Unit, count: Int) {
    switch self {
    case .hour: (.minute, 60)
    case .week: (.day, 7)
    case .year: (.month, 12)
    case .businessDay: (.day, 1)
    case .yen, .dollar, .euro, .pound, .day, .month, .minute, .person, .matter, .piece, .time, .copy, .percent, .other:
      (self, 1)
    }
  }
}
