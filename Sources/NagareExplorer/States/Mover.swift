import NagareEngine
import NagareModel
import NagarePlan

/// Plays cases on: what can happen, and what comes of it for each of the values tried.
struct Mover {
  let flow: Flow
  let needs: Needs
  let trials: Trials
  let start: Instant
  /// Values are chosen when a form is filled in, not only once something asks about them.
  var isEager = false
  /// Of values after which a case goes on alike, only the first are chosen; always so where values are chosen late.
  var isSparing = false
  /// What people say where words are asked for.
  var reason = "…"
  /// Who is away from the beginning on.
  var away: [Role.ID] = []
  /// Time also passes where that only reminds somebody.
  var reminds = false
  /// No deadline passes.
  var isNeverLate = false
  /// The drafter may withdraw.
  var withdraws = false
  /// Whoever of several can act does, not only the first of them.
  var asksWhoActs = false
  /// For what may come of one thing that happens: values of many fields chosen at once are without number.
  var room = Room.ofOneMove

  var plan: Plan { flow.plan }

  /// The beginning of every case.
  func begin() throws(Refusal) -> (position: Position, events: [Event]) {
    var (state, events) = try Case.begun(flow, at: start)
    for command in opening {
      let after = try state.after(command)
      state = after.state
      events += after.events
    }
    return (Position(state: state, open: Bits(count: flow.workflow.items.count)), events)
  }

  /// What happens before anything else: everybody of a role leaves.
  var opening: [Command] {
    away.flatMap { role in
      Array(repeating: .act(Party(.role(role)), .leave), count: max(flow.workflow.roles[role].people, 1))
    }
  }

  func standing(_ position: Position) -> Standing {
    let state = position.state
    var concern = needs.concern(at: state.marking.work.map(\.block), ended: state.outcome != nil)
    concern.reminders = reminds
    return state.standing(concern) { position.open.contains($0) }
  }

  // MARK: What can happen

  /// Everything people can do, the plainest first, and then the passing of time.
  func moves(at state: Case) -> [Move] {
    guard state.outcome == nil else { return [] }
    var moves: [Move] = []
    for item in state.marking.work {
      let turns = state.turns(at: item).filter { !$0.isAway }
      let step = plan.steps[item.block]
      switch step.deed {
      case .form:
        for turn in needs.asksWhoApplied || asksWhoActs ? turns[...] : turns.prefix(1) {
          moves.append(step.fields.isEmpty ? .finish(item.block, turn.who) : .fill(item.block, turn.who))
        }
      case .work:
        for turn in asksWhoActs ? turns[...] : turns.prefix(1) {
          moves.append(step.fields.isEmpty ? .finish(item.block, turn.who) : .fill(item.block, turn.who))
        }
      case .reading:
        for turn in asksWhoActs ? turns[...] : turns.prefix(1) { moves.append(.read(item.block, turn.who)) }
      case .approval, .decision:
        for turn in needs.asksWhoAnswered || asksWhoActs ? turns[...] : turns.prefix(1) {
          for answer in plan.answers(at: item.block) { moves.append(.answer(item.block, turn.who, answer)) }
        }
      case .wait, .share, .notify, .set, .choose, .split, .meet, .pass, .end: break
      }
    }
    if let next = state.nextActingTime(reminders: reminds),
      !isNeverLate || next.blocks.allSatisfy({ plan.steps[$0].deed == .wait })
    {
      moves.append(.time(next.at, next.blocks))
    }
    if withdraws, let drafter = state.marking.applicant { moves.append(.withdraw(drafter)) }
    return moves
  }

  // MARK: What comes of it

  /// What comes of a move.
  struct Outcomes {
    /// One for each choice of the values that are looked at before the case rests again.
    var steps: [Step] = []
    var refused: [(Position, Refusal)] = []
    /// Whether there is more than there was room for.
    var isCut = false

    /// Where there is no room left at all.
    static let none = Outcomes(isCut: true)
  }

  /// With `keeping`, a form is handed in again as it stands.
  func steps(_ position: Position, _ move: Move, keeping: Bool = false) -> Outcomes {
    var made = Outcomes()
    let choices = choices(position, move, keeping)
    made.isCut = choices.count > mostChoices
    var room = room
    for (draft, choice) in choices {
      guard !room.isFull else {
        made.isCut = true
        break
      }
      let command = command(of: move, draft.state)
      do throws(Refusal) {
        let after = try draft.state.after(command)
        let result = Position(state: after.state, open: draft.open, typed: draft.typed)
        let step = Step(
          move: move, choice: choice, keeps: keeping, command: command, events: after.events, result: result)
        made.steps.append(step)
        room.take(step.size)
      } catch {
        made.refused.append((draft, error))
        room.take(draft.size)
      }
    }
    if made.steps.isEmpty, made.refused.isEmpty, let refusal = objection(position, move) {
      made.refused.append(refusal)
    }
    return made
  }

  /// One more is chosen where there are more, so that they are known to be cut.
  private var mostChoices: Int { room.count(of: 2_000 + 100 * flow.workflow.items.count) }

  /// What a form says to what is usually typed, where nothing that was tried can stand in it.
  private func objection(_ position: Position, _ move: Move) -> (Position, Refusal)? {
    guard case .fill(let block, _) = move else { return nil }
    var draft = position
    type(block, into: &draft)
    do throws(Refusal) {
      _ = try draft.state.after(command(of: move, draft.state))
      return nil
    } catch {
      return (draft, error)
    }
  }

  func command(of move: Move, _ state: Case) -> Command {
    switch move {
    case .fill(let block, let who):
      let entries = flow.workflow.blocks[block].fields.map { Entry($0.item, .constant(state.values[$0.item])) }
      return .act(Party(.role(who), at: block), .fill(entries))
    case .finish(let block, let who): return .act(Party(.role(who), at: block), .finish)
    case .read(let block, let who): return .act(Party(.role(who), at: block), .read)
    case .answer(let block, let who, let answer):
      let words = flow.needsReason(answer, at: block) ? reason : nil
      return .act(Party(.role(who), at: block), .answer(answer, reason: words))
    case .withdraw(let role): return .act(Party(.role(role)), .withdraw)
    case .time(let instant, _): return .until(instant)
    }
  }

  // MARK: Choosing values

  /// The case with the values a move looks at chosen, in every way that would be accepted.
  private func choices(_ position: Position, _ move: Move, _ keeping: Bool) -> [(Position, [Choice])] {
    var draft = position
    var soon = Bits(count: flow.workflow.items.count)
    if case .withdraw = move { soon.add(needs.reads[plan.finished], below: needs.items) }
    for block in move.blocks { soon.add(needs.soon[block], below: needs.items) }
    var fresh: Block.ID?
    if case .fill(let block, _) = move {
      fresh = block
      if !keeping || !draft.state.hasFilled(block) { type(block, into: &draft) }
      if isEager { for field in flow.workflow.blocks[block].fields { soon.insert(field.item) } }
    }
    var asked: [Item.ID] = []
    for item in soon.numbers.flatMap({ trials.origins.sources[$0] }).sorted() where draft.open.contains(item) {
      for other in trials.groups[item] where draft.open.contains(other) && !asked.contains(other) {
        asked.append(other)
      }
    }
    guard !asked.isEmpty || fresh != nil else { return [(draft, [])] }
    let blocks = Set(asked.compactMap { trials.origins.homes[$0] } + [fresh].compactMap(\.self)).sorted()
    guard !(isEager && !isSparing) else {
      var found: [(Position, [Choice])] = []
      every(asked, draft, []) { draft, chosen in
        if let settled = settled(draft, blocks) { found.append((settled, chosen)) }
      }
      return found
    }
    // What no question asks together is chosen apart, so that the choices of one are not tried with all of another.
    var found: [(Position, [Choice])] = [(draft, [])]
    for items in trials.apart(asked) {
      var next: [(Position, [Choice])] = []
      for (draft, chosen) in found where next.count <= mostChoices { next += unlike(items, draft, chosen, blocks) }
      found = next
    }
    return found.compactMap { draft, chosen in settled(draft, blocks).map { ($0, chosen) } }
  }

  /// Of the choices for some items those after which a case goes on in different ways.
  private func unlike(
    _ items: [Item.ID], _ draft: Position, _ chosen: [Choice], _ blocks: [Block.ID]
  ) -> [(Position, [Choice])] {
    let occasion = ChoiceMemory.Occasion(
      items: items, open: draft.open, values: trials.companions(of: items, in: blocks).map { draft.state.values[$0] },
      days: blocks.map { draft.typed[$0]?.day })
    return trials.memory.choices(on: occasion) { choose(items, draft, blocks) }.map { choices in
      (draft.choosing(choices, trials), chosen + choices)
    }
  }

  /// One item is chosen after the other, and of cases that are alike so far only the first goes on to the next.
  private func choose(_ items: [Item.ID], _ draft: Position, _ blocks: [Block.ID]) -> [[Choice]] {
    var found: [[Choice]] = [[]]
    var open = draft.open
    for (count, item) in items.enumerated() {
      open.remove(item)
      let likeness = Likeness(items[...count], open, of: trials)
      let isLast = count == items.count - 1
      var seen: Set<Likeness.Profile> = []
      var next: [[Choice]] = []
      for choices in found where next.count <= mostChoices {
        every([item], draft.choosing(choices, trials), choices) { draft, choices in
          let profile = likeness.profile(of: draft.state)
          guard !seen.contains(profile),
            isLast ? settled(draft, blocks) != nil : isPossible(draft, items[...count], blocks)
          else { return }
          seen.insert(profile)
          next.append(choices)
        }
      }
      found = next
    }
    return found
  }

  /// Whether what was chosen for some items can stand beside what was chosen before; what is still open may change.
  private func isPossible(_ draft: Position, _ items: ArraySlice<Item.ID>, _ blocks: [Block.ID]) -> Bool {
    blocks.allSatisfy { block in
      !draft.state.refusedFields(of: block, at: draft.typed[block]).contains { item in
        items.contains(item) && trials.limits.areKnown(of: item, draft.open)
      }
    }
  }

  /// A form opens with what will do; what matters of it is chosen once it is asked about.
  func type(_ block: Block.ID, into draft: inout Position) {
    draft.typed[block] = draft.state.clock
    for field in flow.workflow.blocks[block].fields {
      draft.state.suppose(field.item, is: trials.plain[field.item])
      if trials.matters[field.item] { draft.open.insert(field.item) }
    }
  }

  /// Visits the case with every combination of values of these items, the first item slowest. One case is changed all
  /// the way, since most of them are looked at and left.
  private func every(
    _ items: [Item.ID], _ position: Position, _ chosen: [Choice], visit: (Position, [Choice]) -> Void
  ) {
    var draft = position
    var choice = chosen
    for item in items { draft.open.remove(item) }
    func go(_ rest: ArraySlice<Item.ID>) {
      guard let item = rest.first else { return visit(draft, choice) }
      for place in trials.values[item].indices {
        draft.state.suppose(item, is: trials.values[item][place])
        choice.append(Choice(item: Int32(item), place: Int32(place)))
        go(rest.dropFirst())
        choice.removeLast()
      }
    }
    go(items[...])
  }

  /// The step of a move with these values.
  func step(_ position: Position, _ move: Move, _ choice: [Choice], keeping: Bool = false) -> Step? {
    var draft = position
    if case .fill(let block, _) = move, !keeping || !draft.state.hasFilled(block) { type(block, into: &draft) }
    draft = draft.choosing(choice, trials)
    var blocks = Set(choice.compactMap { trials.origins.homes[Int($0.item)] })
    if case .fill(let block, _) = move { blocks.insert(block) }
    guard let settled = settled(draft, blocks.sorted()) else { return nil }
    var move = move
    // Another case comes to the same at a time of its own.
    if case .time = move, let next = settled.state.nextActingTime(reminders: reminds) {
      move = .time(next.at, next.blocks)
    }
    let command = command(of: move, settled.state)
    guard let after = try? settled.state.after(command) else { return nil }
    let result = Position(state: after.state, open: settled.open, typed: settled.typed)
    return Step(
      move: move, choice: choice, keeps: keeping, command: command, events: after.events, result: result)
  }

  /// With the fields that are not chosen yet put right, where others make what stands in them impossible; `nil` where
  /// what was chosen is impossible itself.
  private func settled(_ choice: Position, _ blocks: [Block.ID]) -> Position? {
    var draft = choice
    for block in blocks {
      var left = 4
      while let refused = draft.state.refusedFields(of: block, at: draft.typed[block]).nonEmpty {
        left -= 1
        guard left > 0 else { return nil }
        for item in refused {
          let isFree = draft.open.contains(item) || !trials.matters[item]
          guard isFree, let value = accepted(item, in: block, draft) else { return nil }
          draft.state.suppose(item, is: value)
        }
      }
    }
    return draft
  }

  /// Something that can stand in a field beside the others.
  private func accepted(_ item: Item.ID, in block: Block.ID, _ draft: Position) -> Value? {
    let state = draft.state
    let fields = flow.workflow.blocks[block].fields
    guard let field = fields.first(where: { $0.item == item }) else { return nil }
    let ends = [field.limits?.lower, field.limits?.upper].compactMap { limit in limit.flatMap { state.known($0.value) }
    }
    let borders = Borders(state, trials.origins)
    let candidates = trials.values[item] + ends.flatMap { borders.around($0, of: item, onlyItself: false) }
    return candidates.first { value in
      var changed = state
      changed.suppose(item, is: value)
      return !changed.refusedFields(of: block, at: draft.typed[block]).contains(item)
    }
  }
}

extension Mover {
  /// For cases of a flow as they usually begin. `conditions` are asked about besides those of the flow.
  init(
    _ flow: Flow, keepsFields: Bool, asking conditions: [Condition] = [], wording: Wording = Wording()
  ) {
    let start = Example.usualStart
    self.init(
      flow: flow, needs: Needs(flow.plan, keepsFields: keepsFields),
      trials: Trials(flow, asking: conditions, start: start, words: wording.text), start: start, reason: wording.reason)
  }
}

extension Bits {
  /// Adds those of another that are items; what else it holds stands behind them.
  fileprivate mutating func add(_ other: Bits, below count: Int) {
    for number in other.numbers where number < count { insert(number) }
  }
}

extension Array {
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
