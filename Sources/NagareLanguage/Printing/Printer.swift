import NagareModel

/// Writes a text anew in one spelling of one language: primary words, even spacing and indentation. Names,
/// quoted words and comments keep every character; a line that could not be read stays as it stands.
public enum Printer {
  public static func print(_ reading: Reading, in language: Language) -> String {
    let draft = reading.draft
    let untouched = linesWithProblems(reading)
    var output = ""
    let lineEnd = usesCarriageReturns(reading.text) ? "\r\n" : "\n"
    let steps = understoodSteps(reading)
    func printer(_ meaning: MeaningReader) -> LinePrinter {
      var printer = LinePrinter(language, meaning, reading.workflow)
      printer.steps = steps
      printer.promises = Dictionary(grouping: reading.promises.flatMap(\.lines), by: \.place).mapValues {
        $0.map(\.kind)
      }
      printer.assumptions = Dictionary(
        reading.assumptions.flatMap(\.lines).map { ($0.place, $0.kind) }, uniquingKeysWith: { first, _ in first })
      return printer
    }
    let flows = zip(reading.parts, reading.lowered).map { part, lowering in
      (part: part, printer: printer(lowering.meaning), depths: lowering.depths)
    }
    let outside = printer(MeaningReader(copy: draft.copy, symbols: Symbols([], copy: draft.copy)))
    let inLesson = reading.parts.count > 1
    for (index, line) in draft.lines.enumerated() {
      let flow = flows.first { $0.part.contains(index) }
      if untouched.contains(index) || line.isUnread {
        output += draft.copy.original(line.whole)
      } else {
        let depth = (flow.map { $0.depths[index - $0.part.lowerBound] } ?? 0) + (inLesson && flow != nil ? 1 : 0)
        var printer = flow?.printer ?? outside
        output += printer.line(line, depth: depth)
      }
      output += lineEnd
    }
    return draft.lines.count == 1 && draft.lines[0].whole.isEmpty ? "" : output
  }

  /// The lines of examples that can be written anew; one that names what the flow does not have would lose it.
  private static func understoodSteps(_ reading: Reading) -> [Place: [Example.Kind]] {
    var steps = Dictionary(grouping: reading.examples.flatMap(\.steps), by: \.place).mapValues { $0.map(\.kind) }
    for problem in reading.diagnostics where problem.code == .unknownInDenial {
      for place in steps.keys where place.start <= problem.place.start && problem.place.end <= place.end {
        steps[place] = nil
      }
    }
    return steps
  }

  private static func usesCarriageReturns(_ text: String) -> Bool {
    text.utf8.contains(0x0D)
  }

  /// Lines with a problem of the reader's are not touched, so that nothing of them is lost.
  private static func linesWithProblems(_ reading: Reading) -> Set<Int> {
    let copy = reading.draft.copy
    let errors = reading.diagnostics.filter { $0.level == .error && $0.code != .notClosed }
    guard !errors.isEmpty else { return [] }
    var lines: Set<Int> = []
    var starts = reading.draft.lines.map { copy.offsets[$0.whole.lowerBound] }
    starts.append(Int.max)
    for error in errors {
      guard let next = starts.firstIndex(where: { $0 > error.place.start }), next > 0 else { continue }
      lines.insert(next - 1)
    }
    return lines
  }
}
