import NagareModel

extension Rule {
  /// More people are to agree than there are.
  static let tooManyAsked = Rule(
    code: .tooManyAsked,
    check: { subject in
      subject.workflow.blocks.indices.compactMap { id in
        guard case .approval(let approval) = subject[id].kind, case .count(let asked) = approval.quorum,
          let people = subject.people(at: id), asked > people
        else { return nil }
        return Diagnostic(
          .tooManyAsked, at: subject.line(of: id),
          what: Phrase(
            ja: "\(asked)人の承認を求めていますが、ここには\(people)人しかいません。",
            en: "It takes \(asked) people to agree, but there \(people == 1 ? "is only 1" : "are only \(people)") here."
          ),
          how: Phrase(
            ja: "人数を減らすか、答える人を足すか、「担当」の「人数」を直します。",
            en: "Ask for fewer, name more people, or change “people” of a role."))
      }
    })
}

extension Subject {
  /// How many people can answer at a block; `nil` where a case first has to show who they are.
  fileprivate func people(at id: Block.ID) -> Int? {
    var people = 0
    for performer in self[id].who {
      switch performer {
      case .role(let role): people += workflow.roles[role].people
      case .applicant: people += 1
      case .item: return nil
      }
    }
    return people
  }
}
