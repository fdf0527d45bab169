import NagareEngine
import NagareModel
import NagarePlan

/// A 約束, tried in every case of its flow.
public struct PromiseTrial: Sendable {
  /// How it went.
  public enum Verdict: Sendable {
    /// It holds in every case, and the values tried stand for all.
    case proved
    /// It held in all that was tried.
    case tried
    /// No case fits its premises: it says nothing.
    case empty
    /// A case that breaks it.
    case broken(Breach)
  }

  /// The shortest case that breaks a promise.
  public struct Breach: Sendable {
    /// Of a claim about several, what is not so of them.
    public var claim: Promise.Claim
    public var story: Story
    /// What decides the case: the values as they were typed, and who sent it back.
    public var deciding: [Hinge]
    public var events: [Event]
    public var outcome: Outcome?
    /// What nobody gets past, where an end cannot be reached.
    public var refusal: Refusal?
    /// Where nobody knows how long it takes, since nothing says until when.
    public var withoutDeadline: Block.ID?
  }

  public let promise: Promise
  public let verdict: Verdict
  /// How many cases were tried that fit its premises; at most ``WayGraph/most``.
  public let cases: Int
  /// Whether the bound was met.
  public let isCut: Bool

  public var isKept: Bool { if case .broken = verdict { false } else { true } }

  /// Looks at no more than so many cases at rest.
  public init(_ promise: Promise, of flow: Flow, bound: Int, wording: Wording = Wording()) {
    self.init(promise, on: Terrain(flow, bound: bound, wording: wording))
  }

  /// Where other questions are asked, too.
  public init(_ promise: Promise, on terrain: Terrain) {
    self.promise = promise
    let search = PromiseSearch(promise, on: terrain)
    let breach = search.breach()
    cases = min(search.cases, WayGraph.most)
    isCut = search.isCut
    if let breach {
      verdict = .broken(breach)
    } else if search.cases == 0, !search.isCut {
      verdict = .empty
    } else {
      verdict = search.isCertain ? .proved : .tried
    }
  }
}

/// Looks for a case that breaks a promise.
final class PromiseSearch {
  private let flow: Flow
  private let watch: Watch
  private let conditions: [Condition]
  private let bound: Int
  private let terrain: Terrain
  private let terms: Terrain.Terms
  private let mover: Mover
  private(set) var isCut = false
  private let hasLength: Bool
  /// How many cases fit the premises.
  let cases: Int
  private let graph: WayGraph

  init(_ promise: Promise, on terrain: Terrain) {
    let flow = terrain.flow
    (self.flow, self.terrain) = (flow, terrain)
    bound = terrain.bound
    let watch = Watch(promise.claims, of: flow)
    let conditions = promise.premises.compactMap { if case .holds(let condition) = $0 { condition } else { nil } }
    self.watch = watch
    self.conditions = conditions
    hasLength = promise.claims.contains { if case .within = $0 { true } else { false } }
    terms = promise.terms(naming: watch.names, always: watch.always)
    mover = terrain.mover(terms, for: watch)
    let graph = terrain.graph(terms)
    self.graph = graph
    isCut = graph.isCut
    cases = graph.cases { state in conditions.allSatisfy { state.answers($0, at: flow.plan.entry) } }
  }

  /// Whether what was tried stands for everything there is.
  var isCertain: Bool { mover.trials.areRepresentative && !isCut && !hasLength }

  func breach() -> PromiseTrial.Breach? {
    wayBreach(watch, mover) ?? deputyBreach() ?? endBreach() ?? lengthBreach()
  }

  // MARK: What happens on the way and is so at the end

  private func fits(_ state: Case) -> Bool { conditions.allSatisfy { state.answers($0, at: flow.plan.entry) } }

  private func wayBreach(_ watch: Watch, _ mover: Mover) -> PromiseTrial.Breach? {
    guard watch.looksAtWays else { return nil }
    let lanes = Lanes(flow.plan, mover.needs, for: watch.asksForOrder ? .everything : .extremes)
    let survey = Survey(
      mover, lanes: lanes, bound: bound, facts: watch.nothing, remember: watch.remember,
      isWanted: { [conditions] position, facts in
        if position.state.outcome != nil {
          return watch.broken(facts, at: position.state) != nil && self.fits(position.state)
        }
        return conditions.isEmpty && facts.broken != nil
      })
    isCut = isCut || survey.isCut
    guard let found = survey.found else { return nil }
    let steps = survey.steps(to: found)
    return unmet(watch, mover, steps).map { breach(of: $0, steps, mover) }
  }

  /// What a story breaks.
  private func unmet(_ watch: Watch, _ mover: Mover, _ steps: [Step]) -> Promise.Claim? {
    guard let begun = try? mover.begin() else { return nil }
    var facts = watch.remember(watch.nothing, nil, begun.events, begun.position.state)
    var state = begun.position.state
    for step in steps {
      facts = watch.remember(facts, state, step.events, step.result.state)
      state = step.result.state
    }
    let claim = state.outcome == nil ? facts.broken : watch.broken(facts, at: state)
    return claim.map { watch.unmet($0, facts) }
  }

  private func breach(
    of claim: Promise.Claim, _ steps: [Step], _ mover: Mover, _ refusal: Refusal? = nil
  ) -> PromiseTrial.Breach {
    let story = Story(steps, of: flow, starts: mover.start, opening: mover.opening)
    return PromiseTrial.Breach(
      claim: claim, story: story.plain(flow), deciding: story.deciding(steps, mover.trials),
      events: steps.flatMap(\.events), outcome: steps.last?.result.state.outcome, refusal: refusal)
  }

  /// What somebody never does they do as a deputy neither: whoever has one is away in turn.
  private func deputyBreach() -> PromiseTrial.Breach? {
    let never = Watch(watch.claims.filter { if case .never = $0 { true } else { false } }, of: flow)
    guard !never.claims.isEmpty else { return nil }
    for role in flow.workflow.roles.indices where flow.plan.hasDeputy(role) && !terms.away.contains(role) {
      var terms = terms
      terms.away.append(role)
      guard var breach = wayBreach(never, terrain.mover(terms, for: never)) else { continue }
      breach.deciding.insert(.away(role), at: 0)
      return breach
    }
    return nil
  }

  // MARK: 終わる

  private func endBreach() -> PromiseTrial.Breach? {
    guard watch.claims.contains(.ends) else { return nil }
    let stuck = StuckSearch(mover, bound: bound, among: fits)
    isCut = isCut || stuck.isCut
    return stuck.first.map { breach(of: .ends, $0.steps, mover, $0.refusal) }
  }

  // MARK: 日数以内

  private func lengthBreach() -> PromiseTrial.Breach? {
    for claim in watch.claims {
      guard case .within(let most, let length) = claim else { continue }
      let courses = graph.first(400)
      isCut = isCut || graph.count > 400
      for path in courses {
        guard let steps = graph.steps(path), let last = steps.last, fits(last.result.state) else { continue }
        let run = SlowRun(steps, of: flow, starts: mover.start, opening: mover.opening)
        for day in 0..<365 {
          let start = Instant(mover.start.day.adding(days: day), mover.start.time)
          guard let late = run.isLonger(than: most, length, from: start) else { continue }
          var breach = breach(of: claim, steps, mover)
          breach.story = late.story.plain(flow)
          if let block = late.withoutDeadline { (breach.withoutDeadline, breach.outcome) = (block, nil) }
          return breach
        }
      }
    }
    return nil
  }
}

extension Terrain {
  /// Plays the cases that are watched.
  fileprivate func mover(_ terms: Terms, for watch: Watch) -> Mover {
    var mover = mover(terms, keepsFields: false)
    mover.asksWhoActs = watch.asksWhoActs
    return mover
  }
}

extension Plan {
  /// Whether somebody may do the work of a role while it is away.
  fileprivate func hasDeputy(_ role: Role.ID) -> Bool {
    workflow.blocks.indices.contains { block in
      if case .deputies = standIn(for: role, at: block) {
        seats(at: block).contains { $0.who.mayBe(role) }
      } else {
        false
      }
    }
  }
}

extension Promise {
  /// What has to be asked for it; `names` name somebody it speaks of.
  fileprivate func terms(naming names: [Item.ID], always: [Condition]) -> Terrain.Terms {
    var terms = Terrain.Terms(always: always, watchesApplicant: asksApplicant, away: away)
    for premise in premises {
      switch premise {
      case .away: break
      case .noneLate: terms.isNeverLate = true
      case .holds(let condition):
        if condition.asksForWithdrawal { terms.withdraws = true }
        // How a case ended is known once it has; a case that never ends is asked where it stands.
        if claims.contains(.ends) {
          terms.always.append(condition)
        } else if !condition.asksOnlyForResult {
          terms.atEnd.append(condition)
        }
      }
    }
    terms.atEnd += names.map { .isFilled(.item($0)) }
    return terms
  }

  /// Who is away from the beginning on.
  fileprivate var away: [Role.ID] {
    premises.flatMap { premise in
      guard case .away(let people) = premise else { return [Role.ID]() }
      return people.compactMap { if case .role(let role) = $0 { role } else { nil } }
    }
  }

  /// Whether it speaks of who applied.
  fileprivate var asksApplicant: Bool {
    claims.contains { claim in
      switch claim {
      case .never(.applicant, _), .atEnd(.notified([.applicant], _)), .atEnd(.notNotified([.applicant], _)): true
      case .atEnd(.visits(let parties)), .atEnd(.skips(let parties)), .inOrder(let parties):
        parties.contains { $0.who == .applicant }
      case .ends, .atEnd, .always, .never, .within, .people: false
      }
    }
  }
}

extension Condition {
  fileprivate var asksOnlyForResult: Bool {
    switch self {
    case .ended: true
    case .equal, .unequal, .within, .contains, .isEmpty, .isFilled, .holds, .answered: false
    case .not(let condition), .denied(let condition): condition.asksOnlyForResult
    case .all(let parts), .any(let parts): parts.allSatisfy(\.asksOnlyForResult)
    }
  }

  fileprivate var asksForWithdrawal: Bool {
    switch self {
    case .ended(let outcome): outcome == .withdrawn
    case .equal, .unequal, .within, .contains, .isEmpty, .isFilled, .holds, .answered: false
    case .not(let condition), .denied(let condition): condition.asksForWithdrawal
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForWithdrawal)
    }
  }
}
