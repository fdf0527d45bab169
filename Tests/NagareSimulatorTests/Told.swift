import NagareEngine
import NagareLanguage
import NagareModel
import NagarePlan
import NagareSimulator

@testable import NagareEngine

/// What happened to a case, in words that a simulation and an engine have in common.
struct Told: Hashable, CustomStringConvertible {
  var kind: Happening.Kind
  var at: Instant
  var block: Int
  var role: Int
  var other: Int
  var answer: Int
  var due: Instant?
  var value: Value?

  init(
    _ kind: Happening.Kind, at: Instant, block: Int = -1, role: Int = -1, other: Int = -1, answer: Int = -1,
    due: Instant? = nil, value: Value? = nil
  ) {
    (self.kind, self.at, self.block, self.role) = (kind, at, block, role)
    (self.other, self.answer, self.due, self.value) = (other, answer, due, value)
  }

  var description: String {
    "\(at) \(kind) block \(block) role \(role) other \(other) answer \(answer)"
      + (due.map { " due \($0)" } ?? "") + (value.map { " value \($0)" } ?? "")
  }

  /// As a simulation tells it; `nil` for what an engine does not know of.
  init?(_ happening: Happening, _ plan: Plan) {
    let at = Ticks.instant(happening.time)
    switch happening.kind {
    case .takenUp, .stuck, .entered: return nil
    case .computed:
      self.init(
        .computed, at: at, block: Int(happening.block), other: Int(happening.other),
        value: plan.value(of: happening.value, in: Int(happening.other)))
    case .started, .filled, .finished, .answered, .read, .offered, .skipped, .shared, .passed, .chose, .jumped, .split,
      .cameThrough, .joined, .notified, .reminded, .toldSentBack, .toldRejected, .lapsed, .overdue, .handedOver,
      .answeredLate, .sentBack, .stopped, .ended:
      self.init(
        happening.kind, at: at, block: Int(happening.block), role: Int(happening.role), other: Int(happening.other),
        answer: Int(happening.answer), due: happening.due == .max ? nil : Ticks.instant(happening.due))
    }
  }

  /// As an engine has it; none for the clock.
  static func all(_ event: Event, at: Instant, _ plan: Plan) -> [Told] {
    func number(_ answer: Answer?) -> Int { answer.flatMap { plan.answers.firstIndex(of: $0) } ?? -1 }
    switch event {
    case .clock: return []
    case .started: return [Told(.started, at: at)]
    case .filled(let block, let by, let seat, _): return [Told(.filled, at: at, block: block, role: by, other: seat)]
    case .finished(let block, let by, let seat): return [Told(.finished, at: at, block: block, role: by, other: seat)]
    case .read(let block, let by, let seat): return [Told(.read, at: at, block: block, role: by, other: seat)]
    case .answered(let block, let by, let seat, let answer, _):
      return [Told(.answered, at: at, block: block, role: by, other: seat, answer: number(answer))]
    case .offered(let block, let due): return [Told(.offered, at: at, block: block, due: due)]
    case .skipped(let block, let role): return [Told(.skipped, at: at, block: block, role: role)]
    case .shared(let block, _): return [Told(.shared, at: at, block: block)]
    case .passed(let block, let answer): return [Told(.passed, at: at, block: block, answer: number(answer))]
    case .chose(let block, .arm(let index)): return [Told(.chose, at: at, block: block, other: index)]
    case .chose(let block, .otherwise), .chose(let block, nil): return [Told(.chose, at: at, block: block)]
    case .computed(let block, let item, let value):
      // A choice and its word are the same cell.
      let same = plan.value(of: plan.cell(of: value, in: item), in: item)
      return [Told(.computed, at: at, block: block, other: item, value: same)]
    case .jumped(let block): return [Told(.jumped, at: at, block: block)]
    case .split(let block): return [Told(.split, at: at, block: block)]
    case .cameThrough(let block): return [Told(.cameThrough, at: at, block: block)]
    case .joined(let block): return [Told(.joined, at: at, block: block)]
    case .lapsed(let block): return [Told(.lapsed, at: at, block: block)]
    case .overdue(let block, let step): return [Told(.overdue, at: at, block: block, other: step)]
    case .handedOver(let block, let due): return [Told(.handedOver, at: at, block: block, due: due)]
    case .answeredLate(let block, let answer):
      return [Told(.answeredLate, at: at, block: block, answer: number(answer))]
    case .sentBack(let block, let target): return [Told(.sentBack, at: at, block: block, other: target)]
    case .stopped(let blocks): return blocks.sorted().map { Told(.stopped, at: at, block: $0) }
    case .ended(let outcome):
      return [Told(.ended, at: at, other: plan.outcomes.firstIndex(of: outcome) ?? -1)]
    case .sent(let message):
      switch message.kind {
      case .notice: return [Told(.notified, at: at, block: message.block)]
      case .reminder: return [Told(.reminded, at: at, block: message.block)]
      case .sentBack: return [Told(.toldSentBack, at: at, block: message.block)]
      case .rejected: return [Told(.toldRejected, at: at, block: message.block)]
      }
    case .withdrew, .tookBack, .left, .cameBack, .replaced: return []
    }
  }
}

/// A case played by an engine as somebody did it in a simulation.
struct Retold {
  private(set) var told: [Told] = []
  /// Why the engine would not follow, if it would not.
  private(set) var refusal: String?

  init(_ happenings: [Happening], of flow: Flow) {
    var state = Case(of: flow)
    func take(_ events: [Event], _ told: inout [Told]) {
      for event in events {
        state.evolve(event)
        told += Told.all(event, at: state.clock, flow.plan)
      }
    }
    do throws(Refusal) {
      for (place, happening) in happenings.enumerated() {
        let at = Ticks.instant(happening.time)
        let party = Party(.role(Int(happening.role)), at: Int(happening.block))
        let action: Action
        switch happening.kind {
        case .started:
          take(try state.decideStart(at: at), &told)
          continue
        case .filled:
          let entries = happenings[(place + 1)...].prefix { $0.kind == .entered }.map { happening in
            let slot = Int(happening.other)
            return Entry(slot, .constant(Self.value(of: happening.value, in: slot, flow.plan)))
          }
          action = .fill(Array(entries))
        case .finished: action = .finish
        case .read: action = .read
        case .answered: action = .answer(flow.plan.answers[Int(happening.answer)], reason: "…")
        case .entered, .takenUp, .offered, .skipped, .shared, .passed, .chose, .computed, .jumped, .split, .cameThrough,
          .joined, .notified, .reminded, .toldSentBack, .toldRejected, .lapsed, .overdue, .handedOver, .answeredLate,
          .sentBack, .stopped, .ended, .stuck:
          continue
        }
        take(try state.decide(.until(at)), &told)
        take(try state.decide(.act(party, action)), &told)
      }
      // What the clock does after the last act.
      if state.outcome == nil, let last = happenings.last {
        take(try state.decide(.until(Ticks.instant(last.time))), &told)
      }
    } catch {
      refusal = "\(error.what.en) \(error.items.map(\.what.en))"
    }
  }

  /// Any word a field takes.
  private static func word(of type: FieldType?) -> String {
    switch type {
    case .phone: "000-0000-0000"
    case .email: "someone@example.jp"
    default: "あるもの"
    }
  }

  private static func value(of cell: Cell, in slot: Int, _ plan: Plan) -> Value {
    if case .files = plan.slots[slot].form { return .files((0..<cell.whole).map { "\($0).pdf" }) }
    if let role = plan.role(of: cell), plan.workflow.items[slot].type == .person { return .role(role) }
    return plan.value(of: cell, in: slot) ?? .text(Self.word(of: plan.workflow.items[slot].type))
  }
}
