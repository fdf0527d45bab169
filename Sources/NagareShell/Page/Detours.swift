import NagareEngine
import NagareModel
import NagareNotation
import NagarePlan

/// Where answers lead that nobody gives in the examples: the states a case can come to from them, the nearest first, as
/// far as a page has room. Every state knows its answers, so that a visitor can walk on by clicking; one for which there
/// was no room has none, and the page says so.
///
/// Near the examples a state is told with its date. Further on cases that are alike but for their dates share one, and
/// still further all that go on alike, so that going round closes a circle; the page says that date and values are those
/// of another case.
struct Detours {
  private let page: FlowPage
  private var tellings: Tellings
  private let numbers: [Block.ID: StepNumber]
  private let map: WalkMap
  /// What is filled in at each block, in an example or on some way of the flow.
  private let entries: [Block.ID: [[Entry]]]
  private let concern: Standing.Concern
  private let hasAbsences: [Bool]
  var texts = PageTexts()
  /// What can be done, each once, with what it brings.
  private(set) var deeds: [JSON] = []
  private var knownDeeds: [Deed: Int] = [:]
  private var known: [Moment: Int] = [:]
  /// Those that hold the same, and those that go on alike.
  private var (holdingTheSame, goingOnAlike): ([Alike: Int], [Alike: Int]) = ([:], [:])
  /// What buttons say.
  private var offers = Numbering<String>()
  private var found: [(state: Case, act: Int)] = []
  /// How many of them are not written yet.
  private var waiting = 0
  /// How many bytes are left.
  private var room: Int

  /// No more states than these, however much room there is.
  private static let most = FlowPage.mostStates
  /// So many are told with their own date, and so many with their own values.
  private static let (mostDated, mostOwn) = (30, 90)

  /// How near a state is to that of the case that comes to it.
  private enum Likeness: Int { case same, otherDate, otherValues }

  /// Cases that stand alike, whenever that is. Who is away may differ between examples.
  private struct Alike: Hashable {
    var act: Int
    var standing: Standing
  }

  /// The same at the same time.
  private struct Moment: Hashable {
    var alike: Alike
    var clock: Instant
    var dues: [Instant?]
  }

  private struct Deed: Hashable {
    /// The number of the words of its button.
    var answer: Int
    /// Numbers of lines.
    var news: [Int]
    var visited: [WalkMap.Place]
    var walked: [Walk.Line]
    /// Numbers of lines.
    var messages: [Int]
  }

  init(_ page: FlowPage, on map: WalkMap, within bytes: Int) {
    (self.page, self.map) = (page, map)
    room = bytes
    tellings = Tellings(page.script)
    numbers = page.numbers
    concern = Standing.Concern(everythingIn: page.script.workflow)
    entries = Self.entries(of: page)
    hasAbsences = page.timeline.acts.map(\.history.hasAbsences)
  }

  /// At most so many ways to fill a form in are offered where not every way is known.
  private static let mostEntries = 6

  /// Those of the examples, and then those on which it depends how a case goes on.
  private static func entries(of page: FlowPage) -> [Block.ID: [[Entry]]] {
    var entries: [Block.ID: [[Entry]]] = [:]
    func add(_ events: [Event], of command: Command?, in state: Case, most: Int = mostEntries) {
      guard case .act(_, .fill(let filled))? = command else { return }
      for case .filled(let block, _, _, _) in events where state.marking.work.contains(where: { $0.block == block }) {
        let known = entries[block] ?? []
        if known.count < most, !known.contains(filled) { entries[block] = known + [filled] }
      }
    }
    func add(_ history: History) {
      for (before, step) in zip(history.steps, history.steps.dropFirst()) {
        add(step.events, of: step.command, in: before.state)
      }
    }
    for act in page.timeline.acts { add(act.history) }
    if let all = page.continuations {
      for state in all.states {
        for choice in state.choices { add(choice.events, of: choice.command, in: state.example, most: .max) }
      }
      return entries
    }
    for course in page.ways.courses { if let history = course.story.play(page.script.flow) { add(history) } }
    return entries
  }

  // MARK: States

  /// How a state stands, as the page's script knows it.
  mutating func standing(_ state: Case) -> [(String, JSON)] {
    let here = state.outcome == nil ? state.marking.work.compactMap { numbers[$0.block]?.description } : []
    let values = state.workflow.items.indices.filter { state.values[$0] != .empty }.map { item in
      JSON.array([
        texts.place(of: state.workflow.items[item].name),
        texts.place(of: state.words(state.values[item], of: item)[page.language]),
      ])
    }
    return [
      ("date", texts.place(of: state.clock.words[page.language])),
      ("standing", texts.places(of: tellings.standing(of: state))),
      ("here", texts.places(of: here)), ("values", .array(values)),
    ]
  }

  /// The states that answers lead to, in the order of their numbers, and those they lead to in turn.
  var states: [JSON] {
    mutating get {
      var states: [JSON] = []
      while states.count < found.count {
        let (state, act) = found[states.count]
        waiting = found.count - states.count
        var members = standing(state)
        if hasRoom || state.outcome != nil {
          members.append(("answers", answers(at: state, in: act, besides: nil)))
        }
        states.append(written(.object(members)))
      }
      return states
    }
  }

  /// Something that is written, and takes room.
  private mutating func written(_ data: JSON) -> JSON {
    room -= data.size + 1
    return data
  }

  /// About so many bytes are written of a state whose answers are not known.
  private static let stateSize = 260

  /// Whether there is room for more than the states that are known already.
  private var hasRoom: Bool { room > texts.bytes + Self.stateSize * waiting && found.count < Self.most }

  /// The state a case has come to, or one like it.
  private mutating func number(of state: Case, in act: Int) -> (number: Int, likeness: Likeness) {
    let absences = absences(in: act)
    let same = Alike(act: absences, standing: state.standing(concern) { _ in false })
    let moment = Moment(alike: same, clock: state.clock, dues: state.marking.work.map(\.due))
    if let number = known[moment] { return (number, .same) }
    if found.count >= Self.mostDated, let number = holdingTheSame[same] { return (number, .otherDate) }
    let alike = page.continuations.map { Alike(act: absences, standing: $0.standing(of: state)) }
    if found.count >= Self.mostOwn, let alike, let number = goingOnAlike[alike] { return (number, .otherValues) }
    let number = found.count
    known[moment] = number
    if holdingTheSame[same] == nil { holdingTheSame[same] = number }
    if let alike, goingOnAlike[alike] == nil { goingOnAlike[alike] = number }
    found.append((state, act))
    return (number, .same)
  }

  /// The example, where somebody is away in it; the others share their states.
  private func absences(in act: Int) -> Int { hasAbsences[act] ? act : -1 }

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

  /// What is done, to which state that leads, and whether that is of another time; `nil` where it is refused.
  private mutating func answer(_ choice: Choice, at state: Case, in act: Int) -> JSON? {
    guard let events = try? state.decide(choice.command) else { return nil }
    var now = state
    // Whoever acts leaves the place where they were asked, and the walk goes on from there.
    var walk = Walk(
      on: map, at: state.marking.work.map(\.block), leaving: events.lazy.compactMap(\.actedAt).first)
    var deed = Deed(answer: offers.number(of: choice.words), news: [], visited: [], walked: [], messages: [])
    for event in events {
      let lines = tellings.lines(event, before: now)
      deed.news += lines
      if case .sent = event { deed.messages += lines }
      walk.follow(event)
      now.evolve(event)
    }
    (deed.visited, deed.walked) = (walk.visited, walk.walked)
    let to = number(of: now, in: act)
    let likeness = to.likeness == .same ? [] : [JSON.number(to.likeness.rawValue)]
    return .array([.number(number(of: deed)), .number(to.number)] + likeness)
  }

  private mutating func number(of deed: Deed) -> Int {
    if let number = knownDeeds[deed] { return number }
    knownDeeds[deed] = deeds.count
    let lines = { [tellings] (numbers: [Int]) in numbers.map { tellings.lines.all[$0] } }
    let deed = JSON.object([
      ("answer", texts.place(of: offers.all[deed.answer])), ("news", texts.places(of: lines(deed.news))),
      ("visited", texts.places(of: deed.visited.map(map.name))),
      ("walked", texts.places(of: deed.walked.map(map.name))), ("messages", texts.places(of: lines(deed.messages))),
    ])
    deeds.append(written(deed))
    return deeds.count - 1
  }
}

extension Standing.Concern {
  /// Everything that can be told apart of a case of this workflow.
  fileprivate init(everythingIn workflow: Workflow) {
    self.init()
    items = Array(workflow.items.indices)
    for question in workflow.blocks.flatMap(\.kind.conditions).flatMap(\.questions)
    where !subjects.contains(question.subject) {
      subjects.append(question.subject)
    }
    (forms, applicant, reminders) = (true, true, true)
  }
}

extension History {
  /// Whether somebody is away for a time, or another takes their place.
  fileprivate var hasAbsences: Bool {
    events.contains { event in
      switch event {
      case .left, .cameBack, .replaced: true
      case .started, .filled, .answered, .finished, .read, .withdrew, .tookBack, .clock, .offered, .skipped, .shared,
        .passed, .chose, .computed, .jumped, .split, .cameThrough, .joined, .sent, .lapsed, .overdue, .handedOver,
        .answeredLate, .sentBack, .stopped, .ended:
        false
      }
    }
  }
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
