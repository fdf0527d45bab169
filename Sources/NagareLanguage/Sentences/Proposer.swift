import NagareModel

/// Turns what a sentence says into the lines a person would write for it in this place of their flow.
struct Proposer {
  let situation: Situation
  let told: [Told]
  let lines: ProposedLines
  /// When something holds, where that is all that is told.
  let opening: Circumstance?

  init(_ told: [Told], in situation: Situation, opening: Circumstance? = nil) {
    self.situation = situation
    self.opening = opening
    lines = ProposedLines(situation, applicant: Self.applicant(told, situation))
    self.told = Self.completed(told.withAgents().answersFirst())
  }

  /// The likeliest first; none twice, none empty.
  func proposals() -> [[String]] {
    var all: [[String]] = []
    for choice in choices {
      var plan = Plan(situation, lines, choice)
      guard opening.map({ plan.open($0) }) ?? plan.write(told), !plan.lines.isEmpty, plan.lines.count <= 12 else {
        continue
      }
      let lines = withCurrency(plan.lines)
      if !all.contains(lines) { all.append(lines) }
    }
    return all
  }

  /// Dollars, in a flow that does not say yet that its amounts are: it has to.
  private func withCurrency(_ written: [String]) -> [String] {
    guard situation.language == .en, situation.lacksCurrency,
      let sign = written.lazy.flatMap({ $0.prefix { $0 != "\"" } }).first(where: { "$€£".contains($0) })
    else { return written }
    return [lines.word(.currency) + " " + String(sign)] + written
  }

  /// What the sentence does not say and nobody can know: who does something, or of what an amount is.
  var missing: Phrase? {
    for part in told {
      switch part {
      case .when(let given):
        if given.isAboutValues, given != .unsayable, let open = lines.lacking(given) { return open }
      case .act(let act):
        if act.deed == .standIn, act.agents.isEmpty, act.receivers.isEmpty { return Self.standIn }
        // Talk is no work: something has to be said of what is done.
        let isDone = act.deed == .work ? !act.objects.isEmpty || !act.title.isEmpty : act.deed.isDoneBySomebody
        if [.enter, .choose].contains(act.deed), act.field.limits != nil,
          let known = act.objects.first.flatMap({ situation.field(named: $0.text) })
        {
          return Self.onItsLine(known, lines.field(Named(text: known.name, range: 0..<0), act))
        }
        if isDone, !act.agents.contains(where: { situation.isSomebody($0.text) }), act.receivers.isEmpty,
          act.due == nil, act.quorum == nil
        {
          return told.count == 1 && act.isBare ? Self.whose(act.deed == .decide ? .decision : .approval) : Self.who
        }
      case .compute: continue
      }
    }
    return nil
  }

  private static let standIn = Phrase(
    ja: "代わりの人は、その人の「承認」のすぐ下に「・不在なら 副町長」のように書きます。",
    en: "Who stands in is written right below the approval of that person, as in “- if away: deputy mayor”.")

  private static let who = Phrase(
    ja: "だれがするのかも書きます。例:「総務係が台帳に記録する」", en: "Say who does it too, as in “the front desk files the papers”.")

  /// aproval: the word of a line, and no more.
  private static func whose(_ word: Word) -> Phrase {
    let name = Vocabulary.primary(word)
    return Phrase(
      ja: "「\(name.ja) 課長」のように、だれがするのかを続けて書きます。",
      en: "Say whose \(name.en) it is, as in “\(name.en) section chief”.")
  }

  /// What is said of a proposal that needs a word more.
  var remark: Phrase? { reminded ?? wayBack }

  /// if late: remind manager: the line does not say whom, since that goes without saying.
  private var reminded: Phrase? {
    guard case .act(let act)? = told.last, act.deed == .remind,
      let who = act.receivers.first.map({ lines.person($0.text) }),
      situation.people.contains(where: { Folding.key(of: $0) == Folding.key(of: who) })
    else { return nil }
    return Phrase(
      ja: "催促は、返事を待たせている\(who)に届きます。次のように書きます。",
      en: "The reminder goes to \(who), who has not answered. It is written like this.")
  }

  private var wayBack: Phrase? {
    guard told.count == 1, case .act(let act)? = told.first, [.sendBack, .goBack].contains(act.deed),
      situation.language == .en, situation.block == .approval || situation.block == .decision
    else { return nil }
    return Phrase(
      ja: "承認する人は、動かしたときに差し戻せます。差し戻した先を書くなら、次のようにします。",
      en:
        "Whoever approves can send it back already, with a reason, when the flow runs. To say where it goes then, write:"
    )
  }

  /// How far a field may go is said where it stands.
  private static func onItsLine(_ field: Situation.Field, _ line: String) -> Phrase {
    Phrase(
      ja: "欄の行に続けて書きます。「直す \(field.name)」と入れて「\(line)」にします。",
      en: "That goes on the line of the field itself. Type “edit \(field.name)” and make it “\(line)”.")
  }

  /// Nothing but what a form should ask for.
  var asksForFields: Bool {
    !told.isEmpty
      && told.allSatisfy { part in
        guard case .act(let act) = part else { return false }
        return [.enter, .attach, .choose].contains(act.deed) && act.agents.isEmpty && !act.objects.isEmpty
      }
  }

  /// Which reading each plan takes where there are several.
  private var choices: [Choice] {
    var choices: [Choice] = [Choice()]
    if told.contains(where: { if case .act(let act) = $0 { act.deed == .finish } else { false } }) {
      choices.append(Choice(namesResult: false))
    }
    let readings =
      told.compactMap { if case .act(let act) = $0 { act.blocks(in: situation).count } else { nil } }
      .max() ?? 1
    for index in 1..<max(2, readings) where index < readings { choices.append(Choice(block: index)) }
    choices.append(Choice(asksApproval: true))
    choices.append(Choice(secondAnswer: true))
    choices.append(Choice(inBlocks: true))
    if !situation.open.isEmpty, told.count == 1 { choices.insert(Choice(closes: true), at: 0) }
    return choices
  }

  struct Choice: Hashable {
    var block = 0
    /// 承認されたら is written as a もし.
    var asksApproval = false
    /// 却下なら終わり ends with the result 却下; else with 完了.
    var namesResult = true
    /// だめなら is read as 却下, not as 差戻し.
    var secondAnswer = false
    /// 係長、課長の順に as two lines.
    var inBlocks = false
    /// これで終わり closes what is open, and does not end the case.
    var closes = false
  }

  private static func applicant(_ told: [Told], _ situation: Situation) -> String {
    if let known = situation.applicant { return known }
    for case .act(let act) in told where act.deed == .apply {
      if let first = act.agents.first { return first.text }
    }
    return Vocabulary.primary(.applicant)[situation.language]
  }

  /// Where somebody is named without a verb, the next verb holds for them too: まず係長、次に課長が承認する.
  private static func completed(_ told: [Told]) -> [Told] {
    var told = told
    // manager first, then director
    let acts = told.compactMap { if case .act(let act) = $0 { act } else { nil } }
    if acts.count > 1, acts.count == told.count, acts.allSatisfy({ $0.deed == .unsaid && !$0.agents.isEmpty }) {
      return acts.map { act in
        var act = act
        act.deed = .approve
        return .act(act)
      }
    }
    for index in told.indices.reversed() {
      guard case .act(var act) = told[index], act.deed == .unsaid, !act.agents.isEmpty else { continue }
      let next = told[(index + 1)...].lazy.compactMap { if case .act(let act) = $0 { act } else { nil } }.first
      // 新規なら住民係、更新なら窓口に対応してもらう: one work for all of them.
      if let next, next.deed == .work, index > 0, case .when = told[index - 1] {
        (act.deed, act.task) = (.work, next.task)
        told[index] = .act(act)
        continue
      }
      if let next, [.approve, .decide, .judge, .check, .review, .look].contains(next.deed) {
        act.deed = next.deed
        told[index] = .act(act)
        continue
      }
      // 課長が決裁、それ以外は部長: and the one before holds for who comes last.
      let before = told[..<index].reversed().lazy.compactMap { if case .act(let act) = $0 { act } else { nil } }.first
      if index > 0, case .when = told[index - 1], let before, [.approve, .decide, .judge].contains(before.deed) {
        if told[..<index].contains(where: { if case .when(.away) = $0 { true } else { false } }) { continue }
        act.deed = before.deed
        told[index] = .act(act)
      }
    }
    return told
  }
}

extension Act {
  /// An answer of which nothing more is said.
  fileprivate var isBare: Bool { deed.isAnswer && objects.isEmpty && title.isEmpty && receivers.isEmpty }
}
