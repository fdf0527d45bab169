import NagareModel

extension Refusal {
  /// Somebody acts who has nothing to do now, or not there.
  static func notTheirTurn(_ party: Party, in case: Case) -> Refusal {
    let who = party.who.map { `case`.flow.phrase(of: $0) }
    let block = party.block.map { `case`.flow.phrase(ofBlock: $0) }
    return Refusal(
      .notTheirTurn,
      what: Phrase(
        ja: "いま" + (who.map { "\($0.ja)が" } ?? "") + (block.map { "\($0.ja)で" } ?? "") + "することはありません。",
        en: "There is nothing" + (who.map { " for \($0.en)" } ?? "") + " to do"
          + (block.map { " at \($0.en)" } ?? "") + " now."),
      how: `case`.turnPhrase)
  }
}

extension Explanation {
  static let notTheirTurn = Explanation(
    301, .error,
    what: Phrase(ja: "その人がすることは、いまありません。", en: "There is nothing for that person to do now."),
    why: Phrase(
      ja: "案件は流れに書いた順に進み、番が来た人だけが動かせます。だれの番かは「だれ」で分かります。",
      en: "A case follows the order of the flow, and moves on when those whose turn it is act. “who” tells whose it is."
    ),
    wrong: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 係長
        承認 課長

        例 「課長まで進む」
         ・職員: 済
         ・課長: 承認
         ・係長: 承認
         ・結果: 完了
        """,
      en: """
        flow Leave
        form staff
        approval team leader
        approval section chief

        example "It gets to the section chief"
          - staff: done
          - section chief: approve
          - team leader: approve
          - result: finished
        """),
    right: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 係長
        承認 課長

        例 「課長まで進む」
         ・職員: 済
         ・係長: 承認
         ・課長: 承認
         ・結果: 完了
        """,
      en: """
        flow Leave
        form staff
        approval team leader
        approval section chief

        example "It gets to the section chief"
          - staff: done
          - team leader: approve
          - section chief: approve
          - result: finished
        """))
}
