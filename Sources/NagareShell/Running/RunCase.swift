import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare run`: one case of a flow, from prepared answers, from an example, or asked for one by one.
public struct RunCase: Sendable {
  public let script: Script
  private var page: Page
  private let path: String

  /// Why there is nothing to run.
  public struct Trouble: Error {
    public let answer: Reply

    public init(answer: Reply) {
      self.answer = answer
    }
  }

  public init(_ source: Source, on page: Page) throws(Trouble) {
    self.page = page
    path = source.path
    switch source.content {
    case .failure(let trouble): throw Trouble(answer: .trouble(trouble, about: source, in: page.language))
    case .success(let file):
      let examination = Examination(file.text)
      guard examination.canRun else {
        var answer = Check(on: page).answer([source])
        answer.exit = .problems
        throw Trouble(answer: answer)
      }
      script = Script(examination.reading, in: page.language, named: source.flowName)
    }
  }

  /// Begins a case; a flow that cannot even begin says why.
  public func begin() throws(Trouble) -> Play {
    do throws(Refusal) {
      return try Play(script)
    } catch {
      throw Trouble(answer: Reply(talk: [error.what[page.language], error.how[page.language]], exit: .problems))
    }
  }

  /// An example by its name, or by a part of it that fits no other.
  public func example(named wanted: String) throws(Trouble) -> Example {
    try script.reading.example(named: wanted, in: page.language)
  }

  /// Plays an example and tells what happens, line by line.
  public func play(_ example: Example) -> (reply: Reply, log: [UInt8]?) {
    let run = ExampleRun(example, of: script.flow)
    var answer = Reply()
    if let history = run.history {
      let narration = Narration(script)
      var state = Case(of: script.flow)
      for event in history.events {
        answer.output += narration.lines(event, before: state).flatMap { page.paragraph($0, indent: 0) }
        state.evolve(event)
      }
    }
    if let failure = run.failure {
      let line = script.lineNumber(of: failure.place)
      answer.talk = [
        Phrase(ja: "\(line)行目: \(failure.what.ja)", en: "line \(line): \(failure.what.en)")[page.language],
        failure.how[page.language],
      ]
      answer.exit = .problems
    }
    return (answer, run.history.map { log(of: $0) })
  }

  /// Plays prepared answers, each shown behind its question, until they or the case end.
  public func play(_ lines: [String], on play: inout Play) -> Reply {
    var answer = Reply(output: play.opening.flatMap { page.wrapped($0) })
    for line in lines where !play.isOver {
      answer.output.append(play.prompt + Visible.text(line))
      answer.output += play.respond(to: line).flatMap { page.wrapped($0) }
    }
    if !play.isOver {
      let rest = unfinished(play)
      (answer.talk, answer.exit) = (rest.talk, rest.exit)
    }
    return answer
  }

  /// What is said of a case that was left before its end.
  public func unfinished(_ play: Play) -> Reply {
    let what = Phrase(ja: "案件はまだ終わっていません。", en: "The case has not ended yet.")
    return Reply(talk: [what[page.language], play.state.turnPhrase[page.language]], exit: .problems)
  }

  /// What is written down of a case.
  public func log(of play: Play) -> [UInt8] { log(of: play.history) }

  private func log(of history: History) -> [UInt8] {
    var writer = LogWriter(of: script.flow)
    writer.begin(file: plainName, text: script.reading.text)
    writer.append(history.events)
    return writer.bytes
  }

  /// The file's own name, by which it is found beside the log.
  private var plainName: String? {
    path == Source.standardInput ? nil : path.split(separator: "/").last.map(String.init)
  }
}

extension Reading {
  /// An example by its name, or by a part of it that fits no other.
  func example(named wanted: String, in language: Language) throws(RunCase.Trouble) -> Example {
    let exact = examples.filter { $0.name == wanted }
    let found = exact.isEmpty ? examples.filter { $0.name.contains(wanted) } : exact
    if found.count == 1 { return found[0] }
    let names = Phrase(
      ja: examples.map { "「\($0.name)」" }.joined(), en: examples.map { "“\($0.name)”" }.joined(separator: ", "))
    let shown = Visible.text(wanted)
    let what = Phrase(
      ja: found.isEmpty ? "「\(shown)」という例はありません。" : "「\(shown)」に合う例がいくつもあります。",
      en: found.isEmpty ? "There is no example “\(shown)”." : "Several examples fit “\(shown)”.")
    let how =
      examples.isEmpty
      ? Phrase(ja: "この流れには例がありません。", en: "This flow has no examples.")
      : Phrase(ja: "あるのは\(names.ja)です。", en: "There are \(names.en).")
    throw RunCase.Trouble(answer: Reply(talk: [what[language], how[language]], exit: .misuse))
  }
}
