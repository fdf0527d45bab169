import NagareEngine
import NagareModel
import NagareNotation

/// Where answers lead that nobody gives in the examples: the states a case can come to from them, the nearest first, as
/// far as a page has room. Every state knows its answers, so that a visitor can walk on by clicking; one for which there
/// was no room has none, and the page says so.
struct Detours {
  private let page: FlowPage
  private let narration: Narration
  private let numbers: [Block.ID: StepNumber]
  /// What is filled in at each block, in an example or on one of the ways of the flow.
  private let entries: [Block.ID: [[Entry]]]
  private var known: [Key: Int] = [:]
  private var found: [(state: Case, act: Int)] = []
  private var bytes: Int

  /// No more states than these, however much room there is.
  private static let most = FlowPage.mostStates

  /// What tells two states apart, within one example: who is away may differ between them.
  private struct Key: Hashable {
    var act: Int
    var values: [Value]
    var marking: Marking
    var clock: Instant
    var outcome: Outcome?
  }

  init(_ page: FlowPage, within bytes: Int) {
    self.page = page
    self.bytes = bytes
    narration = Narration(page.script)
    numbers = page.numbers
    let ways = page.ways.courses.compactMap { $0.story.play(page.script.flow) }
    entries = Self.entries(of: page.timeline.acts.map(\.history) + ways)
  }

  /// At most so many ways to fill a form in are offered.
  private static let mostEntries = 6

  private static func entries(of histories: [History]) -> [Block.ID: [[Entry]]] {
    var entries: [Block.ID: [[Entry]]] = [:]
    for history in histories {
      for (before, step) in zip(history.steps, history.steps.dropFirst()) {
        guard case .act(_, .fill(let filled)) = step.command else { continue }
        for event in step.events {
          guard case .filled(let block, _, _, _) = event,
            before.state.marking.work.contains(where: { $0.block == block })
          else { continue }
          let known = entries[block] ?? []
          if known.count < mostEntries, !known.contains(filled) { entries[block] = known + [filled] }
        }
      }
    }
    return entries
  }

  // MARK: States

  /// How a state stands, as the page's script knows it.
  func standing(_ state: Case) -> [(String, JSON)] {
    let here = state.outcome == nil ? state.marking.work.compactMap { numbers[$0.block]?.description } : []
    let values = state.workflow.items.indices.filter { state.values[$0] != .empty }.map { item in
      JSON.array([
        .string(state.workflow.items[item].name),
        .string(state.words(state.values[item], of: item)[page.language]),
      ])
    }
    return [
      ("date", .string(state.clock.words[page.language])),
      ("standing", strings(narration.standing(of: state))),
      ("here", strings(here)), ("values", .array(values)),
    ]
  }

  /// The states that answers lead to, in the order of their numbers, and those they lead to in turn.
  var states: [JSON] {
    mutating get {
      var states: [JSON] = []
      while states.count < found.count {
        let (state, act) = found[states.count]
        var members = standing(state)
        if bytes > 0, found.count < Self.most || state.outcome != nil {
          members.append(("answers", answers(at: state, in: act, besides: nil)))
        }
        let written = JSON.object(members)
        bytes -= written.text.utf8.count
        states.append(written)
      }
      return states
    }
  }

  private mutating func number(of state: Case, in act: Int) -> Int {
    let key = Key(act: act, values: state.values, marking: state.marking, clock: state.clock, outcome: state.outcome)
    if let number = known[key] { return number }
    known[key] = found.count
    found.append((state, act))
    return found.count - 1
  }

  // MARK: Answers

  /// What can be answered in a state but for what its example goes on with, and where each answer leads.
  mutating func answers(at state: Case, in act: Int, besides given: Command?) -> JSON {
    guard state.outcome == nil else { return .array([]) }
    let choices = choices(at: state)
    let taken = given.flatMap { choice(like: $0, of: choices, at: state) }
    return .array(
      choices.enumerated().compactMap { index, choice in
        index == taken ? nil : answer(choice, at: state, in: act)
      })
  }

  /// Something that may be done, and how a button says it.
  private struct Choice {
    var words: String
    var command: Command
  }

  private func choices(at state: Case) -> [Choice] {
    var choices: [Choice] = []
    for turn in state.turns where !turn.isAway {
      let name = state.workflow.roles[turn.who].name
      let party = Party(.role(turn.who), at: turn.block)
      if state.workflow.blocks[turn.block].fields.isEmpty || isFilled(turn.block, state) {
        for action in state.possibleActions(at: turn.block) {
          choices.append(Choice(words: "\(name): \(words(action))", command: .act(party, action)))
        }
      }
      for entries in entries[turn.block] ?? [] where !isFilled(entries, state) {
        let filled = entries.map { entry in
          "\(state.workflow.items[entry.item].name) \(words(entry, state))"
        }
        choices.append(
          Choice(words: "\(name): " + filled.joined(separator: comma), command: .act(party, .fill(entries))))
      }
    }
    if let time = state.nextTime {
      let words = Phrase(ja: "\(time.words.ja) まで待つ", en: "wait until \(time.words.en)")
      choices.append(Choice(words: words[page.language], command: .untilDue))
    }
    return choices
  }

  private var comma: String { Phrase(ja: "、", en: ", ")[page.language] }

  private func words(_ action: Action) -> String {
    switch action {
    case .answer(let answer, _): answer.phrase[page.language]
    case .finish: Phrase.done[page.language]
    case .read: Phrase.read[page.language]
    case .withdraw: Phrase.withdraw[page.language]
    case .takeBack: Phrase.takeBack[page.language]
    case .leave: Phrase.away[page.language]
    case .comeBack: Phrase.back[page.language]
    case .fill, .replaced: ""
    }
  }

  private func words(_ entry: Entry, _ state: Case) -> String {
    guard case .constant(let value) = entry.value else { return "…" }
    return state.words(value, of: entry.item)[page.language]
  }

  /// Whether a form opens with what was typed before.
  private func isFilled(_ block: Block.ID, _ state: Case) -> Bool {
    state.workflow.blocks[block].fields.contains { state.values[$0.item] != .empty }
  }

  private func isFilled(_ entries: [Entry], _ state: Case) -> Bool {
    entries.allSatisfy { entry in
      if case .constant(let value) = entry.value { state.values[entry.item] == value } else { false }
    }
  }

  /// The choice the example itself takes; a reason makes no other answer.
  private func choice(like given: Command, of choices: [Choice], at state: Case) -> Int? {
    func result(_ command: Command) -> [Block.ID]? {
      guard let events = try? state.decide(command) else { return nil }
      var after = state
      for event in events { after.evolve(event) }
      return after.values == expected?.values && after.outcome == expected?.outcome
        && after.marking.work == expected?.marking.work ? after.marking.work.map(\.block) : nil
    }
    let expected = (try? state.decide(given)).map { events in
      var after = state
      for event in events { after.evolve(event) }
      return after
    }
    return choices.firstIndex { result($0.command) != nil }
  }

  /// `nil` where it is refused.
  private mutating func answer(_ choice: Choice, at state: Case, in act: Int) -> JSON? {
    guard let events = try? state.decide(choice.command) else { return nil }
    var now = state
    // Whoever acts leaves the place where they were asked, and the walk goes on from there.
    var walk = Walk(
      page.picture, numbers: numbers, at: state.marking.work.map(\.block),
      leaving: events.lazy.compactMap(\.actedAt).first)
    var news: [String] = []
    var messages: [String] = []
    for event in events {
      let lines = narration.lines(event, before: now)
      news += lines
      if case .sent = event { messages += lines }
      walk.follow(event)
      now.evolve(event)
    }
    let answer = JSON.object([
      ("answer", .string(choice.words)), ("news", strings(news)), ("visited", strings(walk.visited)),
      ("walked", strings(walk.walked)), ("messages", strings(messages)), ("to", .number(number(of: now, in: act))),
    ])
    bytes -= answer.text.utf8.count
    return answer
  }

  private func strings(_ lines: [String]) -> JSON { .array(lines.map(JSON.string)) }
}

extension Event {
  /// The block at which somebody did something, or at which time did.
  fileprivate var actedAt: Block.ID? {
    switch self {
    case .filled(let block, _, _, _), .answered(let block, _, _, _, _), .finished(let block, _, _),
      .read(let block, _, _), .passed(let block, _), .lapsed(let block), .overdue(let block, _),
      .answeredLate(let block, _):
      block
    case .started, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock, .offered, .skipped, .shared, .chose,
      .computed, .jumped, .split, .cameThrough, .joined, .sent, .handedOver, .sentBack, .stopped, .ended:
      nil
    }
  }
}
