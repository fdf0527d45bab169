import NagareModel
import NagarePlan

/// What happened to many cases, in sixteen bytes an event: for stepping a hundred thousand of them and keeping it all.
///
/// What the plan knows is kept as its number there, values as what tells them apart, and words not at all:
/// ``events(of:)`` plays the records once more and makes the same events of them that a ``History`` keeps. Whatever
/// does not fit a record is kept whole beside them.
public struct Trace: Sendable {
  private var records: [Record] = []
  private var values: [PackedValue] = []
  private var largeValues: [Value] = []
  private var reasons: [String] = []
  private var wholeEvents: [Event] = []

  public init() {}

  /// How many events it holds.
  public var count: Int { records.count }

  /// Makes room once.
  public mutating func reserve(_ count: Int) { records.reserveCapacity(count) }

  public mutating func removeAll() {
    records.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    largeValues.removeAll(keepingCapacity: true)
    reasons.removeAll(keepingCapacity: true)
    wholeEvents.removeAll(keepingCapacity: true)
  }

  /// Forgets the last ones, which were refused after all; what lies beside them is not worth looking for.
  mutating func shorten(to count: Int) { records.removeSubrange(count...) }
}

/// An event, or all that is needed to make it again.
private struct Record {
  enum Kind: UInt8 {
    case started, clock, filled, answered, finished, read, withdrew, tookBack, left, cameBack
    case offered, skipped, passed, chose, computed, jumped, split, cameThrough, joined, notice, lapsed
    case answeredLate, sentBack, ended
    /// `rest` is its number among those that are kept whole.
    case whole
  }

  var kind: Kind
  var by: UInt16 = 0
  var seat: UInt16 = 0
  /// An answer, an arm or a number of values; where there may be none, one more than its number.
  var which: UInt16 = 0
  var block: UInt32 = 0
  /// Minutes, or a number in one of the arrays.
  var rest: UInt32 = 0
}

// MARK: - Keeping

extension Trace {
  /// Keeps a message of the flow by its number there.
  mutating func keep(notice: Int, from block: Block.ID) {
    records.append(Record(kind: .notice, block: UInt32(block), rest: UInt32(notice)))
  }

  mutating func keep(_ event: Event, in plan: Plan) {
    records.append(record(of: event, plan) ?? whole(event))
  }

  private mutating func whole(_ event: Event) -> Record {
    wholeEvents.append(event)
    return Record(kind: .whole, rest: UInt32(wholeEvents.count - 1))
  }

  private mutating func record(of event: Event, _ plan: Plan) -> Record? {
    switch event {
    case .started(let instant): return Record(kind: .started, rest: minutes(instant))
    case .clock(let instant): return Record(kind: .clock, rest: minutes(instant))
    case .filled(let block, let by, let seat, let entries):
      guard var record = Record(.filled, block, by, seat, which: entries.count) else { return nil }
      record.rest = UInt32(values.count)
      for index in entries.indices { keep(entries[index].value, of: entries[index].item, plan) }
      return record
    case .answered(let block, let by, let seat, let answer, let reason):
      guard let number = plan.number(of: answer), var record = Record(.answered, block, by, seat, which: number)
      else { return nil }
      if let reason {
        reasons.append(reason)
        record.rest = UInt32(reasons.count)
      }
      return record
    case .finished(let block, let by, let seat): return Record(.finished, block, by, seat)
    case .read(let block, let by, let seat): return Record(.read, block, by, seat)
    case .withdrew(let role): return Record(.withdrew, 0, role)
    case .tookBack(let role): return Record(.tookBack, 0, role)
    case .left(let role): return Record(.left, 0, role)
    case .cameBack(let role): return Record(.cameBack, 0, role)
    case .offered(let block, let due):
      return Record(kind: .offered, block: UInt32(block), rest: due.map { minutes($0) + 1 } ?? 0)
    case .skipped(let block, let role): return Record(.skipped, block, role)
    case .passed(let block, let answer):
      guard let answer else { return Record(kind: .passed, block: UInt32(block)) }
      return plan.number(of: answer).flatMap { Record(.passed, block, which: $0 + 1) }
    case .chose(let block, let way):
      switch way {
      case nil: return Record(kind: .chose, block: UInt32(block))
      case .otherwise: return Record(.chose, block, which: 1)
      case .arm(let index): return Record(.chose, block, which: index + 2)
      }
    case .computed(let block, let item, let value):
      let first = values.count
      keep(value, of: item, plan)
      return Record(kind: .computed, block: UInt32(block), rest: UInt32(first))
    case .jumped(let block): return Record(kind: .jumped, block: UInt32(block))
    case .split(let block): return Record(kind: .split, block: UInt32(block))
    case .cameThrough(let block): return Record(kind: .cameThrough, block: UInt32(block))
    case .joined(let block): return Record(kind: .joined, block: UInt32(block))
    case .lapsed(let block): return Record(kind: .lapsed, block: UInt32(block))
    case .answeredLate(let block, let answer):
      return plan.number(of: answer).flatMap { Record(.answeredLate, block, which: $0) }
    case .sentBack(let block, let target):
      return Record(kind: .sentBack, block: UInt32(block), rest: UInt32(target))
    case .ended(let outcome):
      return plan.outcomes.firstIndex(of: outcome).map { Record(kind: .ended, rest: UInt32($0)) }
    case .shared, .sent, .handedOver, .stopped, .replaced, .overdue: return nil
    }
  }

  private func minutes(_ instant: Instant) -> UInt32 { UInt32(instant - .earliest) }

  private mutating func keep(_ value: Value, of item: Item.ID, _ plan: Plan) {
    if let packed = PackedValue(value, of: item, in: plan) {
      values.append(packed)
    } else {
      largeValues.append(value)
      values.append(PackedValue(large: largeValues.count - 1))
    }
  }
}

extension Record {
  /// `nil` where a number is too large for it.
  fileprivate init?(_ kind: Kind, _ block: Block.ID, _ by: Role.ID = 0, _ seat: Role.ID = 0, which: Int = 0) {
    guard by <= UInt16.max, seat <= UInt16.max, which <= UInt16.max else { return nil }
    self.init(
      kind: kind, by: UInt16(by), seat: UInt16(seat), which: UInt16(which), block: UInt32(block))
  }
}

// MARK: - Showing

extension Trace {
  /// The events that were kept, with their words; each case begins with its own start.
  public func events(of flow: Flow) -> [Event] {
    var state = Case(of: flow)
    return records.map { record in
      if record.kind == .started { state = Case(of: flow) }
      let event = event(of: record, state)
      state.evolve(event)
      return event
    }
  }

  private func event(of record: Record, _ state: Case) -> Event {
    let plan = state.flow.plan
    let block = Block.ID(record.block)
    let (by, seat) = (Role.ID(record.by), Role.ID(record.seat))
    let rest = Int(record.rest)
    switch record.kind {
    case .started: return .started(instant(rest))
    case .clock: return .clock(instant(rest))
    case .filled:
      let items = plan.fields[plan.steps[block].fields].map(\.slot)
      let filled = zip(items, values[rest..<rest + Int(record.which)]).map { Filled($0, value($1, of: $0, plan)) }
      return .filled(block, by: by, for: seat, filled)
    case .answered:
      return .answered(
        block, by: by, for: seat, plan.answers[Int(record.which)], reason: rest == 0 ? nil : reasons[rest - 1])
    case .finished: return .finished(block, by: by, for: seat)
    case .read: return .read(block, by: by, for: seat)
    case .withdrew: return .withdrew(by)
    case .tookBack: return .tookBack(by)
    case .left: return .left(by)
    case .cameBack: return .cameBack(by)
    case .offered: return .offered(block, due: rest == 0 ? nil : instant(rest - 1))
    case .skipped: return .skipped(block, by)
    case .passed: return .passed(block, record.which == 0 ? nil : plan.answers[Int(record.which) - 1])
    case .chose:
      return .chose(block, record.which == 0 ? nil : record.which == 1 ? .otherwise : .arm(Int(record.which) - 2))
    case .computed:
      let item = plan.steps[block].slot
      return .computed(block, item, value(values[rest], of: item, plan))
    case .jumped: return .jumped(block)
    case .split: return .split(block)
    case .cameThrough: return .cameThrough(block)
    case .joined: return .joined(block)
    case .notice: return .sent(state.message(of: plan.notices[rest]))
    case .lapsed: return .lapsed(block)
    case .answeredLate: return .answeredLate(block, plan.answers[Int(record.which)])
    case .sentBack: return .sentBack(block, to: rest)
    case .ended: return .ended(plan.outcomes[rest])
    case .whole: return wholeEvents[rest]
    }
  }

  private func instant(_ minutes: Int) -> Instant { Instant.earliest.adding(minutes: minutes) }

  private func value(_ packed: PackedValue, of item: Item.ID, _ plan: Plan) -> Value {
    packed.value(of: item, in: plan, large: largeValues)
  }
}

extension Plan {
  /// The number of an answer.
  fileprivate func number(of answer: Answer) -> Int? {
    switch answer {
    case .approved: 0
    case .sentBack: 1
    case .rejected: 2
    case .own: answers.firstIndex(of: answer)
    }
  }
}
