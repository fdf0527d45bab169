import NagareModel

/// A rule somebody says of every case, in everyday words: 課長が休みでも終わる, nobody approves their own application. Every
/// word of the sentence is in it; one that leaves a word over is none, since a promise must not say something else than
/// the sentence that is its name.
struct Pledge: Sendable {
  /// When it holds: those away, the result, the condition on values.
  var away: [String] = []
  var result: String?
  var given: String?
  /// What holds then; none where the sentence only says when.
  var claims: [Claim] = []

  enum Claim: Hashable, Sendable {
    case visits([String]), skips([String]), notified([String]), notNotified([String])
    /// The one, before the other.
    case before(String, String)
    case never(String, Word)
    case within(String), people(String), ends
    /// A result that never comes.
    case noResult(String)
  }

  /// A line of the flow may hold as much as the promise does only where somebody does something.
  var isDone: Bool {
    claims.allSatisfy { claim in
      switch claim {
      case .visits, .notified: true
      case .skips, .notNotified, .before, .never, .within, .people, .ends, .noResult: false
      }
    }
  }

  /// Who comes first is what a flow is made of, as well as a rule.
  var isOrder: Bool { claims.contains { if case .before = $0 { true } else { false } } }

  /// Whether a sentence that asks nothing tells a rule: what somebody does, within how many days, or that it ends, is told
  /// of the flow.
  func isTold(everyCase: Bool) -> Bool {
    everyCase
      || claims.allSatisfy { claim in
        switch claim {
        case .skips, .notNotified, .never, .noResult: true
        case .ends: !away.isEmpty
        case .visits, .notified, .before, .within, .people: false
        }
      }
  }

  /// The lines below the head of a promise.
  func lines(_ say: ProposedLines) -> [String] {
    func headed(_ word: Word, _ rest: String) -> String { say.detail(word) + ": " + rest }
    func list(_ who: [String]) -> String { who.map { say.name($0) }.joined(separator: say.comma) }
    func premise(_ condition: String) -> String { say.detail(.premise) + say.colon + " " + condition }
    let premises =
      (away.isEmpty ? [] : [headed(.absent, list(away))])
      + (result.map { [premise(say.resultIs($0))] } ?? []) + (given.map { [premise($0)] } ?? [])
    return premises
      + claims.map { claim in
        switch claim {
        case .visits(let who): headed(.visits, list(who))
        case .skips(let who): headed(.skips, list(who))
        case .notified(let who): headed(.notified, list(who))
        case .notNotified(let who): headed(.notNotified, list(who))
        case .before(let first, let second): headed(.inSequence, list([first, second]))
        case .never(let who, let answer): headed(.never, say.answers(who, answer))
        case .within(let days): headed(.within, days)
        case .people(let count): headed(.peopleWithin, count)
        case .ends: say.detail(.ends)
        case .noResult(let result): say.detail(.always) + say.colon + " " + say.resultIsNot(result)
        }
      }
  }
}

extension ProposedLines {
  /// 結果 が 却下, result is rejected.
  fileprivate func resultIs(_ result: String) -> String {
    word(.resultIs) + (situation.language == .ja ? " が " : " is ") + result
  }

  /// 結果 が 却下 でない, result is not rejected.
  fileprivate func resultIsNot(_ result: String) -> String {
    situation.language == .ja ? resultIs(result) + " " + word(.not) : resultIs(word(.not) + " " + result)
  }

  /// 申請者が承認, applicant approves.
  fileprivate func answers(_ who: String, _ answer: Word) -> String {
    let said: Phrase =
      switch answer {
      case .sendBack: Phrase(ja: word(answer), en: "sends back")
      case .reject: Phrase(ja: word(answer), en: "rejects")
      default: Phrase(ja: word(answer), en: "approves")
      }
    return situation.language == .ja ? name(who) + "が" + said.ja : name(who) + " " + said.en
  }
}

extension Circumstance {
  /// Whether it asks for several things at once.
  var joinsSeveral: Bool {
    switch self {
    case .all(let parts): parts.count > 1 || parts.contains(where: \.joinsSeveral)
    case .any(let parts): parts.contains(where: \.joinsSeveral)
    default: false
    }
  }

  /// 100万円以上50万円以下: nothing lies between.
  var isEmpty: Bool {
    switch self {
    case .between(_, let lower, let upper, _, _): lower.value > upper.value
    case .all(let parts): parts.isEmpty || parts.contains(where: \.isEmpty)
    case .any(let parts): parts.isEmpty || parts.allSatisfy(\.isEmpty)
    default: false
    }
  }
}

extension Situation {
  /// The condition on values a sentence begins with, as the language writes it, where it says nothing more.
  ///
  /// - Parameter sentence: those words, and behind them that somebody of the flow approves.
  func given(_ sentence: String, isEither: Bool) -> String? {
    let copy = MatchingCopy(sentence)
    let told: [Told]
    let unheard: [Range<Int>]
    if language == .ja {
      let meaning = JapaneseMeaning(copy, copy.scalars.indices, self)
      (told, unheard) = (meaning.told, meaning.unheard)
    } else {
      let meaning = EnglishMeaning(copy, copy.scalars.indices, self)
      (told, unheard) = (meaning.told, meaning.unheard)
    }
    guard told.count == 2, unheard.isEmpty, case .when(let given) = told[0], case .act(let act) = told[1],
      given.isAboutValues, given != .unsayable, !given.isEmpty, act.deed == .approve, act.agents.count == 1,
      act.due == nil,
      act.pause == nil, act.quorum == nil, act.receivers.isEmpty, !(isEither && given.joinsSeveral)
    else { return nil }
    let lines = ProposedLines(self, applicant: applicant ?? "")
    guard let condition = lines.condition(given),
      Essential.leftOut(of: Essential.all(in: copy, copy.scalars.indices), by: [condition], beside: copy, 0..<0) == nil
    else { return nil }
    return condition
  }

  /// Whoever stands in the name of a line that nobody is asked about.
  var anybody: String { roles.first ?? Vocabulary.primary(.applicant)[language] }
}
