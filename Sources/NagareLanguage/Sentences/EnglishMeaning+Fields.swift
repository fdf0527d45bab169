import NagareModel

// Deadlines, several people, and what is to be filled in.
extension EnglishMeaning {
  // MARK: Time, people, fields
  func period(_ measure: Measure) -> String {
    guard let unit = measure.unit else { return measure.text }
    let words = Vocabulary.primary(unit).en
    return measure.value == 1 && words.hasSuffix("s")
      ? measure.text + " " + words.dropLast() : measure.text + " " + words
  }

  /// within 3 days, by the event date, 10 days before the event date, he has three working days.
  func takeTime(_ words: inout [EnglishWord], _ act: inout Act) {
    for index in words.indices {
      guard let found = EnglishNumber.measure(words[...], index), let unit = found.measure.unit,
        EnglishNumber.timeUnits.contains(unit)
      else { continue }
      let period = period(found.measure)
      let isLatest = words.contains { $0.text == "latest" }
      let before = index > 0 ? words[index - 1].text : ""
      if found.end < words.endIndex, words[found.end].text == "before",
        let field = fieldName(words[(found.end + 1)...].drop { $0.text == "the" })
      {
        // Wait until 2 weeks before the event date
        if let wait = words[..<index].firstIndex(where: { ["wait", "waits", "pause", "hold"].contains($0.text) }) {
          act.pause = period + " before " + field.name
          act.deed = .wait
          words.removeSubrange((wait + 1)..<field.end)
          return
        }
        act.due = period + " before " + field.name
        act.isAhead = index == 0 && field.end < words.count
        if index > 1, before == "until", ["has", "have"].contains(words[index - 2].text) {
          words.removeSubrange(index - 2..<field.end)
          return takeLeading(&words)
        }
        words.removeSubrange(
          (["at", "least", "by", "within", "until"].contains(before) ? index - 1 : index)..<field.end)
        return takeLeading(&words)
      }
      if before == "it", ["give", "leave"].contains(words.first?.text) {
        act.pause = period
        act.deed = .wait
        words.removeAll()
        return
      }
      // Wait until a week before the event date, which no field holds yet.
      if found.end < words.endIndex, words[found.end].text == "before",
        words[..<index].contains(where: { $0.text == "wait" || $0.text == "waits" })
      {
        continue
      }
      let later = phrase([["later"], ["afterwards"], ["after", "that"]], words[found.end...]) ?? 0
      if ["wait", "pause", "for", "waits", "leave", "after", "hold"].contains(before) && !isLatest
        || words.prefix(index).contains(where: { $0.text == "wait" }) || later > 0
      {
        // collects the applications for three weeks
        let isLasting =
          before == "for" && verb(words[..<index], from: 0).map { $0.deed == .work || $0.deed == .check } ?? false
        if isLasting, !people(words[..<index]).isEmpty, later == 0 {
          act.due = period
          words.removeSubrange((index - 1)..<found.end)
          return
        }
        act.pause = period
        act.deed = .wait
        let from = ["for", "after"].contains(before) ? index - 1 : index
        let end = found.end + later
        words.removeSubrange(from..<end)
        return
      }
      guard
        [
          "within", "in", "has", "have", "is", "of", "have", "takes", "by", "than", "gets", "get", "deadline", "due",
          "are", "to", ":", "allow", "maximum", "max", "most", "after",
        ].contains(before) || ["give", "gives", "allow"].contains(words.first?.text) || index == 0
          || words[index - 1].kind == .colon || words[index - 1].kind == .comma
      else { continue }
      act.due = period
      var from = index
      while from > 0,
        [
          "within", "in", "no", "later", "than", "is", "a", "deadline", "of", "the", "due", "at", "up", "to", "by",
          "has", "have", "gets", "maximum", "max", "most", "not", "more", "after", "allowed",
        ].contains(words[from - 1].text) || from > 0 && words[from - 1].kind == .colon
      { from -= 1 }
      // pick it up within 5 days
      if words[from].text == "up", words[from + 1].text != "to" { from += 1 }
      words.removeSubrange(from..<found.end)
      return takeLeading(&words)
    }
    // by the event date; on the event date something is done, or after it
    for index in words.indices where ["by", "until", "before", "on", "after"].contains(words[index].text) {
      guard let field = fieldName(words[(index + 1)...].drop { $0.text == "the" }),
        situation.field(named: field.name)?.type == .date
      else { continue }
      if words[..<index].contains(where: { ["wait", "waits", "pause", "hold"].contains($0.text) }) {
        (act.pause, act.deed) = (field.name, .wait)
        words.removeSubrange(index..<field.end)
        return takeLeading(&words)
      }
      act.isAhead = ["on", "after"].contains(words[index].text)
      act.due = field.name
      words.removeSubrange(index..<field.end)
      return takeLeading(&words)
    }
  }

  /// he has three days to answer: who is left says nothing new.
  func takeLeading(_ words: inout [EnglishWord]) {
    while let last = words.last,
      [
        "at", "the", "latest", "for", "this", "it", "maximum", "max", "most", "time", "limit", "of", "please",
      ].contains(
        last.text)
    { words.removeLast() }
  }

  func takeMarks(_ words: inout [EnglishWord], _ act: inout Act) {
    func take(_ phrases: [[String]]) -> Bool {
      for index in words.indices {
        if let count = phrase(phrases, words[index...]) {
          words.removeSubrange(index..<index + count)
          return true
        }
      }
      return false
    }
    for phrases in [["as", "well"], ["too"], ["also"]] {
      if let index = words.indices.first(where: { words[$0...].starts(with: phrases) }) {
        act.isAlso = true
        words.removeSubrange(index..<index + phrases.count)
      }
    }
    if take([[EnglishPhrasing.goesOn]]) { act.isAwaited = true }
    if take(EnglishWords.inOrder) { act.order = .inOrder }
    if take(EnglishWords.together) { act.isBeside = true }
    if take(EnglishWords.majority) {
      act.quorum = .majority
    } else if take(EnglishWords.anyone) {
      act.quorum = .anyone
    } else if let count = peopleCount(&words) {
      act.quorum = .count(count)
    } else if take(EnglishWords.everyone) {
      act.quorum = .everyone
    }
    if act.quorum == nil, let or = words.firstIndex(where: { $0.text == "or" }), let verb = verb(words[...], from: 0),
      or < verb.at, verb.deed != .choose
    {
      act.quorum = .anyone
    }
  }

  /// two of the members
  func peopleCount(_ words: inout [EnglishWord]) -> String? {
    for index in words.indices {
      guard let found = EnglishNumber.measure(words[...], index),
        found.measure.unit == nil || found.measure.unit == .personUnit, found.end < words.endIndex,
        words[found.end].text == "of", found.measure.value > 1, found.measure.value < 100
      else { continue }
      let from = index >= 2 && words[index - 2].text == "at" ? index - 2 : index
      words.removeSubrange(from..<found.end + 1)
      // two of the three
      if from + 1 < words.count, words[from].text == "the", EnglishNumber.measure(words[...], from + 1) != nil {
        words.removeSubrange(from...from + 1)
      }
      return found.measure.text
    }
    return nil
  }

  /// comments can be left blank; choose annual, sick or other as the kind; the date can't be in the past.
  func fieldWish(_ words: ArraySlice<EnglishWord>, _ act: inout Act) -> Bool {
    if question(words, &act) || entries(words, &act) { return true }
    // an optional comment
    let described = words.drop { EnglishWords.articles.contains($0.text) }
    if situation.block == .form, described.first?.text == "optional", let name = things(described.dropFirst()).first {
      act.deed = .enter
      act.field.isOptional = true
      act.objects = [name]
      return true
    }
    // the form has a name, an address and a phone number
    let about = words.drop { EnglishWords.articles.contains($0.text) }
    if situation.block == .form, ["form", "application", "request"].contains(about.first?.text),
      let second = about.dropFirst().first,
      EnglishMeaning.bases(second.text).contains(
        where: ["have", "contain", "include", "need", "show", "ask", "consist"].contains)
    {
      act.deed = .enter
      act.objects = things(about.dropFirst(2).drop { ["for", "of"].contains($0.text) })
      return !act.objects.isEmpty
    }
    // there must be an invoice
    if situation.block == .form, words.first?.text == "there" {
      let thing = words.dropFirst().drop { EnglishWords.modals.contains($0.text) }
      act.objects = things(thing)
      act.deed =
        act.objects.contains { EnglishTokens.bare($0.text).contains(where: EnglishWords.papers.contains) }
        ? .attach : .enter
      return !act.objects.isEmpty
    }
    for index in words.indices {
      if let count = phrase(EnglishWords.future, words[index...]) {
        let head = words[..<index].filter { !["can", "must", "should", "has", "to", "may", "is"].contains($0.text) }
        guard count > 0, let name = things(head[...]).first else { return false }
        act.deed = .enter
        act.objects = [name]
        act.field.isDateFromToday = true
        return true
      }
      if phrase(EnglishWords.optional, words[index...]) != nil, index > words.startIndex,
        verb(words[..<index], from: words.startIndex)?.deed != .finish
      {
        // they can add a photo if they like
        if let inner = verb(words[..<index], from: words.startIndex), [.enter, .attach, .give].contains(inner.deed),
          let name = things(words[inner.end..<index]).first
        {
          act.deed = inner.deed == .attach ? .attach : .enter
          act.field.isOptional = true
          act.objects = [name]
          return true
        }
        let head = words[..<index].prefix {
          !["is", "are", "can", "may", "does", "do", "as", "be"].contains($0.text) && $0.kind != .comma
        }
        act.objects = things(head.drop { ["enter", "fill", "in", "also"].contains($0.text) })
        guard !act.objects.isEmpty else { return false }
        act.deed = .enter
        act.field.isOptional = true
        return true
      }
    }
    // how many people will come; they say how many copies they need
    if let how = words.indices.first(where: { words[$0...].starts(with: ["how", "many"]) }), how + 2 < words.endIndex,
      how == words.startIndex || situation.block == .form && isAsking(words[..<how])
    {
      let behind = words[(how + 3)...].prefix {
        !EnglishWords.modals.contains($0.text) && !EnglishWords.pronouns.contains($0.text)
          && !EnglishWords.comings.contains($0.text) && $0.kind == .word
      }
      let name = words[(how + 2)..<behind.endIndex]
      act.deed = .enter
      act.field.isCounted = true
      act.objects = things(name)
      return !act.objects.isEmpty
    }
    // form: name and date
    if words.count > 2, words[words.startIndex + 1].kind == .colon,
      ["form", "fields", "field", "entries", "inputs", "details"].contains(words[words.startIndex].text)
    {
      act.deed = .enter
      act.objects = things(words.dropFirst(2))
      return !act.objects.isEmpty
    }
    // the manager answers yes, no or later
    if let index = words.firstIndex(where: {
      ["answers", "answer", "reply", "replies", "says", "say", "responds", "options", "choices"].contains($0.text)
    }), words[index...].contains(where: { $0.text == "or" }) || isChoosing(words[index...]) {
      let list = things(
        words[(index + 1)...].drop {
          ["with", "is", "are", "either", "can", "be"].contains($0.text) || $0.kind == .colon
        })
      guard list.count > 1 else { return false }
      act.deed = .reply
      act.field.choices = list.map(\.text)
      return true
    }
    if let found = verb(words, from: words.startIndex), found.deed == .choose {
      return chosen(words[found.end...], &act)
    }
    if let index = words.indices.first(where: { words[$0...].starts(with: ["one", "of"]) }), index > words.startIndex,
      words[words.startIndex..<index].contains(where: { $0.text == "is" || $0.text == "be" })
    {
      let name = things(words[..<index].filter { $0.text != "is" && !EnglishWords.modals.contains($0.text) }[...])
      let list = things(words[(index + 2)...])
      guard let first = name.first, list.count > 1 else { return false }
      act.deed = .choose
      act.objects = [first]
      act.field.choices = list.map(\.text)
      return true
    }
    if let copula = words.firstIndex(where: {
      $0.text == "is" || $0.kind == .colon || EnglishWords.maybe.contains($0.text)
    }),
      situation.block == .form, copula > words.startIndex,
      words[copula...].contains(where: { $0.text == "or" }), verb(words, from: words.startIndex) == nil,
      let name = things(words[..<copula]).first, !situation.isRole(name.text)
    {
      // the kind is new, renewal or other; size: small or large; it can be red or blue
      let list = things(words[(copula + 1)...].drop { ["either", "be", "one", "of"].contains($0.text) })
      guard list.count > 1, list.allSatisfy({ !situation.isRole($0.text) }) else { return letters(words, &act) }
      act.deed = .choose
      act.objects = [name]
      act.field.choices = list.map(\.text)
      return true
    }
    return letters(words, &act)
  }

  /// they say, ask, the staff must tell: what is asked for on a form
  private func isAsking(_ words: ArraySlice<EnglishWord>) -> Bool {
    guard let said = words.last, EnglishMeaning.bases(said.text).contains(where: EnglishWords.asking.contains) else {
      return false
    }
    return people(words.dropLast()).allSatisfy { situation.people.contains($0.text) }
  }

  /// address, phone and email: nothing but what forms ask for
  private func entries(_ words: ArraySlice<EnglishWord>, _ act: inout Act) -> Bool {
    let list = words.drop { ["with", "the", "fields"].contains($0.text) || $0.kind == .colon }
    guard situation.block == .form, list.contains(where: { $0.kind == .comma || $0.text == "and" }),
      list.allSatisfy({
        $0.kind == .comma || EnglishWords.entries.contains($0.text) || EnglishWords.articles.contains($0.text)
          || ["and", "please", "both", "well", "as", "also"].contains($0.text)
      })
    else { return false }
    act.deed = .enter
    act.objects = things(list.filter { $0.text != "please" }[...])
    return !act.objects.isEmpty
  }

  /// the answers are yes, no and later
  private func isChoosing(_ words: ArraySlice<EnglishWord>) -> Bool {
    guard ["answers", "replies", "options", "choices"].contains(words.first?.text), let next = words.dropFirst().first
    else { return false }
    return next.kind == .colon || ["are", "can"].contains(next.text)
  }

  /// do they need a stage?
  func question(_ words: ArraySlice<EnglishWord>, _ act: inout Act) -> Bool {
    guard situation.block == .form, let first = words.first, EnglishWords.questions.contains(first.text),
      let second = words.dropFirst().first
    else { return false }
    // does the lamp still work?
    if ["the", "a", "an"].contains(second.text), copy.scalars.contains(0x3F),
      knownName(words.dropFirst(2)) == nil, let name = things(words.dropFirst(2)).first
    {
      act.deed = .enter
      act.field.isYesNo = true
      act.objects = [name]
      return true
    }
    guard
      ["they", "he", "she", "people", "there"].contains(second.text)
        || knownName(words.dropFirst().drop { $0.text == "the" }) != nil
    else { return false }
    let about = words[(knownName(words.dropFirst().drop { $0.text == "the" }) ?? words.startIndex + 2)...].drop {
      EnglishWords.pronouns.contains($0.text) || EnglishWords.articles.contains($0.text)
        || ["there", "need", "want", "have", "to", "be", "use", "require", "get", "any"].contains($0.text)
    }
    guard let name = things(about).first else { return false }
    act.deed = .enter
    act.field.isYesNo = true
    act.objects = [name]
    return true
  }

  /// the reason has at most 40 letters; whether parking is needed.
  func letters(_ words: ArraySlice<EnglishWord>, _ act: inout Act) -> Bool {
    if let whether = words.firstIndex(where: { $0.text == "whether" }), whether + 1 < words.endIndex,
      !isJudged(words[..<whether]), !isListed(words[..<whether])
    {
      let rest = words[(whether + 1)...].filter {
        !["they", "is", "are", "he", "she", "it", "the", "a", "there", "you", "needs", "need"].contains($0.text)
          || false
      }
      guard let name = things(rest[...]).first else { return false }
      act.deed = .enter
      act.field.isYesNo = true
      act.objects = [name]
      return true
    }
    for index in words.indices {
      guard let found = EnglishNumber.measure(words, index), found.measure.unit == .letters else { continue }
      let head = words[..<index].filter {
        ![
          "is", "has", "at", "most", "up", "to", "of", "no", "more", "than", "with", "in", "max", "maximum", "can",
          "be", "must", "should", "have", "within", "not", "under", "limited", "long", "only", "enter", "type", "write",
          "fill", "longer", "than", "shall", "exceed", "may", "might",
        ].contains($0.text) && $0.kind == .word
      }
      // up to 50 letters for the reason
      let behind = words[found.end...].drop { ["for", "in", "as"].contains($0.text) }
      guard let name = things(head[...]).first ?? things(behind).first else { return false }
      act.deed = .enter
      act.objects = [name]
      act.field.longest = found.measure.text
      return true
    }
    return false
  }

  /// name, address and whether they need a bag: one of several things that are asked for
  private func isListed(_ words: ArraySlice<EnglishWord>) -> Bool {
    guard let last = words.last, last.kind == .comma || last.text == "and",
      let found = verb(words, from: words.startIndex), found.deed == .enter
    else { return false }
    return things(words[found.end...].dropLast()).count > 0
  }

  /// decides whether: that is no question on a form.
  func isJudged(_ words: ArraySlice<EnglishWord>) -> Bool {
    guard let found = verb(words, from: words.startIndex) else { return false }
    return [.decide, .approve, .judge, .check, .review].contains(found.deed)
  }

  func chosen(_ rest: ArraySlice<EnglishWord>, _ act: inout Act) -> Bool {
    act.deed = .choose
    var list = rest
    if let marker = rest.firstIndex(where: { $0.text == "as" || $0.text == "for" }) {
      act.objects = things(rest[(marker + 1)...])
      list = rest[..<marker]
    } else if let marker = rest.firstIndex(where: { $0.text == "from" || $0.kind == .colon || $0.text == "between" }),
      marker > rest.startIndex
    {
      act.objects = things(rest[..<marker])
      list = rest[(marker + 1)...]
    }
    let names = things(list.drop { ["between", "from", "one", "of", "either"].contains($0.text) })
    // she chooses between lend and refuse: her answer
    if act.objects.isEmpty, situation.block == .approval || situation.block == .decision { act.deed = .reply }
    guard names.count > 1, act.deed == .reply || !act.objects.isEmpty else { return false }
    act.field.choices = names.map(\.text)
    return true
  }
}
