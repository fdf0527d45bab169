import Glibc
import NagareModel
import NagareShell
import NagareTerminal

/// A show at a terminal. After every key its place is on the disk before the picture changes.
final class TerminalShow {
  private let window: Window
  private let size: ScreenSize?
  private let bookmarkFile: BookmarkFile?
  private var show: Show
  private var bookmark: Bookmark
  private var film: Film?
  private lazy var editor = LineEditor(
    .drawn, style: Environment.style,
    display: Environment.screen.page(in: Environment.language).display, language: Environment.language)

  init(
    _ programme: Programme, in window: Window, size: ScreenSize?, bookmarkFile: BookmarkFile?, record: String?,
    isFresh: Bool
  ) throws(RunCase.Trouble) {
    self.window = window
    self.size = size
    self.bookmarkFile = bookmarkFile
    let last = isFresh ? nil : bookmarkFile?.bookmark
    if let last, last.example == programme.example, last.place > 0 {
      bookmark = last
      // Cut off, the show has been running all the time; left, it begins its time anew.
      if last.view == .left { bookmark.started = time(nil) }
    } else {
      bookmark = Bookmark(file: bookmarkFile?.file ?? "", example: programme.example, started: time(nil))
    }
    show = Show(programme.timeline, goingOnFrom: bookmark)
    if let record { film = try Film(record, of: programme.timeline, on: stage) }
  }

  private var stage: Stage {
    var screen = Environment.screen
    let window = window.size
    screen.columns = size?.columns ?? window.columns
    return Stage(on: screen.page(in: Environment.language), rows: size?.rows ?? window.rows)
  }

  /// Until it is left, or the window is closed.
  func run() -> Reply {
    while true {
      bookmark.follow(show)
      bookmarkFile?.put(bookmark)
      film?.add(show)
      if show.isOver { break }
      guard let prompt = show.prompt else {
        window.show(Array(stage.lines(show).prefix(window.size.rows)))
        guard wait() else { break }
        continue
      }
      ask(prompt)
    }
    window.leave()
    return Reply(talk: farewell, exit: film?.trouble == nil ? .fine : .fileTrouble)
  }

  /// Waits for a key that means something; false at the end.
  private func wait() -> Bool {
    while true {
      switch window.next() {
      case .key(.text(let text)):
        // Keys typed ahead end where everybody is asked for lines.
        for letter in text where show.prompt == nil && !show.isOver { show.press(.letter(letter)) }
        return true
      case .key(.refresh), .disturbed: return true
      case .key(let key):
        guard let key = Show.Key(key) else { continue }
        show.press(key)
        return true
      case .interrupted:
        show.press(.interrupt)
        return true
      case .end: return false
      case .nothing: continue
      }
    }
  }

  /// Asks everybody who watches for a line.
  private func ask(_ prompt: String) {
    window.rest()
    window.write(stage.lines(show))
    switch editor.read(prompt: prompt) {
    case .line(let line): show.answer(line)
    case .paste(let lines): for line in lines { show.answer(line) }
    case .interrupted: break
    case .end: show.comeHome()
    case .cutOff:
      editor.obeyEnd()
      show.comeHome()
    }
  }

  private var farewell: [String] {
    let language = Environment.language
    var lines: [String] = []
    if !show.isAtEnd, bookmarkFile != nil {
      lines.append(
        Phrase(
          ja: "\(show.place + 1) までの続きは、同じコマンドで始められます。", en: "The same command goes on from \(show.place + 1).")[
            language])
    }
    if let film {
      lines.append(film.trouble?.sentence(about: film.path)[language] ?? Self.filmed(film.path))
    }
    return lines
  }

  static func filmed(_ path: String) -> String {
    Phrase(ja: "\(path) に録画しました。", en: "Filmed into \(path).")[Environment.language]
  }
}

extension Show.Key {
  /// What a key is to a show; `nil` for those it does not know.
  init?(_ key: Key) {
    switch key {
    case .enter: self = .enter
    case .right, .down, .pageDown: self = .onward
    case .left, .up, .pageUp: self = .back
    case .edit(.toStart): self = .first
    case .edit(.toEnd): self = .last
    case .deleteBackward: self = .erase
    case .cancel: self = .cancel
    case .end: self = .letter("q")
    case .text, .paste, .complete, .search, .refresh, .deleteForward, .edit: return nil
    }
  }
}
