import Glibc
import NagareModel
import NagareShell
import NagareTerminal

/// Shows a long text a screen at a time: with the pager somebody has chosen, else with its own keys. Where nobody sits
/// at a terminal it is written as it is.
enum Reader {
  /// `text` makes the lines for a screen, since the window may change its size meanwhile.
  static func show(_ text: (Screen) -> [String]) -> Never {
    let screen = Environment.screen
    guard screen.isTerminal, !Environment.readsAloud else { Output.end(with: Reply(output: text(screen))) }
    if let pager = Environment.variables["PAGER"], !pager.isEmpty, run(pager, text(screen)) {
      Output.end(with: Reply())
    }
    guard Manner(environment: Environment.variables) == .drawn, let window = Window(in: Environment.style) else {
      Output.end(with: Reply(output: text(screen)))
    }
    leaf(through: text, in: window)
    window.leave()
    Output.end(with: Reply())
  }

  private static func leaf(through text: (Screen) -> [String], in window: Window) {
    var columns = 0
    var booklet = Booklet([])
    while !booklet.isOver {
      let size = window.size
      var screen = Environment.screen
      screen.columns = size.columns
      if size.columns != columns { booklet = Booklet(text(screen)) }
      columns = size.columns
      window.show(booklet.screen(on: screen, in: Environment.language, rows: size.rows))
      switch window.next() {
      case .key(.text(let letters)): for letter in letters { booklet.press(.letter(letter), rows: size.rows) }
      case .key(let key): if let key = Show.Key(key) { booklet.press(key, rows: size.rows) }
      case .interrupted, .end: return
      case .disturbed, .nothing: continue
      }
    }
  }

  /// Whether a pager has shown it.
  private static func run(_ pager: String, _ lines: [String]) -> Bool {
    signal(SIGPIPE, SIG_IGN)
    guard let pipe = popen(pager, "w") else { return false }
    Output.show(lines, to: fileno(pipe))
    return pclose(pipe) == 0
  }
}
