import NagareLanguage
import NagareModel
import NagareNotation
import NagareSimulator

/// `nagare simulate`: many cases of a flow, with people, hours, queues and chance; of two flows, or of several 見込み,
/// side by side.
public struct Simulate: Sendable {
  /// What the figures are written as.
  public enum Form: Hashable, Sendable {
    case text, json, csv
    /// A page of its own, and where it goes.
    case page(String)
  }

  /// What is asked for, besides the flow.
  public struct Request: Sendable {
    public var extent = Scenario.Extent()
    public var seed = 1
    /// `nil`: one, or thirty where something is compared.
    public var runs: Int?
    /// The 見込み to take; `nil` for all there are.
    public var assume: String?
    public var form = Form.text
    /// Only these of the runs, as one of so many parts.
    public var part: (number: Int, of: Int)?
    /// The file the first cases are told to, and how many.
    public var log: String?
    public var told = 1_000

    public init() {}
  }

  public var page: Page
  public var request: Request

  public init(on page: Page, _ request: Request) {
    self.page = page
    self.request = request
  }

  /// Why there is nothing to simulate.
  public struct Trouble: Error, Sendable {
    public let answer: Reply

    init(_ answer: Reply) { self.answer = answer }

    init(_ what: Phrase, in language: Language, exit: Reply.Exit = .misuse) {
      answer = Reply(talk: [what[language]], exit: exit)
    }
  }

  /// Reads the flows and makes ready what is to be played.
  public func prepare(_ sources: [Source]) throws(Trouble) -> Simulation {
    guard (1...2).contains(sources.count) else {
      throw Trouble(
        Phrase(ja: "試算するのは1つの流れ、くらべるなら2つまでです。", en: "Give one flow to simulate, or two to compare."), in: page.language)
    }
    var readings: [Reading] = []
    for source in sources { readings.append(try reading(of: source)) }
    return prepare(try columns(readings))
  }

  /// Makes flows ready that can run, each with what is assumed of it.
  func prepare(_ columns: [(reading: Reading, assumption: Assumption?)]) -> Simulation {
    let runs = request.runs ?? (columns.count > 1 ? Self.runsOfComparison : 1)
    let scenarios = columns.map { Scenario($0.reading.workflow, assuming: $0.assumption, extent: request.extent) }
    let cards = zip(scenarios, columns).map { ScenarioCard($0, of: $1.reading, in: page.language) }
    return Simulation(scenarios: scenarios, cards: cards, request: request, runs: runs, page: page)
  }

  /// With a comparison, so many pairs of runs give an interval that is worth something.
  private static let runsOfComparison = 30

  // MARK: Flows

  private func reading(of source: Source) throws(Trouble) -> Reading {
    switch source.content {
    case .failure(let trouble): throw Trouble(.trouble(trouble, about: source, in: page.language))
    case .success(let file):
      let examination = Examination(file.text)
      guard examination.canRun else {
        var answer = Check(on: page, isJSON: request.form == .json).answer([source])
        answer.exit = .problems
        throw Trouble(answer)
      }
      return examination.reading
    }
  }

  /// Each flow with a 見込み: of one flow all there are, or the one that is asked for; of two the same one.
  private func columns(_ readings: [Reading]) throws(Trouble) -> [(reading: Reading, assumption: Assumption?)] {
    guard let wanted = request.assume else {
      return readings.count > 1 ? Self.columns(of: readings[0], beside: readings[1]) : Self.columns(of: readings[0])
    }
    var columns: [(reading: Reading, assumption: Assumption?)] = []
    for reading in readings {
      columns.append((reading, try assumption(named: wanted, in: [reading] + readings, of: reading)))
    }
    return columns
  }

  /// A flow with everything that is assumed of it, or else with what another text assumes.
  static func columns(of reading: Reading, else other: Reading? = nil) -> [(reading: Reading, assumption: Assumption?)]
  {
    let assumed = reading.assumptions.isEmpty ? other?.assumptions(on: reading) ?? [] : reading.assumptions
    return assumed.isEmpty ? [(reading, nil)] : assumed.map { (reading, $0) }
  }

  /// Two flows with the first 見込み there is: the other's own of that name, else that of the first.
  static func columns(of first: Reading, beside other: Reading) -> [(reading: Reading, assumption: Assumption?)] {
    let name = first.assumptions.first?.name ?? other.assumptions.first?.name
    return [first, other].map { reading in
      func isMeant(_ assumption: Assumption) -> Bool { name.map { assumption.name.isSameName(as: $0) } ?? false }
      let another = reading.text == first.text ? other : first
      return (
        reading, reading.assumptions.first(where: isMeant) ?? another.assumptions(on: reading).first(where: isMeant)
      )
    }
  }

  /// The 見込み of a name in the first text that has it, about a flow.
  private func assumption(named name: String, in readings: [Reading], of reading: Reading) throws(Trouble) -> Assumption
  {
    for other in readings {
      let assumptions = other.text == reading.text ? reading.assumptions : other.assumptions(on: reading)
      if let found = assumptions.first(where: { $0.name == name || $0.name.isSameName(as: name) }) { return found }
    }
    // The own text of the flow is asked first, and stands among the texts once more.
    let known = readings.flatMap(\.assumptions).map(\.name)
    let names = known.indices.filter { !known[..<$0].contains(known[$0]) }.map { Phrase(known[$0]).quoted }
    let shown = Phrase(Visible.text(name)).quoted
    throw Trouble(
      names.isEmpty
        ? Phrase(
          ja: "\(shown.ja)という見込みはありません。この流れには見込みがありません。",
          en: "Nothing is assumed as \(shown.en); this flow has no assumptions.")
        : Phrase(
          ja: "\(shown.ja)という見込みはありません。あるのは\(Phrase.list(names).ja)です。",
          en: "Nothing is assumed as \(shown.en); there is \(Phrase.list(names).en)."), in: page.language)
  }
}
