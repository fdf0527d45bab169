import NagareModel
import NagarePlan

extension Rule {
  /// A case that was finally decided comes to a final decision again.
  static let twoDecisions = Rule(
    code: .twoDecisions,
    check: { subject in
      let decisions = subject.blocks.filter { subject[$0].isDecision }
      guard decisions.count > 1 else { return [] }
      let plan = subject.plan
      var decided = Spread(plan, meeting: .anyBranch)
      for id in decisions { decided.gain[id] = 1 }
      let arrived = decided.run(along: plan.isOnward)
      var second = Set(decisions.filter { arrived[$0] != 0 })
      if let (_, other) = subject.firstPairSideBySide(among: decisions) { second.insert(other) }
      return second.sorted().map { id in
        let earlier = decisions.last { $0 < id } ?? decisions[0]
        return Diagnostic(
          .twoDecisions, at: subject.line(of: id),
          what: Phrase(ja: "1つの案件に、決裁が2回あります。", en: "One case reaches two final decisions."),
          how: Phrase(
            ja: "最後の1つだけを「決裁」とし、ほかは「承認」にします。",
            en: "Keep “decision” for the last one; make the others approvals."),
          notes: [.init(subject.line(of: earlier), Phrase(ja: "先の決裁です。", en: "This is the earlier one."))])
      }
    })
}
