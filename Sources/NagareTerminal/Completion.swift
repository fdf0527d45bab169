import NagareNotation

/// What the Tab key does about the candidates there are.
enum Completion: Equatable {
  case nothing
  /// Puts in what is certain: the only candidate, or the letters all of them begin with.
  case replace(Range<Int>, String)
  case list([Candidate])

  init(of candidates: [Candidate], in letters: [Character]) {
    let candidates = candidates.filter { letters.indices.contains($0.range) }
    guard let first = candidates.first else {
      self = .nothing
      return
    }
    let certain = candidates.dropFirst().reduce(first.replacement) { $0.commonPrefix(with: $1.replacement) }
    let typed = String(letters[first.range])
    let isOnly = candidates.count == 1 && certain != typed
    let goesFurther = candidates.allSatisfy { $0.range == first.range } && !typed.hasPrefix(certain)
    if isOnly || goesFurther && !certain.isEmpty {
      self = .replace(first.range, certain)
    } else {
      self = candidates.count > 1 ? .list(candidates) : .nothing
    }
  }
}

/// The candidates as lines of the screen: a few stand below one another, many behind one another.
struct CandidateList {
  var columns: Int
  var display: DisplayWidth

  static let few = 8
  static let gap = "  "

  func lines(_ candidates: [Candidate]) -> [String] {
    let entries = candidates.map { candidate in
      let note = candidate.note.isEmpty ? "" : " (\(candidate.note))"
      return Visible.text(candidate.replacement + note)
    }
    let wrap = Wrap(columns: columns, hanging: Self.gap.count, display: display)
    return (entries.count <= Self.few ? entries : packed(entries)).flatMap { wrap.lines($0) }
  }

  /// An entry goes whole to the next line where it does not fit. Columns are not lined up: a terminal may draw some
  /// letters of a name wider than others do.
  private func packed(_ entries: [String]) -> [String] {
    entries.reduce(into: []) { lines, entry in
      if let last = lines.last, display.of(last) + Self.gap.count + display.of(entry) <= columns {
        lines[lines.count - 1] += Self.gap + entry
      } else {
        lines.append(entry)
      }
    }
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}

extension Range<Int> {
  fileprivate func contains(_ inner: Range<Int>) -> Bool {
    inner.lowerBound >= lowerBound && inner.upperBound <= upperBound
  }
}
