import NagareModel

// What can be odd about the names in an example. The flow it is played on need not stand in the same text.
extension Diagnostic {
  /// `isCertain`: that somebody was not reached holds all the more of somebody who is not there.
  static func unknownPerson(
    _ copy: MatchingCopy, _ range: Range<Int>, among names: NameTable, isCertain: Bool
  ) -> Diagnostic {
    let name = copy.original(range)
    return missing(
      Phrase(ja: "「\(name)」という人は、この流れにいません。", en: "Nobody in this flow is called “\(name)”."), copy, range,
      among: names, isCertain: isCertain,
      otherwise: Phrase(ja: "流れの行に出てくる人の名前を書きます。", en: "Name somebody whom a line of the flow names."))
  }

  static func fieldWithoutWriter(_ copy: MatchingCopy, _ range: Range<Int>, writer: String) -> Diagnostic {
    let name = copy.original(range)
    return Diagnostic(
      .unknownInExample, at: copy.place(range),
      what: Phrase(ja: "「\(name)」は欄で、人ではありません。", en: "“\(name)” is a field, not a person."),
      how: Phrase(
        ja: "「・\(writer): \(name) …」のように、書く人から始めて、欄は1行に並べます。",
        en: "Begin with who fills it in, and put the fields on one line: “- \(writer): \(name) …”."))
  }

  static func unknownTitle(
    _ copy: MatchingCopy, _ range: Range<Int>, among names: NameTable, isCertain: Bool
  ) -> Diagnostic {
    let name = copy.original(range)
    return missing(
      Phrase(ja: "「\(name)」という題は、この流れにありません。", en: "No line of this flow has the title “\(name)”."), copy, range,
      among: names, isCertain: isCertain,
      otherwise: Phrase(ja: "流れの行にある題を書くか、題を足します。", en: "Use the title of a line, or give that line one."))
  }

  static func unknownResult(_ copy: MatchingCopy, _ range: Range<Int>, among names: NameTable) -> Diagnostic {
    let name = copy.original(range)
    return missing(
      Phrase(ja: "結果が「\(name)」になる道は、この流れにありません。", en: "This flow never ends as “\(name)”."), copy, range,
      among: names, isCertain: false,
      otherwise: Phrase(
        ja: "「完了」「却下」「取下げ」か、「完了「…」」の行にある結果を書きます。",
        en: "Use finished, rejected, withdrawn, or a result that a “finish” line names."))
  }

  private static func missing(
    _ what: Phrase, _ copy: MatchingCopy, _ range: Range<Int>, among names: NameTable, isCertain: Bool,
    otherwise: Phrase
  ) -> Diagnostic {
    let place = copy.place(range)
    let near = names.nearest(to: range, in: copy)
    let known = names.names.prefix(3)
    return Diagnostic(
      isCertain ? .unknownInDenial : .unknownInExample, at: place, what: what,
      how: near?.question
        ?? (known.isEmpty
          ? otherwise
          : Phrase(
            ja: known.map { "「\($0)」" }.joined() + "などの名前が使えます。",
            en: "Names you can use: " + known.map { "“\($0)”" }.joined(separator: ", ") + ".")),
      fix: near.map { Fix([Fix.Edit(place, $0.name)]) })
  }

  static func promiseWithoutClaim(_ place: Place) -> Diagnostic {
    Diagnostic(
      .promiseWithoutClaim, at: place,
      what: Phrase(ja: "この約束は、まだ何も約束していません。", en: "This promise does not claim anything yet."),
      how: Phrase(
        ja: "「・通る: 市長」「・終わる」のような行を足します。", en: "Add a line such as “- visits: mayor” or “- ends”."))
  }

  /// 部長を通る, for 通る: 部長.
  static func wordBehind(_ copy: MatchingCopy, _ range: Range<Int>, _ word: Word, _ who: Range<Int>) -> Diagnostic {
    let said = Vocabulary.primary(word)
    let line = String.claim(copy, range, word, who)
    return Diagnostic(
      .detailNotUnderstood, at: copy.place(range),
      what: Phrase(ja: "「\(said.ja)」は先に書きます。", en: "“\(said.en)” goes first."),
      how: Phrase(ja: "「\(line)」ではありませんか。", en: "Did you mean “\(line)”?"),
      fix: Fix([Fix.Edit(copy.place(range), line)]))
  }

  static func sharesSum(_ copy: MatchingCopy, _ range: Range<Int>, _ sum: Number) -> Diagnostic {
    let rest = Number(100).subtracting(sum).flatMap { $0 > .zero ? $0 : nil }
    return Diagnostic(
      .sharesSum, at: copy.place(range),
      what: Phrase(ja: "割合を足すと\(sum)%になります。", en: "The shares add up to \(sum)%."),
      how: rest.map { Phrase(ja: "残りの\($0)%も書いて、100%にします。", en: "Say what the other \($0)% are, to make it 100%.") }
        ?? Phrase(ja: "合わせて100%になるようにします。", en: "Make them 100% together."))
  }

  static func shareOutOfRange(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .assumptionNotUnderstood, at: copy.place(range),
      what: Phrase(ja: "割合は、0%から100%までです。", en: "A share lies between 0% and 100%."),
      how: Phrase(ja: "100件のうち何件かを考えて、その数にします。", en: "Think of how many cases in 100 it is."))
  }

  static func peopleOutOfRange(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    let (least, most) = (Role.possiblePeople.lowerBound, Role.possiblePeople.upperBound)
    return Diagnostic(
      .assumptionNotUnderstood, at: copy.place(range),
      what: Phrase(ja: "人数は、\(least)人から\(most)人までです。", en: "There are between \(least) and \(most) people."),
      how: Phrase(
        ja: "だれもいないときを試すなら、人数のかわりに「不在 100%」と書きます。",
        en: "To see what happens while nobody is there, write “away 100%” instead."))
  }

  static func notAValue(_ copy: MatchingCopy, _ range: Range<Int>, of field: String, choices: [String]) -> Diagnostic {
    let value = copy.original(range)
    return Diagnostic(
      .assumptionNotUnderstood, at: copy.place(range),
      what: Phrase(ja: "「\(value)」は「\(field)」の値として読めません。", en: "“\(value)” is no value of “\(field)”."),
      how: choices.isEmpty
        ? Phrase(ja: "「1〜2日 70%」のように、値か範囲と割合を書きます。", en: "Write a value or a range with its share, as in “1 to 2 70%”.")
        : Phrase(
          ja: choices.map { "「\($0)」" }.joined() + "のどれかにします。",
          en: "Use one of " + choices.map { "“\($0)”" }.joined(separator: ", ") + "."))
  }

  static func unknownAnswer(_ copy: MatchingCopy, _ range: Range<Int>, near: NearName?) -> Diagnostic {
    let place = copy.place(range)
    return Diagnostic(
      .stepNotUnderstood, at: place,
      what: Phrase.unreadAnswer,
      how: near?.question
        ?? Phrase(
          ja: "「承認」「差戻し「理由」」「日数 3」のように書きます。", en: "Write it as in: approve, send back \"why\", days 3."),
      fix: near.map { Fix([Fix.Edit(place, $0.name)]) })
  }

  /// A value an example fills in that the field does not offer, and that is nearly one it does.
  static func choiceSlip(_ copy: MatchingCopy, _ range: Range<Int>, of field: String, near: String) -> Diagnostic {
    let (place, value) = (copy.place(range), copy.original(range))
    return Diagnostic(
      .noSuchChoice, .warning, at: place,
      what: Phrase(ja: "「\(field)」の選択に「\(value)」はありません。", en: "“\(field)” does not offer “\(value)”."),
      how: Phrase(ja: "「\(near)」ではありませんか。", en: "Did you mean “\(near)”?"), fix: Fix([Fix.Edit(place, near)]))
  }

  static func valueMissing(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    let name = copy.original(range)
    return Diagnostic(
      .stepNotUnderstood, at: copy.place(range),
      what: Phrase(ja: "「\(name)」に何を入れるかがありません。", en: "“\(name)” does not say what is filled in."),
      how: Phrase(ja: "「日数 3」のように、名前のあとに続けて書きます。", en: "Put it behind the name, as in “days 3”."))
  }

  static func startsTooLate(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .stepNotUnderstood, at: copy.place(range),
      what: Phrase(ja: "「始まり」は、例の最初の行にだけ書けます。", en: "“starts” can only be the first line of an example."),
      how: Phrase(
        ja: "この行を例の先頭に移すか、「2026-05-11 10:00 まで」と書きます。",
        en: "Move it to the top, or write “until 2026-05-11 10:00”."))
  }
}

extension String {
  /// 通る: 部長, in the language of what was typed.
  static func claim(_ copy: MatchingCopy, _ range: Range<Int>, _ word: Word, _ who: Range<Int>) -> String {
    let said = Vocabulary.primary(word)
    let isEnglish = copy.original(range).contains { $0.isASCII && $0.isLetter }
    return "\(isEnglish ? said.en : said.ja): \(copy.original(who))"
  }
}
