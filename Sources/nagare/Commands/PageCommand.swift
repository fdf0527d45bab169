import ArgumentParser
import NagareShell

struct PageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.page)

  @Argument(
    help: .init(
      ja: "ページにするファイル。- なら、渡された文を読みます", en: "Files to make pages of; - reads standard input.",
      name: .init(ja: "ファイル", en: "file")))
  var files: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .init(
      ja: "書き出すファイル。なければ流れの隣に", en: "File to write; else beside the flow.", name: .init(ja: "ファイル", en: "file")))
  var output: String?

  @Flag(help: .init(ja: "すでにあるファイルに上書きする", en: "Replace a file that is there."))
  var force = false

  @OptionGroup var speech: SpeechOptions

  func run() {
    let write = WritePage(in: Environment.language, to: output, replaces: force)
    Output.end(with: write.answer(files.map { Files.source($0) }))
  }
}
