import NagareModel

/// Works conditions and sums of a plan out over cells. It is made once and used for many cases: nothing is allocated
/// while it works.
public struct Reckoner: Sendable {
  private let instructions: [Instruction]
  private let constants: [Cell]
  private let words: [String]
  private let options: [[Int]]
  private let calendar: any OpenDays
  private var stack: [Cell]

  public init(_ book: CodeBook, calendar: any OpenDays) {
    (instructions, constants, words, options) = (book.instructions, book.constants, book.words, book.options)
    self.calendar = calendar
    stack = Array(repeating: .empty, count: book.depth + 1)
  }

  /// Whether a condition holds in a case whose slots lie in `cells` from `offset` on.
  public mutating func holds(_ code: Code, in cells: [Cell], from offset: Int = 0) -> Bool {
    value(of: code, in: cells, from: offset).isTrue
  }

  /// What a sum gives; see ``Cell/fault`` where it gives nothing.
  public mutating func value(of code: Code, in cells: [Cell], from offset: Int = 0) -> Cell {
    var place = Int(code.start)
    let end = Int(code.end)
    var top = -1
    while place < end {
      let instruction = instructions[place]
      let operand = Int(instruction.operand)
      place += 1
      switch instruction.operation {
      case .constant:
        top += 1
        stack[top] = constants[operand]
      case .slot:
        top += 1
        stack[top] = cells[offset + operand]
      case .jump: place += operand - 1
      case .andJump:
        if stack[top].isTrue { top -= 1 } else { place += operand - 1 }
      case .orJump:
        if stack[top].isTrue { place += operand - 1 } else { top -= 1 }
      case .elseJump:
        if !stack[top].isTrue { place += operand - 1 }
        top -= 1
      case .not: stack[top] = Cell(!stack[top].isTrue)
      case .deny: if stack[top].isFilled { stack[top] = Cell(!stack[top].isTrue) }
      case .both, .either, .bothKnown:
        top -= 1
        stack[top] = join(stack[top], instruction.operation, stack[top + 1])
      case .isEmpty: stack[top] = Cell(!stack[top].isFilled)
      case .isFilled: stack[top] = Cell(stack[top].isFilled)
      case .equal, .unequal, .below, .atMost, .above, .atLeast, .includes, .holdsText:
        top -= 1
        let known = stack[top].isFilled && stack[top + 1].isFilled
        stack[top] = known ? Cell(compare(stack[top], instruction.operation, stack[top + 1])) : .empty
      case .coming, .yearEnd, .dayOfMonth, .scale, .bit:
        stack[top] = change(stack[top], instruction.operation, operand)
      case .add, .subtract, .multiply, .divide, .shift, .apart, .openDaysApart,
        .roundDown, .roundUp, .round, .smaller, .larger:
        top -= 1
        stack[top] = calculate(stack[top], instruction.operation, operand, stack[top + 1])
      }
    }
    return top < 0 ? .empty : stack[0]
  }

  private func join(_ left: Cell, _ operation: Instruction.Operation, _ right: Cell) -> Cell {
    let areKnown = left.isFilled && right.isFilled
    if operation == .either, left.isTrue || right.isTrue { return Cell(true) }
    if operation == .both, left == Cell(false) || right == Cell(false) { return Cell(false) }
    return areKnown ? Cell(left.isTrue && right.isTrue) : .empty
  }

  private func compare(_ left: Cell, _ operation: Instruction.Operation, _ right: Cell) -> Bool {
    switch operation {
    case .equal: left.bits == right.bits
    case .unequal: left.bits != right.bits
    case .below: left.bits < right.bits
    case .atMost: left.bits <= right.bits
    case .above: left.bits > right.bits
    case .atLeast: left.bits >= right.bits
    case .includes: left.bits & right.bits == right.bits
    case .holdsText: holds(left.whole, right.whole)
    case .constant, .slot, .coming, .yearEnd, .dayOfMonth, .add, .subtract, .multiply, .divide,
      .shift, .apart, .openDaysApart, .roundDown, .roundUp, .round, .smaller, .larger, .scale, .bit,
      .isEmpty, .isFilled, .not, .deny, .both, .either, .bothKnown, .jump, .orJump, .andJump, .elseJump:
      false
    }
  }

  /// Words nobody has written in the flow hold no other.
  private func holds(_ whole: Int, _ part: Int) -> Bool {
    words.indices.contains(whole) && words.indices.contains(part) && words[whole].contains(words[part])
  }

  private func change(_ value: Cell, _ operation: Instruction.Operation, _ operand: Int) -> Cell {
    guard value.isFilled else { return value }
    let day = Day(number: value.whole) ?? .latest
    switch operation {
    case .coming: return Cell(day.coming(month: operand / 100, day: operand % 100))
    case .yearEnd: return Cell(day.fiscalYearEnd)
    case .dayOfMonth: return Cell(day.day(operand % 100 == 0 ? nil : operand % 100, monthsOn: operand / 100))
    case .scale:
      let (bits, overflow) = value.bits.multipliedReportingOverflow(by: Int128(operand))
      return overflow ? Cell(.overflow) : Cell(bits: bits)
    case .bit:
      return options[operand].firstIndex(of: value.whole).map { Cell(bits: 1 << Int128($0)) } ?? Cell(bits: 1 << 110)
    case .constant, .slot, .add, .subtract, .multiply, .divide, .shift, .apart,
      .openDaysApart, .roundDown, .roundUp, .round, .smaller, .larger, .equal, .unequal, .below, .atMost, .above,
      .atLeast, .includes, .holdsText, .isEmpty, .isFilled, .not, .deny, .both, .either, .bothKnown, .jump, .orJump,
      .andJump, .elseJump:
      return value
    }
  }

  private func calculate(_ left: Cell, _ operation: Instruction.Operation, _ operand: Int, _ right: Cell) -> Cell {
    guard left.isFilled, right.isFilled else { return fault(left, right) }
    switch operation {
    case .add: return .of(left.number.adding(right.number))
    case .subtract: return .of(left.number.subtracting(right.number))
    case .multiply: return .of(left.number.multiplied(by: right.number))
    case .divide: return right.bits == 0 ? Cell(.divisionByZero) : .of(left.number.divided(by: right.number))
    case .roundDown: return .of(left.number.rounded(.down, to: right.number))
    case .roundUp: return .of(left.number.rounded(.up, to: right.number))
    case .round: return .of(left.number.rounded(.half, to: right.number))
    case .smaller: return right.bits < left.bits ? right : left
    case .larger: return right.bits > left.bits ? right : left
    case .apart: return Cell(Number(left.whole - right.whole))
    case .openDaysApart:
      guard let to = Day(number: left.whole), let from = Day(number: right.whole) else { return Cell(.overflow) }
      return Cell(Number(calendar.openDays(from: from, to: to)))
    case .shift: return shifted(left, by: right.number, Shift(rawValue: operand) ?? .days)
    case .constant, .slot, .coming, .yearEnd, .dayOfMonth, .equal, .unequal, .below, .atMost, .above, .atLeast,
      .includes, .holdsText, .scale, .bit, .isEmpty, .isFilled, .not, .deny, .both, .either, .bothKnown, .jump, .orJump,
      .andJump, .elseJump:
      return left
    }
  }

  /// What is missing; nothing can be calculated with an empty value.
  private func fault(_ left: Cell, _ right: Cell) -> Cell {
    if left.fault != nil { return left }
    if right.fault != nil { return left.isFilled ? right : Cell(.emptyValue) }
    return Cell(.emptyValue)
  }

  private func shifted(_ value: Cell, by number: Number, _ shift: Shift) -> Cell {
    guard let count = number.whole else { return Cell(.unlike) }
    let most = shift.isOfTime ? 100_000 : 1_000_000
    guard count.magnitude < most else { return shift.isOfTime ? Cell(.unlike) : Cell(.overflow) }
    let day = Day(number: value.whole) ?? .latest
    return switch shift {
    case .days: Cell(day.adding(days: count))
    case .daysBack: Cell(day.adding(days: -count))
    case .weeks: Cell(day.adding(days: 7 * count))
    case .weeksBack: Cell(day.adding(days: -7 * count))
    case .months: Cell(day.adding(months: count))
    case .monthsBack: Cell(day.adding(months: -count))
    case .years: Cell(day.adding(years: count))
    case .yearsBack: Cell(day.adding(years: -count))
    case .openDays: Cell(calendar.adding(openDays: count, to: day))
    case .openDaysBack: Cell(calendar.adding(openDays: -count, to: day))
    case .minutes: time(value.whole + count)
    case .minutesBack: time(value.whole - count)
    case .hours: time(value.whole + 60 * count)
    case .hoursBack: time(value.whole - 60 * count)
    }
  }

  private func time(_ minutes: Int) -> Cell { (0..<24 * 60).contains(minutes) ? Cell(minutes) : Cell(.overflow) }
}

extension Cell {
  fileprivate static func of(_ number: Number?) -> Cell { number.map { Cell($0) } ?? Cell(.overflow) }
}

extension Shift {
  fileprivate var isOfTime: Bool {
    switch self {
    case .minutes, .hours, .minutesBack, .hoursBack: true
    case .days, .openDays, .weeks, .months, .years, .daysBack, .openDaysBack, .weeksBack, .monthsBack, .yearsBack: false
    }
  }
}
