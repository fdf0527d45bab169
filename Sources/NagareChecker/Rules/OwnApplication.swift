import NagareModel
import NagarePlan

extension Rule {
  /// The role that fills in the first form also approves or decides.
  static let ownApplication = Rule(
    code: .ownApplication,
    check: { subject in
      let applicants = subject.applicants
      guard !applicants.isEmpty else { return [] }
      return subject.blocks.filter { subject[$0].isAnswered }.compactMap { id in
        guard let own = subject[id].who.first(where: { $0 == .applicant || applicants.contains($0) }) else {
          return nil
        }
        let isOnePerson = subject.isOnePerson(own)
        let isCertain = isOnePerson && (own == .applicant || applicants.count == 1)
        let name = subject.name(of: own)
        return Diagnostic(
          .ownApplication, isOnePerson ? .warning : .advice, at: subject.who(of: id),
          what: Phrase(
            ja: isCertain ? "「\(name.ja)」が、自分の申請に答えることになります。" : "「\(name.ja)」が、自分の申請に答えることがあります。",
            en: isCertain
              ? "“\(name.en)” answers an application of their own."
              : "“\(name.en)” may answer an application of their own."),
          how: Phrase(ja: "申請する人とは別の人にします。", en: "Let somebody else answer it."))
      }
    })
}

extension Subject {
  /// Who can fill in the form that begins a case.
  fileprivate var applicants: Set<Performer> {
    var noFormYet = Spread(plan, meeting: .anyBranch)
    noFormYet.start = 1
    for id in blocks where self[id].isForm { noFormYet.loss[id] = 1 }
    let arrived = noFormYet.run()
    return Set(blocks.filter { self[$0].isForm && arrived[$0] != 0 }.flatMap { self[$0].who })
  }

  fileprivate func isOnePerson(_ performer: Performer) -> Bool {
    switch performer {
    case .role(let role): workflow.roles[role].people == 1
    case .item: false
    case .applicant: true
    }
  }
}
