import NagareModel

// What can be odd about bullets: fields, details, rows of a table and steps of an example.
extension ReadingProblem {
  static let details: [Explanation] = [
    Explanation(
      108, .error,
      what: Phrase(ja: "欄の種類が、知らないことばか、書かれていません。", en: "The kind of a field is missing or not known."),
      why: Phrase(
        ja: "欄の種類が分かると、書き間違いをその場で知らせたり、日にちや金額を比べたりできます。名前のあとに、文字、数、日付などを書きます。",
        en: """
          The kind lets the form notice slips at once and lets dates and amounts be compared. Write text, number, \
          date or another kind after the name.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・出発日: 日漬け
          承認 課長
          """,
        en: """
          flow Leave
          form staff
            - departure: dat
          approval section chief
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・出発日: 日付
          承認 課長
          """,
        en: """
          flow Leave
          form staff
            - departure: date
          approval section chief
          """)),
    Explanation(
      110, .error,
      what: Phrase(ja: "「・」の行が、上の行に付けられるものではありません。", en: "A bullet does not go with the line above it."),
      why: Phrase(
        ja: "「・」の行は、上の行の期限や欄などの細かい決まりになります。だれかが何かをする新しい行は、「・」を付けずに書き始めます。",
        en: """
          A bullet adds a detail, such as a deadline or a field, to the line above. A line in which somebody does \
          something new begins without one.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・承認 課長
          """,
        en: """
          flow Leave
          form staff
            - approval section chief
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          """)),
    Explanation(
      121, .error,
      what: Phrase(ja: "期限などの細かい決まりで、続きが読めません。", en: "What follows a detail, such as a deadline, could not be read."),
      why: Phrase(
        ja: "期限や所要は、数えられる形で書くと、過ぎたかどうかを自動で見られます。数と、日、開庁日、時間などを続けて書きます。",
        en: """
          A deadline can be watched over only if it can be counted. Write a number and days, business days or \
          hours.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
           ・期限 3日くらい
          """,
        en: """
          flow Leave
          form staff
          approval section chief
            - due 3 days or so
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
           ・期限 3日
          """,
        en: """
          flow Leave
          form staff
          approval section chief
            - due 3 days
          """)),
    Explanation(
      123, .error,
      what: Phrase(ja: "表か、表の行の形がそろっていません。", en: "A table or one of its rows is not complete."),
      why: Phrase(
        ja: "表は、値ごとに答えを決めるものです。1行ごとに、左にどんなときか、右に答えを書き、間を「:」で分けます。",
        en: "A table finds an answer for each value. Every row says when, then a colon, then the answer."),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜40
          表 決める人 日数ごと
           ・5日以下 課長
           ・それ以外: 部長
          承認 {決める人}
          """,
        en: """
          flow Leave
          form staff
            - days: number 1 to 40
          table decider by days
            - at most 5 section chief
            - otherwise: director
          approval {decider}
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜40
          表 決める人 日数ごと
           ・5日以下: 課長
           ・それ以外: 部長
          承認 {決める人}
          """,
        en: """
          flow Leave
          form staff
            - days: number 1 to 40
          table decider by days
            - at most 5: section chief
            - otherwise: director
          approval {decider}
          """)),
    Explanation(
      124, .error,
      what: Phrase(ja: "「例」の中に、例の行として読めない行があります。", en: "A line of an example could not be read."),
      why: Phrase(
        ja: "例は、だれが何をしたか、どうなるはずかを順に書いた台本です。名前のあとに「:」を付けて、したことを書きます。",
        en: """
          An example is a script of who does what and what should come of it. Write the person, a colon, and what \
          they do.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          例 「課長が認める」
           ・職員: 済
           ・課長が承認する
           ・結果: 完了
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          example "The chief says yes"
            - staff: done
            - section chief approves
            - result: finished
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          例 「課長が認める」
           ・職員: 済
           ・課長: 承認
           ・結果: 完了
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          example "The chief says yes"
            - staff: done
            - section chief: approve
            - result: finished
          """)),
    Explanation(
      125, .error,
      what: Phrase(
        ja: "欄の種類のあとに、欄の決まりとして読めないことばがあります。",
        en: "Something after the kind of a field could not be read."),
      why: Phrase(
        ja: "範囲や「任意」などの決まりがあると、申し込む人が迷わずに書けます。あいまいなことばでは確かめようがないので、数で書きます。説明は「」で添えられます。",
        en: """
          A range or “optional” helps people fill in the form. Vague words cannot be checked, so numbers are used. \
          Advice for people goes into a hint.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 少しだけ
          承認 課長
          """,
        en: """
          flow Leave
          form staff
            - days: number just a few
          approval section chief
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 5以下
          承認 課長
          """,
        en: """
          flow Leave
          form staff
            - days: number at most 5
          approval section chief
          """)),
    Explanation(
      126, .error,
      what: Phrase(ja: "選択の欄に、選ぶものが2つ以上ありません。", en: "A choice does not offer two things to choose from."),
      why: Phrase(
        ja: "選ぶものを並べておくと、答えがそろい、条件や表でも使えます。2つ以上を「／」で分けて、同じ行に書きます。",
        en: """
          A list to choose from keeps the answers alike, so that conditions and tables can use them. Put two or \
          more on the line, separated by “/”.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・種類: 選択
          承認 課長
          """,
        en: """
          flow Leave
          form staff
            - kind: choice
          approval section chief
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・種類: 選択 年休／夏季／病気
          承認 課長
          """,
        en: """
          flow Leave
          form staff
            - kind: choice annual / summer / sick
          approval section chief
          """)),
    Explanation(
      133, .error,
      what: Phrase(ja: "欄や条件の行の頭に「・」がありません。", en: "The “-” in front of a field or a detail is missing."),
      why: Phrase(
        ja: "「・」の行は、すぐ上の行の中身です。付けておくと、どの申請の欄か、どの承認の期限かがはっきりします。",
        en: "A line with “-” belongs to the line above it. It shows whose field and whose deadline it is."),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          日数: 数(日) 1〜20
          承認 課長
          """,
        en: """
          flow Leave
          form staff
          days: number (days) 1 to 20
          approval section chief
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜20
          承認 課長
          """,
        en: """
          flow Leave
          form staff
            - days: number (days) 1 to 20
          approval section chief
          """)),
  ]
}
