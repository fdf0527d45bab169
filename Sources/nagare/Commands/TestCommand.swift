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

  @OptionGroup var speech: SpeechOptions

  func run() {
    let trial = Trial(
      on: Surroundings.screen.page(in: Surroundings.language), as: junit ? .junit : json ? .json : .text,
      showsCoverage: coverage)
    Delivery.deliver(trial.answer(files.map(Files.source)))
  }
}
