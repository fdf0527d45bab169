import NagareEngine
import NagareModel
import NagarePlan

/// Something of a flow that a case can show.
public enum Sight: Hashable, Sendable {
  /// A case comes to it.
  case block(Block.ID)
  /// An arm of a もし, a row of a 表, or a side of a 同時に; `nil` is それ以外, written or not.
  case branch(Block.ID, Int?)
  case answer(Block.ID, Answer)
  /// A 過ぎたら that is written acts.
  case late(Block.ID, Int)
  /// A value exactly at a border, or right beside it.
  case border(Border)

  /// A comparison with a constant that has a more and a less, met at one value.
  public struct Border: Hashable, Sendable {
    public var block: Block.ID
    public var subject: Expression
    public var value: Value
  }

  /// What it is counted as.
  public enum Kind: Int, CaseIterable, Sendable { case blocks, branches, answers, late, borders }

  public var kind: Kind {
    switch self {
    case .block: .blocks
    case .branch: .branches
    case .answer: .answers
    case .late: .late
    case .border: .borders
    }
  }
}

/// Sees what cases show of a flow.
struct Viewer {
  let flow: Flow
  /// The borders of each もし and 表.
  let borders: [Block.ID: [Sight.Border]]

  init(_ flow: Flow) {
    self.flow = flow
    borders = flow.workflow.blocks.indices.reduce(into: [:]) { borders, block in
      let found = flow.workflow.blocks[block].kind.conditions.flatMap { flow.borders(of: $0, at: block) }
      if !found.isEmpty { borders[block] = found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
    }
  }

  /// That a value stands right at each border, to be asked like any other question.
  var questions: [Condition] {
    borders.values.flatMap(\.self).map { .equal($0.subject, .constant($0.value)) }
  }

  /// What is seen while these events happen to a case.
  func sights(_ events: [Event], from state: Case) -> [Sight] {
    var seen: [Sight] = []
    var now = state
    for event in events {
      switch event {
      case .offered(let block, _), .jumped(let block), .shared(let block, _): seen.append(.block(block))
      case .chose(let block, let way):
        let arm: Int? = if case .arm(let arm)? = way { arm } else { nil }
        seen += [.block(block), .branch(block, arm)]
        seen += met(at: block, now)
      case .computed(let block, _, _):
        seen.append(.block(block))
        guard case .table = flow.workflow.blocks[block].kind else { break }
        seen.append(.branch(block, now.row(ofTable: block)))
        seen += met(at: block, now)
      case .split(let block):
        seen.append(.block(block))
        seen += (0..<flow.plan.steps[block].branchCount).map { .branch(block, $0) }
      case .passed(let block, _): seen.append(.block(block))
      case .sent(let message): if message.kind == .notice { seen.append(.block(message.block)) }
      case .answered(let block, _, _, let answer, _): seen.append(.answer(block, answer))
      case .lapsed(let block):
        let written = flow.workflow.blocks[block].handling.late.contains { $0.delay == nil }
        if written, now.marking.work.first(where: { $0.block == block })?.lapses == 0 { seen.append(.late(block, 0)) }
      case .overdue(let block, let step): seen.append(.late(block, step))
      case .started, .filled, .finished, .read, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock, .skipped,
        .cameThrough, .joined, .handedOver, .answeredLate, .sentBack, .stopped, .ended:
        break
      }
      now.evolve(event)
    }
    return seen
  }

  /// What a whole case has shown.
  func sights(_ history: History) -> Set<Sight> {
    var seen: Set<Sight> = []
    var before = Case(of: flow)
    for step in history.taken {
      seen.formUnion(sights(step.events, from: before))
      before = step.state
    }
    return seen
  }

  private func met(at block: Block.ID, _ state: Case) -> [Sight] {
    (borders[block] ?? []).filter { border in
      state.answers(.equal(border.subject, .constant(border.value)), at: block)
    }.map { .border($0) }
  }
}

extension Flow {
  /// The value at each border of a condition, and its neighbour on the other side.
  fileprivate func borders(of condition: Condition, at block: Block.ID) -> [Sight.Border] {
    switch condition {
    case .within(let subject, let limits):
      let ends = [(limits.lower, true), (limits.upper, false)]
      return ends.flatMap { limit, isLower -> [Sight.Border] in
        guard let limit, let value = limit.value.constant, !subject.items.isEmpty else { return [] }
        // 以上 holds at the border and not below it; 超える does not hold at it and does above.
        let step = limit.isIncluded == isLower ? -1 : 1
        let beside = neighbour(of: value, by: step, subject)
        return [value, beside].compactMap(\.self).map { Sight.Border(block: block, subject: subject, value: $0) }
      }
    case .equal, .unequal, .contains, .isEmpty, .isFilled, .holds, .answered, .ended: return []
    case .not(let inner), .denied(let inner): return borders(of: inner, at: block)
    case .all(let parts), .any(let parts): return parts.flatMap { borders(of: $0, at: block) }
    }
  }

  private func neighbour(of value: Value, by step: Int, _ subject: Expression) -> Value? {
    switch value {
    case .number(let number, let unit):
      let item = subject.item
      let own = item.flatMap { workflow.unit(of: $0) }
      let counted = unit.flatMap { unit in own.flatMap { number.counted(in: $0, from: unit) } } ?? number
      let size = item.map { plan.slots[$0].smallestStep } ?? Number(1)
      let moved = step < 0 ? counted.subtracting(size) : counted.adding(size)
      return moved.map { .number($0, own ?? unit) }
    case .date(let day): return .date(day.adding(days: step))
    case .time(let minutes): return (0..<1440).contains(minutes + step) ? .time(minutes + step) : nil
    case .empty, .text, .yesNo, .choices, .files, .role: return nil
    }
  }
}
