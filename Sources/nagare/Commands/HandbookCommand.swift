import ArgumentParser
import NagareModel
import NagareShell

struct HandbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.handbook)

  @Option(
    help: .init(
      ja: "印刷できるページを新しいファイルに書く", en: "Write a page to print into a new file.", name: .init(ja: "ファイル", en: "file")))
  var html: String?

  @OptionGroup var speech: SpeechOptions

  func run() {
    let language = Environment.language
    guard let html else { Reader.show { Handbook.lines(on: $0, in: language) } }
    let done = Phrase(ja: "\(html) を作りました。ブラウザーで開いて印刷できます。", en: "Made \(html). Open it in a browser to print it.")
    Output.end(
      with:
        Reply(saves: [Save(.create, html, Array(Handbook.html(in: language).utf8), done: done[language])]))
  }
}
