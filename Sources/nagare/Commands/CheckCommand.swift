import ArgumentParser
import NagareModel
import NagareShell

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.check)

  @Argument(
    help: .init(
      ja: "調べるファイル。- なら、渡された文を読みます", en: "Files to check; - reads standard input.", name: .init(ja: "ファイル", en: "file"))
  )
  var files: [String]

  @Flag(help: .init(ja: "確かに直せるところを直して保存", en: "Make the safe repairs and save them."))
  var fix = false

  @Flag(help: .init(ja: "プログラム向けの JSON で出力", en: "Write JSON for programs."))
  var json = false

  @Flag(help: .init(ja: "助言もすべて表示", en: "Show advice in full too."))
  var all = false

  @OptionGroup var speech: SpeechOptions

  func run() {
    let check = Check(
      on: Environment.screen.page(in: Environment.language), repairs: fix, isJSON: json, showsAdvice: all)
    Output.end(with: check.answer(files.map(Files.source)))
  }
}
