import ArgumentParser
import NagareModel
import NagareShell

/// The option every command but `format` understands. ``Environment`` reads it before help is written.
struct SpeechOptions: ParsableArguments {
  @Option(
    help: .init(ja: "表示する言語(ja か en)", en: "Language to speak (ja or en).", name: .init(ja: "言語", en: "language")))
  var lang: Language?
}

extension Language: ExpressibleByArgument {
  // Said here because looking up how to describe a case costs more than reading the flow.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension ArgumentHelp {
  /// A help text in the person's language, and what its value is called.
  init(ja: String, en: String, name: Phrase? = nil) {
    let language = Environment.language
    self.init(Phrase(ja: ja, en: en)[language], valueName: name?[language])
  }
}

extension ArgumentHelp {
  /// Of whatever is copied out of the program.
  static var destination: ArgumentHelp {
    .init(
      ja: "置き場所。なければいまのフォルダ", en: "Where to put it; the current folder if left out.",
      name: .init(ja: "置き場所", en: "destination"))
  }
}

extension CommandConfiguration {
  /// A command as the table of the shell describes it.
  init(_ command: Subcommand, subcommands: [any ParsableCommand.Type] = []) {
    self.init(commandName: command.name, abstract: command.summary[Environment.language], subcommands: subcommands)
  }
}
