import NagareModel

extension Rule {
  /// Several people in a row may take as long as they like.
  static let noDeadline = Rule(
    explanation: noDeadlinePage,
    check: { subject in
      let open = subject.blocks.filter { id in
        subject[id].isPersonsWork && subject[id].handling.due == nil && Next.block(id) != subject.workflow.start
      }
      guard open.count > 2, let first = open.first else { return [] }
      return [
        noDeadlinePage.finding(
          at: subject.line(of: first),
          what: Phrase(
            ja: "ここから先に、期限のない仕事が\(open.count)つあります。",
            en: "From here on, \(open.count) pieces of work have no deadline."),
          how: Phrase(ja: "「・期限 3開庁日」のように、目安の期限を書きます。", en: "Add a deadline, as in “- due 3 business days”."))
      ]
    })
}

private let noDeadlinePage = Explanation(
  251, .advice,
  what: Phrase(ja: "期限のない仕事がいくつもあります。", en: "Several pieces of work have no deadline."),
  why: Phrase(
    ja: "期限があると、過ぎたときに催促が届き、案件がどこかで止まったままになりません。",
    en: "With a deadline a reminder goes out when it passes, and no case is forgotten on a desk."),
  wrong: Phrase(
    ja: """
      流れ 備品の貸出し
      申請 職員
      承認 係長
      承認 課長
      作業 総務係
      """,
    en: """
      flow Lending
      form staff
      approval deputy chief
      approval section chief
      task general affairs
      """),
  right: Phrase(
    ja: """
      流れ 備品の貸出し
      申請 職員
      承認 係長
       ・期限 2開庁日
      承認 課長
       ・期限 2開庁日
      作業 総務係
      """,
    en: """
      flow Lending
      form staff
      approval deputy chief
        - due 2 business days
      approval section chief
        - due 2 business days
      task general affairs
      """))
