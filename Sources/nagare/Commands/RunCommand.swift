import ArgumentParser
import Glibc
import NagareModel
import NagareShell

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.run)

  @Argument(
    help: .init(
      ja: "動かす流れ。- なら、渡された文を読みます", en: "The flow to run; - reads standard input.", name: .init(ja: "ファイル", en: "file")))
  var file: String

  @Option(help: .init(ja: "この例をそのまま動かす", en: "Play this example.", name: .init(ja: "名前", en: "name")))
  var example: String?

  @Option(
    help: .init(
      ja: "答えのファイル(1行に1つ、または JSON)", en: "A file of answers, one a line or JSON.",
      name: .init(ja: "ファイル", en: "file")))
  var answers: String?

  @Option(
    help: .init(
      ja: "動かした記録を新しいファイルに書く(.csv と .xes はできごとの表)",
      en: "Write what happened to a new file (.csv and .xes: as a list of events).", name: .init(ja: "ファイル", en: "file")
    ))
  var record: String?

  @Flag(
    help: .init(
      ja: "例か答えのファイルで動かし、できごとを1行1つの JSON で出力",
      en: "With an example or answers: write what happens as JSON, an event a line."))
  var json = false

  @OptionGroup var speech: SpeechOptions

  func run() {
    do throws(RunCase.Trouble) {
      let run = try RunCase(Files.source(file), on: Environment.screen.page(in: Environment.language))
      if let example {
        let (reply, log) = run.play(try run.example(named: example))
        Output.end(with: shown(reply, log) + recorded(log, run))
      }
      var play = try run.begin()
      let reply = answers.map { prepared($0, run, &play) } ?? ask(run, &play)
      Output.end(with: shown(reply, run.log(of: play)) + recorded(run.log(of: play), run))
    } catch {
      Output.end(with: error.answer)
    }
  }

  private func prepared(_ path: String, _ run: RunCase, _ play: inout Play) -> Reply {
    let source = Files.source(path)
    switch source.content {
    case .failure(let trouble):
      return Reply(
        talk: [trouble.sentence(about: source.name(in: Environment.language))[Environment.language]],
        exit: .fileTrouble)
    case .success(let file):
      do throws(JSON.Trouble) {
        return run.play(try AnswerLines.read(file.text), on: &play)
      } catch {
        let what = Phrase(
          ja: "\(path) は JSON として読めません(\(error.offset)バイト目)。", en: "\(path) is not JSON from byte \(error.offset) on.")
        return Reply(talk: [what[Environment.language]], exit: .misuse)
      }
    }
  }

  /// Asks for one answer after another.
  private func ask(_ run: RunCase, _ play: inout Play) -> Reply {
    var desk = CaseDesk(play, on: Environment.screen.page(in: Environment.language))
    show(desk.opening)
    var isLeft = false
    while !desk.isOver, !isLeft {
      Output.show(prompt: desk.prompt)
      guard let line = readLine() else {
        Output.show([""])
        isLeft = true
        break
      }
      switch desk.take(line) {
      case .answer(let said), .command(let said): show(said)
      case .leaving: isLeft = true
      }
    }
    play = desk.left
    return isLeft ? run.unfinished(play) : Reply()
  }

  private func show(_ lines: [String]) {
    let page = Environment.screen.page(in: Environment.language)
    Output.show(lines.flatMap { page.wrapped($0) })
  }

  /// For programs the log, and nothing but the log.
  private func shown(_ reply: Reply, _ log: [UInt8]?) -> Reply {
    guard json, example != nil || answers != nil else { return reply }
    var reply = reply
    reply.output = log.map { [String(decoding: $0, as: UTF8.self)] } ?? []
    return reply
  }

  private func recorded(_ log: [UInt8]?, _ run: RunCase) -> Reply {
    guard let record, let log else { return Reply() }
    let done = Phrase(ja: "\(record) に記録しました。", en: "Recorded in \(record).")
    return Reply(saves: [Save(.create, record, run.recorded(log, for: record), done: done[Environment.language])])
  }
}
