import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare test`: the examples of files, played.
public struct Trial: Sendable {
  public enum Form: Sendable { case text, json, junit }

  public var page: Page
  public var form: Form
  /// Says how much of each flow its examples show.
  public var showsCoverage: Bool
  /// Where the events of the examples go, each a case.
  public var log: String?

  public init(on page: Page, as form: Form = .text, showsCoverage: Bool = false, log: String? = nil) {
    self.page = page
    self.form = form
    self.showsCoverage = showsCoverage
    self.log = log
  }

  public func answer(_ sources: [Source]) -> Reply {
    let events = log.flatMap { EventLogForm(path: $0) }
    if let log, events == nil { return Reply(talk: [Self.otherForm(log)[page.language]], exit: .misuse) }
    var said = Reply()
    var tried: [TriedFile] = []
    for source in sources {
      switch source.content {
      case .failure(let trouble): said = said + .trouble(trouble, about: source, in: page.language)
      case .success(let file):
        tried.append(
          TriedFile(source.name(in: page.language), file.text, in: page.language, showsCoverage: showsCoverage))
      }
    }
    switch form {
    case .text: said.output = TrialText(on: page).lines(tried)
    case .json: said.output = [TrialReport(page.language).json(tried).indentedText]
    case .junit: said.output = TrialReport(page.language).junit(tried)
    }
    if form == .text, !tried.isEmpty { said.talk.append(TrialText(on: page).summary(tried)) }
    if !tried.allSatisfy(\.passed) { said.exit = max(said.exit, .problems) }
    if let log, let events { said.saves.append(save(events, tried, to: log)) }
    return said
  }

  /// Every example is a case, told apart by its file where there are several.
  private func save(_ form: EventLogForm, _ tried: [TriedFile], to path: String) -> Save {
    let cases = tried.flatMap { file in
      let told = CaseEvents(flow: file.script.flow, language: page.language)
      return file.runs.compactMap { run in
        run.history.map { history in
          (name: (tried.count > 1 ? file.name + ": " : "") + run.example.name, events: told.records(history.events))
        }
      }
    }
    let name = tried.count == 1 ? tried[0].script.flow.workflow.name : "Nagare"
    let shown = Visible.text(path)
    let done = Phrase(ja: "\(shown) に記録しました。", en: "Recorded in \(shown).")
    return Save(.create, path, Array(form.text(of: name, cases: cases).utf8), done: done[page.language])
  }

  private static func otherForm(_ path: String) -> Phrase {
    let shown = Visible.text(path)
    return Phrase(
      ja: "\(shown): できごとの記録は .csv か .xes のファイルに書きます。", en: "\(shown): events are written to a .csv or a .xes file.")
  }
}

/// A file with its examples played.
struct TriedFile: Sendable {
  var name: String
  var examination: Examination
  var script: Script
  /// The promises, tried in every case.
  var promises: [PromiseTrial] = []
  /// How much the examples show, where that is asked.
  var coverage: ExampleMaker.Coverage?
  /// In a lesson, what it says about the flow people begin from: it must not pass.
  var start: Verdict?

  init(
    _ name: String, _ text: String, in language: Language, showsCoverage: Bool = false, bound: Int = Paths.bound
  ) {
    self.name = name
    examination = Examination(text)
    script = Script(examination.reading, in: language)
    if examination.canRun {
      promises = Exploration.trials(script, bound: bound)
      if showsCoverage {
        coverage = ExampleMaker(script.flow, bound: bound).coverage(MadeExamples.histories(script))
      }
    }
    start = examination.reading.lesson?.start.flatMap { Verdict($0, by: examination.reading) }
  }

  var runs: [ExampleRun] { examination.rehearsal?.runs ?? [] }

  /// The blocks no example comes to, in their order.
  var unvisited: [Block.ID] { examination.rehearsal?.unvisited ?? [] }

  var passed: Bool {
    examination.canRun && runs.allSatisfy(\.passed) && promises.allSatisfy(\.isKept) && start?.passed != true
  }
}
