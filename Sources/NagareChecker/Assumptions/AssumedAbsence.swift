import NagareModel

extension AssumptionRule {
  /// Somebody who is never there and for whom nobody stands in: cases that come to them never end.
  static let assumedAbsence = AssumptionRule(
    code: .assumedAbsence,
    check: { workflow, party, traits in
      guard case .role(let role) = party.who, workflow.rolesAtWork.contains(role), workflow.roles[role].ifAway == nil
      else { return [] }
      let isAway = traits.contains { if case .away(let percent) = $0 { percent >= Number(100) } else { false } }
      let waits = workflow.blocks.contains { block in
        block.kind.isWork && block.who.contains(.role(role)) && block.handling.ifAway == nil
      }
      guard isAway, waits else { return [] }
      let name = workflow.phrase(ofParty: party)
      return [
        Finding(
          what: Phrase(ja: "\(name.ja)がいつも不在で、代わる人がいません。", en: "\(name.en) is always away, and nobody stands in."),
          how: Phrase(ja: "不在の割合を下げるか、「不在なら」を足します。", en: "Lower the share, or add an “if away”."))
      ]
    })
}
