import NagareModel

// Who does what, in one clause.
extension EnglishMeaning {
  // MARK: Clauses
  mutating func main(_ clause: ArraySlice<EnglishWord>) {
    if let asked = asksWhether(clause) {
      told.append(.act(asked))
      return
    }
    var words = Array(clause)
    guard !words.isEmpty else { return }
    if let act = reason(clause) ?? errand(clause) {
      told += act
      return
    }
    // do they need a stage? yes or no
    if case .act(let asked)? = told.last, asked.field.isYesNo,
      words.allSatisfy({ ["yes", "no", "or"].contains($0.text) })
    {
      return
    }
    var act = Act(.unsaid)
    act.range = (words.first?.range.lowerBound ?? 0)..<(words.last?.range.upperBound ?? 0)
    takeAmount(&words)
    takeChoice(&words)
    takeBorder(&words)
    takeTime(&words, &act)
    // the deadline for this is 4 business days, it has to be done in a week
    if act.due != nil,
      words.allSatisfy({ EnglishWords.deadlines.contains($0.text) || EnglishWords.doneWith.contains($0.text) })
    {
      told.append(.act(act))
      return
    }
    // give the landlord a week to reply
    if act.due != nil, ["give", "gives", "allow"].contains(words.first?.text) {
      told.append(.act(act))
      return
    }
    if fieldWish(words[...], &act) {
      told.append(.act(act))
      return
    }
    takeMarks(&words, &act)
    while let first = words.first, first.kind != .word && first.kind != .number && first.kind != .quote {
      words.removeFirst()
    }
    while let last = words.last, last.kind == .comma || last.kind == .stop || last.kind == .colon { words.removeLast() }
    let slice = words[...]
    if slice.isEmpty {
      if act.due != nil || act.pause != nil || act.quorum != nil || act.order != nil { told.append(.act(act)) }
      return
    }
    if answers(slice, &act) { return }
    guard var verb = verb(slice, from: 0) else {
      nominal(slice, &act)
      return
    }
    var subject = Array(slice[..<verb.at])
    var rest = slice[verb.end...]
    // I need my manager to approve this; ask the chief to check it; let finance read it.
    if [.need, .receive, .wait, .give, .work, .enter, .choose].contains(verb.deed) || verb.deed == .notify,
      let to = slice.indices.last(where: { isOrder($0, slice, behind: verb.end) }),
      let inner = self.verb(at: min(to + 1, slice.endIndex - 1), slice), to + 1 < slice.endIndex,
      to >= verb.end, inner.deed != .receive
    {
      if to > verb.end { subject = Array(slice[verb.end..<to]) }
      // wait for legal to read it
      act.isAwaited = act.isAwaited || verb.deed == .wait
      verb = inner
      rest = slice[inner.end...]
    } else if verb.inside == nil, verb.deed != .work || verb.end == verb.at + 1,
      ["has", "have", "make", "makes", "let", "lets", "help"].contains(slice[verb.at].text)
        || verb.deed == .give && verb.at == 0,
      let inner = self.verb(slice, from: verb.end), !inner.isNoun, inner.at > verb.end
    {
      subject = Array(slice[verb.end..<inner.at])
      verb = inner
      rest = slice[inner.end...]
    } else if [.need, .receive, .give, .wait, .enter].contains(verb.deed)
      || verb.deed == .work && verb.end < slice.endIndex
    {
      let after = slice[verb.end...]
      let isMade = Self.bases(slice[verb.at].text).contains { ["make", "take", "have", "come"].contains($0) }
      if let noun = nounDeed(after), verb.deed != .work || noun.deed == .decide && isMade,
        verb.deed != .enter
          || slice[verb.at].text.hasPrefix("ask") && (situation.block != .form || noun.deed != .notify)
          || Self.bases(slice[verb.at].text).contains("give") && noun.deed.isAnswer
      {
        carried(slice, verb, noun, subject, &act)
        return
      }
      // the manager's signature is needed
      if verb.deed == .need, things(after).isEmpty, let noun = nounDeed(slice[..<verb.at]) {
        carried(slice[..<verb.at], Verb(deed: .give, at: 0, end: 0), noun, [], &act)
        return
      }
      if verb.deed == .need, deed(of: verb, subject, rest, slice) == .need, let name = people(after).first {
        act.deed = .unsaid
        act.agents = [name]
        told.append(.act(act))
        return
      }
    }
    // it has to go through the safety officer for approval; request approval from the treasurer.
    if [.pass, .check, .share, .give, .work, .apply, .goBack].contains(verb.deed),
      let noun = nounDeed(rest), [.approve, .decide].contains(noun.deed),
      verb.deed == .apply || noun.at > 0 && (slice[..<noun.at].suffix(2).contains { $0.text == "for" })
    {
      var clause = slice
      if let marker = slice[..<noun.at].lastIndex(where: { $0.text == "for" }), marker > verb.end {
        clause = slice[..<marker] + slice[noun.at...]
      }
      let at = clause.indices.first { Self.noun(clause, $0) != nil } ?? noun.at
      carried(clause, verb, Self.noun(clause, at) ?? noun, [], &act)
      return
    }
    if verb.isNoun {
      let doing = verb
      carried(slice, Verb(deed: .give, at: doing.at, end: doing.at), doing, subject, &act)
      return
    }
    act.deed = deed(of: verb, subject, rest, slice)
    arguments(&act, verb, subject, rest, slice)
    // three days before the event, tell the staff: no message has a deadline
    if act.deed == .notify || act.isAhead, act.pause == nil { (act.pause, act.due) = (act.due, nil) }
    finish(&act, verb, slice)
  }

  /// approval is given by the board, sign-off needed from legal, the decision lies with the mayor: the answer comes
  /// first, and whose it is behind a word that only joins them.
  private mutating func answers(_ words: ArraySlice<EnglishWord>, _ act: inout Act) -> Bool {
    let start = words.firstIndex { !EnglishWords.articles.contains($0.text) } ?? words.endIndex
    guard let noun = Self.noun(words, start), noun.deed.isAnswer || noun.deed == .check, noun.end < words.endIndex
    else { return false }
    func carries(_ index: Int) -> Bool {
      let next = index + 1 < words.endIndex ? words[index + 1].text : ""
      return EnglishWords.carriers.contains(words[index].text)
        || words[index].text == "to" && EnglishWords.carriers.contains(next)
    }
    let from = (noun.end..<words.endIndex).first { !carries($0) } ?? words.endIndex
    guard from < words.endIndex, from > noun.end,
      ["by", "from", "of", "with", "to"].contains(words[from].text)
        || words[from].isPossessive && from + 1 == words.endIndex
        || EnglishWords.articles.contains(words[from].text) && words[words.endIndex - 1].isPossessive
    else { return false }
    var who = people(words[from...].drop { ["by", "from", "of", "with", "to"].contains($0.text) })
    // approval of the head is required
    if who.isEmpty { who = people(words[noun.end..<from]) }
    guard !who.isEmpty else { return false }
    (act.deed, act.agents) = (noun.deed, who)
    told.append(.act(act))
    return true
  }

  /// the manager up to 100,000, the board decides from 500,000: who it is for, and then of what amounts.
  private mutating func takeBorder(_ words: inout [EnglishWord]) {
    for index in words.indices.dropFirst() {
      guard let found = EnglishNumber.comparison(words[...], index), found.end == words.count,
        EnglishNumber.measure(words[...], index) == nil
      else { continue }
      let head = words[..<index]
      let deed = verb(head, from: 0)?.deed
      guard deed.map({ $0.isAnswer || $0 == .check }) ?? true, !people(head).isEmpty,
        situation.field(for: found.measure.unit, value: found.measure.value) != nil
      else { return }
      told.append(.when(found.given(of: nil)))
      words.removeSubrange(index...)
      return
    }
  }

  /// What something done is done to: all papers, of "all papers must be".
  private func about(_ words: [EnglishWord]) -> String {
    let kept = words[...].prefix { !EnglishWords.modals.contains($0.text) && $0.kind == .word }
    return kept.allSatisfy({ EnglishWords.pronouns.contains($0.text) || ["ones", "this", "that"].contains($0.text) })
      ? "" : text(kept)
  }

  /// to approve, as in: leave it to the manager to approve.
  func isOrder(_ index: Int, _ words: ArraySlice<EnglishWord>, behind start: Int) -> Bool {
    index >= start && words[index].text == "to" && index + 1 < words.endIndex && verb(at: index + 1, words) != nil
  }

  /// What a verb means here: on a form one needs and puts in fields, and the first thing filed is the application.
  func deed(
    of verb: Verb, _ subject: [EnglishWord], _ rest: ArraySlice<EnglishWord>, _ words: ArraySlice<EnglishWord>
  ) -> Deed {
    let isAlone = people(subject[...]).isEmpty
    let things = things(rest).map { EnglishTokens.bare($0.text) }
    let base = Self.bases(words[verb.at].text)
    if ![.sendBack, .goBack].contains(verb.deed), isMessage(base, rest) { return .notify }
    switch verb.deed {
    // HR signs the contract: work on a thing, and not an answer
    case .approve where base.contains("sign") && verb.end == verb.at + 1:
      if things.contains(where: { $0.last.map { EnglishWords.papers.contains($0) && $0 != "form" } ?? false }) {
        return .review
      }
    // the caretaker checks the room and locks it: one piece of work
    case .check:
      if !isAlone, let and = rest.firstIndex(where: { $0.text == "and" }),
        self.verb(rest[(and + 1)...], from: and + 1).map({ $0.deed == .work && $0.at == and + 1 }) ?? false
      {
        return .work
      }
      // it goes through finance
      let isWay = base.contains("go") && ["through", "past", "via", "over"].contains(words[verb.end - 1].text)
      if isWay, isAlone, !people(rest).isEmpty { return .pass }
    case .need, .apply, .receive:
      guard verb.deed != .receive || ["ask", "get"].contains(words[verb.at].text) else { break }
      guard isAlone, situation.block == .form, !things.isEmpty else { break }
      let isPaper = things.contains { $0.contains { EnglishWords.papers.contains($0) } }
      let isEntry = things.contains { $0.contains { EnglishWords.entries.contains($0) } }
      return isPaper ? .attach : verb.deed == .apply || isEntry ? .enter : verb.deed
    // add a date
    case .attach where isAlone && situation.block == .form && base.contains { ["add", "include"].contains($0) }:
      let isEntry = things.allSatisfy { $0.contains { EnglishWords.entries.contains($0) } }
      if isEntry, !things.contains(where: { $0.contains { EnglishWords.papers.contains($0) } }) { return .enter }
    default: break
    }
    // the deputy fills in
    if verb.deed == .enter, rest.isEmpty, !isAlone { return .standIn }
    // customers fill out a complaint form
    if verb.deed == .enter, situation.acts.isEmpty, !isAlone,
      things.contains(where: { ["form", "application", "request", "claim"].contains($0.last) })
    {
      return .apply
    }
    if verb.deed == .give, !isAlone { return .work }
    // the caretaker fixes it: work, unless it is what follows when something is wrong.
    if verb.deed == .sendBack, !isAlone,
      Self.bases(words[verb.at].text).contains(where: { ["fix", "correct", "revise", "rework"].contains($0) })
    {
      if case .when? = told.last {} else { return .work }
    }
    if verb.deed == .apply, things.count > 1,
      things.contains(where: { $0.first.map(EnglishWords.entries.contains) ?? false })
    {
      return .enter
    }
    let isFirst = told.isEmpty && situation.acts.isEmpty
    if verb.deed == .work, isFirst, !isAlone,
      Self.bases(words[verb.at].text).contains(where: { ["file", "bring", "raise"].contains($0) })
    {
      return .apply
    }
    // the caretaker reports a fault: what comes before everything else
    if isFirst, !isAlone, [.notify, .work, .need, .receive].contains(verb.deed),
      Self.bases(words[verb.at].text).contains(where: EnglishWords.wishes.contains)
    {
      return .apply
    }
    return verb.deed
  }

  mutating func finish(_ act: inout Act, _ verb: Verb, _ slice: ArraySlice<EnglishWord>) {
    if act.deed == .wait, act.pause == nil {
      // wait until accounting has read it
      if let until = slice.firstIndex(where: { $0.text == "until" || $0.text == "for" }),
        let inner = self.verb(slice[(until + 1)...], from: until + 1)
      {
        var reading = Act(inner.deed)
        let rest = slice[inner.end...]
        arguments(&reading, inner, Array(slice[(until + 1)..<inner.at]), rest, slice)
        reading.isAwaited = true
        told.append(.act(reading))
      }
      return
    }
    act.goesOn = true
    told.append(.act(act))
  }

  /// get the manager's approval, needs sign-off from finance, the boss gives the ok.
  mutating func carried(
    _ words: ArraySlice<EnglishWord>, _ verb: Verb, _ noun: Verb, _ subject: [EnglishWord], _ act: inout Act
  ) {
    act.deed = noun.deed
    let between = words[verb.end..<max(verb.end, noun.at)]
    let behind = words[noun.end...]
    var agents: [Named] = []
    if let preposition = behind.indices.first(where: { namesAgent($0, behind) }) {
      agents = people(behind[(preposition + 1)...])
    }
    let to = behind.firstIndex { $0.text == "to" || $0.text == "for" }
    if noun.deed == .remind {
      told.append(.act(act))
      return
    }
    if let quote = words.first(where: { $0.kind == .quote }) { act.words = copy.original(quote.range) }
    if noun.deed == .notify || noun.deed == .share {
      if let to { act.receivers = people(behind[(to + 1)...]) }
      if act.receivers.isEmpty { act.receivers = people(subject[...]) }
      act.agents = act.receivers
      guard !act.agents.isEmpty else { return }
      told.append(.act(act))
      return
    }
    // the last word belongs to the governor
    if let verb = behind.first, ["belongs", "lies", "rests", "is"].contains(verb.text),
      let with = behind.firstIndex(where: { ["to", "with"].contains($0.text) })
    {
      act.agents = people(behind[(with + 1)...])
      told.append(.act(act))
      return
    }
    if agents.isEmpty { agents = people(between) }
    if agents.isEmpty { agents = people(subject[...]) }
    if agents.isEmpty { agents = people(behind.drop { $0.kind != .word }) }
    act.agents = agents
    if let to { act.title = text(behind[(to + 1)...]) }
    told.append(.act(act))
  }

  func nounDeed(_ words: ArraySlice<EnglishWord>) -> Verb? {
    var index = words.startIndex
    while index < words.endIndex, index - words.startIndex < 7 {
      if let found = Self.noun(words, index) { return found }
      index += 1
    }
    return nil
  }

  func arguments(
    _ act: inout Act, _ verb: Verb, _ subject: [EnglishWord], _ rest: ArraySlice<EnglishWord>,
    _ words: ArraySlice<EnglishWord>
  ) {
    var agents = people(subject[...])
    let by = rest.firstIndex { $0.text == "by" }
    if verb.isPassive || agents.isEmpty, let by {
      let named = people(rest[(by + 1)...])
      if !named.isEmpty, !["mail", "email", "phone", "post", "letter"].contains(named[0].text) {
        act.title = verb.isPassive ? about(subject) : ""
        agents = named
      }
    }
    if verb.isPassive, by == nil, act.deed != .notify { agents = [] }
    act.agents = agents
    switch act.deed {
    case .notify: message(&act, verb, rest, subject, words)
    case .share, .pass, .remind, .sendBack, .goBack:
      let target = rest.firstIndex { ["to", "with", "from"].contains($0.text) }
      let inside = verb.inside.map { people(words[$0]) } ?? []
      if !inside.isEmpty {
        act.receivers = inside
      } else if let target {
        act.receivers = people(rest[(target + 1)...].prefix { $0.kind != .colon })
      } else {
        act.receivers = people(rest.prefix { $0.kind != .colon })
      }
      if act.receivers.isEmpty, [.share].contains(act.deed) { act.receivers = agents }
      if [.sendBack, .goBack].contains(act.deed) { act.words = reasonGiven(rest) }
      // if late: remind the director, who is not the one that is late
      if act.deed == .remind, !verb.isPassive, told.contains(where: \.isLate) {
        act.remind(act.receivers, in: situation)
      }
      // the department head is reminded: whoever is not asked here is told
      if act.deed == .remind, verb.isPassive { act.remind(people(subject[...]), in: situation) }
      // the chief reads it, animal control gets a copy
      if act.deed == .share, EnglishWords.readers.contains(words[verb.at].text), !agents.isEmpty, verb.inside == nil {
        act.receivers = agents
      }
      if [.share, .pass].contains(act.deed) { act.senders = agents.filter { !act.receivers.contains($0) } }
      if act.deed != .sendBack, act.deed != .goBack { act.agents = act.receivers }
    case .look: if let inside = verb.inside { act.agents = people(words[inside]) }
    case .standIn, .handOver:
      act.receivers = agents.isEmpty ? people(rest) : agents
      // instead of the chief: who that is must be asked above.
      if act.deed == .standIn, !agents.isEmpty, let absent = people(rest).first, !situation.asks(absent.text) {
        act.receivers = []
      }
      act.agents = act.receivers
    case .enter, .attach, .choose:
      // they may add a photo
      if words[..<verb.at].contains(where: { ["may", "might", "can", "could"].contains($0.text) }) {
        act.field.isOptional = true
      }
      act.objects = things(rest.prefix { $0.text != "by" })
      // ask the staff for a reason
      if words[verb.at].text.hasPrefix("ask"), let mark = rest.dropFirst().firstIndex(where: { $0.text == "for" }) {
        act.objects = things(rest[(mark + 1)...])
      }
      // a drawing has to be attached
      if act.objects.isEmpty || verb.isPassive {
        act.objects = things(subject.filter { !EnglishWords.modals.contains($0.text) }[...])
        act.agents = verb.isPassive ? agents.filter { named in !act.objects.contains { $0.text == named.text } } : []
      }
      if words[verb.at].text.hasPrefix("ask") { act.receivers = people(rest) }
      // a citizen asks for a copy
      if words[verb.at].text.hasPrefix("ask"), !agents.isEmpty, situation.acts.isEmpty {
        act.deed = .apply
        act.title = text(rest.drop { $0.text == "for" })
      }
    case .finish:
      if let marker = rest.firstIndex(where: { ["as", "with"].contains($0.text) }) {
        act.objects = [Named(text: text(rest[(marker + 1)...]), range: 0..<0)]
      }
      if let quote = rest.first(where: { $0.kind == .quote }) { act.words = copy.original(quote.range) }
    case .apply:
      if act.title.isEmpty {
        act.title = text(
          rest.drop { ["for", "in", "a", "an", "the", "request", "application", "form"].contains($0.text) })
      }
    default:
      if act.title.isEmpty { act.title = object(rest) }
      if act.deed == .check { act.question = question(rest) }
    }
    act.task = task(verb, rest, words)
  }

  /// Verb in its dictionary form and what follows it: Pay the invoice.
  func task(_ verb: Verb, _ rest: ArraySlice<EnglishWord>, _ words: ArraySlice<EnglishWord>) -> String {
    var parts: [String] = []
    let base = Self.bases(words[verb.at].text).first { base in
      Self.heads[base] != nil || EnglishWords.irregular[words[verb.at].text] == base
    }
    parts.append(
      base ?? (words[verb.at].text.hasSuffix("s") ? String(words[verb.at].text.dropLast()) : words[verb.at].text))
    for index in verb.at + 1..<max(words.endIndex, verb.at + 1) {
      let word = words[index]
      if word.text == "by", verb.isPassive { break }
      if index > 0, words[index - 1].text == "and", word.text.hasSuffix("s"),
        let base = Self.bases(word.text).first(where: { Self.heads[$0] != nil })
      {
        parts.append(base)
      } else {
        parts.append(original(word))
      }
    }
    while let last = parts.last, ["and", "the", "to", "of", "it,"].contains(last) { parts.removeLast() }
    return parts.joined(separator: " ")
  }

  func object(_ rest: ArraySlice<EnglishWord>) -> String {
    let stop =
      rest.firstIndex { ["by", "within", "before", "to", "from", "with"].contains($0.text) || $0.kind != .word }
      ?? rest.endIndex
    var kept = rest[..<stop]
    while let last = kept.last, ["first", "and", "then", "next", "also"].contains(last.text) { kept = kept.dropLast() }
    return text(kept)
  }

  // MARK: Without a verb
  /// Manager approval; the mayor; the property office, then legal.
  mutating func nominal(_ words: ArraySlice<EnglishWord>, _ act: inout Act) {
    // the date of the match: on a form, what is named is asked for
    if situation.block == .form, told.isEmpty, let name = things(words).first,
      EnglishTokens.bare(name.text).first.map(EnglishWords.entries.contains) ?? false
    {
      act.deed = .enter
      act.objects = things(words)
      told.append(.act(act))
      return
    }
    if let noun = nounDeed(words) {
      carried(words, Verb(deed: .give, at: words.startIndex, end: words.startIndex), noun, [], &act)
      return
    }
    act.agents = people(words)
    if words.contains(where: { $0.text == "enough" || $0.text == "sufficient" }) {
      act.agents = people(words.prefix { $0.text != "is" })
    }
    // the front desk gets "Approved"
    if let quote = words.first(where: { $0.kind == .quote }) {
      act.words = copy.original(quote.range)
      if !act.agents.isEmpty { (act.deed, act.receivers) = (.notify, act.agents) }
    }
    guard !act.agents.isEmpty || act.due != nil || act.quorum != nil || act.order != nil else { return }
    told.append(.act(act))
  }
}
