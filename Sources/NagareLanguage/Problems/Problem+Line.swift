import NagareModel

// What can be odd about one line as it stands. Each maker says what it is and what to do, in one sentence each;
// the page behind the code is in `ReadingProblem`.
extension Diagnostic {
  static func unknownWord(_ copy: MatchingCopy, _ range: Range<Int>, suggestion: Suggestion?) -> Diagnostic {
    let place = copy.place(range)
    guard let suggestion else {
      return Diagnostic(
        .unknownWord, at: place,
        what: Phrase(ja: "知らないことばです。", en: "This word is not known here."),
        how: Phrase(
          ja: "「承認 課長」のように、何を、だれが、の順に書きます。使えることばは `nagare words` で見られます。",
          en: "Write what, then who: “approval section chief”. Type `nagare words` to see the words you can use."))
    }
    return Diagnostic(
      .unknownWord, at: place,
      what: Phrase(ja: "知らないことばです。", en: "This word is not known here."),
      how: Phrase(
        ja: "「\(suggestion.replacement)」ではありませんか。", en: "Did you mean “\(suggestion.replacement)”?"),
      fix: suggestion.isOnlyOne ? Fix([Fix.Edit(place, suggestion.replacement)]) : nil)
  }

  /// - Parameter meant: what else has to be written behind the bullet, where the line is not right without.
  static func missingBullet(_ copy: MatchingCopy, _ line: Range<Int>, before meant: String? = nil) -> Diagnostic {
    let place = copy.place(line)
    let bullet = copy.scalars[line].contains(where: Cursor.isJapanese) ? "・" : "- "
    return Diagnostic(
      .missingBullet, at: place,
      what: Phrase(ja: "欄や期限の行の頭に「・」がありません。", en: "The “-” in front of a field or a detail is missing."),
      how: meant.map {
        Phrase(ja: "「\(bullet)\($0)」ではありませんか。", en: "Did you mean “\(bullet)\($0)”?")
      } ?? Phrase(ja: "行の頭に「・」を付けます。", en: "Put “-” in front of it."),
      fix: Fix([meant.map { Fix.Edit(place, bullet + $0) } ?? Fix.Edit(Place(place.start, place.start), bullet)]))
  }

  /// 課長、期限3日: a detail on the block's own line, with other signs behind `end` than a space and the bullet.
  static func missingBullet(_ copy: MatchingCopy, _ detail: Range<Int>, behind end: Int) -> Diagnostic {
    let isJapanese = copy.scalars[detail].contains(where: Cursor.isJapanese)
    var start = end
    while start > 0, copy.scalars[start - 1] == 0x20 { start -= 1 }
    let signs = start..<detail.lowerBound
    var edits = [Fix.Edit(copy.place(signs), isJapanese ? " ・" : " - ")]
    if copy.scalars[signs].contains(0x28), Cursor(copy, detail.upperBound..<copy.scalars.count).current == 0x29 {
      edits.append(Fix.Edit(copy.place(detail.upperBound..<detail.upperBound + 1), ""))
    }
    let words = copy.original(detail)
    return Diagnostic(
      .missingBullet, at: copy.place(detail),
      what: Phrase(ja: "「\(words)」の前に「・」がありません。", en: "The “-” in front of “\(words)” is missing."),
      how: Phrase(ja: "前に空白と「・」を付けます。", en: "Put a space and “- ” in front of it."), fix: Fix(edits))
  }

  /// A word that is not known and stands alone: what was probably meant, and what is to follow it.
  static func unfinished(
    _ copy: MatchingCopy, _ head: Range<Int>, meant: Suggestion, _ lack: Diagnostic
  ) -> Diagnostic {
    let name = Vocabulary.primary(meant.word)
    let isJapanese = copy.scalars[head].contains(where: Cursor.isJapanese)
    let word = Diagnostic.Fix.Edit(copy.place(head), isJapanese ? name.ja : name.en)
    return Diagnostic(
      lack.code, at: copy.place(head),
      what: Phrase(ja: "「\(name.ja)」のことではありませんか。", en: "Did you mean “\(name.en)”?"), how: lack.how,
      fix: lack.fix.map { Diagnostic.Fix([word] + $0.edits) })
  }

  static func missingWho(_ copy: MatchingCopy, _ line: Range<Int>, word: Word, insertAt: Int) -> Diagnostic {
    let name = Vocabulary.primary(word)
    return Diagnostic(
      .missingWho, at: copy.place(line),
      what: Phrase(ja: "「\(name.ja)」をだれがするのか、書かれていません。", en: "“\(name.en)” does not say who."),
      how: Phrase(ja: "「\(name.ja) 課長」のように、名前を続けて書きます。", en: "Add the person: “\(name.en) section chief”."))
  }

  /// - Parameter unquoted: what seems to be the message: {days} or [days].
  static func missingMessage(_ copy: MatchingCopy, _ line: Range<Int>, unquoted: Range<Int>? = nil) -> Diagnostic {
    guard let unquoted else {
      return Diagnostic(
        .missingMessage, at: copy.place(line),
        what: Phrase(ja: "通知の文がありません。", en: "The message is missing."),
        how: Phrase(ja: "最後に「お知らせします」のような文を「」で書きます。", en: "Add the words in quotes: notify staff \"It is ready\"."))
    }
    let name = copy.original(unquoted.dropFirst().dropLast())
    let isJapanese = copy.scalars[line].contains(where: Cursor.isJapanese)
    let message = isJapanese ? "「{\(name)}」" : "\"{\(name)}\""
    return Diagnostic(
      .missingMessage, at: copy.place(unquoted),
      what: Phrase(ja: "通知の文は「」で囲みます。", en: "The message goes between quotes."),
      how: Phrase(ja: "\(message) と書きます。", en: "Write \(message)."),
      fix: Diagnostic.Fix([.init(copy.place(unquoted), message)]))
  }

  /// A line that reads, and was hardly meant as it reads.
  static func everydayWords(_ copy: MatchingCopy, _ line: Range<Int>) -> Diagnostic {
    sentence(copy, line, [])
  }

  static func nothingToClose(_ copy: MatchingCopy, _ line: Range<Int>) -> Diagnostic {
    Diagnostic(
      .nothingToClose, at: copy.place(line),
      what: Phrase(ja: "ここには、これと組になる行がありません。", en: "Nothing above goes with this line."),
      how: Phrase(ja: "この行を消すか、組になる「もし」や「同時に」を足します。", en: "Remove it, or add the “if” or “together” it belongs to."))
  }

  static func onlyBranch(at place: Place) -> Diagnostic {
    let also = Vocabulary.primary(.also)
    return Diagnostic(
      .onlyBranch, at: place,
      what: Phrase(
        ja: "同時に進むものが1つだけなので、中の行は上から順に進みます。",
        en: "There is only one branch here, so its lines go one after the other."),
      how: Phrase(
        ja: "同時に進めるものの間に「\(also.ja)」と書いた行を足します。",
        en: "Put a line “\(also.en)” between those that should go on side by side."))
  }

  static func openQuote(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    let cursor = Cursor(copy, range)
    let close = cursor.current.flatMap(Cursor.closing).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? "」"
    let place = copy.place(range)
    let hasBullet = cursor.first { $0.position > range.lowerBound && $0.current == 0x30FB } != nil
    return Diagnostic(
      .openQuote, at: place,
      what: Phrase(ja: "かぎかっこが閉じていません。", en: "The quote is not closed."),
      how: Phrase(ja: "文の終わりに、閉じるかっこ( \(close) )を足します。", en: "Add \(close) where the words end."),
      fix: hasBullet ? nil : Fix([Fix.Edit(Place(place.end, place.end), close)]))
  }

  static func unknownType(_ copy: MatchingCopy, _ range: Range<Int>, suggestion: Suggestion?) -> Diagnostic {
    let place = copy.place(range)
    return Diagnostic(
      .unknownType, at: place,
      what: Phrase(ja: "知らない欄の種類です。", en: "This kind of field is not known."),
      how: suggestion.map {
        Phrase(ja: "「\($0.replacement)」ではありませんか。", en: "Did you mean “\($0.replacement)”?")
      }
        ?? Phrase(
          ja: "文字、数、金額、日付、時刻、選択、ファイルなどから選びます。",
          en: "Choose one, such as text, number, money, date, time, choice or file."),
      fix: suggestion.flatMap { $0.isOnlyOne ? Fix([Fix.Edit(place, $0.replacement)]) : nil })
  }

  static func missingType(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .unknownType, at: copy.place(range),
      what: Phrase(ja: "欄の種類がありません。", en: "The field does not say what kind it is."),
      how: Phrase(
        ja: "「日数: 数」のように、名前のあとに種類を書きます。", en: "Put the kind after the name, as in “days: number”."))
  }

  static func twoThings(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    var start = range.lowerBound
    while start > 0, copy.scalars[start - 1] == 0x20 { start -= 1 }
    let isLine = Cursor(copy, range).word(.line) != nil
    return Diagnostic(
      .twoThings, at: copy.place(range),
      what: Phrase(ja: "1行に2つのことが書かれています。", en: "There are two things on one line."),
      how: Phrase(ja: "ここから先を次の行に分けて書きます。", en: "Move this part to a line of its own."),
      fix: isLine ? Fix([Fix.Edit(copy.place(start..<range.lowerBound), "\n")]) : nil)
  }

  /// ・期限 3日、過ぎたら 催促
  static func twoDetails(_ copy: MatchingCopy, _ first: Range<Int>, _ second: Range<Int>) -> Diagnostic {
    let bullet = copy.scalars[first].contains(where: Cursor.isJapanese) ? "・" : "- "
    var problem = twoThings(copy, second)
    problem.proposals = [[first, second].map { bullet + copy.original($0) }]
    return problem
  }

  /// What a block, a role or a flow says once was said already.
  static func saidTwice(_ copy: MatchingCopy, _ range: Range<Int>, what: Phrase, first: Place) -> Diagnostic {
    Diagnostic(
      .saidTwice, at: copy.place(range),
      what: Phrase(ja: "「\(what.ja)」は、もう書かれています。", en: "“\(what.en)” has been said already."),
      how: Phrase(ja: "どちらか1つにします。", en: "Keep one of the two."),
      notes: [Diagnostic.Note(first, Phrase(ja: "はじめの行です。", en: "This is the first."))])
  }

  static func bulletBeforeBlock(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    let place = copy.place(range)
    return Diagnostic(
      .misplacedDetail, at: place,
      what: Phrase(ja: "この内容は、上の行に「・」で付けられません。", en: "This cannot be a “-” line of the line above."),
      how: Phrase(ja: "新しい行にするなら「・」を取ります。", en: "Take the “-” away to make it a line of its own."))
  }

  /// A detail below a line it does not go with, or below none: what it goes with, and the nearest such line above.
  static func wrongDetail(
    _ copy: MatchingCopy, _ range: Range<Int>, _ detail: Phrase, below owner: Phrase?, hosts: [Phrase],
    nearest: Place?
  ) -> Diagnostic {
    let names = Phrase.list(hosts.prefix(3).map(\.quoted), or: true)
    let isOpen = hosts.count > 3
    return Diagnostic(
      .misplacedDetail, at: copy.place(range),
      what: owner.map {
        Phrase(ja: "「\(detail.ja)」は「\($0.ja)」には付けられません。", en: "“\(detail.en)” does not go with “\($0.en)”.")
      } ?? Phrase(ja: "「\(detail.ja)」は、ここには付けられません。", en: "“\(detail.en)” cannot stand here."),
      how: hosts.isEmpty
        ? Phrase(ja: "この行を消すか、合う行の下に移します。", en: "Remove it, or move it below a line it goes with.")
        : Phrase(
          ja: "\(names.ja)\(isOpen ? "など" : "")のすぐ下に書きます。",
          en: "Put it right below \(isOpen ? "a line such as " : "")\(names.en)."),
      notes: nearest.map { [Diagnostic.Note($0, nearestHost)] } ?? [])
  }

  private static let nearestHost = Phrase(ja: "この行の下になら付けられます。", en: "It can stand right below this line.")

  /// 当日から where nothing says until when.
  static func noDeadline(_ copy: MatchingCopy, _ range: Range<Int>, detail: Phrase) -> Diagnostic {
    Diagnostic(
      .misplacedDetail, at: copy.place(range),
      what: Phrase(ja: "「\(detail.ja)」の前に、期限がありません。", en: "“\(detail.en)” needs a deadline above it."),
      how: Phrase(ja: "先に「期限 3開庁日」のような行を書きます。", en: "Write a line such as “due 3 business days” first."))
  }

  /// 過ぎたら 承認 where nobody approves.
  static func lateAnswer(_ copy: MatchingCopy, _ range: Range<Int>, _ answer: Answer, block: Phrase) -> Diagnostic {
    let word = Vocabulary.primary(answer == .approved ? .approve : .reject)
    return Diagnostic(
      .misplacedDetail, at: copy.place(range),
      what: Phrase(
        ja: "「\(block.ja)」には承認も却下もないので、「過ぎたら \(word.ja)」は付けられません。",
        en: "Nobody approves a “\(block.en)”, so it cannot say “if late: \(word.en)”."),
      how: Phrase(
        ja: "「催促」「引き継ぐ」「→ 行き先」「完了」などにします。", en: "Use remind, pass to, -> target or finish instead."))
  }

  /// 次の人: 選択 … under a block that takes no fields.
  static func fieldOutsideForm(_ copy: MatchingCopy, _ range: Range<Int>, name: Range<Int>, block: Phrase) -> Diagnostic
  {
    let name = copy.original(name)
    return Diagnostic(
      .misplacedDetail, at: copy.place(range),
      what: Phrase(ja: "「\(block.ja)」には欄「\(name)」を付けられません。", en: "“\(block.en)” cannot have the field “\(name)”."),
      how: Phrase(ja: "欄は「申請」か「作業」の下に書きます。", en: "Put fields below “form” or “task”."))
  }

  static func missingName(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingName, at: copy.place(range),
      what: Phrase(ja: "名前がありません。", en: "The name is missing."),
      how: Phrase(ja: "このことばのあとに、名前を続けて書きます。", en: "Write the name after this word."))
  }

  static func missingTarget(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingName, at: copy.place(range),
      what: Phrase(ja: "行き先がありません。", en: "It does not say where to go."),
      how: Phrase(ja: "「→ 申請」のように、行き先の題か担当を書きます。", en: "Name a title or a role, as in “-> staff”."))
  }

  static func missingCondition(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .missingCondition, at: copy.place(range),
      what: Phrase(ja: "どんなときかが書かれていません。", en: "It does not say when."),
      how: Phrase(ja: "「もし 日数 が 5日 を超える なら」のように書きます。", en: "Write it as in “if days is over 5”."))
  }

  static func missingEquals(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .expressionNotUnderstood, at: copy.place(range),
      what: Phrase(ja: "計算の形になっていません。", en: "This is not a calculation yet."),
      how: Phrase(ja: "「計算 合計 = 単価 × 数量」のように書きます。", en: "Write it as in “set total = price × quantity”."))
  }

  static func missingTableParts(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .incompleteTable, at: copy.place(range),
      what: Phrase(ja: "表の名前か、何ごとの表かがありません。", en: "The table lacks its name or what it goes by."),
      how: Phrase(ja: "「表 決裁者 金額ごと」のように書きます。", en: "Write it as in “table decider by price”."))
  }

  static func rowWithoutResult(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .incompleteTable, at: copy.place(range),
      what: Phrase(ja: "表の行の形になっていません。", en: "This is not a row of the table yet."),
      how: Phrase(ja: "「・50万円未満: 課長」のように、「:」で分けて書きます。", en: "Write it as in “- under 500,000: section chief”."))
  }

  /// A row of a table that looks at several things.
  static func rowParts(_ copy: MatchingCopy, _ range: Range<Int>, count: Int) -> Diagnostic {
    Diagnostic(
      .incompleteTable, at: copy.place(range),
      what: Phrase(
        ja: "この表は\(count)つのことを見ますが、行がそのとおりに分かれていません。",
        en: "This table goes by \(count) things, and the row is not divided so."),
      how: Phrase(
        ja: "順に「、」で\(count)つに分けます。どれでもよいところは「どれでも」と書きます。",
        en: "Give \(count) parts in order, separated by commas; “any” fits everything."))
  }

  static func stepNotUnderstood(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .stepNotUnderstood, at: copy.place(range),
      what: Phrase.unreadStep,
      how: Phrase(
        ja: "「・課長: 承認」「・結果: 完了」のように書きます。", en: "Write it as in “- section chief: approve” or “- result: finished”."))
  }

  static func assumptionNotUnderstood(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .assumptionNotUnderstood, at: copy.place(range),
      what: Phrase(ja: "見込みの行として読めません。", en: "This line of the assumptions could not be read."),
      how: Phrase(
        ja: "「・件数: 1日に 20件」「・課長: 所要 5〜20分」のように書きます。",
        en: "Write it as in “- arrivals: 20 a day” or “- section chief: takes 5 to 20 minutes”."))
  }

  static func blockAfterExample(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .blockAfterExample, at: copy.place(range),
      what: Phrase(ja: "「例」のあとに流れの行があります。", en: "There is a line of the flow after an example."),
      how: Phrase(ja: "この行を、最初の「例」より上に移します。", en: "Move it above the first example."))
  }

  static func secondHeader(_ copy: MatchingCopy, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .secondHeader, at: copy.place(range),
      what: Phrase(ja: "このファイルには、もう「流れ」があります。", en: "This file has a flow already."),
      how: Phrase(ja: "ここから先を別のファイルに分けます。", en: "Move this one to a file of its own."))
  }

  static func tooDeep(_ copy: MatchingCopy, _ range: Range<Int>, limit: Int) -> Diagnostic {
    Diagnostic(
      .tooDeep, at: copy.place(range),
      what: Phrase(
        ja: "「もし」の中の「もし」が、\(limit)より深く重なっています。", en: "More than \(limit) branches stand inside one another."),
      how: Phrase(ja: "流れを分けるか、表にします。", en: "Split the flow, or use a table."))
  }

  static func noBlock(_ place: Place) -> Diagnostic {
    Diagnostic(
      .noBlock, at: place,
      what: Phrase(ja: "流れに、まだ1行もありません。", en: "The flow has no line yet."),
      how: Phrase(ja: "「申請 職員」のような行を書きます。", en: "Write a line such as “form staff”."))
  }

  static func directional(_ place: Place, _ value: UInt32, all: [Place]) -> Diagnostic {
    let name = "U+" + String(value, radix: 16, uppercase: true)
    return Diagnostic(
      .hiddenDirection, at: place,
      what: Phrase(ja: "文字の向きを変える、見えない文字(\(name))があります。", en: "An invisible character (\(name)) reverses the text."),
      how: Phrase(ja: "この文字を消します。", en: "Remove this character."),
      fix: Fix(all.map { Fix.Edit($0, "") }))
  }

  static func zeroWidth(_ place: Place, _ value: UInt32, all: [Place]) -> Diagnostic {
    let name = "U+" + String(value, radix: 16, uppercase: true)
    let known = [0x200B: ("ゼロ幅スペース ", "zero-width space, ")][Int(value)]
    return Diagnostic(
      .unseenLetter, at: place,
      what: Phrase(
        ja: "見えない文字(\(known?.0 ?? "")\(name))が混ざっています。",
        en: "There is an invisible character (\(known?.1 ?? "")\(name))."),
      how: Phrase(ja: "この文字を消します。", en: "Remove this character."),
      fix: Fix(all.map { Fix.Edit($0, "") }))
  }

  static func decomposed(_ place: Place) -> Diagnostic {
    Diagnostic(
      .splitLetter, at: place,
      what: Phrase(ja: "濁点などが、文字と別々に入っています。", en: "Letters and their marks are stored apart here."),
      how: Phrase(
        ja: "そのままでも読めますが、書き直すと検索しやすくなります。", en: "It works as it is; typing it again makes it easier to search."))
  }
}
