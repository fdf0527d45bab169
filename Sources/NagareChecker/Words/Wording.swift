import NagareModel

extension Domain {
  /// What is in a part of this domain, as people say it: 「5日を超え10日未満」.
  func phrase(_ part: Extent) -> Phrase {
    var phrases = spans(of: part.values).map { phrase($0) }
    if part.canBeEmpty && extent.canBeEmpty { phrases.append(Phrase.empty) }
    return .list(phrases)
  }

  /// The unbroken pieces of a set that hold something of this domain.
  func spans(of values: Ranges) -> [Ranges.Span] {
    values.spans.filter { !isEmpty(Extent(values: $0.ranges, canBeEmpty: false)) }
  }

  func phrase(_ span: Ranges.Span) -> Phrase {
    if case .choice(let choices) = scale {
      return .list(choices.indices.filter { span.ranges.contains(Number($0)) }.map { choices[$0].quoted })
    }
    if let point = span.point { return phrase(point).framed(ja: ("ちょうど", ""), en: ("exactly ", "")) }
    let isDate = scale == .date
    let lower = span.lower.map { Border(lower: !$0.isAbove).phrase(phrase($0.number), ofDay: isDate) }
    let upper = span.upper.map { Border(upper: $0.isAbove).phrase(phrase($0.number), ofDay: isDate) }
    return switch (lower, upper) {
    case (let lower?, let upper?):
      // 5日を超え10日未満
      Phrase(
        ja: (lower.ja.hasSuffix("を超える") ? String(lower.ja.dropLast()) : lower.ja) + upper.ja,
        en: "\(lower.en) and \(upper.en)")
    case (let one?, nil), (nil, let one?): one
    case (nil, nil): Phrase(ja: "すべて", en: "everything")
    }
  }

  /// The same as a row of a table is written: 1人以上20人未満, 50万円; `nil` where it is not one stretch.
  func row(_ part: Extent) -> Phrase? {
    let spans = spans(of: part.values)
    guard spans.count == 1, let span = spans.first, !(part.canBeEmpty && extent.canBeEmpty) else { return nil }
    if case .choice(let choices) = scale, choices.indices.count(where: { span.ranges.contains(Number($0)) }) != 1 {
      return nil
    }
    if case .number = scale, let point = span.point { return phrase(point) }
    if case .number = scale, let lower = span.lower, let upper = span.upper, !lower.isAbove, !upper.isAbove {
      let (from, to) = (phrase(lower.number), phrase(upper.number))
      return Phrase(ja: "\(from.ja)以上\(to.ja)未満", en: "\(from.en) to under \(to.en)")
    }
    return span.lower == nil && span.upper == nil ? nil : phrase(span)
  }

  private func phrase(_ number: Number) -> Phrase {
    switch scale {
    case .number(let unit): number.phrase(unit)
    case .date: number.whole.flatMap { Day(number: $0) }?.phrase ?? number.phrase(nil)
    case .choice, .anything: number.phrase(nil)
    }
  }
}

extension Measure {
  /// What a value of this kind is called.
  var phrase: Phrase {
    switch kind {
    case .text: Phrase(ja: "文字", en: "text")
    case .number:
      unit.map { unit in
        Phrase(ja: "数(\(unit.phrase.ja))", en: "a number (\(unit.phrase.en))")
      } ?? Phrase(ja: "数", en: "a number")
    case .date: Phrase(ja: "日付", en: "a date")
    case .time: Phrase(ja: "時刻", en: "a time")
    case .choice: Phrase(ja: "選択", en: "a choice")
    case .yesNo: Phrase(ja: "「はい・いいえ」", en: "yes or no")
    case .file: Phrase(ja: "ファイル", en: "a file")
    case .role: Phrase(ja: "担当", en: "a role")
    }
  }
}

extension Subject {
  /// An expression in few words.
  func phrase(_ expression: Expression) -> Phrase {
    switch expression {
    case .item(let item): Phrase(name(of: item)).quoted
    case .applicant: Phrase.applicant.quoted
    case .today: Phrase(ja: "今日", en: "today").quoted
    case .coming(let month, let day): Phrase(ja: "\(month)月\(day)日", en: "\(month)/\(day)").quoted
    case .yearEnd: Phrase(ja: "年度末", en: "year end").quoted
    case .dayOfMonth(let day, let monthsOn): Phrase.day(day, monthsOn: monthsOn).quoted
    case .arithmetic, .call: Phrase(ja: "計算した値", en: "the calculated value")
    case .constant(let value): value.phrase(unit: nil, roles: workflow.roles).quoted
    }
  }

  func phrase(_ variable: Variable) -> Phrase {
    switch variable {
    case .item(let item): Phrase(name(of: item)).quoted
    case .answer(.last): Phrase.lastDecision
    case .answer(.role(let role)): decision(of: Phrase(workflow.roles[role].name))
    case .answer(.item(let item)): decision(of: Phrase(name(of: item)))
    case .answer(.block(let id)): decision(of: name(ofBlock: id))
    }
  }

  private func decision(of name: Phrase) -> Phrase {
    name.quoted.framed(ja: ("", "の判断"), en: ("the decision of ", ""))
  }
}
