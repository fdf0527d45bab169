import ArgumentParser
import Glibc
import NagareModel
import NagareShell

struct HandbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.handbook)

  @OptionGroup var speech: SpeechOptions

  func run() {
    Delivery.deliver(Handbook.answer(in: Surroundings.language))
  }
}
