import NagareEngine
import NagareModel
import NagarePlan

/// One of the things that decide which way a case goes.
public enum Decision: Hashable, Sendable {
  /// An arm of a もし, counted from 0; `nil` where none holds.
  case arm(Block.ID, Int?)
  /// A row of a 表, counted from 0; `nil` for それ以外.
  case row(Block.ID, Int?)
  /// Who was asked at a block that names a `{name}`.
  case people(Block.ID, [Role.ID])
  /// Who handed in a form that is open to several.
  case handedIn(Block.ID, Role.ID)
  /// The branch of a だれか1つ that was through first, counted from 0.
  case won(Block.ID, Int)
  /// The result of a 承認 or 決裁.
  case result(Block.ID, Answer)
  /// A deadline passed: which of the block's late steps acted.
  case late(Block.ID, Int)
  case end(Outcome)

  /// Where it was decided; `nil` for an end.
  public var block: Block.ID? {
    switch self {
    case .arm(let block, _), .row(let block, _), .people(let block, _), .handedIn(let block, _), .won(let block, _),
      .result(let block, _), .late(let block, _):
      block
    case .end: nil
    }
  }

  /// By numbers alone: at one block there are few answers, and to hash the words of one takes longer than all else.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(block)
    switch self {
    case .arm(_, let number), .row(_, let number): hasher.combine(number)
    case .people(_, let roles): hasher.combine(roles)
    case .handedIn(_, let number), .won(_, let number), .late(_, let number): hasher.combine(number)
    case .result, .end: break
    }
  }
}

/// Reads off what decided a case from what happened to it.
struct Judge {
  let flow: Flow
  /// Whether it matters who hands in a form.
  let asksWhoApplied: Bool
  private var tells: [Bool]

  init(_ flow: Flow, asksWhoApplied: Bool) {
    self.flow = flow
    self.asksWhoApplied = asksWhoApplied
    tells = flow.workflow.blocks.map { block in
      block.kind.sums.isEmpty == false || block.who.contains { if case .item = $0 { true } else { false } }
    }
  }

  /// The decisions among events that began with a case in this state, and whether the case went back.
  func decisions(in events: [Event], from state: Case) -> (made: [Decision], goesBack: Bool) {
    var made: [Decision] = []
    var goesBack = false
    var answered: Set<Block.ID> = []
    var last: Block.ID?
    func fold(_ index: Int) -> Case {
      var now = state
      for event in events[..<index] { now.evolve(event) }
      return now
    }
    for (index, event) in events.enumerated() {
      defer { last = event.leadsOnFrom ?? last }
      switch event {
      case .chose(let block, let way):
        let arm: Int? = if case .arm(let arm)? = way { arm } else { nil }
        made.append(.arm(block, arm))
      case .computed(let block, _, _):
        guard tells[block], case .table = flow.workflow.blocks[block].kind else { continue }
        made.append(.row(block, fold(index).row(ofTable: block)))
      case .offered(let block, _):
        guard tells[block] else { continue }
        made.append(.people(block, fold(index + 1).asked(at: block)))
      case .filled(let block, let by, _, _), .finished(let block, let by, _):
        guard asksWhoApplied, flow.plan.steps[block].deed == .form, flow.plan.steps[block].seats.count > 1 else {
          continue
        }
        made.append(.handedIn(block, by))
      case .passed(let block, let answer):
        guard let answer, !answered.contains(block) else { continue }
        made.append(.result(block, answer))
        goesBack = goesBack || isBack(answer, at: block)
      case .lapsed(let block):
        guard let late = flow.plan.lateSteps[flow.plan.steps[block].lateSteps].first, late.action.isMore,
          fold(index).isFirstLapse(of: block)
        else { continue }
        made.append(.late(block, 0))
        goesBack = goesBack || isBack(late.action, at: block)
      case .overdue(let block, let step):
        let late = flow.plan.lateSteps[flow.plan.steps[block].lateSteps.range.lowerBound + step]
        guard late.action.isMore else { continue }
        made.append(.late(block, step))
        goesBack = goesBack || isBack(late.action, at: block)
      case .answeredLate(let block, _): answered.insert(block)
      case .joined(let together):
        guard flow.plan.steps[together].firstOnly, let last else { continue }
        if let lane = flow.plan.nesting.around(last).first(where: { $0.of == together })?.index {
          made.append(.won(together, lane))
        }
      case .jumped(let block):
        goesBack = goesBack || flow.plan.onward(from: block).map { leadsBack($0.to, from: block) } == true
      case .sentBack: goesBack = true
      case .ended(let outcome): made.append(.end(outcome))
      case .started, .answered, .read, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock, .skipped, .shared,
        .split, .cameThrough, .sent, .handedOver, .stopped:
        break
      }
    }
    return (made, goesBack)
  }

  private func isBack(_ answer: Answer, at block: Block.ID) -> Bool {
    guard let reply = flow.plan.reply(answer, at: block), let way = flow.plan.way(of: reply), !reply.goesOn else {
      return false
    }
    return leadsBack(way.to, from: block)
  }

  private func isBack(_ action: Late.Action, at block: Block.ID) -> Bool {
    switch action {
    case .goTo(let way): leadsBack(flow.plan.ways[way].to, from: block)
    case .answer(let reply): flow.plan.way(of: flow.plan.replies[reply]).map { leadsBack($0.to, from: block) } ?? false
    case .remind, .passTo, .notify: false
    }
  }

  private func leadsBack(_ point: Plan.Point, from block: Block.ID) -> Bool {
    flow.plan.isBlock(point) && point <= block
  }
}

extension Case {
  /// Whether the deadline of a block has not passed before.
  fileprivate func isFirstLapse(of block: Block.ID) -> Bool {
    marking.work.first { $0.block == block }?.lapses == 0
  }
}
