import NagareModel
import NagarePlan

extension Rule {
  /// An approval can send a case back, but no form lies on the way to it.
  static let nowhereToSendBack = Rule(
    code: .nowhereToSendBack,
    check: { subject in
      var formPassed = Spread(subject.plan, meeting: .anyBranch)
      for id in subject.blocks where subject[id].isForm { formPassed.gain[id] = 1 }
      let arrived = formPassed.run()
      return subject.blocks.filter { id in
        arrived[id] == 0 && subject.plan.returnsToForm(id)
      }.map { id in
        let name = subject.name(ofBlock: id)
        return Diagnostic(
          .nowhereToSendBack, at: subject.line(of: id),
          what: Phrase(
            ja: "「\(name.ja)」が差戻しにしても、戻る先の申請がありません。",
            en: "When “\(name.en)” sends a case back, there is no form to go back to."),
          how: Phrase(
            ja: "上に「申請」を置くか、「・差戻しなら → 行き先」を足します。",
            en: "Put a form above, or add “- if sent back: -> target”."))
      }
    })
}
