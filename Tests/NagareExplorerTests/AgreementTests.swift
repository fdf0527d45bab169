import Foundation
import NagareChecker
import NagareEngine
import NagareLanguage
import NagareModel
import TestSupport
import Testing

@testable import NagareExplorer

/// What the explorer says can be reached, and what the engine reaches, are the same: over the flows of the engine’s
/// traces, over generated ones, and over those on which the two once disagreed.
struct AgreementTests {
  /// So many generated flows; `NAGARE_FLOWS=2000` tries what the release was tried with: all of their states, and more
  /// than 200,000 random plays.
  static let count = ProcessInfo.processInfo.environment["NAGARE_FLOWS"].flatMap { Int($0) } ?? 48
  static let isWhole = count >= 2_000
  static let batches = Array(0..<24)
  /// At most so many states of a flow are listed.
  static let mostStates = isWhole ? 4_000 : 1_500
  static let traces = Fixtures("../NagareEngineTests/Case/Fixtures")
  static let traceNames = traces.names(of: "flow")
  static let agreements = Fixtures("Fixtures/agreement")

  private static func flows(_ batch: Int) -> [(seed: UInt64, flow: Flow)] {
    let all = stride(from: UInt64(batch + 1), to: 1_000_000, by: batches.count).lazy.compactMap { seed in
      var random = SeededRandom(seed)
      return flow(CaseGenerator.flow(&random)).map { (seed: seed, flow: $0) }
    }
    return Array(all.prefix((count + batches.count - 1) / batches.count))
  }

  private static func flow(_ text: String) -> Flow? {
    let reading = Reader.read(text)
    guard reading.diagnostics.allSatisfy({ $0.level != .error }),
      Checker.check(reading.workflow, places: reading.places).allSatisfy({ $0.level != .error })
    else { return nil }
    return Flow(reading.workflow)
  }

  /// Every state that is listed is come to by a story the engine plays, and it stands there as was said.
  @Test(arguments: batches) func whatIsListedIsPlayed(_ batch: Int) throws {
    var states = 0
    let flows = Self.flows(batch)
    for (seed, flow) in flows { states += try Self.playListed(flow, seed, whole: Self.isWhole) }
    if Self.isWhole { print("listed, then played: \(flows.count) flows, \(states) states") }
  }

  @Test(arguments: traceNames) func whatIsListedOfATraceIsPlayed(_ name: String) throws {
    guard let flow = Self.flow(Self.traces.text("\(name).flow")) else { return }
    #expect(try Self.playListed(flow, 1, whole: Self.isWhole) > 0)
  }

  /// Small flows, every state of them.
  @Test(arguments: agreements.names(of: "flow")) func bothAgree(_ name: String) throws {
    let flow = try #require(Self.flow(Self.agreements.text("\(name).flow")))
    #expect(try Self.playListed(flow, 1, whole: true) > 0)
    _ = Self.play(flow, 1, times: 250)
  }

  /// Whatever people do with the values that are tried, and however often time passes on, they come to no state that is
  /// not listed. Where deadlines run side by side, which of them comes first hangs on days that a state does not keep, and
  /// nothing is said to be sure.
  @Test(arguments: batches) func whatIsPlayedIsListed(_ batch: Int) {
    let plays = Self.flows(batch).map { Self.play($0.flow, $0.seed, times: Self.isWhole ? 250 : 20) }
    guard Self.isWhole else { return }
    let count = plays.reduce(0) { if case .played(let count) = $1 { $0 + count } else { $0 } }
    let (dated, large) = (plays.count { $0 == .dated }, plays.count { $0 == .large })
    print(
      "played, then listed: \(plays.count - dated - large) of \(plays.count) flows, \(count) plays; left out:",
      "\(dated) that hang on days a state does not keep, \(large) with more than \(Self.mostStates) states")
  }

  @Test(arguments: traceNames) func whatIsPlayedOfATraceIsListed(_ name: String) {
    guard let flow = Self.flow(Self.traces.text("\(name).flow")) else { return }
    _ = Self.play(flow, 1, times: Self.isWhole ? 250 : 20)
  }

  // MARK: From the list to the engine

  /// How many states were played: all, or some.
  private static func playListed(_ flow: Flow, _ seed: UInt64, whole: Bool) throws -> Int {
    let mover = Self.mover(flow, Trials(flow, start: Example.usualStart))
    let survey = Self.survey(mover, bound: whole ? 1_000 : 400)
    var random = SeededRandom(seed)
    let chosen =
      whole ? Array(0..<survey.count) : (0..<12).map { _ in Int.random(in: 0..<survey.count, using: &random) }
    for state in chosen {
      let steps = survey.steps(to: Int32(state))
      guard let last = steps.last else { continue }
      let story = Story(steps, of: flow, starts: mover.start)
      let history = try #require(story.play(flow), "seed \(seed)")
      let played = Position(state: history.now, open: last.result.open)
      #expect(mover.standing(played) == mover.standing(last.result), "seed \(seed)")
    }
    return chosen.count
  }

  private static func mover(_ flow: Flow, _ trials: Trials) -> Mover {
    var mover = Mover(
      flow: flow, needs: Needs(flow.plan, keepsFields: false), trials: trials, start: Example.usualStart)
    mover.asksWhoActs = true
    return mover
  }

  private static func survey(_ mover: Mover, bound: Int) -> Survey<Int> {
    Survey(
      mover, lanes: Lanes(mover.plan, mover.needs, for: .everything), bound: bound, facts: 0,
      remember: { facts, _, _, _ in facts })
  }

  // MARK: From the engine to the list

  /// What became of the plays of a flow.
  enum Plays: Equatable {
    case played(Int)
    /// Which of several times comes first hangs on days that a state does not keep.
    case dated
    /// Not all of its states are listed.
    case large
  }

  /// Of each field two of the values that are tried, so that all of them together can be listed.
  private static func play(_ flow: Flow, _ seed: UInt64, times: Int) -> Plays {
    var random = SeededRandom(seed)
    var trials = Trials(flow, start: Example.usualStart)
    for item in trials.values.indices {
      trials.values[item] = Array(trials.values[item].shuffled(using: &random).prefix(2))
    }
    var mover = Self.mover(flow, trials)
    mover.isEager = true
    guard !trials.dependsOnDates else { return .dated }
    let survey = Self.survey(mover, bound: mostStates)
    guard !survey.isCut, let begun = try? mover.begin().position else { return .large }
    let standings = survey.standings
    for _ in 0..<times {
      var position = begun
      for _ in 0..<12 {
        guard let command = Self.command(position.state, mover, &random),
          let after = try? position.state.after(command)
        else { continue }
        position.state = after.state
        let isListed = standings.contains(mover.standing(position))
        #expect(isListed, "seed \(seed): \(mover.standing(position))")
      }
    }
    return .played(times)
  }

  /// Something somebody may do, chosen without the explorer.
  private static func command(_ state: Case, _ mover: Mover, _ random: inout SeededRandom) -> Command? {
    let turns = state.turns.filter { !$0.isAway }
    guard !turns.isEmpty, random.chance(4, in: 5) else {
      return state.nextActingTime().map { .until($0.at) }
    }
    let turn = random.pick(turns)
    let party = Party(.role(turn.who), at: turn.block)
    let block = mover.flow.workflow.blocks[turn.block]
    switch block.kind {
    case .form(let fields), .task(let fields):
      guard !fields.isEmpty else { return .act(party, .finish) }
      let entries = fields.map { field in
        let values =
          mover.trials.matters[field.item] ? mover.trials.values[field.item] : [mover.trials.plain[field.item]]
        return Entry(field.item, .constant(random.pick(values)))
      }
      return .act(party, .fill(entries))
    case .approval, .decision: return .act(party, .answer(random.pick(block.kind.answers), reason: "理由"))
    case .share: return .act(party, .read)
    case .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump: return nil
    }
  }
}
