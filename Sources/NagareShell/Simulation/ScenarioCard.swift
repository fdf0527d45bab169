import NagareLanguage
import NagareModel
import NagareSimulator

/// What a report calls the parts of a scenario, and what is taken to be so in it: everything about it that is not
/// counted. It goes along with the parts of a simulation that are played elsewhere.
struct ScenarioCard: Hashable, Sendable {
  /// One thing that is taken to be so.
  struct Row: Hashable, Sendable {
    var what: String
    var value: String
    /// Nobody says so.
    var isStandIn: Bool
  }

  struct Role: Hashable, Sendable {
    var name: String
    /// `nil`: a new person for each case.
    var people: Int?
    /// Whether there is anything for them to do.
    var isAtWork: Bool
  }

  struct Block: Hashable, Sendable {
    var number: String
    var name: String
    /// Whether people do it; otherwise it is done by itself, or waited for.
    var isWork: Bool
  }

  var flow: String
  /// What a report calls the flow: with where it comes from, beside another of the same name.
  var label: String
  /// The name of its 見込み; `nil` where there is none.
  var assume: String?
  var start: String
  /// Minutes of an open day.
  var openDay: Int
  var assumptions: [Row]
  var roles: [Role]
  var blocks: [Block]
  /// How cases end; the last is for those that could not go on.
  var outcomes: [String]
  /// What people answer.
  var answers: [String]

  private static let stuck = Phrase(ja: "先へ進めない", en: "stuck")
}

extension ScenarioCard {
  /// Words for a scenario of a text that was read.
  init(_ scenario: Scenario, of version: Simulate.Version, showsOrigin: Bool, in language: Language) {
    let workflow = scenario.workflow
    let words = ScenarioWords(workflow, version.reading.outline(in: language), language)
    let atWork = Set(workflow.rolesAtWork)
    flow = version.name.isEmpty ? Phrase(ja: "名前のない流れ", en: "a flow without a name")[language] : version.name
    label = showsOrigin ? Phrase(ja: "\(flow)(\(version.origin))", en: "\(flow) (\(version.origin))")[language] : flow
    assume = scenario.assumption
    start = "\(scenario.start)"
    openDay = workflow.calendar.hours.length
    assumptions = scenario.assumed.compactMap { words.row($0) }
    roles = workflow.roles.indices.map { role in
      Role(name: workflow.roles[role].name, people: scenario.roles[role].people, isAtWork: atWork.contains(role))
    }
    blocks = workflow.blocks.indices.map { block in
      Block(
        number: words.number(block), name: words.name(block), isWork: workflow.blocks[block].kind.usualMinutes != nil)
    }
    outcomes = scenario.plan.outcomes.map { $0.phrase[language] } + [Self.stuck[language]]
    answers = scenario.plan.answers.map { $0.phrase[language] }
  }
}

/// Words for what is taken to be so, as a line of a 見込み has them.
struct ScenarioWords {
  private let workflow: Workflow
  private let language: Language
  private let printer: ExamplePrinter
  private let numbers: [Block.ID: StepNumber]

  init(_ workflow: Workflow, _ outline: Outline, _ language: Language) {
    (self.workflow, self.language) = (workflow, language)
    printer = ExamplePrinter(workflow, in: language)
    numbers = Dictionary(
      outline.allSteps.map { ($0.block, $0.number) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a line says and of what; `nil` for one that could not be read.
  func row(_ assumed: Assumed) -> ScenarioCard.Row? {
    let isStandIn = assumed.source == .standIn
    switch assumed.what {
    case .newPeople(let role):
      return ScenarioCard.Row(what: workflow.roles[role].name, value: Self.newPeople[language], isStandIn: isStandIn)
    case .line(.field(let item, let shares)) where shares.isEmpty:
      return ScenarioCard.Row(what: workflow.items[item].name, value: Self.evenly[language], isStandIn: isStandIn)
    case .line(let kind):
      guard let line = printer.line(kind), let colon = line.firstRange(of: ": ") else { return nil }
      var what = String(line[..<colon.lowerBound])
      if case .person(let party, _) = kind, let block = party.block { what = "(\(number(block))) \(name(block))" }
      return ScenarioCard.Row(what: what, value: String(line[colon.upperBound...]), isStandIn: isStandIn)
    }
  }

  func number(_ block: Block.ID) -> String { numbers[block]?.description ?? "\(block + 1)" }

  /// 「題」, or 課長の承認.
  func name(_ id: Block.ID) -> String {
    let block = workflow.blocks[id]
    let word = block.kind.phrase[language]
    if let title = block.title { return title }
    guard let first = block.who.first else { return word }
    let who =
      switch first {
      case .role(let role): workflow.roles[role].name
      case .item(let item): "{\(workflow.items[item].name)}"
      case .applicant: Phrase.applicant[language]
      }
    let others = block.who.count > 1 ? Phrase(ja: "など", en: " and others")[language] : ""
    return language == .ja ? "\(who)\(others)の\(word)" : "\(word) by \(who)\(others)"
  }

  private static let newPeople = Phrase(ja: "案件ごとに別の人(列を作らない)", en: "a new person for each case, so no queue")
  private static let evenly = Phrase(ja: "欄に入る値を、どれも同じ割合で", en: "any value it takes, each as likely")
}
