import NagareEngine
import NagareExplorer
import NagareModel
import NagareNotation

/// How examples went, for programs: JSON, and the XML that build servers read from JUnit.
struct TrialReport {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func json(_ files: [TriedFile]) -> JSON {
    .object([
      ("version", .number(1)),
      ("files", .array(files.map(value))),
    ])
  }

  private func value(_ file: TriedFile) -> JSON {
    var members: [(String, JSON)] = [
      ("file", .string(file.name)),
      ("runs", .bool(file.examination.canRun)),
      ("examples", .array(file.runs.map { value($0, in: file) })),
      ("unvisited", .array(file.unvisited.map { .number(file.script.lineNumber(of: place(of: $0, in: file))) })),
    ]
    members.append(("promises", .array(file.promises.map { value($0, in: file) })))
    if let coverage = file.coverage { members.append(("coverage", CoverageText(coverage).json)) }
    if let start = file.start { members.append(("start", .object([("passed", .bool(start.passed))]))) }
    return .object(members)
  }

  private func place(of block: Block.ID, in file: TriedFile) -> Place {
    file.script.reading.places.blocks[block].line
  }

  private func value(_ run: ExampleRun, in file: TriedFile) -> JSON {
    var members: [(String, JSON)] = [
      ("name", .string(run.example.name)),
      ("line", .number(file.script.lineNumber(of: run.example.place))),
      ("passed", .bool(run.passed)),
      ("complete", .bool(run.isComplete)),
    ]
    if let failure = run.failure {
      members.append(
        (
          "failure",
          .object([
            ("line", .number(file.script.lineNumber(of: failure.place))),
            ("message", .string(failure.what[language])),
            ("how", .string(failure.how[language])),
          ])
        ))
    }
    return .object(members)
  }

  private func value(_ trial: PromiseTrial, in file: TriedFile) -> JSON {
    let certainty: JSON
    var counterexample = JSON.null
    switch trial.verdict {
    case .proved: certainty = .string("proved")
    case .tried, .empty: certainty = .string("tried")
    case .broken(let breach):
      certainty = .null
      let lines = PromiseWords(file.script).lines(breach, named: trial.promise.name)
      counterexample = .array(lines.map { .string($0) })
    }
    return .object([
      ("name", .string(trial.promise.name)),
      ("line", .number(file.script.lineNumber(of: trial.promise.place))),
      ("kept", .bool(trial.isKept)),
      ("certainty", certainty),
      ("cases", .number(trial.cases)),
      ("counterexample", counterexample),
    ])
  }

  func junit(_ files: [TriedFile]) -> [String] {
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#, "<testsuites>"]
    for file in files {
      let failures =
        file.runs.count { !$0.passed } + file.promises.count { !$0.isKept } + (file.start?.passed == true ? 1 : 0)
      let errors = file.examination.canRun ? 0 : 1
      lines.append(
        "  <testsuite name=\(quoted(file.name)) tests=\"\(file.runs.count + file.promises.count + errors + (file.start == nil ? 0 : 1))\" failures=\"\(failures)\" errors=\"\(errors)\">"
      )
      if errors > 0 {
        lines.append("    <testcase name=\(quoted(file.name)) classname=\(quoted(file.name))>")
        let what = file.examination.diagnostics.first { $0.level == .error }?.what[language] ?? ""
        lines.append("      <error message=\(quoted(what))/>")
        lines.append("    </testcase>")
      }
      for run in file.runs { lines += testcase(run, in: file) }
      for trial in file.promises { lines += testcase(trial, in: file) }
      if let start = file.start { lines += testcase(start, in: file) }
      lines.append("  </testsuite>")
    }
    return lines + ["</testsuites>"]
  }

  private func testcase(_ run: ExampleRun, in file: TriedFile) -> [String] {
    let head = "    <testcase name=\(quoted(run.example.name)) classname=\(quoted(file.name))"
    guard let failure = run.failure else { return [head + "/>"] }
    let line = file.script.lineNumber(of: failure.place)
    return [
      head + ">",
      "      <failure message=\(quoted(failure.what[language]))>"
        + escaped("\(file.name):\(line) \(failure.how[language])") + "</failure>",
      "    </testcase>",
    ]
  }

  private func testcase(_ trial: PromiseTrial, in file: TriedFile) -> [String] {
    let head = "    <testcase name=\(quoted(trial.promise.name)) classname=\(quoted(file.name))"
    guard case .broken(let breach) = trial.verdict else { return [head + "/>"] }
    let words = PromiseWords(file.script)
    let line = file.script.lineNumber(of: trial.promise.place)
    let lines = words.lines(breach, named: trial.promise.name).joined(separator: "\n")
    return [
      head + ">",
      "      <failure message=\(quoted(words.sentence(trial)[language]))>" + escaped("\(file.name):\(line)\n\(lines)")
        + "</failure>",
      "    </testcase>",
    ]
  }

  /// The flow to start from, which must not pass.
  private func testcase(_ start: Verdict, in file: TriedFile) -> [String] {
    let name = Phrase(ja: "はじめ", en: "start")[language]
    let head = "    <testcase name=\(quoted(name)) classname=\(quoted(file.name))"
    guard start.passed else { return [head + "/>"] }
    return [head + ">", "      <failure message=\(quoted(TrialText.startPasses[language]))/>", "    </testcase>"]
  }

  private func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// Letters XML gives a meaning to are named, those it forbids are shown.
  private func escaped(_ text: String) -> String { HTML.text(text).markup }
}
