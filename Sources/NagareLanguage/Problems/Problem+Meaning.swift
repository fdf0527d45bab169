import NagareModel

// What can be odd about numbers, conditions and names.
extension Diagnostic {
  static func rangeUpsideDown(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .rangeUpsideDown, at: copy.place(range),
      what: Phrase(ja: "範囲の小さい方と大きい方が逆です。", en: "The range is the wrong way round."),
      how: Phrase(ja: "「1〜20」のように、小さい方を先に書きます。", en: "Put the smaller one first, as in 1 to 20."))
  }

  static func ambiguousNumber(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    let digits = copy.original(range).filter { $0.isNumber }
    return Diagnostic(
      .ambiguousNumber, at: copy.place(range),
      what: Phrase(ja: "「、」が、桁の区切りか、2つの数の間かが分かりません。", en: "The mark may separate digits or two numbers."),
      how: Phrase(
        ja: "1つの数なら「\(digits)」、2つなら間に空白を入れます。",
        en: "For one number write \(digits), for two put a space between them."))
  }

  static func ambiguousDate(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    let parts = copy.original(range).split(separator: "/").compactMap { Int($0) }
    if parts.count == 3, (1...12).contains(parts[0]), (1...12).contains(parts[1]) {
      return monthOrDay(copy, range, parts[0], parts[1], year: parts[2])
    }
    return Diagnostic(
      .unclearTime, at: copy.place(range),
      what: Phrase(ja: "西暦か元号かが分からない日付です。", en: "The year of this date could mean two things."),
      how: Phrase(ja: "「2026-04-01」か「令和8年4月1日」のように書きます。", en: "Write it as in 2026-04-01 or R8.4.1."))
  }

  /// 5/11: the 5th of November, or 11 May?
  static func monthOrDay(
    _ copy: MatchingCopy, _ range: Range<Int>, _ first: Int, _ second: Int, year: Int? = nil
  ) -> Diagnostic {
    let (one, other) = (MonthName.english[first - 1], MonthName.english[second - 1])
    let tail = year.map { " \($0)" } ?? ""
    return Diagnostic(
      .unclearTime, at: copy.place(range),
      what: Phrase(
        ja: "\(first)月\(second)日か、\(second)月\(first)日かが分かりません。",
        en: "Is that \(first) \(other) or \(second) \(one)?"),
      how: Phrase(
        ja: "「\(year.map { "\($0)年" } ?? "")\(first)月\(second)日」のように書きます。",
        en: "Write it as in \(second) \(one)\(tail) or \(first) \(other)\(tail)."))
  }

  static func ambiguousTime(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .unclearTime, at: copy.place(range),
      what: Phrase(ja: "午前か午後かが分からない時刻です。", en: "This time could be morning or afternoon."),
      how: Phrase(ja: "「17:00」か「午後5時」のように書きます。", en: "Write 5:00 for the morning, 17:00 for the afternoon."))
  }

  static func noSuchDate(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .unclearTime, at: copy.place(range),
      what: Phrase(ja: "暦にない日付です。", en: "There is no such day."),
      how: Phrase(ja: "年、月、日を確かめます。", en: "Check the year, the month and the day."))
  }

  static func dateWithoutYear(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .dateWithoutYear, at: copy.place(range),
      what: Phrase(ja: "年がないので、動かす日によって年が変わります。", en: "Without a year, the day depends on when the case runs."),
      how: Phrase(ja: "決まった日なら、年も書きます。", en: "Add the year if one certain day is meant."))
  }

  static func otherCurrency(_ copy: MatchingCopy, _ range: Range<Int>, _ other: Currency, flow: Currency) -> Diagnostic
  {
    let line = Phrase(
      ja: Vocabulary.primary(.currency).ja + " " + other.sign.ja,
      en: Vocabulary.primary(.currency).en + " " + other.sign.en)
    return Diagnostic(
      .otherCurrency, at: copy.place(range),
      what: Phrase(
        ja: "この流れの金額は「\(flow.sign.ja)」で、「\(copy.original(range))」は違う通貨です。",
        en: "The amounts of this flow are in \(flow.sign.en); \(copy.original(range)) is another currency."),
      how: Phrase(ja: "すべてこの通貨なら、「\(line.ja)」の行を書きます。", en: "If all are in this one, write the line “\(line.en)”."),
      fix: copy.place(forCurrencyLine: line))
  }

  /// 祝日 12月25日: a day on which the office is closed, and none of the holidays of a country.
  static func dayAmongHolidays(_ copy: MatchingCopy, _ days: Range<Int>, on line: Range<Int>) -> Diagnostic {
    let isJapanese = copy.scalars[line].contains(where: Cursor.isJapanese)
    let closed = Vocabulary.primary(.closed)
    return detailNotUnderstood(copy, days, detail: .holidays)
      .asking((isJapanese ? closed.ja : closed.en) + " " + copy.original(days), at: copy.place(line))
  }

  static func shareOfWhat(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .shareOfWhat, at: copy.place(range),
      what: Phrase(ja: "何に対する割合を足し引きするのかが分かりません。", en: "It is unclear of what this share is taken."),
      how: Phrase(ja: "「費用 + 費用の10%」のように、何の割合かも書きます。", en: "Say of what, as in “cost + 10% of cost”."))
  }

  static func conditionNotUnderstood(_ copy: MatchingCopy, _ range: Range<Int>, writtenAs example: Phrase) -> Diagnostic
  {
    Diagnostic(
      .conditionNotUnderstood, at: copy.place(range),
      what: Phrase(ja: "条件のこの部分が読めません。", en: "This part of the condition could not be read."),
      how: Phrase(ja: "「\(example.ja)」のような形で書きます。", en: "Write it as in “\(example.en)”."))
  }

  static func comparisonSlip(_ copy: MatchingCopy, _ range: Range<Int>, suggestion: Suggestion) -> Diagnostic {
    let place = copy.place(range)
    return Diagnostic(
      .conditionNotUnderstood, at: place,
      what: Phrase(ja: "条件のこの部分が読めません。", en: "This part of the condition could not be read."),
      how: Phrase(ja: "「\(suggestion.replacement)」ではありませんか。", en: "Did you mean “\(suggestion.replacement)”?"),
      fix: Fix([Fix.Edit(place, suggestion.replacement)]))
  }

  static func andOrAmbiguous(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .andOrAmbiguous, at: copy.place(range),
      what: Phrase(ja: "「と」が「かつ」か「または」かが分かりません。", en: "“と” may mean “and” or “or”."),
      how: Phrase(ja: "「と」を「かつ」か「または」に書き換えます。", en: "Write the one you mean."))
  }

  static func calculationTooLong(_ copy: MatchingCopy, _ range: Range<Int>, most: Int) -> Diagnostic {
    Diagnostic(
      .tooDeep, at: copy.place(range),
      what: Phrase(
        ja: "1つの計算に\(most)個より多くの数が並んでいます。", en: "More than \(most) numbers stand in one calculation."),
      how: Phrase(ja: "途中までを別の「計算」にして、名前を付けます。", en: "Give a part of it a name in a calculation of its own."))
  }

  static func tooNested(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .tooDeep, at: copy.place(range),
      what: Phrase(ja: "かっこの重なりが深すぎます。", en: "Too many brackets stand inside one another."),
      how: Phrase(ja: "条件や計算を2つに分けます。", en: "Split it into two."))
  }

  static func detailNotUnderstood(_ copy: MatchingCopy, _ range: Range<Int>, detail: Word) -> Diagnostic {
    let sample = DetailSample.of(detail)
    return Diagnostic(
      .detailNotUnderstood, at: copy.place(range),
      what: Phrase(
        ja: "「\(Vocabulary.primary(detail).ja)」の続きが読めません。",
        en: "What follows “\(Vocabulary.primary(detail).en)” could not be read."),
      how: Phrase(ja: "「\(sample.ja)」のように書きます。", en: "Write it as in “\(sample.en)”."))
  }

  /// The same problem with the question whether this was meant, for what is written there.
  func asking(_ meant: String, at place: Place) -> Diagnostic {
    var asked = self
    asked.how = Phrase(ja: "「\(meant)」ではありませんか。", en: "Did you mean “\(meant)”?")
    asked.fix = Fix([Fix.Edit(place, meant)])
    return asked
  }

  static func dueWithoutDate(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .detailNotUnderstood, at: copy.place(range),
      what: Phrase(ja: "何の日から前に数えるのかが分かりません。", en: "It does not say before which day."),
      how: Phrase(
        ja: "「開催日の10開庁日前」のように、日付の欄の名前を書きます。", en: "Name the date field: “10 business days before event date”."))
  }

  static func expressionNotUnderstood(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .expressionNotUnderstood, at: copy.place(range),
      what: Phrase(ja: "計算のこの部分が読めません。", en: "This part of the calculation could not be read."),
      how: Phrase(ja: "「単価 × 数量」のような形で書きます。", en: "Write it as in “price × quantity”."))
  }

  static func optionNotUnderstood(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .optionNotUnderstood, at: copy.place(range),
      what: Phrase(ja: "欄の決まりとして読めません。", en: "This cannot follow the kind of a field."),
      how: Phrase(
        ja: "範囲「1〜20」、「今日以降」、「任意」、「40字まで」などを書きます。",
        en: "Write a range (1 to 20), “from today”, “optional”, “up to 40” or the like."))
  }

  /// 文字(全角): brackets hold the unit of a number; what they say to people is a 説明 at the end of the line.
  static func unitOfNoNumber(_ copy: MatchingCopy, _ brackets: Range<Int>, end: Int) -> Diagnostic {
    let inside = copy.original(Cursor(copy, brackets).trimmed(brackets.dropFirst().dropLast()))
    let isJapanese = copy.scalars[brackets].contains(where: Cursor.isJapanese)
    let hint = isJapanese ? "説明「\(inside)」" : "hint \"\(inside)\""
    let isQuotable = !inside.contains { "「」\"".contains($0) }
    return Diagnostic(
      .optionNotUnderstood, at: copy.place(brackets),
      what: Phrase(ja: "単位を付けられるのは、数と金額の欄です。", en: "Only a number or an amount has a unit."),
      how: Phrase(ja: "書く人への案内なら「\(hint)」と書きます。", en: "For words to whoever fills it in write “\(hint)”."),
      fix: isQuotable
        ? Fix([Fix.Edit(copy.place(brackets), ""), Fix.Edit(copy.place(end..<end), " " + hint)]) : nil)
  }

  static func tooFewChoices(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .tooFewChoices, at: copy.place(range),
      what: Phrase(ja: "選ぶものが足りません。", en: "A choice needs at least two things."),
      how: Phrase(
        ja: "「選択 年休／夏季／病気」のように、2つ以上を「／」で分けて書きます。", en: "Separate them with “/”: choice annual / summer / sick."))
  }

  static func openBrace(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .openBrace, at: copy.place(range),
      what: Phrase(ja: "文の中の「{」が閉じていません。", en: "A “{” in the text is not closed."),
      how: Phrase(
        ja: "名前のあとに「}」を足します。「{」を文字として見せるときは「{{」と書きます。", en: "Add “}” after the name; write “{{” for a plain brace.")
    )
  }

  static func peopleUnclear(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .peopleUnclear, at: copy.place(range),
      what: Phrase(ja: "1人の名前か、何人かが分かりません。", en: "This may be one person or several."),
      how: Phrase(ja: "何人かなら「、」で分け、1人なら「」で囲みます。", en: "Separate several people with commas; put one name in quotes."))
  }

  static func unknownValue(_ copy: MatchingCopy, _ range: Range<Int>, among names: NameTable) -> Diagnostic {
    let near = names.nearest(to: range, in: copy)
    let known = names.names.prefix(3)
    let name = copy.original(range)
    let place = copy.place(range)
    return Diagnostic(
      .unknownValue, at: place,
      what: Phrase(ja: "「\(name)」という欄や計算はありません。", en: "There is no field or calculation “\(name)”."),
      how: near?.question
        ?? (known.isEmpty
          ? Phrase(ja: "申請の欄にある名前を書くか、欄を足します。", en: "Use the name of a field, or add the field to a form.")
          : Phrase(
            ja: known.map { "「\($0)」" }.joined() + "などの名前が使えます。",
            en: "Names you can use: " + known.map { "“\($0)”" }.joined(separator: ", ") + ".")),
      fix: near.map { Fix([Fix.Edit(place, $0.name)]) })
  }

  static func unknownTarget(_ copy: MatchingCopy, _ range: Range<Int>, among names: NameTable) -> Diagnostic {
    let name = copy.original(range)
    let near = names.nearest(to: range, in: copy)
    let shown = names.names.prefix(3)
    let place = copy.place(range)
    return Diagnostic(
      .unknownTarget, at: place,
      what: Phrase(ja: "行き先「\(name)」が、これより上にありません。", en: "“\(name)” is not found above this line."),
      how: near?.question
        ?? (shown.isEmpty
          ? Phrase(ja: "上にある行の題か担当を書きます。", en: "Name the title or the role of a line above.")
          : Phrase(
            ja: shown.map { "「\($0)」" }.joined() + "なら行けます。",
            en: "You can go to " + shown.map { "“\($0)”" }.joined(separator: ", ") + ".")),
      fix: near.map { Fix([Fix.Edit(place, $0.name)]) })
  }

  static func ambiguousTarget(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    let name = copy.original(range)
    return Diagnostic(
      .ambiguousTarget, at: copy.place(range),
      what: Phrase(ja: "「\(name)」に当たる行が2つ以上あります。", en: "More than one line fits “\(name)”."),
      how: Phrase(ja: "行き先の行に題を付け、その題を書きます。", en: "Give the line a title of its own and name that."))
  }

  static func unknownRole(_ copy: MatchingCopy, _ range: Range<Int>, among names: NameTable) -> Diagnostic {
    let name = copy.original(range)
    let near = names.nearest(to: range, in: copy)
    let known = names.names.prefix(3)
    let place = copy.place(range)
    return Diagnostic(
      .neverAsked, at: place,
      what: Phrase(ja: "「\(name)」が承認や決裁をする行がありません。", en: "No line asks “\(name)” to approve or decide."),
      how: near?.question
        ?? (known.isEmpty
          ? Phrase(ja: "承認か決裁をする人の名前を書きます。", en: "Name someone who approves or decides.")
          : Phrase(
            ja: known.map { "「\($0)」" }.joined() + "などの名前が使えます。",
            en: "Names you can use: " + known.map { "“\($0)”" }.joined(separator: ", ") + ".")),
      fix: near.map { Fix([Fix.Edit(place, $0.name)]) })
  }

  static func fieldTwice(_ copy: MatchingCopy, _ range: Range<Int>, first: Place) -> Diagnostic {
    let name = copy.original(range)
    return Diagnostic(
      .fieldTwice, at: copy.place(range),
      what: Phrase(ja: "同じ行の下に、欄「\(name)」が2つあります。", en: "One line has the field “\(name)” twice."),
      how: Phrase(ja: "どちらかの名前を変えるか、消します。", en: "Rename or remove one of them."),
      notes: [Note(first, Phrase(ja: "1つ目はここです。", en: "The first one is here."))])
  }
}

extension MatchingCopy {
  /// How many lines from the top a 流れ and a 通貨 line are looked for.
  private static let top = 20

  /// The line of the currency written below that of the flow; `nil` where there is no such line, or a currency already.
  fileprivate func place(forCurrencyLine line: Phrase) -> Diagnostic.Fix? {
    var end: Int?
    for range in lines().prefix(Self.top) {
      var cursor = Cursor(self, range)
      cursor.skipSpaces()
      switch cursor.word(.line)?.word {
      case .currency: return nil
      case .flow: end = place(range).end
      default: break
      }
    }
    guard let end else { return nil }
    let isJapanese = scalars.contains(where: Cursor.isJapanese)
    return Diagnostic.Fix([Diagnostic.Fix.Edit(Place(end, end), "\n" + (isJapanese ? line.ja : line.en))])
  }
}

/// A copyable example of each detail, shown when one could not be read.
enum DetailSample {
  static func of(_ word: Word) -> Phrase {
    switch word {
    case .due: Phrase(ja: "・期限 3開庁日", en: "- due 3 business days")
    case .wait: Phrase(ja: "待つ 3日", en: "wait 3 days")
    case .ifLate: Phrase(ja: "・過ぎたら: 催促", en: "- if late: remind")
    case .ifRejected: Phrase(ja: "・却下なら: 完了「見送り」", en: "- if rejected: finish \"Not this time\"")
    case .ifSentBack: Phrase(ja: "・差戻しなら: → 職員", en: "- if sent back: -> staff")
    case .ifAway: Phrase(ja: "・不在なら 課長補佐", en: "- if away: deputy")
    case .takes: Phrase(ja: "・所要 10〜30分", en: "- takes 10 to 30 minutes")
    case .hours: Phrase(ja: "・勤務 8:30〜17:15", en: "- hours 8:30 to 17:15")
    case .people: Phrase(ja: "・人数 2", en: "- people 2")
    case .answers: Phrase(ja: "・選択肢 賛成／反対", en: "- answers yes / no")
    case .holidays: Phrase(ja: "・祝日 なし", en: "- holidays none")
    case .closed: Phrase(ja: "・休み 水曜", en: "- closed Wednesday")
    case .openDays: Phrase(ja: "・開く 12月29日", en: "- open 12/29")
    case .openHours: Phrase(ja: "・開庁 9:00〜17:00", en: "- hours 9:00 to 17:00")
    case .currency: Phrase(ja: "通貨 ドル", en: "currency $")
    case .hint, .note: Phrase(ja: "・説明「…」", en: "- hint \"…\"")
    case .premise: Phrase(ja: "・もし 金額 が 100万円以上", en: "- if: amount is at least 1,000,000")
    case .absent: Phrase(ja: "・不在: 課長", en: "- away: section chief")
    case .late: Phrase(ja: "・期限切れ: なし", en: "- late: none")
    case .visits: Phrase(ja: "・通る: 課長", en: "- visits: section chief")
    case .skips: Phrase(ja: "・通らない: 部長", en: "- skips: director")
    case .notified: Phrase(ja: "・届く: 申請者", en: "- notified: applicant")
    case .notNotified: Phrase(ja: "・届かない: 部長", en: "- not notified: director")
    case .resultIs: Phrase(ja: "・結果: 完了", en: "- result: finished")
    case .inSequence: Phrase(ja: "・先に: 課長、部長", en: "- before: section chief, director")
    case .always: Phrase(ja: "・いつも 金額 が 100万円以下", en: "- always: amount is at most 1,000,000")
    case .never: Phrase(ja: "・決してない: 申請者が承認", en: "- never: applicant approves")
    case .within: Phrase(ja: "・日数以内: 10開庁日", en: "- within: 10 business days")
    case .peopleWithin: Phrase(ja: "・人数以内: 5人", en: "- people within: 5")
    default: Phrase(ja: "・\(Vocabulary.primary(word).ja)", en: "- \(Vocabulary.primary(word).en)")
    }
  }
}
