import ArgumentParser
import NagareModel
import NagareShell

struct PathsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.paths)

  @Argument(
    help: .init(
      ja: "道すじを調べるファイル。- なら、渡された文", en: "File whose ways to list; - reads standard input.",
      name: .init(ja: "ファイル", en: "file")))
  var file: String

  @Flag(help: .init(ja: "プログラム向けの JSON で出力", en: "Write JSON for programs."))
  var json = false

  @Flag(help: .init(ja: "近道をせず、すべての状態を数える", en: "Count every state, without shortcut and without bound."))
  var allStates = false

  @OptionGroup var speech: SpeechOptions

  func run() {
    let paths = Paths(
      on: Environment.screen.page(in: Environment.language), isJSON: json, countsAllStates: allStates)
    Output.end(with: paths.answer(Files.source(file)))
  }
}
