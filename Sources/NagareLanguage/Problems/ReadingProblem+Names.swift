import NagareModel

// What can be odd about the names of people, values and places to go to.
extension ReadingProblem {
  static let names: [Explanation] = [
    Explanation(
      128, .error,
      what: Phrase(ja: "1人の名前か、何人かの名前か分かりません。", en: "It is unclear whether a name means one person or several."),
      why: Phrase(
        ja: "1人か2人かで、だれの返事を待つかが変わります。何人かなら「、」で分け、「と」を含む1つの名前なら「」で囲みます。",
        en: """
          One person or two makes a difference to whose answer is waited for. A comma separates people; quotes \
          keep a name with と in it together.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          作業 係長
          承認 係長と課長
          """,
        en: """
          flow Leave
          form staff
          task 係長
          approval 係長と課長
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          作業 係長
          承認 係長、課長
          """,
        en: """
          flow Leave
          form staff
          task 係長
          approval 係長, 課長
          """)),
    Explanation(
      129, .error,
      what: Phrase(ja: "名前や行き先を書くところが空いています。", en: "A name or a place to go to is missing."),
      why: Phrase(
        ja: "「→」のあとには、どこへ戻るかが要ります。上にあるブロックの題か、担当の名前を書きます。「担当」の行なら、だれのことかを続けます。",
        en: """
          An arrow needs to say where to go on. Write the title or the person of a line above. A line “role” goes \
          on with whose it is.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員 「休暇を申し込む」
           ・日数: 数(日) 1〜40
          もし 日数 が 20日 を超える なら
            通知 職員「20日までにしてください」
            →
          おわり
          承認 課長
          """,
        en: """
          flow Leave
          form staff "Ask for leave"
            - days: number 1 to 40
          if days is over 20
            notify staff "Please ask for at most 20 days"
            ->
          end
          approval section chief
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員 「休暇を申し込む」
           ・日数: 数(日) 1〜40
          もし 日数 が 20日 を超える なら
            通知 職員「20日までにしてください」
            → 「休暇を申し込む」
          おわり
          承認 課長
          """,
        en: """
          flow Leave
          form staff "Ask for leave"
            - days: number 1 to 40
          if days is over 20
            notify staff "Please ask for at most 20 days"
            -> "Ask for leave"
          end
          approval section chief
          """)),
    Explanation(
      201, .error,
      what: Phrase(ja: "使われている名前の欄や計算が、どこにもありません。", en: "A name is used that no field or calculation has."),
      why: Phrase(
        ja: "文や条件に入れる値は、先にだれかが書いておくものです。申請の欄と同じ名前を使うか、足りない欄を足します。",
        en: """
          A value in a text or a condition comes from what people filled in before. Use the name of a field, or \
          add the field that is missing.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜40
          承認 課長
          通知 職員「{期間}日の休暇が認められました」
          """,
        en: """
          flow Leave
          form staff
            - days: number 1 to 40
          approval section chief
          notify staff "{length} days of leave granted"
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜40
          承認 課長
          通知 職員「{日数}日の休暇が認められました」
          """,
        en: """
          flow Leave
          form staff
            - days: number 1 to 40
          approval section chief
          notify staff "{days} days of leave granted"
          """)),
    Explanation(
      202, .error,
      what: Phrase(ja: "行き先が、これより上にありません。", en: "The place to go to is not found above."),
      why: Phrase(
        ja: "戻る先は、もう通ったブロックです。上にあるブロックの題か、そこで動く人の名前を書きます。",
        en: """
          Going back leads to a block the case has passed. Write the title of a block above, or the person who \
          acts there.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
           ・差戻しなら: → 係長
          """,
        en: """
          flow Leave
          form staff
          approval section chief
            - if sent back: -> supervisor
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
           ・差戻しなら: → 職員
          """,
        en: """
          flow Leave
          form staff
          approval section chief
            - if sent back: -> staff
          """)),
    Explanation(
      203, .error,
      what: Phrase(ja: "行き先に当たるブロックが、2つ以上あります。", en: "More than one block fits the place to go to."),
      why: Phrase(
        ja: "どちらへ戻るかで、待つ人が変わります。同じ題は1つだけにすると、行き先が1つに決まります。",
        en: """
          Where to go back decides who has to act again. With a title of its own for each block, there is only one \
          answer.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 係長 「日程を確かめる」
          承認 課長 「日程を確かめる」
          承認 部長
           ・差戻しなら: → 「日程を確かめる」
          """,
        en: """
          flow Leave
          form staff
          approval supervisor "Check the days"
          approval section chief "Check the days"
          approval director
            - if sent back: -> "Check the days"
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 係長 「日程を確かめる」
          承認 課長 「引継ぎを確かめる」
          承認 部長
           ・差戻しなら: → 「日程を確かめる」
          """,
        en: """
          flow Leave
          form staff
          approval supervisor "Check the days"
          approval section chief "Check the handover"
          approval director
            - if sent back: -> "Check the days"
          """)),
    Explanation(
      204, .error,
      what: Phrase(
        ja: "条件で尋ねている人が、答えるブロックがありません。",
        en: "A condition asks for the answer of somebody who is never asked."),
      why: Phrase(
        ja: "「〜の判断」は、承認や決裁でのその人の答えを見ます。その人が答えるブロックがないと、この条件はいつまでも決まりません。",
        en: """
          “decision of” looks at what a person answered in an approval or a decision. Somebody who is never asked \
          has no answer to look at.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          もし 部長の判断 が 却下 なら
            通知 職員「今回は見送りです」
            完了「見送り」
          おわり
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          if decision of director is rejected
            notify staff "Not this time"
            finish "Turned down"
          end
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          もし 課長の判断 が 却下 なら
            通知 職員「今回は見送りです」
            完了「見送り」
          おわり
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          if decision of section chief is rejected
            notify staff "Not this time"
            finish "Turned down"
          end
          """)),
    Explanation(
      205, .error,
      what: Phrase(ja: "同じ様式に、同じ名前の欄が2つあります。", en: "A form has two fields of the same name."),
      why: Phrase(
        ja: "名前が同じだと、条件や文で使うときにどちらの値か分かりません。別の名前にするか、要らない方を消します。",
        en: """
          With the same name, conditions and texts could not tell whose value is meant. Rename one of them, or \
          remove it.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・連絡先: 電話
           ・連絡先: メール
          承認 課長
          """,
        en: """
          flow Leave
          form staff
            - contact: phone
            - contact: email
          approval section chief
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・電話番号: 電話
           ・連絡先: メール
          承認 課長
          """,
        en: """
          flow Leave
          form staff
            - telephone: phone
            - contact: email
          approval section chief
          """)),
  ]
}
