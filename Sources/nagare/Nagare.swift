import ArgumentParser
import Foundation
import NagareModel
import NagareShell

/// The outermost room: terminal, files and environment. Everything else happens in NagareShell.
@main
struct Nagare: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "nagare",
    abstract: Phrase(ja: "仕事の流れをことばで書いて、確かめます。", en: "Write down how work flows, and check it.")[Surroundings.language],
    version: version,
    subcommands: [
      CheckCommand.self, TestCommand.self, RunCommand.self, ReplayCommand.self, FormatCommand.self,
      DiagramCommand.self, ShowCommand.self, NotesCommand.self, ExplainCommand.self, WordsCommand.self,
      SamplesCommand.self, DoctorCommand.self,
    ])

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.isEmpty || ["-h", "--help", "help"].contains(arguments.joined(separator: " ")) {
      Delivery.deliver(Overview.answer(in: Surroundings.language))
    }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      leave(with: error, of: arguments)
    }
  }

  /// Help and version as the parser writes them; a misuse in our own words.
  private static func leave(with error: any Error, of arguments: [String]) -> Never {
    guard exitCode(for: error) == .success else {
      Delivery.deliver(Misuse.answer(message(for: error), to: arguments, in: Surroundings.language))
    }
    Delivery.deliver(Reply(output: [fullMessage(for: error)]))
  }

  func run() {
    Delivery.deliver(Overview.answer(in: Surroundings.language))
  }
}
