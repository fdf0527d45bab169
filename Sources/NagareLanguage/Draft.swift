import NagareModel

/// A text taken apart line by line, before names mean anything. Ranges are positions in the matching copy.
public struct Draft: Sendable {
  let copy: MatchingCopy
  let lines: [Line]
  /// What could not be taken apart.
  let problems: [Diagnostic]
  /// Each line as it reads by itself, for a draft of a text that begins alike.
  private let read: [ReadLine]

  /// A line with all that depends on nothing behind it.
  private struct ReadLine: Sendable {
    var line: Line
    var problems: [Diagnostic]
    /// What bullets below it belong to.
    var owner: LineReader.Owner
    var doubt: Clause.Doubt
  }

  /// Reads each line by itself: a small part of what it takes to read a text. Lines with which a text read before began
  /// as well are not read again.
  public init(_ text: String, after previous: Draft? = nil) {
    copy = MatchingCopy(text)
    var read = previous.map { Array($0.read.prefix($0.linesAlike(in: text))) } ?? []
    var reader = LineReader(copy)
    if let last = read.last { reader.owner = last.owner }
    for range in copy.lines().dropFirst(read.count) {
      reader.problems = []
      let line = reader.line(range)
      read.append(
        ReadLine(line: line, problems: reader.problems, owner: reader.owner, doubt: Clause.Doubt(line, copy)))
    }
    var lines = read.map(\.line)
    var problems = read.flatMap(\.problems)
    Clause.refuse(&lines, read.map(\.doubt), copy, &problems)
    (self.read, self.lines, self.problems) = (read, lines, problems)
  }

  /// The first line from one on that has something wrong by itself.
  public func firstWrong(from start: Int) -> Int? {
    lines.indices.dropFirst(start).first { line in
      lines[line].isUnread || read[line].problems.contains { $0.level == .error }
    }
  }

  /// Whether lines, put in at a line of the text, read each by itself: far less work than reading the text with them.
  func reads(_ texts: [String], at index: Int) -> Bool {
    let other = MatchingCopy(texts.joined(separator: "\n"))
    var reader = LineReader(other)
    if index > 0 { reader.owner = read[index - 1].owner }
    return other.lines().allSatisfy { range in
      !reader.line(range).isUnread && !reader.problems.contains { $0.level == .error }
    }
  }

  /// How many lines, their ends included, another text begins with as well.
  private func linesAlike(in text: String) -> Int {
    var alike = 0
    for (one, other) in zip(copy.text.utf8, text.utf8) {
      guard one == other else { break }
      alike += 1
    }
    return read.place { copy.offsets[$0.line.whole.upperBound] >= alike }
  }
}
