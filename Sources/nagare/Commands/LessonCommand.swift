import ArgumentParser
import NagareModel
import NagareShell

struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    .lesson, subcommands: [Show.self, Copy.self, Try.self, Check.self, Summary.self])

  @OptionGroup var speech: SpeechOptions

  func run() {
    Switches.check()
    Output.end(with: Self.lessons.list)
  }

  fileprivate static var lessons: Lessons {
    Lessons(
      on: Environment.screen.page(in: Environment.language), progress: LessonFile.progress, rules: Switches.rules)
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: Phrase(ja: "課題を読みます", en: "read a lesson")[Environment.language])

    @Argument(help: .lesson)
    var lesson: String

    @OptionGroup var speech: SpeechOptions

    func run() {
      Output.end(with: lessons.show(lesson))
    }
  }

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy",
      abstract: Phrase(ja: "課題をファイルにコピーします", en: "copy a lesson into a file")[Environment.language])

    @Argument(help: .lesson)
    var lesson: String

    @Argument(help: .destination)
    var destination: String?

    @OptionGroup var speech: SpeechOptions

    func run() {
      let isFolder = destination.map(Files.isFolder) ?? false
      Output.end(with: lessons.copy(lesson, to: destination, isFolder: isFolder))
    }
  }

  struct Try: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "try",
      abstract: Phrase(ja: "作った流れが課題に合格するか確かめます", en: "see whether a flow passes a lesson")[Environment.language])

    @Argument(help: .lesson)
    var lesson: String

    @Argument(
      help: .init(
        ja: "作った流れのファイル。- なら、渡された文を読みます", en: "The file of the flow; - reads standard input.",
        name: .init(ja: "ファイル", en: "file")))
    var file: String

    @OptionGroup var speech: SpeechOptions

    func run() {
      Output.end(with: lessons.judge(Files.source(file), by: lesson))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: Phrase(ja: "課題を作る人のための点検", en: "check lessons before handing them out")[Environment.language])

    @Argument(
      help: .init(ja: "課題のファイル", en: "The files of the lessons.", name: .init(ja: "ファイル", en: "file")))
    var files: [String]

    @OptionGroup var speech: SpeechOptions

    func run() {
      let check = LessonCheck(on: Environment.screen.page(in: Environment.language))
      Output.end(with: check.answer(files.map(Files.source), companion: Files.source))
    }
  }
}

extension LessonCommand {
  struct Summary: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "summary",
      abstract: Phrase(ja: "作った流れを1枚にまとめます", en: "put what was built on one page")[Environment.language])

    @Argument(
      help: .init(
        ja: "HTML の置き場所。なければ文字で表示", en: "Where to put the HTML; without it, only text is shown.",
        name: .init(ja: "置き場所", en: "destination")))
    var destination: String?

    @Option(
      help: .init(
        ja: "課題の代わりに、この流れをまとめる", en: "The page of this flow instead of the lessons.",
        name: .init(ja: "ファイル", en: "file")))
    var flow: String?

    @OptionGroup var speech: SpeechOptions

    func run() {
      let (language, group, day) = (Environment.language, Environment.group, Environment.today)
      if let flow {
        Output.end(with: lessons.summary(of: Files.source(flow), to: destination, group: group, on: day))
      }
      Switches.check()
      let keepsake = Keepsake(LessonFile.progress, by: Switches.rules, in: language, on: day)
      Output.end(with: lessons.summary(keepsake, to: destination))
    }
  }
}

extension ArgumentHelp {
  fileprivate static let lesson = ArgumentHelp(
    ja: "課題の番号か名前", en: "The number or the name of a lesson.", name: .init(ja: "課題", en: "lesson"))
}
