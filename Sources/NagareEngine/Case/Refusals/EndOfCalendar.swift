import NagareModel

extension Refusal {
  /// A time behind the last day there is.
  static let endOfCalendar = Refusal(
    .endOfCalendar, what: Phrase(ja: "暦は2199年までです。", en: "The calendar ends with the year 2199."),
    how: Phrase(ja: "それより前の日にします。", en: "Choose a day before that."))
}

extension Explanation {
  static let endOfCalendar = Explanation(
    318, .error,
    what: Phrase(ja: "時間を進めすぎて、暦の外に出ます。", en: "So much time goes by that the calendar ends."),
    why: Phrase(
      ja: "案件の暦は2199年12月31日までです。進める時間の単位を確かめます。",
      en: "The calendar of a case ends on 2199-12-31. Check the unit of the time that goes by."),
    wrong: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 課長

        例 「返事を待つ」
         ・職員: 済
         ・200年たつ
         ・番: 課長
        """,
      en: """
        flow Leave
        form staff
        approval section chief

        example "Waiting for an answer"
          - staff: done
          - 200 years pass
          - waiting for: section chief
        """),
    right: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 課長

        例 「返事を待つ」
         ・職員: 済
         ・200日たつ
         ・番: 課長
        """,
      en: """
        flow Leave
        form staff
        approval section chief

        example "Waiting for an answer"
          - staff: done
          - 200 days pass
          - waiting for: section chief
        """))
}
