import NagareModel

extension Rule {
  /// A value that fits no row of a table.
  static let tableGap = Rule(
    code: .tableGap,
    check: { subject in
      subject.blocks.compactMap { id in
        guard case .table(let table) = subject[id].kind, table.otherwise == nil, let grid = subject.grid(ofTable: id),
          let gap = grid.gap
        else { return nil }
        let missing = grid.told(gap).map { index -> Phrase in
          let (name, part) = (subject.phrase(table.by[index]), grid.domains[index].phrase(gap[index]))
          return Phrase(ja: "\(name.ja)が\(part.ja)", en: "\(name.en) is \(part.en)")
        }
        let when = Phrase(
          ja: missing.map(\.ja).joined(separator: "、"), en: missing.map(\.en).joined(separator: " and "))
        return Diagnostic(
          .tableGap, at: subject.line(of: id),
          what: Phrase(ja: "\(when.ja)のときの行がありません。", en: "No row fits when \(when.en)."),
          how: how(grid.domains.count == 1 ? grid.domains[0].row(gap[0]) : nil))
      }
    })

  private static func how(_ row: Phrase?) -> Phrase {
    guard let row else {
      return Phrase(ja: "その行か「それ以外」の行を足すか、境目を直します。", en: "Add that row or an “otherwise” row, or move a border.")
    }
    return Phrase(
      ja: "「・\(row.ja): …」の行か「それ以外」の行を足すか、境目を直します。",
      en: "Add a row “- \(row.en): …” or an “otherwise” row, or move a border.")
  }
}
