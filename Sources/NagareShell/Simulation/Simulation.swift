import NagareModel
import NagareNotation
import NagareSimulator

/// A simulation that is ready to be played: so many jobs that know nothing of one another, whose results make the
/// report. Whoever has the processors plays them.
public struct Simulation: Sendable {
  /// One run of one scenario.
  public struct Job: Hashable, Sendable {
    public var scenario: Int
    public var run: Int
  }

  public let scenarios: [Scenario]
  /// Of the whole simulation, also where only a part of it is played.
  public let runs: Int
  private let request: Simulate.Request
  private let page: Page
  private let cards: [ScenarioCard]

  init(scenarios: [Scenario], cards: [ScenarioCard], request: Simulate.Request, runs: Int, page: Page) {
    (self.scenarios, self.cards, self.request, self.runs, self.page) = (scenarios, cards, request, runs, page)
  }

  /// Everything that is to be played, in the order in which its results are counted.
  public var jobs: [Job] {
    let part = request.part.map { SimulationPart.runs(ofPart: $0.number, of: $0.of, among: runs) } ?? 0..<runs
    return scenarios.indices.flatMap { scenario in part.map { Job(scenario: scenario, run: $0) } }
  }

  /// Plays a job. `isWanted` is asked now and then, with how many cases of it have ended; once it is false the job ends
  /// where it stands.
  public func play(_ job: Job, while isWanted: (Int) -> Bool) -> Played {
    Played(
      result: Result { () throws(SimulationTrouble) in
        try Replication(
          scenarios[job.scenario], seed: UInt64(request.seed), run: job.run, told: isLogged(job) ? request.told : 0,
          while: isWanted)
      })
  }

  /// The first run of the first scenario is the one that is told.
  private func isLogged(_ job: Job) -> Bool { request.log != nil && job.run == 0 && job.scenario == 0 }

  /// A job that was played.
  public struct Played: Sendable {
    let result: Result<Replication, SimulationTrouble>

    /// How many of its cases have ended.
    public var cases: Int { (try? result.get().cases) ?? 0 }
  }

  // MARK: The report

  /// What the results say, in the order of ``jobs``. A job that never began is `nil`.
  public func report(_ results: [Played?]) -> Reply {
    var played = scenarios.map { _ in [Replication]() }
    for (job, result) in zip(jobs, results) {
      switch result?.result {
      case .success(let replication): played[job.scenario].append(replication)
      case .failure(let trouble): return Reply(talk: [words(trouble, job.scenario)[page.language]], exit: .problems)
      case nil: break
      }
    }
    // What was cut off is compared as far as all went.
    let common = played.map(\.count).min() ?? 0
    let isCut = results.contains { $0 == nil } || played.joined().contains(where: \.isPartial)
    guard common > 0 else { return Reply(talk: [Self.nothingYet[page.language]], exit: .problems) }
    let runs = scenarios.indices.map { Array(played[$0].prefix(isCut ? common : played[$0].count)) }
    if let part = request.part {
      let part = SimulationPart(
        number: part.number, of: part.of, seed: request.seed, runs: self.runs,
        scenarios: zip(cards, runs).map { (card: $0, runs: $1) })
      return Reply(output: [part.json.text])
    }
    let report = SimulationReport(
      seed: request.seed, runs: isCut ? common : self.runs,
      columns: scenarios.indices.map { SimulationReport.Column(cards[$0], runs[$0]) })
    let words = SimulationWords(page.language)
    if let stuck = report.columns.first(where: { $0.findings.cases == 0 }).flatMap(words.stuck) {
      return Reply(talk: [stuck], exit: .problems) + log(runs[0])
    }
    return report.answer(request.form, on: page) + log(runs[0])
  }

  /// What happened in the first cases, as the file that was asked for.
  private func log(_ runs: [Replication]) -> Reply {
    guard let path = request.log, let form = EventLogForm(path: path), let first = runs.first(where: { $0.run == 0 })
    else { return Reply() }
    let text = SimulationLog(card: cards[0], language: page.language).text(first.happenings, as: form)
    let count = FigureWords(language: page.language).count(min(request.told, first.cases))
    let name = Visible.text(path)
    let done = Phrase(
      ja: "はじめの\(count)件のできごとを \(name) に書きました。", en: "What happened in the first \(count) cases is in \(name).")
    return Reply(saves: [Save(.create, path, Array(text.utf8), done: done[page.language])])
  }

  private func words(_ trouble: SimulationTrouble, _ scenario: Int) -> Phrase {
    switch trouble {
    case .noCase:
      return Phrase(
        ja: "案件が1件も来ません。件数か期間を大きくしてください。", en: "No case ever comes. Assume more of them, or a longer period.")
    case .endlessCase(let block):
      let card = cards[scenario].blocks[block]
      return Phrase(
        ja: "終わらない案件があります。(\(card.number))「\(card.name)」を何度も通って、いつまでも回り続けます。差戻しの割合や、前へ戻る行き先を見直してください。",
        en:
          "There is a case that never ends: it comes to (\(card.number)) “\(card.name)” again and again. Look at how much is sent back, and at what leads back up."
      )
    case .endOfCalendar(let role):
      guard let role else {
        return Phrase(
          ja: "暦は2199年までで、全部の案件は入りきりません。件数か期間を小さくしてください。",
          en: "The calendar ends with the year 2199, before all the cases do. Assume fewer, or a shorter period.")
      }
      let name = cards[scenario].roles[role].name
      return Phrase(
        ja: "「\(name)」の仕事が2199年になっても終わりません。人数、勤務、不在を見直してください。",
        en: "“\(name)” is not done by the year 2199. Look at their people, hours and absence.")
    }
  }

  private static let nothingYet = Phrase(
    ja: "まだ1回も終わっていないので、お見せできる数字がありません。", en: "No run has ended yet, so there are no figures to show.")
}

extension SimulationReport {
  /// The figures as they were asked for.
  func answer(_ form: Simulate.Form, on page: Page) -> Reply {
    switch form {
    case .text: return Reply(output: lines(on: page))
    case .json: return Reply(output: [json.indentedText])
    case .csv: return Reply(document: csv(in: page.language))
    case .page(let path):
      let done = Phrase(ja: "\(Visible.text(path)) に書きました。", en: "Written to \(Visible.text(path)).")
      return Reply(saves: [Save(.create, path, Array(html(in: page.language).utf8), done: done[page.language])])
    }
  }
}
