import NagareChecker
import NagareLanguage
import NagareModel
import TestSupport
import Testing

@testable import NagareEngine

/// What holds for every flow and whatever people do, over generated flows and commands.
struct CasePropertyTests {
  static let seeds: [UInt64] = Array(1...40)
  static let walks = Dictionary(
    uniqueKeysWithValues: seeds.map { seed in (seed, (0..<50).compactMap { Walk(seed * 1_000 + $0) }) })

  /// A walk through a generated flow: commands that mostly fit, some that do not.
  struct Walk {
    var random: SeededRandom
    let text: String
    let flow: Flow

    /// `nil` for a flow that the checker finds fault with.
    init?(_ seed: UInt64) {
      random = SeededRandom(seed)
      text = CaseGenerator.flow(&random)
      let reading = Reader.read(text)
      guard reading.diagnostics.allSatisfy({ $0.level != .error }) else { return nil }
      let found = Checker.check(reading.workflow, places: reading.places)
      guard found.allSatisfy({ $0.level != .error }) else { return nil }
      flow = Flow(reading.workflow)
    }

    mutating func command(for state: Case) -> Command {
      let roles = flow.workflow.roles.indices
      let somebody = Party(.role(Int.random(in: roles, using: &random)))
      guard random.chance(3, in: 4), let turn = state.turns.isEmpty ? nil : random.pick(state.turns) else {
        return random.pick([
          .act(somebody, .leave), .act(somebody, .comeBack), .act(somebody, .read), .act(somebody, .takeBack),
          .act(somebody, .withdraw), .act(somebody, .answer(.approved, reason: nil)), .act(somebody, .finish),
          .act(somebody, .replaced(by: Int.random(in: roles, using: &random))), .untilDue, .untilDue,
          .pass(Period(2, .day)), .pass(Period(5, .businessDay)), .until(.earliest),
        ])
      }
      let party = Party(.role(turn.who), at: turn.block)
      let block = flow.workflow.blocks[turn.block]
      switch block.kind {
      case .form(let fields), .task(let fields):
        return .act(party, .fill(fields.map { Entry($0.item, .constant(value(for: $0))) }))
      case .approval, .decision:
        return .act(party, .answer(random.pick([block.kind.answers[0]] + block.kind.answers), reason: "理由"))
      case .share: return .act(party, .read)
      case .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump: return .untilDue
      }
    }

    private mutating func value(for field: Field) -> Value {
      switch flow.workflow.items[field.item].type {
      case .number, .money: .number(Number(Int.random(in: 1...22, using: &random)), nil)
      case .choice(let names): .choices([random.pick(names)])
      case .date: .date(Example.usualStart.day.adding(days: Int.random(in: 0...60, using: &random)))
      case .yesNo: .yesNo(random.chance(1, in: 2))
      case .person: .role(Int.random(in: flow.workflow.roles.indices, using: &random))
      case .text, .longText, .choices, .time, .phone, .email, .file, nil: .text("")
      }
    }
  }

  /// Everything there is to know about a case, to be compared.
  struct Snapshot: Equatable {
    let started, clock: Instant
    let ended: Instant?
    let values: [Value]
    let marking: Marking
    let outcome: Outcome?
    let readings: [Case.Reading]
    let away: [Role.ID: Int]
    let successors: [Role.ID: Role.ID]
    let reached, reachedRoles, filled: SmallSet
    let actor, lastActor: Role.ID?
    let beforeLastStep: Marking?
    let count, acts: Int

    init(_ state: Case) {
      (started, clock, ended) = (state.started, state.clock, state.ended)
      (values, marking, outcome) = (state.values, state.marking, state.outcome)
      (readings, successors) = (state.readings, state.successors)
      away = state.away.filter { $0.value > 0 }
      (reached, reachedRoles, filled) = (state.reached, state.reachedRoles, state.filled)
      (actor, lastActor, beforeLastStep) = (state.actor, state.lastStep?.by, state.lastStep?.before)
      (count, acts) = (state.count, state.acts)
    }
  }

  /// One walk after the other, with what must hold after every command.
  static func walk(
    _ seed: UInt64, _ check: (Walk, _ before: History, _ command: Command, _ after: History) throws -> Void
  ) rethrows {
    for var walk in walks[seed] ?? [] {
      guard var history = try? History(of: walk.flow, at: Example.usualStart) else { continue }
      for _ in 0..<30 {
        let before = history
        let command = walk.command(for: history.now)
        try? history.perform(command)
        try check(walk, before, command, history)
      }
    }
  }

  /// The walks are worth something: most flows can be run, cases go far, and they end in every way.
  @Test func theWalksGoFarAndEverywhere() {
    var ends: [String: Int] = [:]
    var events = 0
    for seed in Self.seeds {
      Self.walk(seed) { _, before, _, after in
        guard after.position > before.position else { return }
        events += after.last.events.count
        if before.now.outcome == nil, let outcome = after.now.outcome { ends[outcome.phrase.en, default: 0] += 1 }
      }
    }
    #expect(Self.walks.values.map(\.count).reduce(0, +) > 1_000)
    #expect(events > 25_000)
    for end in ["finished", "rejected", "withdrawn", "途中", "時間切れ"] { #expect(ends[end, default: 0] > 0, "\(end)") }
  }

  @Test(arguments: seeds)
  func aCaseIsTheFoldOfItsLogAtEveryPrefix(_ seed: UInt64) {
    var wrong = 0
    Self.walk(seed) { walk, before, _, after in
      guard after.position > before.position else { return }
      var state = before.now
      for event in after.last.events { state.evolve(event) }
      let folded = Case(of: walk.flow, after: after.events)
      if Snapshot(state) != Snapshot(after.now) || Snapshot(folded) != Snapshot(after.now) { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  /// Stepping in place, with a trace of short records, does what the history does; refused, it leaves both alone.
  @Test(arguments: seeds)
  func steppingInPlaceIsTheSame(_ seed: UInt64) {
    var wrong = 0
    for var walk in Self.walks[seed] ?? [] {
      guard var history = try? History(of: walk.flow, at: Example.usualStart) else { continue }
      var player = CasePlayer(of: walk.flow)
      try? player.start(at: Example.usualStart)
      for _ in 0..<30 {
        let command = walk.command(for: history.now)
        let isDone = (try? history.perform(command)) != nil
        let isPlayed = (try? player.perform(command)) != nil
        if isDone != isPlayed || Snapshot(player.state) != Snapshot(history.now) { wrong += 1 }
      }
      if player.trace.events(of: walk.flow) != history.events { wrong += 1 }
      // The next case knows nothing of this one.
      history.go(to: 1)
      try? player.start(at: Example.usualStart)
      if Snapshot(player.state) != Snapshot(history.now) { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test(arguments: seeds)
  func goingBackAndForwardIsTheIdentity(_ seed: UInt64) {
    var wrong = 0
    Self.walk(seed) { walk, _, _, after in
      var other = after
      let position = 1 + Int(seed) % after.position
      other.go(to: position)
      let folded = Case(of: walk.flow, after: other.events)
      if Snapshot(folded) != Snapshot(other.now) { wrong += 1 }
      other.go(to: after.position)
      if Snapshot(other.now) != Snapshot(after.now) { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test(arguments: seeds)
  func anOpenCaseOffersSomethingOrWaitsForATime(_ seed: UInt64) {
    var stuck: [String] = []
    Self.walk(seed) { walk, _, command, after in
      let now = after.now
      if now.outcome == nil, now.turns.isEmpty, now.nextTimer == nil { stuck.append("\(walk.text)\n\(command)") }
      if now.outcome != nil, !now.turns.isEmpty { stuck.append("ended: \(walk.text)\n\(command)") }
    }
    #expect(stuck.count == 0, "\(stuck.first ?? "")")
  }

  @Test(arguments: seeds)
  func whatIsRefusedChangesNothing(_ seed: UInt64) {
    var wrong = 0
    Self.walk(seed) { _, before, command, after in
      do throws(Refusal) {
        let events = try before.now.decide(command)
        if events != (after.position > before.position ? after.last.events : []) { wrong += 1 }
      } catch {
        if Snapshot(before.now) != Snapshot(after.now) { wrong += 1 }
        if error.what.ja.isEmpty || error.how.en.isEmpty { wrong += 1 }
      }
    }
    #expect(wrong == 0)
  }

  /// Every command that was possible is asked for once more, of a case that was saved and loaded.
  @Test(arguments: seeds)
  func savingAndLoadingBetweenStepsChangesNothing(_ seed: UInt64) throws {
    var wrong: [String] = []
    try Self.walk(seed) { walk, before, command, after in
      guard after.position > before.position else { return }
      var writer = LogWriter(of: walk.flow)
      writer.begin(file: nil, text: walk.text)
      writer.append(before.events)
      let loaded = Case(of: walk.flow, after: try Log(reading: writer.bytes).events(in: walk.flow))
      if (try? loaded.decide(command)) != after.last.events { wrong.append("\(walk.text)\n\(command)") }
      writer.append(after.last.events)
      guard after.position == 31 || after.now.outcome != nil else { return }
      if let difference = try Replay(Log(reading: writer.bytes), on: walk.flow).difference {
        wrong.append(
          "\(walk.text)\n\(difference)\n\(writer.text.split(separator: "\n").suffix(12).joined(separator: "\n"))")
      }
    }
    #expect(wrong.count == 0, "\(wrong.first ?? "")")
  }
}
