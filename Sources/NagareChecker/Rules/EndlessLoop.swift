import NagareModel
import NagarePlan

extension Rule {
  /// A case goes round and round, and nothing leads out.
  static let endlessLoop = Rule(
    code: .endlessLoop,
    check: { subject in
      subject.endlessLoops.compactMap { circle in
        let blocks = circle.filter { $0 < subject.workflow.blocks.count }
        guard let last = blocks.last(where: { subject.leadsBack(from: $0) }) ?? blocks.last, let first = blocks.first
        else { return nil }
        return Diagnostic(
          .endlessLoop, at: subject.line(of: last),
          what: Phrase(
            ja: "ここから上に戻るだけで、流れが終わりません。", en: "From here a case only goes back, and never ends."),
          how: Phrase(
            ja: "くり返しを終わらせる「もし」か「完了」を足します。",
            en: "Add an “if” or a “finish” that ends the repetition."),
          notes: [.init(subject.line(of: first), Phrase(ja: "くり返しはここから始まります。", en: "The repetition begins here."))])
      }
    })
}

extension Subject {
  fileprivate func leadsBack(from id: Block.ID) -> Bool {
    plan.leaving(id).contains { $0.to <= id }
  }
}
