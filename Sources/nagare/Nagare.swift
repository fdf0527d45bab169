import ArgumentParser
import Glibc
import NagareModel
import NagareShell

/// The outermost room: terminal, files and environment. Everything else happens in NagareShell.
@main
struct Nagare: ParsableCommand {
  static let version = Release.version

  static let configuration = CommandConfiguration(
    commandName: "nagare",
    abstract: Phrase(ja: "仕事の流れをことばで書いて、確かめます。", en: "Write down how work flows, and check it.")[Environment.language],
    version: version,
    subcommands: [
      CheckCommand.self, TestCommand.self, PathsCommand.self, ExamplesCommand.self, RunCommand.self,
      SimulateCommand.self,
      ReplayCommand.self, FormatCommand.self, DiagramCommand.self, PictureCommand.self, PageCommand.self,
      ExportCommand.self, ShowCommand.self, NotesCommand.self,
      ExplainCommand.self,
      WordsCommand.self,
      SamplesCommand.self, LessonCommand.self, HandbookCommand.self, ClassCommand.self, DoctorCommand.self,
    ])

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let file = promptFile(arguments) {
      Switches.check()
      PromptLoop.open(file.isEmpty ? nil : file)
    }
    if ["-h", "--help", "help"].contains(arguments.joined(separator: " ")) {
      Output.end(with: Overview.answer(in: Environment.language))
    }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      leave(with: error, of: arguments)
    }
  }

  /// The file to open the prompt with, empty for none; `nil` where the arguments ask for something else.
  private static func promptFile(_ arguments: [String]) -> String? {
    var rest = arguments[...]
    if let index = rest.firstIndex(of: "--lang") { rest.removeSubrange(index..<min(index + 2, rest.endIndex)) }
    rest.removeAll { $0.hasPrefix("--lang=") }
    guard rest.count < 2 else { return nil }
    guard let only = rest.first else { return "" }
    let isCommand = only.hasPrefix("-") || only == "help" || Subcommand.all.contains { $0.name == only }
    let isFile = only.contains(".") || only.contains("/") || Files.isThere(only)
    return isFile && !isCommand ? only : nil
  }

  /// Help and version as the parser writes them; a misuse in our own words.
  private static func leave(with error: any Error, of arguments: [String]) -> Never {
    guard exitCode(for: error) == .success else {
      let flow = arguments.first.map { $0 + ".flow" }.flatMap { Files.isThere($0) ? $0 : nil }
      Output.end(
        with: Misuse.answer(message(for: error), to: arguments, beside: flow, in: Environment.language))
    }
    Output.end(with: Reply(output: [HelpText.translated(fullMessage(for: error), to: Environment.language)]))
  }

  func run() {
    Output.end(with: Overview.answer(in: Environment.language))
  }
}
