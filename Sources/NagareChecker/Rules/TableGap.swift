import NagareModel

extension Rule {
  /// A value that fits no row of a table.
  static let tableGap = Rule(
    code: .tableGap,
    check: { subject in
      subject.blocks.compactMap { id in
        guard case .table(let table) = subject[id].kind, table.otherwise == nil, let rows = subject.rows(ofTable: id)
        else { return nil }
        let gap = rows.domain.gap(besides: rows.parts.reduce(.none) { $0.union($1) })
        guard !rows.domain.isEmpty(gap) else { return nil }
        let name = subject.phrase(table.by[0])
        let missing = rows.domain.phrase(gap)
        return Diagnostic(
          .tableGap, at: subject.line(of: id),
          what: Phrase(
            ja: "\(name.ja)が\(missing.ja)のときの行がありません。", en: "No row fits when \(name.en) is \(missing.en)."),
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
