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
      case .roundDown, .roundUp, .round: values.first.map { shape(of: $0) } ?? .unknown
      case .smaller, .larger: shape(ofOneAmong: values.map { shape(of: $0) })
      }
    }
  }

  /// 10% beside a bare number is 0.1.
  private func shape(ofOneAmong shapes: [Shape]) -> Shape {
    guard shapes.contains(.number(.percent)), shapes.contains(.number(nil)) else { return shapes.first ?? .unknown }
    return .number(nil)
  }

  func shape(of left: Shape, _ sign: Expression.Operator, _ right: Shape) -> Shape {
    switch (left, sign, right) {
    case (.day, .minus, .day): .number(.day)
    case (.time, .minus, .time): .number(.minute)
    case (.day, .plus, .number), (.day, .minus, .number), (.number, .plus, .day): .day
    case (.time, .plus, .number), (.time, .minus, .number): .time
    case (.number(let one), _, .number(let other)):
      .number(Unit.result(of: one, sign, other, money: workflow.currency.unit))
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
