import ArgumentParser
import NagareModel
import NagareNotation
import NagareShell

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.export)

  @Argument(
    help: .init(
      ja: "書き出す流れ。- なら、渡された文", en: "The flow to export; - reads standard input.", name: .init(ja: "ファイル", en: "file")))
  var file: String

  @Option(
    name: .customLong("to"),
    help: .init(
      ja: "行き先: bpmn camunda7 camunda8 flowable spiff dmn kintone power-automate csv",
      en: "For what: bpmn camunda7 camunda8 flowable spiff dmn kintone power-automate csv.",
      name: .init(ja: "行き先", en: "target")))
  var target: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .init(
      ja: "書き出すファイル。なければ標準出力", en: "File to write; else standard output.", name: .init(ja: "ファイル", en: "file")))
  var output: String?

  @Flag(help: .init(ja: "写していないものを JSON で出力(-o と)", en: "With -o: list what is not carried over as JSON."))
  var json = false

  @Flag(help: .init(ja: "すでにあるファイルに上書きする", en: "Replace a file that is there."))
  var force = false

  @OptionGroup var speech: SpeechOptions

  func run() {
    guard let known = Export.Target(rawValue: target.lowercased()) else {
      Output.end(with: WriteExport.unknown(target, in: Environment.language))
    }
    let write = WriteExport(
      for: known, in: Environment.language, version: Release.version, date: Environment.statedDate, to: output,
      asJSON: json, replaces: force)
    Output.end(with: write.answer(Files.source(file)))
  }
}
