import NagareModel

// Who does what, in one clause.
extension JapaneseMeaning {
  mutating func act(_ clause: JapaneseClause) -> Act? {
    var deed = clause.deed
    var isReceived = clause.tail.isReceived || clause.tail.isCausative || clause.tail.isPassive
    let phrases = clause.phrases
    var doing: JapaneseNoun?
    if deed == nil || deed.map(\.isCarrier) ?? false, deed != .finish || clause.tail.link != .ends {
      let carried = phrases.last { phrase in
        phrase.nouns.last.map { $0.deed != nil && !isTopicOnly($0, phrase, clause) } ?? false
      }
      if let found = carried?.nouns.last {
        doing = found
        if deed == .receive || deed == .need { isReceived = true }
        deed = found.deed
      } else if deed == .receive, phrases.contains(where: { $0.particle == .ni }) {
        deed = text(clause.stem ?? clause.range).hasPrefix("か") ? .review : .pass
        isReceived = true
      }
      // 承認を依頼: the noun that carries another.
      if let carried = doing, let deed0 = carried.deed, [.receive, .need, .give, .have, .good].contains(deed0),
        let other = phrases.flatMap(\.nouns).last(where: {
          $0.deed != nil && $0.range != carried.range && !($0.deed?.isCarrier ?? false)
        }), topic(clause) == nil
      {
        if carried.deed == .receive || carried.deed == .need { isReceived = true }
        doing = other
        deed = other.deed
      }
    }
    // 団体に電話するよう受付係に頼む: whoever is asked does it.
    let request = clause.deed == .receive ? requested : nil
    if request != nil { (deed, doing, isReceived, requested) = (.work, nil, true, nil) }
    // 依頼を出してもらう.
    if clause.deed == .give, deed == .receive, doing?.deed == .receive { deed = .apply }
    // 「…」と頼む.
    if clause.deed == .receive, phrases.contains(where: { $0.nouns.contains(where: \.isQuote) }) { deed = .notify }
    // 決裁　町長: the word first.
    if deed == nil, phrases.count == 1, let first = phrases[0].nouns.first, phrases[0].nouns.count > 1,
      first.deed != nil
    {
      doing = first
      deed = first.deed
    }
    if deed == nil, clause.marks.contains(.anyone) && isChoice(clause) || isEither(clause) { deed = .choose }
    var act = Act(deed ?? .unsaid)
    act.range = clause.range
    if let request { act.task = request }
    // 審査会にかける.
    if clause.deed == .receive, deed == .review { act.task = "審査する" }
    // 次に部長: whose turn it is, and no more.
    act.isTurn = text(clause.range).contains("の番") || deed == nil && clause.marks.contains(.then)
    act.isBeside = clause.marks.contains(.beside)
    // 主任→係長→課長と承認
    let isInOrder = clause.marks.contains(.inOrder) || copy.scalars[clause.range].contains(0x2192)
    act.order = isInOrder ? .inOrder : clause.marks.contains(.atOnce) ? .atOnce : nil
    act.quorum =
      clause.marks.contains(.anyone)
      ? .anyone : clause.marks.contains(.everyone) ? .everyone : clause.marks.contains(.majority) ? .majority : nil
    if let cleft, deed == nil {
      act.deed = cleft.deed
      act.task = cleft.task
      self.cleft = nil
    }
    // 催促のメールを出す.
    if act.deed == .notify, doing?.owners.contains(where: { $0.deed == .remind }) ?? false { act.deed = .remind }
    if act.deed == .sendBack, phrases.contains(where: { $0.particle == .wo && isAnswer($0) }) { act.deed = .notify }
    // 結果を会員に送る, 「…」と送る: what tells them something.
    if act.deed == .pass,
      phrases.contains(where: { phrase in
        phrase.nouns.contains { $0.isQuote }
          || phrase.particle == .wo
            && (isAnswer(phrase) || phrase.nouns.contains { JapaneseWords.letters.contains(text($0.range)) })
      })
    {
      act.deed = .notify
    }
    // 記入して管財係に出す: it goes to them.
    if act.deed == .give, doing == nil,
      phrases.contains(where: { $0.particle == .ni && $0.nouns.contains(where: isPerson) }),
      let stem = clause.stem, ["出", "だ"].contains(where: { text(stem).hasPrefix($0) })
    {
      // 職員に診断書を出してもらう: they do.
      act.deed = isReceived ? .work : .pass
    }
    // 事務局を通してから: it goes past them.
    if act.deed == .receive, let stem = clause.stem, ["通", "とお", "経"].contains(where: { text(stem).hasPrefix($0) }),
      phrases.contains(where: { $0.particle == .wo && $0.nouns.allSatisfy(isPerson) })
    {
      act.deed = .pass
    }
    // 利用者から申請を受け付ける.
    if act.deed == .work, phrases.contains(where: { $0.particle == .wo }), comesFirst,
      phrases.contains(where: { $0.particle == .kara && $0.nouns.contains(where: isPerson) }),
      !phrases.contains(where: { $0.particle == .ga || $0.particle == .wa || $0.particle == .de })
    {
      act.deed = .apply
    }
    arguments(&act, clause, doing, isReceived)
    if act.deed.isAnswer, isStandIn(clause) { standIn(&act) }
    wishes(&act, clause)
    // 住民票を作って渡す: whoever made it hands it over.
    if act.deed == .pass, act.agents.isEmpty, case .act(let before)? = told.last, before.deed == .work {
      (act.deed, act.agents) = (.work, before.agents)
    }
    if let content, act.deed == .notify {
      act.words = content
      self.content = nil
    }
    if act.deed == .notify, !listeners.isEmpty {
      act.receivers = listeners + act.receivers.filter { isPersonName($0) }
      act.agents = act.receivers
      listeners = []
    }
    if whether != nil, !deciders.isEmpty, act.agents.isEmpty, act.deed.isDoneBySomebody {
      // 館長が認めるかどうか判断する.
      act.agents = deciders
      if act.deed.isAnswer { whether = nil }
      deciders = []
    }
    if let whether, [.check, .look, .work].contains(act.deed), !act.agents.isEmpty {
      // 空きがあるかどうかを園長に確かめてもらう.
      act.task = whether + "かを" + act.task
      self.whether = nil
    }
    if let whether, [.enter, .choose, .check, .judge].contains(act.deed) {
      let asked = Named(text: whether, range: clause.range, field: FieldWish(isYesNo: true))
      act.objects = listed.fields + [asked]
      act.deed = .enter
      if act.agents.isEmpty { act.agents = listed.agents }
      (self.whether, listed) = (nil, ([], []))
    }
    if clause.marks.contains(.later), [.look, .share, .check].contains(act.deed) { act.deed = .readLater }
    act.agents.removeAll(where: isLeftOver)
    act.receivers.removeAll(where: isLeftOver)
    if act.deed == .unsaid, act.agents.isEmpty, act.due == nil, act.quorum == nil, act.order == nil,
      act.field == FieldWish()
    {
      return nil
    }
    return act
  }

  /// A single kana is what was left over from a word nobody knows.
  private func isLeftOver(_ name: Named) -> Bool { Readings.kana(of: Folding.key(of: name.text))?.count == 1 }

  func isAnswer(_ phrase: JapanesePhrase) -> Bool {
    phrase.nouns.contains { JapaneseWords.answers.contains(text($0.range)) }
  }

  func arguments(_ act: inout Act, _ clause: JapaneseClause, _ doing: JapaneseNoun?, _ isReceived: Bool) {
    var front: [Named] = []
    var fields: [Named] = []
    var towards: [Named] = []
    var origin: [Named] = []
    var places: [Named] = []
    var objects: [JapaneseNoun] = []
    var bare: [Named] = []
    for phrase in clause.phrases {
      if phrase.particle == .mo { act.isAlso = true }
      for noun in phrase.nouns {
        for owner in noun.owners {
          if let number = owner.number, said(of: noun, in: phrase, about: nil) == nil {
            time(&act, number, owner, phrase)
          }
        }
        if let number = noun.number {
          // 3日までは係長: when he acts, and not how long he has.
          if phrase.particle == .wa, case .compare = number.use,
            situation.field(for: number.measure.unit, value: number.measure.value) != nil
          {
            continue
          }
          time(&act, number, noun, phrase)
          if phrase.particle == .ga { front += noun.owners.filter { isPerson($0) }.map { named($0) } }
          continue
        }
        if noun.isQuote {
          act.words = text(noun.range)
          continue
        }
        if noun.deed != nil, noun.range == doing?.range || noun.deed?.isCarrier ?? false && phrase.particle == nil {
          continue
        }
        if isTopicOnly(noun, phrase, clause) || JapaneseWords.deadlines.contains(Folding.key(of: text(noun.range))) {
          continue
        }
        // 開庁日で3日: how the days are counted.
        if phrase.particle == .de, JapaneseWords.openDays.contains(text(noun.range)) { continue }
        // 工事の前に: says when, and that is where the line stands.
        if phrase.particle == .before { continue }
        // 返却日の前日まで.
        if let before = JapaneseWords.daysBefore[text(noun.range)],
          let field = noun.owners.last(where: { situation.field(named: text($0.range))?.type == .date })
        {
          let day = text(field.range) + "の" + before
          if act.deed == .wait { act.pause = day } else { act.due = day }
          continue
        }
        let name = named(noun)
        switch phrase.particle {
        case .ga, .wa, .mo:
          front.append(name)
          fields.append(thing(noun))
        case .ni, .to:
          if phrase.particle == .ni, situation.field(named: name.text)?.type == .date, isUntil(noun) {
            act.due = name.text
          } else {
            towards.append(name)
          }
        case .kara: origin.append(name)
        case .de: places.append(name)
        case .wo, .about: objects.append(noun)
        case nil: bare.append(name)
        case .andList, .or, .no, .if, .ifNot, .before, .after, .only, .isSo, .title, .as: bare.append(name)
        }
        if phrase.isEither, phrase.particle != .wo { act.quorum = act.quorum ?? .anyone }
      }
    }
    // 係長の判断で決める.
    let means = clause.phrases.filter { $0.particle == .de }.flatMap(\.nouns).filter { $0.deed != nil }
    if act.deed != .finish { places.removeAll { name in means.contains { $0.range == name.range } } }
    let owners = ((doing?.owners ?? []) + means.flatMap(\.owners)).filter { isPerson($0) }.map(named)
    let things = (doing?.owners ?? []).filter { !isPerson($0) }
    act.objects = objects.map(named) + things.map(named)
    let title = (objects.map(whole) + things.map(whole)).first
    act.title = title ?? ""
    let barePeople = bare.filter { isPersonName($0) }
    switch act.deed {
    case .pass where isWork(front, objects), .sendBack where isWork(front, objects):
      // 印刷業者にデータを渡す, 鍵を管財係へ返す: what somebody does with a thing.
      act.deed = .work
      act.agents = front
    case .notify where isCall(clause, towards):
      // 係員が電話する: nobody of the flow is told.
      act.deed = .work
      act.agents = front
    case .notify, .share, .pass, .raise, .remind:
      act.receivers = towards.isEmpty ? (act.deed == .remind ? objects.filter(isPerson).map(named) : []) : towards
      if act.receivers.isEmpty, act.deed == .pass { act.receivers = objects.filter(isPerson).map(named) }
      if act.receivers.isEmpty {
        let isReading = act.deed == .share || isReceived
        act.receivers =
          isReading ? front + owners + places + barePeople : owners + barePeople + front.filter { isPersonName($0) }
      }
      if act.receivers.isEmpty, clause.marks.contains(.everyone) {
        act.receivers = [Named(text: "全員", range: clause.range)]
        act.quorum = nil
      }
      act.agents = act.receivers
    case .sendBack where isRepair(act, front, objects, towards, origin):
      // 道路台帳を管理係が直す.
      act.deed = .work
      act.agents = front
    case .sendBack, .goBack:
      act.receivers = towards.filter { isPersonName($0) } + origin
      if act.receivers.isEmpty { act.receivers = barePeople + owners }
      act.agents = front
    case .reply:
      act.receivers = towards.filter { isPersonName($0) }
      act.agents =
        [front, owners, places, barePeople].map { $0.filter { isPersonName($0) } }.first { !$0.isEmpty } ?? []
    case .handOver, .standIn:
      act.receivers = towards.filter { isPersonName($0) } + front.filter { isPersonName($0) } + barePeople
      act.agents = act.receivers
    case .enter, .attach, .choose:
      let people = front.filter { isPersonName($0) && situation.field(named: $0.text) == nil }
      act.agents = people + places.filter { isPersonName($0) } + (isReceived ? towards.filter { isPersonName($0) } : [])
      // 購入理由を書く欄がほしい: what is written into it.
      let asked = things.flatMap { $0.inside.isEmpty ? [$0] : $0.inside }
      if act.deed != .choose { act.objects = (objects + asked).flatMap { self.things($0) } }
      if act.objects.isEmpty {
        act.objects =
          zip(front, fields).filter { !isPersonName($0.0) || situation.field(named: $0.0.text) != nil }.map(\.1) + bare
      }
      // 期間は開始日と終了日で聞く.
      if act.deed == .enter, objects.isEmpty, places.contains(where: { !isPersonName($0) }),
        front.allSatisfy({ !isPersonName($0) })
      {
        act.objects = places.filter { !isPersonName($0) }
      }
      act.objects.removeAll { name in JapaneseWords.optional.contains(name.text) }
      if act.objects.isEmpty { act.objects = owners }
      if act.deed == .choose { chosen(&act, clause) }
    case .finish:
      act.objects = places + towards + bare + clause.phrases.filter { $0.particle == .as }.flatMap(\.nouns).map(named)
    case .apply where situation.applicant != nil && front.contains(where: isPersonName) && !towards.isEmpty:
      // 研修担当が主催者に申し込む: what somebody of the flow does elsewhere.
      act.deed = .work
      act.agents = front
    case .apply:
      // 給食課へ提出する, below the form: where it goes, and nobody who applies.
      let asked = isReceived && situation.applicant == nil ? towards : []
      act.agents = front.isEmpty ? (owners + barePeople + asked + origin) : front
    default:
      let asked = owners + origin + towards
      // 係長から課長へ順番に承認する
      let chain = origin + towards
      if act.order == .inOrder, !origin.isEmpty, chain.count > 1, chain.allSatisfy(isPersonName) {
        act.agents = chain
      } else if isReceived, !asked.isEmpty {
        act.agents = owners.isEmpty ? (origin.isEmpty ? towards : origin) : owners
      } else if !front.isEmpty {
        // 申請書は窓口で受け付ける, 現地調査は土木係.
        let people = [front, barePeople, places].map { $0.filter { isPersonName($0) } }.first { !$0.isEmpty }
        act.agents = people ?? front
        if act.deed == .unsaid, front.allSatisfy({ !isPersonName($0) }), !barePeople.isEmpty,
          comparisons(clause, allPhrases: false) == nil
        {
          act.deed = .work
        }
      } else {
        // 通知書を作り、団体に送布する: whoever goes on does it for them.
        let isForThem = act.deed == .work && !isReceived && goesOnFromBefore
        act.agents = [owners, barePeople, places, isForThem ? [] : towards, origin].first { !$0.isEmpty } ?? []
      }
      if front.isEmpty, !owners.isEmpty { act.agents = owners }
    }
    // 現地に行って写真を撮る.
    if act.deed == .receive || act.deed == .give && objects.isEmpty, doing == nil, !act.agents.isEmpty,
      clause.tail.link == .and
    {
      act.deed = .work
    }
    // 住民票を出す, 鍵の受け渡しは管理人が担当: nothing but work.
    let isAbout =
      !objects.isEmpty
      || clause.phrases.contains { $0.particle == .wa && !$0.nouns.contains(where: isPerson) }
    if act.deed == .give, doing == nil, isAbout, !objects.contains(where: { $0.deed == .apply }) {
      act.deed = .work
    }
    // 3課のうち2つが承認すればよい: they stand above.
    if act.quorum != nil, situation.people.count > 1 {
      act.agents.removeAll { JapaneseWords.somebody.contains($0.text) }
    }
    if act.task.isEmpty { act.task = task(clause, doing, act) }
    act.goesOn = clause.tail.link == .and && !clause.tail.isMeanwhile && !clause.isCondition
    if let span = span(clause, doing, act) { (act.span, act.ending) = (span, clause.ending) }
    if act.deed == .unsaid, let topic = clause.phrases.first(where: { $0.particle == .wa })?.nouns.last,
      let deed = topic.deed,
      !barePeople.isEmpty
    {
      act.deed = deed
      act.agents = barePeople
      act.task = whole(topic)
    }
  }

  /// 財政課が予算を、法務係が条文を同時に確認する: what each of them does, a clause for each.
  func distributed(_ clause: JapaneseClause) -> [JapaneseClause]? {
    guard clause.deed != nil, clause.marks.contains(.beside) || clause.marks.contains(.atOnce)
    else { return nil }
    var parts: [[JapanesePhrase]] = []
    for phrase in clause.phrases {
      let isWho =
        (phrase.particle == .ga || phrase.particle == .wa) && phrase.nouns.allSatisfy(isPerson)
      if isWho || parts.isEmpty { parts.append([]) }
      parts[parts.count - 1].append(phrase)
    }
    guard parts.count > 1, parts.allSatisfy({ $0.contains { $0.particle == .wo } && $0.count > 1 })
    else { return nil }
    return parts.map { phrases in
      var part = clause
      part.phrases = phrases
      part.marks.removeAll { $0 == .beside || $0 == .atOnce }
      return part
    }
  }

  /// Whether the clause before has its people and goes on.
  private var goesOnFromBefore: Bool {
    if case .act(let before)? = told.last { before.goesOn && !before.agents.isEmpty } else { false }
  }

  /// Whether somebody is named who hands over a thing, and not the papers of the case.
  private func isWork(_ front: [Named], _ objects: [JapaneseNoun]) -> Bool {
    front.contains(where: isPersonName) && !objects.isEmpty
      && !objects.contains { noun in
        noun.deed != nil || isPerson(noun) || JapaneseWords.papers.contains { text(noun.range).hasSuffix($0) }
      }
  }

  /// Somebody rings, and nothing says whom.
  private func isCall(_ clause: JapaneseClause, _ towards: [Named]) -> Bool {
    towards.isEmpty && text(clause.range).contains("電話") && !clause.tail.isReceived
      && clause.phrases.contains { $0.particle == .ga && $0.nouns.allSatisfy(isPerson) }
  }

  /// Putting right something that is no application is work.
  private func isRepair(
    _ act: Act, _ front: [Named], _ objects: [JapaneseNoun], _ towards: [Named], _ origin: [Named]
  ) -> Bool {
    front.contains(where: isPersonName) && towards.isEmpty && origin.isEmpty && !objects.isEmpty
      && !objects.contains { $0.deed == .apply || isPerson($0) }
  }

  func isTopicOnly(_ noun: JapaneseNoun, _ phrase: JapanesePhrase, _ clause: JapaneseClause) -> Bool {
    if isChosen(phrase), clause.deed != nil || clause.phrases.count > 1 { return true }
    guard let deed = noun.deed, phrase.particle == .wa || phrase.particle == .ni, topic(clause) != nil else {
      return false
    }
    return [.late, .away, .faulty, .bad, .reject, .sendBack].contains(deed)
  }

  func isUntil(_ noun: JapaneseNoun) -> Bool {
    let rest = Cursor(copy, noun.range.upperBound..<copy.scalars.count)
    var walk = rest
    return walk.accept("まで")
  }

  func time(
    _ act: inout Act, _ number: (measure: Measure, use: JapaneseNumber.Use), _ noun: JapaneseNoun,
    _ phrase: JapanesePhrase
  ) {
    let period = period(number.measure)
    switch number.use {
    case .within: act.due = period
    case .before:
      let field = noun.owners.last { situation.field(named: text($0.range)) != nil }
      let day = field.map { text($0.range) + "の" + period + "前" }
      if act.deed == .wait { act.pause = day } else { act.due = day }
    // 3課のうち2つが承認すればよい
    case .plain where number.measure.unit == nil && act.deed.isAnswer && situation.people.count > 1:
      let isAll = Int(number.measure.value) == situation.people.count
      act.quorum =
        isAll ? .everyone : number.measure.value == 1 ? .anyone : .count(number.measure.text)
    case .plain:
      if let unit = number.measure.unit, JapaneseNumber.timeUnits.contains(unit) {
        if act.deed == .wait || phrase.particle == .after { act.pause = period } else { act.due = period }
      } else if number.measure.unit == .personUnit {
        act.quorum = number.measure.value == 1 ? .anyone : .count(number.measure.text)
      }
    case .compare(let comparison, _):
      if number.measure.unit == .letters {
        act.field.longest = number.measure.text
      } else if comparison == .atMost, act.deed == .attach {
        act.field.most = number.measure.text
      } else if comparison == .atMost,
        let unit = number.measure.unit, JapaneseNumber.timeUnits.contains(unit), act.deed != .enter
      {
        act.due = act.due ?? period
      } else if number.measure.unit == .personUnit, comparison == .atLeast {
        act.quorum = .count(number.measure.text)
      }
      act.field.limits = act.field.limits ?? limits(number.measure, comparison)
    case .range(let upper, _, _): act.field.limits = number.measure.text + "〜" + upper.text
    }
  }

  /// A field's name with what belongs to it: 使用料の額; of 申請者の氏名 only the thing itself.
  func thing(_ noun: JapaneseNoun) -> Named {
    var thing = name(of: noun)
    switch noun.aside {
    case .options(let options): thing.field = FieldWish(choices: options.map(text))
    case .optional: thing.field = FieldWish(isOptional: true)
    case .whether: thing.field = FieldWish(isYesNo: true)
    case nil: break
    }
    return thing
  }

  /// 講座名、開催日、謝金の額: what stands in front of の is the last of a list.
  func things(_ noun: JapaneseNoun) -> [Named] {
    let others = noun.owners.dropLast()
    guard let owner = noun.owners.last, !others.isEmpty,
      others.allSatisfy({ $0.number == nil && !isPerson($0) && $0.quorum == nil })
    else { return [thing(noun)] }
    var last = noun
    last.owners = [owner]
    return others.flatMap(things) + [thing(last)]
  }

  private func name(of noun: JapaneseNoun) -> Named {
    // 扶養家族の有無 is one thing.
    if FieldGuess(text(noun.range), .ja).type == .yesNo, text(noun.range).count == 2 {
      return Named(text: whole(noun), range: noun.range)
    }
    let owners = noun.owners.filter { $0.number == nil && !isPerson($0) && $0.quorum == nil }
    guard let first = owners.first, noun.owners.count == owners.count else { return named(noun) }
    let range = first.range.lowerBound..<noun.range.upperBound
    return Named(text: text(range), range: range)
  }

  func limits(_ measure: Measure, _ comparison: Comparison) -> String {
    switch comparison {
    case .atLeast: measure.text + "以上"
    case .atMost: measure.text + "以下"
    case .under: measure.text + "未満"
    case .over: measure.text + "を超える"
    case .equal: measure.text
    }
  }
}
