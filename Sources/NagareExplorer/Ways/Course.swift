import NagareEngine
import NagareModel
import NagarePlan

/// One way a case can go, with a case that goes it.
public struct Course: Sendable {
  /// In the order they are made.
  public let decisions: [Decision]
  public let outcome: Outcome?
  private let begun: [Event]
  private let steps: [Step]
  private let flow: Flow
  private let start: Instant

  /// Of steps that follow one another, and what decides the whole.
  init(_ steps: [Step], deciding decisions: [Decision], begun: [Event], of mover: Mover) {
    (self.steps, self.begun, flow, start) = (steps, begun, mover.flow, mover.start)
    outcome = steps.last?.result.state.outcome
    self.decisions = decisions
  }

  /// Everything that happens to it.
  public var events: [Event] { begun + steps.flatMap(\.events) }

  /// The case, as it can be played.
  public var story: Story { Story(steps, of: flow, starts: start) }

  /// Everybody who acts, in the order they first do.
  public var people: [Role.ID] {
    actors.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Who acts, each time the work goes to another.
  public var actors: [Role.ID] {
    var actors: [Role.ID] = []
    for step in steps {
      for event in step.events { if let actor = event.actor, actors.last != actor { actors.append(actor) } }
    }
    return actors
  }

  /// How often somebody approves.
  public var approvals: Int {
    steps.reduce(0) { count, step in
      count + step.events.count { if case .answered(_, _, _, .approved, _) = $0 { true } else { false } }
    }
  }

  /// How often the work goes to another.
  public var handovers: Int { max(actors.count - 1, 0) }
}

extension Judge {
  /// What decided a whole case: without what a branch did before it was cut off, and in an order that does not depend
  /// on which of what is side by side came first.
  func whole(_ history: History) -> [Decision] {
    var before = Case(of: flow)
    for event in history.taken.first?.events ?? [] { before.evolve(event) }
    let steps = history.taken.dropFirst()
    let made = steps.map { step in
      defer { before = step.state }
      return decisions(in: step.events, from: before).made
    }
    return whole(steps.map(\.events), deciding: made)
  }

  /// The same of steps with what each of them decides.
  func whole(_ steps: [[Event]], deciding made: [[Decision]]) -> [Decision] {
    // Where nothing is side by side, nothing is cut off, and all is in order.
    guard flow.plan.steps.contains(where: { $0.deed == .split }) else { return made.flatMap(\.self) }
    var kept: [(decision: Decision, block: Block.ID?)] = []
    for (events, made) in zip(steps, made) {
      kept += made.map { ($0, $0.block) }
      for event in events {
        guard let cut = cut(by: event, among: events) else { continue }
        let begun = kept.lastIndex { $0.block.map { $0 < cut.together } ?? false } ?? -1
        kept = kept.enumerated().filter { index, entry in
          guard index > begun, let block = entry.block,
            let branch = flow.plan.nesting.around(block).first(where: { $0.of == cut.together })
          else { return true }
          return branch.index == cut.lane
        }.map(\.element)
      }
    }
    return sorted(kept.map(\.decision))
  }

  /// Which branch is left over where others are cut off.
  private func cut(by event: Event, among events: [Event]) -> (together: Block.ID, lane: Int)? {
    let together: Block.ID
    switch event {
    case .stopped(let blocks):
      guard let outermost = blocks.filter({ flow.plan.steps[$0].deed == .split }).min() else {
        guard events.contains(where: \.isEnd), let first = blocks.first,
          let around = flow.plan.nesting.outermost(around: first, notAround: nil)
        else { return nil }
        together = around
        break
      }
      together = outermost
    case .joined(let joined):
      guard flow.plan.steps[joined].firstOnly else { return nil }
      together = joined
    case .started, .filled, .answered, .finished, .read, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock,
      .offered, .skipped, .shared, .passed, .chose, .computed, .jumped, .split, .cameThrough, .sent, .lapsed, .overdue,
      .handedOver, .answeredLate, .sentBack, .ended:
      return nil
    }
    let passed = events.compactMap(\.leadsOnFrom).first { flow.plan.nesting.isInside($0, together) }
    let lane = passed.flatMap { flow.plan.nesting.around($0).first { $0.of == together }?.index }
    return lane.map { (together, $0) }
  }

  /// Between two decisions outside of every 同時に, those inside stand in the order of the text.
  private func sorted(_ decisions: [Decision]) -> [Decision] {
    var all: [Decision] = []
    var beside: [(decision: Decision, lane: [Int], place: Int)] = []
    func flush() {
      beside.sort { $0.lane.lexicographicallyPrecedes($1.lane) || $0.lane == $1.lane && $0.place < $1.place }
      all += beside.map(\.decision)
      beside = []
    }
    for decision in decisions {
      guard let block = decision.block else {
        flush()
        all.append(decision)
        continue
      }
      let around = Array(flow.plan.nesting.around(block))
      guard !around.isEmpty else {
        flush()
        all.append(decision)
        continue
      }
      beside.append((decision, around.reversed().flatMap { [$0.of, $0.index] }, beside.count))
    }
    flush()
    return all
  }
}

extension Event {
  fileprivate var isEnd: Bool { if case .ended = self { true } else { false } }
}
