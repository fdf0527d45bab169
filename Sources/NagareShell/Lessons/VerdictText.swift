import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import NagareNotation

/// A verdict for people: which example, how far it got, and whose turn it was.
public struct VerdictText: Sendable {
  public var page: Page

  public init(on page: Page) {
    self.page = page
  }

  /// The first thing to change in full, and how many more there are.
  public func lines(_ verdict: Verdict) -> [String] {
    guard let first = verdict.objections.first else { return passed(verdict) }
    let marked = verdict.runs.filter(\.passed).flatMap { mark(Self.right, $0.example.name) }
    var lines = if case .problem = first { [String]() } else { marked }
    lines += self.lines(first, in: verdict)
    let more = verdict.objections.count - 1
    if more > 0 {
      lines.append(
        Phrase(
          ja: "ほかにも\(more)か所あります。1つずつで大丈夫です。",
          en: more == 1 ? "One more to go." : "\(more) more to go. Take them one at a time.")[page.language])
    }
    return lines
  }

  private func passed(_ verdict: Verdict) -> [String] {
    verdict.runs.flatMap { mark(Self.right, $0.example.name) }
      + page.paragraph(
        Phrase(ja: "できました。「\(verdict.lesson.name)」は合格です。", en: "Well done: “\(verdict.lesson.name)” has passed.")[
          page.language], indent: 0)
  }

  /// A name behind what is said of it; a long one goes on below its beginning.
  private func mark(_ word: Phrase, _ name: String) -> [String] {
    let head = "  " + word[page.language]
    return page.wrap(head + Visible.text(name), hanging: page.display.of(head))
  }

  private func lines(_ objection: Verdict.Objection, in verdict: Verdict) -> [String] {
    switch objection {
    case .problem(let diagnostic):
      let text = DiagnosticText(on: page, explain: Phrase(ja: "説明", en: "explain"))
      return [Self.notYet[page.language]]
        + text.lines(diagnostic, in: SourceLines(verdict.examination.text))
    case .failed(let run): return failed(run, in: verdict)
    case .broken(let trial): return broken(trial, in: verdict)
    case .missing(let word):
      return said(
        Phrase(
          ja: "この課題では「\(word.name.ja)」を使います。どこに入れるか考えてみましょう。",
          en: "This lesson asks for “\(word.name.en)”. Where could it go?"))
    case .surplus(let word):
      return said(
        Phrase(
          ja: "この課題は「\(word.name.ja)」を使わずに組み立てます。ほかの書き方を探してみましょう。",
          en: "This lesson does without “\(word.name.en)”. Look for another way to say it."))
    }
  }

  /// A promise that does not hold, with the case that breaks it.
  private func broken(_ trial: PromiseTrial, in verdict: Verdict) -> [String] {
    let words = PromiseWords(Script(verdict.examination.reading, in: page.language))
    let lines = mark(Self.wrong, trial.promise.name)
    let sentence = words.sentence(trial)
    let told = indented(Phrase(ja: Visible.text(sentence.ja), en: Visible.text(sentence.en)), by: 6)
    guard case .broken(let breach) = trial.verdict else { return lines + told }
    let story = words.lines(breach, named: trial.promise.name).dropFirst()
    return lines + told + story.flatMap { indented(Phrase(Visible.text($0)), by: 8) }
  }

  private func failed(_ run: ExampleRun, in verdict: Verdict) -> [String] {
    guard let failure = run.failure else { return [] }
    var lines = mark(Self.wrong, run.example.name)
    let isOwn = !verdict.runs.contains { $0.example == run.example }
    let source = Array((isOwn ? verdict.examination.text : verdict.lessonText).utf8)
    if failure.place.end <= source.count {
      let line = Visible.text(String(decoding: source[failure.place.start..<failure.place.end], as: UTF8.self))
      lines += indented(Phrase(ja: "止まったところ: \(line)", en: "It stopped at: \(line)"), by: 6)
    }
    lines += indented(failure.what, by: 6) + indented(failure.how, by: 6)
    guard let history = run.history else { return lines }
    if failure.how != history.now.turnPhrase { lines += indented(history.now.turnPhrase, by: 6) }
    let path = path(of: history, in: verdict)
    guard !path.isEmpty else { return lines }
    lines.append("      " + Phrase.wayThere[page.language])
    return lines + path.flatMap { indented(Phrase($0), by: 8) }
  }

  /// How the case came to where the example failed.
  private func path(of history: History, in verdict: Verdict) -> [String] {
    let narration = Narration(Script(verdict.examination.reading, in: page.language))
    var state = Case(of: history.flow)
    var lines: [String] = []
    for event in history.events {
      lines += narration.lines(event, before: state)
      state.evolve(event)
    }
    return lines
  }

  private func said(_ phrase: Phrase) -> [String] { indented(phrase, by: 2) }

  private func indented(_ phrase: Phrase, by columns: Int) -> [String] {
    page.paragraph(phrase[page.language], indent: columns)
  }

  private static let right = Phrase(ja: "合格    ", en: "passed  ")
  private static let wrong = Phrase(ja: "もう少し ", en: "not yet ")
  private static let notYet = Phrase(
    ja: "先に、流れを動かせるようにしましょう。", en: "First, fix the flow so that it can run.")
}
