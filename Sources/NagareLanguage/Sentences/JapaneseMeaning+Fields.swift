import NagareModel

// What a form asks for, and which answers there are.
extension JapaneseMeaning {
  /// 年休か病気か夏季から選ぶ.
  func chosen(_ act: inout Act, _ clause: JapaneseClause) {
    let lists = clause.phrases.filter { $0.nouns.count > 1 && $0.particle != .wa }
    guard let list = lists.first else { return }
    act.field.choices = list.nouns.map(whole)
    act.quorum = nil
    let named = clause.phrases.filter {
      $0.particle == .wa || $0.particle == .wo || $0.particle == .ga && $0.nouns.count == 1
    }
    act.objects = named.filter { $0.nouns.count == 1 }.flatMap(\.nouns).map { thing($0) }
    act.agents = act.agents.filter { name in !act.objects.contains { $0.text == name.text } && isPersonName(name) }
  }

  func wishes(_ act: inout Act, _ clause: JapaneseClause) {
    let words = text(clause.range)
    if !optional.isEmpty, isFieldWish(act) {
      act.field.isOptional = true
      if act.objects.isEmpty { act.objects = optional.map(thing) }
    }
    // 扶養家族の有無を答えてもらう: on a form it is a field; 返事は可と不可から選ぶ, below an approval: its answers.
    if situation.block == .form, act.deed == .reply, !act.objects.isEmpty {
      act.deed = .enter
      act.objects = clause.phrases.filter { $0.particle == .wo }.flatMap(\.nouns).map(thing)
    }
    // 見積書のファイルを付ける: the field is what it is of.
    if act.deed == .attach {
      act.objects = act.objects.map { name in
        for ending in JapaneseWords.fileForms where name.text.hasSuffix(ending) {
          return Named(text: String(name.text.dropLast(ending.count)), range: name.range)
        }
        return name
      }
    }
    // 返事は可と不可から選ぶ, 館長は賛成、反対、棄権から選ぶ
    if act.deed == .choose, situation.block == .approval || situation.block == .decision,
      clause.phrases.contains(where: { phrase in
        isAnswer(phrase)
          || [.wa, .ga, .ni].contains(phrase.particle)
            && phrase.nouns.allSatisfy { situation.people.contains(text($0.range)) }
      })
    {
      act.deed = .reply
    }
    // 写真も一緒に出してもらう, 連絡先を教えてもらう: what a form asks for
    if situation.block == .form, isReceived(clause), people(clause).isEmpty,
      [.give, .apply, .work, .receive, .notify, .pass].contains(act.deed)
    {
      let things = clause.phrases.filter {
        $0.particle == .wo || $0.particle == .mo || $0.particle == .wa
      }.flatMap(\.nouns)
        .filter { $0.deed == nil && $0.number == nil && !$0.isQuote }.map(thing)
      if !things.isEmpty {
        let isText =
          act.deed == .notify
          || things.contains { ![.file, .text].contains(FieldGuess($0.text, .ja).type) }
        (act.deed, act.objects, act.agents) = (isText ? .enter : .attach, things, [])
      }
    }
    if clause.tail.isPermitted && clause.tail.isNegative
      || JapaneseWords.optional.contains(where: { words.contains($0) })
    {
      act.field.isOptional = true
      if [.unsaid, .have, .work, .done, .give, .bad].contains(act.deed) { fill(&act, clause) }
    }
    if JapaneseWords.future.contains(where: { words.contains($0) }) {
      act.field.isDateFromToday = true
      if [.unsaid, .bad, .work].contains(act.deed) { fill(&act, clause) }
      act.objects = Array(act.objects.prefix(1))
    }
    if act.field.longest != nil, act.deed == .unsaid { act.deed = .enter }
    if act.deed == .reply || act.deed == .choose,
      let list = clause.phrases.first(where: {
        ($0.isEither || clause.marks.contains(.anyone)) && $0.nouns.count > 1 && $0.particle != .wa
      })
    {
      act.field.choices = list.nouns.map { text($0.range) }
      act.quorum = nil
    }
    if act.deed == .enter, act.objects.isEmpty, !act.agents.contains(where: { isPersonName($0) }) {
      act.objects = act.agents
      act.agents = []
    }
  }

  private func isReceived(_ clause: JapaneseClause) -> Bool {
    clause.tail.isReceived || clause.deed == .receive
  }

  /// 住所は省略できる: what it is about is the field.
  func fill(_ act: inout Act, _ clause: JapaneseClause) {
    act.deed = .enter
    act.objects = clause.phrases.filter { $0.particle == .wa || $0.particle == .ga || $0.particle == .mo }
      .flatMap(\.nouns).filter {
        $0.deed == nil && $0.number == nil && !JapaneseWords.optional.contains(text($0.range))
      }
      .map { thing($0) }
    act.agents = []
  }

  /// 所属は総務、税務、福祉のどれか: a field and what one may choose.
  func isChoice(_ clause: JapaneseClause) -> Bool {
    guard let topic = clause.phrases.first, topic.particle == .wa, topic.nouns.count == 1, clause.phrases.count > 1
    else { return false }
    let name = text(topic.nouns[0].range)
    return !situation.isRole(name) && !isPersonName(named(topic.nouns[0])) && clause.phrases[1].nouns.count > 1
  }

  /// 会場はホールか会議室か体育館: one of several things, said of what is no person.
  func isEither(_ clause: JapaneseClause) -> Bool {
    isChoice(clause) && clause.phrases[1].isEither && clause.phrases.count == 2
  }

  /// 人数は20人まで: the range of a field that is not there yet.
  func limits(_ clause: JapaneseClause) -> Act? {
    guard clause.deed == nil, !clause.isCondition, let topic = clause.phrases.first, topic.particle == .wa,
      topic.nouns.count == 1, clause.phrases.count == 2,
      let number = clause.phrases[1].nouns.last?.number, number.measure.unit != .letters,
      situation.block == .form || situation.field(named: text(topic.nouns[0].range)) != nil
    else { return nil }
    var act = Act(.enter)
    act.objects = [thing(topic.nouns[0])]
    switch number.use {
    case .compare(let comparison, _): act.field.limits = limits(number.measure, comparison)
    case .range(let upper, _, _): act.field.limits = number.measure.text + "〜" + upper.text
    case .plain, .within, .before: return nil
    }
    return act
  }

  /// A line that is about a field and not about when something happens.
  func isFieldWish(_ clause: JapaneseClause) -> Bool {
    switch clause.deed {
    case .enter, .choose, .attach: true
    default: false
    }
  }

  private func isFieldWish(_ act: Act) -> Bool { [.enter, .choose, .attach].contains(act.deed) }
}
