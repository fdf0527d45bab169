import ArgumentParser
import NagareModel
import NagareShell

struct ExamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.examples)

  @Argument(
    help: .init(
      ja: "例を作るファイル。- なら、渡された文", en: "File to make examples for; - reads standard input.",
      name: .init(ja: "ファイル", en: "file")))
  var file: String

  @Flag(help: .init(ja: "ファイルに書き足す", en: "Add them to the file."))
  var write = false

  @Flag(help: .init(ja: "プログラム向けの JSON で出力", en: "Write JSON for programs."))
  var json = false

  @OptionGroup var speech: SpeechOptions

  func run() {
    let make = MakeExamples(
      on: Environment.screen.page(in: Environment.language), isJSON: json, writes: write)
    Output.end(with: make.answer(Files.source(file)))
  }
}
