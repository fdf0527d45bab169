import NagareModel

extension Rule {
  /// Two rows of a table fit the same value.
  static let overlappingRows = Rule(
    code: .overlappingRows,
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
              Diagnostic(
                .overlappingRows, at: subject.part(index, of: id),
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

extension Subject {
  /// What each row of a table fits; `nil` where a row depends on more than can be known.
  func rows(ofTable id: Block.ID) -> (domain: Domain, parts: [Extent])? {
    guard case .table(let table) = workflow.blocks[id].kind, table.by.count == 1,
      case .item(let item) = table.by[0], let domain = domains[item]
    else { return nil }
    return table.rows.map(\.condition).extents(of: .item(item), in: domain).map { (domain, $0) }
  }
}
