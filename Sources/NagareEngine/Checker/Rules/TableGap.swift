import NagareModel

extension Rule {
  /// A value that fits no row of a table.
  static let tableGap = Rule(
    explanation: tableGapPage,
    check: { subject in
      subject.blocks.compactMap { id in
        guard case .table(let table) = subject[id].kind, table.otherwise == nil, let rows = subject.rows(ofTable: id)
        else { return nil }
        let gap = rows.domain.gap(besides: rows.parts.reduce(.none) { $0.union($1) })
        guard !rows.domain.isEmpty(gap) else { return nil }
        let name = subject.name(of: table.by)
        let missing = rows.domain.phrase(gap)
        return tableGapPage.finding(
          at: subject.line(of: id),
          what: Phrase(
            ja: "「\(name)」が\(missing.ja)のときの行がありません。", en: "No row fits when “\(name)” is \(missing.en)."),
          how: Phrase(
            ja: "その行か「それ以外」の行を加えるか、境を直します。", en: "Add that row or an “otherwise” row, or move a border."))
      }
    })
}

extension Domain {
  /// What is left besides some of it. Where no floor is declared, nobody means amounts below nothing.
  fileprivate func gap(besides covered: Extent) -> Extent {
    var gap = extent.subtracting(covered)
    guard case .number = scale, !hasFloor else { return gap }
    let counts = Ranges(from: .below(.zero), to: nil)
    gap.values = spans(of: gap.values).map(\.ranges).reduce(.none) { kept, span in
      (isWhole ? span.intersection(counts).whole : span.intersection(counts)).isEmpty ? kept : kept.union(span)
    }
    return gap
  }
}

private let tableGapPage = Explanation(
  232, .warning,
  what: Phrase(ja: "表のどの行にも当てはまらない値があります。", en: "Some values fit no row of a table."),
  why: Phrase(
    ja: "その値が入力されると、当てはまる行がないので申請を受け付けられません。「以下」は境を含み、「未満」は含みません。",
    en: "A form with such a value is refused, since no row fits. “Up to” includes the border, “under” does not."),
  wrong: Phrase(
    ja: """
      流れ 物品購入
      申請 職員
       ・金額: 金額 1〜300万
      表 決裁者 金額ごと
       ・50万円未満: 課長
       ・50万円を超える: 部長
      決裁 {決裁者}
      """,
    en: """
      flow Purchase
      form staff
        - price: money 1 to 3,000,000
      table decider by price
        - under 500,000: section chief
        - over 500,000: director
      decision {decider}
      """),
  right: Phrase(
    ja: """
      流れ 物品購入
      申請 職員
       ・金額: 金額 1〜300万
      表 決裁者 金額ごと
       ・50万円以下: 課長
       ・50万円を超える: 部長
      決裁 {決裁者}
      """,
    en: """
      flow Purchase
      form staff
        - price: money 1 to 3,000,000
      table decider by price
        - up to 500,000: section chief
        - over 500,000: director
      decision {decider}
      """))
