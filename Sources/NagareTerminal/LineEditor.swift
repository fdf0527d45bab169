import CLineEditor
import NagareModel
import NagareNotation

/// Asks for one line after the other. Between two questions the terminal is as it was found.
public final class LineEditor {
  private let reader: Reader
  private let terminal: Terminal

  private enum Reader {
    case drawn(DrawnReader)
    case plain(PlainReader)
  }

  /// - Parameters:
  ///   - history: The file typed lines are kept in; without one they are kept while the program runs.
  ///   - style: Whether the prompt stands out.
  public init(
    _ manner: Manner, history: String? = nil, style: Style = .plain, display: DisplayWidth = DisplayWidth(),
    language: Language = .ja, input: Int32 = 0, output: Int32 = 1
  ) {
    _ = nagare_choose_locale()
    terminal = Terminal(input: input, output: output)
    if manner != .piped { _ = nagare_signals_watch() }
    if manner == .drawn, let buffer = EditBuffer(terminal) {
      let history = History(file: history.map(HistoryFile.init))
      reader = .drawn(
        DrawnReader(terminal, buffer: buffer, history: history, style: style, display: display, language: language))
    } else {
      reader = .plain(PlainReader(terminal, showsPrompt: manner != .piped))
    }
  }

  /// Ends the program the way it was told to while it read a line; returns where nobody told it.
  public func obeyEnd() { nagare_signals_end() }

  /// Waits for an answer.
  /// - Parameters:
  ///   - initial: An old line to be changed; where lines are not drawn, an empty answer leaves it as it is.
  ///   - completing: What the Tab key offers.
  public func read(prompt: String, initial: String = "", completing: Completing = { _, _ in [] }) -> Input {
    switch reader {
    case .drawn(let reader): reader.read(prompt: prompt, initial: initial, completing: completing)
    case .plain(let reader): reader.read(prompt: prompt, initial: initial)
    }
  }
}
