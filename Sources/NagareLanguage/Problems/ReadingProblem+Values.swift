import NagareModel

// What can be odd about numbers, dates and calculations.
extension ReadingProblem {
  static let values: [Explanation] = [
    Explanation(
      109, .error,
      what: Phrase(ja: "範囲の初めが、終わりより大きくなっています。", en: "A range begins above its end."),
      why: Phrase(
        ja: "このままでは、どんな答えも範囲に入りません。小さい方、早い方を先に書きます。",
        en: "As it stands, no answer would fit. The smaller or earlier one comes first."),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・日数: 数(日) 20〜1
          承認 課長
          """,
        en: """
          flow Leave
          form staff
            - days: number 20 to 1
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
            - days: number 1 to 20
          approval section chief
          """)),
    Explanation(
      112, .error,
      what: Phrase(
        ja: "数の中の「、」が、桁の区切りか、ことばの区切りか分かりません。",
        en: "A mark inside a number may separate digits or two numbers."),
      why: Phrase(
        ja: "10、000は、1万とも、10と000の2つとも読めます。思い込みで金額を決めないように、お尋ねしています。桁を区切るときは「,」を使います。",
        en: """
          With the list mark 、 10、000 may be ten thousand or two numbers. No amount is ever guessed. A plain comma \
          separates digits.
          """),
      wrong: Phrase(
        ja: """
          流れ 備品の購入
          申請 職員
           ・費用: 金額
          もし 費用 が 10、000円 以上 なら
            承認 課長
          おわり
          """,
        en: """
          flow Equipment
          form staff
            - price: money
          if price is at least 10、000
            approval section chief
          end
          """),
      right: Phrase(
        ja: """
          流れ 備品の購入
          申請 職員
           ・費用: 金額
          もし 費用 が 10,000円 以上 なら
            承認 課長
          おわり
          """,
        en: """
          flow Equipment
          form staff
            - price: money
          if price is at least 10,000
            approval section chief
          end
          """)),
    Explanation(
      113, .error,
      what: Phrase(
        ja: "日付や時刻が、2とおりに読めるか、暦にありません。",
        en: "A date or a time could mean two things, or is not in the calendar."),
      why: Phrase(
        ja: "8.4.1は令和8年とも2008年とも読め、5時は朝とも夕方とも読めます。期限や条件がずれないように、1つに決まる書き方をします。",
        en: """
          8.4.1 may be the year 8 of Reiwa or 2008, and 5 may be morning or evening. A form with one meaning keeps \
          deadlines where they belong.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・開始日: 日付
          もし 開始日 が 8.4.1 より前 なら
            承認 部長
          おわり
          """,
        en: """
          flow Leave
          form staff
            - start date: date
          if start date is before 8.4.1
            approval director
          end
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・開始日: 日付
          もし 開始日 が 2026-04-01 より前 なら
            承認 部長
          おわり
          """,
        en: """
          flow Leave
          form staff
            - start date: date
          if start date is before 2026-04-01
            approval director
          end
          """)),
    Explanation(
      122, .error,
      what: Phrase(ja: "計算の行が、計算できる形になっていません。", en: "A calculation could not be read."),
      why: Phrase(
        ja: "「=」の左に名前、右に式を書くと、あとの条件や文でその名前を使えます。式には、数の欄と ＋ － × ÷ などが使えます。",
        en: """
          With a name before the sign = and the sum after it, later lines can use that name. The sum may use \
          fields and + − × ÷.
          """),
      wrong: Phrase(
        ja: """
          流れ 備品の購入
          申請 職員
           ・単価: 金額
           ・数量: 数 1〜99
          計算 合計 単価 × 数量
          承認 課長
          """,
        en: """
          flow Equipment
          form staff
            - price: money
            - quantity: number 1 to 99
          set total price × quantity
          approval section chief
          """),
      right: Phrase(
        ja: """
          流れ 備品の購入
          申請 職員
           ・単価: 金額
           ・数量: 数 1〜99
          計算 合計 = 単価 × 数量
          承認 課長
          """,
        en: """
          flow Equipment
          form staff
            - price: money
            - quantity: number 1 to 99
          set total = price × quantity
          approval section chief
          """)),
    Explanation(
      132, .warning,
      what: Phrase(ja: "年のない日付が書かれています。", en: "A date has no year."),
      why: Phrase(
        ja: "年がないと、動かした日の次に来るその日になるので、動かす日によって年が変わります。決まった日なら、年も書いておきます。",
        en: """
          Without a year it is the next such day, so the year depends on when the flow runs. If one certain day is \
          meant, add its year.
          """),
      wrong: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・開始日: 日付
          もし 開始日 が 4月1日 より前 なら
            承認 部長
          おわり
          """,
        en: """
          flow Leave
          form staff
            - start date: date
          if start date is before 4月1日
            approval director
          end
          """),
      right: Phrase(
        ja: """
          流れ 休暇
          申請 職員
           ・開始日: 日付
          もし 開始日 が 2026年4月1日 より前 なら
            承認 部長
          おわり
          """,
        en: """
          flow Leave
          form staff
            - start date: date
          if start date is before 2026年4月1日
            approval director
          end
          """)),
  ]
}
