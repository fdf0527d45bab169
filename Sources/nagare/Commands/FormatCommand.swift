import ArgumentParser
import NagareModel
import NagareShell

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.format)

  @Argument(
    help: .init(
      ja: "整えるファイル。- なら、渡された文を読みます", en: "Files to tidy; - reads standard input.", name: .init(ja: "ファイル", en: "file")))
  var files: [String]

  @Option(
    help: .init(
      ja: "流れを書き直す言語(ja か en)", en: "Language to write the flow in (ja or en).", name: .init(ja: "言語", en: "language")))
  var lang: Language?

  @Flag(help: .init(ja: "画面に出さず、ファイルに保存", en: "Save the files instead of printing them."))
  var write = false

  @Flag(help: .init(ja: "変わるファイルの名前だけを表示", en: "Only name the files that would change."))
  var check = false

  func run() {
    let purpose: Format.Purpose = check ? .compare : write ? .write : .show
    let format = Format(purpose, to: lang, talking: Environment.language)
    Output.end(with: format.answer(files.map(Files.source)))
  }
}
