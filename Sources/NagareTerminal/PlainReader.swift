import CLineEditor
import NagareNotation

/// Reads whole lines and draws nothing: from a pipe, or from a terminal that does its own editing.
final class PlainReader {
  private let terminal: Terminal
  private let showsPrompt: Bool
  private var splitter = LineSplitter()
  private var isAtEnd = false

  init(_ terminal: Terminal, showsPrompt: Bool) {
    self.terminal = terminal
    self.showsPrompt = showsPrompt
    if showsPrompt { nagare_terminal_expect_utf8(terminal.input) }
  }

  /// An empty answer keeps the line there was to change.
  func read(prompt: String, initial: String) -> Input {
    if showsPrompt { terminal.write(Shown(initial.isEmpty ? prompt : "\(prompt)\(initial)\n\(prompt)")) }
    let input = read(asking: prompt)
    if showsPrompt, input == .end || input == .interrupted { terminal.write(Shown(order: "\n")) }
    return input == .line("") ? .line(initial) : input
  }

  private func read(asking prompt: String) -> Input {
    while true {
      if let line = splitter.next() { return .line(line) }
      if isAtEnd { return .end }
      switch terminal.wait() {
      case .signals(let signals):
        if signals.contains(.interrupt) {
          splitter.clear()
          return .interrupted
        }
        if signals.contains(.resume), showsPrompt { terminal.write(Shown(prompt)) }
      case .bytes:
        if let bytes = terminal.read() {
          splitter.feed(bytes)
        } else {
          // A pipe has one end; at a terminal every Ctrl-D is another.
          isAtEnd = !terminal.isInputTerminal
          guard let line = splitter.last() else { return showsPrompt && terminal.isHungUp ? .cutOff("") : .end }
          if showsPrompt { terminal.write(Shown(order: "\n")) }
          return .line(line)
        }
      case .nothing: continue
      }
    }
  }
}
