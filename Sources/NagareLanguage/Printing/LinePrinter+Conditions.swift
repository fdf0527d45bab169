import NagareModel

extension LinePrinter {
  func condition(_ condition: Condition) -> String {
    switch condition {
    case .any(let parts):
      if let short = shortAlternatives(parts) { return short }
      return parts.map { self.condition($0) }.joined(separator: " \(word(.or)) ")
    case .all(let parts):
      return parts.map { part in
        if case .any(let inner) = part, shortAlternatives(inner) == nil { return "(" + self.condition(part) + ")" }
        return self.condition(part)
      }.joined(separator: " \(word(.and)) ")
    case .not(.ended(let outcome)): return ended(outcome, isDenied: true)
    case .not(let inner): return negated("(\(self.condition(inner)))")
    case .denied(let inner): return denied(inner)
    case .answered(let subject, let answer): return answered(subject, answer, isDenied: false)
    case .holds(let item): return self.item(item)
    case .ended(let outcome): return ended(outcome, isDenied: false)
    case .equal(let value, _), .unequal(let value, _), .contains(let value, _), .isEmpty(let value),
      .isFilled(let value), .within(let value, _):
      guard let rest = predicate(condition, of: value) else { return "" }
      return compared(value, condition, rest)
    }
  }

  private func compared(_ value: Expression, _ condition: Condition, _ rest: String) -> String {
    let subject = expression(value)
    if case .contains = condition { return choose("\(subject) に \(rest)", "\(subject) \(rest)") }
    return choose("\(subject) が \(rest)", "\(subject) is \(rest)")
  }

  /// What is said of a value, without the value: the left side of a table's row too.
  func predicate(_ condition: Condition, of subject: Expression) -> String? {
    switch condition {
    case .equal(_, let value): return expression(value)
    case .unequal(_, let value): return negated(expression(value))
    case .within(_, let limits):
      if language == .en, limits.lower?.isIncluded == true, limits.upper?.isIncluded == true {
        return word(.between) + " " + limits.text(self)
      }
      return self.limits(limits)
    case .contains(_, let value):
      return choose("\(expression(value)) を\(word(.contains))", "\(word(.contains)) \(expression(value))")
    case .isEmpty: return word(.empty)
    case .isFilled: return choose(word(.empty) + word(.not), word(.not) + " " + word(.empty))
    case .denied(let inner): return predicate(inner, of: subject).map(negated)
    case .any(let parts):
      let values = parts.map { predicate($0, of: subject) }
      guard values.allSatisfy({ $0 != nil }) else { return nil }
      return values.compactMap { $0 }.joined(separator: " \(word(.or)) ")
    case .holds, .answered, .ended, .not, .all: return nil
    }
  }

  /// 年休 でない, not annual leave.
  private func negated(_ words: String) -> String { choose("\(words) \(word(.not))", "\(word(.not)) \(words)") }

  /// 種類 が 年休 または 夏季: equal to one of several, said with the name once.
  private func shortAlternatives(_ parts: [Condition]) -> String? {
    guard case .equal(let subject, _) = parts.first, parts.count > 1 else { return nil }
    var values: [String] = []
    for part in parts {
      guard case .equal(subject, .constant(let value)) = part else { return nil }
      values.append(self.value(value))
    }
    let list = values.joined(separator: " \(word(.or)) ")
    return choose("\(expression(subject)) が \(list)", "\(expression(subject)) is \(list)")
  }

  private func denied(_ inner: Condition) -> String {
    if case .answered(let subject, let answer) = inner { return answered(subject, answer, isDenied: true) }
    guard let value = inner.subject, let rest = predicate(.denied(inner), of: value) else { return "" }
    return compared(value, inner, rest)
  }

  private func ended(_ outcome: Outcome, isDenied: Bool) -> String {
    let result = isDenied ? negated(self.outcome(outcome)) : self.outcome(outcome)
    return choose("\(word(.result)) が \(result)", "\(word(.result)) is \(result)")
  }

  private func answered(_ subject: Condition.Subject, _ answer: Answer, isDenied: Bool) -> String {
    let said = self.answer(answer)
    let who: String
    switch subject {
    case .last: return isDenied ? negated(said) : said
    case .role(let role): who = spelling.of(meaning.symbols.roles.names[role])
    case .block(let block): who = quoted(spelling.of(workflow.blocks[block].title ?? ""))
    case .item(let item): who = "{" + self.item(item) + "}"
    }
    let asked = choose(who + word(.decisionOf) + " が ", word(.decisionOf) + " \(who) is ")
    return asked + (isDenied ? negated(said) : said)
  }

  private func answer(_ answer: Answer) -> String {
    if case .own(let name) = answer { spelling.of(name) } else { answer.phrase[language] }
  }
}

extension LinePrinter {
  /// The name of an ending, without quotes.
  func outcomeName(_ outcome: Outcome) -> String {
    if case .named(let own) = outcome { own } else { self.outcome(outcome) }
  }

  /// How a case ended.
  func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .finished: word(.finished)
    case .rejected: word(.rejected)
    case .withdrawn: word(.withdrawn)
    case .named(let own): quoted(own)
    }
  }
}

extension Condition {
  /// What a comparison, or several in a row, are about.
  fileprivate var subject: Expression? {
    switch self {
    case .equal(let value, _), .unequal(let value, _), .contains(let value, _), .isEmpty(let value),
      .isFilled(let value), .within(let value, _):
      value
    case .denied(let inner): inner.subject
    case .any(let parts): parts.first?.subject
    case .holds, .answered, .ended, .not, .all: nil
    }
  }
}

extension Limits {
  /// Both ends of `between … and …`.
  fileprivate func text(_ printer: LinePrinter) -> String {
    [lower, upper].compactMap { $0.map { printer.expression($0.value) } }.joined(separator: " and ")
  }
}
