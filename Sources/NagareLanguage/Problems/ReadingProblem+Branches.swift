import NagareModel

// What can be odd about branches and their conditions.
extension ReadingProblem {
  static let branches: [Explanation] = [
    Explanation(
      105, .error,
      what: Phrase(
        ja: "「もし」や「同時に」などが、閉じられないまま終わっています。",
        en: "Something that was opened, such as “if” or “together”, is never closed."),
      why: Phrase(
        ja: "どこまでが「もし」の中なのかで、通る道が変わります。字下げは見やすさのためだけのものなので、終わるところを「おわり」の行で示します。",
        en: """
          Where it ends decides which lines belong to it. The space at the start of a line is only for the eye, so \
          a line “end” marks the place.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜40
          もし 日数 が 5日 を超える なら
            承認 部長
          """,
        en: """
          flow Leave
          form staff
            - days: number 1 to 40
          if days is over 5
            approval director
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
      106, .error,
      what: Phrase(
        ja: "組になる相手のない「おわり」「また」「それ以外」があります。",
        en: "An “end”, “and” or “else” stands where nothing is open."),
      why: Phrase(
        ja: "この行は、上の「もし」や「同時に」と組になって初めて意味を持ちます。行を消したり移したりしたあとに、片方だけ残ることがよくあります。",
        en: """
          Such a line means something only together with an “if” or “together” above it. It is often left over \
          when other lines were moved or removed.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
          承認 課長
          おわり
          """,
        en: """
          flow Leave
          form staff
          approval section chief
          end
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
      117, .error,
      what: Phrase(ja: "条件の中に、読めないところがあります。", en: "Part of a condition could not be read."),
      why: Phrase(
        ja: "条件は「はい」か「いいえ」のどちらかに決まる書き方をします。何を、何と、どう比べるかの3つがそろうと、だれが読んでも同じ答えになります。",
        en: """
          A condition has to come out as yes or no. Say what is compared, with what, and how, and everyone gets \
          the same answer.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜40
          もし 日数 が 5日 くらい なら
            承認 部長
          おわり
          """,
        en: """
          flow Leave
          form staff
            - days: number 1 to 40
          if days is over 5 maybe
            approval director
          end
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜40
          もし 日数 が 5日 以上 なら
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
      118, .error,
      what: Phrase(ja: "「もし」のあとに、どんなときかが書かれていません。", en: "An “if” does not say when."),
      why: Phrase(
        ja: "どちらの道へ進むかは、条件で決まります。「もし」と「なら」の間に、申請の欄などを使った条件を書きます。",
        en: "The condition decides which way the case goes. Write it after “if”, using a field of the form."),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜40
          もし
            承認 部長
          おわり
          """,
        en: """
          flow Leave
          form staff
            - days: number 1 to 40
          if
            approval director
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
      119, .error,
      what: Phrase(ja: "条件の「と」が、「両方」か「どちらか」か分かりません。", en: "It is unclear whether a condition means both or either."),
      why: Phrase(
        ja: "ふだんの文では通じても、「AとBのとき」は、両方のときとも、どちらかのときとも読めます。どちらの道へ進むかが変わるので、お尋ねしています。",
        en: """
          The small word と between two values can mean both at once or one of the two. The case would go different \
          ways, so you are asked.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・種類: 選択 年休／病気／特別
          もし 種類 が 病気と特別 なら
            承認 部長
          おわり
          """,
        en: """
          flow Leave
          form staff
            - kind: choice annual / sick / special
          if kind is sick と special
            approval director
          end
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・種類: 選択 年休／病気／特別
          もし 種類 が 病気 または 特別 なら
            承認 部長
          おわり
          """,
        en: """
          flow Leave
          form staff
            - kind: choice annual / sick / special
          if kind is sick or special
            approval director
          end
          """)),
    Explanation(
      120, .error,
      what: Phrase(ja: "「もし」や「同時に」、かっこの重なりが深すぎます。", en: "Branches or brackets stand too deep inside one another."),
      why: Phrase(
        ja: "深く重なると、どの道を通るのかを人が追えなくなります。場合分けが多いときは、表にすると短く、見通しよく書けます。",
        en: """
          When branches stand deep inside one another, nobody can follow the way any more. A table says the same \
          in a few lines.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜99
          \((1...65).map { "もし 日数 が \($0)日 を超える なら\n" }.joined())承認 部長
          \(String(repeating: "おわり\n", count: 65))
          """,
        en: """
          flow Leave
          form staff
            - days: number 1 to 99
          \((1...65).map { "if days is over \($0)\n" }.joined())approval director
          \(String(repeating: "end\n", count: 65))
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 1〜99
          表 決める人 日数ごと
           ・5日以下: 課長
           ・それ以外: 部長
          承認 {決める人}
          """,
        en: """
          flow Leave
          form staff
            - days: number 1 to 99
          table decider by days
            - at most 5: section chief
            - otherwise: director
          approval {decider}
          """)),
  ]
}
