import NagareModel

extension Rule {
  /// A condition that every case fulfils.
  static let alwaysTrue = Rule(
    code: .alwaysTrue,
    check: { subject in
      subject.findings(of: .alwaysTrue, for: [.always]) { verdict in
        let name = subject.phrase(verdict.variable)
        return (
          Phrase(ja: "\(name.ja)は、いつもこの条件に合います。", en: "\(name.atStart.en) always meets this condition."),
          Phrase(ja: "条件を直すか、「もし」と「おわり」を外します。", en: "Change the condition, or take the “if” and its “end” away.")
        )
      }
    })
}
