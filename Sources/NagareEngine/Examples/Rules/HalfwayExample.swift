import NagareModel

extension ExampleRule {
  /// An example whose case has not ended.
  static let halfwayExample = ExampleRule(
    explanation: halfwayExamplePage,
    check: { rehearsal in
      rehearsal.runs.filter { $0.passed && !$0.isComplete && !$0.saysSo }.map { run in
        let turn = run.history?.now.turnPhrase ?? Phrase("")
        return halfwayExamplePage.finding(
          at: run.example.place,
          what: Phrase(ja: "この例は途中で止まっています。", en: "This example stops half way."), how: turn)
      }
    })
}

extension ExampleRun {
  /// Whether the example itself says that the case has not ended.
  fileprivate var saysSo: Bool {
    example.steps.contains { if case .holds(.result(nil)) = $0.kind { true } else { false } }
  }
}

private let halfwayExamplePage = Explanation(
  256, .advice,
  what: Phrase(ja: "例が、案件の途中で止まっています。", en: "An example stops before the case has ended."),
  why: Phrase(
    ja: "最後まで進めると、結果まで確かめられます。途中でよければ「結果: なし」と書きます。",
    en: "Played to the end, it checks the result too. If half way is meant, say “result: none”."),
  wrong: Phrase(
    ja: """
      流れ 休暇
      申請 職員
      承認 課長
      例 「課長に届く」
       ・職員: 済
       ・番: 課長
      """,
    en: """
      flow Leave
      form staff
      approval chief
      example "It reaches the chief"
        - staff: done
        - waiting for: chief
      """),
  right: Phrase(
    ja: """
      流れ 休暇
      申請 職員
      承認 課長
      例 「課長が認めて終わる」
       ・職員: 済
       ・課長: 承認
       ・結果: 完了
      """,
    en: """
      flow Leave
      form staff
      approval chief
      example "The chief approves and it ends"
        - staff: done
        - chief: approve
        - result: finished
      """))
