import NagareEngine
import NagareExplorer
import NagareModel
import NagareNotation

/// `nagare paths`: every way a case can go.
public struct Paths: Sendable {
  /// At most so many cases at rest are looked at, where somebody waits at the prompt or does not.
  static let bound = 2_000_000
  static let boundAtPrompt = 200_000
  /// A case of a long flow takes more room and time, so fewer of them are looked at: so many that a computer has room for
  /// them, and fewer still where nobody asked for it.
  static func bound(asked workflow: Workflow) -> Int {
    min(bound, 30_000_000 / max(workflow.blocks.count + workflow.items.count, 1))
  }
  static func bound(atPrompt workflow: Workflow) -> Int { min(boundAtPrompt, bound(asked: workflow)) }
  static func bound(unasked workflow: Workflow) -> Int { min(bound, 20_000_000 / max(workflow.blocks.count, 1)) }
  /// Whether that are enough to come to the end of the flow: otherwise nothing is looked at that nobody asked for.
  static func isExplored(unasked workflow: Workflow) -> Bool { bound(unasked: workflow) > workflow.blocks.count }

  public var page: Page
  public var isJSON: Bool
  /// Looks at every state one by one, without bound.
  public var countsAllStates: Bool

  public init(on page: Page, isJSON: Bool = false, countsAllStates: Bool = false) {
    self.page = page
    self.isJSON = isJSON
    self.countsAllStates = countsAllStates
  }

  public func answer(_ source: Source) -> Reply {
    switch source.content {
    case .failure(let trouble): return .trouble(trouble, about: source, in: page.language)
    case .success(let file):
      let examination = Examination(file.text)
      guard examination.canRun else { return .refusal(of: examination, from: source, on: page, isJSON: isJSON) }
      let script = Script(examination.reading, in: page.language)
      let ways = Ways(script.flow, bound: countsAllStates ? .max : Self.bound(asked: script.workflow))
      let text = WaysText(ways, of: script, on: page)
      let states = countsAllStates ? StateSpace.count(script.flow) : ways.states
      guard !isJSON else { return Reply(output: [text.json(states: states).indentedText]) }
      let counted = countsAllStates ? page.wrap(Self.states(states)[page.language]) : []
      return Reply(output: text.lines + counted)
    }
  }

  private static func states(_ count: Int) -> Phrase {
    let number = WaysText.grouped(count)
    return Phrase(ja: "案件のとりうる状態は\(number)個です。", en: "A case can be in \(number) states.")
  }
}

extension Reply {
  /// A flow with errors is not played: they are told instead.
  static func refusal(of examination: Examination, from source: Source, on page: Page, isJSON: Bool) -> Reply {
    let errors = examination.diagnostics.filter { $0.level == .error }
    let lines = SourceLines(examination.text)
    guard !isJSON else {
      let values = errors.map { DiagnosticJSON(page.language).value($0, in: lines, file: source.path) }
      return Reply(output: [DiagnosticJSON.document(values).indentedText], exit: .problems)
    }
    let text = DiagnosticText(
      on: page, file: source.name(in: page.language), explain: Phrase("nagare explain"), offer: nil)
    let report = DiagnosticReport(text, full: .max, showsAdvice: true, all: Phrase("nagare check"))
    return Reply(output: report.lines(errors, in: lines), exit: .problems)
  }
}
