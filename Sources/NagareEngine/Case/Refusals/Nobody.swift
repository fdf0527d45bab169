import NagareModel

extension Refusal {
  /// An answer leads to work that nobody could do.
  static func nobody(_ block: Phrase, item: Phrase) -> Refusal {
    Refusal(
      .nobody, what: Phrase(ja: "\(block.ja)をする人が決まっていません。", en: "It is not known who does \(block.en)."),
      how: Phrase(ja: "\(item.ja)に、流れに出てくる担当の名前を入れます。", en: "Let \(item.en) hold the name of a role in this flow."))
  }
}

extension Explanation {
  static let nobody = Explanation(
    312, .error,
    what: Phrase(ja: "この答えでは、先の仕事をする人が決まりません。", en: "With this answer it is not known who does the work further on."),
    why: Phrase(
      ja: "{名前} と書いた担当は、その値で決まります。値が空か、流れに出てこない名前だと、仕事がだれにも届きません。",
      en:
        "Whoever is written as {name} is known by that value. If it is empty, or no role of the flow, the work reaches nobody."
    ),
    wrong: Phrase(
      ja: """
        流れ 研修
        申請 職員
         ・確認者: 担当者 任意
        承認 {確認者}
        通知 課長「研修に行きます」

        例 「確認者を入れない」
         ・職員: 済
         ・番: 課長
        """,
      en: """
        flow Training
        form staff
          - reviewer: person optional
        approval {reviewer}
        notify section chief "Off to a training"

        example "Nobody is named"
          - staff: done
          - waiting for: section chief
        """),
    right: Phrase(
      ja: """
        流れ 研修
        申請 職員
         ・確認者: 担当者
        承認 {確認者}
        通知 課長「研修に行きます」

        例 「課長が確かめる」
         ・職員: 確認者 課長
         ・番: 課長
        """,
      en: """
        flow Training
        form staff
          - reviewer: person
        approval {reviewer}
        notify section chief "Off to a training"

        example "The section chief looks at it"
          - staff: reviewer section chief
          - waiting for: section chief
        """))
}
