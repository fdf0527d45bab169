import NagareModel

// Conditions of which the flow knows nothing yet, and what only says that something has happened.
extension EnglishMeaning {
  /// What a clause behind "if" or "once" says that no field, answer or deadline stands for.
  ///
  /// Once the deposit is in: that comes before, and nothing has to be written for it. If the certificate has run out: a
  /// field of that name would say so, and that is what is asked for.
  mutating func open(_ opener: String, _ clause: ArraySlice<EnglishWord>, isDenied: Bool) -> Int? {
    guard clause.count > 1, clause.allSatisfy({ $0.kind == .word || $0.kind == .number }) else { return nil }
    if ["once", "when", "after", "as soon as", "whenever"].contains(opener) {
      guard isAboutThing(clause) else { return nil }
      happened = (text(clause), acts)
      return clause.endIndex
    }
    guard ["if", "unless", "in case", "but if", "and if", "provided that", "only if", "should"].contains(opener),
      !Self.people.contains(clause[clause.startIndex].text),
      !clause.contains(where: { ["you", "want", "wants", "like", "likes", "wish", "possible"].contains($0.text) })
    else { return nil }
    let isNo = clause.contains { ["not", "no", "never"].contains($0.text) }
    let kept = clause.filter { !["not", "never"].contains($0.text) }
    let plain = kept.drop {
      EnglishWords.articles.contains($0.text) || ["it", "there", "is", "are", "no"].contains($0.text)
    }.filter { !["is", "are", "was", "were", "do", "does", "did"].contains($0.text) }
    guard let first = plain.first, plain.count <= 6 else { return nil }
    let name = plain.count == 1 ? first.text : plain.map { original($0).lowercased() }.joined(separator: " ")
    told.append(.when(.holds(name, isNo == isDenied)))
    return clause.endIndex
  }

  /// rename manager to director, loop until approved: of the lines of a flow, and no work in it.
  var isAboutLines: Bool {
    guard words.count > 1 else { return false }
    if ["loop", "repeat"].contains(words[0].text) {
      return ["until", "till", "while", "from"].contains(words[1].text)
    }
    return ["rename", "replace", "insert", "swap", "reorder"].contains(words[0].text)
  }

  /// When something holds, where the whole sentence says only that.
  var onlyGiven: Circumstance? {
    guard told.count == 1, case .when(let given) = told[0], given != .unsayable, unheard.isEmpty,
      ["if", "unless", "when", "whenever", "in", "provided", "but", "and", "only"].contains(words.first?.text)
    else { return nil }
    var other = self
    other.told = []
    guard other.condition(words[...]) == words.endIndex else { return nil }
    let opener = phrase(Self.conditionWords, words[...]) ?? 0
    return !given.isAboutValues || isAllKnown(words[opener...]) ? given : nil
  }

  /// Whether a condition has no word that nothing was made of: of a name the flow does not know is asked, and no other
  /// field is meant.
  private func isAllKnown(_ words: ArraySlice<EnglishWord>) -> Bool {
    var index = words.startIndex
    while index < words.endIndex {
      let rest = words[index...]
      if let field = fieldName(rest) {
        // note says urgent: whatever is written there is known
        if let end = written(rest, isDenied: false)?.end, end == words.endIndex { return true }
        index = field.end
      } else if let end = choice(rest)?.end ?? EnglishNumber.comparison(words, index)?.end
        ?? EnglishNumber.measure(words, index)?.end
      {
        index = end
      } else if Self.fillers.contains(words[index].text) || EnglishWords.modals.contains(words[index].text)
        || EnglishWords.presences.contains(words[index].text) || Self.ofPresence.contains(words[index].text)
      {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  private static let ofPresence =
    "no not without missing empty blank absent left than or and either with filled in out open any field".wordSet

  /// if he forgets: what somebody does who was spoken of
  static let people = "he she they we i you nobody somebody someone anybody anyone".wordSet

  /// How much has been told that somebody does.
  var acts: Int { told.count { if case .act = $0 { true } else { false } } }

  /// Whether a clause speaks of no person: the deposit is in, it is not free.
  private func isAboutThing(_ clause: ArraySlice<EnglishWord>) -> Bool {
    let link = clause.firstIndex { EnglishWords.modals.contains($0.text) }
    let end = link ?? verb(clause, from: clause.startIndex)?.at ?? clause.endIndex
    let subject = clause[..<end].drop { EnglishWords.articles.contains($0.text) }
    guard let first = subject.first else { return false }
    if ["it", "this", "that", "everything", "all"].contains(first.text) { return true }
    return !situation.isSomebody(text(subject))
  }

  /// Where the main clause begins behind what stands first and only says after what: after the course the employee
  /// writes a report.
  func behindEvent(_ words: ArraySlice<EnglishWord>, from start: Int) -> Int? {
    for index in words.indices.dropFirst(2).prefix(4) where index > start {
      let event = words[start..<index]
      guard event.allSatisfy({ $0.kind == .word }), verb(event, from: start) == nil,
        !situation.isSomebody(text(event.drop { EnglishWords.articles.contains($0.text) }))
      else { continue }
      let rest = words[index...]
      if rest.first?.kind == .comma { return index }
      let who = rest.drop { EnglishWords.articles.contains($0.text) }
      if let end = knownName(who), situation.isRole(text(who[..<end])) { return index }
    }
    return nil
  }

  /// An amount of something no field stands for is of what is named beside it: more than 500 visitors, if the fine is
  /// over 50.
  func naming(_ given: Circumstance, _ words: ArraySlice<EnglishWord>, to end: Int) -> Circumstance {
    switch given {
    case .compare(nil, let comparison, let measure)
    where situation.field(for: measure.unit, value: measure.value) == nil:
      .compare(subject: subject(words, to: end), comparison, measure)
    case .between(nil, let lower, let upper, let isAbove, let isOpen)
    where situation.field(for: upper.unit, value: upper.value) == nil:
      .between(subject: subject(words, to: end), lower, upper, isAbove: isAbove, isOpen: isOpen)
    default: given
    }
  }

  private func subject(_ words: ArraySlice<EnglishWord>, to end: Int) -> String? {
    let start = words.startIndex
    let number = (start..<end).first { EnglishNumber.measure(words, $0) != nil } ?? end
    let compared = (start..<end).first { EnglishNumber.comparison(words, $0) != nil } ?? end
    let head = words[start..<min(number, compared)].drop { EnglishWords.articles.contains($0.text) }
      .filter { !["of", "with", "for"].contains($0.text) }.prefix {
        !EnglishWords.modals.contains($0.text) && !["costs", "cost", "exceeds", "than"].contains($0.text)
      }
    let isName = head.allSatisfy { $0.kind == .word && !EnglishWords.pronouns.contains($0.text) }
    let empty = ["anything", "everything", "it", "this", "that", "there", "for", "with", "all"]
    if isName, let first = head.first, head.count <= 3, !empty.contains(first.text) { return text(head) }
    let measured = EnglishNumber.measure(words, number)?.end ?? number
    guard measured > number + 1, let unit = words[number..<measured].last, unit.kind == .word else {
      // more than 3 copies are ordered
      guard end < words.endIndex, words[end].kind == .word, words[end].text.hasSuffix("s"),
        !EnglishWords.modals.contains(words[end].text)
      else { return nil }
      return words[end].text
    }
    let isCounted = EnglishNumber.units[unit.text] == .personUnit && unit.text != "people"
    return isCounted ? unit.text : nil
  }

  /// if the breed is pit bull: what is written in a field of text
  func written(_ words: ArraySlice<EnglishWord>, isDenied: Bool) -> (given: Circumstance, end: Int)? {
    guard let field = fieldName(words.drop { EnglishWords.articles.contains($0.text) }),
      situation.field(named: field.name)?.type?.isText ?? false,
      field.end < words.endIndex, ["is", "are", "says"].contains(words[field.end].text)
    else { return nil }
    let value = words[(field.end + 1)...].prefix { $0.kind == .word || $0.kind == .number || $0.kind == .quote }
    // Without a comma behind it only a word or two are sure to be the value.
    let isWhole = value.endIndex == words.endIndex && value.count < 3 && verb(value, from: value.startIndex) == nil
    guard !isDenied, let first = value.first, value.endIndex < words.endIndex || isWhole, value.count <= 4,
      !["not", "empty", "missing", "blank", "too", "given", "there", "filled"].contains(first.text),
      EnglishWords.articles.isDisjoint(with: [first.text]), EnglishNumber.comparison(words, value.startIndex) == nil
    else { return nil }
    let measure = Measure(text: text(value), value: 0)
    return (.compare(subject: field.name, .equal, measure), value.endIndex)
  }
}

extension EnglishMeaning {
  /// Whether it tells, behind when something holds, what somebody does then.
  var saysMore: Bool {
    // once the clerk has checked it: who acts in front of that belongs to it.
    guard let given = told.firstIndex(where: { if case .when = $0 { true } else { false } }) else { return false }
    let isDivided = Self.isDivided(words)
    return told[given...].contains { part in
      guard case .act(let act) = part else { return false }
      return act.deed != .unsaid || isDivided && !act.agents.isEmpty
    }
  }

  /// Whether there is room for that: more than one clause, by the signs alone.
  static func hasRoom(_ copy: MatchingCopy, _ range: Range<Int>) -> Bool {
    let words = EnglishPhrasing.plain(EnglishTokens.words(copy, range))
    // else if amount is under 30,000 or urgnet is yes: a condition with a slip is one still
    let isTold = words.count > 7 && words.dropFirst(3).contains { ["the", "a", "an"].contains($0.text) }
    return isTold || isDivided(words)
  }

  private static func isDivided(_ words: [EnglishWord]) -> Bool {
    words.contains { $0.kind == .comma || $0.kind == .stop || $0.text == "otherwise" }
  }
}

extension FieldType {
  fileprivate var isText: Bool {
    switch self {
    case .text, .longText: true
    default: false
    }
  }
}

extension [Told] {
  /// If it is late remind her, and after 3 more days go to the chair: so much later than the deadline.
  func withDelays() -> [Told] {
    var told: [Told] = []
    var isLate = false
    for part in self {
      switch part {
      case .when(let given): isLate = given == .late
      case .act(var act) where isLate && !told.isEmpty:
        if case .when? = told.last { break }
        guard let pause = act.pause else { break }
        told.append(.when(.lateBy(pause)))
        if act.deed == .wait { continue }
        act.pause = nil
        told.append(.act(act))
        continue
      case .act, .compute: break
      }
      told.append(part)
    }
    return told
  }
}

extension Told {
  var isLate: Bool { if case .when(.late) = self { true } else { false } }
}

extension Act {
  /// The department head is reminded, of what others are late with: that is a message to them.
  mutating func remind(_ people: [Named], in situation: Situation) {
    let asked = people.compactMap { situation.role(called: $0.text) ?? $0.text }
    guard !asked.isEmpty, asked.allSatisfy({ !situation.people.contains($0) }) else { return }
    (deed, receivers) = (.notify, people)
  }
}
