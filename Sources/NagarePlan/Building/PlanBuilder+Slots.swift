import NagareModel

extension PlanBuilder {
  /// A slot for every item, and for what else a condition can look at.
  mutating func addSlots() {
    for role in workflow.roles { codeBook.add(role: role.name) }
    slots = workflow.items.indices.map { item in
      var slot = Slot(source: .item(item), form: .unknown)
      guard let type = workflow.items[item].type else { return slot }
      slot.form = Slot.Form(type)
      slot.unit = workflow.unit(of: item)
      if case .choice(let names) = type { slot.options = names.map { codeBook.intern($0) } }
      if case .choices(let names) = type { slot.options = names.map { codeBook.intern($0) } }
      // A cell has a bit for each of so many.
      if slot.form == .words, slot.options.count > 100 { slot.form = .unknown }
      return slot
    }
    slots.append(Slot(source: .applicant, form: .word))
    slots.append(Slot(source: .today, form: .day))
    slots.append(Slot(source: .result, form: .index))
    findFormsOfSums()
    findSteps()
    codeBook.options = slots.map(\.options)
  }

  var applicantSlot: Int { workflow.items.count }
  var todaySlot: Int { workflow.items.count + 1 }
  var resultSlot: Int { workflow.items.count + 2 }

  /// The slot of the answer of somebody.
  mutating func slot(of subject: Condition.Subject) -> Int {
    if let known = subjectSlots[subject] { return known }
    subjectSlots[subject] = slots.count
    slots.append(Slot(source: .answer(of: subject), form: .index))
    codeBook.options.append([])
    return slots.count - 1
  }

  /// The lines of a form or a task.
  mutating func add(_ lines: [Field]) -> Span {
    let start = fields.count
    for line in lines {
      fields.append(
        FieldLine(
          slot: line.item, isRequired: line.isRequired, lower: border(line.limits?.lower, of: line.item),
          upper: border(line.limits?.upper, of: line.item), longest: line.longest,
          initial: line.initial.map { compile($0, as: slots[line.item]) } ?? .none))
    }
    return Span(start..<fields.count)
  }

  private mutating func border(_ limit: Limit?, of item: Item.ID) -> FieldLine.Border? {
    limit.map { FieldLine.Border(value: compile($0.value, as: slots[item]), isIncluded: $0.isIncluded) }
  }

  /// What is worked out has the form of its sum, where all the places that work it out agree.
  private mutating func findFormsOfSums() {
    var isKnown = workflow.items.map { $0.type != nil }
    for block in workflow.blocks {
      for (item, sums) in block.kind.sums where workflow.items[item].type == nil {
        let kinds = sums.map { shape(of: $0) }
        var first = kinds.first ?? .unknown
        if !kinds.allSatisfy({ $0 == first }) { first = .unknown }
        if isKnown[item], Shape(slots[item]) != first { first = .unknown }
        (slots[item].form, slots[item].unit) = (first.form, first.unit)
        isKnown[item] = true
      }
    }
  }

  private mutating func findSteps() {
    let places = workflow.mostPlacesWritten
    for block in workflow.blocks {
      for field in block.fields {
        slots[field.item].isEntered = true
        guard slots[field.item].form == .number else { continue }
        let isMoney = workflow.items[field.item].type == .money
        let most = field.allowsDecimals ? min(places + 1, 12) : isMoney ? workflow.currency.places : 0
        let step = Number(digits: 1, places: most) ?? Number(1)
        slots[field.item].smallestStep = min(slots[field.item].smallestStep, step)
      }
    }
  }
}

extension Slot.Form {
  fileprivate init(_ type: FieldType) {
    self =
      switch type {
      case .text, .longText, .phone, .email, .choice, .person: .word
      case .number, .money: .number
      case .date: .day
      case .time: .time
      case .choices: .words
      case .yesNo: .yesNo
      case .file: .files
      }
  }
}

extension Workflow {
  /// The most places behind the point of any number in the flow.
  fileprivate var mostPlacesWritten: Int {
    var most = 0
    for block in blocks {
      for expression in block.expressions { most = max(most, expression.places) }
    }
    return most
  }
}

extension Block {
  fileprivate var expressions: [Expression] {
    let borders = fields.flatMap { [$0.limits?.lower?.value, $0.limits?.upper?.value] }.compactMap(\.self)
    return kind.sums.flatMap(\.from) + borders + kind.conditions.flatMap(\.expressions)
  }
}

extension Condition {
  fileprivate var expressions: [Expression] {
    switch self {
    case .equal(let left, let right), .unequal(let left, let right), .contains(let left, let right): [left, right]
    case .within(let value, let limits): [value] + [limits.lower?.value, limits.upper?.value].compactMap(\.self)
    case .isEmpty(let value), .isFilled(let value): [value]
    case .holds, .answered, .ended: []
    case .not(let condition), .denied(let condition): condition.expressions
    case .all(let parts), .any(let parts): parts.flatMap(\.expressions)
    }
  }
}

extension Expression {
  fileprivate var places: Int {
    switch self {
    case .constant(.number(let number, _)): number.places
    case .constant, .item, .applicant, .today, .coming, .yearEnd, .dayOfMonth: 0
    case .arithmetic(let left, _, let right): max(left.places, right.places)
    case .call(_, let values): values.map(\.places).max() ?? 0
    }
  }
}

extension CodeBook {
  /// Roles keep their numbers, also where two have one name.
  fileprivate mutating func add(role: String) {
    words.append(role)
    if number(ofWord: role) == nil { learn(role) }
  }
}
