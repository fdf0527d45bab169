import ArgumentParser
import NagareModel
import NagareShell

struct SamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.samples, subcommands: [Copy.self])

  @OptionGroup var speech: SpeechOptions

  func run() {
    Output.end(with: Samples(in: Environment.language).list)
  }

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy",
      abstract: Phrase(ja: "見本をファイルにコピーします", en: "copy a sample into a file")[Environment.language])

    @Argument(help: .init(ja: "見本の名前", en: "The name of the sample.", name: .init(ja: "名前", en: "name")))
    var name: String

    @Argument(help: .destination)
    var destination: String?

    @OptionGroup var speech: SpeechOptions

    func run() {
      let isFolder = destination.map(Files.isFolder) ?? false
      Output.end(with: Samples(in: Environment.language).copy(name, to: destination, isFolder: isFolder))
    }
  }
}
