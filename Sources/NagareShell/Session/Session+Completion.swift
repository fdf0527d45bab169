import NagareLanguage
import NagareModel

extension Session {
  /// A way to go on with a line.
  public typealias Candidate = Completion.Candidate

  /// What the line may go on with at the cursor; `files` are those of the folder.
  public func candidates(for line: String, at cursor: Int, files: [String] = []) -> [Candidate] {
    guard play == nil else { return [] }
    let last = bench.lines[..<bench.place].lastIndex { !$0.text.trimmed.isEmpty } ?? 0
    let opener = bench.lines[..<bench.place].indices.last { ![.bullet, .blank].contains(look.kind(ofLine: $0)) }
    let isInExample = opener.map { look.kind(ofLine: $0).isAttached && $0 <= last } ?? false
    return Completion(
      in: language, look.examination.reading.workflow, files: files, samples: Sample.all(in: language).map(\.name),
      steps: look.outline.allSteps.map(\.number.description),
      codes: look.examination.diagnostics.map(\.code.description), isInExample: isInExample
    ).candidates(for: line, at: cursor)
  }
}
