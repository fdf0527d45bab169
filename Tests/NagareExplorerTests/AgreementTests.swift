import NagareChecker
import NagareEngine
import NagareLanguage
import NagareModel
import TestSupport
import Testing

@testable import NagareExplorer

/// What the explorer says can be reached, and what the engine reaches, are the same; over generated flows.
struct AgreementTests {
  static let seeds: [UInt64] = Array(1...24)

  private static func flow(_ seed: UInt64) -> Flow? {
    var random = SeededRandom(seed)
    let reading = Reader.read(CaseGenerator.flow(&random))
    guard reading.diagnostics.allSatisfy({ $0.level != .error }),
      Checker.check(reading.workflow, places: reading.places).allSatisfy({ $0.level != .error })
    else { return nil }
    return Flow(reading.workflow)
  }

  private static func mover(_ flow: Flow, isEager: Bool) -> Mover {
    var mover = Mover(
      flow: flow, needs: Needs(flow.plan, keepsFields: false), trials: Trials(flow, start: Example.usualStart),
      start: Example.usualStart)
    mover.isEager = isEager
    mover.asksWhoActs = true
    return mover
  }

  private static func survey(_ mover: Mover, bound: Int) -> Survey<Int> {
    Survey(
      mover, lanes: Lanes(mover.plan, mover.needs, for: .everything), bound: bound, facts: 0,
      remember: { facts, _, _, _ in facts })
  }

  /// Every state that is listed is come to by a story the engine plays, and it stands there as was said.
  @Test(arguments: seeds)
  func whatIsListedIsPlayed(_ seed: UInt64) throws {
    guard let flow = Self.flow(seed) else { return }
    let mover = Self.mover(flow, isEager: false)
    let survey = Self.survey(mover, bound: 400)
    var random = SeededRandom(seed)
    for _ in 0..<12 {
      let steps = survey.steps(to: Int32(Int.random(in: 0..<survey.count, using: &random)))
      guard let last = steps.last else { continue }
      let story = Story(steps, of: flow, starts: mover.start)
      let history = try #require(story.play(flow), "seed \(seed)")
      let played = Position(state: history.now, open: last.result.open)
      #expect(mover.standing(played) == mover.standing(last.result), "seed \(seed)")
    }
  }

  /// Whatever people do with the values that are tried, and however often time passes on, they come to no state that is
  /// not listed.
  @Test(arguments: seeds)
  func whatIsPlayedIsListed(_ seed: UInt64) throws {
    guard let flow = Self.flow(seed) else { return }
    let mover = Self.mover(flow, isEager: true)
    let survey = Self.survey(mover, bound: 1_500)
    guard !survey.isCut else { return }
    var random = SeededRandom(seed)
    let standings = survey.standings
    for _ in 0..<20 {
      guard var position = try? mover.begin().position else { return }
      for _ in 0..<10 {
        guard let command = command(position.state, mover, &random),
          let after = try? position.state.after(command)
        else { continue }
        position.state = after.state
        #expect(standings.contains(mover.standing(position)), "seed \(seed)")
      }
    }
  }

  /// Something somebody may do, chosen without the explorer.
  private func command(_ state: Case, _ mover: Mover, _ random: inout SeededRandom) -> Command? {
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
