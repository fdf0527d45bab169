import NagareModel

extension ExampleRule {
  /// An example that does not go as it says.
  static let failingExample = ExampleRule(
    code: .failingExample,
    check: { rehearsal in
      rehearsal.runs.compactMap { run in
        run.failure.map { failing in
          Diagnostic(
            .failingExample, at: failing.place, what: failing.what, how: failing.how,
            notes: [.init(run.example.place, Phrase(ja: "この例の中です。", en: "It is in this example."))])
        }
      }
    })
}
