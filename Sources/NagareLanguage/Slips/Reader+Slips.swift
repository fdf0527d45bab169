import NagareModel

extension Reader {
  /// A line that cannot be read because of one slip gets the question what was meant: what the line would be, tried out
  /// by reading it so. What followed from the slip alone is not said.
  ///
  /// - Parameter ranks: how far-fetched a slip may be.
  static func explainSlips(_ reading: Reading, ranks: ClosedRange<Int>) -> [Diagnostic] {
    reading.asking(reading.diagnostics, about: slipCodes, ranks: ranks) { $0.diagnostics }
  }

  /// Problems that a word gone wrong may be behind.
  private static let slipCodes: Set<Diagnostic.Code> = [
    .unknownWord, .unknownType, .conditionNotUnderstood, .detailNotUnderstood, .expressionNotUnderstood,
    .optionNotUnderstood, .incompleteTable, .stepNotUnderstood, .unknownValue, .unknownTarget, .neverAsked,
    .unknownInExample, .unknownInDenial, .twoThings, .peopleUnclear, .missingMessage, .missingName, .nothingToClose,
    .tooFewChoices,
  ]

  /// The same for lines of everyday words that no proposal could be made for.
  static func explainSlipsInSentences(_ reading: Reading) -> [Diagnostic] {
    reading.asking(reading.diagnostics, about: [.everydayWords], ranks: 0...5) { $0.diagnostics }
  }
}

extension Reading {
  /// The same problems, those of these codes with the question whether a slip is behind them.
  ///
  /// - Parameter problems: what there is to say about a text once a slip is mended in it.
  public func asking(
    _ diagnostics: [Diagnostic], about codes: Set<Diagnostic.Code>, problems: @escaping (Reading) -> [Diagnostic]
  ) -> [Diagnostic] {
    asking(diagnostics, about: codes, ranks: 0...5, problems: problems)
  }

  func asking(
    _ diagnostics: [Diagnostic], about codes: Set<Diagnostic.Code>, ranks: ClosedRange<Int>,
    problems: @escaping (Reading) -> [Diagnostic]
  ) -> [Diagnostic] {
    var asked = diagnostics
    var left = Self.mostLines
    var last: Int?
    for problem in diagnostics
    where problem.level == .error && codes.contains(problem.code) && problem.proposals.isEmpty {
      guard left > 0 else { break }
      guard let index = draft.line(at: problem.place), index != last else { continue }
      last = index
      left -= 1
      let mending = Mending(
        problem: problem, index: index, reading: self, ranks: ranks, before: diagnostics, problems: problems)
      guard !mending.isMendedByFix, let mended = mending.best else { continue }
      asked = asked.filter { $0 != problem && mended.remains($0) } + [mended.diagnostic]
    }
    return asked.inOrder()
  }

  /// Each costs a few readings of the whole text; whoever has more mends these first.
  private static let mostLines = 6
}

/// Where on a line a slip is looked for, and whether a colon may be one.
struct SlipPlace: Hashable {
  let line: Int
  let place: Range<Int>
  let takesColon: Bool
}

/// A line with a slip, and what it would be without.
private struct Mending {
  let problem: Diagnostic
  let index: Int
  let reading: Reading
  let ranks: ClosedRange<Int>
  /// What there is to say about the text as it is.
  let before: [Diagnostic]
  /// What there would be to say about another.
  let problems: (Reading) -> [Diagnostic]

  private var copy: MatchingCopy { reading.draft.copy }
  private var line: Line { reading.draft.lines[index] }

  /// A longer line is none in which one word went wrong.
  private static let longest = 200
  /// What is tried at most; the likeliest come first.
  private static let mostTries = 12
  /// Of how many each is tried together with each other.
  private static let mostPaired = 6

  /// Problems of lines that a colon divides.
  private static let colonCodes: Set<Diagnostic.Code> = [
    .stepNotUnderstood, .incompleteTable, .unknownInExample, .unknownInDenial, .unknownType, .unknownWord,
  ]

  struct Result {
    let diagnostic: Diagnostic
    /// What there is to say about the text once the line is mended.
    private let after: Set<Said>
    /// Where the line ends, and how far what stands behind it moves.
    private let end: Int
    private let shift: Int

    private struct Said: Hashable {
      var code: Diagnostic.Code
      var start: Int
    }

    init(_ diagnostic: Diagnostic, after: [Diagnostic], end: Int, shift: Int) {
      self.diagnostic = diagnostic
      self.after = Set(after.map { Said(code: $0.code, start: $0.place.start) })
      self.end = end
      self.shift = shift
    }

    /// Whether a problem is still there then.
    func remains(_ problem: Diagnostic) -> Bool {
      guard problem.level == .error else { return true }
      let moved = problem.place.start >= end ? problem.place.start + shift : problem.place.start
      return after.contains(Said(code: problem.code, start: moved))
    }
  }

  /// Whether the fix that is offered already leaves nothing to mend on the line.
  var isMendedByFix: Bool {
    guard let fix = problem.fix else { return false }
    let place = copy.place(line.whole)
    guard fix.edits.allSatisfy({ place.start <= $0.place.start && $0.place.end <= place.end }) else { return true }
    return after(copy.mended(place, by: fix.edits), in: place) != nil
  }

  /// The likeliest slip without which the line reads, or else the likeliest two, if there are any.
  var best: Result? {
    guard line.content.count <= Self.longest,
      !Sentences.saysMore(index, in: reading), EnglishAdvice(at: index, in: reading) == nil,
      problem.code != .everydayWords || !reading.said(at: index).namesDeputy
    else { return nil }
    let likely = Array(candidates.prefix(Self.mostTries))
    // A condition reads whatever stands in it, so that in a sentence behind an "if" each try is a reading of the whole.
    let pairs = line.isBranch && problem.code == .everydayWords ? [] : Self.pairs(of: likely)
    return (likely + pairs).lazy.compactMap(tried).first
  }

  /// Two slips on one line: 10満円異常.
  private static func pairs(of slips: [Slip]) -> [Slip] {
    let sure = slips.filter { $0.rank <= 1 }.prefix(mostPaired)
    return sure.indices.flatMap { one in
      sure[(one + 1)...].compactMap { sure[one].joined(with: $0) }
    }
  }

  /// The likeliest first; of these those where the reading stopped, and the longer ones.
  private var candidates: [Slip] {
    let place = copy.range(problem.place)
    let takesColon = Self.colonCodes.contains(problem.code)
    let slips = reading.slips.value(SlipPlace(line: index, place: place, takesColon: takesColon)) {
      SlippedWords(copy: copy, line: line.content, names: reading.spokenNames.value).slips(near: place)
        + SlippedSigns(copy: copy, line: line.content, takesColon: takesColon).slips
    }
    var seen: Set<Slip> = []
    let isSaid = self.isSaid
    return slips.filter { slip in
      ranks.contains(slip.rank) && !(isSaid && slip.range.lowerBound == line.content.lowerBound)
        && seen.insert(slip).inserted
    }.sorted { one, other in
      func key(_ slip: Slip) -> (Int, Int, Int) {
        (slip.rank, abs(slip.range.lowerBound - place.lowerBound), -slip.range.count)
      }
      return key(one) < key(other)
    }
  }

  /// Then the town clerk must decide within a week: an English sentence does not begin with a word of the flow gone wrong.
  private var isSaid: Bool {
    guard !copy.scalars[line.content].contains(where: Cursor.isJapanese) else { return false }
    let words = EnglishTokens.words(copy, line.content)
    return words.count > 6 && words.dropFirst().contains { EnglishWords.duties.contains($0.text) }
      || EnglishWords.openers.contains { words.count > $0.count && words.map(\.text).starts(with: $0) }
  }

  private func tried(_ slip: Slip) -> Result? {
    let place = copy.place(line.whole)
    let mended = copy.mended(place, by: slip.fix(in: copy))
    guard let after = after(mended, in: place) else { return nil }
    return Result(
      problem.asking(slip, on: line, in: copy), after: after, end: place.end,
      shift: mended.utf8.count - (place.end - place.start))
  }

  /// 見積書がないときは is no 見込み because a title takes any letters: one stands apart from its word.
  private static func isTitledByAnything(_ line: Line, _ copy: MatchingCopy) -> Bool {
    switch line.statement {
    case .flow(let title), .example(let title), .promise(let title), .assumption(let title), .lesson(let title):
      !title.isEmpty && title.lowerBound > 0 && Cursor.isJapanese(copy.scalars[title.lowerBound - 1])
        && Cursor.closing(copy.scalars[title.lowerBound - 1]) == nil
    default: false
    }
  }

  /// What there is to say about the text with the line mended; `nil` where the line is not clean then.
  private func after(_ mended: String, in place: Place) -> [Diagnostic]? {
    guard reading.draft.reads([mended], at: index) else { return nil }
    let end = place.start + max(1, mended.utf8.count)
    let mendedReading = Reader.plain(reading.text(with: [mended], insteadOf: index), after: reading)
    guard !Self.isTitledByAnything(mendedReading.draft.lines[index], mendedReading.draft.copy) else { return nil }
    let after = problems(mendedReading)
    let errors = after.filter { $0.level == .error }
    let isClean = !errors.contains { $0.place.start >= place.start && $0.place.start < end }
    return isClean && errors.count < before.count(where: { $0.level == .error }) ? after : nil
  }
}

extension Slip {
  /// Whether it takes the place of signs alone: 1 to 10, for 1-10.
  fileprivate func isForSign(in copy: MatchingCopy) -> Bool {
    edits.allSatisfy { edit in
      let signs = copy.original(edit.range)
      return !signs.isEmpty && signs.allSatisfy { !$0.isLetter && !$0.isNumber }
    }
  }

  fileprivate func fix(in copy: MatchingCopy) -> [Diagnostic.Fix.Edit] {
    edits.map { Diagnostic.Fix.Edit(copy.place($0.range), $0.replacement) }
  }
}

extension Diagnostic {
  /// The same problem with the question whether this was meant.
  fileprivate func asking(_ slip: Slip, on line: Line, in copy: MatchingCopy) -> Diagnostic {
    var asked = self
    asked.place = copy.place(slip.range)
    let edits = slip.fix(in: copy)
    // A sign alone tells nothing; the line it belongs in does.
    let shown = slip.isSign || slip.isForSign(in: copy) ? copy.place(line.whole) : asked.place
    let meant = String(copy.mended(shown, by: edits).drop { $0.isWhitespace })
    asked.how = Phrase(ja: "「\(meant)」ではありませんか。", en: "Did you mean “\(meant)”?")
    asked.fix = Fix(edits)
    return asked
  }
}

extension Draft {
  /// The line a place stands on.
  fileprivate func line(at place: Place) -> Int? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if copy.place(lines[middle].whole).end < place.start { low = middle + 1 } else { high = middle }
    }
    guard low < lines.count, copy.place(lines[low].whole).start <= place.start else { return nil }
    return low
  }
}

extension MatchingCopy {
  /// What stands at a place, with edits that lie in it made.
  fileprivate func mended(_ place: Place, by edits: [Diagnostic.Fix.Edit]) -> String {
    var text = Array(original(place).utf8)
    for edit in edits.sorted(by: { $0.place.start > $1.place.start }) {
      text.replaceSubrange(
        edit.place.start - place.start..<edit.place.end - place.start, with: edit.replacement.utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The letters of a place.
  fileprivate func range(_ place: Place) -> Range<Int> {
    let start = offsets.place { $0 >= place.start }
    return start..<max(start, offsets.place { $0 >= place.end })
  }
}
