import NagareModel

/// Turns text into a workflow, and explains what could not be read. It never fails: what it did not understand
/// is left out of the workflow and told about, once for each slip.
public enum Reader {
  /// Reads a text; what it has in common with one that was read before is not looked at again.
  public static func read(_ text: String, after before: Reading? = nil) -> Reading {
    read(Draft(text, after: before?.draft), after: before)
  }

  /// Reads a text whose lines have been taken apart already.
  ///
  /// - Parameter place: before which line somebody goes on writing.
  public static func read(_ draft: Draft, after before: Reading? = nil, goingOnAt place: Int = 0) -> Reading {
    var reading = plain(draft, after: before, goingOnAt: place)
    guard !reading.diagnostics.isEmpty else { return reading }
    // A slip that is sure goes before a guess at a whole sentence, a doubtful one after it; so does any slip in a line
    // that is everyday words already.
    reading.diagnostics = explainSlips(reading, ranks: 0...1)
    reading.diagnostics = explainSentences(reading)
    reading.diagnostics = explainSlips(reading, ranks: 2...5)
    reading.diagnostics = explainSlipsInSentences(reading)
    return reading
  }

  /// Reads a text without looking for what whole sentences may mean; what it has in common with one that was read before
  /// is not taken apart again.
  public static func plain(_ text: String, after reading: Reading? = nil) -> Reading {
    plain(Draft(text, after: reading?.draft), after: reading)
  }

  private static func plain(_ draft: Draft, after before: Reading?, goingOnAt place: Int = 0) -> Reading {
    let (copy, lines) = (draft.copy, draft.lines)
    var problems = draft.problems
    explainLetters(copy, &problems)
    let parts = LessonParts.find(in: lines, copy: copy, problems: &problems)
    let lesson = Lesson(lines, parts: parts, copy: copy, problems: &problems)
    var lowered: [Lowering] = []
    var start: LoweredStart?
    let alike = before?.draft.linesAlike(in: copy.text) ?? 0
    let known = alike > 0 ? before?.start : nil
    // Whoever reads a file once keeps nothing for another.
    if parts == [0..<lines.count], known != nil || place > 0 {
      let kept = alike > 0 ? alike : min(place, lines.count)
      let (lowering, first) = LoweredStart.lower(lines, copy: copy, after: known, keeping: kept)
      (lowered, start) = ([lowering], first)
    } else {
      lowered = parts.map { Lowering(lines[$0], copy: copy) }
    }
    for part in lowered { problems += part.meaning.problems }
    let main = lowered.last
    if !lines.contains(where: \.isUnread), lowered.allSatisfy(\.workflow.blocks.isEmpty) {
      problems.append(.noBlock(Place(0, 0)))
    }
    let workflow = main?.workflow ?? Workflow()
    var examples: [Example] = []
    let script = lesson == nil ? lines : LessonParts.outside(parts, of: lines)
    if script.contains(where: \.isExample) {
      var reader = ExampleReader(copy, about: workflow)
      examples = reader.examples(in: script)
      problems += reader.meaning.problems
    }
    var sure: [Promise] = []
    if script.contains(where: \.isPromise) {
      var reader = PromiseReader(copy, about: workflow)
      sure = reader.promises(in: script)
      problems += reader.problems
    }
    var assumed: [Assumption] = []
    if script.contains(where: \.isAssumption) {
      var reader = AssumptionReader(copy, about: workflow)
      assumed = reader.assumptions(in: script)
      problems += reader.problems
    }
    problems = problems.withoutConsequences(of: lines, in: copy)
    return Reading(
      draft: draft, parts: parts, lowered: lowered, start: start, spokenNames: Later { NameIndex(spokenIn: workflow) },
      workflow: workflow,
      places: main?.places ?? Places(), examples: examples, promises: sure, assumptions: assumed, lesson: lesson,
      diagnostics: problems.inOrder())
  }

  private static func explainLetters(_ copy: MatchingCopy, _ problems: inout [Diagnostic]) {
    // One of a kind says enough; a pasted page may hold thousands.
    if let first = copy.directional.first {
      problems.append(.directional(first, copy.scalar(at: first), all: copy.directional))
    }
    if let first = copy.zeroWidth.first {
      problems.append(.zeroWidth(first, copy.scalar(at: first), all: copy.zeroWidth))
    }
    if let place = copy.decomposed { problems.append(.decomposed(place)) }
  }
}

/// A text that has been read: the workflow, where its parts stand, and what to tell the person.
public struct Reading: Sendable {
  let draft: Draft
  /// The stretches of lines that are a flow each: one, or a lesson's start and answer.
  let parts: [Range<Int>]
  let lowered: [Lowering]
  /// Where a text that begins alike goes on, if this one was read after another.
  let start: LoweredStart?
  /// What was thought of lines that could not be read: as a sentence, and with a word gone wrong.
  let saidLines = Kept<Int, SaidLine>()
  let slips = Kept<SlipPlace, [Slip]>()
  /// The names a line may speak of.
  let spokenNames: Later<NameIndex>
  /// The flow of the text; in a lesson, its answer.
  public let workflow: Workflow
  public let places: Places
  /// The examples of the text, about its own flow; in a lesson, about its answer.
  public let examples: [Example]
  /// What the text promises about its flow.
  public let promises: [Promise]
  /// What the text takes to be so when many cases of its flow are played.
  public let assumptions: [Assumption]
  /// The exercise, if the text is one.
  public let lesson: Lesson?
  /// In the order of the text.
  public internal(set) var diagnostics: [Diagnostic]

  public var text: String { draft.copy.text }

  /// A lesson's examples, about the flow somebody made of it.
  public func examples(on other: Reading) -> [Example] {
    var reader = ExampleReader(draft.copy, about: other.workflow)
    return reader.examples(in: lesson == nil ? draft.lines : LessonParts.outside(parts, of: draft.lines))
  }

  /// A lesson's promises, about the flow somebody made of it.
  public func promises(on other: Reading) -> [Promise] {
    var reader = PromiseReader(draft.copy, about: other.workflow)
    return reader.promises(in: lesson == nil ? draft.lines : LessonParts.outside(parts, of: draft.lines))
  }

  /// The assumptions of this text, about another flow.
  public func assumptions(on other: Reading) -> [Assumption] {
    var reader = AssumptionReader(draft.copy, about: other.workflow)
    return reader.assumptions(in: lesson == nil ? draft.lines : LessonParts.outside(parts, of: draft.lines))
  }

  /// Whether every line could be read. Otherwise the workflow lacks a line, and what a checker finds may follow
  /// from that.
  public var isComplete: Bool { !draft.lines.contains(where: \.isUnread) }

  /// The language most of the text's words are in.
  public var language: Language {
    var japanese = 0
    var latin = 0
    for scalar in draft.copy.scalars {
      if Cursor.isJapanese(scalar) { japanese += 2 } else if Cursor.isLatin(scalar) { latin += 1 }
    }
    return latin > japanese ? .en : .ja
  }
}

extension [Diagnostic] {
  /// Without what only follows from a line that could not be read: a name it was to bring is unknown everywhere else.
  fileprivate func withoutConsequences(of lines: [Line], in copy: MatchingCopy) -> [Diagnostic] {
    let starts = filter { $0.code.family == .reading && $0.level == .error }.map(\.place.start).sorted()
    guard !starts.isEmpty, contains(where: \.code.namesSomething) else { return self }
    func isUnclear(_ place: Place) -> Bool {
      let first = starts.place { $0 >= place.start }
      return first < starts.count && starts[first] <= place.end
    }
    let unclear = Set(lines.map(\.content).filter { isUnclear(copy.place($0)) }.map { Folding.key(copy.scalars[$0]) })
    var known: [[UInt32]: Bool] = [:]
    return filter { diagnostic in
      guard diagnostic.code.namesSomething, !isUnclear(diagnostic.place) else { return true }
      let name = Folding.key(of: copy.original(diagnostic.place))
      let isBrought = known[name] ?? unclear.contains { $0.firstRange(of: name) != nil }
      known[name] = isBrought
      return name.isEmpty || !isBrought
    }
  }
}

extension Diagnostic.Code {
  /// Whether it is about a name that stands nowhere.
  fileprivate var namesSomething: Bool {
    [.unknownValue, .unknownTarget, .neverAsked, .unknownInExample, .unknownInDenial].contains(self)
  }
}

extension Line {
  var isUnread: Bool { if case .unread = statement { true } else { false } }
  var isPromise: Bool { if case .promise = statement { true } else { false } }
  var isAssumption: Bool { if case .assumption = statement { true } else { false } }
  var isExample: Bool { if case .example = statement { true } else { false } }
}

extension [Diagnostic] {
  /// By place, then by code, without exact repetitions.
  func inOrder() -> [Diagnostic] {
    let sorted = sorted {
      ($0.place.start, $0.place.end, $0.code) < ($1.place.start, $1.place.end, $1.code)
    }
    var result: [Diagnostic] = []
    for diagnostic in sorted where result.last != diagnostic { result.append(diagnostic) }
    return result
  }
}

extension MatchingCopy {
  /// The scalar that stands at a place of the text.
  func scalar(at place: Place) -> UInt32 {
    original(place).unicodeScalars.first?.value ?? 0
  }
}
