import NagareModel

extension Rule {
  /// A condition that every case fulfils.
  static let alwaysTrue = Rule(
    explanation: alwaysTruePage,
    check: { subject in
      subject.findings(of: alwaysTruePage, for: [.always]) { verdict in
        let name = subject.phrase(verdict.variable)
        return (
          Phrase(ja: "\(name.ja)は、いつもこの条件に合います。", en: "\(name.atStart.en) is always what this asks for."),
          Phrase(ja: "条件を直すか、「もし」と「おわり」を外します。", en: "Change the condition, or take the “if” and its “end” away.")
        )
      }
    })
}

private let alwaysTruePage = Explanation(
  231, .warning,
  what: Phrase(ja: "いつも成り立つ条件があります。", en: "A condition always holds."),
  why: Phrase(
    ja: "どの案件も同じ枝へ進むので、「もし」が分かれ道になっていません。境の書きまちがいのことが多いです。",
    en: "Every case takes the same branch, so nothing is decided. Most often the border is a slip."),
  wrong: Phrase(
    ja: """
      流れ 休暇
      申請 職員
       ・日数: 数(日) 1〜20
      もし 日数 が 1日以上 なら
        承認 課長
      おわり
      """,
    en: """
      flow Leave
      form staff
        - length: number (days) 1 to 20
      if length is at least 1
        approval section chief
      end
      """),
  right: Phrase(
    ja: """
      流れ 休暇
      申請 職員
       ・日数: 数(日) 1〜20
      もし 日数 が 10日以上 なら
        承認 課長
      おわり
      """,
    en: """
      flow Leave
      form staff
        - length: number (days) 1 to 20
      if length is at least 10
        approval section chief
      end
      """))
