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
    var read = previous.map { Array($0.read.prefix($0.linesAlike(in: text))) } ?? []
    let known = previous.flatMap { previous in read.last.map { (previous.copy, $0.line.whole.upperBound) } }
    copy = MatchingCopy(text, after: known)
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
  func linesAlike(in text: String) -> Int {
    let alike = copy.text.bytesAlike(text)
    return read.place { copy.offsets[$0.line.whole.upperBound] >= alike }
  }
}

extension String {
  /// How many bytes two texts begin with alike. Texts that were read lie in one piece; of any other nothing is kept.
  fileprivate func bytesAlike(_ other: String) -> Int {
    utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { other in
        var alike = 0
        while alike < one.count, alike < other.count, one[alike] == other[alike] { alike += 1 }
        return alike
      } ?? 0
    } ?? 0
  }
}
