import ArgumentParser
import NagareShell

struct DiagramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.diagram)

  @Argument(
    help: .init(
      ja: "図にするファイル。- なら、渡された文を読みます", en: "File to draw; - reads standard input.", name: .init(ja: "ファイル", en: "file")))
  var file: String

  @Flag(help: .init(ja: "罫線で描く", en: "Draw with box lines."))
  var box = false

  @Flag(help: .init(ja: "図のかわりに、読み上げに向く一覧", en: "Write a list to be read aloud instead."))
  var outline = false

  @Flag(help: .init(ja: "プログラム向けの JSON で出力", en: "Write JSON for programs."))
  var json = false

  @Option(help: .init(ja: "図の幅(文字の桁数)", en: "Columns to draw in.", name: .init(ja: "幅", en: "columns")))
  var width: Int?

  @OptionGroup var speech: SpeechOptions

  func run() {
    var screen = Environment.screen
    screen.columns = width ?? screen.columns
    let form: Draw.Form = json ? .json : outline ? .list : .picture(box ? .box : .ascii)
    let draw = Draw(on: screen.page(in: Environment.language), as: form)
    Output.end(with: draw.answer(Files.source(file)))
  }
}
