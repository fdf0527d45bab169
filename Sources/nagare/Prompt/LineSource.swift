import Glibc
import NagareShell
import NagareTerminal

/// Where the lines come from: the line editor, which knows whether somebody types them.
struct LineSource {
  private let editor: LineEditor

  init(history: String?) {
    let screen = Environment.screen
    let page = screen.page(in: Environment.language)
    editor = LineEditor(
      Manner(environment: Environment.variables, readsAloud: Environment.readsAloud), history: history,
      style: page.style, display: page.display,
      language: page.language)
  }

  /// Ends the program the way it was told to while it waited for a line; returns where nobody told it.
  func obeyEnd() { editor.obeyEnd() }

  /// Waits for a line; `initial` is an old line to be changed.
  func read(
    prompt: String, initial: String, completing: (String, Int) -> [Session.Candidate] = { _, _ in [] }
  ) -> NagareShell.Input {
    let input = editor.read(prompt: prompt, initial: initial) { line, cursor in
      completing(line, cursor).map { Candidate($0.replacement, note: $0.note, for: $0.range) }
    }
    return switch input {
    case .line(let line): .line(line)
    case .paste(let lines): .paste(lines)
    case .interrupted: .interrupted
    case .end: .end
    case .cutOff(let line): .cutOff(line)
    }
  }
}
