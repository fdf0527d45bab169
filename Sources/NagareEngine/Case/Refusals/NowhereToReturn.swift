import NagareModel

extension Refusal {
  /// 差戻し where this case has not passed a form.
  static let nowhereToReturn = Refusal(
    .nowhereToReturn,
    what: Phrase(ja: "差し戻す先の申請を、まだ通っていません。", en: "The case has not passed a form to be sent back to."),
    how: Phrase(
      ja: "承認か却下で答えるか、流れの「差戻しなら」に行き先を書きます。", en: "Approve or reject, or give “if sent back” a target in the flow."))
}

extension Explanation {
  static let nowhereToReturn = Explanation(
    316, .error,
    what: Phrase(ja: "この案件には、差し戻す先の申請がありません。", en: "This case has no form to be sent back to."),
    why: Phrase(
      ja: "差戻しは、この案件が通った申請のうち、いちばん近いものに戻ります。どれも通っていない道では、「差戻しなら」の行き先が要ります。",
      en:
        "A case is sent back to the form it passed last. On a path without one, “if sent back” has to say where it goes."
    ),
    wrong: Phrase(
      ja: """
        流れ 相談の受付
        作業 受付係
         ・来庁: はい・いいえ
        もし 来庁 なら
          申請 住民
        おわり
        承認 係長

        例 「電話の相談を差し戻す」
         ・受付係: 来庁 いいえ
         ・係長: 差戻し「内容が分からない」
         ・番: 受付係
        """,
      en: """
        flow Consultation
        task reception
          - in person: yes/no
        if in person
          form resident
        end
        approval team leader

        example "A call is sent back"
          - reception: in person no
          - team leader: send back "What is it about?"
          - waiting for: reception
        """),
    right: Phrase(
      ja: """
        流れ 相談の受付
        作業 受付係
         ・来庁: はい・いいえ
        もし 来庁 なら
          申請 住民
        おわり
        承認 係長
         ・差戻しなら → 受付係

        例 「電話の相談を差し戻す」
         ・受付係: 来庁 いいえ
         ・係長: 差戻し「内容が分からない」
         ・番: 受付係
        """,
      en: """
        flow Consultation
        task reception
          - in person: yes/no
        if in person
          form resident
        end
        approval team leader
          - if sent back -> reception

        example "A call is sent back"
          - reception: in person no
          - team leader: send back "What is it about?"
          - waiting for: reception
        """))
}
