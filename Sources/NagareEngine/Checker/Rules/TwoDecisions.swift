import NagareModel

extension Rule {
  /// A case that was finally decided comes to a final decision again.
  static let twoDecisions = Rule(
    explanation: twoDecisionsPage,
    check: { subject in
      let decisions = subject.blocks.filter { subject[$0].isDecision }
      guard decisions.count > 1 else { return [] }
      let graph = subject.graph
      var decided = Spread(graph, meeting: .anyBranch)
      for id in decisions { decided.gain[id] = 1 }
      let arrived = decided.run(along: graph.isOnward)
      var second = Set(decisions.filter { arrived[$0] != 0 })
      if let (_, other) = subject.firstPairSideBySide(among: decisions) { second.insert(other) }
      return second.sorted().map { id in
        let earlier = decisions.last { $0 < id } ?? decisions[0]
        return twoDecisionsPage.finding(
          at: subject.line(of: id),
          what: Phrase(ja: "1つの案件に、決裁が2回あります。", en: "One case comes to two final decisions."),
          how: Phrase(
            ja: "最後の1つだけを「決裁」とし、ほかは「承認」にします。",
            en: "Keep “decision” for the last one and make the other an “approval”."),
          notes: [.init(subject.line(of: earlier), Phrase(ja: "先の決裁です。", en: "This is the earlier one."))])
      }
    })
}

private let twoDecisionsPage = Explanation(
  236, .warning,
  what: Phrase(ja: "1つの案件に、決裁が2回あります。", en: "One case comes to two final decisions."),
  why: Phrase(
    ja: "決裁は、その案件を最後に決める1回だけです。途中で確かめる人は「承認」にすると、だれが決めたのかがはっきりします。",
    en: "A final decision settles a case, once. Those who agree on the way approve; then it is clear who has decided."),
  wrong: Phrase(
    ja: """
      流れ 物品購入
      申請 職員
      決裁 課長
      決裁 部長
      """,
    en: """
      flow Purchase
      form staff
      decision section chief
      decision director
      """),
  right: Phrase(
    ja: """
      流れ 物品購入
      申請 職員
      承認 課長
      決裁 部長
      """,
    en: """
      flow Purchase
      form staff
      approval section chief
      decision director
      """))
