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
    // without the director the deputy decides
    if opener == "without", let who = absent(rest, start) { return who }
    if opener.isEmpty, countsPeople(rest[start...]) { return nil }
    if opener.isEmpty || opener == "for" || opener == "with" {
      // over 50,000 the director, sick leave: the office, annual leave of 3 days or more needs
      guard let found = values(rest[start...], isBare: true), !isTime(found.given) else { return nil }
      told.append(.when(naming(found.given, rest[start...], to: found.end)))
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
    if opener == "after", let end = behindEvent(rest, from: start) { return end }
    if let found = written(rest[start...], isDenied: isDenied) {
      told.append(.when(found.given))
      return found.end
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
      if let other = firstOfTwo(rest[start..<found.end]) { unhear(other) }
      let given = naming(found.given, rest[start...], to: found.end)
      told.append(.when(isDenied ? given.opposite : given))
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
    guard let found = verb(clause, from: start), !found.isNoun else {
      return afterNoun(opener, clause) ?? open(opener, clause, isDenied: isDenied)
    }
    let isNo = clause.contains { $0.text == "not" } != isDenied
    switch found.deed {
    case .approve, .decide, .check, .judge, .look:
      var said = self
      said.told = []
      if found.at > start || clause.contains(where: { $0.text == "by" }), !isNo { said.main(clause) }
      // Whoever is asked above already, or is not named, is not asked again.
      let isNew = said.told.contains { if case .act(let act) = $0 { !act.agents.allSatisfy(isAsked) } else { false } }
      told += (isNew ? said.told : []) + [.when(isNo ? .bad : .approved)]
    case .reject: told.append(.when(.rejected))
    case .sendBack: told.append(.when(.sentBack))
    case .work where isNo: told.append(.when(.late))
    case .reply, .wait: told.append(.when(isNo ? .late : .approved))
    default:
      if let end = open(opener, clause, isDenied: isDenied) { return end }
      main(clause)
    }
    return end
  }

  /// if food is brought or there are more than 40 people: what stands before the "or", where nothing is known of it.
  private func firstOfTwo(_ words: ArraySlice<EnglishWord>) -> ArraySlice<EnglishWord>? {
    guard let or = words.firstIndex(where: { ["or", "and"].contains($0.text) }), or - words.startIndex > 1,
      values(words[..<or], isBare: false) == nil,
      words[..<or].contains(where: { $0.kind == .word && Self.links.contains($0.text) })
    else { return nil }
    return words[..<or]
  }

  /// 3 days at most: how long there is, where no field counts days.
  private func isTime(_ given: Circumstance) -> Bool {
    guard case .compare(nil, let comparison, let measure) = given, comparison == .atMost || comparison == .under,
      let unit = measure.unit
    else { return false }
    return EnglishNumber.timeUnits.contains(unit) && situation.field(for: unit, value: measure.value) == nil
  }

  private func isAsked(_ name: Named) -> Bool {
    situation.people.contains { Folding.key(of: $0) == Folding.key(of: name.text) }
  }

  /// without the director: while that one is not there
  private mutating func absent(_ rest: ArraySlice<EnglishWord>, _ start: Int) -> Int? {
    let behind = rest[start...].drop { EnglishWords.articles.contains($0.text) }
    guard let end = knownName(behind), !rest[end - 1].isPossessive,
      let who = named(behind[..<end]), situation.isRole(who.text)
    else { return nil }
    told.append(.when(.away(who)))
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
    let isLast = done + 1 == words.endIndex || words[done + 1].kind != .word && words[done + 1].kind != .number
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
    let given = simple(words[...], isDenied: false)?.given
    if given == .late || given == .bad {
      // not approved within 5 days: nobody has said no, the time is over.
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
      let isOwned = noun.end < clause.endIndex && ["by", "of", "from"].contains(clause[noun.end].text)
      let end = clause.firstIndex { $0.kind == .comma } ?? (isOwned ? clause.endIndex : noun.end)
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
    // What is said may begin with its "not": is not in.
    var starts: [(at: Int, isNo: Bool)] = []
    while start < limit, Self.links.contains(words[start].text) {
      if words[start].text == "not" { starts.append((start, isNo)) }
      if words[start].text == "not" || words[start].text == "nothing" { isNo = true }
      start += 1
    }
    starts.append((start, isNo))
    func said(_ phrases: [[String]]) -> (end: Int, isNo: Bool)? {
      starts.lazy.compactMap { start in phrase(phrases, words[start.at...]).map { (start.at + $0, start.isNo) } }.first
    }
    let whole = words
    if let found = late(whole) { return (.late, inTime(words, whole.startIndex + found)) }
    if let found = said(EnglishWords.late), words[found.end...].first?.kind != .number {
      return (.late, inTime(words, found.end))
    }
    if let found = phrase(EnglishWords.empty, whole) { return (.away(nil), whole.startIndex + found) }
    if let subject, situation.field(named: subject.text) != nil { return nil }
    // the manager is not there
    if let subject, head < words.endIndex, ["is", "are"].contains(words[head].text),
      let found = phrase(EnglishWords.away, words[(head + 1)...]), !EnglishWords.pronouns.contains(subject.text)
    {
      return (.away(subject), head + 1 + found)
    }
    if let subject, !EnglishWords.pronouns.contains(subject.text), let found = said(EnglishWords.away), !found.isNo {
      return (.away(subject), found.end)
    }
    if !isIt, subject == nil || subject.map({ EnglishWords.pronouns.contains($0.text) && $0.text != "it" }) ?? false,
      let found = said(EnglishWords.away)
    {
      return (.away(nil), found.end)
    }
    let table: [([[String]], Circumstance, Circumstance)] = [
      (EnglishWords.bad, .bad, .approved), (EnglishWords.rejected, .rejected, .approved),
      (EnglishWords.sentBack, .sentBack, .approved),
      (EnglishWords.faulty, .faulty, .approved), (EnglishWords.good, .approved, .bad),
    ]
    for (phrases, given, other) in table {
      guard let found = said(phrases) else { continue }
      let isNegative = found.isNo != isDenied
      // approved by the manager: somebody acts.
      if found.end < words.endIndex, words[found.end].text == "by" { continue }
      if let subject, situation.isRole(subject.text) || isActive, !isNegative, case .approved = given { continue }
      if words[found.end...].first.map({ ["is", "are", "was", "were", "has", "have", "been"].contains($0.text) })
        ?? false
      {
        continue
      }
      return (isNegative ? other : given, found.end)
    }
    return nil
  }

  /// How many words say that time is over; of "the days are over 5" none do.
  private func late(_ words: ArraySlice<EnglishWord>) -> Int? {
    phrase(EnglishWords.late, words).flatMap { words.dropFirst($0).first?.kind == .number ? nil : $0 }
  }

  /// nobody answers in time
  private func inTime(_ words: ArraySlice<EnglishWord>, _ end: Int) -> Int {
    let isSaid = [["in", "time"], ["on", "time"], ["by", "then"]].contains { words[end...].starts(with: $0) }
    return isSaid ? end + 2 : end
  }

  static let links =
    "is are was were be been has have it's gets get not there any anything something nothing found being the comes became becomes a an too still"
    .wordSet

  /// Where the subject at the head of a clause ends.
  func subjectEnd(_ words: ArraySlice<EnglishWord>) -> Int {
    if let name = knownName(words.drop { EnglishWords.articles.contains($0.text) }) { return name }
    // away the deputy
    if phrase(EnglishWords.away, words) != nil || late(words) != nil { return words.startIndex }
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
}
