import NagareChecker
import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import NagarePlan

/// A text with everything there is to say about it.
public struct Examination: Sendable {
  public let text: String
  public let reading: Reading
  /// The examples, played; `nil` where there are none or the flow cannot run.
  public let rehearsal: Rehearsal?
  /// In the order of the text.
  public let diagnostics: [Diagnostic]

  /// Reads a text and checks what it means.
  public init(_ text: String) {
    self.init(Reader.read(text), checks: true)
  }

  /// Checks what a text that was read means, where that is wanted. The checker speaks only where every line could be
  /// read; otherwise its findings could follow from a line that is merely missing.
  init(_ reading: Reading, checks: Bool) {
    text = reading.text
    self.reading = reading
    let plan = checks && reading.isComplete ? Plan(reading.workflow) : nil
    var found = reading.diagnostics.map(reading.checked)
    if let plan {
      let meant = Checker.check(plan, places: reading.places, promises: reading.promises)
      found = reading.asking(found + meant, about: [.noSuchChoice]) { other in
        other.diagnostics
          + Checker.check(other.workflow, places: other.places, promises: other.promises, from: .error)
      }
      found += Checker.check(reading.assumptions, of: reading.workflow)
      found += Checker.alike(reading.rolesReadAlike, in: reading.workflow, places: reading.places)
    }
    // A flow that cannot run has no examples to speak of yet.
    if let plan, !reading.examples.isEmpty, !found.contains(where: { $0.level == .error }) {
      let rehearsal = Rehearsal(reading.examples, of: Flow(plan), places: reading.places)
      found += rehearsal.diagnostics
      self.rehearsal = rehearsal
    } else {
      rehearsal = nil
    }
    diagnostics = Self.settled(found, in: text)
  }

  /// Whether the flow can run: there is nothing of level error, failing examples aside.
  public var canRun: Bool { rehearsal != nil || !diagnostics.contains { $0.level == .error } }

  public func count(_ level: Diagnostic.Level) -> Int {
    diagnostics.count { $0.level == level }
  }

  /// Levels as the text sets them, one problem of meaning on a line that could not be read no more, then sorted.
  private static func settled(_ found: [Diagnostic], in text: String) -> [Diagnostic] {
    guard !found.isEmpty else { return [] }
    let lines = SourceLines(text)
    let silence = Silence(text)
    let unread = Set(found.filter { $0.level == .error && $0.isOfReading }.map { lines.line(at: $0.place.start) })
    let kept = found.compactMap { diagnostic -> Diagnostic? in
      let line = lines.line(at: diagnostic.place.start)
      if !diagnostic.isOfReading, unread.contains(line) { return nil }
      return silence.isEmpty ? diagnostic : silence.apply(to: diagnostic, onLine: line)
    }
    return kept.sorted { ($0.place.start, $0.code) < ($1.place.start, $1.code) }.withoutRepeats
  }
}

extension Diagnostic {
  /// Whether it is about how a line is written, not about what it means.
  var isOfReading: Bool { code.family == .reading }
}

extension [Diagnostic] {
  /// Neighbours that say the same about the same place are said once.
  fileprivate var withoutRepeats: [Diagnostic] {
    reduce(into: []) { kept, next in
      if let last = kept.last, last.code == next.code, last.place == next.place { return }
      kept.append(next)
    }
  }
}
