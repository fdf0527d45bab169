import NagareModel

// What can be odd about the names in an example.
extension ReadingProblem {
  static let examples: [Explanation] = [
    Explanation(
      206, .error,
      what: Phrase(
        ja: "例に、この流れにない人、題、結果が出てきます。",
        en: "An example names a person, a title or a result that the flow does not have."),
      why: Phrase(
        ja: "例は流れを1行ずつ動かして確かめます。流れにいない人は何もできないので、例はそこで止まります。名前は流れの行と同じに書きます。",
        en: """
          An example plays the flow line by line. Somebody the flow does not have can do nothing, so the example \
          stops there. Names are written as in the flow.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 総務課長

          例 「認められる」
           ・職員: 済
           ・総務課帳: 承認
           ・結果: 完了
          """,
        en: """
          flow Leave
          form staff
          approval section chief

          example "Granted"
            - staff: done
            - section cheif: approve
            - result: finished
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 総務課長

          例 「認められる」
           ・職員: 済
           ・総務課長: 承認
           ・結果: 完了
          """,
        en: """
          flow Leave
          form staff
          approval section chief

          example "Granted"
            - staff: done
            - section chief: approve
            - result: finished
          """)),
    Explanation(
      207, .warning,
      what: Phrase(
        ja: "「通らない」「届かない」に、この流れにない名前があります。",
        en: "“skips” or “not notified” names something the flow does not have."),
      why: Phrase(
        ja: "流れにいない人のところは、通ることも届くこともありません。確かめたことにはなりますが、名前の書きまちがいかもしれません。",
        en: """
          Nothing ever reaches somebody who is not in the flow. The line holds, but it may be a name misspelled \
          and so say less than it seems to.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 総務課長

          例 「部長までは上がらない」
           ・職員: 済
           ・総務課長: 承認
           ・通らない: 総務部長
           ・結果: 完了
          """,
        en: """
          flow Leave
          form staff
          approval section chief

          example "The director is not asked"
            - staff: done
            - section chief: approve
            - skips: director
            - result: finished
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 総務課長

          例 「課長で決まる」
           ・職員: 済
           ・総務課長: 承認
           ・通る: 総務課長
           ・結果: 完了
          """,
        en: """
          flow Leave
          form staff
          approval section chief

          example "The section chief is enough"
            - staff: done
            - section chief: approve
            - visits: section chief
            - result: finished
          """)),
  ]
}
