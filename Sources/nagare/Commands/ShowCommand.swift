import ArgumentParser
import Glibc
import NagareModel
import NagareNotation
import NagareShell
import NagareTerminal

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.show)

  @Argument(
    help: .init(
      ja: "見せる流れか記録と、その中の例の名前(なければすべての例)。--check ではいくつでもファイル",
      en: "A flow or a log, then the name of one example; all of them if left out. With --check, any number of files.",
      name: .init(ja: "ファイル", en: "file")))
  var files: [String]

  @Flag(help: .init(ja: "見せる前に、すべての例が動き、画面に収まるかを調べる", en: "Only check that every example runs and fits."))
  var check = false

  @Option(
    help: .init(
      ja: "画面の大きさ(調べるときは 60x20)", en: "The size of the screen; 60x20 for a check.", name: .init(ja: "大きさ", en: "size")))
  var size: ScreenSize?

  @Option(
    help: .init(
      ja: "asciicast として新しいファイルに録画する", en: "Film it into a new file, as an asciicast.",
      name: .init(ja: "ファイル", en: "file")))
  var record: String?

  @Flag(help: .init(ja: "動かさずに、すべての場面を文字で書き出す", en: "Write every moment as plain text instead."))
  var transcript = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .init(
      ja: "--transcript を、メモつきの台本として印刷できる新しいファイルに書く",
      en: "With --transcript: a new file with a script to print, its notes beside it.",
      name: .init(ja: "ファイル", en: "file")))
  var output: String?

  @Flag(help: .init(ja: "前回の続きではなく、最初から", en: "From the start, wherever it stood last time."))
  var fresh = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    guard !check, files.count > 2 else { return }
    throw ValidationError("Unexpected argument '\(files[2])'")
  }

  func run() {
    if check { Output.end(with: ShowCheck(on: stage()).answer(files.map { Files.source($0, as: .record) })) }
    do throws(RunCase.Trouble) {
      let path = files[0]
      let source = Files.source(path, as: .record)
      if files.count == 1, path != Source.standardInput, let reel = try Reel.read(source, in: language) {
        screen(reel)
      }
      let example = files.count > 1 ? files[1] : nil
      let programme = try Programme(source, example: example, on: stage().page)
      if let output, transcript { Output.end(with: Self.written(programme.timeline, to: output)) }
      if transcript {
        let page = Environment.screen.page(in: Environment.language)
        Output.end(with: Reply(output: Transcript.lines(programme.timeline, on: page)) + film(programme.timeline))
      }
      if let window = Window(in: Environment.style), Manner(environment: Environment.variables) == .drawn {
        let bookmarkFile = path == Source.standardInput ? nil : BookmarkFile(file: path)
        let performance = try TerminalShow(
          programme, in: window, size: size, bookmarkFile: bookmarkFile, record: record, isFresh: fresh)
        Output.end(with: performance.run())
      }
      if record != nil { Output.end(with: film(programme.timeline)) }
      var recital = LineShow(programme.timeline, on: stage(isScroll: true))
      Output.end(with: recital.run())
    } catch {
      Output.end(with: error.answer)
    }
  }

  private var language: Language { Environment.language }

  /// The show as a script on paper.
  private static func written(_ timeline: Timeline, to path: String) -> Reply {
    let name = Visible.text(path)
    let done = Phrase(
      ja: "\(name) に台本を書きました。ブラウザーで開いて、A4で印刷できます。",
      en: "The script is in \(name). Open it in a browser, and print it on A4.")
    let bytes = Array(Transcript.html(timeline).utf8)
    return Reply(saves: [Save(.create, path, bytes, done: done[Environment.language])])
  }

  /// Plays a film that was recorded before.
  private func screen(_ reel: Reel) -> Never {
    let page = Environment.screen.page(in: Environment.language)
    guard let window = Window(in: Environment.style), Manner(environment: Environment.variables) == .drawn else {
      Output.end(with: Reply(output: reel.pictures.flatMap { $0.lines + ["", ""] }))
    }
    var screening = Screening(reel)
    while !screening.isOver {
      let size = window.size
      window.show(screening.lines(on: page, rows: size.rows))
      switch window.next(within: screening.patience.map(Int32.init) ?? -1) {
      case .nothing: screening.goOn()
      case .key(.text(let text)): for letter in text { screening.press(.letter(letter)) }
      case .key(let key): if let key = Show.Key(key) { screening.press(key) }
      case .interrupted: screening.press(.interrupt)
      case .end: screening.press(.letter("q"))
      case .disturbed: continue
      }
    }
    window.leave()
    Output.end(with: Reply())
  }

  private func stage(isScroll: Bool = false) -> Stage {
    let size = size ?? ScreenSize(columns: Stage.projector.columns, rows: Stage.projector.rows)
    var screen = Environment.screen
    screen.columns = size.columns
    return Stage(on: screen.page(in: Environment.language), rows: size.rows, isScroll: isScroll)
  }

  /// The whole show, as nobody has to be there for it.
  private func film(_ timeline: Timeline) -> Reply {
    guard let record else { return Reply() }
    var stage = stage()
    stage.page.style = .plain
    return Reply(saves: [
      Save(.create, record, Recording.bytes(of: timeline, on: stage), done: TerminalShow.filmed(record))
    ])
  }
}

/// 60x20, ６０×２０
struct ScreenSize: ExpressibleByArgument {
  var columns: Int
  var rows: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  init?(argument: String) {
    guard let size = Stage.size(typed: argument) else { return nil }
    self.init(columns: size.columns, rows: size.rows)
  }
}
