import NagareModel
import NagarePlan

extension Rule {
  /// 選択肢 are for one person: several cannot be counted together.
  static let ownAnswersOfSeveral = Rule(
    code: .ownAnswersOfSeveral,
    check: { subject in
      subject.workflow.blocks.indices.compactMap { id in
        guard case .approval(let approval) = subject[id].kind, approval.answers.contains(where: \.isOwn),
          case let block = subject[id], block.who.count > 1 || approval.quorum.isCounted
        else { return nil }
        let names = Phrase.list(block.who.map { subject.name(of: $0) })
        return Diagnostic(
          .ownAnswersOfSeveral, at: subject.who(of: id),
          what: Phrase(
            ja: block.who.count > 1 ? "「選択肢」があるのに、答える人が「\(names.ja)」と複数います。" : "「選択肢」の答えは、人数では数えられません。",
            en: block.who.count > 1
              ? "Several people give these answers: \(names.en)."
              : "Answers of your own cannot be counted."),
          how: Phrase(
            ja: "答える人を1人にするか、「選択肢」の行を消します。",
            en: "Leave one person to answer, or take the answers line away."))
      }
    })
}

extension Approval.Quorum {
  fileprivate var isCounted: Bool {
    switch self {
    case .eachRole, .everyone, .anyone: false
    case .majority: true
    case .count(let count): count > 1
    }
  }
}
