import NagareEngine
import NagareModel
import NagarePlan

/// What a flow looks at where: which values, answers and people something depends on at each of its points.
struct Needs: Sendable {
  /// What is looked at between the moment a block is done, or its time has passed, and the next rest: these values
  /// have to be known by then.
  private(set) var soon: [Bits]
  /// What may still be looked at while a case rests at a block.
  private(set) var ahead: [Bits]
  /// What is looked at, and what is settled anew, at each block itself.
  private(set) var reads: [Bits]
  private(set) var writes: [Bits]

  let items: Int
  let subjects: [Condition.Subject]
  private let plan: Plan
  /// What matters of a case that rests at one block alone, as most do.
  private var alone: [Standing.Concern] = []
  /// How many things can be looked at.
  var count: Int { items + subjects.count + 2 }
  private var formsNumber: Int { items + subjects.count }
  private var applicantNumber: Int { items + subjects.count + 1 }

  /// `atEnd` is asked once a case has ended; `always` at every moment. `keepsFields`: what was typed stays typed when a
  /// form is filled in again. `away` are absent from the beginning on.
  init(
    _ plan: Plan, atEnd: [Condition] = [], always: [Condition] = [], keepsFields: Bool, watchesApplicant: Bool = false,
    away: [Role.ID] = []
  ) {
    self.plan = plan
    items = plan.workflow.items.count
    let blocks = plan.workflow.blocks
    var subjects: [Condition.Subject] = []
    for condition in blocks.flatMap(\.kind.conditions) + atEnd + always {
      for question in condition.questions where !subjects.contains(question.subject) {
        subjects.append(question.subject)
      }
    }
    self.subjects = subjects
    let none = Bits(count: items + subjects.count + 2)
    (soon, ahead, reads, writes) = ([], [], [], [])
    reads = Array(repeating: none, count: plan.pointCount)
    writes = reads
    // Most points look at nothing, and share that.
    for id in blocks.indices { look(at: id, keepsFields: keepsFields, none) }
    var watched = none
    if watchesApplicant { watched.insert(items + subjects.count + 1) }
    for condition in always { add(condition, to: &watched) }
    if watched != none { for id in reads.indices { reads[id].formUnion(watched) } }
    for condition in atEnd { add(condition, to: &watched) }
    for point in plan.finished..<plan.pointCount { reads[point] = watched }
    soon = Array(repeating: none, count: plan.pointCount)
    ahead = reads
    let returns = Returns(plan)
    findAhead(returns, none)
    findSoon(returns, away, none)
    // Blocks from which the same matters share what that is.
    var shared: [Bits: Standing.Concern] = [:]
    alone = blocks.indices.map { id in
      let concern = shared[ahead[id]] ?? gathered(at: [id], ended: false)
      shared[ahead[id]] = concern
      return concern
    }
  }

  /// What still matters of a case that rests at these blocks.
  func concern(at blocks: [Block.ID], ended: Bool) -> Standing.Concern {
    if !ended, blocks.count == 1 { return alone[blocks[0]] }
    return gathered(at: blocks, ended: ended)
  }

  private func gathered(at blocks: [Block.ID], ended: Bool) -> Standing.Concern {
    var bits = Bits(count: count)
    for block in blocks { bits.formUnion(ahead[block]) }
    if ended { bits.formUnion(reads[plan.finished]) }
    var concern = Standing.Concern()
    for number in bits.numbers {
      if number < items {
        concern.items.append(number)
      } else if number < formsNumber {
        concern.subjects.append(subjects[number - items])
      } else if number == formsNumber {
        concern.forms = true
      } else {
        concern.applicant = true
      }
    }
    return concern
  }

  /// Whether it matters anywhere who applied.
  var asksWhoApplied: Bool { reads.contains { $0.contains(applicantNumber) } }

  /// Whether answers are asked for by the person.
  var asksWhoAnswered: Bool {
    subjects.contains {
      switch $0 {
      case .role, .item: true
      case .last, .block: false
      }
    }
  }

  // MARK: One block

  private mutating func look(at id: Block.ID, keepsFields: Bool, _ none: Bits) {
    let block = plan.workflow.blocks[id]
    var read = none
    for condition in block.kind.conditions { add(condition, to: &read) }
    for (_, from) in block.kind.sums { for expression in from { add(expression, to: &read) } }
    if case .table(let table) = block.kind { for expression in table.by { add(expression, to: &read) } }
    for performer in block.who { add(performer, to: &read) }
    if plan.steps[id].lateSteps.count > 0 {
      for step in plan.lateSteps[plan.steps[id].lateSteps] {
        if case .passTo(let people) = step.action { for other in plan.people[people] { add(other, to: &read) } }
        if case .notify(let notice) = step.action {
          for other in plan.people[plan.notices[notice].to] { add(other, to: &read) }
        }
      }
    }
    for reply in plan.replies[plan.steps[id].replies] {
      for other in plan.people[reply.askedOf] { add(other, to: &read) }
      for notice in plan.notices[reply.notices] {
        for other in plan.people[notice.to] { add(other, to: &read) }
      }
    }
    if case .deputies(let people) = block.handling.ifAway { for other in people { add(other, to: &read) } }
    if let due = block.handling.due?.date { add(due, to: &read) }
    if case .wait(let due) = block.kind, let date = due.date { add(date, to: &read) }
    for field in block.fields {
      for item in field.limits?.items ?? [] { read.insert(item) }
      if let initial = field.initial { add(initial, to: &read) }
    }
    if plan.returnsToForm(id) { read.insert(formsNumber) }
    reads[id] = read
    for (item, _) in block.kind.sums { writes[id].insert(item) }
    if !keepsFields { for field in block.fields { writes[id].insert(field.item) } }
    guard plan.steps[id].deed.isAnswered else { return }
    for (place, subject) in subjects.enumerated() {
      switch subject {
      case .last: writes[id].insert(items + place)
      case .block(let asked): if asked == id { writes[id].insert(items + place) }
      case .role(let role): if plan.soleRole(at: id) == role { writes[id].insert(items + place) }
      case .item: break
      }
    }
  }

  private func add(_ condition: Condition, to bits: inout Bits) {
    for item in condition.items { bits.insert(item) }
    for question in condition.questions {
      if let place = subjects.firstIndex(of: question.subject) { bits.insert(items + place) }
    }
    if condition.asksWhoApplied { bits.insert(applicantNumber) }
  }

  private func add(_ expression: Expression, to bits: inout Bits) {
    for item in expression.items { bits.insert(item) }
    if expression.asksWhoApplied { bits.insert(applicantNumber) }
  }

  private func add(_ performer: Performer, to bits: inout Bits) {
    switch performer {
    case .role: break
    case .item(let item): bits.insert(item)
    case .applicant: bits.insert(applicantNumber)
    }
  }

  // MARK: Along the ways

  private mutating func findAhead(_ returns: Returns, _ none: Bits) {
    var changes = true
    while changes {
      changes = false
      let returned = returns.together(ahead, none: none)
      for point in plan.order.reversed() {
        var bits = reads[point]
        var after = Bits(count: count)
        for way in plan.leaving(point) {
          if way.cause.isLate { bits.formUnion(ahead[way.to]) } else { after.formUnion(ahead[way.to]) }
        }
        if let place = returns.place[point] { after.formUnion(returned[place]) }
        after.subtract(writes[point])
        bits.formUnion(after)
        if bits != ahead[point] {
          ahead[point] = bits
          changes = true
        }
      }
    }
  }

  /// Only items: answers are known when they are given.
  private mutating func findSoon(_ returns: Returns, _ away: [Role.ID], _ none: Bits) {
    func passes(_ target: Plan.Point) -> Bool { !plan.rests(at: target) || plan.mayBeOver(at: target, away) }
    let goals = returns.together(reads, none: none)
    var changes = true
    while changes {
      changes = false
      let returned = returns.goals.map { points in
        points.reduce(into: none) { if passes($1) { $0.formUnion(soon[$1]) } }
      }
      for point in plan.order.reversed() {
        var bits = soon[point]
        for target in plan.leaving(point).map(\.to) {
          bits.formUnion(reads[target])
          if passes(target) { bits.formUnion(soon[target]) }
        }
        if let place = returns.place[point] {
          bits.formUnion(goals[place])
          bits.formUnion(returned[place])
        }
        if plan.isBlock(point) { bits.formUnion(reads[point]) }
        if bits != soon[point] {
          soon[point] = bits
          changes = true
        }
      }
    }
  }
}
