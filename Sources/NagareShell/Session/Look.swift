import NagareLanguage
import NagareModel
import NagareNotation

/// A workbench as it reads at this moment. What is open at the place of the next line is taken as closed there, so
/// that a flow can be checked and drawn while it grows.
struct Look: Sendable {
  let bench: Workbench
  let examination: Examination
  let outline: Outline
  /// The lines that begin what is open around the next line, the outermost first.
  let open: [Int]
  /// The lines of what is read, those that only close included.
  let source: SourceLines
  private let kinds: [LineKind]
  /// The bytes of the lines that only close, and how many of them there are.
  private let closing: Place
  private let closers: Int

  init(_ bench: Workbench, in language: Language) {
    self.bench = bench
    let kinds = Reader.read(bench.text).lineKinds
    let open = Self.frames(kinds[..<min(bench.place, kinds.count)])
    closers = min(open.count, Self.frames(kinds[...]).count)
    self.kinds = kinds
    self.open = open
    let start = bench.lines[..<bench.place].reduce(0) { $0 + $1.text.utf8.count + $1.end.utf8.count }
    var text = bench.text
    var length = 0
    if closers > 0 {
      let before = bench.lines[..<bench.place].map { $0.text + ($0.end.isEmpty ? "\n" : $0.end) }.joined()
      let added = String(repeating: "おわり\n", count: closers)
      text = before + added + bench.lines[bench.place...].map { $0.text + $0.end }.joined()
      length = added.utf8.count + before.utf8.count - start
    }
    closing = Place(start, start + length)
    examination = Examination(text)
    source = SourceLines(text)
    outline = examination.reading.outline(in: language)
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
    guard let example = kinds.firstIndex(of: .example) else { return bench.lines.count }
    return outline.steps.last.map { benchLines($0.lines.all).upperBound } ?? min(example, bench.lines.count)
  }

  /// The innermost step that is open around the next line.
  var openStep: Outline.Step? { open.last.flatMap { step(atLine: $0) } }

  /// The step the next line follows, on the outermost level.
  var stepBefore: Outline.Step? {
    outline.steps.last { benchLines($0.lines.all).upperBound <= bench.place }
  }

  // MARK: What is new

  /// The problems that were not there before. Advice waits for 点検, and warnings for what is open to be closed; that a
  /// flow begins empty is not worth a word.
  func problems(since before: Look) -> [Diagnostic] {
    var known: [String: Int] = [:]
    for diagnostic in before.examination.diagnostics { known[before.key(diagnostic), default: 0] += 1 }
    return examination.diagnostics.filter { diagnostic in
      let key = key(diagnostic)
      if let count = known[key], count > 0 {
        known[key] = count - 1
        return false
      }
      return diagnostic.level > .advice && diagnostic.code != .noBlock
        && (open.isEmpty || diagnostic.level == .error)
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
