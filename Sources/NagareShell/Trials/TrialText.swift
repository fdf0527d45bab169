import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import NagareNotation

/// How examples went, for people.
struct TrialText {
  let page: Page
  /// Whether it is read at the prompt, where there are other words for what to do next.
  let isAtPrompt: Bool

  init(on page: Page, isAtPrompt: Bool = false) {
    self.page = page
    self.isAtPrompt = isAtPrompt
  }

  func lines(_ files: [TriedFile]) -> [String] {
    Array(files.map(lines).joined(separator: [""]))
  }

  private func lines(_ file: TriedFile) -> [String] {
    var lines = [file.name]
    guard file.examination.canRun else {
      return lines + firstProblem(of: file) + wrapped(cannotRun(file), by: 2)
    }
    if file.runs.isEmpty, file.promises.isEmpty {
      lines += wrapped(isAtPrompt ? Self.noExamplesYet : Self.noExamples, by: 2)
    }
    for run in file.runs { lines += self.lines(run, in: file) }
    for trial in file.promises { lines += self.lines(trial, in: file) }
    if let coverage = file.coverage { lines += wrapped(CoverageText(coverage).sentence, by: 2) }
    if let start = file.start { lines += wrapped(start.passed ? Self.startPasses : Self.startDoesNotPass, by: 2) }
    let unvisited = file.unvisited
    if !unvisited.isEmpty {
      let labels = unvisited.map { block in
        let name = file.script.flow.phrase(ofBlock: block)[page.language]
        return (file.script.outline.number(of: block).map { "(\($0))" } ?? "") + name
      }
      let names = Phrase(ja: labels.joined(separator: "、"), en: labels.joined(separator: ", "))
      lines += wrapped(Phrase(ja: "どの例も通らない行: \(names.ja)", en: "No example reaches: \(names.en)"), by: 2)
    }
    return lines
  }

  /// What has to be fixed before anything can be played.
  private func firstProblem(of file: TriedFile) -> [String] {
    guard let first = file.examination.diagnostics.first(where: { $0.level == .error }) else { return [] }
    let number = file.script.lineNumber(of: first.place)
    return wrapped(
      Phrase(ja: "\(number)行目  \(first.code) \(first.what.ja)", en: "line \(number)  \(first.code) \(first.what.en)"),
      by: 2)
  }

  private func lines(_ run: ExampleRun, in file: TriedFile) -> [String] {
    let name = Visible.text(run.example.name)
    guard let failure = run.failure else {
      let half = run.isComplete ? Phrase("") : Phrase(ja: "  (途中まで)", en: "  (ends early)")
      return [indent + (Self.passed[page.language] + " " + name + half[page.language])]
    }
    let number = file.script.lineNumber(of: failure.place)
    let line = file.script.words(at: failure.place)
    var lines = [indent + Self.failed[page.language] + " " + name]
    lines += wrapped(Phrase(ja: "\(number)行目  \(line)", en: "line \(number)  \(line)"), by: 6)
    lines += wrapped(failure.what, by: 6)
    lines += wrapped(failure.how, by: 6)
    let path = self.path(of: run, in: file)
    if !path.isEmpty {
      lines.append(String(repeating: " ", count: 6) + Self.path[page.language])
      for step in path { lines += wrapped(Phrase(step), by: 8) }
    }
    return lines
  }

  /// A promise, with the case that breaks it.
  private func lines(_ trial: PromiseTrial, in file: TriedFile) -> [String] {
    let words = PromiseWords(file.script)
    let name = Visible.text(trial.promise.name)
    var lines = [indent + (trial.isKept ? Self.kept : Self.broken)[page.language] + " " + name]
    let sentence = words.sentence(trial)
    lines += wrapped(Phrase(ja: Visible.text(sentence.ja), en: Visible.text(sentence.en)), by: 6)
    guard case .broken(let breach) = trial.verdict else { return lines }
    let number = file.script.lineNumber(of: trial.promise.place)
    lines += wrapped(
      Phrase(ja: "\(number)行目の約束です。そうなる案件:", en: "The promise is on line \(number). Such a case:"), by: 6)
    for line in words.lines(breach, named: trial.promise.name) {
      lines += page.written(Visible.text(line), indent: 8)
    }
    lines += wrapped(words.advice(breach, of: trial.promise), by: 6)
    return lines
  }

  /// How the case came to where the example failed.
  private func path(of run: ExampleRun, in file: TriedFile) -> [String] {
    guard let history = run.history else { return [] }
    let narration = Narration(file.script)
    var state = Case(of: file.script.flow)
    var lines: [String] = []
    for event in history.events {
      lines += narration.lines(event, before: state)
      state.evolve(event)
    }
    return lines
  }

  private func wrapped(_ text: Phrase, by columns: Int) -> [String] {
    page.paragraph(text[page.language], indent: columns)
  }

  private var indent: String { "  " }

  func summary(_ files: [TriedFile]) -> String {
    let runs = files.flatMap(\.runs)
    let passed = runs.count(where: \.passed)
    let broken = files.count { !$0.examination.canRun }
    let promises = files.flatMap(\.promises)
    let kept = promises.count(where: \.isKept)
    let promised = Phrase(
      ja: "\(promises.count)個の約束のうち、\(kept)個が守られます。",
      en: "\(Phrase.count(promises.count, ja: "", en: "promise").en): \(kept) kept.")
    let stopped = Phrase(
      ja: "\(broken)個のファイルは、先に直すところがあります。",
      en: "\(broken) \(broken == 1 ? "file has" : "files have") problems to fix first.")
    // Where there are only promises, or nothing can be played, examples are not counted.
    let countsExamples = !runs.isEmpty || promises.isEmpty && broken == 0
    let said =
      (countsExamples ? [Self.count(runs.count, passed: passed)] : []) + (promises.isEmpty ? [] : [promised])
      + (broken > 0 ? [stopped] : [])
    return Phrase(ja: said.map(\.ja).joined(), en: said.map(\.en).joined(separator: " "))[page.language]
  }

  /// How many examples pass; of those that do not only where there are any.
  private static func count(_ all: Int, passed: Int) -> Phrase {
    let examples = Phrase.count(all, ja: "", en: "example").en
    guard all == passed, all > 0 else {
      return Phrase(
        ja: "\(all)個の例のうち、\(passed)個が合格、\(all - passed)個がもう少しです。",
        en: "\(examples): \(passed) passed, \(all - passed) not yet.")
    }
    return all == 1
      ? Phrase(ja: "例は合格です。", en: "The example passed.")
      : Phrase(ja: "\(all)個の例は、すべて合格です。", en: "All \(examples) passed.")
  }

  private static let passed = Phrase(ja: "合格    ", en: "passed ")
  private static let failed = Phrase(ja: "もう少し", en: "not yet")
  private static let kept = Phrase(ja: "\(Phrase.kept.ja)  ", en: "\(Phrase.kept.en)  ")
  private static let broken = Phrase(ja: "\(Phrase.broken.ja)  ", en: Phrase.broken.en)
  private static let path = Phrase.wayThere
  private static let startDoesNotPass = Phrase(
    ja: "はじめの流れは、まだ合格しません(課題なので、これでよい)。", en: "The flow to start from does not pass yet, as it should be.")
  static let startPasses = Phrase.startPasses
  private static let noExamples = Phrase(ja: "例がありません。", en: "There are no examples.")
  private static let noExamplesYet = Phrase(
    ja: "例がまだありません。書き方は ? 例 で見られます。", en: "There are no examples yet. Type ? example to see how to write one.")

  private func cannotRun(_ file: TriedFile) -> Phrase {
    let check = isAtPrompt ? Vocabulary.name(of: .check) : Phrase("nagare check \(file.name)")
    return Phrase(ja: "先に直すところがあります。つぎ: \(check.ja)", en: "There are problems to fix first. Next: \(check.en)")
  }
}
