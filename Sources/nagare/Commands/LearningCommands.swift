import ArgumentParser
import NagareShell

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.explain)

  @Argument(
    help: .init(
      ja: "問題の番号。なければ一覧", en: "The code of a problem; without one, all are listed.", name: .init(ja: "番号", en: "code")))
  var code: String?

  @OptionGroup var speech: SpeechOptions

  func run() {
    Output.end(with: Explain(on: Environment.screen.page(in: Environment.language)).answer(code))
  }
}

struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.words)

  @OptionGroup var speech: SpeechOptions

  func run() {
    let language = Environment.language
    guard Environment.screen.isTerminal else { Output.end(with: Words.answer(in: language)) }
    Reader.show { Words.lines(on: $0, in: language) }
  }
}

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.doctor)

  @OptionGroup var speech: SpeechOptions

  func run() {
    Output.end(with: Doctor.answer(Environment.facts, in: Environment.language))
  }
}
