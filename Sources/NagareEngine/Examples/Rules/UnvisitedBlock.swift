import NagareModel

extension ExampleRule {
  /// A block that no example comes to, so that nobody has tried it.
  static let unvisitedBlock = ExampleRule(
    explanation: unvisitedBlockPage,
    check: { rehearsal in
      // Where an example fails, what lies behind it says nothing yet.
      guard rehearsal.runs.allSatisfy(\.passed) else { return [] }
      return rehearsal.unvisited.map { block in
        let name = rehearsal.flow.phrase(ofBlock: block)
        return unvisitedBlockPage.finding(
          at: rehearsal.places.blocks[block].line,
          what: Phrase(ja: "\(name.ja)を通る例がありません。", en: "No example comes to \(name.en)."),
          how: Phrase(ja: "ここを通る例を1つ足します。", en: "Add an example that comes here."))
      }
    })
}

private let unvisitedBlockPage = Explanation(
  255, .advice,
  what: Phrase(ja: "どの例も通らないブロックがあります。", en: "No example comes to this block."),
  why: Phrase(
    ja: "試していない道には、思い違いが残りやすいものです。例を足すと、いつでも確かめられます。",
    en: "A way nobody has tried often hides a surprise. With an example it can be checked at any time."),
  wrong: Phrase(
    ja: """
      流れ 休暇
      申請 職員
       ・日数: 数(日)
      もし 日数 が 5日 を超える なら
        承認 部長
      おわり
      例 「5日なら部長は見ない」
       ・職員: 日数 5
       ・結果: 完了
      """,
    en: """
      flow Leave
      form staff
        - days: number (days)
      if days is over 5 days
        approval director
      end
      example "Five days do not go to the director"
        - staff: days 5
        - result: finished
      """),
  right: Phrase(
    ja: """
      流れ 休暇
      申請 職員
       ・日数: 数(日)
      もし 日数 が 5日 を超える なら
        承認 部長
      おわり
      例 「6日なら部長が見る」
       ・職員: 日数 6
       ・部長: 承認
       ・結果: 完了
      """,
    en: """
      flow Leave
      form staff
        - days: number (days)
      if days is over 5 days
        approval director
      end
      example "Six days go to the director"
        - staff: days 6
        - director: approve
        - result: finished
      """))
