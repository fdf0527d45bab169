import NagareModel

/// A bare WHO is a name, not a clause: 申請を係員がして、係長 is no person. In quotes anything is a name, and so is what
/// ends like an office or is used alike elsewhere.
enum Clause {
  /// Takes lines whose name is really a sentence out of the flow, and explains each.
  static func refuse(_ lines: inout [Line], _ copy: MatchingCopy, _ problems: inout [Diagnostic]) {
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
    for index in lines.indices {
      let line = lines[index]
      if case .block(let block) = line.statement, block.word == .notify, block.title == nil {
        problems.append(.missingMessage(copy, line.content))
        lines[index].statement = .unread
        continue
      }
      let isSentence =
        isUnused(line, copy) || isListOfFields(line, lines[..<index], copy)
        || names(line, copy).contains { isClause($0, in: copy) && !isUsedAlike($0, lines) }
      guard isSentence else { continue }
      problems.append(.sentence(copy, line.content, []))
      lines[index].statement = .unread
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

  /// form: name and date, below a form that has its people already.
  private static func isListOfFields(_ line: Line, _ above: ArraySlice<Line>, _ copy: MatchingCopy) -> Bool {
    guard case .block(let block) = line.statement, block.word == .form, names(line, copy).count > 1,
      copy.scalars[line.content.lowerBound..<block.who.lowerBound].contains(0x3A)
    else { return false }
    return above.contains { if case .block(let other) = $0.statement { other.word == .form } else { false } }
  }

  static func isClause(_ range: Range<Int>, in copy: MatchingCopy) -> Bool {
    guard !range.isEmpty, range.count < 200 else { return !range.isEmpty }
    // approval needed, 承認 不要: how it is, and nobody.
    if range.count < 10, states.contains(Array(copy.scalars[range])) { return true }
    // A name of kanji alone, or one English word, says nothing.
    guard copy.scalars[range].contains(where: { $0 == 0x20 || Cursor.isDigit($0) || (0x3041...0x3096).contains($0) })
    else { return false }
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

  private static let particles = Set("はがをにへでともの".unicodeScalars.map(\.value))
  private static let strong = Set(
    "the a an my our your it to them if when then that as with from by among".split(separator: " ").map(String.init))
  /// director after legal; after school club and look after team are names.
  private static let joining = Set("after before until via both".split(separator: " ").map(String.init))
  private static let offices = Set(
    "desk office board team section department committee group unit division bureau council counter club association society circle union staff clerk officer manager panel centre center"
      .split(separator: " ").map(String.init))
  private static let tells = Set(
    "if when once unless then is are was were must should shall will would that it them him her they he she we who has have needs to and or as well also please within after before required needed wanted pending mandatory comes goes lies rests first only too maybe perhaps both"
      .split(separator: " ").map(String.init))

  private static func isPerson(_ word: String) -> Bool { offices.contains(word) || EnglishWords.heads.contains(word) }

  private static func isEnglishClause(_ range: Range<Int>, _ copy: MatchingCopy) -> Bool {
    let words = EnglishTokens.words(copy, range)
    guard words.count > 1 else { return false }
    if EnglishWords.articles.contains(words[0].text) { return true }
    let endsLikeOffice = words.last.map { offices.contains($0.text) } ?? false
    let isTold = words.indices.contains { index in
      // chair of the committee is a name, and so are residents' desk and let them read committee.
      (index > 0 && joining.contains(words[index].text) && isPerson(words[index - 1].text)
        || strong.contains(words[index].text) && !(endsLikeOffice && EnglishWords.pronouns.contains(words[index].text))
        || words[index].isPossessive && !endsLikeOffice)
        && !(index > 0 && words[index - 1].text == "of")
    }
    if isTold { return true }
    if endsLikeOffice { return false }
    return words.contains { tells.contains($0.text) || $0.isPossessive }
  }
}
