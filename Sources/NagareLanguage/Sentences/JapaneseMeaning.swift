import NagareModel

/// What the clauses of a Japanese sentence say, in order.
struct JapaneseMeaning {
  let copy: MatchingCopy
  let lexer: JapaneseLexer
  let situation: Situation
  var told: [Told] = []
  /// 「…ことを」: what the next message says.
  var content: String?
  /// 総務が発注する間に: the next act is beside it.
  var isMeanwhile = false
  /// Whom it is told.
  var listeners: [Named] = []
  /// 駐車場を使うかどうか.
  var whether: String?
  /// 日付、場所、持ち主が分かるかどうかを書く: the fields that stand before it, and who fills them in.
  var listed: (fields: [Named], agents: [Named]) = ([], [])
  /// 団体に電話するよう: what somebody is asked to do.
  var requested: String?
  /// 館長が認めるかどうか: who settles it.
  var deciders: [Named] = []
  /// 申請するのは: what the next person does.
  var cleft: Act?
  /// 経理が払う前に: what comes after the next act.
  var postponed: Act?
  /// Conditions nothing was made of.
  var unheard: [Range<Int>] = []
  /// 写真はあれば: the field the next clause asks for, which may stay empty.
  var optional: [JapaneseNoun] = []

  init(_ copy: MatchingCopy, _ range: Range<Int>, _ situation: Situation) {
    self.copy = copy
    self.situation = situation
    lexer = JapaneseLexer(copy, range, names: situation.names)
    if let sum = sum(range) {
      told = [sum]
      return
    }
    if let act = dated(range) ?? drafter() {
      told = [.act(act)]
      return
    }
    if isMusing(range) {
      return
    }
    let clauses = JapaneseClauses(lexer.tokens).clauses.receivedTogether()
    for (index, clause) in clauses.enumerated() {
      read(clause, next: index + 1 < clauses.count ? clauses[index + 1] : nil)
    }
    joinWork()
  }

  mutating func read(_ clause: JapaneseClause, next: JapaneseClause?) {
    if clause.marks.contains(.otherwise) { told.append(.when(.otherwise)) }
    if clause.marks.contains(.beyond) { told.append(.when(.beyond)) }
    switch clause.tail.link {
    case .content where next.map(isNotice) ?? false:
      tell(clause)
      return
    case .whether:
      let list = self.list(before: clause)
      // 管財係は空いている車があるか: without who finds out.
      let about = clause.phrases.first { !([.ga, .wa].contains($0.particle) && $0.nouns.allSatisfy(isPerson)) }
      let start =
        list?.last.range.lowerBound ?? (about ?? clause.phrases.first)?.range.lowerBound ?? clause.range.lowerBound
      if let list {
        listed.fields = list.others
        listed.agents = clause.phrases.filter { [.ga, .wa].contains($0.particle) && $0.nouns.allSatisfy(isPerson) }
          .flatMap(\.nouns).map(named)
      }
      whether =
        clause.stem.map { stem in
          // 犬を飼っているかどうか.
          let goesOn = text(stem.upperBound..<clause.range.upperBound)
          let isLasting = goesOn.range(of: "ている") ?? goesOn.range(of: "でいる")
          return isLasting == nil
            ? text(start..<stem.upperBound) + clause.plain
            : text(start..<stem.upperBound) + goesOn.prefix((isLasting ?? 0) + 3)
        } ?? text(clause.range)
      deciders =
        list == nil
        ? clause.phrases.filter { [.ga, .wa, .de].contains($0.particle) }.flatMap(\.nouns).filter(isPerson).map(named)
        : []
      return
    case .cleft:
      cleft = act(clause)
      // 記入するのは会員です: the first who fills in anything applies.
      if cleft?.deed == .enter, comesFirst { cleft?.deed = .apply }
      return
    case .before:
      postponed = act(clause)
      return
    case .ends where (next.map(isNotice) ?? false) && clause.deed != nil && isQuoting(clause):
      tell(clause)
      return
    case .ends where next?.deed == .receive && clause.deed != nil && isQuoting(clause):
      // Whoever is told of here is part of what is to be done.
      requested = task(clause, nil, Act(.work))
      return
    default: break
    }
    if clause.isCondition {
      let before = told.count
      condition(clause)
      if told.count == before, optional.isEmpty, !isSequence(clause) { unheard.append(clause.range) }
      return
    }
    if clause.isAfterNoun, let number = clause.phrases.first?.nouns.first?.number, clause.phrases.count == 1 {
      var act = Act(.wait)
      act.pause = period(number.measure)
      told.append(.act(act))
      return
    }
    // 期限を過ぎても返事がなければ.
    if clause.deed == .late, clause.tail.link == .and {
      lapse(clause)
      return
    }
    // 課長が帰るまで1週間待つ.
    if clause.tail.link == .until, next?.deed == .wait { return }
    if clause.isAfterNoun, isAsked(clause) {
      told.append(.when(.approved))
      return
    }
    // 決裁が済んだら, 申請後に: what has been said already.
    if clause.isAfterNoun, clause.deed == nil, people(clause).isEmpty {
      let deeds = clause.phrases.flatMap(\.nouns).compactMap(\.deed)
      if deeds.contains(where: \.isAnswer) { told.append(.when(.approved)) }
      if !deeds.isEmpty { return }
    }
    if let wish = limits(clause) {
      told.append(.act(wish))
      return
    }
    if let parts = distributed(clause) {
      for (index, part) in parts.enumerated() {
        guard var act = act(part) else { continue }
        act.isBeside = index > 0
        told.append(.act(act))
      }
      return
    }
    if let given = topic(clause) { told.append(.when(given)) }
    if let given = comparisons(clause, allPhrases: false), !isFieldWish(clause), isAboutField(given) {
      told.append(.when(given))
    }
    guard var act = act(clause) else { return }
    // 今日は暑い: no work, and nobody who does it.
    if !act.agents.isEmpty, act.agents.allSatisfy({ OfficeWords.isNobody($0.text) }) {
      return
    }
    // 課長に回さず: what is not done.
    if clause.tail.isNegative, clause.tail.link == .and, !clause.tail.isPermitted { return }
    // 終わり次第: says only that it goes on.
    if [.finish, .done].contains(clause.deed ?? act.deed), act.agents.isEmpty, clause.tail.link == .after { return }
    // 空欄でも可: of the field before.
    if act.deed == .enter, act.objects.isEmpty, act.field.isOptional, case .act(var field)? = told.last,
      field.deed == .enter, !field.objects.isEmpty
    {
      field.field.isOptional = true
      told[told.count - 1] = .act(field)
      return
    }
    if isNeedless(clause) {
      // 10万円未満なら部長は不要: from there on he is needed.
      guard case .when(let given)? = told.last else { return }
      told[told.count - 1] = .when(given.opposite)
      act.deed = act.deed.isAnswer ? act.deed : .unsaid
      if act.agents.isEmpty { act.agents = people(clause).map(named) }
    }
    if begins(act, clause) { act.deed = .apply }
    if isMeanwhile { act.isBeside = true }
    isMeanwhile = clause.tail.isMeanwhile
    told.append(.act(act))
    if let later = postponed, !later.agents.isEmpty { told.append(.act(later)) }
    postponed = nil
  }

  /// 日付と場所、持ち主が分かるかどうか: what stands in the list before the last, which the verb belongs to.
  private func list(before clause: JapaneseClause) -> (others: [Named], last: Named)? {
    for phrase in clause.phrases.reversed() where phrase.nouns.allSatisfy({ !isPerson($0) && $0.number == nil }) {
      let names = phrase.nouns.flatMap(things)
      if let last = names.last, names.count > 1 { return (names.dropLast(), last) }
    }
    return nil
  }

  /// 課長の承認が終わったら, below the line that asks the 課長.
  func isAsked(_ clause: JapaneseClause) -> Bool {
    let people = people(clause)
    let deed = clause.phrases.flatMap(\.nouns).last { $0.deed != nil }?.deed
    return !people.isEmpty && people.allSatisfy { situation.people.contains(text($0.range)) }
      && deed?.blocks.first == situation.block
  }

  /// 返事は4日以内: of no field, but how long there is.
  func isAboutField(_ given: Circumstance) -> Bool {
    switch given {
    case .compare(nil, _, let measure), .between(nil, _, let measure, _, _):
      measure.unit.map { !JapaneseNumber.timeUnits.contains($0) } ?? true
        || situation.field(for: measure.unit, value: measure.value) != nil
    case .compare, .between, .isOne, .given, .beside, .holds, .approved, .sentBack, .rejected, .bad, .faulty, .late,
      .lateBy,
      .away,
      .otherwise, .beyond, .all, .any:
      true
    }
  }

  private func isNeedless(_ clause: JapaneseClause) -> Bool {
    let words = text(clause.range)
    if words.contains("不要") { return true }
    // 承認しなくてよい.
    if clause.tail.isPermitted, clause.tail.isNegative, case .when? = told.last, clause.deed?.isDoneBySomebody ?? true {
      return true
    }
    return (clause.deed == .need || clause.phrases.contains { $0.nouns.contains { $0.deed == .need } })
      && (clause.tail.isNegative || isNone(clause))
  }

  /// Nobody has done anything yet, here or above.
  var comesFirst: Bool {
    situation.acts.isEmpty && !told.contains { if case .act = $0 { true } else { false } }
  }

  /// 町民が苦情を伝える: what comes before everything else is the application, in whatever words.
  func begins(_ act: Act, _ clause: JapaneseClause) -> Bool {
    guard comesFirst, !act.agents.isEmpty || !act.receivers.isEmpty else { return false }
    let hasSubject = clause.phrases.contains { $0.particle == .ga || $0.particle == .wa }
    switch act.deed {
    case .receive, .need: return true
    // 住民に知らせる: nobody applies whom somebody tells.
    case .notify, .pass, .raise: return hasSubject || act.agents.isEmpty
    case .work where clause.deed == .receive: return hasSubject
    case .work: return JapaneseWords.wishes.contains { act.task.contains($0) }
    default: return false
    }
  }

  func isNotice(_ clause: JapaneseClause) -> Bool {
    clause.deed == .notify || clause.phrases.contains { $0.nouns.contains { $0.deed == .notify } }
  }

  /// 5日過ぎても返事がなければ: the deadline, where it is said, and that it has passed.
  mutating func lapse(_ clause: JapaneseClause) {
    if let time = time(in: clause) {
      if isSecond(clause) { return told.append(.when(.lateBy(period(time)))) }
      var deadline = Act(.unsaid)
      deadline.due = period(time)
      told.append(.act(deadline))
    }
    told.append(.when(.late))
  }

  /// 5日以内に: how long there is, where a clause says so.
  func time(in clause: JapaneseClause) -> Measure? {
    clause.phrases.lazy.flatMap(\.nouns).compactMap(\.number).first(where: isPeriod)?.measure
  }

  /// 期限を2日過ぎたら, and それでも1日過ぎたら behind a 過ぎたら: counted from the deadline.
  private func isSecond(_ clause: JapaneseClause) -> Bool {
    clause.phrases.contains { phrase in
      phrase.nouns.contains { $0.number == nil && JapaneseWords.deadlines.contains(Folding.key(of: text($0.range))) }
    }
      || told.contains {
        switch $0 {
        case .when(.late): true
        case .act(let act): act.deed == .remind
        case .when, .compute: false
        }
      }
  }

  private func isPeriod(_ number: (measure: Measure, use: JapaneseNumber.Use)) -> Bool {
    number.measure.unit.map(JapaneseNumber.timeUnits.contains) ?? false
  }

  func period(_ measure: Measure) -> String {
    var unit = measure.unit
    if unit == .day, countsOpenDays { unit = .businessDay }
    return measure.text + (unit.map { Vocabulary.primary($0).ja } ?? "")
  }

  /// 開庁日で3日待つ.
  private var countsOpenDays: Bool {
    lexer.leavesOutClosedDays
      || zip(lexer.tokens, lexer.tokens.dropFirst()).contains { noun, particle in
        if case .particle(.de) = particle.kind { JapaneseWords.openDays.contains(text(noun.range)) } else { false }
      }
  }

  /// 係員に休暇が認められたことを: whom it is told stands in front of what is told.
  mutating func tell(_ clause: JapaneseClause) {
    var start = clause.range.lowerBound
    for phrase in clause.phrases {
      guard phrase.particle == .ni, listeners.isEmpty || phrase.nouns.allSatisfy(isPerson),
        let last = phrase.nouns.last,
        phrase.nouns.allSatisfy({ $0.deed == nil && $0.number == nil && situation.field(named: text($0.range)) == nil })
      else {
        break
      }
      told(phrase.nouns.map { named($0) })
      start = last.range.upperBound
      while start < clause.range.upperBound,
        !clause.phrases.contains(where: { $0.nouns.contains { ($0.owners.first ?? $0).range.lowerBound == start } }),
        clause.stem.map({ start < $0.lowerBound }) ?? true
      {
        start += 1
      }
    }
    content = text(start..<clause.range.upperBound)
  }

  mutating func told(_ names: [Named]) { listeners += names }

  func isQuoting(_ clause: JapaneseClause) -> Bool {
    text(clause.range).hasSuffix("よう") || text(clause.range).hasSuffix("ように")
      || clause.range.upperBound < copy.scalars.count && copy.scalars[clause.range.upperBound] == 0x3068
  }

  // MARK: Words of the sentence

  /// What is done, in the words of the sentence: 家庭を訪問する, 支払い.
  func task(_ clause: JapaneseClause, _ doing: JapaneseNoun?, _ act: Act) -> String {
    let people = Set(act.agents.map(\.range))
    let things = clause.phrases.filter { phrase in
      phrase.nouns.allSatisfy {
        $0.number == nil && !$0.isQuote && !people.contains($0.range) && $0.range != doing?.range
      }
    }
    // 申請書は窓口で受け付ける: what it is about comes first.
    let words = things.map { phrase -> String in
      let words = text(phrase.range)
      return phrase.particle == .wa && words.hasSuffix("は")
        ? words.dropLast() + (clause.stem == nil && doing == nil ? "" : "を") : words
    }.joined()
    if let doing {
      let start =
        (doing.owners.filter { !people.contains($0.range) && $0.number == nil } + [doing]).map(opening).min()
        ?? doing.range.lowerBound
      let same = clause.phrases.first { $0.nouns.contains { $0.range == doing.range } }
      let before =
        same.flatMap { $0.nouns.first { $0.number == nil && !people.contains($0.range) } }.map {
          ($0.owners.first { !people.contains($0.range) } ?? $0).range.lowerBound
        } ?? start
      return words + text(min(start, before)..<doing.range.upperBound)
    }
    guard let stem = clause.stem else { return words }
    let isBare = clause.plain.isEmpty && !things.isEmpty
    return words + text(stem) + (isBare ? "する" : clause.plain)
  }

  /// Where a noun begins with what it is of: 鍵の貸出し; people aside.
  private func opening(_ noun: JapaneseNoun) -> Int {
    noun.owners.filter { $0.number == nil && !isPerson($0) }.map(opening).min().map { min($0, noun.range.lowerBound) }
      ?? noun.range.lowerBound
  }

  /// Where the words of a task stand, if nobody is named between them.
  func span(_ clause: JapaneseClause, _ doing: JapaneseNoun?, _ act: Act) -> Range<Int>? {
    guard let end = (clause.stem ?? doing?.range)?.upperBound else { return nil }
    let people = Set(act.agents.map(\.range))
    let things = clause.phrases.drop { $0.nouns.contains { people.contains($0.range) } }
    let starts = things.map(\.range.lowerBound) + [(clause.stem ?? doing?.range)?.lowerBound].compactMap { $0 }
    guard let start = starts.min(), start < end, !people.contains(where: { $0.lowerBound >= start }) else { return nil }
    return start..<end
  }

  /// 内容を調べて報告書をまとめる: work that goes on without another subject is one piece of work.
  mutating func joinWork() {
    var joined: [Told] = []
    for part in told {
      guard case .act(let act) = part, case .act(var before)? = joined.last, before.goesOn, act.isWork, before.isWork,
        act.agents.isEmpty || act.agents == before.agents, !before.agents.isEmpty,
        act.deed.isWork || before.deed.isWork || act.isPart || before.isPart,
        before.due == nil, !before.span.isEmpty, !act.span.isEmpty,
        act.quorum == nil, act.words == nil, before.span.upperBound <= act.span.lowerBound
      else {
        joined.append(part)
        continue
      }
      before.deed = .work
      before.task = text(before.span.lowerBound..<act.span.upperBound) + act.ending
      (before.span, before.ending) = (before.span.lowerBound..<act.span.upperBound, act.ending)
      before.goesOn = act.goesOn
      joined[joined.count - 1] = .act(before)
    }
    told = joined
  }

  func people(_ clause: JapaneseClause) -> [JapaneseNoun] {
    clause.phrases.flatMap(\.nouns).flatMap { $0.owners + [$0] }.filter { isPerson($0) }
  }

  func isPerson(_ noun: JapaneseNoun) -> Bool {
    noun.number == nil && !noun.isQuote && noun.deed == nil && isPersonName(named(noun))
  }

  func isPersonName(_ name: Named) -> Bool {
    if situation.isRole(name.text) { return true }
    if OfficeWords.isNobody(name.text) { return false }
    if situation.field(named: name.text) != nil { return false }
    return lexer.isOffice(name.range) || JapaneseWords.applicants.contains(Folding.key(of: name.text))
  }

  func named(_ noun: JapaneseNoun) -> Named {
    // 総務課の係長 is one name; 申請した職員 is a 職員, and 申請した人 whoever did.
    let isSomebody = JapaneseWords.somebody.contains(text(noun.range))
    if let owner = noun.owners.first(where: { $0.number == nil && ($0.deed == nil || isSomebody) }), noun.deed == nil,
      noun.number == nil,
      lexer.isOffice(noun.range)
    {
      return Named(text: text(owner.range.lowerBound..<noun.range.upperBound), range: noun.range)
    }
    // 福祉課内, 教諭本人: the office and the person themselves.
    let name = text(noun.range)
    if name.hasSuffix("本人"), situation.isRole(String(name.dropLast(2))) {
      return Named(text: String(name.dropLast(2)), range: noun.range.dropLast(2))
    }
    if name.count > 2, name.hasSuffix("内"), lexer.isOffice(noun.range.dropLast()), !situation.isRole(name) {
      return Named(text: String(name.dropLast()), range: noun.range.dropLast())
    }
    return Named(text: name, range: noun.range)
  }

  func whole(_ noun: JapaneseNoun) -> String {
    text((noun.owners.first?.range.lowerBound ?? noun.range.lowerBound)..<noun.range.upperBound)
  }

  func text(_ range: Range<Int>) -> String { copy.original(range).withoutOuterSpaces }
}

extension Act {
  /// What can be part of a longer piece of work.
  fileprivate var isWork: Bool { (deed.isWork || deed == .attach || deed == .enter || isPart) && !isBeside }

  /// 原稿を読み、言葉を直して, 鍵を返す: said of a thing in the middle of some work.
  fileprivate var isPart: Bool {
    guard !objects.isEmpty else { return false }
    switch deed {
    case .share: return goesOn
    case .sendBack, .pass:
      return !objects.contains { name in JapaneseWords.papers.contains { name.text.hasSuffix($0) } }
    default: return false
    }
  }
}

extension Deed {
  fileprivate var isWork: Bool { [.work, .check, .review, .look].contains(self) }
}

extension JapaneseClause {
  /// How its verb ends in a dictionary: する behind a noun of doing that has something to be done to.
  var ending: String { plain.isEmpty && stem != nil ? "する" : plain }
}

extension JapaneseNoun {
  var particleless: Bool { number == nil && !isQuote }
}

extension Deed {
  /// Whether the noun beside it says what is done: 承認をもらう, 支払いをする.
  var isCarrier: Bool {
    switch self {
    case .give, .receive, .need, .have, .done, .good, .finish, .wait, .enter, .late, .pass, .raise: true
    default: false
    }
  }
}

extension String {
  /// Signs of sums with spaces around them.
  var replacingSigns: String {
    var result = ""
    for letter in self where letter != " " && letter != "　" {
      switch letter {
      case "×", "*", "＊": result += " × "
      case "÷": result += " ÷ "
      case "+", "＋": result += " + "
      case "−", "－": result += " − "
      default: result.append(letter)
      }
    }
    return result
  }

  /// Where a piece begins, counted in letters; there is no Foundation on this floor.
  func range(of piece: String) -> Int? {
    let letters = Array(self)
    let wanted = Array(piece)
    guard !wanted.isEmpty, letters.count >= wanted.count else { return nil }
    return (0...letters.count - wanted.count).first { letters[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
