import NagareModel

extension ExampleRule {
  /// An example whose case has not ended.
  static let halfwayExample = ExampleRule(
    code: .halfwayExample,
    check: { rehearsal in
      rehearsal.runs.filter { $0.passed && !$0.isComplete && !$0.saysSo }.map { run in
        let turn = run.history?.now.turnPhrase ?? Phrase("")
        return Diagnostic(
          .halfwayExample, at: run.example.place,
          what: Phrase(ja: "この例は途中で止まっています。", en: "This example ends before the case does."),
          how: Phrase(
            ja: "\(turn.ja)続きの行を足すか、「結果: なし」と書きます。", en: "\(turn.en) Add the next line, or write “result: none”."))
      }
    })
}

extension ExampleRun {
  /// Whether the example itself says that the case has not ended.
  fileprivate var saysSo: Bool {
    example.steps.contains { if case .holds(.result(nil)) = $0.kind { true } else { false } }
  }
}
