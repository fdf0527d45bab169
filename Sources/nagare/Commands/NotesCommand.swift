import ArgumentParser
import Glibc
import NagareModel
import NagareShell
import NagareTerminal

struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.notes)

  @Argument(
    help: .init(ja: "見せる流れか記録", en: "The flow or log that is shown.", name: .init(ja: "ファイル", en: "file")))
  var file: String

  @OptionGroup var speech: SpeechOptions

  /// How often the clock is looked at, in milliseconds.
  private static let pace: Int32 = 250

  func run() {
    do throws(RunCase.Trouble) {
      let page = Environment.screen.page(in: Environment.language)
      let programme = try Programme(Files.source(file, as: .record), on: page)
      guard let window = Window(in: Environment.style), Manner(environment: Environment.variables) == .drawn,
        file != Source.standardInput
      else { Output.end(with: Reply(output: Notes(programme.timeline, on: page).handout)) }
      follow(BookmarkFile(file: file), in: window, programme)
      window.leave()
    } catch {
      Output.end(with: error.answer)
    }
  }

  /// Follows the show until a key ends it.
  private func follow(_ bookmarkFile: BookmarkFile, in window: Window, _ first: Programme) {
    var programme = first
    var seen: Bookmark?
    var shown: [String] = []
    while true {
      let bookmark = bookmarkFile.bookmark
      var screen = Environment.screen
      (screen.columns, _) = window.size
      let page = screen.page(in: Environment.language)
      // The show may be of one example, and the file may have been changed since.
      if bookmark != seen,
        let now = try? Programme(Files.source(file, as: .record), example: bookmark?.example, on: page)
      {
        programme = now
      }
      seen = bookmark
      let notes = Notes(programme.timeline, on: page)
      let lines = bookmark.map { notes.lines($0, seconds: time(nil) - $0.started) } ?? notes.waiting
      if lines != shown { window.show(Array(lines.prefix(window.size.rows))) }
      shown = lines
      switch window.next(within: Self.pace) {
      case .key(.text(let text)) where text.contains { Show.leaves($0) }: return
      case .key(.end), .interrupted, .end: return
      case .disturbed: shown = []
      case .key, .nothing: continue
      }
    }
  }
}
