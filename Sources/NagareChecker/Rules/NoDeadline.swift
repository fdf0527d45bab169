import NagareModel

extension Rule {
  /// Several people in a row may take as long as they like.
  static let noDeadline = Rule(
    code: .noDeadline,
    check: { subject in
      let open = subject.blocks.filter { id in
        subject.plan.steps[id].deed.isPersonsWork && subject[id].handling.due == nil
          && Next.block(id) != subject.workflow.start
      }
      guard open.count > 2, let first = open.first else { return [] }
      return [
        Diagnostic(
          .noDeadline, at: subject.line(of: first),
          what: Phrase(
            ja: "ここから先に、期限のない仕事が\(open.count)つあります。",
            en: "From here on, \(open.count) pieces of work have no deadline."),
          how: Phrase(ja: "「・期限 3開庁日」のように、目安の期限を書きます。", en: "Add a deadline, as in “- due 3 business days”."))
      ]
    })
}
