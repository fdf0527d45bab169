import NagareModel

extension AssumptionRule {
  /// Somebody who has nothing to do in the flow, so that nothing comes of what is said of them.
  static let assumedOfNobody = AssumptionRule(
    code: .assumedOfNobody,
    check: { workflow, party, _ in
      guard case .role(let role) = party.who, !workflow.rolesAtWork.contains(role) else { return [] }
      let name = workflow.phrase(ofParty: party)
      return [
        Finding(
          what: Phrase(ja: "\(name.ja)は、この流れですることがありません。", en: "\(name.en) has nothing to do in this flow."),
          how: Phrase(ja: "この行を消すか、だれのことかを直します。", en: "Take the line away, or name somebody else."))
      ]
    })
}
