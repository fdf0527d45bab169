import ArgumentParser
import Glibc
import NagareModel
import NagareShell
import NagareTerminal

struct ClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.classroom)

  @Argument(
    help: .init(
      ja: "参加者の画面と共有するフォルダ", en: "The folder the participants’ screens share.",
      name: .init(ja: "フォルダ", en: "folder")))
  var folder: String

  @Flag(help: .init(ja: "班の名前も示す", en: "Name the groups."))
  var names = false

  @Flag(help: .init(ja: "1回だけ示して終わる", en: "Show it once and end."))
  var once = false

  @Option(
    help: .init(
      ja: "同じ内容を、ひとりでに新しくなるページにも書く", en: "Write the same as a page that refreshes itself.",
      name: .init(ja: "ファイル", en: "file")))
  var html: String?

  @OptionGroup var speech: SpeechOptions

  /// How often the folder is looked at, in milliseconds.
  private static let pace: Int32 = 3000

  func run() {
    let language = Environment.language
    if let trouble = ClassFolder.trouble(reading: folder) {
      Output.end(with: Reply(talk: [trouble.sentence(aboutBoardOf: folder)[language]], exit: .fileTrouble))
    }
    if let html, let bytes = try? Files.bytes(html).get(), !ClassBoard.isPage(bytes) {
      Output.end(with: Reply(talk: [FileTrouble.alreadyThere.sentence(about: html)[language]], exit: .fileTrouble))
    }
    guard !once, let window = Window(in: Environment.style) else {
      let lines = board.lines(on: Environment.screen.page(in: language), showsNames: names)
      Output.end(with: Reply(output: lines, saves: page(board)))
    }
    follow(in: window)
    window.leave()
    Output.end(with: Reply())
  }

  private var board: ClassBoard { ClassBoard(ClassFolder.ends(in: folder), now: time(nil)) }

  /// Follows the class until a key ends it.
  private func follow(in window: Window) {
    var shown: [String] = []
    while true {
      let board = board
      var screen = Environment.screen
      let size = window.size
      screen.columns = size.columns
      let lines =
        board.lines(on: screen.page(in: Environment.language), showsNames: names, rows: size.rows - 2)
        + [""] + screen.page(in: Environment.language).paragraph(troubleWithPage(board) ?? Self.howToLeave, indent: 0)
      if lines != shown { window.show(Array(lines.prefix(size.rows))) }
      shown = lines
      switch window.next(within: Self.pace) {
      case .key(.text(let text)) where text.contains { Show.leaves($0) }: return
      case .key(.end), .interrupted, .end: return
      case .disturbed: shown = []
      case .key, .nothing: continue
      }
    }
  }

  private static var howToLeave: String {
    Phrase.howToLeave[Environment.language]
  }

  /// Writes the page anew; what kept it from the disk, if anything did.
  private func troubleWithPage(_ board: ClassBoard) -> String? {
    for save in page(board) {
      do throws(FileTrouble) {
        try Saving.save(save, of: .room)
      } catch {
        return error.sentence(about: save.path)[Environment.language]
      }
    }
    return nil
  }

  private func page(_ board: ClassBoard) -> [Save] {
    guard let html else { return [] }
    let language = Environment.language
    let text = board.html(in: language, clock: Environment.clock, showsNames: names)
    let done = Phrase(ja: "\(html) を書きました。ブラウザーで開いてください。", en: "Wrote \(html). Open it in a browser.")
    return [Save(.put, html, Array(text.utf8), done: done[language])]
  }
}
