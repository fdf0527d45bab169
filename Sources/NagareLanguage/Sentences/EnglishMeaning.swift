import NagareModel

/// What an English sentence says, in order.
struct EnglishMeaning {
  let copy: MatchingCopy
  let situation: Situation
  let words: [EnglishWord]
  var told: [Told] = []
  /// What holds where nobody acts was turned around, so that an "otherwise" is said already.
  private var isTurnedAround = false
  /// before finance pays, the manager approves: what comes last.
  private var postponed: [Told] = []
  /// When something holds, where that is all that is said: what is done then stands in the lines below.
  private(set) var opening: Circumstance?
  /// Conditions nothing was made of.
  var unheard: [Range<Int>] = []
  let names: [[String]]
  /// What has happened when somebody is told of it: once the deposit is in, tell the resident.
  var happened: (words: String, acts: Int)?

  init(_ copy: MatchingCopy, _ range: Range<Int>, _ situation: Situation) {
    self.copy = copy
    self.situation = situation
    words = EnglishPhrasing.plain(
      EnglishTokens.words(copy, range).map { EnglishWords.mended($0, in: situation) })
    names = (situation.roles + situation.fields.map(\.name)).map(EnglishTokens.bare).filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
    if phrase(EnglishWords.greetings, words[...]) != nil {
      told = []
    } else if let sum = sum() {
      told = [sum]
    } else if let field = ahead() ?? dated() ?? limited() {
      told = [.act(field)]
    } else if !isForNobody, !isAboutProgram, !isAboutLines {
      read(words[...])
      told = told.withDelays().askingForAnswer()
      opening = onlyGiven
    }
  }

  /// how do I save this?
  private var isAboutProgram: Bool {
    words.count > 2 && ["how", "what", "why", "where", "who", "when", "which"].contains(words[0].text)
      && EnglishWords.questions.contains(words[1].text)
      && ["i", "we", "you", "it", "this", "that"].contains(words[2].text)
  }

  /// Nobody has to approve: there is nothing to write, unless others do otherwise.
  var isForNobody: Bool {
    words.indices.contains { isForNobody(words[$0...]) }
      && !words.indices.contains { phrase(EnglishWords.otherwise, words[$0...]) != nil }
  }

  func isForNobody(_ words: ArraySlice<EnglishWord>) -> Bool {
    guard let first = words.first, first.text == "nobody" || words.starts(with: ["no", "one"]),
      phrase(EnglishWords.empty, words) == nil
    else { return false }
    return EnglishWords.modals.contains(words.dropFirst(first.text == "nobody" ? 1 : 2).first?.text ?? "")
  }

  // MARK: Parts of a sentence

  mutating func read(_ all: ArraySlice<EnglishWord>) {
    var rest = all
    defer {
      told += postponed
      postponed = []
    }
    while let first = rest.first {
      if [.comma, .colon, .stop].contains(first.kind) {
        rest = rest.dropFirst()
        continue
      }
      // he has until the 10th, after which the deputy takes over
      if rest.starts(with: ["after", "which"]) || rest.starts(with: ["after", "that"]),
        case .act(let act)? = told.last, act.due != nil, rest.count > 2,
        [.standIn, .handOver, .pass, .raise, .remind].contains(verb(rest.dropFirst(2), from: rest.startIndex + 2)?.deed)
      {
        told.append(.when(.late))
        rest = rest.dropFirst(2)
        continue
      }
      if let opener = EnglishWords.openers.filter({ rest.starts(with: $0) }).max(by: { $0.count < $1.count }),
        rest.count > opener.count
      {
        rest = rest.dropFirst(opener.count)
        if told.isEmpty, let act = turn(rest) {
          told.append(.act(act))
          return
        }
        continue
      }
      if let given = silence(rest) {
        told += given
        return
      }
      if let found = phrase(EnglishWords.finished, rest), found == rest.count {
        told.append(.act(Act(.finish)))
        return
      }
      let isBad = rest.first?.text == "if" && simple(rest.dropFirst(), isDenied: false) != nil
      if !isBad, let found = phrase(EnglishWords.otherwise, rest),
        isWhole(rest.dropFirst(found)) || first.text != "if" || found == 2
      {
        if !isTurnedAround { told.append(.when(.otherwise)) }
        isTurnedAround = false
        rest = rest.dropFirst(found)
        continue
      }
      if let end = more(rest) {
        told.append(.when(.beyond))
        rest = rest[end...]
        continue
      }
      if let found = phrase(EnglishWords.beyond, rest), first.text != "if" || isWhole(rest.dropFirst(found)) {
        told.append(.when(.beyond))
        rest = rest.dropFirst(found)
        continue
      }
      if let found = required(rest) {
        told.append(.act(found.field))
        rest = rest[found.end...]
        continue
      }
      if let given = EnglishWords.cases[first.text], rest.dropFirst().first?.kind == .colon {
        told.append(.when(given))
        rest = rest.dropFirst(2)
        continue
      }
      if let given = quality(rest) {
        told.append(.when(given))
        rest = rest.dropFirst(2)
        continue
      }
      if let found = condition(rest) {
        rest = rest[found...]
        continue
      }
      if ["if", "unless"].contains(first.text) { unhear(rest[..<clauseEnd(rest)]) }
      // something is missing? back to the tenant
      if let stop = rest.firstIndex(where: { $0.kind == .stop }), let found = simple(rest[..<stop], isDenied: false),
        found.end == stop
      {
        told.append(.when(found.given))
        rest = rest[(stop + 1)...]
        continue
      }
      if first.text == "before", let end = before(rest) {
        rest = rest[end...]
        continue
      }
      let end = clauseEnd(rest)
      // Don't bother the mayor if fee is under 1,000: from there on the mayor decides.
      if rest.starts(with: ["do", "not"]), case .when(let given)? = needless(rest, end) {
        told.append(.when(given))
        main(people: rest[rest.startIndex + 3..<end])
        return
      }
      // nobody has to approve up to 500, otherwise the manager does: over 500 he does.
      if isForNobody(rest), case .when(let given)? = told.last, given.isAboutValues {
        told[told.count - 1] = .when(given.opposite)
        isTurnedAround = true
        rest = rest[end...]
        continue
      }
      // the manager up to 100,000, director above: what is said of one person stands behind them
      if let mark = other(rest[..<end]), mark > rest.startIndex {
        told.append(.when(phrase(EnglishWords.otherwise, rest[mark..<end]) == nil ? .beyond : .otherwise))
        main(rest[..<mark])
        rest = rest[end...]
        continue
      }
      // remind him if it's late: the condition comes first.
      if end < rest.endIndex, rest[end].kind == .word, Self.isTrailing(rest[end...]) {
        var behind = rest[end...]
        let before = told
        if let found = condition(behind) { behind = behind[found...] }
        let given = Array(told[before.count...])
        told = before
        // approves it unless she is away, then the deputy: here it comes after.
        let isAfter = given.contains { if case .when(.away) = $0 { !behind.isEmpty } else { false } }
        if !isAfter { told += given }
        // the manager or, if away, the deputy
        let clause = rest[..<end]
        main(clause.prefix(clause.count - (clause.suffix(1).contains { ["or", "and"].contains($0.text) } ? 1 : 0)))
        if isAfter { told += given }
        rest = behind
      } else {
        main(rest[..<end])
        rest = rest[end...]
      }
      if rest.first?.kind == .comma || rest.first?.kind == .stop { rest = rest.dropFirst() }
      while ["and", "then", "but"].contains(rest.first?.text) { rest = rest.dropFirst() }
    }
  }

  /// Keeps in mind a condition that nothing can be made of.
  mutating func unhear(_ words: ArraySlice<EnglishWord>) {
    guard let first = words.first, let last = words.last else { return }
    unheard.append(first.range.lowerBound..<last.range.upperBound)
  }

  /// next the director: whose turn it is, and no more.
  private func turn(_ rest: ArraySlice<EnglishWord>) -> Act? {
    let name = rest.drop { EnglishWords.articles.contains($0.text) }
    let isWhole = knownName(name) == name.endIndex || name.startIndex > rest.startIndex && name.count <= 3
    guard isWhole, verb(name, from: name.startIndex)?.isNoun ?? true, let who = named(name),
      situation.isSomebody(who.text)
    else { return nil }
    var act = Act(.unsaid)
    act.agents = [who]
    act.isTurn = true
    return act
  }

  /// What holds where somebody acts who is not to be asked under the condition behind.
  private func needless(_ words: ArraySlice<EnglishWord>, _ end: Int) -> Told? {
    guard end < words.endIndex, words.count > 4, Self.isTrailing(words[end...]) else { return nil }
    var other = self
    other.told = []
    guard other.condition(words[end...]) != nil, case .when(let given)? = other.told.first, other.told.count == 1 else {
      return nil
    }
    return .when(given.opposite)
  }

  /// Somebody is named, and nothing said of what they do.
  private mutating func main(people words: ArraySlice<EnglishWord>) {
    var act = Act(.unsaid)
    act.agents = people(words)
    if !act.agents.isEmpty { told.append(.act(act)) }
  }

  /// nobody answering means it's approved, silence counts as a no
  func silence(_ words: ArraySlice<EnglishWord>) -> [Told]? {
    let marks = [["means"], ["counts", "as"], ["is", "taken", "as"], ["is", "a"], ["equals"]]
    for index in words.indices.dropFirst() {
      guard let mark = marks.first(where: { words[index...].starts(with: $0) }) else { continue }
      let head = words[..<index]
      // No reply after two weeks counts as a yes: how long there is.
      var said = Array(head)
      var deadline = Act(.unsaid)
      takeTime(&said, &deadline)
      deadline.due = deadline.due ?? deadline.pause
      (deadline.deed, deadline.pause) = (.unsaid, nil)
      let before: [Told] = deadline.due == nil ? [] : [.act(deadline)]
      while said.last?.text == "after" { said.removeLast() }
      guard
        phrase(EnglishWords.late + [["silence"], ["nobody", "answering"], ["no", "answering"]], said[...])
          == said.count
      else { continue }
      let rest = words[(index + mark.count)...].drop {
        ["it", "is", "a", "an", "the", "that", "s"].contains($0.text) || EnglishWords.articles.contains($0.text)
      }
      if phrase(EnglishWords.rejected + [["no"], ["rejection"], ["refusal"]], rest) != nil {
        return before + [.when(.late), .act(Act(.reject))]
      }
      if phrase(EnglishWords.good + [["approval"], ["consent"], ["agreement"]], rest) != nil {
        return before + [.when(.late), .act(Act(.approve))]
      }
    }
    return nil
  }

  /// before it is booked: what comes afterwards, if somebody is named for it.
  private mutating func before(_ words: ArraySlice<EnglishWord>) -> Int? {
    let clause = words.dropFirst()
    let end = clause.firstIndex { $0.kind == .comma || $0.kind == .stop } ?? words.endIndex
    guard end > clause.startIndex, verb(clause[..<end], from: clause.startIndex) != nil else { return nil }
    let said = told
    main(clause[..<end])
    let later = told[said.count...].filter {
      if case .act(let act) = $0 { !act.agents.isEmpty || !act.receivers.isEmpty } else { false }
    }
    told = said
    if end < words.endIndex { postponed = later } else { told += later }
    return end
  }

  /// name is required, phone is optional: one field after the other
  private func required(_ words: ArraySlice<EnglishWord>) -> (field: Act, end: Int)? {
    guard situation.block == .form,
      let mark = words.indices.first(where: { phrase(EnglishWords.required, words[$0...]) != nil })
    else { return nil }
    let end =
      words[mark...].firstIndex { $0.kind == .comma || $0.kind == .stop || $0.text == "but" } ?? words.endIndex
    let clause = words[..<end]
    guard phrase(EnglishWords.required, clause[mark...]) == end - mark,
      mark > clause.startIndex, nounDeed(clause[..<mark]) == nil, verb(clause[..<mark], from: clause.startIndex) == nil
    else { return nil }
    var act = Act(.enter)
    act.objects = things(clause[..<mark])
    let isPaper = act.objects.contains { EnglishTokens.bare($0.text).contains(where: EnglishWords.papers.contains) }
    if isPaper { act.deed = .attach }
    return act.objects.isEmpty ? nil : (act, end)
  }

  /// incomplete requests: how they are says when.
  func quality(_ words: ArraySlice<EnglishWord>) -> Circumstance? {
    guard words.count > 3 else { return nil }
    let second = words[words.startIndex + 1].text
    guard
      ["requests", "request", "applications", "application", "forms", "form", "ones", "papers", "cases", "answers"]
        .contains(second)
    else { return nil }
    switch words[words.startIndex].text {
    case "incomplete", "wrong", "faulty", "incorrect", "unclear": return .faulty
    case "rejected", "refused", "declined": return .rejected
    case "late", "overdue", "missing": return .late
    case "approved", "accepted": return .approved
    default: return nil
    }
  }

  static func isTrailing(_ words: ArraySlice<EnglishWord>) -> Bool {
    ["if", "when", "once", "unless", "whenever", "after", "while", "provided"].contains(words.first?.text)
      || words.starts(with: ["in", "case"])
      || words.starts(with: ["as", "soon", "as"])
  }

  func phrase(_ phrases: [[String]], _ words: ArraySlice<EnglishWord>) -> Int? {
    phrases.first { words.starts(with: $0) }?.count
  }

  /// Where the clause that begins here ends: at "then", a comma or an "and" that a clause follows, or an "if" behind it.
  func clauseEnd(_ rest: ArraySlice<EnglishWord>) -> Int {
    let start = rest.startIndex
    var index = start + 1
    while index < rest.endIndex {
      let word = rest[index]
      let before = rest[start..<index]
      let hasVerb = verb(before, from: start) != nil
      if word.kind == .stop { return index }
      // the visitor fills in the company and when he arrives
      if word.text == "when", index > start + 1, rest[index - 1].kind == .comma || rest[index - 1].text == "and",
        verb(before, from: start)?.deed == .enter
      {
        index += 1
        continue
      }
      if word.text == "if", asksWhether(rest) != nil {
        index += 1
        continue
      }
      // until 2 weeks before the event date
      if word.text == "before", fieldName(rest[(index + 1)...].drop { $0.text == "the" }) != nil {
        index += 1
        continue
      }
      // may answer lend, reserve or refuse
      let isChosen =
        before.contains(where: {
          ["answer", "answers", "reply", "replies", "options", "choices"].contains($0.text)
        }) || verb(before, from: start)?.deed == .choose
      // should answer in two days, and if not, …
      let isOther = Self.isTrailing(rest[(index + 1)...].drop { $0.text == "and" })
      if word.kind == .comma || word.text == "and", isChosen, !isOther,
        word.text == "and" || rest[index...].contains(where: { ["or", "and"].contains($0.text) })
      {
        index += 1
        continue
      }
      if ["if", "when", "once", "unless", "whenever", "provided"].contains(word.text)
        || word.text == "after" && index > start + 1 && hasVerb && rest[index - 1].text != "one"
        || rest[index...].starts(with: ["in", "case"])
        || rest[index...].starts(with: ["as", "soon", "as"])
      {
        return index
      }
      if let found = phrase(EnglishWords.otherwise, rest[index...]), word.text != "no", index > start + 1,
        !isWhole(rest[(index + found)...])
      {
        return index
      }
      if word.text == "while" || word.text == "meanwhile", hasVerb { return index }
      if word.text == "then", index > start { return index }
      if word.kind == .comma || word.text == "and" || word.text == "before" || word.text == "but" {
        let next = rest[(index + 1)...].drop { ["and", "then", "but"].contains($0.text) }
        let isField = next.first?.text == "when" && verb(before, from: start)?.deed == .enter
        let isClause = !isField && beginsClause(next, after: before)
        if isClause { return index }
      }
      index += 1
    }
    return rest.endIndex
  }

  /// under 1,000: team leader, more: manager
  func more(_ words: ArraySlice<EnglishWord>) -> Int? {
    guard let first = words.first, words.count > 2, words[words.startIndex + 1].kind == .colon,
      ["more", "less", "above", "below", "higher", "lower", "over", "longer", "shorter", "beyond"].contains(first.text)
    else { return nil }
    return words.startIndex + 2
  }

  /// Where a clause ends with those it holds for: director above that, the manager decides the rest.
  private func other(_ clause: ArraySlice<EnglishWord>) -> Int? {
    // director above
    if let last = clause.last, ["above", "below", "beyond"].contains(last.text), clause.count > 1,
      clause[clause.endIndex - 2].kind == .word, !["or", "and"].contains(clause[clause.endIndex - 2].text)
    {
      return clause.endIndex - 1
    }
    return clause.indices.first { index in
      let rest = clause[index...]
      return [EnglishWords.beyond, EnglishWords.otherwise].contains { phrase($0, rest) == rest.count }
    }
  }

  func isWhole(_ rest: ArraySlice<EnglishWord>) -> Bool { rest.isEmpty || rest.first?.kind == .comma }

  /// Whether a clause of its own begins: somebody and a verb, or a verb that means something else than work.
  func beginsClause(_ words: ArraySlice<EnglishWord>, after before: ArraySlice<EnglishWord>) -> Bool {
    guard let first = words.first else { return false }
    // indoors: the caretaker, outdoors: the park office
    if choice(words) != nil, words.contains(where: { $0.kind == .colon }) { return true }
    // the manager up to 100, the director above that
    if let mark = other(words.prefix { $0.kind != .comma && $0.kind != .stop }), mark > words.startIndex { return true }
    // name, address and phone number: on a form, no one is phoned
    let isListing = verb(before, from: before.startIndex)?.deed == .enter
    // the start date and the end date
    if isListing, ["date", "time", "day"].contains(words.dropFirst().first?.text) { return false }
    if situation.block == .form || isListing, EnglishWords.entries.contains(first.text) {
      let next = words.dropFirst().first
      if next.map({ $0.kind != .word || EnglishWords.entries.contains($0.text) || ["and", "please"].contains($0.text) })
        ?? true
      {
        return false
      }
    }
    // and that is the end of it
    if phrase(EnglishWords.finished, words) == words.count { return true }
    if first.kind == .word,
      condition(of: words) || phrase(EnglishWords.otherwise, words) != nil || phrase(EnglishWords.beyond, words) != nil
        || more(words) != nil
    {
      return true
    }
    if EnglishNumber.comparison(words, words.startIndex) != nil, EnglishNumber.measure(words, words.startIndex) == nil {
      return true
    }
    guard let found = verb(words, from: words.startIndex) else {
      // the deputy if away
      return words.contains { $0.text == "if" || $0.text == "when" } && verb(before, from: before.startIndex) != nil
    }
    // name and the kind of permit: no one permits anything
    if isListing, found.at > words.startIndex, words[found.at - 1].text == "of" { return false }
    // the visitor fills in the company and when he arrives
    let isAsked = words[words.startIndex..<found.at].contains {
      ["when", "how", "where", "what", "whether"].contains($0.text)
    }
    if isAsked, verb(before, from: before.startIndex)?.deed == .enter { return false }
    // the noun before it must be near: no other comma or "and" in between.
    let gap = words[words.startIndex..<found.at]
    if gap.contains(where: { $0.kind != .word || $0.text == "or" }) { return false }
    if gap.contains(where: { $0.text == "and" }) { return verb(before, from: before.startIndex) != nil }
    let hasVerb = verb(before, from: before.startIndex) != nil
    guard hasVerb else { return false }
    if found.at == words.startIndex {
      let last = verb(before, from: before.startIndex)
      if found.deed == .work, last?.deed == .work || last?.deed == .check || last?.deed == .enter { return false }
      if found.deed == .enter || found.deed == .attach || found.deed == .choose, found.deed == last?.deed {
        return false
      }
      if found.isNoun { return false }
      // interviews the candidates and picks one
      if last?.deed == .work, [.choose, .enter, .attach].contains(found.deed), situation.block != .form {
        return false
      }
      // looks into it and calls back, files it and sends a copy
      let isPassedOn = [.notify, .share, .pass].contains(found.deed)
      if isPassedOn, last?.deed == .work || last?.deed == .check, !isToSomebody(words[found.end...]) { return false }
    }
    return true
  }

  private func isToSomebody(_ words: ArraySlice<EnglishWord>) -> Bool {
    let ends = words.prefix { $0.kind == .word && !["and", "then"].contains($0.text) }
    return ends.contains { $0.text == "to" }
      || people(ends).contains { name in
        situation.isSomebody(name.text) && !EnglishTokens.bare(name.text).contains { EnglishWords.papers.contains($0) }
      }
  }

  func condition(of words: ArraySlice<EnglishWord>) -> Bool {
    ["if", "when", "once", "unless", "after", "for", "whenever"].contains(words.first?.text)
      && words.first?.text != "for"
  }
}
