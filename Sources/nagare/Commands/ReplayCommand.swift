import ArgumentParser
import NagareModel
import NagareShell

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.replay)

  @Argument(help: .init(ja: "保存した記録", en: "A saved log.", name: .init(ja: "記録", en: "log")))
  var log: String

  @Option(
    help: .init(
      ja: "流れのファイル。なければ記録と同じ場所のもの", en: "The flow; if left out, the one beside the log.",
      name: .init(ja: "ファイル", en: "file")))
  var flow: String?

  @OptionGroup var speech: SpeechOptions

  func run() {
    switch Files.record(log) {
    case .failure(let trouble):
      let sentence = trouble.sentence(about: log)[Environment.language]
      Output.end(with: Reply(talk: [sentence], exit: .fileTrouble))
    case .success(let bytes):
      let play = PlayLog(bytes, at: log, on: Environment.screen.page(in: Environment.language))
      Output.end(with: play.answer(on: (flow ?? play.flowPath).map(Files.source)))
    }
  }
}
