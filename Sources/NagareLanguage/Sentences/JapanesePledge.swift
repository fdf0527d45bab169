import NagareModel

/// Reads a Japanese rule from its end: what is claimed, of whom, and in front of it when.
struct JapanesePledge {
  private let situation: Situation
  private let isAsked: Bool
  private let isInPromise: Bool
  private let known: [(key: String, name: String)]

  init(_ situation: Situation, isAsked: Bool, isInPromise: Bool) {
    self.situation = situation
    self.isAsked = isAsked
    self.isInPromise = isInPromise
    let applicant = Vocabulary.primary(.applicant).ja
    let roles = (situation.roles + [situation.applicant].compactMap(\.self)).map { (Self.plain($0), $0) }
    known = (roles + (JapaneseWords.applicantNames + [applicant]).map { ($0, applicant) })
      .sorted { $0.0.count > $1.0.count }.map { (key: $0.0, name: $0.1) }
  }

  /// The letters as they are compared, without spaces.
  static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(MatchingCopy(text).scalars.compactMap(Unicode.Scalar.init))).filter { $0 != " " }
  }

  func read(_ sentence: String) -> Pledge? {
    var text = Self.plain(sentence)
    while let end = Self.ends.first(where: text.hasSuffix), isAsked || end != "か", text.count > end.count {
      text.removeLast(end.count)
    }
    if isInPromise, let claim = headed(text) { return Pledge(claims: [claim]) }
    guard !Self.narrowing.contains(where: text.contains) else { return nil }
    for mark in Self.everyCase { text = text.replacing(mark, with: "") }
    var pledge = Pledge()
    text = premises(text, &pledge)
    if text.isEmpty { return pledge.away.isEmpty && pledge.result == nil ? nil : pledge }
    return claim(text, pledge)
  }

  /// 知らせる: 職員, 通る市長.
  private func headed(_ text: String) -> Pledge.Claim? {
    let verbs = [Self.telling, Self.passing, Self.acting]
    for (index, group) in verbs.enumerated() {
      for verb in group {
        for head in [verb.plain, verb.plain.without(last: ["する"]), verb.denied + "ない"] where text.hasPrefix(head) {
          guard let who = people(text.dropFirst(head.count).drop { $0 == ":" }) else { continue }
          let isDenied = head == verb.denied + "ない"
          if index == 0 { return isDenied ? .notNotified(who) : .notified(who) }
          return isDenied ? .skips(who) : .visits(who)
        }
      }
    }
    return nil
  }

  // MARK: When

  /// Takes off who is away and how it ended.
  private func premises(_ sentence: String, _ pledge: inout Pledge) -> String {
    var text = sentence
    while true {
      let before = text
      text = text.without(first: ["、", "もし"] + Self.subjects)
      if let (who, rest) = away(text) {
        pledge.away += who
        text = rest
      }
      if pledge.result == nil, let (result, rest) = result(text) { (pledge.result, text) = (result, rest) }
      if text == before { return text }
    }
  }

  private func away(_ text: String) -> (who: [String], rest: String)? {
    for state in Self.absences {
      guard let found = text.range(of: state.word) else { continue }
      let names = text.prefix(found)
      guard
        let who = people(Self.particles.first(where: names.hasSuffix).map { names.dropLast($0.count) } ?? names[...])
      else { continue }
      let behind = text.dropFirst(found + state.word.count)
      if behind.isEmpty { return (who, "") }
      guard let link = state.links.filter(behind.hasPrefix).max(by: { $0.count < $1.count }) else { continue }
      return (who, String(behind.dropFirst(link.count)))
    }
    return nil
  }

  private func result(_ text: String) -> (String, String)? {
    for (said, result) in Self.results where text.hasPrefix(said) {
      let behind = text.dropFirst(said.count)
      guard let link = Self.resultLinks.filter(behind.hasPrefix).max(by: { $0.count < $1.count }) else { continue }
      // 却下された申請者に: the one it happened to.
      if link == "された", !known.contains(where: { behind.dropFirst(link.count).hasPrefix($0.key) }) { continue }
      return (Vocabulary.primary(result).ja, String(behind.dropFirst(link.count)))
    }
    return nil
  }

  /// A condition on values in front of the claim; nothing at all is one too.
  private func with(_ front: String, _ pledge: Pledge, _ claims: [Pledge.Claim]) -> Pledge? {
    var whole = pledge
    whole.claims = claims
    let front = front.without(first: ["、"] + Self.subjects).without(last: ["、"])
    guard !front.isEmpty else { return whole }
    let isEither = Self.either.contains(where: front.contains)
    guard let given = situation.given(front + "、" + situation.anybody + "が承認する", isEither: isEither) else { return nil }
    whole.given = given
    return whole
  }

  // MARK: What

  private func claim(_ text: String, _ pledge: Pledge) -> Pledge? {
    own(text, pledge) ?? limit(text, pledge) ?? order(text, pledge) ?? answer(text, pledge) ?? news(text, pledge)
      ?? end(text, pledge) ?? visit(text, pledge)
  }

  /// 自分の申請を自分で承認しない; 申請者が承認することはない.
  private func own(_ text: String, _ pledge: Pledge) -> Pledge? {
    guard let (rest, verb, isDenied) = verb(text, Self.answering), isDenied else { return nil }
    let answer: Word = verb.answer ?? .approve
    let applicant = Vocabulary.primary(.applicant).ja
    let own = rest.without(first: Self.owns)
    if own.isEmpty, rest.contains("自分") || rest.contains("本人") || rest.contains(applicant) {
      return with("", pledge, [.never(applicant, answer)])
    }
    if let (front, who) = agents(rest), who == [applicant] { return with(front, pledge, [.never(applicant, answer)]) }
    return nil
  }

  /// 10開庁日以内に終わる, 多くても4人.
  private func limit(_ text: String, _ pledge: Pledge) -> Pledge? {
    var front = verb(text, Self.ending).flatMap { $0.isDenied ? nil : $0.rest } ?? text
    front = front.without(last: ["に", "で", "の判断", "の手", "関わら", "済み"])
    let isUpTo = Self.upTo.contains(where: front.hasSuffix)
    front = front.without(last: Self.upTo)
    guard let unit = (Self.days + ["人", "名"]).first(where: front.hasSuffix) else { return nil }
    let number = front.dropLast(unit.count).reversed().prefix { $0.isNumber || "〇一二三四五六七八九十百".contains($0) }
    guard !number.isEmpty else { return nil }
    let count = String(number.reversed())
    let before = String(front.dropLast(unit.count + count.count))
    let isMost = Self.most.contains(where: before.hasSuffix)
    guard isUpTo || isMost else { return nil }
    let bare = before.without(last: Self.most + ["、"]).without(last: Self.counted)
    return with(bare, pledge, [Self.days.contains(unit) ? .within(count + unit) : .people(count + unit)])
  }

  /// 課長が市長より先に承認する, 課長が承認してから市長が決める.
  private func order(_ text: String, _ pledge: Pledge) -> Pledge? {
    let found = verb(text, Self.acting)
    if found?.isDenied ?? false { return nil }
    let front = found?.rest ?? text
    for mark in Self.earlier {
      if let at = front.range(of: mark) {
        // 市長より先に課長が
        let behind = front.dropFirst(at + mark.count)
        if behind.isEmpty || Self.particles.contains(String(behind)) { continue }
        guard let (rest, second) = lastName(front.prefix(at)), let first = one(behind.without(last: Self.particles))
        else {
          continue
        }
        return with(rest, pledge, [.before(first, second)])
      }
    }
    if let mark = Self.earlier.first(where: front.hasSuffix), let (rest, second) = lastName(front.dropLast(mark.count)),
      let (before, first) = agents(rest), first.count == 1
    {
      return with(before, pledge, [.before(first[0], second)])
    }
    if let mark = Self.later.first(where: front.hasSuffix), let (rest, first) = lastName(front.dropLast(mark.count)),
      let (before, second) = agents(rest), second.count == 1
    {
      return with(before, pledge, [.before(first, second[0])])
    }
    // 市長より課長が先
    let bare = front.without(last: ["先に", "さきに", "先"])
    if bare != front, let than = bare.range(of: "より"), let (rest, second) = lastName(bare.prefix(than)),
      let first = one(bare.dropFirst(than + 2).without(first: ["も"]).without(last: Self.particles))
    {
      return with(rest, pledge, [.before(first, second)])
    }
    guard found != nil, let (rest, second) = agents(front), second.count == 1 else { return nil }
    for link in Self.afterwards where rest.without(last: ["、"]).hasSuffix(link) {
      let earlier = rest.without(last: ["、"]).dropLast(link.count)
      for verb in Self.acting where earlier.hasSuffix(verb.polite) {
        if let (before, first) = agents(String(earlier.dropLast(verb.polite.count))), first.count == 1 {
          return with(before, pledge, [.before(first[0], second[0])])
        }
      }
    }
    return nil
  }

  /// 課長が差し戻すことはない; 却下になることはない.
  private func answer(_ text: String, _ pledge: Pledge) -> Pledge? {
    for (said, result) in Self.results where text.without(first: Self.subjects).hasPrefix(said) {
      let behind = text.without(first: Self.subjects).dropFirst(said.count)
      if Self.resultNever.contains(String(behind)) {
        return with("", pledge, [.noResult(Vocabulary.primary(result).ja)])
      }
    }
    guard let (rest, verb, isDenied) = verb(text, Self.answering), isDenied, let answer = verb.answer,
      answer != .approve, let (front, who) = agents(rest), who.count == 1
    else { return nil }
    return with(front, pledge, [.never(who[0], answer)])
  }

  /// 申請者に知らせる, 職員に通知が届く.
  private func news(_ text: String, _ pledge: Pledge) -> Pledge? {
    guard let (rest, _, isDenied) = verb(text, Self.telling) else { return nil }
    let front = rest.without(last: Self.messages)
    guard let mark = ["に", "へ", "にも", "へも", "には"].filter(front.hasSuffix).max(by: { $0.count < $1.count }),
      let (before, who) = lastPeople(String(front.dropLast(mark.count)))
    else { return nil }
    let bare = before.without(last: ["、"]).without(last: Self.messages)
    return with(bare, pledge, [isDenied ? .notNotified(who) : .notified(who)])
  }

  private func end(_ text: String, _ pledge: Pledge) -> Pledge? {
    guard let (rest, _, isDenied) = verb(text, Self.ending), !isDenied else { return nil }
    return with(rest, pledge, [.ends])
  }

  /// 市長が決める, 市長を通らない.
  private func visit(_ text: String, _ pledge: Pledge) -> Pledge? {
    if let (rest, _, isDenied) = verb(text, Self.passing) {
      guard let mark = Self.places.first(where: rest.hasSuffix),
        let (front, who) = lastPeople(String(rest.dropLast(mark.count)))
      else { return nil }
      return with(front, pledge, [isDenied ? .skips(who) : .visits(who)])
    }
    guard let (rest, verb, isDenied) = verb(text, Self.acting) else {
      // 100万円以上なら市長
      return isInPromise ? lastPeople(text).flatMap { with($0.front, pledge, [.visits($0.who)]) } : nil
    }
    guard verb.answer == nil || verb.answer == .approve, let (front, who) = agents(rest) else { return nil }
    return with(front, pledge, [isDenied ? .skips(who) : .visits(who)])
  }

  // MARK: Words

  /// How a verb stands in a dictionary, before ます, and before ない.
  struct Verb {
    var plain: String
    var polite: String
    var denied: String
    var answer: Word?

    init(_ plain: String, _ polite: String, _ denied: String? = nil, _ answer: Word? = nil) {
      (self.plain, self.polite, self.denied, self.answer) = (plain, polite, denied ?? polite, answer)
    }
  }

  private func verb(_ text: String, _ verbs: [Verb]) -> (rest: String, verb: Verb, isDenied: Bool)? {
    for verb in verbs {
      let nouns = verb.plain.hasSuffix("する") ? [String(verb.plain.dropLast(2))] : []
      let denied =
        [verb.denied + "ない", verb.polite + "ません", verb.denied + "ないこと"]
        + Self.neverHappens.map { verb.plain + $0 }
      if let form = denied.first(where: text.hasSuffix) { return (String(text.dropLast(form.count)), verb, true) }
      if let form = ([verb.plain, verb.polite + "ます", verb.plain + "こと"] + nouns).first(where: text.hasSuffix) {
        return (String(text.dropLast(form.count)), verb, false)
      }
    }
    return nil
  }

  private func one(_ text: some StringProtocol) -> String? {
    known.first { $0.key == text }?.name
  }

  /// 課長と部長: each of them known, and all of them meant.
  private func people(_ text: Substring) -> [String]? {
    if let one = one(text) { return [one] }
    for (key, name) in known where text.hasPrefix(key) {
      let rest = text.dropFirst(key.count)
      guard let join = ["、", "と", "も", "及び", "および", "と、"].filter(rest.hasPrefix).max(by: { $0.count < $1.count }),
        let more = people(rest.dropFirst(join.count))
      else { continue }
      return [name] + more
    }
    return nil
  }

  /// The people at the end of some words, as many as go together.
  private func lastPeople(_ text: String) -> (front: String, who: [String])? {
    for start in text.indices {
      if let who = people(text[start...]) {
        // 市長か部長: not both of them.
        let front = String(text[..<start])
        return Self.either.contains(where: front.hasSuffix) ? nil : (front, who)
      }
    }
    return nil
  }

  private func lastName(_ text: some StringProtocol) -> (front: String, name: String)? {
    lastPeople(String(text)).flatMap { $0.who.count == 1 ? ($0.front, $0.who[0]) : nil }
  }

  /// Who does it: right before the verb, or before when.
  private func agents(_ text: String) -> (front: String, who: [String])? {
    let text = text.without(last: ["、"]).without(last: ["自分で", "それを", "これを", "申請を", "案件を", "本人"])
    for particle in Self.particles + ["までも", "の"] where text.hasSuffix(particle) {
      if let found = lastPeople(String(text.dropLast(particle.count))) { return found }
    }
    for (key, _) in known where text.hasPrefix(key) {
      for particle in Self.particles {
        guard let end = text.range(of: particle), let who = people(text.prefix(end)) else { continue }
        let rest = String(text.dropFirst(end + particle.count)).without(first: ["、"])
        return rest.isEmpty ? nil : (rest, who)
      }
    }
    return nil
  }
}
