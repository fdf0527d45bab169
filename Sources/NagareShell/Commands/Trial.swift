import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare test`: the examples of files, played.
public struct Trial: Sendable {
  public enum Form: Sendable { case text, json, junit }

  public var page: Page
  public var form: Form

  public init(on page: Page, as form: Form = .text) {
    self.page = page
    self.form = form
  }

  public func answer(_ sources: [Source]) -> Answer {
    var said = Answer()
    var tried: [TriedFile] = []
    for source in sources {
      switch source.content {
      case .failure(let trouble): said = said + .trouble(trouble, about: source, in: page.language)
      case .success(let file): tried.append(TriedFile(source.name(in: page.language), file.text))
      }
    }
    switch form {
    case .text: said.output = TrialText(on: page).lines(tried)
    case .json: said.output = [TrialReport(page.language).json(tried).indentedText]
    case .junit: said.output = TrialReport(page.language).junit(tried)
    }
    if form == .text, !tried.isEmpty { said.talk.append(TrialText(on: page).summary(tried)) }
    if !tried.allSatisfy(\.passed) { said.exit = max(said.exit, .problems) }
    return said
  }
}

/// A file with its examples played.
struct TriedFile: Sendable {
  var name: String
  var examination: Examination
  var script: Script
  var runs: [ExampleRun]

  init(_ name: String, _ text: String) {
    self.name = name
    examination = Examination(text)
    script = Script(examination.reading)
    runs = examination.canRun ? script.reading.examples.map { [flow = script.flow] in ExampleRun($0, of: flow) } : []
  }

  var passed: Bool { examination.canRun && runs.allSatisfy(\.passed) }

  /// The blocks no example comes to, in their order.
  var unvisited: [Block.ID] {
    runs.isEmpty ? [] : script.workflow.blocks.indices.filter { block in !runs.contains { $0.hasReached(block) } }
  }
}
