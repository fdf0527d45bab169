import NagareModel

extension Refusal {
  /// The step is not theirs to take back, or no longer.
  static func cannotTakeBack(_ last: Phrase?) -> Refusal {
    Refusal(
      .cannotTakeBack, what: Phrase(ja: "いまは引き戻せません。", en: "It cannot be taken back now."),
      how: last.map {
        Phrase(
          ja: "引き戻せるのは最後に動いた人だけで、いまは\($0.ja)です。",
          en: "Only the last to act may take that step back: now \($0.en).")
      }
        ?? Phrase(
          ja: "引き戻せるのは、ほかの人や時間が案件を進める前の1回だけです。",
          en: "A step can be taken back once, before somebody else or the clock moves the case."))
  }
}

extension Explanation {
  static let cannotTakeBack = Explanation(
    309, .error,
    what: Phrase(ja: "その人は、いまは引き戻せません。", en: "That person cannot take a step back now."),
    why: Phrase(
      ja: "引戻しは、最後に動いた人が自分の1手を戻すことです。ほかの人や時間が案件を進めた後と、案件が終わった後はできません。",
      en:
        "The last to act may take that one step back, until somebody else or the clock has moved the case, or it has ended."
    ),
    wrong: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 係長
        承認 課長

        例 「職員が書き直す」
         ・職員: 済
         ・係長: 承認
         ・職員: 引戻し
         ・番: 職員
        """,
      en: """
        flow Leave
        form staff
        approval team leader
        approval section chief

        example "Staff write it again"
          - staff: done
          - team leader: approve
          - staff: take back
          - waiting for: staff
        """),
    right: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 係長
        承認 課長

        例 「職員が書き直す」
         ・職員: 済
         ・職員: 引戻し
         ・番: 職員
        """,
      en: """
        flow Leave
        form staff
        approval team leader
        approval section chief

        example "Staff write it again"
          - staff: done
          - staff: take back
          - waiting for: staff
        """))
}
