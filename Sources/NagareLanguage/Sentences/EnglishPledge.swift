import NagareModel

/// Reads an English rule: when it holds, in front or behind, and what is claimed of whom between them.
struct EnglishPledge {
  private typealias Words = ArraySlice<String>

  private let situation: Situation
  private let applicant = Vocabulary.primary(.applicant).en

  private let isInPromise: Bool

  init(_ situation: Situation, isInPromise: Bool) {
    self.situation = situation
    self.isInPromise = isInPromise
  }

  func read(_ sentence: String) -> Pledge? {
    if let pledge = headed(sentence) { return pledge }
    var words = Self.words(sentence)
    while let last = words.last, Self.tails.contains(last) { words.removeLast() }
    if let first = words.first, Self.openers.contains(first) { words.removeFirst() }
    // doesn't the mayor always decide?: whoever asks so means that the mayor does, or tells somebody not to.
    guard words.first != "not" else { return nil }
    guard !words.contains(where: Self.narrowing.contains), !words.contains("not always") else { return nil }
    var pledge = Pledge()
    words = words.without(Self.everyCase)
    words = premises(words, &pledge)
    let bare = words.filter { $0 != "," && !Self.fillers.contains($0) }
    // section chief is away
    if isInPromise, let state = bare.last, Self.absences.contains(state), let who = people(bare.dropLast()) {
      pledge.away += who
      return pledge
    }
    if bare.isEmpty { return pledge.away.isEmpty && pledge.result == nil ? nil : pledge }
    return claim(words, pledge)
  }

  /// told: applicant.
  private func headed(_ sentence: String) -> Pledge? {
    let parts = sentence.split(separator: ":", maxSplits: 1).map { Self.words(String($0)) }
    guard parts.count == 2, let who = people(parts[1][...]) else { return nil }
    let head = parts[0].filter { !Self.fillers.contains($0) }
    if head.count == 1, Self.telling.contains(head[0]) { return Pledge(claims: [.notified(who)]) }
    let isVisit = head.allSatisfy {
      Self.acting.contains($0) || Self.passing.contains($0) || $0 == "must" || $0 == "approval"
    }
    return isVisit ? Pledge(claims: [.visits(who)]) : nil
  }

  /// In small letters, without articles; a comma is a word, and what goes together is one.
  private static func words(_ sentence: String) -> [String] {
    var rest = single(MatchingCopy(sentence))[...]
    var words: [String] = []
    while let first = rest.first {
      let phrase = asOne.first { rest.starts(with: $0) }
      words.append(phrase?.joined(separator: " ") ?? first)
      rest = rest.dropFirst(phrase?.count ?? 1)
    }
    return words
  }

  private static func single(_ copy: MatchingCopy) -> [String] {
    EnglishTokens.words(copy, copy.scalars.indices).flatMap { word -> [String] in
      switch word.kind {
      case .comma: [","]
      case .quote: single(MatchingCopy(copy.original(word.range)))
      case .word, .number: articles.contains(word.text) ? [] : [word.text]
      case .colon, .stop: []
      }
    }
  }

  // MARK: When

  private func premises(_ words: [String], _ pledge: inout Pledge) -> [String] {
    var words = words
    var start = 0
    while start < words.count {
      guard
        let end = Self.whens.contains(words[start])
          ? away(words[start...], &pledge) ?? result(words[start...], &pledge)
          : nil
      else {
        start += 1
        continue
      }
      words.removeSubrange(start..<end)
    }
    // a rejected applicant is told
    if pledge.result == nil, let first = words.first, let result = Self.results[first], words.count > 1,
      !Self.fillers.contains(words[1]), people(words[1...1]) != nil || Self.wholes.contains(words[1])
    {
      pledge.result = Vocabulary.primary(result).en
      words.removeFirst()
    }
    return words
  }

  /// even if the chief is away: where that ends.
  private func away(_ words: Words, _ pledge: inout Pledge) -> Int? {
    let start = words.startIndex + 1
    guard let state = words.indices.first(where: { $0 > start && Self.absences.contains(words[$0]) }),
      let who = people(words[start..<state].filter { !Self.fillers.contains($0) }[...])
    else { return nil }
    pledge.away += who
    return state + 1
  }

  /// if it is rejected.
  private func result(_ words: Words, _ pledge: inout Pledge) -> Int? {
    guard pledge.result == nil,
      let state = words.indices.dropFirst().first(where: { Self.results[words[$0]] != nil }),
      words[(words.startIndex + 1)..<state].allSatisfy({ Self.fillers.contains($0) || Self.wholes.contains($0) }),
      let result = Self.results[words[state]]
    else { return nil }
    pledge.result = Vocabulary.primary(result).en
    return state + 1
  }

  // MARK: What

  /// What is claimed between a condition on values in front and one behind; most often there is none.
  private func claim(_ words: [String], _ pledge: Pledge) -> Pledge? {
    for (front, behind) in cuts(words) {
      let middle = words[front..<behind].filter { $0 != "," && !Self.fillers.contains($0) }
      guard !middle.isEmpty, let claim = claim(middle[...]) else { continue }
      var whole = pledge
      whole.claims = [claim]
      let conditions = [words[..<front], words[behind...]].map { $0.filter { $0 != "," } }.filter { !$0.isEmpty }
      guard conditions.count < 2 else { continue }
      if let condition = conditions.first {
        guard let given = given(condition) else { continue }
        whole.given = given
      }
      return whole
    }
    return nil
  }

  private func cuts(_ words: [String]) -> [(Int, Int)] {
    [(0, words.count)] + (1..<max(2, words.count)).map { ($0, words.count) }
      + (1..<max(2, words.count)).reversed().map { (0, $0) }
  }

  private func given(_ words: [String]) -> String? {
    let said = words.joined(separator: " ")
    let isEither = zip(words, words.dropFirst() + [""]).contains { $0 == "or" && !Self.comparisons.contains($1) }
    let isSaid = Self.whens.contains(words[0]) || ["for", "on", "about"].contains(words[0])
    let bare = isSaid ? words.dropFirst().joined(separator: " ") : said
    for start in ["if " + bare, "for " + bare, bare] {
      let sentence = start + ", the \(situation.anybody) approves"
      if let given = situation.given(sentence, isEither: isEither) { return given }
    }
    return nil
  }

  private func claim(_ words: Words) -> Pledge.Claim? {
    own(words) ?? limit(words) ?? order(words) ?? noResult(words) ?? answer(words) ?? news(words) ?? end(words)
      ?? visit(words)
  }

  /// Whether something is denied, and the rest of the words.
  private func denied(_ words: Words) -> (isDenied: Bool, rest: Words) {
    let rest = words.filter { !Self.denials.contains($0) }
    return (rest.count < words.count, rest[...])
  }

  /// nobody approves their own application.
  private func own(_ words: Words) -> Pledge.Claim? {
    guard let at = words.firstIndex(where: { Self.answering[$0] != nil }), let answer = Self.answering[words[at]] else {
      return nil
    }
    let (before, behind) = (words[..<at], words[(at + 1)...])
    let isOwn = behind.contains("own") || behind.contains("themselves")
    let (isDenied, who) = denied(before)
    let isNobody = before.first.map { Self.nobody.contains($0) } ?? false
    guard isDenied || isNobody else { return nil }
    let isApplicant = people(who) == [applicant] || who.first == "applicants"
    guard
      isOwn && (isNobody || isApplicant || people(who).map { $0 == [situation.applicant] } ?? false)
        || isApplicant && behind.allSatisfy(Self.wholes.contains)
    else { return nil }
    let rest = behind.filter { !Self.owns.contains($0) && !Self.wholes.contains($0) }
    return rest.count <= 1 ? .never(applicant, answer) : nil
  }

  /// done within 10 business days, at most 4 people.
  private func limit(_ words: Words) -> Pledge.Claim? {
    guard let at = words.firstIndex(where: { $0.first?.isNumber ?? false || EnglishNumber.small.contains($0) }) else {
      return nil
    }
    let number =
      EnglishNumber.small.firstIndex(of: words[at]).map(String.init) ?? words[at]
    var end = at + 1
    var unit: [String] = []
    while end < words.endIndex, Self.units.contains(words[end]) || Self.counted.contains(words[end]) {
      unit.append(words[end])
      end += 1
    }
    guard let last = unit.last else { return nil }
    var start = at
    while start > words.startIndex, Self.upTo.contains(words[start - 1]) { start -= 1 }
    var rest = Array(words[..<start] + words[end...])
    let isBehind =
      rest.suffix(2) == ["at", "most"] || rest.suffix(2) == ["or", "fewer"] || rest.suffix(2) == ["or", "less"]
    if isBehind { rest.removeLast(2) }
    guard words[start..<at].contains(where: Self.limits.contains) || isBehind else { return nil }
    let isPeople = Self.counted.contains(last)
    guard
      rest.allSatisfy({ Self.wholes.contains($0) || Self.ending.contains($0) || isPeople && Self.taking.contains($0) })
    else { return nil }
    return isPeople ? .people(number) : .within(number + " " + unit.joined(separator: " "))
  }

  /// the chief approves before the mayor.
  private func order(_ words: Words) -> Pledge.Claim? {
    guard let at = words.firstIndex(where: { $0 == "before" || $0 == "after" }),
      !words.contains(where: Self.denials.contains)
    else { return nil }
    func one(_ words: Words) -> String? {
      let bare = words.filter {
        !Self.acting.contains($0) && !Self.wholes.contains($0) && !["have", "has", "had"].contains($0)
      }
      return people(bare[...]).flatMap { $0.count == 1 ? $0[0] : nil }
    }
    guard let first = one(words[..<at]), let second = one(words[(at + 1)...]) else { return nil }
    return words[at] == "before" ? .before(first, second) : .before(second, first)
  }

  /// the result is never rejected.
  private func noResult(_ words: Words) -> Pledge.Claim? {
    let (isDenied, said) = denied(words)
    let rest = said.filter {
      !Self.wholes.contains($0) && !Self.nobody.contains($0) && !["ends", "end", "as"].contains($0)
    }
    guard isDenied || said.contains(where: Self.nobody.contains), rest.count == 1, let result = Self.results[rest[0]]
    else { return nil }
    return .noResult(Vocabulary.primary(result).en)
  }

  /// the chief never rejects.
  private func answer(_ words: Words) -> Pledge.Claim? {
    let (isDenied, rest) = denied(words)
    guard isDenied, let at = rest.firstIndex(where: { Self.answering[$0] != nil }),
      let answer = Self.answering[rest[at]],
      answer != .approve, rest[(at + 1)...].allSatisfy({ Self.wholes.contains($0) || $0 == "back" }),
      let who = people(rest[..<at]), who.count == 1
    else { return nil }
    return .never(who[0], answer)
  }

  /// the applicant is told.
  private func news(_ words: Words) -> Pledge.Claim? {
    let (isDenied, rest) = denied(words)
    guard let at = rest.firstIndex(where: Self.telling.contains) else { return nil }
    let others = (rest[..<at] + rest[(at + 1)...]).filter { !Self.wholes.contains($0) && !Self.messages.contains($0) }
    return people(others[...]).map { isDenied ? .notNotified($0) : .notified($0) }
  }

  private func end(_ words: Words) -> Pledge.Claim? {
    let rest = words.filter { !Self.wholes.contains($0) }
    return !rest.isEmpty && rest.allSatisfy(Self.ending.contains) ? .ends : nil
  }

  /// the mayor decides, it never goes to the mayor.
  private func visit(_ words: Words) -> Pledge.Claim? {
    let (isDenied, rest) = denied(words)
    guard let at = rest.firstIndex(where: { Self.acting.contains($0) || Self.passing.contains($0) }) else { return nil }
    let isActed = Self.acting.contains(rest[at])
    let (front, behind) = (
      rest[..<at], rest[(at + 1)...].filter { !["to", "by", "past", "through"].contains($0) }[...]
    )
    // the mayor decides on it; it goes to the mayor
    let isBehind = behind.allSatisfy(Self.wholes.contains)
    let who = isActed && isBehind ? people(front) : front.allSatisfy(Self.wholes.contains) ? people(behind) : nil
    return who.map { isDenied ? .skips($0) : .visits($0) }
  }

  // MARK: Names

  /// Each of them known, and all of them meant: not the mayor or the director.
  private func people(_ words: Words) -> [String]? {
    // Whom the words from each place on name, looked for from behind, so that each place is looked at once.
    var found: [Int: [String]] = [words.endIndex: []]
    for start in words.indices.reversed() {
      let ends = (start + 1)...min(start + Self.longestName, words.endIndex)
      for end in ends.reversed() {
        let isLast = end == words.endIndex
        guard isLast || words[end] == "and" || words[end] == ",", let rest = found[isLast ? end : end + 1],
          isLast || !rest.isEmpty, let name = person(words[start..<end].joined(separator: " "))
        else { continue }
        found[start] = [name] + rest
        break
      }
    }
    return words.isEmpty ? nil : found[words.startIndex]
  }

  /// So many words at most.
  private static let longestName = 10

  private func person(_ name: String) -> String? {
    if EnglishWords.applicants.contains(Folding.key(of: name)) || ["applicants", "they"].contains(name) {
      return applicant
    }
    return situation.role(called: name)
  }
}

extension [String] {
  /// Without what a promise says anyway.
  fileprivate func without(_ words: Set<String>) -> [String] { filter { !words.contains($0) } }
}
