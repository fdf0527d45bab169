import NagareEngine
import NagareModel
import NagarePlan

@testable import NagareNotation

/// What people and the clock do in an example, in the words of an export.
struct SpiffMoves: Sendable {
  struct Move: Sendable {
    var at: Instant
    var step: String?
    var group: String?
    var values: [(String, JSON)] = []
  }

  var name: String
  var moves: [Move] = []
  /// The steps that tell somebody something, in order.
  var notices: [String] = []
  var outcome: String?
  /// What it uses that no engine is told of.
  var leftOut: String?
  var usesWhatIsLeftOut: Bool { leftOut != nil }

  init(named name: String, outcome: String?) {
    self.name = name
    self.outcome = outcome
  }

  static func all(of flow: Exported) -> [SpiffMoves] {
    let engine = Flow(flow.reading.workflow)
    return flow.reading.examples.map { SpiffMoves($0, of: flow, on: engine) }
  }

  private init(_ example: Example, of flow: Exported, on engine: Flow) {
    name = example.name
    let (plan, workflow) = (flow.plan, flow.plan.workflow)
    let names = Names(workflow)
    let numbers = Dictionary(uniqueKeysWithValues: flow.outline.allSteps.map { ($0.block, $0.number) })
    func step(_ block: Block.ID) -> String { numbers[block].map(Names.step) ?? "" }
    var clock = example.starts
    var answered: [Block.ID: Int] = [:]
    func move(_ block: Block.ID, _ by: Role.ID, _ values: [(String, JSON)] = []) {
      moves.append(Move(at: clock, step: step(block), group: names.role(by), values: values))
    }
    for event in ExampleRun(example, of: engine).history?.events ?? [] {
      switch event {
      case .started(let instant), .clock(let instant):
        clock = instant
        moves.append(Move(at: clock))
      case .filled(let block, let by, let seat, let filled):
        if by != seat { leftOut = leftOut ?? "a deputy" }
        move(
          block, by, filled.map { (names.item($0.item), Self.json($0.value, of: workflow.items[$0.item], workflow)) })
      case .answered(let block, let by, let seat, let answer, let reason):
        if by != seat { leftOut = leftOut ?? "a deputy" }
        answered[block, default: 0] += 1
        let number = plan.answers.firstIndex(of: answer) ?? 0
        move(
          block, by,
          [
            (Names.variable("answer", of: numbers[block] ?? StepNumber([])), .string(Names.answer(number))),
            ("reason", reason.map { .string($0) } ?? .null),
          ])
      case .finished(let block, let by, let seat), .read(let block, let by, let seat):
        if by != seat { leftOut = leftOut ?? "a deputy" }
        move(block, by)
      case .withdrew: leftOut = leftOut ?? "withdrawing"
      case .tookBack: leftOut = leftOut ?? "taking back"
      case .left, .cameBack: leftOut = leftOut ?? "being away"
      case .replaced: leftOut = leftOut ?? "a replacement"
      case .skipped: leftOut = leftOut ?? "reading later"
      case .sent(let message):
        if message.kind == .notice, plan.steps[message.block].deed == .notify { notices.append(step(message.block)) }
      case .offered(let block, _):
        if plan.steps[block].deed == .wait, plan.countsOpenDays(block) { leftOut = leftOut ?? "business days" }
      case .lapsed(let block), .overdue(let block, _):
        if plan.countsOpenDays(block), plan.lateSteps[plan.steps[block].lateSteps].contains(where: \.interrupts) {
          leftOut = leftOut ?? "business days"
        }
      case .passed(let block, _):
        if plan.countsVotes(block), answered[block, default: 0] < plan.seats(at: block).reduce(0, { $0 + $1.people }) {
          leftOut = leftOut ?? "a vote that is decided early"
        }
        answered[block] = nil
      case .sentBack(let block, _): answered[block] = nil
      case .ended(let ending): outcome = ending.phrase[flow.language]
      case .shared, .chose, .computed, .jumped, .split, .cameThrough, .joined, .handedOver, .answeredLate, .stopped:
        break
      }
    }
  }

  func json(file: String) -> JSON {
    .object([
      ("file", .string(file)), ("outcome", outcome.map { .string($0) } ?? .null),
      (
        "moves",
        .array(
          moves.map { move in
            var members: [(String, JSON)] = [("at", .string("\(move.at.day)T\(move.at.time)"))]
            if let step = move.step, let group = move.group {
              members += [("step", .string(step)), ("group", .string(group)), ("values", .object(move.values))]
            }
            return .object(members)
          })
      ),
    ])
  }

  private static func json(_ value: Value, of item: Item, _ workflow: Workflow) -> JSON {
    switch value {
    case .empty: .null
    case .text(let text): .string(text)
    case .number(let number, _): number.whole.map { .number($0) } ?? .decimal(number)
    case .date(let day): .string("\(day)")
    case .time(let minutes): .string(Formula.Constant.clock(minutes))
    case .yesNo(let yes): .bool(yes)
    case .files(let names): .string(names.joined(separator: "、"))
    case .role(let role): .string(workflow.roles[role].name)
    case .choices(let names):
      if case .choices? = item.type { .array(names.map { .string($0) }) } else { .string(names.first ?? "") }
    }
  }
}

extension Instant {
  /// When an example begins that says nothing.
  static let start = Instant("2026-04-01 09:00") ?? .earliest
}

extension Plan {
  /// Whether approvals are counted here.
  fileprivate func countsVotes(_ block: Block.ID) -> Bool {
    switch steps[block].agreement {
    case .votes(.majority), .votes(.count): true
    case .votes(.eachRole), .votes(.everyone), .votes(.anyone), .first, .everybody: false
    }
  }

  /// Whether a deadline or a wait counts days on which the office is open.
  fileprivate func countsOpenDays(_ block: Block.ID) -> Bool {
    guard let timing = steps[block].timing else { return false }
    let deadline = timings[timing].deadline
    if deadline.whenClosed != .stays { return true }
    return switch deadline.term {
    case .within(let period), .before(let period), .after(let period): period.unit == .businessDay
    case .on, .at: false
    }
  }
}

extension Late {
  fileprivate var interrupts: Bool {
    switch action {
    case .remind, .notify: false
    case .passTo, .goTo, .answer: true
    }
  }
}
