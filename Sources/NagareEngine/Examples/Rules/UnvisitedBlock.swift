import NagareModel

extension ExampleRule {
  /// A block that no example comes to, so that nobody has tried it.
  static let unvisitedBlock = ExampleRule(
    code: .unvisitedBlock,
    check: { rehearsal in
      // Where an example fails, what lies behind it says nothing yet.
      guard rehearsal.runs.allSatisfy(\.passed) else { return [] }
      return rehearsal.unvisited.map { block in
        let name = rehearsal.flow.phrase(ofBlock: block)
        return Diagnostic(
          .unvisitedBlock, at: rehearsal.places.blocks[block].line,
          what: Phrase(ja: "\(name.ja)を通る例がありません。", en: "No example reaches \(name.en)."),
          how: Phrase(ja: "ここを通る例を1つ足します。", en: "Add an example that reaches this line."))
      }
    })
}
