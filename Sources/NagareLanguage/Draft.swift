import NagareModel

/// A text taken apart line by line, before names mean anything. Ranges are positions in the matching copy.
public struct Draft: Sendable {
  let copy: MatchingCopy
  let lines: [Line]
  /// What could not be taken apart.
  let problems: [Diagnostic]

  /// Reads each line by itself: a small part of what it takes to read a text.
  public init(_ text: String) {
    copy = MatchingCopy(text)
    var reader = LineReader(copy)
    var lines = reader.read()
    var problems = reader.problems
    Clause.refuse(&lines, copy, &problems)
    (self.lines, self.problems) = (lines, problems)
  }
}
