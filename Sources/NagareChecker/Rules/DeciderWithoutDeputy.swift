import NagareModel

extension Rule {
  /// One person decides, and nobody stands in.
  static let deciderWithoutDeputy = Rule(
    code: .deciderWithoutDeputy,
    check: { subject in
      subject.blocks.filter { subject[$0].isDecision }.compactMap { id in
        let block = subject[id]
        guard block.handling.ifAway == nil, block.who.count == 1,
          case .role(let role) = block.who[0], case let decider = subject.workflow.roles[role],
          decider.people == 1, decider.ifAway == nil
        else { return nil }
        return Diagnostic(
          .deciderWithoutDeputy, at: subject.who(of: id),
          what: Phrase(
            ja: "「\(decider.name)」が不在のとき、決裁する人がいません。", en: "When “\(decider.name)” is away, nobody can decide."),
          how: Phrase(
            ja: "「・不在なら 課長補佐」のように、代わりの人を書きます。", en: "Name a deputy, as in “- if away: deputy chief”."))
      }
    })
}
