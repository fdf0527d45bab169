import NagareModel

extension Refusal {
  /// Somebody else than the applicant withdraws.
  static func onlyTheApplicant(_ applicant: Phrase?) -> Refusal {
    Refusal(
      .onlyTheApplicant, what: Phrase(ja: "取り下げられるのは、申請者だけです。", en: "Only the applicant may withdraw a case."),
      how: applicant.map {
        Phrase(ja: "この案件の申請者は\($0.ja)です。", en: "The applicant of this case is \($0.en).")
      } ?? Phrase(ja: "この流れには申請がないので、最後まで進めます。", en: "This flow has no form, so take the case to its end."))
  }
}

extension Explanation {
  static let onlyTheApplicant = Explanation(
    308, .error,
    what: Phrase(ja: "申請者ではない人が取り下げようとしています。", en: "Somebody else than the applicant withdraws."),
    why: Phrase(
      ja: "取下げは申請者が申請をやめることで、案件が終わるまでいつでもできます。ほかの人が止めるときは、却下か差戻しで答えます。",
      en:
        "To withdraw is to take one’s own application away, at any time before the end. Others reject it or send it back."
    ),
    wrong: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 係長

        例 「休みをやめる」
         ・職員: 済
         ・係長: 取下げ
         ・結果: 取下げ
        """,
      en: """
        flow Leave
        form staff
        approval team leader

        example "No leave after all"
          - staff: done
          - team leader: withdraw
          - result: withdrawn
        """),
    right: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 係長

        例 「休みをやめる」
         ・職員: 済
         ・職員: 取下げ
         ・結果: 取下げ
        """,
      en: """
        flow Leave
        form staff
        approval team leader

        example "No leave after all"
          - staff: done
          - staff: withdraw
          - result: withdrawn
        """))
}
