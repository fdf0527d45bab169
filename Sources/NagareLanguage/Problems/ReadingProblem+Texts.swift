import NagareModel

// What can be odd about quoted words, and about letters nobody sees.
extension ReadingProblem {
  static let texts: [Explanation] = [
    Explanation(
      104, .error,
      what: Phrase(ja: "通知に、届ける文がありません。", en: "A message has no words to send."),
      why: Phrase(
        ja: "届いた人は、その文だけを見て何があったかを知ります。だれに届けるかのあとに、「」で囲んで文を書きます。",
        en: """
          The words are all that the person sees of what has happened. Write them in quotes after the person they \
          are for.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          通知 職員
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          notify staff
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          通知 職員「休暇が認められました」
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          notify staff "Your leave is granted"
          """)),
    Explanation(
      107, .error,
      what: Phrase(ja: "かぎかっこが、行の終わりまで閉じていません。", en: "A quote is still open at the end of the line."),
      why: Phrase(
        ja: "かぎかっこの中は、書いたとおりに人に見せる文です。閉じるまでが文になるので、終わりのかぎかっこが要ります。文は1行で書きます。",
        en: """
          What stands in quotes is shown to people just as it is. The closing quote says where the words end. They \
          all fit on one line.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          通知 職員「休暇が認められました
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          notify staff "Your leave is granted
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          通知 職員「休暇が認められました」
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          notify staff "Your leave is granted"
          """)),
    Explanation(
      114, .error,
      what: Phrase(ja: "文字の並ぶ向きを変える、見えない文字が入っています。", en: "An invisible sign turns the direction of the text around."),
      why: Phrase(
        ja: "この文字があると、画面に見える順番と、本当に書かれている順番が変わります。ほかの文書から写したときに付いてくることがあります。消しても文は変わりません。",
        en: """
          With such a sign, what you see and what is written are in a different order. It often comes along with \
          copied text. Removing it changes no word.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          通知 職員「\u{202E}休暇が認められました」
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          notify staff "\u{202E}Your leave is granted"
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          通知 職員「休暇が認められました」
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          notify staff "Your leave is granted"
          """)),
    Explanation(
      127, .error,
      what: Phrase(ja: "文の中の「{」が閉じていません。", en: "A brace in a text is not closed."),
      why: Phrase(
        ja: "「{」と「}」で囲んだ名前は、その人が書いた値に置きかわって届きます。閉じる「}」があると、どこまでが名前かが分かります。",
        en: """
          A name between { and } is replaced by what people filled in. The closing brace says where the name ends.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜40
          承認 課長
          通知 職員「{日数 日の休暇が認められました」
          """,
        en: """
          flow Leave
          form staff
            - days: number 1 to 40
          approval section chief
          notify staff "{days days of leave granted"
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
      130, .warning,
      what: Phrase(ja: "見えない文字がまざっています。", en: "There is an invisible sign in the text."),
      why: Phrase(
        ja: "この文字は無いものとして読むので、流れは動きます。ただ、見た目が同じでも検索で見つからないことがあります。ほかの文書から写したときに付いてくることがあります。",
        en: """
          The flow runs as if the sign were not there. A search may still miss the name, though it looks the same. \
          It often comes along with copied text.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課\u{200B}長
          """,
        en: """
          flow Leave
          form staff
          approval section\u{200B} chief
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
      131, .advice,
      what: Phrase(ja: "濁点などが、もとの文字と別々に入っています。", en: "Letters and their marks are stored apart."),
      why: Phrase(
        ja: "そのままでも同じ名前として読めます。ほかの道具では検索や並べ替えで別の文字に見えることがあるので、打ち直しておくと安心です。",
        en: """
          It is read as the same name. Elsewhere a search or a sorted list may take it for another one, so it is \
          safer to type it anew.
          """),
      wrong: Phrase(
        ja: """
          流れ 館内の案内
          申請 職員
          承認 カ\u{3099}イド係
          通知 カ\u{3099}イド係「案内をお願いします」
          """,
        en: """
          flow Guided tour
          form staff
          approval cafe\u{301} manager
          notify cafe\u{301} manager "Guests are coming"
          """),
      right: Phrase(
        ja: """
          流れ 館内の案内
          申請 職員
          承認 ガイド係
          通知 ガイド係「案内をお願いします」
          """,
        en: """
          flow Guided tour
          form staff
          approval café manager
          notify café manager "Guests are coming"
          """)),
  ]
}
