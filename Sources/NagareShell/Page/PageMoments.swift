import NagareEngine
import NagareModel
import NagareNotation

/// Everything the player of a page shows, worked out by the engine when the page is made.
struct PageMoments {
  private let timeline: Timeline
  private let picture: Picture
  private let numbers: [Block.ID: StepNumber]
  private let language: Language

  init(_ timeline: Timeline, picture: Picture) {
    self.timeline = timeline
    self.picture = picture
    numbers = timeline.script.outline.numbers
    language = timeline.script.language
  }

  /// The data of the page's script.
  var document: JSON {
    let acts = timeline.acts.indices.map { act in
      JSON.object([
        ("name", .string(timeline.acts[act].name)),
        ("moments", .array(moments(of: act))),
      ])
    }
    return .object([
      ("words", .object(Self.words.map { ($0.key, .string($0.words[language])) })),
      ("examples", .array(acts)),
    ])
  }

  private static let words: [(key: String, words: Phrase)] = [
    ("here", Phrase(ja: "いまここ", en: "here")),
    ("next", Phrase(ja: "つぎ", en: "next")),
    ("copied", Phrase(ja: "コピーしました", en: "copied")),
  ]

  private func moments(of act: Int) -> [JSON] {
    var walk = Walk(picture, numbers: numbers)
    var told = 0
    return timeline.moments.indices.filter { timeline.moments[$0].act == act }.map { index in
      let moment = timeline.moments[index]
      let steps = timeline.acts[act].history.steps
      for step in steps[told..<max(told, moment.steps.upperBound)] {
        for event in step.events { walk.follow(event) }
      }
      told = max(told, moment.steps.upperBound)
      return self.moment(index, walk)
    }
  }

  private func moment(_ index: Int, _ walk: Walk) -> JSON {
    let moment = timeline.moments[index]
    let play = timeline.play(at: index)
    let state = play.state
    let here = state.outcome == nil ? state.marking.work.compactMap { numbers[$0.block]?.description } : []
    let values = state.workflow.items.indices.filter { state.values[$0] != .empty }.map { item in
      JSON.array([
        .string(state.workflow.items[item].name), .string(state.words(state.values[item], of: item)[language]),
      ])
    }
    return .object([
      ("line", .string(moment.line)),
      ("date", .string(state.clock.words[language])),
      ("news", strings(timeline.news(at: index))),
      ("standing", strings(play.standing)),
      ("here", strings(here)),
      ("visited", strings(walk.visited)),
      ("walked", strings(walk.walked)),
      ("values", .array(values)),
      ("messages", strings(messages(of: index))),
      ("notes", strings(moment.notes)),
      ("others", .array(OtherAnswers(play, besides: next(after: index)).all.map(other))),
    ])
  }

  private func strings(_ lines: [String]) -> JSON { .array(lines.map(JSON.string)) }

  private func other(_ other: OtherAnswers.Other) -> JSON {
    .object([("answer", .string(other.answer)), ("then", strings(other.then))])
  }

  /// The messages that have arrived by a moment, oldest first.
  private func messages(of index: Int) -> [String] {
    let moment = timeline.moments[index]
    let history = timeline.acts[moment.act].history
    let narration = Narration(timeline.script)
    return history.steps[..<moment.steps.upperBound].flatMap(\.events).flatMap { event -> [String] in
      guard case .sent = event else { return [] }
      return narration.lines(event, before: Case(of: timeline.script.flow))
    }
  }

  private func next(after index: Int) -> Command? {
    let following = index + 1
    guard timeline.moments.indices.contains(following), timeline.moments[following].act == timeline.moments[index].act
    else { return nil }
    let steps = timeline.acts[timeline.moments[index].act].history.steps
    let position = timeline.moments[following].steps.lowerBound
    return steps.indices.contains(position) ? steps[position].command : nil
  }
}

/// What else could be answered at a moment, and where each answer leads until somebody acts again.
struct OtherAnswers {
  struct Other {
    var answer: String
    var then: [String]
  }

  private(set) var all: [Other] = []

  init(_ play: Play, besides given: Command?) {
    let state = play.state
    guard state.outcome == nil else { return }
    let language = play.script.language
    let narration = Narration(play.script)
    var asked: Set<Block.ID> = []
    for turn in state.turns where asked.insert(turn.block).inserted {
      for answer in state.workflow.blocks[turn.block].kind.answers {
        let command = Command.act(Party(.role(turn.who), at: turn.block), .answer(answer, reason: nil))
        guard !Self.isSame(given, turn.who, answer), let events = try? state.decide(command) else { continue }
        var then: [String] = []
        var now = state
        for event in events {
          then += narration.lines(event, before: now)
          now.evolve(event)
        }
        let name = state.workflow.roles[turn.who].name
        all.append(Other(answer: "\(name): \(answer.phrase[language])", then: then))
      }
    }
  }

  private static func isSame(_ command: Command?, _ role: Role.ID, _ answer: Answer) -> Bool {
    guard case .act(let party, .answer(let given, _)) = command else { return false }
    return given == answer && (party.who == nil || party.who == .role(role))
  }
}
