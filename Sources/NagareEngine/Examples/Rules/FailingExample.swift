import NagareModel

extension ExampleRule {
  /// An example that does not go as it says.
  static let failingExample = ExampleRule(
    code: .failingExample,
    check: { rehearsal in
      rehearsal.runs.compactMap { run in
        run.failure.map { failing in
          Diagnostic(
            .failingExample, at: failing.place, what: failing.what, how: failing.wayOut,
            notes: [.init(run.example.place, Phrase(ja: "この例の中です。", en: "It is in this example."))])
        }
      }
    })
}

extension ExampleRun.Failure {
  /// What can be done about it: what is refused says so itself, but for a turn that is somebody else's.
  fileprivate var wayOut: Phrase {
    guard refusal == nil || refusal?.code == .notTheirTurn else { return how }
    return Phrase(ja: how.ja + "例か流れのどちらかを直します。", en: how.en + " Change the example or the flow.")
  }
}
