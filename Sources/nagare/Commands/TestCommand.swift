import ArgumentParser
import NagareModel
import NagareShell

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.test)

  @Argument(
    help: .init(
      ja: "例を試すファイル。- なら、渡された文を読みます", en: "Files whose examples to play; - reads standard input.",
      name: .init(ja: "ファイル", en: "file")))
  var files: [String]

  @Flag(help: .init(ja: "プログラム向けの JSON で出力", en: "Write JSON for programs."))
  var json = false

  @Flag(help: .init(ja: "JUnit の XML で出力", en: "Write JUnit XML."))
  var junit = false

  @Flag(help: .init(ja: "例がどれだけのところを通るかを示す", en: "Say how much the examples cover."))
  var coverage = false

  @Option(
    help: .init(
      ja: "例のできごとを新しいファイルに書く(.csv か .xes)", en: "Write what happens in the examples to a new file (.csv or .xes).",
      name: .init(ja: "ファイル", en: "file")))
  var log: String?

  @OptionGroup var speech: SpeechOptions

  func run() {
    let trial = Trial(
      on: Environment.screen.page(in: Environment.language), as: junit ? .junit : json ? .json : .text,
      showsCoverage: coverage, log: log)
    Output.end(with: trial.answer(files.map(Files.source)))
  }
}
