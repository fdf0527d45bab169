import NagareModel
import NagarePlan

/// Reads conditions and sums from the code of a plan, where everything a flow means by them has been settled.
struct FormulaReader {
  let plan: Plan
  /// The variable of a slot.
  let variable: (Int) -> Formula

  /// A value on the stack; what a constant is shows only beside another.
  private enum Piece {
    case formula(Formula)
    case cell(Cell)
  }

  init(_ plan: Plan, variable: @escaping (Int) -> Formula) {
    self.plan = plan
    self.variable = variable
  }

  /// What a stretch of code asks.
  func condition(_ code: Code) -> Formula { formula(read(Int(code.start)..<Int(code.end)), like: .yesNo, in: nil) }

  /// What it gives, as it is put into a slot.
  func value(_ code: Code, for slot: Int? = nil) -> Formula {
    let form = slot.map { plan.slots[$0].form }
    return formula(read(Int(code.start)..<Int(code.end), for: slot), like: form.flatMap(Self.kind), in: slot)
  }

  /// The day it gives.
  func day(_ code: Code) -> Formula { formula(read(Int(code.start)..<Int(code.end)), like: .day, in: nil) }

  static func kind(of form: Slot.Form) -> Formula.Kind? {
    switch form {
    case .number: .number(isWhole: false)
    case .day: .day
    case .time: .time
    case .yesNo: .yesNo
    case .word, .index: .word
    case .words: .words
    case .files, .unknown: nil
    }
  }

  // MARK: Walking

  private func read(_ range: Range<Int>, for slot: Int? = nil) -> Piece {
    var stack: [Piece] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let instruction = plan.code.instructions[place]
      let target = place + Int(instruction.operand)
      switch instruction.operation {
      case .andJump, .orJump:
        let first = condition(stack.popLast())
        let rest = condition(read(place + 1..<target))
        stack.append(.formula(instruction.operation == .andJump ? .all([first, rest]) : .any([first, rest])))
        place = target
      case .elseJump:
        // A row of a table: its result, then a jump to the end of all rows.
        let asked = condition(stack.popLast())
        let end = target - 1 + Int(plan.code.instructions[target - 1].operand)
        let kind = slot.flatMap { Self.kind(of: plan.slots[$0].form) }
        let result = formula(read(place + 1..<target - 1), like: kind, in: slot)
        let others = formula(read(target..<end, for: slot), like: kind, in: slot)
        stack.append(.formula(.choose(if: asked, then: result, otherwise: others)))
        place = end
      case .constant, .slot, .coming, .yearEnd, .dayOfMonth, .add, .subtract, .multiply, .divide, .shift, .apart,
        .openDaysApart, .roundDown, .roundUp, .round, .smaller, .larger, .scale, .equal, .unequal, .below, .atMost,
        .above, .atLeast, .includes, .holdsText, .bit, .isEmpty, .isFilled, .not, .deny, .both, .either, .bothKnown,
        .jump:
        apply(instruction, to: &stack)
        place += 1
      }
    }
    return stack.last ?? .formula(.nothing)
  }

  private func apply(_ instruction: Instruction, to stack: inout [Piece]) {
    let operand = Int(instruction.operand)
    func number() -> Formula { formula(stack.popLast(), like: .number(isWhole: true), in: nil) }
    func pair(_ make: (Formula, Formula) -> Formula) {
      let right = number()
      stack.append(.formula(make(number(), right)))
    }
    func compare(_ comparison: Formula.Comparison) {
      let right = stack.popLast()
      let (one, other) = alike(stack.popLast(), right)
      stack.append(.formula(.compare(one, comparison, other)))
    }
    switch instruction.operation {
    case .constant: stack.append(.cell(plan.code.constants[operand]))
    case .slot: stack.append(.formula(plan.slots[operand].source == .today ? .today : variable(operand)))
    case .coming: replace(&stack, .coming(month: operand / 100, day: operand % 100))
    case .yearEnd: replace(&stack, .yearEnd)
    case .dayOfMonth: replace(&stack, .dayOfMonth(operand % 100 == 0 ? nil : operand % 100, monthsOn: operand / 100))
    case .add: pair { .arithmetic($0, .plus, $1) }
    case .subtract: pair { .arithmetic($0, .minus, $1) }
    case .multiply: pair { .arithmetic($0, .times, $1) }
    case .divide: pair { .arithmetic($0, .dividedBy, $1) }
    case .scale: stack.append(.formula(.arithmetic(number(), .times, .number(operand))))
    case .shift:
      let count = number()
      let shift = Shift(rawValue: operand) ?? .days
      let isTime = [.minutes, .hours, .minutesBack, .hoursBack].contains(shift)
      let origin = formula(stack.popLast(), like: isTime ? .time : .day, in: nil)
      stack.append(.formula(.shift(origin, shift, by: count)))
    case .apart, .openDaysApart:
      let right = stack.popLast()
      let (one, other) = alike(stack.popLast(), right)
      stack.append(.formula(.apart(one, other, openOnly: instruction.operation == .openDaysApart)))
    case .roundDown: pair { .rounded($0, .down, to: $1) }
    case .roundUp: pair { .rounded($0, .up, to: $1) }
    case .round: pair { .rounded($0, .half, to: $1) }
    case .smaller, .larger:
      let right = stack.popLast()
      let (one, other) = alike(stack.popLast(), right)
      stack.append(.formula(instruction.operation == .smaller ? .smaller(one, other) : .larger(one, other)))
    case .equal: compare(.equal)
    case .unequal: compare(.unequal)
    case .below: compare(.below)
    case .atMost: compare(.atMost)
    case .above: compare(.above)
    case .atLeast: compare(.atLeast)
    case .includes:
      let part = stack.popLast()
      let whole = formula(stack.popLast(), like: .words, in: nil)
      if case .cell(let cell)? = part {
        stack.append(.formula(.holds(whole, words(of: cell, among: options(of: whole)))))
      } else {
        stack.append(.formula(.holdsWord(whole, formula(part, like: .word, in: nil))))
      }
    case .bit: break
    case .holdsText:
      let piece = formula(stack.popLast(), like: .word, in: nil)
      stack.append(.formula(.holdsText(formula(stack.popLast(), like: .word, in: nil), piece)))
    case .isEmpty: stack.append(.formula(.isEmpty(formula(stack.popLast(), like: nil, in: nil))))
    case .isFilled: stack.append(.formula(.not(.isEmpty(formula(stack.popLast(), like: nil, in: nil)))))
    case .not: stack.append(.formula(.not(condition(stack.popLast()))))
    case .deny: stack.append(.formula(condition(stack.popLast()).denied))
    case .both, .bothKnown:
      let right = condition(stack.popLast())
      stack.append(.formula(.all([condition(stack.popLast()), right])))
    case .either:
      let right = condition(stack.popLast())
      stack.append(.formula(.any([condition(stack.popLast()), right])))
    case .jump, .orJump, .andJump, .elseJump: break
    }
  }

  private func replace(_ stack: inout [Piece], _ day: Formula) {
    stack.removeLast()
    stack.append(.formula(day))
  }

  // MARK: What constants are

  private func condition(_ piece: Piece?) -> Formula { formula(piece, like: .yesNo, in: nil) }

  /// Two values that stand beside one another are of one kind.
  private func alike(_ one: Piece?, _ other: Piece?) -> (Formula, Formula) {
    let (left, right) = (one.flatMap(kind), other.flatMap(kind))
    return (
      formula(one, like: left ?? right, in: slot(of: other)), formula(other, like: right ?? left, in: slot(of: one))
    )
  }

  private func kind(of piece: Piece) -> Formula.Kind? {
    if case .formula(let formula) = piece { formula.kind } else { nil }
  }

  private func slot(of piece: Piece?) -> Int? {
    guard case .formula(.variable(let wanted))? = piece else { return nil }
    return plan.slots.indices.first { variable($0) == .variable(wanted) }
  }

  private func options(of whole: Formula) -> [Int] {
    slot(of: .formula(whole)).map { plan.slots[$0].options } ?? []
  }

  private func words(of cell: Cell, among options: [Int]) -> [String] {
    options.indices.filter { cell.bits & 1 << Int128($0) != 0 }.map { plan.code.words[options[$0]] }
  }

  private func formula(_ piece: Piece?, like kind: Formula.Kind?, in slot: Int?) -> Formula {
    switch piece {
    case nil: return .nothing
    case .formula(let formula): return formula
    case .cell(let cell):
      guard cell.isFilled else { return .nothing }
      if let slot, case .answer = plan.slots[slot].source {
        return .word(Names.answer(cell.whole))
      }
      switch kind {
      case .day, .moment: return Day(number: cell.whole).map { .constant(.day($0)) } ?? .nothing
      case .time: return .constant(.time(cell.whole))
      case .yesNo: return .constant(.yesNo(cell.isTrue))
      case .word: return plan.code.words.indices.contains(cell.whole) ? .word(plan.code.words[cell.whole]) : .nothing
      case .words: return .constant(.words(words(of: cell, among: slot.map { plan.slots[$0].options } ?? [])))
      case .number, nil: return .constant(.number(cell.number))
      }
    }
  }
}
