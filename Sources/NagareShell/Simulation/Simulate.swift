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
        Phrase(ja: "試算するのは1つの流れ、比べるなら2つまでです。", en: "Give one flow to simulate, or two to compare."), in: page.language)
    }
    var versions: [Version] = []
    for source in sources {
      versions.append(
        Version(try reading(of: source), named: source.flowName, from: source.name(in: page.language)))
    }
    let simulation = prepare(try columns(versions))
    guard simulation.expectedCases <= Double(Self.mostCases) else {
      let most = FigureWords(language: .en).count(Self.mostCases)
      throw Trouble(
        Phrase(
          ja: "案件が多すぎて試算できません。\(most)件までになるように、件数か期間か回数を小さくしてください。",
          en: "Those are too many cases. Assume fewer, for a shorter time or in fewer runs: \(most) at most."),
        in: page.language)
    }
    return simulation
  }

  /// More than this nobody can wait for.
  static let mostCases = 1_000_000_000_000

  /// A flow that can run, and where it comes from, which tells it from another one of the same name.
  struct Version {
    var reading: Reading
    /// Empty where nothing says what it is called.
    var name: String
    var origin: String

    /// `name` is that of a flow which has none of its own.
    init(_ reading: Reading, named name: String? = nil, from origin: String) {
      self.reading = reading
      self.name = reading.workflow.named(name).name
      self.origin = origin
    }
  }

  /// A version with what is assumed of it.
  struct Column {
    var version: Version
    var assumption: Assumption?

    init(_ version: Version, _ assumption: Assumption?) { (self.version, self.assumption) = (version, assumption) }
  }

  /// Makes flows ready to be played side by side.
  func prepare(_ columns: [Column]) -> Simulation {
    let runs = request.runs ?? (columns.count > 1 ? Self.runsOfComparison : 1)
    let scenarios = columns.map {
      Scenario($0.version.reading.workflow, assuming: $0.assumption, extent: request.extent)
    }
    let cards = zip(scenarios, columns).map { scenario, column in
      let version = column.version
      let hasNamesake = columns.contains {
        $0.version.name == version.name && $0.version.origin != version.origin
      }
      return ScenarioCard(scenario, of: version, showsOrigin: hasNamesake, in: page.language)
    }
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

  /// Each flow with the 見込み that is asked for, or with all there are.
  private func columns(_ versions: [Version]) throws(Trouble) -> [Column] {
    guard let wanted = request.assume else {
      return versions.count > 1 ? Self.columns(of: versions[0], beside: versions[1]) : Self.columns(of: versions[0])
    }
    let readings = versions.map(\.reading)
    var columns: [Column] = []
    for version in versions {
      guard let found = version.reading.assumption(wanted, else: readings) else { throw unknown(wanted, in: readings) }
      columns.append(Column(version, found))
    }
    return columns
  }

  /// A flow with everything that is assumed of it, or else with what another text assumes.
  static func columns(of version: Version, else other: Reading? = nil) -> [Column] {
    let own = version.reading.assumptions
    let assumed = own.isEmpty ? other?.assumptions(on: version.reading) ?? [] : own
    return assumed.isEmpty ? [Column(version, nil)] : assumed.map { Column(version, $0) }
  }

  /// Two flows side by side under every 見込み of the first, the second with its own of that name or else the same one;
  /// then the second with what is assumed of it alone.
  static func columns(of first: Version, beside second: Version) -> [Column] {
    let readings = [first.reading, second.reading]
    let names = (readings.first { !$0.assumptions.isEmpty } ?? first.reading).assumptions.map(\.name)
    guard !names.isEmpty else { return [Column(first, nil), Column(second, nil)] }
    let pairs = names.flatMap { name in
      [first, second].map { Column($0, $0.reading.assumption(name, else: readings)) }
    }
    let rest = second.reading.assumptions.filter { own in !names.contains { own.name.isSameName(as: $0) } }
    return pairs + rest.map { Column(second, $0) }
  }

  private func unknown(_ name: String, in readings: [Reading]) -> Trouble {
    let known = readings.flatMap(\.assumptions).map(\.name)
    let names = known.indices.filter { !known[..<$0].contains(known[$0]) }.map { Phrase(known[$0]).quoted }
    let shown = Phrase(Visible.text(name)).quoted
    return Trouble(
      names.isEmpty
        ? Phrase(
          ja: "\(shown.ja)という見込みはありません。この流れには見込みがありません。",
          en: "Nothing is assumed as \(shown.en); this flow has no assumptions.")
        : Phrase(
          ja: "\(shown.ja)という見込みはありません。あるのは\(Phrase.list(names).ja)です。",
          en: "Nothing is assumed as \(shown.en); there is \(Phrase.list(names).en)."), in: page.language)
  }
}

extension Reading {
  /// The 見込み of a name that this text has, or else another one, about this flow.
  fileprivate func assumption(_ name: String, else others: [Reading]) -> Assumption? {
    (assumptions + others.flatMap { $0.assumptions(on: self) }).first { $0.name.isSameName(as: name) }
  }
}
