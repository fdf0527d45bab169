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
    Delivery.deliver(Explain(on: Surroundings.screen.page(in: Surroundings.language)).answer(code))
  }
}

struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.words)

  @OptionGroup var speech: SpeechOptions

  func run() {
    Delivery.deliver(Words.answer(in: Surroundings.language))
  }
}

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.doctor)

  @OptionGroup var speech: SpeechOptions

  func run() {
    Delivery.deliver(Doctor.answer(Surroundings.facts, in: Surroundings.language))
  }
}
