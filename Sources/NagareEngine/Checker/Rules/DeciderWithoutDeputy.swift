import NagareModel

extension Rule {
  /// One person decides, and nobody stands in.
  static let deciderWithoutDeputy = Rule(
    explanation: deciderWithoutDeputyPage,
    check: { subject in
      subject.blocks.filter { subject[$0].isDecision }.compactMap { id in
        let block = subject[id]
        guard block.handling.ifAway == nil, block.who.count == 1,
          case .role(let role) = block.who[0], case let decider = subject.workflow.roles[role],
          decider.people == 1, decider.ifAway == nil
        else { return nil }
        return deciderWithoutDeputyPage.finding(
          at: subject.who(of: id),
          what: Phrase(
            ja: "「\(decider.name)」が不在のとき、決裁する人がいません。", en: "When “\(decider.name)” is away, nobody can decide."),
          how: Phrase(
            ja: "「・不在なら 課長補佐」のように、代わりの人を書きます。", en: "Name a deputy, as in “- if away: deputy chief”."))
      }
    })
}

private let deciderWithoutDeputyPage = Explanation(
  250, .advice,
  what: Phrase(ja: "決裁する人が1人で、代わりの人がいません。", en: "One person decides, without a deputy."),
  why: Phrase(
    ja: "出張や休みのあいだ、案件が止まります。代決する人を決めておくと、止まりません。",
    en: "During a trip or a holiday every case stands still. With a deputy it goes on."),
  wrong: Phrase(
    ja: """
      流れ 休暇
      申請 職員
      決裁 課長
      """,
    en: """
      flow Leave
      form staff
      decision section chief
      """),
  right: Phrase(
    ja: """
      流れ 休暇
      申請 職員
      決裁 課長
       ・不在なら 課長補佐
      """,
    en: """
      flow Leave
      form staff
      decision section chief
        - if away: deputy chief
      """))
