import NagareModel

extension Refusal {
  /// Somebody acts who is away.
  static func away(_ name: Phrase, deputies: [Phrase]) -> Refusal {
    let list = Phrase.list(deputies, or: true)
    return Refusal(
      .away, what: Phrase(ja: "\(name.ja)は、いま不在です。", en: "\(name.en) is away now."),
      how: deputies.isEmpty
        ? Phrase(ja: "「在席」で戻ると、続けられます。", en: "It can go on when “back” says they have returned.")
        : Phrase(ja: "いまは\(list.ja)が代わりにできます。", en: "\(list.en) can do it instead."))
  }
}

extension Explanation {
  static let away = Explanation(
    304, .error,
    what: Phrase(ja: "不在の人が動こうとしています。", en: "Somebody acts who is away."),
    why: Phrase(
      ja: "「不在」から「在席」までの間、その人の仕事は「不在なら」に書いた人に届きます。書いていなければ、戻るまで待ちます。",
      en: "From “away” until “back” somebody’s work goes to whoever “if away” names. Where nobody is named, it waits."),
    wrong: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 課長
         ・不在なら 課長補佐

        例 「課長が出張している」
         ・課長: 不在
         ・職員: 済
         ・課長: 承認
         ・結果: 完了
        """,
      en: """
        flow Leave
        form staff
        approval section chief
          - if away: deputy chief

        example "The section chief is on a trip"
          - section chief: away
          - staff: done
          - section chief: approve
          - result: finished
        """),
    right: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 課長
         ・不在なら 課長補佐

        例 「課長が出張している」
         ・課長: 不在
         ・職員: 済
         ・課長補佐: 承認
         ・結果: 完了
        """,
      en: """
        flow Leave
        form staff
        approval section chief
          - if away: deputy chief

        example "The section chief is on a trip"
          - section chief: away
          - staff: done
          - deputy chief: approve
          - result: finished
        """))
}
