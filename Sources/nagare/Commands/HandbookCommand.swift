import ArgumentParser
import NagareModel
import NagareShell

struct HandbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.handbook)

  @Flag(
    help: .init(
      ja: "手引き、早見表、札、課題の紙を、印刷できるページにしてフォルダーに書く",
      en: "Write the handbook, the words, the cards and the lessons into a folder, as pages to print."))
  var html = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .init(
      ja: "書き出すフォルダー。なければ「手引き」", en: "The folder to write them into; else “handbook”.",
      name: .init(ja: "フォルダー", en: "folder")))
  var output: String?

  @OptionGroup var speech: SpeechOptions

  func run() {
    let language = Environment.language
    guard html || output != nil else { Reader.show { Handbook.lines(on: $0, in: language) } }
    let folder = output ?? Kit.folder[language]
    let isThere = Kit.sheets(in: language).contains { Files.isThere(folder + "/" + $0.name) }
    Output.end(with: isThere ? Kit.isThere(folder, in: language) : Kit.answer(in: language, to: output))
  }
}
