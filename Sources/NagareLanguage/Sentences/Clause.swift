import NagareModel

/// A bare WHO is a name, not a clause: 申請を係員がして、係長 is no person. In quotes anything is a name, and so is what
/// ends like an office or is used alike elsewhere.
enum Clause {
  /// Takes lines whose name is really a sentence out of the flow, and explains each.
  static func refuse(
    _ lines: inout [Line], _ doubts: [Doubt], _ copy: MatchingCopy, _ problems: inout [Diagnostic]
  ) {
    // Names are counted only where one looks like a clause; most flows have none.
    var counts: [[UInt32]: Int]?
    func isUsedAlike(_ name: Range<Int>, _ lines: [Line]) -> Bool {
      let known =
        counts
        ?? lines.reduce(into: [:]) { known, line in
          for name in Set(names(line, copy).map { Folding.key(copy.scalars[$0]) }) { known[name, default: 0] += 1 }
          // → 使いたい: the title of a block, where it stands in quotes.
          if case .block(let block) = line.statement, let title = block.title {
            known[Folding.key(copy.scalars[title]), default: 0] += 1
          }
        }
      counts = known
      return known[Folding.key(copy.scalars[name]), default: 0] > 1
    }
    for (index, doubt) in doubts.enumerated() where doubt.isAny {
      let isSentence =
        doubt.isSure || doubt.listsFields && lines[..<index].contains(where: \.isForm)
        || doubt.clauses.contains { !isUsedAlike($0, lines) }
      guard doubt.lacksMessage || isSentence else { continue }
      let place = lines[index].content
      problems.append(
        doubt.lacksMessage
          ? .missingMessage(copy, place) : .sentence(copy, place, [], asking: quoting(names(lines[index], copy), copy)))
      lines[index].statement = .unread
    }
  }

  /// What is said where a short name alone was taken for a sentence: in quotes anything is a name.
  private static func quoting(_ names: [Range<Int>], _ copy: MatchingCopy) -> Phrase? {
    guard names.count == 1, names[0].count <= longestName else { return nil }
    let isJapanese = copy.scalars[names[0]].contains(where: Cursor.isJapanese)
    guard copy.scalars[names[0]].count(where: { $0 == 0x20 }) <= (isJapanese ? 0 : 2) else { return nil }
    let name = copy.original(names[0])
    return Phrase(
      ja: "1つの名前なら「\(name)」のように「」で囲みます。ほかは「承認 課長」のように、何を、だれが、の順に書きます。",
      en: "If it is one name, put it in quotes: \"\(name)\". Otherwise write what, then who: “approval section chief”.")
  }

  private static let longestName = 20

  /// What of a line, looked at alone, may be everyday words.
  struct Doubt: Sendable {
    /// A 通知 without its words.
    var lacksMessage = false
    /// It is a sentence, whatever stands on other lines.
    var isSure = false
    /// It is one below a form: form: name and date.
    var listsFields = false
    /// It is one where any of these names stands on no other line.
    var clauses: [Range<Int>] = []

    var isAny: Bool { lacksMessage || isSure || listsFields || !clauses.isEmpty }

    init(_ line: Line, _ copy: MatchingCopy) {
      if case .block(let block) = line.statement, block.word == .notify, block.title == nil {
        lacksMessage = true
        return
      }
      isSure = isUnused(line, copy)
      listsFields = isListOfFields(line, copy)
      clauses = names(line, copy).filter { isClause($0, in: copy) }
    }
  }

  /// The bare names of people on a line.
  private static func names(_ line: Line, _ copy: MatchingCopy) -> [Range<Int>] {
    func bare(_ range: Range<Int>) -> [Range<Int>] {
      People.pieces(range, copy: copy).compactMap {
        if case .name(let name, isQuoted: false) = $0 { name } else { nil }
      }
    }
    switch line.statement {
    case .block(let block): return bare(block.who)
    case .detail(.ifAway, let range), .jump(let range), .role(let range, _): return bare(range)
    case .finish(.some(let range))
    where range.lowerBound > 0 && Cursor.closing(copy.scalars[range.lowerBound - 1]) == nil:
      return bare(range)
    default: return []
    }
  }

  /// start over from the form: はじめ and 答え stand alone.
  private static func isUnused(_ line: Line, _ copy: MatchingCopy) -> Bool {
    guard case .lessonPart = line.statement else { return false }
    var cursor = Cursor(copy, line.content)
    _ = cursor.acceptWord(.line)
    cursor.skipSpaces()
    _ = cursor.accept(":")
    cursor.skipSpaces()
    return !cursor.isAtEnd
  }

  /// form: name and date, which below a form that has its people already names fields.
  private static func isListOfFields(_ line: Line, _ copy: MatchingCopy) -> Bool {
    guard case .block(let block) = line.statement else { return false }
    return block.word == .form && names(line, copy).count > 1
      && copy.scalars[line.content.lowerBound..<block.who.lowerBound].contains(0x3A)
  }

  static func isClause(_ range: Range<Int>, in copy: MatchingCopy) -> Bool {
    guard !range.isEmpty, range.count < 200 else { return !range.isEmpty }
    // approval needed, 承認 不要: how it is, and nobody.
    if range.count < 10, states.contains(Array(copy.scalars[range])) { return true }
    // A name of kanji alone, or one English word, says nothing, nor does one with its number: 窓口2.
    let letters = copy.scalars[range]
    let stem = letters.lastIndex { !Cursor.isDigit($0) }.map { letters[...$0] } ?? letters
    guard stem.contains(where: { $0 == 0x20 || Cursor.isDigit($0) || (0x3041...0x3096).contains($0) }) else {
      return false
    }
    return copy.scalars[range].contains(where: Cursor.isJapanese)
      ? isJapaneseClause(range, copy) : isEnglishClause(range, copy)
  }

  private static let states = Set(
    """
    needed required pending granted optional mandatory necessary wanted given obtained here there now later first \
    必要 不要 済 済み 後 後で あと あとで なし 無し 未 未定 待ち 任意
    """.split(whereSeparator: \.isWhitespace).map { Folding.key(String($0)) })
  private static let noNames = NameTable()

  private static func isJapaneseClause(_ range: Range<Int>, _ copy: MatchingCopy) -> Bool {
    // 承認は館長: the word of the line belongs to a sentence.
    if range.count > 1, particles.contains(copy.scalars[range.lowerBound]),
      !(0x3040...0x309F).contains(copy.scalars[range.lowerBound + 1])
    {
      return true
    }
    let lexer = JapaneseLexer(copy, range, names: noNames)
    let tokens = lexer.tokens
    if isOfficeInKana(range, copy, lexer) { return false }
    // 3日以内に対応: a time is nobody.
    if case .number(let measure, let use)? = tokens.first?.kind, tokens.count == 1 {
      if case .plain = use { return measure.unit.map(JapaneseNumber.timeUnits.contains) ?? false }
      return true
    }
    guard tokens.count > 1 || tokens.first.map({ !$0.isNominal }) ?? false else { return false }
    let endsLikeOffice = tokens.last.map { $0.isNominal && lexer.isOffice($0.range) } ?? false
    var hasVerb = false
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .verb(_, let tail):
        // 忘れ物預かり所: the stem of a verb inside a longer word.
        if endsLikeOffice, tail.link == .and, index + 1 < tokens.count,
          tokens[index + 1].range.lowerBound == token.range.upperBound, tokens[index + 1].isNominal,
          ![0x3066, 0x3067].contains(copy.scalars[token.range.upperBound - 1])
        {
          continue
        }
        hasVerb = true
        switch tail.link {
        case .ends, .and: if !endsLikeOffice, index > 0 || tokens.count > 1 { return true }
        case .if, .before, .after, .until, .content, .whether, .cleft: return true
        }
      case .particle(let particle):
        switch particle {
        // 代理で課長: how somebody acts is no part of a name.
        case .de where index > 0 && tokens[index - 1].kind.isStandingIn: return true
        case .ga, .wa, .kara, .if, .ifNot, .before, .after, .about, .or: return true
        case .ni, .mo, .wo, .isSo, .de, .as:
          if !endsLikeOffice
            || tokens[index...].contains(where: { if case .particle(.ga) = $0.kind { true } else { false } })
          {
            return true
          }
        // 課長のみ
        case .only: if index + 1 == tokens.count { return true }
        case .to, .andList, .no, .title: continue
        }
      case .mark(let mark):
        switch mark {
        case .skip where index > 0 && tokens[index - 1].kind.isOf: return true
        case .skip, .then, .later: if index == 0, tokens.count > 1 { return true }
        case .inOrder, .beside, .atOnce, .otherwise, .beyond: return true
        // みんなで決める会 is a name.
        case .everyone, .anyone, .majority: if tokens.count > 1, !endsLikeOffice { return true }
        }
      case .number(_, let use):
        switch use {
        case .compare, .within, .before, .range: return true
        case .plain: continue
        }
      case .noun, .quote, .doing, .comma: continue
      }
    }
    return hasVerb && !endsLikeOffice
  }

  /// すぐやる課, すこやか相談室: an office whose name begins in kana, behind which it is kanji to the end. Kana that only
  /// lead up to what stands behind them make no name: まず係長, ここから総務課.
  private static func isOfficeInKana(_ range: Range<Int>, _ copy: MatchingCopy, _ lexer: JapaneseLexer) -> Bool {
    let kana = range.prefix { (0x3041...0x3096).contains(copy.scalars[$0]) }
    guard kana.count > 1, kana.count < range.count, lexer.isOffice(range),
      range.dropFirst(kana.count).allSatisfy({ Cursor.isKanjiOrKatakana(copy.scalars[$0]) }),
      let first = lexer.tokens.first
    else { return false }
    let letters = Array(copy.scalars[kana])
    guard !leading.contains(where: { letters.suffix($0.count).elementsEqual($0) }) else { return false }
    if case .mark = first.kind, first.range.upperBound >= kana.endIndex { return false }
    // かかりちょうか課長
    return !lexer.isOffice(kana.startIndex..<kana.endIndex - 1)
  }

  private static let leading = "は が を に へ で も から まで より って して したら なら たら れば つぎに".split(separator: " ").map {
    $0.unicodeScalars.map(\.value)
  }
  private static let particles = Set("はがをにへでともの".unicodeScalars.map(\.value))
  private static let strong = "the a an my our your it to them if when then that as with from by among".wordSet
  /// director after legal; after school club and look after team are names.
  private static let joining = "after before until via both".wordSet
  // The last lines: accounting pays invoice. Words that are as often things, such as checks and works, say nothing.
  private static let tells =
    """
    if when once unless then is are was were must should shall will would that it them him her they he she we who has \
    have needs to and or as well also please within after before required needed wanted pending mandatory comes goes \
    lies rests first only too maybe perhaps both \
    approves accepts agrees authorises authorizes decides verifies examines inspects validates sends tells informs \
    notifies advises submits applies enters attaches encloses chooses picks selects rejects refuses declines denies \
    gives asks pays buys writes fills does makes takes gets lets keeps puts sees reads
    """
    .wordSet

  private static func isPerson(_ word: String) -> Bool {
    OfficeWords.endInEnglish(Folding.key(of: word)) || EnglishWords.heads.contains(word)
  }

  private static func isEnglishClause(_ range: Range<Int>, _ copy: MatchingCopy) -> Bool {
    let words = EnglishTokens.words(copy, range)
    guard words.count > 1 else { return false }
    if EnglishWords.articles.contains(words[0].text) { return true }
    let endsLikeOffice = OfficeWords.endInEnglish(copy.scalars[range])
    let isTold = words.indices.contains { index in
      // chair of the committee is a name, and so are residents' desk, team A and let them read committee.
      (index > 0 && joining.contains(words[index].text) && isPerson(words[index - 1].text)
        || strong.contains(words[index].text) && !(endsLikeOffice && EnglishWords.pronouns.contains(words[index].text))
        || words[index].isPossessive && !endsLikeOffice)
        && !(index > 0 && words[index - 1].text == "of") && !(words[index].text == "a" && index == words.count - 1)
    }
    if isTold { return true }
    if endsLikeOffice { return false }
    return words.contains { tells.contains($0.text) || $0.isPossessive }
  }
}

extension Line {
  fileprivate var isForm: Bool { if case .block(let block) = statement { block.word == .form } else { false } }
}
