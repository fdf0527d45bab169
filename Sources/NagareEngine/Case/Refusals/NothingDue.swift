import NagareModel

extension Refusal {
  /// Time is to go by until a deadline, and there is none.
  static let nothingDue = Refusal(
    .nothingDue, what: Phrase(ja: "いま動いている期限はありません。", en: "No deadline is running now."),
    how: Phrase(ja: "「3日たつ」のように、進める時間を書きます。", en: "Say how much time goes by, such as “3 days pass”."))
}

extension Explanation {
  static let nothingDue = Explanation(
    315, .error,
    what: Phrase(ja: "「期限まで」進めたくても、動いている期限がありません。", en: "“until due” finds no deadline running."),
    why: Phrase(
      ja: "「期限まで」は、いま待っている仕事の期限のうち、いちばん早いものまで時間を進めます。期限も「待つ」もなければ進めません。",
      en: "“until due” takes the clock to the earliest deadline, or the end of the earliest wait, of what is open now."),
    wrong: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 課長

        例 「課長が答えない」
         ・職員: 済
         ・期限まで
         ・届く: 課長
        """,
      en: """
        flow Leave
        form staff
        approval section chief

        example "The section chief does not answer"
          - staff: done
          - until due
          - notified: section chief
        """),
    right: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 課長
         ・期限 3開庁日

        例 「課長が答えない」
         ・職員: 済
         ・期限まで
         ・届く: 課長
        """,
      en: """
        flow Leave
        form staff
        approval section chief
          - due 3 business days

        example "The section chief does not answer"
          - staff: done
          - until due
          - notified: section chief
        """))
}
