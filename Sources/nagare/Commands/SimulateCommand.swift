import ArgumentParser
import Glibc
import NagareModel
import NagareShell

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.simulate)

  @Argument(
    help: .init(
      ja: "試算する流れと、比べる流れ(--merge なら、部分のファイル)",
      en: "The flow to simulate, and one to compare it with; with --merge, the parts.",
      name: .init(ja: "ファイル", en: "file")))
  var files: [String]

  @Option(
    parsing: .unconditional, help: .init(ja: "案件はここまで", en: "No more cases than these.", name: .init(ja: "件数", en: "n"))
  )
  var cases: String?

  @Option(
    parsing: .unconditional,
    help: .init(ja: "案件が来るのは、この開庁日数", en: "Cases come on so many business days.", name: .init(ja: "日数", en: "n")))
  var days: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      ja: "くじの種。同じ種なら同じ結果(なければ 1)", en: "The same seed gives the same figures (1 if left out).",
      name: .init(ja: "数", en: "n")))
  var seed: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      ja: "何回試すか(なければ 1、比べるときは 30)", en: "How many runs (1 if left out, 30 with a comparison).",
      name: .init(ja: "回数", en: "n")))
  var runs: String?

  @Option(help: .init(ja: "この見込みだけを使う", en: "Assume only this.", name: .init(ja: "名前", en: "name")))
  var assume: String?

  @Flag(help: .init(ja: "プログラム向けの JSON で出力", en: "Write JSON for programs."))
  var json = false

  @Flag(help: .init(ja: "表計算向けの CSV で出力", en: "Write CSV for a spreadsheet."))
  var csv = false

  @Option(
    help: .init(
      ja: "図の入ったページをこのファイルに書く", en: "Write a page with pictures to this file.", name: .init(ja: "ファイル", en: "file")))
  var html: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      ja: "全体のうちのこの部分だけ(--json と)", en: "Only this part of the runs, with --json.", name: .init(ja: "3/10", en: "3/10"))
  )
  var part: String?

  @Option(
    help: .init(
      ja: "はじめの案件のできごとをこのファイルに書く(.csv か .xes)",
      en: "Write what happened in the first cases to this file (.csv or .xes).",
      name: .init(ja: "ファイル", en: "file")))
  var log: String?

  @Option(
    parsing: .unconditional,
    help: .init(
      ja: "--log に書く件数(なければ 1000)", en: "How many cases --log tells (1000 if left out).", name: .init(ja: "件数", en: "n")
    ))
  var logCases: String?

  @Flag(help: .init(ja: "ほかで試した部分をまとめる", en: "Join parts that were played elsewhere."))
  var merge = false

  @Flag(help: .init(ja: "時間がかかっても、聞かずに始める", en: "Begin without asking, however long it takes."))
  var yes = false

  @OptionGroup var speech: SpeechOptions

  func run() {
    do throws(Simulate.Trouble) {
      var simulate = Simulate(on: Environment.screen.page(in: Environment.language), Simulate.Request())
      try simulate.take(cases: cases, days: days, seed: seed, runs: runs, part: part, told: logCases)
      try simulate.take(log: log)
      simulate.request.assume = assume
      simulate.request.form = try simulate.form(json: json, csv: csv, page: html)
      if merge { Output.end(with: simulate.merge(files.map { Files.source($0, as: .record) })) }
      let simulation = try simulate.prepare(files.map { Files.source($0) })
      ask(about: simulation)
      Output.end(with: Rehearsals.report(simulation))
    } catch {
      Output.end(with: error.answer)
    }
  }

  /// Whether somebody wants to wait for what takes long.
  private func ask(about simulation: Simulation) {
    guard !yes, let warning = simulation.warning else { return }
    let language = Environment.language
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      let how = Phrase(ja: "始めるには --yes を添えてください。", en: "Add --yes to begin.")
      Output.end(with: Reply(talk: [warning[language], how[language]], exit: .misuse))
    }
    let question = Phrase(ja: "始めますか (はい/いいえ) ", en: "Begin? (yes/no) ")
    Output.show(progress: warning[language] + question[language])
    guard Simulation.agrees(readLine() ?? "") else { Output.end(with: Reply()) }
  }
}
