import NagareEngine
import NagareModel
import NagarePlan

/// What has to be remembered of a case to say whether the claims of a 約束 hold.
struct Watch: Sendable {
  /// What was seen so far.
  struct Facts: Hashable, Sendable {
    /// The things of ``Watch/things`` that are so.
    var seen: Bits
    /// Who has acted.
    var acted: Bits
    /// The first claim that was broken on the way.
    var broken: Int?
  }

  private enum Thing {
    case visited(Party)
    case told(Performer, String?)
    case answered(Party)
  }

  let flow: Flow
  let claims: [Promise.Claim]
  private var things: [Thing] = []
  /// Of each claim where its things begin.
  private var starts: [Int] = []
  /// Whether it matters who has acted.
  private let countsPeople: Bool

  init(_ claims: [Promise.Claim], of flow: Flow) {
    self.flow = flow
    self.claims = claims
    countsPeople = claims.contains { if case .people = $0 { true } else { false } }
    for claim in claims {
      starts.append(things.count)
      switch claim {
      case .atEnd(.visits(let parties)), .atEnd(.skips(let parties)): things += parties.map { .visited($0) }
      case .atEnd(.notified(let people, let words)), .atEnd(.notNotified(let people, let words)):
        things += people.map { .told($0, words) }
      case .inOrder(let parties): things += parties.map { .answered($0) }
      case .ends, .atEnd, .always, .never, .within, .people: break
      }
    }
  }

  var nothing: Facts {
    Facts(seen: Bits(count: max(things.count, 1)), acted: Bits(count: max(flow.workflow.roles.count, 1)), broken: nil)
  }

  /// Whether the order of what is side by side may matter.
  var asksForOrder: Bool {
    claims.contains {
      switch $0 {
      case .inOrder, .always, .ends: true
      case .atEnd, .never, .within, .people: false
      }
    }
  }

  /// Whether it matters who of several acts.
  var asksWhoActs: Bool {
    claims.contains {
      switch $0 {
      case .inOrder, .never, .people: true
      case .ends, .atEnd, .always, .within: false
      }
    }
  }

  /// Whether some claim can be broken by what happens on the way or is so at the end.
  var looksAtWays: Bool {
    claims.contains {
      switch $0 {
      case .atEnd, .inOrder, .always, .never, .people: true
      case .ends, .within: false
      }
    }
  }

  /// What is always claimed.
  var always: [Condition] {
    claims.compactMap { if case .always(let condition) = $0 { condition } else { nil } }
  }

  /// The items that name somebody a claim speaks of.
  var names: [Item.ID] {
    let performers: [Performer] =
      things.flatMap { thing -> [Performer] in
        switch thing {
        case .visited(let party), .answered(let party): [party.who].compactMap(\.self)
        case .told(let performer, _): [performer]
        }
      } + claims.compactMap { if case .never(let performer, _) = $0 { performer } else { nil } }
    return performers.compactMap { if case .item(let item) = $0 { item } else { nil } }
  }

  // MARK: On the way

  func remember(_ facts: Facts, _ before: Case?, _ events: [Event], _ after: Case) -> Facts {
    var facts = facts
    for event in events {
      if countsPeople, let actor = event.actor { facts.acted.insert(actor) }
      note(event, before ?? after, &facts)
    }
    for (place, thing) in things.enumerated() where !facts.seen.contains(place) {
      if case .visited(let party) = thing, isReached(party, after) { facts.seen.insert(place) }
    }
    guard facts.broken == nil else { return facts }
    facts.broken = claims.indices.first { isBroken($0, facts, before, events, after) }
    return facts
  }

  private func note(_ event: Event, _ state: Case, _ facts: inout Facts) {
    for (place, thing) in things.enumerated() where !facts.seen.contains(place) {
      switch thing {
      case .visited: continue
      case .told(let performer, let words):
        guard case .sent(let message) = event,
          !Set(message.to).isDisjoint(with: state.everybody(of: performer)) || isApplicant(performer, message, state)
        else { continue }
        let said = flow.phrase(of: message)
        if words.map({ said.ja.contains($0) || said.en.contains($0) }) ?? true { facts.seen.insert(place) }
      case .answered(let party): if event.isAnswer(of: party, in: state) { facts.seen.insert(place) }
      }
    }
  }

  private func isApplicant(_ performer: Performer, _ message: Message, _ state: Case) -> Bool {
    performer == .applicant && state.marking.applicant.map { message.to.contains($0) } == true
  }

  private func isReached(_ party: Party, _ state: Case) -> Bool {
    guard let block = party.block, let who = party.who else { return state.hasCome(to: party) }
    return state.hasCome(to: Party(nil, at: block)) && state.hasCome(to: Party(who))
  }

  private func isBroken(_ claim: Int, _ facts: Facts, _ before: Case?, _ events: [Event], _ after: Case) -> Bool {
    switch claims[claim] {
    case .ends, .atEnd, .within: return false
    case .inOrder(let parties):
      return parties.indices.dropFirst().contains { place in
        !facts.seen.contains(starts[claim] + place - 1) && after.isAsked(parties[place])
      }
    case .always(let condition):
      return after.denies(condition, at: after.marking.work.first?.block ?? flow.plan.entry)
    case .never(let performer, let answer):
      return events.contains { event in
        guard case .answered(_, let by, _, answer, _) = event else { return false }
        return (before ?? after).everybody(of: performer).contains(by)
      }
    case .people(let most): return facts.acted.numbers.count > most
    }
  }

  // MARK: At the end

  /// The first claim that does not hold for a case that has ended.
  func broken(_ facts: Facts, at end: Case) -> Int? {
    if let broken = facts.broken { return broken }
    return claims.indices.first { claim in
      func seen(_ count: Int) -> [Bool] { (0..<count).map { facts.seen.contains(starts[claim] + $0) } }
      switch claims[claim] {
      case .atEnd(.result(let outcome)): return end.outcome != outcome
      case .atEnd(.visits(let parties)): return !seen(parties.count).allSatisfy(\.self)
      case .atEnd(.skips(let parties)): return seen(parties.count).contains(true)
      case .atEnd(.notified(let people, _)): return !seen(people.count).allSatisfy(\.self)
      case .atEnd(.notNotified(let people, _)): return seen(people.count).contains(true)
      case .atEnd, .ends, .inOrder, .always, .never, .within, .people: return false
      }
    }
  }

  /// Of a claim about several, what is not so of them.
  func unmet(_ claim: Int, _ facts: Facts) -> Promise.Claim {
    func those<Thing>(_ all: [Thing], seen: Bool) -> [Thing] {
      all.indices.filter { facts.seen.contains(starts[claim] + $0) == seen }.map { all[$0] }
    }
    switch claims[claim] {
    case .atEnd(.visits(let parties)): return .atEnd(.visits(those(parties, seen: false)))
    case .atEnd(.skips(let parties)): return .atEnd(.skips(those(parties, seen: true)))
    case .atEnd(.notified(let people, let words)): return .atEnd(.notified(those(people, seen: false), words))
    case .atEnd(.notNotified(let people, let words)): return .atEnd(.notNotified(those(people, seen: true), words))
    case .atEnd, .ends, .inOrder, .always, .never, .within, .people: return claims[claim]
    }
  }
}

extension Case {
  /// Whether it is somebody’s turn.
  fileprivate func isAsked(_ party: Party) -> Bool {
    marking.work.contains { item in
      guard party.block == nil || party.block == item.block else { return false }
      guard let who = party.who else { return true }
      let roles = everybody(of: who)
      return turns(at: item).contains { roles.contains($0.who) || roles.contains($0.seat) }
    }
  }
}

extension Event {
  fileprivate func isAnswer(of party: Party, in state: Case) -> Bool {
    let (block, people): (Block.ID, [Role.ID])
    switch self {
    case .filled(let at, let by, let seat, _), .answered(let at, let by, let seat, _, _),
      .finished(let at, let by, let seat), .read(let at, let by, let seat):
      (block, people) = (at, [by, seat])
    case .started, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock, .offered, .skipped, .shared, .passed,
      .chose, .computed, .jumped, .split, .cameThrough, .joined, .sent, .lapsed, .overdue, .handedOver, .answeredLate,
      .sentBack, .stopped, .ended:
      return false
    }
    guard party.block == nil || party.block == block else { return false }
    return party.who.map { !Set(people).isDisjoint(with: state.everybody(of: $0)) } ?? true
  }
}
