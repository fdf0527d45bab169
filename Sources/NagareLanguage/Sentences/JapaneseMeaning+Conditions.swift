import NagareModel

// When something holds: 5万円以上なら, 不備があれば, 課長がいないときは.
extension JapaneseMeaning {
  /// 期限切れは, 不在時は: what the rest of the clause is about when that is so.
  func topic(_ clause: JapaneseClause) -> Circumstance? {
    guard clause.deed != nil || clause.phrases.count > 1 else { return nil }
    if let chosen = clause.phrases.first(where: isChosen) {
      return .isOne(chosen.nouns.map { text($0.range) }, negated: false)
    }
    for phrase in clause.phrases where phrase.particle == .wa || phrase.particle == .ni {
      guard let noun = phrase.nouns.last, let deed = noun.deed, phrase.nouns.count == 1 else { continue }
      switch deed {
      case .late: return .late
      case .away: return .away(noun.owners.last.map { named($0) })
      case .faulty: return .faulty
      case .bad: return .bad
      case .reject: return .rejected
      case .sendBack where phrase.particle == .wa || clause.phrases.contains { $0.nouns.last?.deed == .need }:
        return .sentBack
      default: continue
      }
    }
    return nil
  }

  /// 継続と変更は課長決裁: the choices of a field, said as what the rest is about.
  func isChosen(_ phrase: JapanesePhrase) -> Bool {
    phrase.particle == .wa
      && phrase.nouns.allSatisfy { situation.choice(text($0.range)) != nil && !situation.isRole(text($0.range)) }
  }

  mutating func condition(_ clause: JapaneseClause) {
    if let given = comparisons(clause, allPhrases: true) {
      leaveOutSubject(of: clause)
      told.append(.when(clause.isDenied ? denied(given) : given))
      return
    }
    let people = people(clause)
    let isNo = clause.tail.isNegative != clause.isDenied
    let nouns = clause.phrases.flatMap(\.nouns)
    let doing = nouns.last { $0.deed.map { !$0.isCarrier } ?? false } ?? nouns.last { $0.deed != nil }
    var deed = clause.deed
    if deed == nil || deed.map(\.isCarrier) ?? false, let noun = doing { deed = noun.deed }
    let words = text(clause.range)
    // 課長が見てくれないとき: nothing has come yet.
    if isNo, clause.tail.isReceived, deed?.isDoneBySomebody ?? false { return lapse(clause) }
    // 収集日になったら: until then it waits.
    if JapaneseWords.arrivals.contains(where: { words.hasSuffix($0) }),
      let day = nouns.last.map({ text($0.range) }), situation.field(named: day)?.type == .date
    {
      var act = Act(.wait)
      act.pause = day
      return told.append(.act(act))
    }
    switch deed {
    case .late: lapse(clause)
    case .done where isNo, .finish where isNo: lapse(clause)
    case .work where isNo:
      // 係長が処理しなければ: whoever was not asked yet has to be asked first.
      if let act = act(clause), !act.agents.isEmpty, !act.agents.allSatisfy({ situation.people.contains($0.text) }) {
        told.append(.act(act))
        if act.due != nil { return told.append(.when(.late)) }
      }
      lapse(clause)
    case .away:
      guard
        clause.deed == .away && clause.tail.isNegative || clause.stem == nil || clause.deed != .away
          || !isStaying(clause)
      else { return }
      let owner = doing?.owners.last ?? clause.phrases.first { [.ga, .wa, .mo].contains($0.particle) }?.nouns.last
      told.append(
        .when(.away(owner.flatMap { lexer.isOffice($0.range) || situation.isRole(text($0.range)) ? named($0) : nil })))
    case .faulty:
      let isAbsence = clause.deed == .have && (clause.tail.isNegative || isNone(clause))
      let isEnough = clause.deed == .faulty && clause.tail.isNegative && words.contains("足り") == false
      told.append(.when(isAbsence || isEnough || isNo && clause.deed != .faulty ? .approved : .faulty))
    case .bad:
      ask(people, isNo: false)
      let isPassed =
        !isNo && clause.stem.map { stem in JapaneseWords.passing.contains { text(stem).hasPrefix($0) } } ?? false
      told.append(.when(isPassed ? .approved : .bad))
    case .good:
      ask(people, isNo: isNo)
      told.append(.when(isNo ? .bad : .approved))
    case .approve, .decide, .judge, .check, .review, .look:
      if let missing = given(clause) { return told.append(.when(missing)) }
      let isAsked = people.allSatisfy { situation.people.contains(text($0.range)) }
      let isAnswered = situation.block == .approval || situation.block == .decision
      if !people.isEmpty, !isNo, !isAsked || !isAnswered && situation.block != deed?.blocks.first {
        if let act = act(clause) { told.append(.act(act)) }
        told.append(.when(.approved))
      } else {
        // 課長が承認しなければ: the 課長 has to be asked first.
        let asked = isNo && !people.isEmpty && !isAsked ? act(clause) : nil
        if let asked { told.append(.act(asked)) }
        // 5日以内に承認がなければ: nobody has said no, the time is over.
        if asked?.due != nil { return told.append(.when(.late)) }
        if isNo, time(in: clause) != nil { return lapse(clause) }
        told.append(.when(isNo ? .bad : .approved))
      }
    case .reject:
      ask(people, isNo: isNo)
      told.append(.when(isNo ? .approved : .rejected))
    case .sendBack: told.append(.when(isNo ? .approved : .sentBack))
    case .reply where isNo || isNone(clause): lapse(clause)
    case .wait:
      if let act = act(clause), act.pause != nil { told.append(.act(act)) }
    case .have
    where isNo && people.isEmpty && told.contains(where: { if case .when(.faulty) = $0 { true } else { false } }):
      // 直しがあれば戻し、なければ.
      told.append(.when(.approved))
    case .have, .attach, .enter:
      if let given = given(clause) {
        told.append(.when(given))
      } else if situation.block == .form, clause.deed == .have, !isNone(clause) {
        // 写真はあれば付けてもらう.
        optional = clause.phrases.filter { $0.particle == .wa || $0.particle == .ga || $0.particle == .mo }
          .flatMap(\.nouns).filter { $0.deed == nil && $0.number == nil && !isPerson($0) }
      } else if deed == .have,
        let thing = clause.phrases.flatMap(\.nouns).flatMap({ $0.owners + [$0] }).last(where: isThing)
      {
        // 空きがなければ, 飲食ありなら: nothing in the flow says so yet.
        let isMissing = isNo || isNone(clause)
        told.append(.when(.isOne([whole(thing) + (isMissing ? "がない" : "がある")], negated: false)))
      }
    default:
      // 漏水箇所が壁の中でなければ: what is said of the field, and not that nothing was written into it.
      let isSaidOfField =
        clause.deed == nil
        && state(clause).map { situation.field(named: $0) == nil && !JapaneseWords.blank.contains($0) } ?? false
      if let choice = choices(clause) {
        leaveOutSubject(of: clause)
        told.append(.when(choice))
      } else if !isSaidOfField, let given = given(clause) {
        told.append(.when(given))
      } else if isAboutThings(clause), let state = happening(clause) {
        told.append(.when(.isOne([state], negated: clause.isDenied)))
      } else if var act = act(clause), !act.agents.isEmpty || !act.receivers.isEmpty, act.deed != .unsaid {
        if begins(act, clause) { act.deed = .apply }
        told.append(.act(act))
      } else if let state = state(clause) {
        told.append(.when(.isOne([state], negated: clause.isDenied)))
      }
    }
  }

  /// 行き先が町外だったら: what nothing in the flow asks for yet.
  private func state(_ clause: JapaneseClause) -> String? {
    guard clause.deed == nil, let noun = clause.phrases.last?.nouns.last, isThing(noun) else { return nil }
    return whole(noun)
  }

  /// 使い終わったら: says only what comes before.
  func isSequence(_ clause: JapaneseClause) -> Bool {
    let words = text(clause.range)
    return (words.contains("たら") || words.contains("だら")) && !words.contains("だったら")
  }

  /// ごみが残っていれば: something is so, and nobody does it.
  private func isAboutThings(_ clause: JapaneseClause) -> Bool {
    let subjects = clause.phrases.filter { $0.particle == .ga }.flatMap(\.nouns)
    return clause.deed == .work && !isSequence(clause) && !subjects.isEmpty
      && subjects.allSatisfy { isThing($0) && !situation.isRole(text($0.range)) }
      && clause.phrases.allSatisfy { $0.particle == .ga || $0.nouns.allSatisfy(isThing) }
  }

  /// ごみが残っていれば: what would have to be known, as it ends in a dictionary.
  private func happening(_ clause: JapaneseClause) -> String? {
    guard let noun = clause.phrases.last(where: { $0.particle == .ga })?.nouns.last, let stem = clause.stem else {
      return nil
    }
    return whole(noun) + "が" + text(stem) + clause.plain
  }

  private func isThing(_ noun: JapaneseNoun) -> Bool {
    noun.number == nil && noun.deed == nil && !noun.isQuote && !isPerson(noun)
      && !OfficeWords.isNobody(text(noun.range))
  }

  /// 部長が却下しなければ: whoever was not asked yet has to be asked first.
  private mutating func ask(_ people: [JapaneseNoun], isNo: Bool) {
    let names = people.map(named)
    let isKnown = names.contains { name in
      situation.acts.contains { $0.people.contains { Folding.key(of: $0) == Folding.key(of: name.text) } }
        || told.contains { if case .act(let act) = $0 { act.agents.contains { $0.text == name.text } } else { false } }
    }
    guard !names.isEmpty, !isKnown else { return }
    var act = Act(.approve)
    act.agents = names
    told.append(.act(act))
  }

  /// いる said of somebody who is there.
  func isStaying(_ clause: JapaneseClause) -> Bool {
    guard let stem = clause.stem else { return false }
    return ["い", "居", "お"].contains(text(stem)) && !clause.tail.isNegative
  }

  func isNone(_ clause: JapaneseClause) -> Bool {
    let words = text(clause.range)
    return ["なけ", "ない", "なし", "無い", "無け", "無し", "なかっ"].contains { words.contains($0) }
  }

  /// Numbers compared, two values compared, and choices beside them. または divides: what stands between two of them holds
  /// together.
  func comparisons(_ clause: JapaneseClause, allPhrases: Bool) -> Circumstance? {
    var groups: [[Circumstance]] = [[]]
    var subject: String?
    var isDivided = false
    func add(_ given: Circumstance) {
      if isDivided, groups[groups.count - 1].isEmpty == false { groups.append([]) }
      groups[groups.count - 1].append(given)
      isDivided = false
    }
    for phrase in clause.phrases {
      for noun in phrase.nouns {
        isDivided = isDivided || phrase.isEither
        guard let number = noun.number else {
          if situation.field(named: text(noun.range)) != nil { subject = text(noun.range) }
          if let given = said(of: noun, in: phrase, about: subject) { add(given) }
          continue
        }
        let owner =
          noun.owners.last { situation.field(named: text($0.range)) != nil }.map { text($0.range) } ?? subject
          ?? otherSubject(of: clause, number.measure)
        switch number.use {
        case .compare(let comparison, _) where number.measure.unit != .letters:
          add(.compare(subject: owner, comparison, number.measure))
        case .range(let upper, let isAbove, let isOpen):
          add(.between(subject: owner, number.measure, upper, isAbove: isAbove, isOpen: isOpen))
        case .plain where allPhrases && clause.deed != .wait && clause.deed != .late:
          add(.compare(subject: owner, .equal, number.measure))
        case .compare, .plain, .within, .before: break
        }
        isDivided = isDivided || phrase.isEither
      }
    }
    if allPhrases, groups == [[]], let dates = besides(clause) { add(dates) }
    guard let numbers = Circumstance.any(of: groups.filter { !$0.isEmpty }.map { .all(of: $0) }) else { return nil }
    return choices(clause).map { .all(of: [$0, numbers]) } ?? numbers
  }

  /// 単価が５万円以上なら, 種別が新規なら: what is compared, where no field is called so.
  private func unknownSubject(of clause: JapaneseClause) -> JapaneseNoun? {
    clause.phrases.lazy.filter { $0.particle == .ga || $0.particle == .wa }.flatMap(\.nouns).first { noun in
      let name = text(noun.range)
      return isThing(noun) && situation.field(named: name) == nil && situation.choice(name) == nil
        && !situation.isRole(name)
    }
  }

  /// It is another amount than the only one there is to compare: 金額, where only days are asked for.
  private func otherSubject(of clause: JapaneseClause, _ measure: Measure) -> String? {
    let (unit, value) = (measure.unit, measure.value)
    guard let name = unknownSubject(of: clause).map({ text($0.range) }),
      situation.field(for: unit, value: value) != nil
    else { return nil }
    return situation.field(for: unit, value: value, called: name) == nil ? name : nil
  }

  /// A field is taken that is called something else, and this is said.
  private mutating func leaveOutSubject(of clause: JapaneseClause) {
    guard let subject = unknownSubject(of: clause) else { return }
    let name = text(subject.range)
    let isPartOfField = situation.fields.contains { $0.name.contains(name) || name.contains($0.name) }
    if !isPartOfField { unheard.append(subject.range) }
  }

  /// 10万円未満の物品は, 20人以上の団体なら: how much or how many of what the clause is about.
  func said(of noun: JapaneseNoun, in phrase: JapanesePhrase, about subject: String?) -> Circumstance? {
    guard phrase.particle == .wa || phrase.particle == .if || phrase.particle == .mo || phrase.particle == nil else {
      return nil
    }
    for owner in noun.owners {
      guard let number = owner.number, number.measure.unit != .letters else { continue }
      let field = situation.field(for: number.measure.unit, value: number.measure.value)
      guard let subject = subject ?? field?.name else { continue }
      switch number.use {
      case .compare(let comparison, _): return .compare(subject: subject, comparison, number.measure)
      case .range(let upper, let isAbove, let isOpen):
        return .between(subject: subject, number.measure, upper, isAbove: isAbove, isOpen: isOpen)
      case .plain, .within, .before: continue
      }
    }
    return nil
  }

  /// 開始日が終了日より後なら.
  func besides(_ clause: JapaneseClause) -> Circumstance? {
    let phrases = clause.phrases.sorted { $0.particle == .ga && $1.particle != .ga }
    let fields = phrases.flatMap(\.nouns).filter { situation.field(named: text($0.range)) != nil }
    guard fields.count == 2 else { return nil }
    let words = text(clause.range)
    let isLater = ["後", "遅", "大き", "多", "超", "高", "あと", "過ぎ", "すぎ", "間に合わ"].contains { words.contains($0) }
    let isEarlier = ["前", "早", "小さ", "少な", "下", "安", "先"].contains { words.contains($0) }
    guard isLater || isEarlier else { return nil }
    return .beside(text(fields[0].range), text(fields[1].range), isLater: isLater)
  }

  func choices(_ clause: JapaneseClause) -> Circumstance? {
    let nouns = clause.phrases.flatMap(\.nouns).flatMap { $0.owners + [$0] }
    let named = nouns.map { text($0.range) }.filter { situation.choice($0) != nil }
    if !named.isEmpty {
      let isNo = clause.isDenied != clause.tail.isNegative
      return .isOne(named, negated: isNo)
    }
    for noun in nouns {
      guard let field = situation.field(named: text(noun.range)), field.type == .yesNo else { continue }
      return .holds(field.name, !(clause.isDenied != (clause.tail.isNegative || isNone(clause))))
    }
    return nil
  }

  /// 診断書があれば: a field filled in or not.
  func given(_ clause: JapaneseClause) -> Circumstance? {
    for noun in clause.phrases.flatMap(\.nouns).flatMap({ $0.owners + [$0] }) {
      // 宿泊があるなら asks for the field 宿泊の有無.
      let name = text(noun.range)
      guard let field = situation.field(named: name) ?? situation.field(named: name + "の有無") else { continue }
      if field.type == .yesNo { return .holds(field.name, !(clause.tail.isNegative || isNone(clause))) }
      let isBlank = clause.phrases.flatMap(\.nouns).contains { JapaneseWords.blank.contains(text($0.range)) }
      return .given(field.name, (clause.tail.isNegative || clause.isDenied || isNone(clause)) == isBlank)
    }
    return nil
  }

  /// でない場合: choices have been turned around already.
  func denied(_ given: Circumstance) -> Circumstance {
    switch given {
    case .isOne: given
    case .all(let parts): .any(parts.map(denied))
    case .any(let parts): .all(parts.map(denied))
    default: given.opposite
    }
  }

  /// 代理で課長が承認, below a block that waits for somebody else: they answer for them.
  func isStandIn(_ clause: JapaneseClause) -> Bool {
    (situation.block.map { Word.ifAway.hosts.contains($0) } ?? false)
      && (clause.phrases.contains { $0.nouns.contains { $0.deed == .standIn } }
        || ["代わりに", "かわりに"].contains { text(clause.range).contains($0) })
  }
  /// 町長の代わりに副町長: behind whom they stand in for, who must be asked above, stands who does.
  func standIn(_ act: inout Act) {
    act.deed = .standIn
    for word in ["の代わりに", "のかわりに"] {
      guard let agent = act.agents.first, let place = agent.text.firstRange(of: word) else { continue }
      let person = String(agent.text[..<place.lowerBound])
      act.agents[0].text = String(agent.text[place.upperBound...])
      if !situation.asks(person) { act.agents = [] }
    }
  }
}
