import NagareModel

extension Rule {
  /// Two rows of a table fit the same value.
  static let overlappingRows = Rule(
    explanation: overlappingRowsPage,
    check: { subject in
      subject.workflow.blocks.indices.flatMap { id -> [Diagnostic] in
        guard let rows = subject.rows(ofTable: id) else { return [] }
        var covered = Extent.none
        var findings: [Diagnostic] = []
        for (index, row) in rows.parts.enumerated() {
          if !rows.domain.isEmpty(row.intersection(covered)),
            let other = rows.parts.firstIndex(where: { !rows.domain.isEmpty(row.intersection($0)) })
          {
            let both = rows.domain.phrase(row.intersection(rows.parts[other]).intersection(rows.domain.extent))
            findings.append(
              overlappingRowsPage.finding(
                at: subject.part(index, of: id),
                what: Phrase(
                  ja: "\(both.ja)のときに、当てはまる行が2つあります。", en: "Two rows fit when it is \(both.en)."),
                how: Phrase(
                  ja: "どちらか1つの行だけに当てはまるように、境を直します。",
                  en: "Move the border so that only one of the rows fits."),
                notes: [
                  .init(subject.part(other, of: id), Phrase(ja: "もう1つの行です。", en: "This is the other row."))
                ]))
          }
          covered = covered.union(row)
        }
        return findings
      }
    })
}

private let overlappingRowsPage = Explanation(
  215, .error,
  what: Phrase(ja: "表の2つの行が、同じ値に当てはまります。", en: "Two rows of a table fit the same value."),
  why: Phrase(
    ja: "どちらの行を使うかが決まりません。「以下」と「未満」の書き分けで、境の値がどちらに入るかを決めます。",
    en: "Nobody could say which row counts. “Up to” includes the border, “under” does not."),
  wrong: Phrase(
    ja: """
      流れ 物品購入
      申請 職員
       ・金額: 金額 1〜300万
      表 決裁者 金額ごと
       ・50万円以下: 課長
       ・50万円以上: 部長
      決裁 {決裁者}
      """,
    en: """
      flow Purchase
      form staff
        - price: money 1 to 3,000,000
      table decider by price
        - up to 500,000: section chief
        - at least 500,000: director
      decision {decider}
      """),
  right: Phrase(
    ja: """
      流れ 物品購入
      申請 職員
       ・金額: 金額 1〜300万
      表 決裁者 金額ごと
       ・50万円未満: 課長
       ・50万円以上: 部長
      決裁 {決裁者}
      """,
    en: """
      flow Purchase
      form staff
        - price: money 1 to 3,000,000
      table decider by price
        - under 500,000: section chief
        - at least 500,000: director
      decision {decider}
      """))

extension Subject {
  /// What each row of a table fits; `nil` where a row depends on more than can be known.
  func rows(ofTable id: Block.ID) -> (domain: Domain, parts: [Extent])? {
    guard case .table(let table) = workflow.blocks[id].kind, let domain = domains[table.by] else { return nil }
    return table.rows.map(\.condition).extents(of: .item(table.by), in: domain).map { (domain, $0) }
  }
}
