import NagareLanguage
import NagareModel
import NagareNotation

/// A workbench as it reads at this moment, made once for every state of the text. What is open at the place of the
/// next line is taken as closed there, so that a flow can be checked and drawn while it grows.
struct Look: Sendable {
  /// How closely a text is looked at.
  enum Care: Sendable {
    /// Only whether it can be read; what it means is looked at when somebody asks.
    case reading
    /// What it means, and whether its examples come true.
    case meaning
  }

  private(set) var bench: Workbench
  let examination: Examination
  private let outlined: Later<Outline>
  /// The lines that begin what is open around the next line, the outermost first.
  let open: [Int]
  /// The lines of what is read, those that only close included.
  let source: SourceLines
  let care: Care
  /// The workbench, taken apart line by line.
  private let draft: Draft
  private let kinds: [LineKind]
  /// The bytes of the lines that only close, and how many of them there are.
  private let closing: Place
  private let closers: Int

  /// Of lines with which the text began before, only what they mean is looked at again.
  init(_ bench: Workbench, in language: Language, _ care: Care = .meaning, after before: Look? = nil) {
    self.bench = bench
    self.care = care
    draft = Draft(bench.text, after: before?.draft)
    let kinds = draft.lineKinds
    let open = Self.frames(kinds[..<min(bench.place, kinds.count)])
    closers = min(open.count, Self.frames(kinds[...]).count)
    self.kinds = kinds
    self.open = open
    let start = bench.lines[..<bench.place].reduce(0) { $0 + $1.text.utf8.count + $1.end.utf8.count }
    let reading: Reading
    var length = 0
    if closers > 0 {
      let above = bench.lines[..<bench.place].map { $0.text + ($0.end.isEmpty ? "\n" : $0.end) }.joined()
      let added = String(repeating: "おわり\n", count: closers)
      let closed = above + added + bench.lines[bench.place...].map { $0.text + $0.end }.joined()
      reading = Reader.read(Draft(closed, after: draft), after: before?.examination.reading, goingOnAt: bench.place)
      length = added.utf8.count + above.utf8.count - start
    } else {
      reading = Reader.read(draft, after: before?.examination.reading, goingOnAt: bench.place)
    }
    closing = Place(start, start + length)
    examination = Examination(reading, checks: care == .meaning)
    source = SourceLines(reading.text)
    outlined = Later { reading.outline(in: language) }
  }

  var outline: Outline { outlined.value }

  /// The same text, looked at more closely or in another language.
  init(again look: Look, in language: Language, _ care: Care) {
    bench = look.bench
    self.care = care
    open = look.open
    source = look.source
    draft = look.draft
    kinds = look.kinds
    closing = look.closing
    closers = look.closers
    examination = look.care == care ? look.examination : Examination(look.examination.reading, checks: care == .meaning)
    let reading = look.examination.reading
    outlined = Later { reading.outline(in: language) }
  }

  /// The same look at a text that got another name.
  func renamed(_ path: String) -> Look {
    var look = self
    look.bench.path = path
    return look
  }

  private static func frames(_ kinds: ArraySlice<LineKind>) -> [Int] {
    var open: [Int] = []
    for (index, kind) in zip(kinds.indices, kinds) {
      if case .opener = kind { open.append(index) }
      if kind == .closer { _ = open.popLast() }
    }
    return open
  }

  func kind(ofLine line: Int) -> LineKind { kinds.indices.contains(line) ? kinds[line] : .blank }

  /// Whether something at the place of the next line still lacks its end.
  var lacksEnd: Bool { closers > 0 }

  /// The first line from one on that has something wrong by itself, in a text that has grown from this one.
  func firstWrong(in next: Workbench, from start: Int) -> Int? {
    Draft(next.text, after: draft).firstWrong(from: start)
  }

  // MARK: From what is read to the workbench

  /// A line of the workbench, from one of what is read.
  func benchLine(_ line: Int) -> Int { line < bench.place ? line : max(bench.place, line - closers) }

  func benchLines(_ range: Range<Int>) -> Range<Int> {
    let end = range.upperBound <= bench.place ? range.upperBound : max(bench.place, range.upperBound - closers)
    return min(benchLine(range.lowerBound), end)..<end
  }

  /// The step a line of the workbench belongs to.
  func step(atLine line: Int) -> Outline.Step? {
    outline.step(atLine: line < bench.place ? line : line + closers)
  }

  /// A repair made in the workbench; `nil` where it would change what is not there.
  func repaired(by fix: Diagnostic.Fix) -> Workbench? {
    var bytes = Array(bench.text.utf8)
    for edit in fix.edits.sorted(by: { $0.place.start > $1.place.start }) {
      guard let place = benchPlace(edit.place) else { return nil }
      bytes.replaceSubrange(place.start..<place.end, with: edit.replacement.utf8)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var next = bench
    next.retype(text)
    return next
  }

  private func benchPlace(_ place: Place) -> Place? {
    let length = closing.end - closing.start
    let count = bench.text.utf8.count
    if place.end <= closing.start { return place }
    guard place.start >= closing.end, place.end - length <= count else { return nil }
    return Place(place.start - length, place.end - length)
  }

  // MARK: Places for lines

  /// Where the flow itself ends: before its examples, and behind its last step.
  var endOfFlow: Int {
    guard let example = kinds.firstIndex(where: \.isAttached) else { return bench.lines.count }
    return outline.steps.last.map { benchLines($0.lines.all).upperBound } ?? min(example, bench.lines.count)
  }

  /// The innermost step that is open around the next line.
  var openStep: Outline.Step? { open.last.flatMap { step(atLine: $0) } }

  /// The step the next line follows, on the outermost level.
  var stepBefore: Outline.Step? {
    outline.steps.last { benchLines($0.lines.all).upperBound <= bench.place }
  }

  // MARK: Ends

  /// The line that opened what is open around a place; `nil` on the outermost level.
  func opener(around place: Int) -> Int? { Self.frames(kinds[..<min(place, kinds.count)]).last }

  /// The line that opened what was closed last before a place.
  func lastClosed(before place: Int) -> Int? {
    var open: [Int] = []
    var closed: Int?
    for line in kinds.indices.prefix(place) {
      if case .opener = kinds[line] { open.append(line) }
      if kinds[line] == .closer { closed = open.popLast() ?? closed }
    }
    return closed
  }

  /// Where something that was opened is divided or closed.
  func partner(of opener: Int, like kind: LineKind) -> Int? {
    var depth = 0
    for line in kinds.indices.dropFirst(opener + 1) {
      if case .opener = kinds[line] { depth += 1 }
      if depth == 0, kinds[line] == kind { return line }
      if kinds[line] == .closer {
        if depth == 0 { return nil }
        depth -= 1
      }
    }
    return nil
  }

  /// (3) もし
  func name(ofOpener line: Int) -> Phrase {
    guard case .opener(let word) = kind(ofLine: line) else { return Phrase("") }
    let number = step(atLine: line).map { "(\($0.number)) " } ?? ""
    let name = Vocabulary.name(of: word)
    return Phrase(ja: number + name.ja, en: number + name.en)
  }

  // MARK: What is new

  /// How much of the flow cannot be read; what is open may still be closed.
  var countUnread: Int { examination.diagnostics.count { $0.isRefusedLine && $0.code != .noBlock } }

  /// The problems that were not there before. Advice waits for 点検, and warnings for what is open to be closed; that a
  /// flow begins empty is not worth a word. A new name that is nearly one of the flow is asked about at once, last.
  func problems(since before: Look) -> [Diagnostic] {
    var known: [String: Int] = [:]
    for diagnostic in before.examination.diagnostics where before.hasSaid(diagnostic) {
      known[before.key(diagnostic), default: 0] += 1
    }
    let new = examination.diagnostics.filter { diagnostic in
      let key = key(diagnostic)
      guard let count = known[key], count > 0 else { return true }
      known[key] = count - 1
      return false
    }
    return new.filter { diagnostic in
      diagnostic.level > .advice && diagnostic.code != .noBlock && (open.isEmpty || diagnostic.level == .error)
    } + new.filter { $0.code == .similarNames }.map(askingForOther)
  }

  /// Whether a problem was to be seen already: a warning about what was still open was not.
  private func hasSaid(_ diagnostic: Diagnostic) -> Bool {
    guard let first = open.first, diagnostic.level == .warning else { return true }
    return line(of: diagnostic) < first
  }

  /// The same with the question whether the other name is meant.
  private func askingForOther(_ diagnostic: Diagnostic) -> Diagnostic {
    let bytes = Array(examination.reading.text.utf8)
    guard let other = diagnostic.notes.first?.place, other.end <= bytes.count,
      let name = String(validating: bytes[other.start..<other.end], as: UTF8.self)
    else { return diagnostic }
    var asked = diagnostic
    asked.how = Phrase(ja: "「\(name)」のことではありませんか。", en: "Did you mean “\(name)”?")
    asked.fix = Diagnostic.Fix([Diagnostic.Fix.Edit(diagnostic.place, name)])
    return asked
  }

  /// The problems of reading that a new line brings with it: its own, and an end or a branch that lost its partner.
  func refusals(since before: Look, on line: Int) -> [Diagnostic] {
    problems(since: before).filter {
      $0.isRefusedLine && (self.line(of: $0) == line || $0.code == .nothingToClose)
    }
  }

  private func key(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.code) \(source.text(ofLine: source.line(at: diagnostic.place.start))) \(diagnostic.what.ja)"
  }

  /// The line of the workbench a problem stands on.
  func line(of diagnostic: Diagnostic) -> Int {
    benchLine(source.line(at: diagnostic.place.start) - 1)
  }
}
