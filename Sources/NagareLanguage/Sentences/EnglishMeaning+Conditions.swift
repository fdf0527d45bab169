import NagareModel

// When something holds: late, away, over 50,000, sick leave.
extension EnglishMeaning {
  static let conditionWords: [[String]] = [
    ["in", "case", "of"], ["in", "case"], ["as", "soon", "as"], ["as", "long", "as"], ["provided", "that"],
    ["provided"], ["providing"], ["on", "condition", "that"], ["only", "if"], ["even", "if"], ["but", "if"],
    ["and", "if"], ["whenever"], ["if"], ["when"], ["while"], ["once"], ["unless"], ["after"], ["for"], ["with"],
    ["without"],
    ["should"],
  ]

  /// A condition that begins here; where what it is about begins. What it says is added.
  mutating func condition(_ rest: ArraySlice<EnglishWord>) -> Int? {
    var start = rest.startIndex
    var opener = ""
    if let found = Self.conditionWords.first(where: { rest.starts(with: $0) }) {
      opener = found.joined(separator: " ")
      start += found.count
    }
    guard start < rest.endIndex else { return nil }
    if opener.isEmpty, countsPeople(rest[start...]) { return nil }
    if opener.isEmpty || opener == "for" || opener == "with" {
      // over 50,000 the director, sick leave: the office, annual leave of 3 days or more needs
      guard let found = values(rest[start...], isBare: true) else { return nil }
      told.append(.when(found.given))
      return found.end
    }
    let isDenied = opener == "unless"
    if let late = lateAfter(rest, start, isDenied: isDenied) { return late }
    // without a photo
    if opener == "without", let field = fieldName(rest[start...].drop { EnglishWords.articles.contains($0.text) }) {
      told.append(.when(.given(field.name, false)))
      return field.end
    }
    // without the chief's approval it can't go on
    if opener == "without", let noun = nounDeed(rest[start...]), noun.deed == .approve || noun.deed == .decide {
      var act = Act(noun.deed)
      carried(rest[start..<noun.end], Verb(deed: .give, at: start, end: start), noun, [], &act)
      return rest.endIndex
    }
    // Up to the comma, if there is one that closes it.
    let comma = rest[start...].prefix { $0.kind != .stop }.firstIndex { $0.kind == .comma }
    if opener == "after" || opener == "once" || opener == "when" || opener == "as soon as" || opener == "if" {
      if opener == "after", let pause = EnglishNumber.measure(rest, start), let unit = pause.measure.unit,
        EnglishNumber.timeUnits.contains(unit)
      {
        var act = Act(.wait)
        act.pause = period(pause.measure)
        // after three days without an answer
        if let late = phrase(EnglishWords.late, rest[pause.end...]) {
          act.deed = .unsaid
          (act.due, act.pause) = (act.pause, nil)
          told += [.act(act), .when(.late)]
          return pause.end + late
        }
        told.append(.act(act))
        return pause.end
      }
    }
    let isChoice = (start..<min(start + 5, rest.endIndex)).contains { choice(rest[$0...]) != nil }
    if isChoice, let found = values(rest[start...], isBare: false) {
      told.append(.when(isDenied ? found.given.opposite : found.given))
      guard let comma, comma >= found.end, comma - found.end <= 3, verb(rest[found.end..<comma], from: found.end) == nil
      else {
        return found.end
      }
      return comma
    }
    // once both are done, when it is finished
    if let end = done(rest, start) { return end }
    if let found = simple(rest[start...], isDenied: isDenied) {
      told.append(.when(found.given))
      var end = found.end
      if let comma, comma >= end, comma - end <= 3, verb(rest[end..<comma], from: end) == nil { end = comma }
      return end
    }
    if let found = values(rest[start...], isBare: false) {
      told.append(.when(isDenied ? found.given.opposite : found.given))
      var end = found.end
      // if more than 1,000 is asked for, …
      if let comma, comma > end, comma - end <= 4, ["is", "are", "was", "were"].contains(rest[end].text) {
        end = comma
      }
      if let comma, comma >= end, comma - end <= 3, verb(rest[end..<comma], from: end) == nil { end = comma }
      return end
    }
    if opener == "while" { return nil }
    // Somebody does something: once the manager has approved it.
    let end = comma ?? mainStart(rest[start...]) ?? rest.endIndex
    let clause = rest[start..<end]
    guard let found = verb(clause, from: start), !found.isNoun else { return afterNoun(opener, clause) }
    let isNo = clause.contains { $0.text == "not" } != isDenied
    switch found.deed {
    case .approve, .decide, .check, .judge, .look:
      let before = told.count
      if found.at > start || clause.contains(where: { $0.text == "by" }), !isNo { main(clause) }
      if told.count == before || isNo {
        told.append(.when(isNo ? .bad : .approved))
      } else {
        told.append(.when(.approved))
      }
    case .reject: told.append(.when(.rejected))
    case .sendBack: told.append(.when(.sentBack))
    case .work where isNo: told.append(.when(.late))
    case .reply, .wait: told.append(.when(isNo ? .late : .approved))
    default: main(clause)
    }
    return end
  }

  /// Where a clause ends that says only that what came before is over.
  private func done(_ words: ArraySlice<EnglishWord>, _ start: Int) -> Int? {
    let head = words[start...].prefix(6)
    guard let done = head.firstIndex(where: { EnglishWords.doneWith.contains($0.text) }),
      head[..<done].allSatisfy({
        EnglishWords.pronouns.contains($0.text) || EnglishWords.modals.contains($0.text)
          || ["this", "that", "all", "both", "are", "is", "re"].contains($0.text)
      }), !head[..<done].contains(where: { $0.text == "not" })
    else { return nil }
    let isLast = done + 1 == words.endIndex || words[done + 1].kind != .word
    return isLast || verb(words[(done + 1)...], from: done + 1)?.at == done + 1 ? done + 1 : nil
  }

  /// at least two of the members: how many of them, and not when.
  func countsPeople(_ words: ArraySlice<EnglishWord>) -> Bool {
    let head = words.starts(with: ["at", "least"]) ? words.dropFirst(2) : words
    guard let found = EnglishNumber.measure(head, head.startIndex), found.end < words.endIndex else { return false }
    return words[found.end].text == "of" && found.measure.value < 100
  }

  /// if nobody answers within 3 days, unless they reply in a week: the deadline, and that it has passed.
  mutating func lateAfter(_ rest: ArraySlice<EnglishWord>, _ start: Int, isDenied: Bool) -> Int? {
    guard !rest[rest.startIndex..<start].contains(where: { $0.text == "after" }) else { return nil }
    // if nobody answers within 3 days remind the manager: without a comma the time ends it.
    let time = rest[start...].indices.lazy.compactMap { index in
      EnglishNumber.measure(rest, index).flatMap {
        $0.measure.unit.map(EnglishNumber.timeUnits.contains) ?? false ? $0.end : nil
      }
    }.first
    let end = rest[start...].firstIndex { $0.kind == .comma } ?? time ?? rest.endIndex
    var words = Array(rest[start..<end])
    var act = Act(.unsaid)
    let before = words.count
    takeTime(&words, &act)
    guard let due = act.due ?? act.pause, words.count < before else { return nil }
    let isLate: Bool
    if let found = simple(words[...], isDenied: false), found.given == .late {
      isLate = !isDenied
    } else if let found = verb(words[...], from: 0),
      [.reply, .approve, .decide, .check, .judge, .work, .done, .give].contains(found.deed)
    {
      isLate = isDenied || words.contains { ["not", "nobody", "no"].contains($0.text) }
    } else {
      return nil
    }
    guard isLate else { return nil }
    var deadline = Act(.unsaid)
    deadline.due = due
    told += [.act(deadline), .when(.late)]
    return end
  }

  /// after approval, after the manager: a noun says what comes first.
  mutating func afterNoun(_ opener: String, _ clause: ArraySlice<EnglishWord>) -> Int? {
    guard ["after", "once", "as soon as", "when", "with"].contains(opener) else { return nil }
    if let noun = nounDeed(clause), [.approve, .decide, .check].contains(noun.deed) {
      var act = Act(noun.deed)
      let before = told.count
      let end = clause.firstIndex { $0.kind == .comma } ?? noun.end
      let named = people(clause[clause.startIndex..<noun.at]) + (noun.end < end ? people(clause[noun.end..<end]) : [])
      if !named.isEmpty {
        carried(clause[..<end], Verb(deed: .give, at: clause.startIndex, end: clause.startIndex), noun, [], &act)
      }
      if told.count == before || named.allSatisfy({ situation.people.contains($0.text) }) {
        told.append(.when(.approved))
      }
      return end
    }
    guard opener == "after", words.indices.contains(clause.endIndex), words[clause.endIndex].kind == .comma else {
      return nil
    }
    let named = people(clause)
    guard !named.isEmpty else { return nil }
    if !named.allSatisfy({ situation.people.contains($0.text) }) {
      var act = Act(.unsaid)
      act.agents = named
      told.append(.act(act))
    }
    return clause.endIndex
  }

  /// Where the main clause begins behind a condition without a comma: the second subject, or an order.
  func mainStart(_ words: ArraySlice<EnglishWord>) -> Int? {
    guard let first = verb(words, from: words.startIndex) else { return nil }
    var index = first.end
    while index < words.endIndex {
      if ["it", "this", "that"].contains(words[index].text) {
        index += 1
        continue
      }
      let rest = words[index...]
      if verb(rest, from: index)?.at == index { return index }
      if knownName(rest) != nil || ["the", "a"].contains(words[index].text), verb(rest, from: index) != nil {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Late, away, approved, wrong: conditions in so many words, with somebody in front or not.
  func simple(_ words: ArraySlice<EnglishWord>, isDenied: Bool) -> (given: Circumstance, end: Int)? {
    let limit = words.firstIndex { $0.kind == .comma } ?? words.endIndex
    var start = words.startIndex
    // Somebody or something, and is / has / has been / there is.
    var subject: Named?
    let head = subjectEnd(words)
    let isIt = words[start..<head].contains { ["it", "this", "that"].contains($0.text) }
    if head > start { subject = named(words[start..<head]) }
    let isActive =
      words[head...].prefix(2).contains { $0.text == "has" || $0.text == "have" }
      && !words[head...].prefix(3).contains { $0.text == "been" }
    start = head
    var isNo = false
    while start < limit, Self.links.contains(words[start].text) {
      if words[start].text == "not" || words[start].text == "nothing" { isNo = true }
      start += 1
    }
    let rest = words[start...]
    let whole = words
    if let found = phrase(EnglishWords.late, whole) { return (.late, inTime(words, whole.startIndex + found)) }
    if let found = phrase(EnglishWords.late, rest) { return (.late, inTime(words, start + found)) }
    if let found = phrase(EnglishWords.empty, whole) { return (.away(nil), whole.startIndex + found) }
    // the manager is not there
    if let subject, head < words.endIndex, ["is", "are"].contains(words[head].text),
      let found = phrase(EnglishWords.away, words[(head + 1)...]), !EnglishWords.pronouns.contains(subject.text)
    {
      return (.away(subject), head + 1 + found)
    }
    if let subject, !EnglishWords.pronouns.contains(subject.text), let found = phrase(EnglishWords.away, rest), !isNo {
      return (.away(subject), start + found)
    }
    if !isIt, subject == nil || subject.map({ EnglishWords.pronouns.contains($0.text) && $0.text != "it" }) ?? false,
      let found = phrase(EnglishWords.away, rest)
    {
      return (.away(nil), start + found)
    }
    let isNegative = isNo != isDenied
    let table: [([[String]], Circumstance, Circumstance)] = [
      (EnglishWords.bad, .bad, .approved), (EnglishWords.rejected, .rejected, .approved),
      (EnglishWords.sentBack, .sentBack, .approved),
      (EnglishWords.faulty, .faulty, .approved), (EnglishWords.good, .approved, .bad),
    ]
    if let subject, situation.field(named: subject.text) != nil { return nil }
    for (phrases, given, other) in table {
      guard let found = phrase(phrases, rest), start + found <= words.endIndex else { continue }
      // approved by the manager: somebody acts.
      if start + found < words.endIndex, words[start + found].text == "by" { continue }
      if let subject, situation.isRole(subject.text) || isActive, !isNegative, case .approved = given { continue }
      if words[(start + found)...].first.map({ ["is", "are", "was", "were", "has", "have", "been"].contains($0.text) })
        ?? false
      {
        continue
      }
      return (isNegative ? other : given, start + found)
    }
    return nil
  }

  /// nobody answers in time
  private func inTime(_ words: ArraySlice<EnglishWord>, _ end: Int) -> Int {
    words[end...].starts(with: ["in", "time"]) || words[end...].starts(with: ["on", "time"]) ? end + 2 : end
  }

  static let links = Set(
    "is are was were be been has have it's gets get not there any anything something nothing found being the comes became becomes a an too still"
      .split(separator: " ").map(String.init))

  /// Where the subject at the head of a clause ends.
  func subjectEnd(_ words: ArraySlice<EnglishWord>) -> Int {
    if let name = knownName(words.drop { EnglishWords.articles.contains($0.text) }) { return name }
    var index = words.startIndex
    while index < words.endIndex, words[index].kind == .word,
      !Self.links.contains(words[index].text)
        || EnglishWords.articles.contains(words[index].text) && index == words.startIndex
    {
      if index > words.startIndex, phraseStarts(words[index...]) { break }
      if index - words.startIndex > 3 { return words.startIndex }
      index += 1
    }
    guard index < words.endIndex, words[index].kind == .word else { return words.startIndex }
    return index
  }

  func phraseStarts(_ words: ArraySlice<EnglishWord>) -> Bool {
    [EnglishWords.late, EnglishWords.away, EnglishWords.rejected, EnglishWords.bad, EnglishWords.faulty].contains {
      phrase($0, words) != nil
    }
  }

  /// Comparisons, choices, and fields that are filled in or not: over 50,000, sick leave, there is no quote.
  func values(_ words: ArraySlice<EnglishWord>, isBare: Bool) -> (given: Circumstance, end: Int)? {
    var found = Values(index: words.startIndex)
    while found.index < words.endIndex {
      let rest = words[found.index...]
      let word = words[found.index]
      if word.kind == .comma || word.kind == .colon {
        if found.isEmpty { return nil }
        if word.kind == .comma, !found.choices.isEmpty, choice(rest.dropFirst()) != nil {
          found.index += 1
          continue
        }
        if word.kind == .colon { found.end = found.index + 1 }
        break
      }
      if let choice = choice(rest) {
        found.choices.append(choice.name)
        found.index = choice.end
        found.pass(words) { EnglishWords.kinds.contains($0.text) || isField($0) }
        continue
      }
      if let compared = EnglishNumber.comparison(words, found.index), !compared.isOfLetters {
        found.take(compared, words, isBare: isBare)
        let isJoined = ["and", "or"].contains(words[found.index...].first?.text)
        let next = words[found.index...].dropFirst().drop { $0.text == "the" }
        guard isJoined, choice(next) != nil || fieldName(next) != nil else { break }
        if words[found.index].text == "or" { found.divide() }
        found.index += 1
        continue
      }
      if let field = fieldName(rest) {
        found.subject = field.name
        if let given = presence(field, words, found) {
          guard !found.isEmpty else { return given }
          // over 500 and the quote is missing
          found.compared.append(given.given)
          (found.index, found.end) = (given.end, given.end)
          continue
        }
        found.index = field.end
        continue
      }
      switch word.text {
      case "no", "not", "without": found.isNo = true
      case "or" where !found.isEmpty && fieldName(rest.dropFirst().drop { $0.text == "the" }) != nil: found.divide()
      case "or", "and": if found.isEmpty, isBare { return nil }
      case _ where Self.fillers.contains(word.text): break
      default:
        if isBare, found.isEmpty { return nil }
        if !found.isEmpty { return found.result }
        if found.index - words.startIndex > 6 { return nil }
      }
      found.index += 1
    }
    return found.result
  }

  /// What has been found so far of comparisons and choices.
  struct Values {
    var index: Int
    var end: Int
    var choices: [String] = []
    var compared: [Circumstance] = []
    var subject: String?
    var isNo = false
    /// What stood before an "or": it holds together.
    private var groups: [Circumstance] = []

    init(index: Int) {
      self.index = index
      end = index
    }

    var isEmpty: Bool { groups.isEmpty && group == nil }

    private var group: Circumstance? {
      let chosen = choices.isEmpty ? [] : [Circumstance.isOne(choices, negated: isNo && compared.isEmpty)]
      let all = chosen + compared
      return all.isEmpty ? nil : .all(of: all)
    }

    var result: (given: Circumstance, end: Int)? {
      Circumstance.any(of: groups + (group.map { [$0] } ?? [])).map { ($0, end) }
    }

    /// An "or", behind which something else holds.
    mutating func divide() {
      groups += group.map { [$0] } ?? []
      (choices, compared, subject, isNo) = ([], [], nil, false)
    }

    /// Steps over words that say nothing more.
    mutating func pass(_ words: ArraySlice<EnglishWord>, _ isPassed: (EnglishWord) -> Bool) {
      while index < words.endIndex, isPassed(words[index]) { index += 1 }
      end = index
    }

    mutating func take(
      _ found: EnglishNumber.Found, _ words: ArraySlice<EnglishWord>, isBare: Bool
    ) {
      switch found.compared {
      case .one(let comparison, let measure):
        compared.append(.compare(subject: subject, isNo ? comparison.opposite : comparison, measure))
      case .range(let lower, let upper): compared.append(.between(subject: subject, lower, upper, isOpen: false))
      }
      index = found.end
      end = index
      // more than 20 people come
      guard !isBare, index < words.endIndex, EnglishWords.comings.contains(words[index].text) else { return }
      index += 1
      pass(words) { EnglishWords.comings.contains($0.text) || ["part", "up", "in"].contains($0.text) }
    }
  }

  func isField(_ word: EnglishWord) -> Bool { situation.field(named: word.text) != nil }

  /// The quote is missing, there is a quote, parking is needed: a field that is filled in or not.
  func presence(
    _ field: (name: String, end: Int), _ words: ArraySlice<EnglishWord>, _ found: Values
  ) -> (given: Circumstance, end: Int)? {
    var walk = field.end
    func next() -> String { walk < words.endIndex ? words[walk].text : "" }
    while ["is", "has", "been", "are", "was"].contains(next()) { walk += 1 }
    var isNo = found.isNo
    if next() == "not" {
      isNo = true
      walk += 1
    }
    if ["missing", "empty", "blank", "absent"].contains(next()) { return (.given(field.name, isNo), walk + 1) }
    if EnglishWords.presences.contains(next()) { return (.given(field.name, !isNo), walk + 1) }
    if situation.field(named: field.name)?.type == .yesNo { return (.holds(field.name, !isNo), walk) }
    if let other = dates(field.name, words, walk) { return other }
    let before = words[words.startIndex..<found.index]
    let isThere = before.prefix(2).contains { $0.text == "there" }
    let isHad = before.contains { ["has", "have", "with"].contains($0.text) }
    return isThere || isHad || found.isNo ? (.given(field.name, !found.isNo), field.end) : nil
  }

  static let fillers = Set(
    "it is the a an of costs cost takes take lasts last anything everything something orders purchases requests that this for amount amounts are leave if there be was has price sum total which who in case days people more worth than just only exactly kind type stay stays trip trips items item needs requires cases someone they he she applies asks bills"
      .split(separator: " ").map(String.init))

  func dates(_ first: String, _ words: ArraySlice<EnglishWord>, _ index: Int) -> (
    given: Circumstance, end: Int
  )? {
    guard index < words.endIndex,
      ["after", "before", "later", "earlier", "above", "below", "over", "under", "more", "less"].contains(
        words[index].text)
    else { return nil }
    var walk = index + 1
    while walk < words.endIndex, ["than", "the"].contains(words[walk].text) { walk += 1 }
    guard walk < words.endIndex, let second = fieldName(words[walk...]) else { return nil }
    return (
      .beside(first, second.name, isLater: ["after", "later", "above", "over", "more"].contains(words[index].text)),
      second.end
    )
  }

  func choice(_ words: ArraySlice<EnglishWord>) -> (name: String, end: Int)? {
    for count in stride(from: min(4, words.count), to: 0, by: -1) {
      let text = words.prefix(count).map(\.text).joined(separator: " ")
      // renewals: all that are one.
      let single = text.count > 3 && text.hasSuffix("s") ? String(text.dropLast()) : text
      if let found = situation.choice(text) ?? situation.choice(single) {
        return (found.name, words.startIndex + count)
      }
    }
    return nil
  }

  func fieldName(_ words: ArraySlice<EnglishWord>) -> (name: String, end: Int)? {
    for field in situation.fields.reversed() {
      let copy = MatchingCopy(field.name)
      let name = EnglishTokens.words(copy, 0..<copy.scalars.count).map(\.text)
      if !name.isEmpty, words.starts(with: name) { return (field.name, words.startIndex + name.count) }
    }
    return nil
  }

  /// Where a name of the flow that begins here ends.
  func knownName(_ words: ArraySlice<EnglishWord>) -> Int? {
    names.first { words.starts(with: $0) }.map { words.startIndex + $0.count }
  }
}
