/// A noun of a Japanese sentence, with what 「の」 puts before it.
struct JapaneseNoun {
  var range: Range<Int>
  var deed: Deed?
  var number: (measure: Measure, use: JapaneseNumber.Use)?
  var isQuote = false
  var quorum: Quorum?
  /// 購入理由 in 「購入理由を書く欄」.
  var inside: [JapaneseNoun] = []
  var aside: Aside?
  /// 課長 in 「課長の許可」.
  var owners: [JapaneseNoun] = []
}

/// Nouns that share a particle.
struct JapanesePhrase {
  var nouns: [JapaneseNoun]
  var particle: Particle?
  var isEither = false
  /// With its particle.
  var range: Range<Int> = 0..<0
}

/// A stretch of a Japanese sentence with one verb, or with a noun that stands for one.
struct JapaneseClause {
  var phrases: [JapanesePhrase] = []
  var deed: Deed?
  var tail = Tail()
  /// The verb's stem and how it ends in a dictionary.
  var stem: Range<Int>?
  var plain = ""
  var range: Range<Int>
  var marks: [Mark] = []
  /// でない場合, 以外なら.
  var isDenied = false
  /// The clause closes with a なら that follows a noun.
  var isCondition = false
  var isAfterNoun = false
  /// A comma stood in it, so that a noun before it is what the clause is about.
  var hasComma = false
}

/// Groups the tokens of a sentence into clauses.
struct JapaneseClauses {
  let tokens: [JapaneseToken]
  private(set) var clauses: [JapaneseClause] = []
  private var current: JapaneseClause
  private var nouns: [JapaneseNoun] = []
  private var owners: [JapaneseNoun] = []
  private var isEither = false
  private var hasJustPaused = false

  init(_ tokens: [JapaneseToken]) {
    self.tokens = tokens
    current = JapaneseClause(range: 0..<0)
    group()
  }

  private mutating func group() {
    for (index, token) in tokens.enumerated() {
      if current.phrases.isEmpty, nouns.isEmpty, owners.isEmpty, current.marks.isEmpty {
        current.range = token.range
      }
      current.range =
        min(current.range.lowerBound, token.range.lowerBound)..<max(current.range.upperBound, token.range.upperBound)
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      take(token, next, index)
      if case .comma = token.kind { hasJustPaused = true } else { hasJustPaused = false }
    }
    finishNouns(nil)
    if !current.phrases.isEmpty || current.deed != nil || !current.marks.isEmpty { close() }
  }

  private mutating func take(_ token: JapaneseToken, _ next: JapaneseToken?, _ index: Int) {
    switch token.kind {
    case .noun: push(JapaneseNoun(range: token.range, aside: token.aside))
    case .quote:
      var noun = JapaneseNoun(range: token.range)
      noun.isQuote = true
      push(noun)
    case .number(let measure, let use):
      var noun = JapaneseNoun(range: token.range)
      noun.number = (measure, use)
      push(noun)
      switch use {
      case .compare(_, closes: true):
        finishNouns(nil)
        current.isCondition = true
        close()
      // 3日以内に回答の案を: how long there is, and no owner of what follows.
      case .within where nouns.count == 1: finishNouns(nil)
      case .plain, .compare, .within, .before, .range: break
      }
    case .doing(let deed):
      // 町長|決裁: the office before it does it.
      var noun = JapaneseNoun(range: token.range)
      noun.deed = deed
      if let last = nouns.last, last.range.upperBound == token.range.lowerBound, last.deed == nil, !last.isQuote,
        last.number == nil
      {
        nouns.removeLast()
        noun.owners = last.owners + [last]
      }
      push(noun)
    case .mark(let mark): take(mark, token)
    case .particle(let particle): take(particle, token, next)
    case .comma: comma(index)
    case .verb(let deed, let tail):
      if tail.link == .ends, !tail.isAsked, let next, next.isNominal, !isAtEnd(next) {
        // 行き先、帰る日を書く: what stands before the comma is another of the list.
        if !hasJustPaused || nouns.isEmpty { finishNouns(nil) }
        if deed == .enter, let list = current.phrases.last, list.particle == .wo, list.nouns.count > 2 {
          // 団体名、使用日、人数を書いた申請書を出す: they write all that, and hand it in.
          var tail = tail
          tail.link = .and
          close(deed, tail, token)
          return
        }
        relative(token)
        return
      }
      finishNouns(nil)
      close(deed, tail, token)
    }
  }

  private mutating func close(_ deed: Deed, _ tail: Tail, _ verb: JapaneseToken) {
    current.deed = deed
    current.tail = tail
    current.stem = verb.stem
    current.plain = verb.plain
    current.isCondition = tail.link == .if
    close()
  }

  private func isAtEnd(_ token: JapaneseToken) -> Bool {
    if case .mark = token.kind { return true }
    return false
  }

  /// 出勤簿に記入する書類: a clause in front of a noun is part of its name.
  private mutating func relative(_ token: JapaneseToken) {
    var start = token.range.lowerBound
    let inside = nouns.isEmpty ? current.phrases.last.map { $0.particle == .wo ? $0.nouns : [] } ?? [] : []
    while nouns.isEmpty, let last = current.phrases.last, let noun = last.nouns.first,
      last.particle.map(\.bindsToVerb) ?? true
    {
      start = min(start, (noun.owners.first ?? noun).range.lowerBound)
      current.phrases.removeLast()
    }
    var noun = JapaneseNoun(range: start..<token.range.upperBound)
    noun.inside = inside
    if case .verb(let deed, _) = token.kind { noun.deed = deed }
    owners = [noun]
  }

  private mutating func push(_ noun: JapaneseNoun) {
    var noun = noun
    noun.owners = owners + noun.owners
    owners = []
    nouns.append(noun)
  }

  private mutating func take(_ mark: Mark, _ token: JapaneseToken) {
    switch mark {
    case .everyone, .anyone, .majority:
      var noun = JapaneseNoun(range: token.range)
      noun.quorum = mark == .everyone ? .everyone : mark == .anyone ? .anyone : .majority
      if nouns.isEmpty, owners.isEmpty {
        current.marks.append(mark)
      } else {
        nouns += owners
        owners = []
        current.marks.append(mark)
        finishNouns(.ga)
      }
      if token.range.isEmpty { push(noun) }
    case .atOnce, .inOrder:
      finishNouns(.ga)
      current.marks.append(mark)
    case .skip where [.need, .bad, .good].contains(nouns.last?.deed):
      // 承認は不要で、…
      finishNouns(nil)
      close()
    case .skip, .later: current.marks.append(mark)
    case .beside where !hasJustPaused && !current.phrases.isEmpty && nouns.isEmpty: current.marks.append(.atOnce)
    case .then where !hasJustPaused && !current.phrases.isEmpty && nouns.isEmpty: break
    case .then, .beside, .otherwise, .beyond:
      if !nouns.isEmpty || !current.phrases.isEmpty {
        finishNouns(nil)
        close()
      }
      current.marks.append(mark)
    }
  }

  private mutating func take(_ particle: Particle, _ token: JapaneseToken, _ next: JapaneseToken?) {
    switch particle {
    case .no:
      // 係長、課長の承認: each of them.
      owners = nouns
      nouns = []
      if next == nil || next.map({ if case .comma = $0.kind { true } else { false } }) ?? false {
        nouns = owners
        owners = []
      }
    case .title, .only: break
    case .andList: break
    case .to:
      if let next, next.isNominal { break }
      finishNouns(.to)
    case .or:
      isEither = true
      if next == nil || !(next?.isNominal ?? false) { finishNouns(.or) }
    case .if, .ifNot:
      finishNouns(particle)
      current.isCondition = true
      current.isDenied = particle == .ifNot
      close()
    case .after:
      finishNouns(nil)
      current.isAfterNoun = true
      close()
    case .isSo where current.phrases.contains(where: { $0.particle == .wo }) && nouns.last?.deed == nil:
      // 返却ポストを空にする: what somebody makes of it.
      guard let last = nouns.popLast() else { break }
      current.deed = .work
      current.stem = last.range.lowerBound..<token.range.lowerBound + 1
      current.plain = "する"
      if let next, case .comma = next.kind { current.tail.link = .and }
      close()
    case .isSo:
      finishNouns(nil)
      if let next, case .comma = next.kind { close() }
    case .wa where nouns.last?.deed == .away && current.phrases.last?.particle == .ga:
      // 課長が休暇中は.
      finishNouns(.if)
      current.isCondition = true
      close()
    case .ga, .wa, .mo, .wo, .ni, .kara, .de, .about, .as, .before: finishNouns(particle)
    }
  }

  private mutating func finishNouns(_ particle: Particle?) {
    if !owners.isEmpty, nouns.isEmpty {
      nouns = owners
      owners = []
    }
    guard !nouns.isEmpty else { return }
    let first = nouns[0].owners.first ?? nouns[0]
    let end = particle == nil ? nouns[nouns.count - 1].range.upperBound : current.range.upperBound
    let range = first.range.lowerBound..<max(first.range.upperBound, end)
    current.phrases.append(JapanesePhrase(nouns: nouns, particle: particle, isEither: isEither, range: range))
    nouns = []
    isEither = false
  }

  /// 、 between names is a list; behind a noun of doing it ends the clause.
  private mutating func comma(_ index: Int) {
    current.hasComma = current.hasComma || !nouns.isEmpty || !current.phrases.isEmpty
    // 承認は不要で、: what is so, and a clause of its own.
    if nouns.isEmpty, let phrase = current.phrases.last, phrase.particle == .de,
      [.need, .bad, .good, .away].contains(phrase.nouns.last?.deed)
    {
      close()
      return
    }
    guard let last = nouns.last else { return }
    // 建設課は図面、財政課は予算を: each of them has a thing of their own.
    if current.phrases.last?.particle == .wa, last.deed == nil, last.number == nil,
      opensTopic(behind: index),
      goesOnWithObject(behind: index + 2)
    {
      finishNouns(.wo)
      return
    }
    if index + 1 < tokens.count, case .particle(.or) = tokens[index + 1].kind { return }
    // 起案するのは主事、承認するのは主査: each of them a clause.
    if current.phrases.isEmpty, let before = clauses.last, case .cleft = before.tail.link {
      finishNouns(nil)
      close()
      return
    }
    // 答えは可、不可、保留: a list of answers.
    let isList =
      current.phrases.contains { $0.particle == .wa && $0.nouns.last?.deed == .reply } || isToChooseFrom(behind: index)
    let isPredicate = !isList && last.deed != nil && (!current.phrases.isEmpty || !last.owners.isEmpty)
    // 10万円以下は課長、10万円を超えたら: a case of its own.
    let isCase = current.phrases.contains { phrase in
      phrase.particle == .wa && phrase.nouns.contains { if case .compare? = $0.number?.use { true } else { false } }
    }
    let isElliptic =
      current.phrases.isEmpty && (clauses.last?.isCondition ?? false)
      && (opensCondition(behind: index) || opensTopic(behind: index))
    if isPredicate || isCase || isElliptic || last.number != nil && current.phrases.isEmpty == false {
      finishNouns(nil)
      close()
    }
  }

  /// 現金、口座振込、納付書から選ぶ: all of it is one list.
  private func isToChooseFrom(behind index: Int) -> Bool {
    for token in tokens[(index + 1)...] {
      switch token.kind {
      case .verb(.choose, _), .doing(.choose), .verb(.reply, _), .doing(.reply): return true
      case .verb, .particle(.ga), .particle(.wo), .particle(.if): return false
      case .noun, .quote, .number, .particle, .doing, .mark, .comma: continue
      }
    }
    return false
  }

  /// 校長が休みなら教頭、承認は3開庁日以内に: what follows has a topic of its own.
  private func opensTopic(behind index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index + 1].isNominal, case .particle(.wa) = tokens[index + 2].kind else {
      return false
    }
    return true
  }

  private func goesOnWithObject(behind index: Int) -> Bool {
    tokens[index...].contains { if case .particle(.wo) = $0.kind { true } else { false } }
  }

  /// 屋内なら係長、屋外なら課長: what follows is a condition of its own.
  private func opensCondition(behind index: Int) -> Bool {
    for token in tokens[(index + 1)...] {
      switch token.kind {
      case .particle(.if), .particle(.ifNot): return true
      case .number(_, .compare), .number(_, .range): return true
      case .verb(_, let tail): return tail.link == .if
      case .comma, .particle(.ga), .particle(.wo): return false
      case .noun, .quote, .number, .particle, .doing, .mark: continue
      }
    }
    return false
  }

  private mutating func close() {
    clauses.append(current)
    current = JapaneseClause(range: current.range.upperBound..<current.range.upperBound)
    nouns = []
    owners = []
    isEither = false
  }
}

extension [JapaneseClause] {
  /// 担当者に日付を書いて出してもらう: what is asked for at the end is asked of the same person before.
  func receivedTogether() -> [JapaneseClause] {
    var clauses = self
    for index in indices.dropLast().reversed() {
      let isAsking = [.enter, .attach, .choose].contains(clauses[index].deed) && clauses[index].tail.link == .and
      guard isAsking, clauses[index + 1].tail.isReceived,
        clauses[index].phrases.contains(where: { $0.particle == .ni }),
        !clauses[index].phrases.contains(where: { $0.particle == .ga || $0.particle == .wa })
      else { continue }
      clauses[index].tail.isReceived = true
    }
    return clauses
  }
}

extension Particle {
  /// Whether a phrase with it is part of what the verb says, rather than of who acts.
  fileprivate var bindsToVerb: Bool {
    switch self {
    case .wo, .no, .de, .to, .about: true
    case .ga, .wa, .mo, .ni, .kara, .andList, .or, .if, .ifNot, .before, .after, .only, .isSo, .title, .as: false
    }
  }
}
