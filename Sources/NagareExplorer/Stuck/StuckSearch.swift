import NagareEngine
import NagareModel
import NagarePlan

/// Looks for cases that have not ended and from which nothing that is accepted leads to an end.
struct StuckSearch {
  struct Finding {
    var steps: [Step]
    /// What the last thing somebody tried was refused with; `nil` where nobody can do anything.
    var refusal: Refusal?
    /// Where it stands.
    var block: Block.ID?
    /// What is refused.
    var attempt: Command?
    /// Whether people can go on, and yet only round and round.
    var goesRound = false
  }

  /// One for each place and reason, the shortest stories first.
  private(set) var findings: [Finding] = []
  private(set) var isCut = false
  private(set) var states = 0

  var first: Finding? { findings.first }

  /// `looksAnyway`: at a flow too that cannot get stuck. Only cases `among` those meant are found, as they stand.
  /// `observe` is told what happens in each step of any case.
  init(
    _ mover: Mover, bound: Int, looksAnyway: Bool = false, among isMeant: (Case) -> Bool = { _ in true },
    observe: ([Event]) -> Void = { _ in }
  ) {
    guard looksAnyway || Self.mayGetStuck(mover) else { return }
    // A value that leads nowhere must have been typed before it is known to.
    var mover = mover
    mover.isEager = true
    mover.isSparing = true
    let survey = Survey(
      mover, lanes: Lanes(mover.plan, mover.needs, for: .standstill), bound: bound, keepsLinks: true, facts: false,
      remember: { _, _, events, after in
        observe(events)
        return isMeant(after)
      })
    (isCut, states) = (survey.isCut, survey.count)
    let dead = survey.dead
    guard !dead.isEmpty else { return }
    let isDead = Set(dead)
    var seen: Set<Key> = []
    for refused in survey.refused where isDead.contains(refused.from) && isMeant(refused.draft.state) {
      let code = refused.3.code
      guard code != .nothingDue, seen.insert(Key(block: refused.move.block, code: code)).inserted else { continue }
      findings.append(
        Finding(
          steps: survey.steps(to: refused.from), refusal: refused.3, block: refused.move.block,
          attempt: mover.command(of: refused.move, refused.draft.state)))
    }
    guard findings.isEmpty, let scene = survey.scene(among: dead.filter { survey.facts[Int($0)] }) else { return }
    let steps = survey.steps(to: scene.state)
    let state = steps.last?.result.state ?? (try? mover.begin().position.state)
    findings.append(
      Finding(
        steps: steps, refusal: nil, block: state?.marking.work.first?.block, attempt: nil, goesRound: scene.goesRound))
  }

  private struct Key: Hashable {
    var block: Block.ID?
    var code: Diagnostic.Code
  }

  /// Nothing is worked out, nobody is chosen, no limit hangs on another value and no circle is closed: then every case
  /// can end, and nothing has to be looked at.
  private static func mayGetStuck(_ mover: Mover) -> Bool {
    let plan = mover.plan
    guard mover.away.isEmpty, plan.endlessLoops().isEmpty else { return true }
    return plan.workflow.blocks.indices.contains { block in
      if plan.steps[block].deed == .set { return true }
      let names = plan.workflow.blocks[block].everybody.contains { if case .item = $0 { true } else { false } }
      return names || plan.workflow.blocks[block].fields.contains { $0.limits != nil }
        || plan.returnsToForm(block)
    }
  }
}
