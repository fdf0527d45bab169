import NagareModel

// What can be odd about a line and its place in the flow.
extension ReadingProblem {
  static let lines: [Explanation] = [
    Explanation(
      101, .error,
      what: Phrase(ja: "流れに、人が動く行がまだ1つもありません。", en: "No line of the flow says yet that somebody does something."),
      why: Phrase(
        ja: "流れは、だれが何をするかを1行ずつ並べたものです。1行でもあれば動かして確かめられます。まず、だれが申し込むかを書くと始めやすくなります。",
        en: """
          A flow is a list of who does what, line by line. One line is enough to try it out. Who asks for \
          something is a good beginning.
          """),
      wrong: Phrase(
        ja: "流れ 休暇",
        en: "flow Leave"),
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
      102, .error,
      what: Phrase(
        ja: "行の初めに、流れのことばとして知らないことばがあります。",
        en: "A line begins with a word that the language does not know."),
      why: Phrase(
        ja: "行の初めのことばで、その行で何をするかが決まります。変換の候補を1つ選び違えただけのことがよくあります。近いことばがあれば、こちらからお尋ねします。",
        en: """
          The first word says what happens in that line. Often it is only a slip of a finger. If a known word is \
          near, you are asked whether you meant it.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          商人 課長
          """,
        en: """
          flow Leave
          form staff
          aproval section chief
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
      103, .error,
      what: Phrase(ja: "だれがするのかが書かれていない行があります。", en: "A line does not say who does it."),
      why: Phrase(
        ja: "だれの番かが分からないと、案件はそこから先へ進めません。することばのすぐあとに、人や係の名前を書きます。",
        en: """
          A case cannot go on while nobody knows whose turn it is. Put the person or the office right after the \
          first word.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認
          通知 職員「休暇が認められました」
          """,
        en: """
          flow Leave
          form staff
          approval
          notify staff "Your leave is granted"
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
      111, .error,
      what: Phrase(ja: "1つの行に、2つのことが書かれています。", en: "One line says two things."),
      why: Phrase(
        ja: "1行に1つだけ書くと、流れを上から順に追えて、あとから1つだけ直すのも楽です。2つ目からは次の行に書きます。",
        en: """
          With one thing on a line, a flow can be followed from top to bottom and each step changed by itself. The \
          second thing gets its own line.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜40
          もし 日数 が 5日 を超える なら 承認 部長
          おわり
          """,
        en: """
          flow Leave
          form staff
            - days: number 1 to 40
          if days is over 5 then approval director
          end
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜40
          もし 日数 が 5日 を超える なら
            承認 部長
          おわり
          """,
        en: """
          flow Leave
          form staff
            - days: number 1 to 40
          if days is over 5
            approval director
          end
          """)),
    Explanation(
      115, .error,
      what: Phrase(ja: "1つのファイルに、流れが2つ以上あります。", en: "One file holds more than one flow."),
      why: Phrase(
        ja: "1つのファイルが1つの流れになっていると、どれを動かすか迷わず、人に渡すのも簡単です。2つ目からは別のファイルに書きます。",
        en: """
          With one flow to a file, it is clear which one runs, and it is easy to hand on. The second flow goes \
          into a file of its own.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          流れ 出張
          申請 職員
          承認 部長
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          flow Travel
          form staff
          approval director
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
      116, .error,
      what: Phrase(ja: "「例」のあとに、流れの行があります。", en: "A line of the flow stands below an example."),
      why: Phrase(
        ja: "「例」は、上に書いた流れを試すためのものです。流れを先に、例を後にまとめると、どこまでが流れかが一目で分かります。",
        en: """
          Examples try out the flow written above them. With the flow first and the examples after it, everyone \
          sees where the flow ends.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          例 「課長が認める」
           ・職員: 済
           ・課長: 承認
           ・結果: 完了
          承認 課長
          """,
        en: """
          flow Leave
          form staff
          example "The chief says yes"
            - staff: done
            - section chief: approve
            - result: finished
          approval section chief
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
  ]
}
