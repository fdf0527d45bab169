import NagareModel

// What is said, and the lines that say it; a stroke parts two lines, and `*` is what was kept. Rows without lines are
// explained.
extension EnglishAdvice {
  static let topics: [Topic] = [
    // The office
    Topic(
      .outsideCalendar, daysGoBelow, isCertain: false,
      """
      we|office|the? office? are|is? closed|shut :? on|at|every|all? *** => calendar | - closed *
      bank|public|national|legal|office? holiday|holidays :? none|no => calendar | - holidays none
      no holidays => calendar | - holidays none
      bank|public|national|legal|office? holiday|holidays :? on? !none|no|never *** => calendar | - closed *
      office|opening|business|working|open hours :? from? *** => calendar | - hours *
      hours :? from? *** => calendar | - hours *
      we|office|the? office? are|is? open :? on|from|at? *** => calendar | - open *
      we|office|the? office? are|is? open :? from? *** => calendar | - hours *
      """),
    Topic(
      .outsideCalendar, daysGoBelow,
      """
      closed|shut !: *** =>
      """),
    Topic(
      .calendar, nil, isCertain: false,
      """
      bank|public|national|legal|office? holiday|holidays :? on? !none|no|never *** => - closed *
      no|without public|bank|national? holiday|holidays => - holidays none
      public|bank|national holiday|holidays :? none|no => - holidays none
      *** :? is|are? closed|shut => - closed *
      """),
    Topic(
      .outsideForms,
      Phrase(
        ja: "祝日は日本のものが数えられます。ほかの国なら、「暦」の下に「・祝日 なし」と書き、休みの日を「・休み 12月25日」のように足します。",
        en: """
          The holidays Nagare knows are those of Japan. For others write “- holidays none” below “calendar”, then each day, \
          as in “- closed 25 December”.
          """),
      """
      bank|public|national|legal|uk|us|local? holiday|holidays =>
      bank|public|national|legal|uk|us|local? holiday|holidays :|of|in|for? the? *** =>
      calendar :|of|for|in? the? *** =>
      """),
    // Deadlines
    Topic(
      .below([.approval, .decision, .task, .form, .share]),
      Phrase(
        ja: "催促は、期限を過ぎてから届きます。前に届けるなら、期限を早くします。",
        en:
          "A reminder goes out once the deadline has passed, not before. For an earlier one, make the deadline earlier."
      ),
      """
      send? a|the? remind|reminds|reminder|reminders|chase|nudge :? *** before => - if late: remind
      send? a|the? remind|reminds|reminder|reminders|chase|nudge :? *** before *** => - if late: remind
      """),
    Topic(
      .below([.approval, .decision, .task, .form, .share]),
      Phrase(
        ja: "期限は日数か日付で書きます。曜日では書けません。例:「・期限 3開庁日」「・期限 2026-05-29」",
        en: """
          A deadline counts time or names a date: “- due 3 business days”, “- due 2026-05-29”, or “- due 2 days before \
          start” with a date of the form.
          """),
      """
      due|deadline :? by? tomorrow => - due 1 day
      due|deadline :? by|in|within? a|next week => - due 1 week
      due|deadline :? by|in|within? a|next month => - due 1 month
      due|deadline :? by|on|before|until|at|every|next|this? next|this|every|the? #weekday =>
      due|deadline :? by|at|before|until? the? end of the? day|week|month|business? day? =>
      due|deadline :? asap|immediately|soon|now|quickly|promptly =>
      """),
    // Conditions
    Topic(
      .anywhere,
      Phrase(
        ja: "曜日は条件にできません。申請に「・曜日: 選択 平日／休日」のような欄を足し、その欄で分けます。",
        en: """
          A condition cannot look at the day of the week. Let the form ask for it, as in “- day: choice weekday / weekend”, \
          and then write “if day is weekend”.
          """),
      """
      if|when|unless *** on|a|every a|the? #weekday =>
      if|when|unless *** is|falls|not a|the? #weekday =>
      """),
    // Fields
    Topic(
      .below([.form, .task]), nil,
      """
      ** : a? past date => - *: date until today
      ** : a? past date => - *: date before today
      ** : a? date in|from the past => - *: date until today
      ** : a? date in|from the past => - *: date before today
      ** : a? future date => - *: date from today
      ** : a? future date => - *: date after today
      ** : a? date in the future => - *: date from today
      ** : a? date in the future => - *: date after today
      """),
    Topic(
      .below([.form, .task]),
      Phrase(
        ja: "「小数」と書くと、何桁でも入れられます。桁の数は決められません。",
        en: "“decimals” lets any number of decimal places in; how many cannot be set."),
      """
      ** : a? number with|,|to|up|of|, to? #number decimal|decimals places|digits|numbers? => - *: number decimals
      ** : a? number with decimal places|digits|numbers|point => - *: number decimals
      ** : a? decimal|decimals number|value? => - *: number decimals
      ** : money|amount with|,|to|up|of|, to? #number decimal|decimals places|digits|numbers? => - *: money decimals
      """),
  ]

  private static let daysGoBelow = Phrase(
    ja: "休みや開く時間は、「暦」の行の下に書きます。", en: "Closed days and office hours go below the line “calendar”.")
}
