import Foundation
import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import TestSupport
import Testing

/// Promises about small flows made by chance, tried by the explorer and by hand: every number a form accepts, every
/// answer, in every order, as far as a few acts lead.
struct PromiseLawTests {
  /// `NAGARE_FLOWS=2000` tries more of them.
  static let count = (ProcessInfo.processInfo.environment["NAGARE_FLOWS"].flatMap { Int($0) } ?? 240) / 8
  static let batches = Array(0..<8)

  @Test(arguments: batches) func theExplorerAndBruteForceSayTheSame(_ batch: Int) throws {
    var kept = 0
    var broken = 0
    for seed in stride(from: batch, to: Self.batches.count * Self.count, by: Self.batches.count) {
      var random = SeededRandom(UInt64(seed) &+ 77)
      let text = SmallFlow.text(&random) + SmallFlow.promise(&random)
      let reading = Reader.read(text)
      let problems = reading.diagnostics.filter { $0.level == .error }.map(\.what.ja)
      try #require(problems == [], "\(text)")
      let flow = Flow(reading.workflow)
      let promise = try #require(reading.promises.first)
      let naive = NaiveTrial(promise, of: flow)
      let trial = PromiseTrial(promise, of: flow, bound: 200_000)
      switch trial.verdict {
      case .broken(let breach):
        broken += 1
        let history = try #require(breach.story.play(flow), "\(text)")
        #expect(naive.isBroken(by: history), "The case does not break it: \(text)")
      case .proved, .tried, .empty:
        kept += 1
        let found = naive.counterexample(acts: 5)
        #expect(found == nil, "Broken by \(found.map { "\($0.taken.map(\.command))" } ?? ""): \(text)")
        if case .empty = trial.verdict { #expect(naive.countOfCases(acts: 5) == 0, "\(text)") }
      }
    }
    // Chance makes both kinds.
    #expect(kept > 0 && broken > 0)
  }
}

/// Flows of a few blocks over a number from 1 to 4 and a choice of two.
private enum SmallFlow {
  static let people = ["係長", "課長", "部長"]

  static func text(_ random: inout SeededRandom) -> String {
    var lines = ["流れ 小さい"] + people.map { "担当 \($0)" }
    if random.chance(1, in: 3) { lines.append(" ・不在なら 係長") }
    lines += ["申請 職員 「申し出る」", " ・数: 数 1〜4", " ・種類: 選択 甲／乙"]
    for _ in 0..<Int.random(in: 1...2, using: &random) { lines += block(&random) }
    if random.chance(1, in: 2) { lines.append("決裁 部長") }
    if random.chance(1, in: 2) { lines.append("通知 職員「決まりました」") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func block(_ random: inout SeededRandom) -> [String] {
    let first = random.pick(people)
    let second = random.pick(people.filter { $0 != first })
    let condition = random.pick([
      "数 が 2以下", "数 が 3以上", "種類 が 甲", "数 が 2を超え かつ 種類 が 乙", "数 が 4 または 種類 が 甲",
    ])
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return ["承認 \(first)"]
    case 1: return ["もし \(condition) なら", "承認 \(first)", "おわり"]
    case 2: return ["もし \(condition) なら", "承認 \(first)", "それ以外", "作業 \(second)「調べる」", "おわり"]
    default: return ["同時に", "承認 \(first)", "また", "作業 \(second)「調べる」", "おわり"]
    }
  }

  static func promise(_ random: inout SeededRandom) -> String {
    var lines = ["約束 「きまり」"]
    let premises = [
      " ・もし 数 が 3以上", " ・もし 数 が 2以下", " ・もし 種類 が 乙", " ・もし 結果 が 完了", " ・もし 結果 が 却下",
    ]
    for premise in premises where random.chance(1, in: 3) { lines.append(premise) }
    let one = random.pick(people)
    let other = random.pick(people.filter { $0 != one })
    if random.chance(1, in: 4) { lines.append(" ・不在: \(random.pick(people))") }
    lines.append(
      " ・"
        + random.pick([
          "通る: \(one)", "通らない: \(one)", "届く: 職員", "届かない: 職員", "結果: 完了", "結果: 却下", "先に: \(one)、\(other)",
          "いつも 数 が 3以下", "いつも 結果 が 完了", "いつも \(one)の判断 が 承認", "決してない: \(one)が却下", "人数以内: 2人", "終わる",
        ]))
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A promise, looked at in one case after the other.
private struct NaiveTrial {
  let promise: Promise
  let flow: Flow
  private let conditions: [Condition]

  init(_ promise: Promise, of flow: Flow) {
    (self.promise, self.flow) = (promise, flow)
    conditions = promise.premises.compactMap { if case .holds(let condition) = $0 { condition } else { nil } }
  }

  /// Whether a case breaks it: ended ones that fit, and where nothing is asked of the end also those under way.
  func isBroken(by history: History) -> Bool {
    guard history.now.outcome != nil else {
      return conditions.isEmpty && isBrokenOnTheWay(history) || promise.claims.contains(.ends) && isStuck(history.now)
    }
    guard conditions.allSatisfy({ history.now.answers($0, at: 0) }) else { return false }
    return isBrokenOnTheWay(history) || promise.claims.contains { isFalse($0, history) }
  }

  /// Whether a case that fits as it stands goes nowhere any more.
  private func isStuck(_ state: Case) -> Bool {
    conditions.allSatisfy { state.answers($0, at: 0) } && !commands(state).contains { (try? state.decide($0)) != nil }
  }

  private func isFalse(_ claim: Promise.Claim, _ history: History) -> Bool {
    guard case .atEnd(let claim) = claim else { return false }
    let place = Place(0, 0)
    var steps = history.taken.compactMap(\.command).map { Example.Step(.happens($0), at: place) }
    steps.append(.init(.holds(claim), at: place))
    return !ExampleRun(Example(name: "", steps: steps, place: place), of: flow).passed
  }

  private func isBrokenOnTheWay(_ history: History) -> Bool {
    promise.claims.contains { claim in
      switch claim {
      case .ends, .atEnd, .within: false
      case .always(let condition):
        history.taken.indices.contains { place in
          let state = history.taken[place].state
          return isKnown(condition, state, history.taken[...place].flatMap(\.events))
            && !state.answers(condition, at: 0)
        }
      case .never(let performer, let answer):
        history.events.contains { event in
          if case .answered(_, let by, _, answer, _) = event { performer == .role(by) } else { false }
        }
      case .people(let most): Set(history.events.compactMap(actor)).count > most
      case .inOrder(let parties): isOutOfOrder(parties, history)
      }
    }
  }

  /// Whether everything is there that a condition speaks of.
  private func isKnown(_ condition: Condition, _ state: Case, _ events: [Event]) -> Bool {
    switch condition {
    case .ended: state.outcome != nil
    case .answered(.role(let role), _):
      events.contains { if case .answered(_, role, _, _, _) = $0 { true } else { false } }
    default: condition.items.allSatisfy { state.values[$0] != .empty }
    }
  }

  private func isOutOfOrder(_ parties: [Party], _ history: History) -> Bool {
    var acted: Set<Role.ID> = []
    for step in history.taken {
      acted.formUnion(step.events.compactMap(actor))
      let asked = Set(step.state.turns.map(\.who))
      for (before, party) in zip(parties, parties.dropFirst()) {
        guard case .role(let first)? = before.who, case .role(let second)? = party.who else { continue }
        if asked.contains(second), !acted.contains(first) { return true }
      }
    }
    return false
  }

  private func actor(_ event: Event) -> Role.ID? {
    switch event {
    case .filled(_, let by, _, _), .answered(_, let by, _, _, _), .finished(_, let by, _), .read(_, let by, _): by
    default: nil
    }
  }

  // MARK: All of them

  func counterexample(acts: Int) -> History? {
    var found: History?
    // What somebody never does they do as a deputy neither, whoever is away.
    let never = promise.claims.contains { if case .never = $0 { true } else { false } }
    let absences: [Role.ID?] = never ? [nil] + flow.workflow.roles.indices.map { $0 } : [nil]
    for absent in absences {
      visit(acts, absent) { history in
        if isBroken(by: history) { found = history }
        return found == nil
      }
    }
    return found
  }

  func countOfCases(acts: Int) -> Int {
    var count = 0
    visit(acts) { history in
      if history.now.outcome != nil, conditions.allSatisfy({ history.now.answers($0, at: 0) }) { count += 1 }
      return true
    }
    return count
  }

  /// Every case of so many acts, until told that it is enough.
  private func visit(_ acts: Int, _ absent: Role.ID? = nil, _ look: (History) -> Bool) {
    guard var begun = try? History(of: flow, at: Example.usualStart) else { return }
    var away: [Performer] = promise.premises.flatMap { premise in
      if case .away(let people) = premise { people } else { [Performer]() }
    }
    if let absent, !away.contains(.role(absent)) { away.append(.role(absent)) }
    for performer in away { try? begun.perform(.act(Party(performer), .leave)) }
    func follow(_ history: History, _ left: Int) -> Bool {
      guard look(history) else { return false }
      guard left > 0, history.now.outcome == nil else { return true }
      for command in commands(history.now) {
        var next = history
        guard (try? next.perform(command)) != nil else { continue }
        guard follow(next, left - 1) else { return false }
      }
      return true
    }
    _ = follow(begun, acts)
  }

  private func commands(_ state: Case) -> [Command] {
    state.turns.flatMap { turn -> [Command] in
      let party = Party(.role(turn.who), at: turn.block)
      let block = state.workflow.blocks[turn.block]
      if block.isForm {
        return (1...4).flatMap { number in
          ["甲", "乙"].map { kind in
            .act(
              party,
              .fill(
                block.fields.map { field in
                  let isNumber = state.workflow.items[field.item].type == .number
                  return Entry(
                    field.item, .constant(isNumber ? .number(Number(number), nil) : .choices([kind])))
                }))
          }
        }
      }
      guard block.isAnswered else { return [.act(party, .finish)] }
      return block.kind.answers.map { .act(party, .answer($0, reason: nil)) }
    }
  }
}
