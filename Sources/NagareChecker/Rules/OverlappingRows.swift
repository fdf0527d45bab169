import NagareModel

extension Rule {
  /// Two rows of a table fit the same values, and neither has fewer どれでも.
  static let overlappingRows = Rule(
    code: .overlappingRows,
    check: { subject in
      subject.workflow.blocks.indices.flatMap { id -> [Diagnostic] in
        guard let grid = subject.grid(ofTable: id) else { return [] }
        return grid.overlaps.map { overlap in
          Diagnostic(
            .overlappingRows, at: subject.part(overlap.row, of: id),
            what: Phrase(
              ja: "\(overlap.values.ja)のときに、当てはまる行が2つあります。", en: "Two rows fit when it is \(overlap.values.en)."),
            how: overlap.border.map(border)
              ?? Phrase(
                ja: "どちらか1つの行だけに当てはまるように、境目を直します。",
                en: "Move the border so that only one of the rows fits."),
            notes: [
              .init(subject.part(overlap.other, of: id), Phrase(ja: "もう1つの行です。", en: "This is the other row."))
            ])
        }
      }
    })

  /// How to write one of two rows that share a border.
  private static func border(_ row: Phrase) -> Phrase {
    Phrase(
      ja: "境目はどちらか1つの行に入れます。たとえば、上の行を「\(row.ja)」と書きます。",
      en: "Let one row have the border, for example “\(row.en)” in the row above.")
  }
}
