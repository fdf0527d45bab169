import NagareModel
import NagarePlan

// Values, people, times and texts.
extension ProcessBuilder {
  // MARK: Values

  func reader(at block: Block.ID) -> FormulaReader {
    FormulaReader(plan) { slot in self.variable(slot, at: block) }
  }

  private func variable(_ slot: Int, at block: Block.ID) -> Formula {
    switch plan.slots[slot].source {
    case .item(let item): itemValue(item)
    case .applicant: applicantValue
    case .today: .today
    case .result: .nothing
    case .answer(let subject):
      .variable(Formula.Variable(name: answerName(of: subject, at: block), kind: .word, mayBeEmpty: true))
    }
  }

  func itemValue(_ item: Item.ID) -> Formula {
    let slot = plan.slots[item]
    let isWhole = !slot.isEntered || slot.smallestStep.isWhole
    let kind: Formula.Kind =
      slot.form == .number ? .number(isWhole: isWhole) : FormulaReader.kind(of: slot.form) ?? .word
    return .variable(Formula.Variable(name: names.item(item), kind: kind, mayBeEmpty: plan.mayBeEmpty(item)))
  }

  /// Who fills in the first form, where that is certain.
  var applicant: [Role.ID]? {
    guard let form = plan.workflow.blocks.first(where: \.isForm) else { return nil }
    let roles = form.who.compactMap { performer -> Role.ID? in
      if case .role(let role) = performer { role } else { nil }
    }
    return roles.count == form.who.count ? roles : nil
  }

  private var applicantValue: Formula {
    if let applicant, applicant.count == 1 { return .word(plan.workflow.roles[applicant[0]].name) }
    return .variable(Formula.Variable(name: "applicant", kind: .word, mayBeEmpty: true))
  }

  /// What is not known when a case begins.
  var firstAssignments: [Process.Assignment] {
    var known: [String] = []
    var wanted: [String] = []
    func read(_ formula: Formula?) {
      for variable in formula?.variables ?? [] where !wanted.contains(variable.name) { wanted.append(variable.name) }
    }
    for flow in process.flows { read(flow.condition) }
    for element in process.elements {
      switch element.kind {
      case .script(let assignments): for assignment in assignments { read(assignment.value) }
      case .send(let sending): for formula in sending.to + [sending.text] { read(formula) }
      case .work(let work): if case .each(_, _, _, let until?, _) = work.who { read(until) }
      case .timer(_, .at(let moment), _), .wait(.at(let moment)): read(moment)
      case .start, .end, .terminate, .leave, .choose, .fork, .scope, .timer, .exit, .wait: break
      }
    }
    known = wanted.filter { !$0.hasPrefix("if_") && !$0.hasPrefix("due_") && !$0.hasPrefix("until_") }
    return known.map { Process.Assignment(name: $0, value: .nothing) }
  }

  // MARK: Answers

  func answerName(of block: Block.ID) -> String { Names.variable("answer", of: number(of: block)) }

  /// Under which name the answer of somebody is kept, as it is asked about at a block.
  private func answerName(of subject: Condition.Subject, at block: Block.ID) -> String {
    if case .last = subject {
      let asked = plan.workflow.blocks.indices.filter {
        plan.steps[$0].deed.isAnswered && plan.landing(after: $0) == block
      }
      if asked.count == 1 { return answerName(of: asked[0]) }
    }
    if let shared = sharedAnswer(subject) { return shared }
    return plan.blocks(answeringFor: subject).first.map { answerName(of: $0) } ?? "answer_none"
  }

  /// The name for the answer of somebody who answers in several places; `nil` where it is that of one block.
  func sharedAnswer(_ subject: Condition.Subject) -> String? {
    switch subject {
    case .block: return nil
    case .last: return "answer_last"
    case .role(let role):
      let blocks = plan.blocks(answeringFor: subject)
      return blocks.count == 1 && plan.soleRole(at: blocks[0]) == role ? nil : "answer_of_\(names.role(role))"
    case .item(let item): return "answer_of_\(names.item(item))"
    }
  }

  // MARK: People

  /// The group of somebody, as a value.
  func group(of performer: Performer) -> Formula {
    switch performer {
    case .role(let role): .word(names.role(role))
    case .applicant:
      if let applicant, applicant.count == 1 { .word(names.role(applicant[0])) } else { applicantValue }
    case .item(let item): groups(of: item)
    }
  }

  /// The group of whoever is worked out or chosen, told from the name of the role.
  private func groups(of item: Item.ID) -> Formula {
    let value = itemValue(item)
    guard value.kind == .word else { return value }
    return plan.workflow.roles.indices.filter { plan.mayName(item, $0) }.reversed().reduce(value) { others, role in
      .choose(
        if: .compare(value, .equal, .word(plan.workflow.roles[role].name)), then: .word(names.role(role)),
        otherwise: others)
    }
  }

  // MARK: Messages

  mutating func sending(_ notice: Notice) -> Process.Sending {
    Process.Sending(to: plan.people[notice.to].map { group(of: $0) }, text: text(notice.text, at: notice.block))
  }

  func reminder(_ block: Block.ID) -> Process.Sending {
    let what = Said.remindsOf(title(of: block))[language]
    return Process.Sending(to: plan.seats(at: block).map { group(of: $0.who) }, text: .joined([.word(what)]))
  }

  func toldDrafter(_ answer: Answer, _ block: Block.ID) -> Process.Sending {
    let what = Said.told(title(of: block), answer.phrase)[language]
    let reason = Formula.variable(Formula.Variable(name: "reason", kind: .word, mayBeEmpty: true))
    return Process.Sending(to: [group(of: .applicant)], text: .joined([.word(what), reason]))
  }

  private mutating func text(_ text: Text, at block: Block.ID) -> Formula {
    let saysToday = conditions.canSay(.today)
    if !saysToday, text.pieces.contains(.today) { leaveOut(line(of: block), Said.todayInText) }
    if text.pieces.contains(.result) { leaveOut(line(of: block), Said.resultInText) }
    return .joined(
      text.pieces.map { piece in
        switch piece {
        case .words(let words): .word(words)
        case .item(let item): itemValue(item)
        case .reason: .variable(Formula.Variable(name: "reason", kind: .word, mayBeEmpty: true))
        case .title: .word(plan.workflow.blocks[block].title ?? "")
        case .applicant: applicantValue
        case .result: .word("")
        case .today: saysToday ? .today : .word("")
        }
      })
  }

  // MARK: Times

  /// When a deadline or a wait is over. Days on which the office is closed count like others, and hours pass at night
  /// too, which is said.
  mutating func timer(
    _ timing: Timing, delay: Period?, at minutes: Int, of block: Block.ID, _ what: String,
    _ before: inout [Process.Assignment]
  ) -> Process.Timer {
    let deadline = timing.deadline
    leaveOutOfficeTime(deadline, delay, block)
    let isToday = deadline.start == .today
    var day: Formula
    switch deadline.term {
    case .within(let period) where period.unit == .hour || period.unit == .minute:
      if let delay, delay.unit != .hour, delay.unit != .minute {
        day = Self.shifted(.today, delay, isBack: false)
      } else {
        return .after(period.iso(with: delay))
      }
    case .within(let period):
      day = Self.shifted(.today, period, isBack: false)
      if isToday { day = .shift(day, .daysBack, by: .number(1)) }
    case .at(let time):
      return .at(.moment(.today, minutes: time.minutes))
    case .on: day = date(timing, block)
    case .before(let period):
      day = Self.shifted(date(timing, block), period, isBack: true)
      if isToday { day = .shift(day, .days, by: .number(1)) }
    case .after(let period):
      day = Self.shifted(date(timing, block), period, isBack: false)
      if isToday { day = .shift(day, .daysBack, by: .number(1)) }
    }
    if let delay { day = Self.shifted(day, delay, isBack: false) }
    let moment = Formula.moment(day, minutes: minutes)
    if conditions.canSay(moment) { return .at(moment) }
    let name = Names.variable(what, of: number(of: block))
    before.append(Process.Assignment(name: name, value: moment))
    return .at(.variable(Formula.Variable(name: name, kind: .moment, mayBeEmpty: false)))
  }

  private func date(_ timing: Timing, _ block: Block.ID) -> Formula { reader(at: block).day(timing.date) }

  private static func shifted(_ day: Formula, _ period: Period, isBack: Bool) -> Formula {
    let shift: Shift =
      switch period.unit {
      case .minute, .hour: isBack ? .daysBack : .days
      case .day: isBack ? .daysBack : .days
      case .businessDay: isBack ? .openDaysBack : .openDays
      case .week: isBack ? .weeksBack : .weeks
      case .month: isBack ? .monthsBack : .months
      case .year: isBack ? .yearsBack : .years
      }
    let count = period.unit == .hour || period.unit == .minute ? 0 : period.count
    return .shift(day, shift, by: .number(count))
  }

  private mutating func leaveOutOfficeTime(_ deadline: Deadline, _ delay: Period?, _ block: Block.ID) {
    let place = line(of: block, .due)
    let period: Period? =
      switch deadline.term {
      case .within(let period), .before(let period), .after(let period): period
      case .on, .at: nil
      }
    for unit in [period?.unit, delay?.unit].compactMap(\.self) {
      switch unit {
      case .businessDay: leaveOut(place, Said.openDays)
      case .hour, .minute: leaveOut(place, Said.officeHours)
      case .day, .week, .month, .year: break
      }
    }
    if deadline.whenClosed != .stays { leaveOut(place, Said.closedDays) }
    if case .at = deadline.term { leaveOut(place, Said.nextTime) }
  }

  // MARK: Fields

  func input(_ field: Field, at block: Block.ID) -> Process.Input {
    let item = plan.workflow.items[field.item]
    let unit = plan.workflow.unit(of: field.item).map { Said.inBrackets($0.phrase)[language] } ?? ""
    let isWhole = plan.slots[field.item].smallestStep.isWhole
    let kind: Process.Input.Kind =
      switch item.type {
      case nil, .text, .phone, .email: .text
      case .longText: .longText
      case .number, .money: .number(isWhole: isWhole)
      case .date: .date
      case .time: .time
      case .choice(let choices): .choice(choices.map { Process.Choice(value: $0, label: $0) })
      case .choices(let choices): .choices(choices.map { Process.Choice(value: $0, label: $0) })
      case .yesNo: .yesNo
      case .file: .file
      case .person: .choice(plan.workflow.roles.map { Process.Choice(value: $0.name, label: $0.name) })
      }
    return Process.Input(
      name: names.item(field.item), label: item.name + unit, kind: kind, isRequired: field.isRequired,
      least: field.limits?.lower?.fixed, most: field.limits?.upper?.fixed, longest: field.longest, hint: field.hint)
  }
}

extension Limit {
  /// A number that belongs to the range and is known beforehand.
  fileprivate var fixed: Number? {
    guard isIncluded, case .constant(.number(let number, _)) = value else { return nil }
    return number
  }
}

extension Period {
  /// As ISO 8601 writes hours and minutes, with those of a delay.
  fileprivate func iso(with delay: Period?) -> String {
    func minutes(_ period: Period) -> Int { period.unit == .hour ? period.count * 60 : period.count }
    let all = minutes(self) + (delay.map(minutes) ?? 0)
    return all % 60 == 0 ? "PT\(all / 60)H" : "PT\(all)M"
  }
}

extension Plan {
  /// Whether an item can be without a value where it is looked at.
  func mayBeEmpty(_ item: Item.ID) -> Bool {
    guard slots[item].isEntered else { return false }
    return workflow.blocks.contains { block in block.fields.contains { $0.item == item && !$0.isRequired } }
  }

  /// Whether an item can name a role.
  func mayName(_ item: Item.ID, _ role: Role.ID) -> Bool {
    if case .choice(let choices) = workflow.items[item].type { return choices.contains(workflow.roles[role].name) }
    if workflow.items[item].type == .person { return true }
    return workflow.blocks.contains { block in
      block.kind.sums.contains { sum in
        sum.item == item
          && sum.from.contains { result in
            switch result {
            case .constant(.role(role)): true
            case .constant(.text(workflow.roles[role].name)), .constant(.choices([workflow.roles[role].name])): true
            case .item: true
            case .constant, .applicant, .today, .coming, .yearEnd, .dayOfMonth, .arithmetic, .call: false
            }
          }
      }
    }
  }
}
