import NagareModel

/// A stretch of code while it is written: where it begins, what is on the stack, and whether it says all there is.
private struct Draft {
  var start: Int
  var height = 0
  var isExact = true
  /// Inside a でない it matters whether something is false or not known; elsewhere it is enough that it does not hold.
  var isDenied = false
}

extension PlanBuilder {
  mutating func compile(_ condition: Condition) -> Code {
    write { $0.write(condition, &$1) }
  }

  mutating func compile(_ expression: Expression) -> Code {
    write { $0.write(expression, &$1) }
  }

  /// A value for a field, read as that field's.
  mutating func compile(_ expression: Expression, as slot: Slot) -> Code {
    write { $0.write(expression, for: Shape(slot), &$1) }
  }

  /// The row that fits: of two, the one with fewer どれでも.
  mutating func compile(_ table: Table) -> Code {
    write { builder, draft in
      var exits: [Int] = []
      let byCare = table.rows.enumerated().sorted {
        ($0.element.anyCount, $0.offset) < ($1.element.anyCount, $1.offset)
      }
      for row in byCare.map(\.element) {
        builder.write(row.condition, &draft)
        let next = builder.emit(.elseJump, &draft, -1)
        builder.write(row.result, &draft)
        exits.append(builder.emit(.jump, &draft, -1))
        builder.land(next)
      }
      if let otherwise = table.otherwise {
        builder.write(otherwise, &draft)
      } else {
        builder.push(Cell(.noRow), &draft)
      }
      draft.height = 1
      for exit in exits { builder.land(exit) }
    }
  }

  private mutating func write(_ body: (inout PlanBuilder, inout Draft) -> Void) -> Code {
    var draft = Draft(start: codeBook.instructions.count)
    body(&self, &draft)
    return Code(
      start: Int32(truncatingIfNeeded: draft.start), end: Int32(truncatingIfNeeded: codeBook.instructions.count),
      isExact: draft.isExact)
  }

  // MARK: Steps

  /// `change` is how many more values are on the stack afterwards.
  @discardableResult
  private mutating func emit(
    _ operation: Instruction.Operation, _ draft: inout Draft, _ change: Int, operand: Int = 0
  ) -> Int {
    codeBook.instructions.append(Instruction(operation, operand))
    draft.height += change
    codeBook.depth = max(codeBook.depth, draft.height)
    return codeBook.instructions.count - 1
  }

  private mutating func push(_ cell: Cell, _ draft: inout Draft) {
    emit(.constant, &draft, 1, operand: codeBook.number(of: cell))
  }

  private mutating func push(slot: Int, _ draft: inout Draft) { emit(.slot, &draft, 1, operand: slot) }

  /// A jump leads to here.
  private mutating func land(_ jump: Int) {
    codeBook.instructions[jump].operand = Int32(truncatingIfNeeded: codeBook.instructions.count - jump)
  }

  // MARK: Conditions

  private mutating func write(_ condition: Condition, _ draft: inout Draft) {
    switch condition {
    case .equal(let left, let right): compare(left, right, .equal, &draft)
    case .unequal(let left, let right): compare(left, right, .unequal, &draft)
    case .within(let value, let limits):
      let ends = [
        limits.lower.map { ($0.value, $0.isIncluded ? Instruction.Operation.atLeast : .above) },
        limits.upper.map { ($0.value, $0.isIncluded ? Instruction.Operation.atMost : .below) },
      ].compactMap(\.self)
      chain(ends.map { end in { $0.compare(value, end.0, end.1, &$1) } }, .andJump, denied: .bothKnown, &draft)
    case .contains(let whole, let part): include(whole, part, &draft)
    case .isEmpty(let value):
      write(value, &draft)
      emit(.isEmpty, &draft, 0)
    case .isFilled(let value):
      write(value, &draft)
      emit(.isFilled, &draft, 0)
    case .holds(let item):
      push(slot: item, &draft)
      push(Cell(true), &draft)
      emit(.equal, &draft, -1)
    case .answered(let subject, let answer):
      push(slot: slot(of: subject), &draft)
      push(Cell(answers.number(of: answer)), &draft)
      emit(.equal, &draft, -1)
    case .ended(let outcome):
      push(slot: resultSlot, &draft)
      push(Cell(outcomes.number(of: outcome)), &draft)
      emit(.equal, &draft, -1)
    case .not(let condition):
      write(condition, isDenied: false, &draft)
      emit(.not, &draft, 0)
    case .denied(let condition):
      write(condition, isDenied: true, &draft)
      emit(.deny, &draft, 0)
    case .all(let parts): chain(parts.map { part in { $0.write(part, &$1) } }, .andJump, denied: .both, &draft)
    case .any(let parts): chain(parts.map { part in { $0.write(part, &$1) } }, .orJump, denied: .either, &draft)
    }
  }

  private mutating func write(_ condition: Condition, isDenied: Bool, _ draft: inout Draft) {
    let before = draft.isDenied
    draft.isDenied = isDenied
    write(condition, &draft)
    draft.isDenied = before
  }

  /// One after the other, as far as is needed; inside a でない all of them.
  private mutating func chain(
    _ parts: [(inout PlanBuilder, inout Draft) -> Void], _ jump: Instruction.Operation,
    denied operation: Instruction.Operation, _ draft: inout Draft
  ) {
    guard let first = parts.first else { return push(Cell(jump == .andJump), &draft) }
    var exits: [Int] = []
    first(&self, &draft)
    for part in parts.dropFirst() {
      if !draft.isDenied { exits.append(emit(jump, &draft, -1)) }
      part(&self, &draft)
      if draft.isDenied { emit(operation, &draft, -1) }
    }
    for exit in exits { land(exit) }
  }

  private mutating func compare(
    _ left: Expression, _ right: Expression, _ operation: Instruction.Operation, _ draft: inout Draft
  ) {
    let (one, other) = (shape(of: left), shape(of: right))
    switch (one, other) {
    case (.number(let unit), .number(let otherUnit)):
      let scale = Unit.scale(unit, otherUnit)
      if scale == nil { draft.isExact = false }
      write(left, times: scale?.left ?? 1, &draft)
      write(right, times: scale?.right ?? 1, &draft)
    case (.words, _):
      write(left, &draft)
      write(right, for: one, &draft)
    case (_, .words):
      write(left, for: other, &draft)
      write(right, &draft)
    case (.number, _), (.day, _), (.time, _), (.yesNo, _), (.word, _), (.index, _), (.files, _), (.unknown, _):
      if one != other || one == .unknown || one == .files { draft.isExact = false }
      write(left, &draft)
      write(right, &draft)
    }
    emit(operation, &draft, -1)
  }

  /// Whether a list holds choices, or a text a piece.
  private mutating func include(_ whole: Expression, _ part: Expression, _ draft: inout Draft) {
    let shapes = (shape(of: whole), shape(of: part))
    write(whole, &draft)
    switch shapes {
    case (.words, .word):
      if case .constant = part {
        write(part, for: shapes.0, &draft)
      } else if case .item(let item) = whole {
        write(part, &draft)
        emit(.bit, &draft, 0, operand: item)
      } else {
        draft.isExact = false
        write(part, &draft)
      }
      emit(.includes, &draft, -1)
    case (.words, _):
      write(part, for: shapes.0, &draft)
      emit(.includes, &draft, -1)
    case (.word, _):
      // What is found in a text nobody knows yet, only that text can say.
      draft.isExact = false
      write(part, &draft)
      emit(.holdsText, &draft, -1)
    case (.number, _), (.day, _), (.time, _), (.yesNo, _), (.index, _), (.files, _), (.unknown, _):
      draft.isExact = false
      write(part, &draft)
      emit(.equal, &draft, -1)
    }
  }

  // MARK: Sums

  private mutating func write(_ expression: Expression, _ draft: inout Draft) {
    switch expression {
    case .constant(let value): push(cell(of: value), &draft)
    case .item(let item):
      if slots[item].form == .unknown { draft.isExact = false }
      push(slot: item, &draft)
    case .applicant: push(slot: applicantSlot, &draft)
    case .today: push(slot: todaySlot, &draft)
    case .coming(let month, let day):
      push(slot: todaySlot, &draft)
      emit(.coming, &draft, 0, operand: 100 * month + day)
    case .yearEnd:
      push(slot: todaySlot, &draft)
      emit(.yearEnd, &draft, 0)
    case .dayOfMonth(let day, let monthsOn):
      push(slot: todaySlot, &draft)
      emit(.dayOfMonth, &draft, 0, operand: 100 * monthsOn + (day ?? 0))
    case .arithmetic(let left, let sign, let right): calculate(left, sign, right, &draft)
    case .call(let function, let values): call(function, values, of: expression, &draft)
    }
  }

  private mutating func write(_ expression: Expression, times count: Int, _ draft: inout Draft) {
    write(expression, &draft)
    if count != 1 { emit(.scale, &draft, 0, operand: count) }
  }

  /// A value that is read as another's: one choice among several is its bit, a number counts in their unit.
  private mutating func write(_ expression: Expression, for shape: Shape, _ draft: inout Draft) {
    switch (shape, expression) {
    case (.words(let options), .constant(let value)):
      push(bits(of: value, among: options), &draft)
    case (.words(let options), _):
      if self.shape(of: expression) != .words(options) { draft.isExact = false }
      write(expression, &draft)
    case (.number(let unit), _):
      let scale = Unit.scale(self.shape(of: expression).unit, unit)
      // In the unit of the field, which may be the larger one.
      if let scale, scale.right == 1 { write(expression, times: scale.left, &draft) } else { write(expression, &draft) }
    case (.day, _), (.time, _), (.yesNo, _), (.word, _), (.index, _), (.files, _), (.unknown, _):
      write(expression, &draft)
    }
  }

  private mutating func calculate(
    _ left: Expression, _ sign: Expression.Operator, _ right: Expression, _ draft: inout Draft
  ) {
    let shapes = (shape(of: left), shape(of: right))
    switch shapes {
    case (.number(let unit), .number(let otherUnit)):
      switch sign {
      case .plus, .minus:
        guard writeAlike(left, unit, right, otherUnit, &draft) else { return fail(&draft) }
        emit(sign == .plus ? .add : .subtract, &draft, -1)
      case .times:
        write(left, &draft)
        write(right, &draft)
        emit(.multiply, &draft, -1)
        if unit == .percent || otherUnit == .percent { hundredth(&draft) }
      case .dividedBy:
        if unit != nil, otherUnit != nil, writeAlike(left, unit, right, otherUnit, &draft) {
          emit(.divide, &draft, -1)
          return
        }
        write(left, &draft)
        write(right, &draft)
        if otherUnit == .percent { hundredth(&draft) }
        emit(.divide, &draft, -1)
      }
    case (.day, .number(let unit)), (.time, .number(let unit)):
      guard let shift = Shift(unit, back: sign == .minus, ofTime: shapes.0 == .time), sign == .plus || sign == .minus
      else { return fail(&draft) }
      write(left, &draft)
      write(right, &draft)
      emit(.shift, &draft, -1, operand: shift.rawValue)
    case (.number(let unit), .day):
      guard let shift = Shift(unit, back: false, ofTime: false), sign == .plus else { return fail(&draft) }
      write(right, &draft)
      write(left, &draft)
      emit(.shift, &draft, -1, operand: shift.rawValue)
    case (.day, .day), (.time, .time):
      guard sign == .minus else { return fail(&draft) }
      write(left, &draft)
      write(right, &draft)
      emit(.apart, &draft, -1)
    case (.number, _), (.day, _), (.time, _), (.yesNo, _), (.word, _), (.index, _), (.files, _), (.unknown, _),
      (.words, _):
      if shapes.0 == .unknown || shapes.1 == .unknown { draft.isExact = false }
      fail(&draft)
    }
  }

  /// Both in one unit, the smaller of the two; 10% beside a bare number is 0.1. Nothing is written where they do not mix.
  private mutating func writeAlike(
    _ left: Expression, _ unit: Unit?, _ right: Expression, _ otherUnit: Unit?, _ draft: inout Draft
  ) -> Bool {
    guard let scale = Unit.scale(unit, otherUnit) else { return false }
    write(left, times: scale.left, &draft)
    if unit == .percent, otherUnit == nil { hundredth(&draft) }
    write(right, times: scale.right, &draft)
    if otherUnit == .percent, unit == nil { hundredth(&draft) }
    return true
  }

  private mutating func hundredth(_ draft: inout Draft) {
    push(Cell(Number(100)), &draft)
    emit(.divide, &draft, -1)
  }

  /// These do not go together.
  private mutating func fail(_ draft: inout Draft) { push(Cell(.unlike), &draft) }

  private mutating func call(
    _ function: Expression.Function, _ values: [Expression], of expression: Expression, _ draft: inout Draft
  ) {
    switch function {
    case .roundDown, .roundUp, .round:
      guard let value = values.first, shape(of: value).isNumber else { return fail(&draft) }
      write(value, &draft)
      if values.count > 1 { write(values[1], &draft) } else { push(Cell(Number(1)), &draft) }
      emit(function == .roundDown ? .roundDown : function == .roundUp ? .roundUp : .round, &draft, -1)
    case .smaller, .larger:
      guard !values.isEmpty else { return fail(&draft) }
      let shape = shape(of: expression)
      let isPlain = shape == .number(nil)
      for (index, value) in values.enumerated() {
        let own = self.shape(of: value)
        if own != shape { draft.isExact = draft.isExact && shape.isNumber && (own.unit == nil || isPlain) }
        write(value, for: isPlain ? own : shape, &draft)
        // 10% beside a bare number is 0.1.
        if isPlain, own.unit == .percent { hundredth(&draft) }
        if index > 0 { emit(function == .smaller ? .smaller : .larger, &draft, -1) }
      }
    case .daysBetween, .businessDaysBetween:
      guard values.count == 2, values.allSatisfy({ shape(of: $0) == .day }) else { return fail(&draft) }
      // From the first to the second: the second less the first.
      write(values[1], &draft)
      write(values[0], &draft)
      emit(function == .daysBetween ? .apart : .openDaysApart, &draft, -1)
    }
  }

  // MARK: Cells

  private mutating func cell(of value: Value) -> Cell {
    switch value {
    case .empty: .empty
    case .text(let text): Cell(codeBook.intern(text))
    case .number(let number, _): Cell(number)
    case .date(let day): Cell(day)
    case .time(let minutes): Cell(minutes)
    case .yesNo(let yes): Cell(yes)
    case .choices(let names): names.count == 1 ? Cell(codeBook.intern(names[0])) : .empty
    case .files(let names): Cell(names.count)
    case .role(let role): Cell(role)
    }
  }

  /// Choices as bits; one that is not among the options fits nothing.
  private mutating func bits(of value: Value, among options: [Int]) -> Cell {
    let names: [String]
    switch value {
    case .choices(let chosen), .files(let chosen): names = chosen
    case .text(let text): names = [text]
    case .role(let role): names = [workflow.roles[role].name]
    case .empty, .number, .date, .time, .yesNo: return .empty
    }
    var bits: Int128 = 0
    for name in names {
      let word = codeBook.intern(name)
      bits |= 1 << Int128(options.firstIndex(of: word) ?? 110)
    }
    return Cell(bits: bits)
  }
}

extension Unit {
  /// By how much each of two numbers is multiplied to be counted in the same; `nil` where they cannot be.
  fileprivate static func scale(_ one: Unit?, _ other: Unit?) -> (left: Int, right: Int)? {
    guard let one, let other else { return (1, 1) }
    return common(one, other).map { ($0.left, $0.right) }
  }
}

extension Shift {
  /// A bare number moves a day by days, and nothing moves a time but minutes and hours.
  fileprivate init?(_ unit: Unit?, back: Bool, ofTime isTime: Bool) {
    let shift: Shift? =
      switch unit {
      case .minute: isTime ? (back ? .minutesBack : .minutes) : nil
      case .hour: isTime ? (back ? .hoursBack : .hours) : nil
      case nil, .day, .other: isTime ? nil : back ? .daysBack : .days
      case .week: isTime ? nil : back ? .weeksBack : .weeks
      case .month: isTime ? nil : back ? .monthsBack : .months
      case .year: isTime ? nil : back ? .yearsBack : .years
      case .businessDay: isTime ? nil : back ? .openDaysBack : .openDays
      case .yen, .dollar, .euro, .pound, .person, .matter, .piece, .time, .copy, .percent: nil
      }
    guard let shift else { return nil }
    self = shift
  }
}
