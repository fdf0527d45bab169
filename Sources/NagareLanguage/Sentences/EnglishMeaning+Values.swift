import NagareModel

// What a condition says of the values of a form: over 50,000, sick leave, without a quote.
extension EnglishMeaning {
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
        let isCounted =
          found.index > words.startIndex && ["a", "an", "all", "any"].contains(words[found.index - 1].text)
        found.choices.append(choice.name)
        found.index = choice.end
        if let end = passes(words, choice.end, isCounted: isCounted) { found.index = end }
        found.pass(words) { EnglishWords.kinds.contains($0.text) || isField($0) }
        continue
      }
      if let compared = EnglishNumber.comparison(words, found.index), !compared.isOfLetters {
        found.take(compared, words, isBare: isBare)
        let isJoined = ["and", "or"].contains(words[found.index...].first?.text)
        // more than 100 but less than 500
        if ["and", "but"].contains(words[found.index...].first?.text), found.index + 1 < words.endIndex,
          EnglishNumber.comparison(words, found.index + 1) != nil
        {
          found.index += 1
          continue
        }
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
      compared.append(found.given(of: subject, isNo: isNo))
      index = found.end
      end = index
      // more than 20 people come
      guard !isBare, index < words.endIndex, EnglishWords.comings.contains(words[index].text) else { return }
      index += 1
      pass(words) { EnglishWords.comings.contains($0.text) || ["part", "up", "in"].contains($0.text) }
    }
  }

  func isField(_ word: EnglishWord) -> Bool { situation.field(named: word.text) != nil }

  /// Where a noun ends that only says of what a choice is: a domestic trip, a printer is ordered.
  private func passes(_ words: ArraySlice<EnglishWord>, _ start: Int, isCounted: Bool) -> Int? {
    let rest = words[start...]
    if rest.count > 1, ["is", "are"].contains(words[start].text), start + 2 <= words.endIndex,
      EnglishWords.wanted.contains(words[start + 1].text)
    {
      return start + 2
    }
    guard let noun = rest.first, noun.kind == .word, rest.count > 1, original(noun).first?.isLowercase ?? false,
      !noun.isPossessive, choice(rest) == nil,
      knownName(rest) == nil, verb(at: start, words) == nil, !EnglishWords.articles.contains(noun.text),
      !EnglishWords.modals.contains(noun.text), !["or", "and", "but", "if"].contains(noun.text),
      EnglishNumber.comparison(words, start) == nil
    else { return nil }
    let next = rest[(start + 1)...]
    let isFollowed =
      next.first.map { $0.kind != .word || EnglishWords.articles.contains($0.text) } ?? false || knownName(next) != nil
    return isFollowed || isCounted && verb(next, from: start + 1).map { $0.at > start + 1 } ?? false ? start + 1 : nil
  }

  /// The quote is missing, there is a quote, parking is needed: a field that is filled in or not.
  func presence(
    _ field: (name: String, end: Int), _ words: ArraySlice<EnglishWord>, _ found: Values
  ) -> (given: Circumstance, end: Int)? {
    var walk = field.end
    func next() -> String { walk < words.endIndex ? words[walk].text : "" }
    while ["is", "has", "have", "been", "are", "was", "were", "field", "too"].contains(next()) { walk += 1 }
    var isNo = found.isNo
    if next() == "not" {
      isNo = true
      walk += 1
    }
    // left empty
    if next() == "left", walk + 1 < words.endIndex, ["empty", "blank", "open"].contains(words[walk + 1].text) {
      walk += 1
    }
    if ["missing", "empty", "blank", "absent", "forgotten"].contains(next()) {
      return (.given(field.name, isNo), walk + 1)
    }
    if EnglishWords.presences.contains(next()) { return (.given(field.name, !isNo), walk + 1) }
    if situation.field(named: field.name)?.type == .yesNo { return (.holds(field.name, !isNo), walk) }
    if let other = dates(field.name, words, walk) { return other }
    let before = words[words.startIndex..<found.index]
    let isThere = before.prefix(2).contains { $0.text == "there" }
    let isHad = before.contains { word in
      word.text == "with" || EnglishMeaning.bases(word.text).contains(where: EnglishWords.having.contains)
    }
    return isThere || isHad || found.isNo ? (.given(field.name, !found.isNo), field.end) : nil
  }

  static let fillers =
    "it is the a an of costs cost takes take lasts last anything everything something orders purchases requests that this for amount amounts are leave if there be was has price sum total which who in case days people more worth than just only exactly kind type stay stays trip trips items item needs requires cases someone they he she applies asks bills"
    .wordSet

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
    let spoken = words.prefix { $0.kind == .word || $0.kind == .number }
    for count in stride(from: min(4, spoken.count), to: 0, by: -1) {
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

  // MARK: In front of what is done

  /// the director approves anything over 10,000
  mutating func takeAmount(_ words: inout [EnglishWord]) {
    let things = [
      "anything", "everything", "all", "amounts", "requests", "items", "costs", "orders", "cases", "purchases",
    ]
    for index in words.indices.dropFirst() {
      // clubs with fewer than 10 members are turned down
      let isOwn = ["with", "of", "over", "above", "below", "under", "costing", "for"].contains(words[index].text)
      guard things.contains(words[index - 1].text) || isOwn && index <= 3 && words[index - 1].text.hasSuffix("s") else {
        continue
      }
      let from = ["of", "costing", "with", "for"].contains(words[index].text) ? index + 1 : index
      guard from < words.count, let found = EnglishNumber.comparison(words[...], from) else { continue }
      told.append(.when(naming(found.given(of: nil), words[(index - 1)...], to: found.end)))
      var end = found.end
      while end < words.count, fieldName(words[end...]) != nil || ["yen", "people", "days"].contains(words[end].text) {
        end += 1
      }
      words.replaceSubrange(
        index - 1..<end, with: [EnglishWord(kind: .word, text: "it", range: words[index - 1].range)])
      return
    }
  }

  /// renewals are approved by the clerk: what they are says when.
  mutating func takeChoice(_ words: inout [EnglishWord]) {
    let start = words.firstIndex { !EnglishWords.articles.contains($0.text) && $0.text != "all" } ?? 0
    guard start < words.count, let found = choice(words[start...]), found.end < words.count,
      EnglishWords.modals.contains(words[found.end].text) || words[found.end].text == "go"
    else { return }
    told.append(.when(.isOne([found.name], negated: false)))
    words[start..<found.end] = [EnglishWord(kind: .word, text: "it", range: words[start].range)]
  }
}
