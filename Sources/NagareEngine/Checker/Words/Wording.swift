import NagareModel

extension Unit {
  /// As it is written behind a number.
  var phrase: Phrase {
    switch self {
    case .yen: Phrase(ja: "円", en: "yen")
    case .dollar: Phrase(ja: "ドル", en: "dollars")
    case .euro: Phrase(ja: "ユーロ", en: "euros")
    case .pound: Phrase(ja: "ポンド", en: "pounds")
    case .day: Phrase(ja: "日", en: "days")
    case .businessDay: Phrase(ja: "開庁日", en: "business days")
    case .week: Phrase(ja: "週間", en: "weeks")
    case .month: Phrase(ja: "か月", en: "months")
    case .year: Phrase(ja: "年", en: "years")
    case .hour: Phrase(ja: "時間", en: "hours")
    case .minute: Phrase(ja: "分", en: "minutes")
    case .person: Phrase(ja: "人", en: "people")
    case .matter: Phrase(ja: "件", en: "cases")
    case .piece: Phrase(ja: "個", en: "pieces")
    case .time: Phrase(ja: "回", en: "times")
    case .copy: Phrase(ja: "通", en: "copies")
    case .percent: Phrase(ja: "%", en: "%")
    case .other(let word): Phrase(word)
    }
  }
}

extension Unit {
  /// The English word behind 1.
  fileprivate var one: String {
    switch self {
    case .dollar: "dollar"
    case .euro: "euro"
    case .pound: "pound"
    case .day: "day"
    case .businessDay: "business day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    case .hour: "hour"
    case .minute: "minute"
    case .person: "person"
    case .matter: "case"
    case .piece: "piece"
    case .time: "time"
    case .copy: "copy"
    case .yen, .percent, .other: phrase.en
    }
  }
}

extension Period {
  /// 3開庁日, “3 business days”.
  public var phrase: Phrase { Number(count).phrase(measure) }

  private var measure: NagareModel.Unit {
    switch unit {
    case .minute: .minute
    case .hour: .hour
    case .day: .day
    case .businessDay: .businessDay
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }
}

extension Number {
  /// 「50万円」 and “500,000 yen”.
  func phrase(_ unit: Unit?) -> Phrase {
    let (ja, en) = (inTenThousands, grouped)
    guard let unit else { return Phrase(ja: ja, en: en) }
    let word = self == Number(1) ? unit.one : unit.phrase.en
    return Phrase(ja: ja + unit.phrase.ja, en: en + (unit == .percent ? "" : " ") + word)
  }

  /// `50万`, `1億2000万`; an amount that is not round in this way stays as it is.
  private var inTenThousands: String {
    guard let whole, whole > 0, whole.isMultiple(of: 10_000) else { return grouped }
    let (hundredMillions, rest) = whole.quotientAndRemainder(dividingBy: 100_000_000)
    return (hundredMillions > 0 ? "\(hundredMillions)億" : "") + (rest > 0 ? "\(rest / 10_000)万" : "")
  }
}

extension Domain {
  /// What is in a part of this domain, as people say it: 「5日を超え10日未満」.
  func phrase(_ part: Extent) -> Phrase {
    var phrases = spans(of: part.values).map { phrase($0) }
    if part.canBeEmpty && extent.canBeEmpty { phrases.append(Phrase(ja: "空", en: "empty")) }
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
    let lower = span.lower.map { cut in
      phrase(cut.number).framed(
        ja: ("", cut.isAbove ? (isDate ? "より後" : "を超え") : (isDate ? "以降" : "以上")),
        en: (cut.isAbove ? (isDate ? "after " : "over ") : (isDate ? "from " : "at least "), ""))
    }
    let upper = span.upper.map { cut in
      phrase(cut.number).framed(
        ja: ("", cut.isAbove ? (isDate ? "まで" : "以下") : (isDate ? "より前" : "未満")),
        en: (cut.isAbove ? (isDate ? "until " : "up to ") : (isDate ? "before " : "under "), ""))
    }
    return switch (lower, upper) {
    case (let lower?, let upper?): Phrase(ja: lower.ja + upper.ja, en: "\(lower.en) and \(upper.en)")
    case (let lower?, nil) where lower.ja.hasSuffix("を超え"): lower.framed(ja: ("", "る"), en: ("", ""))
    case (let one?, nil), (nil, let one?): one
    case (nil, nil): Phrase(ja: "すべて", en: "everything")
    }
  }

  private func phrase(_ number: Number) -> Phrase {
    switch scale {
    case .number(let unit): number.phrase(unit)
    case .date: number.whole.flatMap { Day(number: $0) }?.phrase ?? number.phrase(nil)
    case .choice, .anything: number.phrase(nil)
    }
  }
}

extension Day {
  /// 2026年5月11日, 2026-05-11
  var phrase: Phrase { Phrase(ja: inJapanese, en: description) }

  /// 2026年5月11日
  var inJapanese: String {
    let (year, month, day) = civil
    return "\(year)年\(month)月\(day)日"
  }
}

extension Phrase {
  /// 月末, 翌月25日, as a rule names the day.
  static func day(_ day: Int?, monthsOn: Int) -> Phrase {
    let month: Phrase =
      switch monthsOn {
      case 0: Phrase(ja: day == nil ? "" : "今月", en: day == nil ? "" : " of this month")
      case 1: Phrase(ja: "翌月", en: " of next month")
      default: Phrase(ja: "\(monthsOn)か月後の月の", en: " of the month \(monthsOn) months on")
      }
    guard let day else {
      return Phrase(
        ja: month.ja.isEmpty ? "月末" : month.ja + "末", en: month.en.isEmpty ? "month end" : "the end" + month.en)
    }
    return Phrase(ja: "\(month.ja)\(day)日", en: "day \(day)\(month.en)")
  }

  /// In the quotes of either language.
  var quoted: Phrase { framed(ja: ("「", "」"), en: ("“", "”")) }

  /// As a sentence begins.
  var atStart: Phrase { Phrase(ja: ja, en: en.prefix(1).uppercased() + en.dropFirst()) }

  func framed(ja: (String, String), en: (String, String)) -> Phrase {
    Phrase(ja: ja.0 + self.ja + ja.1, en: en.0 + self.en + en.1)
  }

  /// A few of them in a row; more than four are cut short.
  static func list(_ phrases: [Phrase], or: Bool = false) -> Phrase {
    let shown = phrases.prefix(4)
    let isCut = phrases.count > shown.count
    let en = shown.map(\.en)
    let last = isCut ? "…" : en.count > 1 ? (or ? " or " : " and ") + en[en.count - 1] : ""
    let first = isCut || en.count < 2 ? en : en.dropLast()
    return Phrase(
      ja: shown.map(\.ja).joined(separator: "、") + (isCut ? "…" : ""), en: first.joined(separator: ", ") + last)
  }
}

extension Measure {
  /// What a value of this kind is called.
  var phrase: Phrase {
    switch kind {
    case .text: Phrase(ja: "文字", en: "text")
    case .number:
      unit.map { unit in
        Phrase(ja: "数（\(unit.phrase.ja)）", en: "a number (\(unit.phrase.en))")
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
    case .applicant: Phrase(ja: "申請者", en: "applicant").quoted
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
    case .answer(.last): Phrase(ja: "直前の判断", en: "the last decision")
    case .answer(.role(let role)): decision(of: Phrase(workflow.roles[role].name))
    case .answer(.item(let item)): decision(of: Phrase(name(of: item)))
    case .answer(.block(let id)): decision(of: name(ofBlock: id))
    }
  }

  private func decision(of name: Phrase) -> Phrase {
    name.quoted.framed(ja: ("", "の判断"), en: ("the decision of ", ""))
  }
}
