import NagareModel
import NagarePlan

/// Where a case stands, as far as anything that may still happen depends on it: two cases with equal standings go on
/// alike. Times are left out, but for the order in which those that matter come.
public struct Standing: Hashable, Sendable {
  /// The marking, the people and the answers, as numbers.
  let codes: [Int32]
  /// Of the items that matter, in their order; `nil` for one that has not been chosen yet.
  let values: [Value?]
  /// Worked out once, since a standing is looked up again and again, and its values may be long texts.
  private let hash: Int

  /// `items` are those whose values these are.
  init(codes: [Int32], values: [Value?], of items: [Item.ID], in workflow: Workflow) {
    (self.codes, self.values) = (codes, values)
    var hasher = Hasher()
    hasher.combine(codes)
    for (value, item) in zip(values, items) {
      if case .choices(let names)? = value, let options = workflow.items[item].type?.options {
        // By their places: to hash the names takes longer than all else.
        for name in names { hasher.combine(options.firstIndex(of: name)) }
      } else {
        hasher.combine(value)
      }
    }
    hash = hasher.finalize()
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// How many bytes it takes as the key of what is known, about.
  public var size: Int { 500 + 8 * codes.count + 60 * values.count }

  /// What may still matter of a case.
  public struct Concern: Hashable, Sendable {
    public var items: [Item.ID] = []
    public var subjects: [Condition.Subject] = []
    /// Which form was passed last.
    public var forms = false
    /// Who applied.
    public var applicant = false
    /// Whether somebody was reminded, or told that it is late.
    public var reminders = false

    public init() {}
  }
}

extension Case {
  /// Where the case stands. `isOpen` says of which items the value has not been chosen yet.
  public func standing(_ concern: Standing.Concern, isOpen: (Item.ID) -> Bool) -> Standing {
    var codes: [Int32] = []
    codes.reserveCapacity(16)
    func add(_ number: Int) { codes.append(Int32(truncatingIfNeeded: number)) }
    if let outcome {
      add(-2 - (flow.plan.outcomes.firstIndex(of: outcome) ?? 0))
    }
    let work = marking.work.count < 2 ? marking.work : marking.work.sorted { $0.block < $1.block }
    for item in work {
      add(item.block)
      if let next = flow.acts(after: item, concern.reminders) {
        let place = work.count { flow.acts(after: $0, concern.reminders).map { $0 < next } ?? false }
        add(item.lapses > 0 ? -10 - item.delayed.count : -1)
        add(place)
      }
      guard let seats = item.seats else { continue }
      for seat in seats {
        add(seat.owner)
        add(seat.role)
        add(seat.people)
      }
      let said = item.said.map { (($0.seat, flow.number(of: $0.answer), $0.people)) }
      for said in said.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
        add(-3)
        add(said.0)
        add(said.1)
        add(said.2)
      }
    }
    for running in marking.running.sorted(by: { $0.together < $1.together }) {
      add(-4)
      add(running.together)
      add(running.through)
    }
    if concern.forms {
      for form in marking.forms {
        add(-5)
        add(form.block)
        if flow.soleRoles[form.block] == nil { add(form.by ?? -1) }
      }
    }
    for (block, role) in marking.returned.sorted(by: { $0.key < $1.key }) where flow.soleRoles[block] == nil {
      add(-6)
      add(block)
      add(role)
    }
    if concern.applicant { add(marking.applicant ?? -1) }
    for role in away.keys.sorted() where away[role] != 0 {
      add(-7)
      add(role)
      add(away[role] ?? 0)
    }
    for subject in concern.subjects { addAnswers(of: subject, to: &codes) }
    return Standing(
      codes: codes, values: concern.items.map { isOpen($0) ? nil : values[$0] }, of: concern.items, in: workflow)
  }

  /// The answers a question about somebody may meet.
  private func addAnswers(of subject: Condition.Subject, to codes: inout [Int32]) {
    func add(_ given: Marking.Given?) {
      codes.append(Int32(truncatingIfNeeded: given?.block ?? -1))
      codes.append(Int32(truncatingIfNeeded: flow.number(of: given?.answer)))
    }
    func latest(_ isMeant: (Marking.Given) -> Bool) -> Marking.Given? {
      marking.answers.lazy.filter(isMeant).max { $0.order < $1.order }
    }
    codes.append(-8)
    switch subject {
    case .last where marking.running.isEmpty: add(latest(\.isWhole))
    case .last:
      for given in marking.answers.filter(\.isWhole).sorted(by: { $0.order < $1.order }) { add(given) }
    case .block(let block): add(latest { $0.block == block && $0.isWhole })
    case .role(let role): codes.append(Int32(flow.number(of: latest { $0.role == role }?.answer)))
    case .item:
      for given in marking.answers.sorted(by: { $0.order < $1.order }) {
        codes.append(Int32(given.role ?? -1))
        add(given)
      }
    }
  }
}

extension Flow {
  fileprivate func number(of answer: Answer?) -> Int {
    answer.map { plan.answers.firstIndex(of: $0) ?? -1 } ?? -1
  }

  /// When time next does more at a block than remind somebody: a wait is over, or a 過ぎたら passes the work on, answers
  /// or goes a way; `nil` where it does not. With `reminders`, a 過ぎたら that is written and only sends a message counts too.
  func acts(after item: WorkItem, _ reminders: Bool) -> Instant? {
    let step = plan.steps[item.block]
    if step.deed == .wait { return item.due }
    guard item.due != nil || !item.delayed.isEmpty else { return nil }
    let late = plan.lateSteps[step.lateSteps]
    guard let first = late.first else { return nil }
    let isWritten = reminders && workflow.blocks[item.block].handling.late.contains { $0.delay == nil }
    let plain = item.lapses == 0 && (first.action.isMore || isWritten) ? item.due : nil
    let delayed = item.delayed.first { reminders || late[late.startIndex + $0.step].action.isMore }?.at
    return [plain, delayed].compactMap(\.self).min()
  }
}

extension WorkItem {
  /// What has been done of it, whenever it began.
  public var plain: WorkItem {
    var plain = WorkItem(block: block, since: .earliest, order: 0)
    plain.seats = seats
    plain.said = said
    return plain
  }
}

extension Late.Action {
  /// Whether more comes of it than a message.
  public var isMore: Bool {
    switch self {
    case .remind, .notify: false
    case .passTo, .goTo, .answer: true
    }
  }
}

// What somebody who explores a flow does with cases.
extension Case {
  /// A case that has just begun, with what happened.
  public static func begun(_ flow: Flow, at instant: Instant) throws(Refusal) -> (state: Case, events: [Event]) {
    var run = Run(Case(of: flow))
    try run.start(at: instant)
    return (run.state, run.events)
  }

  /// The case after a command, with what happened.
  public func after(_ command: Command) throws(Refusal) -> (state: Case, events: [Event]) {
    var run = Run(self)
    try run.perform(command)
    return (run.state, run.events)
  }

  /// When time next does more than remind somebody, or with `reminders` that too, and at which blocks at the earliest.
  public func nextActingTime(reminders: Bool = false) -> (at: Instant, blocks: [Block.ID])? {
    let all = marking.work.compactMap { item in flow.acts(after: item, reminders).map { (at: $0, block: item.block) } }
    guard let first = all.map(\.at).min() else { return nil }
    return (first, all.filter { $0.at == first }.map(\.block))
  }

  /// As if something else had been filled in.
  public mutating func suppose(_ item: Item.ID, is value: Value) { values[item] = value }

  /// As if every 計算 and 表 had been passed, in the order of the text; what cannot be worked out is empty.
  public mutating func supposeSums() {
    for block in flow.sums { values[flow.plan.steps[block].slot] = (try? Run(self).result(at: block)) ?? .empty }
  }

  /// The fields of a form or task whose values, all together, would not be accepted then, or now.
  public func refusedFields(of block: Block.ID, at instant: Instant? = nil) -> [Item.ID] {
    var state = self
    if let instant { state.clock = instant }
    return state.refusedFields(of: block)
  }

  /// Whether a form or task has been filled in before.
  public func hasFilled(_ block: Block.ID) -> Bool { filled.contains(block) }

  /// What an expression is now; `nil` where it is empty or cannot be worked out.
  public func known(_ expression: Expression) -> Value? { filledValue(of: expression) }

  /// Whether a condition holds now, asked at a block.
  public func answers(_ condition: Condition, at block: Block.ID) -> Bool { holds(condition, at: block) }

  /// Whether a condition is false now, asked at a block, with all it speaks of known: every value is there, whoever it
  /// asks has answered, and where it asks for the result the case has ended.
  public func denies(_ condition: Condition, at block: Block.ID) -> Bool {
    condition.items.allSatisfy { values[$0] != .empty } && truth(of: condition, at: block) == false
  }

  /// The row of a 表 that fits now: of those that do the first with the fewest どれでも; `nil` for それ以外, or where none
  /// does.
  public func row(ofTable block: Block.ID) -> Int? { flow.questions[block]?.first(in: self, at: block) }

  /// Whoever is asked at a block now, or was passed its work.
  public func asked(at block: Block.ID) -> [Role.ID] {
    guard let item = item(at: block) else { return [] }
    return seats(of: item).map { successor(of: $0.role) }
  }

  /// Whether the case has come to somebody, or to a block of theirs, other than by a 通知.
  public func hasCome(to party: Party) -> Bool { hasReached(party) }

  /// Those who act under a name now.
  public func everybody(of performer: Performer) -> [Role.ID] { people(of: performer) }

  /// How many days it has taken so far, the first not counted.
  public func days(in length: Claim.Length) -> Int { self.length(in: length) }

  /// The 同時に that are running, in the order they began.
  public var running: [Block.ID] { marking.running.map(\.together) }
}
