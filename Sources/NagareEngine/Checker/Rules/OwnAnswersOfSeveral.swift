import NagareModel

extension Rule {
  /// 選択肢 are for one person: several cannot be counted together.
  static let ownAnswersOfSeveral = Rule(
    explanation: ownAnswersOfSeveralPage,
    check: { subject in
      subject.workflow.blocks.indices.compactMap { id in
        guard case .approval(let approval) = subject[id].kind, !approval.answers.isEmpty,
          case let block = subject[id], block.who.count > 1 || approval.quorum.isCounted
        else { return nil }
        let names = Phrase.list(block.who.map { subject.name(of: $0) })
        return ownAnswersOfSeveralPage.finding(
          at: subject.who(of: id),
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

private let ownAnswersOfSeveralPage = Explanation(
  213, .error,
  what: Phrase(ja: "「選択肢」に答える人が複数います。", en: "Several people give answers of their own choice."),
  why: Phrase(
    ja: "答えが分かれたときに、どれを採るかが決まりません。「選択肢」に答えるのは1人です。",
    en: "When they disagree, nobody could say which answer counts. Answers of your own are for one person."),
  wrong: Phrase(
    ja: """
      流れ 会場の確認
      申請 職員
      承認 課長、係長
       ・選択肢 使える／使えない
      """,
    en: """
      flow Venue
      form staff
      approval section chief, deputy chief
        - answers usable / not usable
      """),
  right: Phrase(
    ja: """
      流れ 会場の確認
      申請 職員
      承認 課長
       ・選択肢 使える／使えない
      """,
    en: """
      flow Venue
      form staff
      approval section chief
        - answers usable / not usable
      """))
