import NagareModel

// How far a number or a date of the form may go, and what is worked out from others.
extension EnglishMeaning {
  /// number of guests, at most 80; the price must be between 100 and 5,000: a field of the form and its limits.
  func limited() -> Act? {
    guard situation.block == .form, !["if", "unless", "when", "whenever"].contains(words.first?.text),
      let start = words.indices.first(where: { isLimit($0) })
    else { return nil }
    guard let found = EnglishNumber.comparison(words[...], start), !found.isOfLetters else { return nil }
    let head = words[..<start].filter {
      $0.kind == .word && !EnglishWords.modals.contains($0.text) && $0.text != "enter" && $0.text != "with"
        && !EnglishWords.pronouns.contains($0.text)
    }
    // no more than 3 devices per request
    let counted = words[found.end...].prefix {
      $0.kind == .word && !["per", "each", "a", "for", "in"].contains($0.text)
    }
    if head.isEmpty, let name = things(counted).first, counted.count <= 2, situation.field(named: name.text) == nil {
      guard isCounting(counted), found.measure.value < 1000, words[found.end...].count <= counted.count + 3 else {
        return nil
      }
      var act = Act(.enter)
      act.objects = [name]
      act.field.limits = limits(found)
      act.field.isCounted = true
      return act
    }
    guard let name = things(head[...]).first,
      words[..<start].allSatisfy({ [.word, .comma, .colon].contains($0.kind) }),
      situation.field(named: name.text) == nil, verb(head[...], from: 0) == nil,
      !head.contains(where: { $0.text == "if" })
    else { return nil }
    let rest = words[found.end...].filter {
      $0.kind == .word && !["only", "please", "in", "total", "at", "most"].contains($0.text)
    }
    guard rest.isEmpty else { return nil }
    var act = Act(.enter)
    act.objects = [name]
    act.field.limits = limits(found)
    return act
  }

  /// at most 3 devices: things that are counted, and nobody who does something.
  private func isCounting(_ words: ArraySlice<EnglishWord>) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    return last.text.hasSuffix("s") && !EnglishWords.articles.contains(first.text) && knownName(words) == nil
      && words.allSatisfy { !EnglishWords.modals.contains($0.text) }
  }

  /// the event date has to fall no later than year end: a date of the form and how far it may go.
  func dated() -> Act? {
    guard situation.block == .form else { return nil }
    for index in words.indices.dropFirst() {
      guard let mark = EnglishWords.dayLimits.first(where: { words[index...].starts(with: $0.words) }) else { continue }
      let rest = words[(index + mark.words.count)...]
      let known = fieldName(rest.drop { $0.text == "the" }).flatMap { found in
        situation.field(named: found.name)?.type == .date ? (found.name, found.end) : nil
      }
      let end =
        EnglishWords.days.first { rest.starts(with: $0.words) }.map { ($0.limit, rest.startIndex + $0.words.count) }
        ?? known
      guard let end, end.1 == words.endIndex else { continue }
      let head = words[..<index].filter {
        !EnglishWords.modals.contains($0.text) && !["fall", "lie", "be", "on"].contains($0.text) && $0.kind == .word
      }
      // the leader approves it a day before the work date: somebody acts, and no date is limited
      guard let name = things(head[...]).first, FieldGuess(name.text, .en).type == .date,
        situation.field(named: name.text) == nil, verb(head[...], from: 0) == nil
      else { return nil }
      var act = Act(.enter)
      act.objects = [name]
      act.field.limits = mark.limit + " " + end.0
      return act
    }
    return nil
  }

  /// the event date must be at least 30 days away: how soon it may be
  func ahead() -> Act? {
    for index in words.indices.dropFirst() {
      guard
        let mark = [["at", "least"], ["no", "less", "than"], ["not", "less", "than"], ["no", "sooner", "than"]]
          .first(where: { words[index...].starts(with: $0) }),
        let time = EnglishNumber.measure(words[...], index + mark.count), let unit = time.measure.unit,
        EnglishNumber.timeUnits.contains(unit)
      else { continue }
      let rest = words[time.end...].filter { $0.kind == .word }.map(\.text)
      guard Self.fromToday.contains(rest) else { continue }
      let head = words[..<index].drop { EnglishWords.articles.contains($0.text) }.filter {
        !EnglishWords.modals.contains($0.text) && !["lie", "be"].contains($0.text)
      }
      guard let name = things(head[...]).first, head.allSatisfy({ $0.kind == .word }),
        situation.field(named: name.text)?.type == .date
          || situation.block == .form && FieldGuess(name.text, .en).type == .date
      else { return nil }
      var act = Act(.enter)
      act.objects = [name]
      act.field.limits = "from " + period(time.measure) + " after today"
      return act
    }
    return nil
  }

  private static let fromToday: Set<[String]> = [
    ["away"], ["ahead"], ["off"], ["from", "now"], ["in", "advance"], ["in", "the", "future"], ["after", "today"],
    ["from", "today"], ["in", "future"], ["after", "the", "application"], ["after", "the", "request"],
  ]

  private func isLimit(_ index: Int) -> Bool {
    EnglishNumber.comparison(words[...], index) != nil
      && EnglishNumber.measure(words[...], index)?.measure.unit != .letters
  }

  private func limits(_ found: EnglishNumber.Found) -> String {
    switch found.compared {
    case .range(let lower, let upper, _): lower.text + " to " + upper.text
    case .one(.atLeast, let measure): "at least " + measure.text
    case .one(.atMost, let measure): "up to " + measure.text
    case .one(.under, let measure): "under " + measure.text
    case .one(.over, let measure): "over " + measure.text
    case .one(.equal, let measure): measure.text
    }
  }

  // MARK: Sums
  func sum() -> Told? {
    guard let equals = words.firstIndex(where: { $0.text == "is" || $0.text == "=" || $0.text == "equals" }), equals > 0
    else { return nil }
    let rest = words[(equals + 1)...]
    let signs: [([String], String)] = [
      (["times"], "×"), (["multiplied", "by"], "×"), (["x"], "×"), (["×"], "×"), (["*"], "×"), (["plus"], "+"),
      (["+"], "+"), (["minus"], "−"), (["of"], "of"), (["less"], "−"), (["divided", "by"], "÷"),
      (["÷"], "÷"),
    ]
    guard let name = things(words[..<equals]).first else { return nil }
    for index in rest.indices {
      for (phrase, sign) in signs where rest[index...].starts(with: phrase) {
        let left = text(rest[..<index].drop { EnglishWords.articles.contains($0.text) })
        let right = text(rest[(index + phrase.count)...].drop { EnglishWords.articles.contains($0.text) })
        let isKnown = [left, right].contains { situation.field(named: $0) != nil }
        // 10% of the price, and not the price of the trip
        guard isKnown, !left.isEmpty, !right.isEmpty, sign != "of" || left.hasSuffix("%") else { continue }
        return .compute(name: name.text, value: "\(left) \(sign) \(right)")
      }
    }
    return nil
  }
}
