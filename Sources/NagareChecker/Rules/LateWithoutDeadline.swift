import NagareModel

extension Rule {
  /// Without a deadline nothing is ever late.
  static let lateWithoutDeadline = Rule(
    code: .lateWithoutDeadline,
    check: { subject in
      subject.blocks.filter { subject[$0].handling.due == nil }.compactMap { id in
        guard let place = subject.late(of: id) else { return nil }
        return Diagnostic(
          .lateWithoutDeadline, at: place,
          what: Phrase(ja: "期限がないので、「過ぎたら」は効きません。", en: "There is no deadline, so “if late” never acts."),
          how: Phrase(
            ja: "同じところに「・期限 3開庁日」のような行も書きます。", en: "Add a deadline beside it, as in “- due 3 business days”."))
      }
    })
}
