import NagareModel

extension ExampleRule {
  /// An example that does not go as it says.
  static let failingExample = ExampleRule(
    explanation: failingExamplePage,
    check: { rehearsal in
      rehearsal.runs.compactMap { run in
        run.failure.map { failing in
          Diagnostic(
            failingExamplePage.code, failingExamplePage.level, at: failing.place, what: failing.what, how: failing.how,
            notes: [.init(run.example.place, Phrase(ja: "この例の中です。", en: "It is in this example."))])
        }
      }
    })
}

private let failingExamplePage = Explanation(
  218, .error,
  what: Phrase(ja: "例が、書いてあるとおりに進みません。", en: "An example does not go as it says."),
  why: Phrase(
    ja: "例は、流れがこう動くはずだという約束です。流れか例の、どちらかが考えと違っています。",
    en: "An example says how the flow is meant to go. Either the flow or the example is not what you had in mind."),
  wrong: Phrase(
    ja: """
      流れ 休暇
      申請 職員
       ・日数: 数(日)
      もし 日数 が 2日未満 なら
        承認 係長
      それ以外
        承認 課長
      おわり
      例 「2日なら係長が決める」
       ・職員: 日数 2
       ・係長: 承認
       ・結果: 完了
      例 「5日なら課長が決める」
       ・職員: 日数 5
       ・課長: 承認
      例 「1日なら係長が決める」
       ・職員: 日数 1
       ・係長: 承認
      """,
    en: """
      flow Leave
      form staff
        - days: number (days)
      if days is under 2 days
        approval chief
      else
        approval director
      end
      example "Two days are for the chief"
        - staff: days 2
        - chief: approve
        - result: finished
      example "Five days are for the director"
        - staff: days 5
        - director: approve
      example "One day is for the chief"
        - staff: days 1
        - chief: approve
      """),
  right: Phrase(
    ja: """
      流れ 休暇
      申請 職員
       ・日数: 数(日)
      もし 日数 が 2日以下 なら
        承認 係長
      それ以外
        承認 課長
      おわり
      例 「2日なら係長が決める」
       ・職員: 日数 2
       ・係長: 承認
       ・結果: 完了
      例 「5日なら課長が決める」
       ・職員: 日数 5
       ・課長: 承認
      """,
    en: """
      flow Leave
      form staff
        - days: number (days)
      if days is at most 2 days
        approval chief
      else
        approval director
      end
      example "Two days are for the chief"
        - staff: days 2
        - chief: approve
        - result: finished
      example "Five days are for the director"
        - staff: days 5
        - director: approve
      """))
