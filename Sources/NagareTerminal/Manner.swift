/// How a line is read.
public enum Manner: Hashable, Sendable {
  /// At a terminal: the line is edited and drawn again at every key.
  case drawn
  /// At a terminal that is read aloud or can do nothing: what is on the screen is only ever added to, and the
  /// terminal's own backspace is all the editing there is.
  case spoken
  /// From a pipe or a file: lines come in, nothing goes out.
  case piped

  /// What suits the place the program runs in.
  public init(environment: [String: String], readsAloud: Bool = false, input: Int32 = 0, output: Int32 = 1) {
    let terminal = Terminal(input: input, output: output)
    let isDumb = ["", "dumb"].contains(environment["TERM"] ?? "")
    if !terminal.isInputTerminal {
      self = .piped
    } else {
      self = isDumb || readsAloud || !terminal.isTerminal ? .spoken : .drawn
    }
  }
}
