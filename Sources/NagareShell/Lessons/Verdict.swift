import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel

/// What a lesson says about a flow somebody made: judged by what happens in its examples and by the words it asks
/// for, never by the text, so that different right answers pass.
public struct Verdict: Sendable {
  /// What stands between a flow and passing, the first thing first.
  public enum Objection: Sendable {
    /// It cannot run yet.
    case problem(Diagnostic)
    /// An example of the lesson, or one of the flow's own where the lesson asks for examples.
    case failed(ExampleRun)
    /// A promise of the lesson does not hold in every case.
    case broken(PromiseTrial)
    /// 使う
    case missing(Ingredient)
    /// 使わない
    case surplus(Ingredient)
  }

  public let lesson: Lesson
  /// The lesson's own text, for the words of its examples.
  public let lessonText: String
  public let examination: Examination
  /// The examples of the lesson on this flow; none where it cannot run.
  public let runs: [ExampleRun]
  public let objections: [Objection]

  public var passed: Bool { objections.isEmpty }

  /// The first problem with the flow, if it cannot run.
  public var problem: Diagnostic? {
    for case .problem(let diagnostic) in objections { return diagnostic }
    return nil
  }

  /// Judges a flow; `nil` where the reading is no lesson.
  public init?(_ flow: String, by reading: Reading) {
    guard let lesson = reading.lesson else { return nil }
    self.lesson = lesson
    lessonText = reading.text
    let examination = Examination(flow)
    self.examination = examination
    guard examination.canRun else {
      runs = []
      objections = examination.diagnostics.first { $0.level == .error }.map { [.problem($0)] } ?? []
      return
    }
    let made = Flow(examination.reading.workflow)
    runs = reading.examples(on: examination.reading).map { ExampleRun($0, of: made) }
    let wording = Script(examination.reading, in: examination.reading.language).wording
    let terrain = Terrain(made, bound: Paths.boundAtPrompt, wording: wording)
    let promises = reading.promises(on: examination.reading).map { PromiseTrial($0, on: terrain) }
    let asksForExamples = lesson.uses.contains { $0.isExample }
    let own = asksForExamples ? examination.rehearsal?.runs ?? [] : []
    objections =
      (runs + own).filter { !$0.passed }.map { .failed($0) }
      + promises.filter { !$0.isKept }.map { .broken($0) }
      + lesson.uses.filter { !examination.reading.uses($0) }.map { .missing($0) }
      + lesson.doesNotUse.filter { examination.reading.uses($0) }.map { .surplus($0) }
  }
}
