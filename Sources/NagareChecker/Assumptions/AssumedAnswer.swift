import NagareModel

extension AssumptionRule {
  /// An answer that is asked for nowhere where somebody works.
  static let assumedAnswer = AssumptionRule(
    code: .assumedAnswer,
    check: { workflow, party, traits in
      let blocks = workflow.blocks.indices.filter { block in
        guard party.block.map({ $0 == block }) ?? true else { return false }
        return workflow.blocks[block].kind.isAnswered && workflow.mayAnswer(party.who, at: block)
      }
      let offered = Set(blocks.flatMap { workflow.blocks[$0].kind.answers })
      let name = workflow.phrase(ofParty: party)
      return traits.flatMap { trait -> [Finding] in
        guard case .answers(let shares) = trait else { return [] }
        return shares.filter { !offered.contains($0.part) }.map { share in
          let answer = share.part.request.quoted
          return Finding(
            what: Phrase(
              ja: "\(name.ja)が\(answer.ja)と答えるところはありません。", en: "\(name.en) is never asked for the answer \(answer.en)."),
            how: Phrase(ja: "その人に聞く答えの割合にします。", en: "Give shares of the answers they are asked for."))
        }
      }
    })
}

extension Workflow {
  /// Whether somebody may answer at a block: asked, standing in, or because it was passed on.
  fileprivate func mayAnswer(_ who: Performer?, at block: Block.ID) -> Bool {
    guard let who, case .role(let role) = who else { return true }
    var performers = blocks[block].who
    for case .passTo(let others) in blocks[block].handling.late.map(\.action) { performers += others }
    for absence in [blocks[block].handling.ifAway] + roles.map(\.ifAway) {
      if case .deputies(let others) = absence { performers += others }
    }
    return performers.contains { performer in
      if case .role(let other) = performer { other == role } else { true }
    }
  }
}
