import ArgumentParser
import NagareShell

struct PictureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.picture)

  @Argument(
    help: .init(
      ja: "絵にするファイル。- なら、渡された文を読みます", en: "File to draw; - reads standard input.", name: .init(ja: "ファイル", en: "file")))
  var file: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .init(
      ja: "書き出すファイル(.svg か .png)。なければ標準出力", en: "File to write (.svg or .png); else standard output.",
      name: .init(ja: "ファイル", en: "file")))
  var output: String?

  @Flag(help: .init(ja: "担当ごとの列で描く", en: "Draw a lane for each role."))
  var lanes = false

  @Flag(help: .init(ja: "1列で描く", en: "Draw everything in one rail."))
  var rail = false

  @Option(
    help: .init(
      ja: "その名前の例が通る道を太く描く", en: "Draw the way of the example of that name in bold.", name: .init(ja: "名前", en: "name"))
  )
  var example: String?

  @Flag(help: .init(ja: "すでにあるファイルに上書きする", en: "Replace a file that is there."))
  var force = false

  @OptionGroup var speech: SpeechOptions

  func run() {
    let draw = DrawPicture(
      in: Environment.language, as: lanes ? .lanes : rail ? .rail : nil, example: example, to: output, replaces: force)
    Output.end(with: draw.answer(Files.source(file)))
  }
}
