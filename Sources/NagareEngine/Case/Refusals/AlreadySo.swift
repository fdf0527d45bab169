import NagareModel

extension Refusal {
  /// Somebody comes back who has not been away.
  static func notAway(_ name: Phrase) -> Refusal {
    Refusal(
      .alreadySo, what: Phrase(ja: "\(name.ja)は、いま在席しています。", en: "\(name.en) is here already."),
      how: Phrase(ja: "このまま続けられます。", en: "Just go on."))
  }

  /// Somebody leaves of whom nobody is left.
  static func allAway(_ name: Phrase) -> Refusal {
    Refusal(
      .alreadySo, what: Phrase(ja: "\(name.ja)は、もう不在です。", en: "\(name.en) is away already."),
      how: Phrase(ja: "「在席」で戻ります。", en: "“back” ends the absence."))
  }
}

extension Explanation {
  static let alreadySo = Explanation(
    317, .error,
    what: Phrase(ja: "もう不在の人の「不在」、在席している人の「在席」です。", en: "Somebody is away already, or here already."),
    why: Phrase(
      ja: "「不在」は「在席」まで続きます。人数が2人以上の担当では、「不在」のたびに1人ずつ減り、「在席」のたびに1人ずつ戻ります。",
      en:
        "Being “away” lasts until “back”. In a role of several people each “away” is one of them, and so is each “back”."
    ),
    wrong: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 課長

        例 「課長が戻ってくる」
         ・職員: 済
         ・課長: 在席
         ・課長: 承認
         ・結果: 完了
        """,
      en: """
        flow Leave
        form staff
        approval section chief

        example "The section chief comes back"
          - staff: done
          - section chief: back
          - section chief: approve
          - result: finished
        """),
    right: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 課長

        例 「課長が戻ってくる」
         ・課長: 不在
         ・職員: 済
         ・課長: 在席
         ・課長: 承認
         ・結果: 完了
        """,
      en: """
        flow Leave
        form staff
        approval section chief

        example "The section chief comes back"
          - section chief: away
          - staff: done
          - section chief: back
          - section chief: approve
          - result: finished
        """))
}
