import NagareModel

extension Rule {
  /// A block no case can come to; of several in a row the first is named.
  static let unreachableBlock = Rule(
    code: .unreachableBlock,
    check: { subject in
      let endless = Set(subject.endlessLoops.joined())
      return subject.workflow.blocks.indices.filter { id in
        !subject.passable[id] && (id == 0 || subject.passable[id - 1]) && !endless.contains(id - 1)
      }.map { id in
        Diagnostic(
          .unreachableBlock, at: subject.line(of: id),
          what: Phrase(ja: "この行には、どの案件も来ません。", en: "No case reaches this line."),
          how: Phrase(
            ja: "この行を消すか、上の道のどれかが、ここへ続くように直します。",
            en: "Take the line away, or let one of the ways above lead here."))
      }
    })
}
