import NagareModel

// What somebody is told, and who tells it.
extension EnglishMeaning {
  /// tell the staff that …, inform accounting of the price, tell the staff "Approved".
  func message(
    _ act: inout Act, _ verb: Verb, _ rest: ArraySlice<EnglishWord>, _ subject: [EnglishWord],
    _ all: ArraySlice<EnglishWord>
  ) {
    let stop =
      rest.indices.first {
        let word = rest[$0]
        return word.kind == .quote
          || ["that", "about", "by", "via", "with", "how", "what", "why", "whether", "where", "on", "when"]
            .contains(word.text)
          || word.kind == .colon || isTopic($0, rest)
      } ?? rest.endIndex
    if let inside = verb.inside {
      act.receivers = people(all[inside])
      if act.receivers.isEmpty { act.receivers = pronoun(all[inside]) }
      if let first = rest.first, first.kind == .word, stop > rest.startIndex { act.words = text(rest) }
      act.objects = fieldsTold(rest)
      if !act.objects.isEmpty { act.words = nil }
    } else {
      var head = rest[..<stop]
      if let to = head.firstIndex(where: { $0.text == "to" }) { head = head[(to + 1)...] }
      act.receivers = people(head)
      // notify staff Done: what they are told, without its quotes
      if let end = knownName(head), end < head.endIndex, head[end].kind == .word,
        original(head[end]).first?.isUppercase == true
      {
        act.receivers = people(head[..<end])
        act.words = text(head[end...])
      }
      // tell accounting the item and the price
      if let last = act.receivers.last, !head.isEmpty {
        let behind = head.drop { $0.range.upperBound <= last.range.upperBound }
        if let first = behind.first, EnglishWords.articles.contains(first.text) {
          act.objects = things(behind)
          act.title = text(behind)
        }
      }
      if act.receivers.isEmpty, verb.at == 0 { act.receivers = pronoun(head) }
      // if the candidate does not sign, HR calls her
      let isHer = head.count == 1 && ["him", "her", "them"].contains(head.first?.text)
      if act.receivers.isEmpty, isHer, !verb.isPassive, !people(subject[...]).isEmpty, told.contains(where: \.isLate) {
        act.receivers = situation.people.map { Named(text: $0, range: 0..<0) }
      }
      // the staff get a message, the staff is told
      if act.receivers.isEmpty || verb.isPassive { act.receivers = people(subject[...]) }
    }
    act.agents = act.receivers
    let isByOther = !verb.isPassive && Self.bases(all[verb.at].text).contains(where: EnglishWords.contacts.contains)
    if isByOther { act.senders = people(subject[...]).filter { !act.receivers.contains($0) } }
    if let quote = rest.first(where: { $0.kind == .quote }) { act.words = copy.original(quote.range) }
    // say "Welcome" to the staff
    if act.receivers.isEmpty, let to = rest[stop...].firstIndex(where: { $0.text == "to" }) {
      act.receivers = people(rest[(to + 1)...])
      act.agents = act.receivers
    }
    if let that = rest.firstIndex(where: { $0.text == "that" }), that + 1 < rest.endIndex, act.words == nil {
      act.words = text(rest[(that + 1)...])
    }
    // tell the employee why
    if act.words == nil,
      let asked = rest.firstIndex(where: { ["how", "what", "why", "whether", "where"].contains($0.text) })
    {
      act.title = text(rest[asked...])
    }
    if let about = rest.indices.first(where: { rest[$0].text == "about" || isTopic($0, rest) }), act.words == nil {
      act.objects = things(rest[(about + 1)...])
      act.title = text(rest[(about + 1)...])
    }
    // the organizer is sent the permit, the owner is told the tag is in the mail
    if verb.isPassive, act.words == nil, act.title.isEmpty, let first = rest.first,
      EnglishWords.articles.contains(first.text), stop == rest.endIndex
    {
      act.title = text(rest)
    }
    if act.words == nil, act.title.isEmpty, act.objects.isEmpty, let happened, happened.acts == acts,
      !["it", "this", "that"].contains(EnglishTokens.bare(happened.words).first)
    {
      act.words = happened.words
    }
    if act.words == nil, let fields = Optional(fieldsTold(rest)), !fields.isEmpty { act.objects = fields }
  }

  /// Whether `of` begins what somebody is told: inform accounting of the price, but not the head of letters.
  private func isTopic(_ index: Int, _ rest: ArraySlice<EnglishWord>) -> Bool {
    guard rest[index].text == "of" else { return false }
    return index == rest.startIndex || !EnglishWords.heads.contains(rest[index - 1].text)
  }

  /// Whether words or fields are what is handed over: send accounting "Please order", give HR the number of days.
  func isMessage(_ bases: [String], _ rest: ArraySlice<EnglishWord>) -> Bool {
    if rest.contains(where: { $0.kind == .quote }) { return bases.contains(where: EnglishWords.bearers.contains) }
    return bases.contains(where: EnglishWords.senders.contains) && !fieldsTold(rest).isEmpty
  }

  /// The fields that somebody is told, where nothing else is said: the number of days, how much it costs.
  func fieldsTold(_ words: ArraySlice<EnglishWord>) -> [Named] {
    guard situation.block != .form else { return [] }
    var fields: [Named] = []
    var index = words.startIndex
    var isListed = false
    while index < words.endIndex {
      let rest = words[index...]
      isListed = isListed || EnglishWords.articles.contains(words[index].text) || words[index].text == "how"
      if isListed, let field = fieldName(rest) {
        fields.append(Named(text: field.name, range: words[index].range))
        index = field.end
      } else if let cost = phrase(EnglishWords.costs, rest), let field = situation.field(for: .yen, value: 1000) {
        fields.append(Named(text: field.name, range: words[index].range))
        index += cost
      } else if !fields.isEmpty || isListed, words[index].text != "to",
        !EnglishWords.counting.contains(words[index].text), words[index].kind == .word
      {
        return []
      } else if !fields.isEmpty, words[index].text == "to" {
        return fields
      } else {
        index += 1
      }
    }
    return fields
  }

  /// let them know: whoever asked; let everyone know.
  func pronoun(_ words: ArraySlice<EnglishWord>) -> [Named] {
    guard let word = words.first(where: { $0.kind == .word }) else { return [] }
    switch word.text {
    case "them", "him", "her": return [Named(text: "applicant", range: word.range)]
    case "everyone", "everybody", "all": return [Named(text: "everyone", range: word.range)]
    default: return []
    }
  }
}
